"""Every record of a site by id, kind, organ and year, and how records point to each other."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from gazette.leaks import Leak
from gazette.ledger import Entry, entries
from gazette.lives import Life, lives
from gazette.problems import Path as FieldPath
from gazette.problems import Place, Problem, Severity, field_path
from gazette.readings import Reading, readings
from gazette.schema.accounts import Accounts
from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief, Topic
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.contributed import Contributed
from gazette.schema.enforcement_item import EnforcementItems, Item
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.normative import Alteration, Normative
from gazette.schema.numbering import numbered
from gazette.schema.officer import OfficerRoster
from gazette.schema.organ import Organ
from gazette.schema.party import AgainstParty
from gazette.schema.penalty import Penalty
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record
from gazette.schema.scalars import BEIJING
from gazette.schema.settings import Column
from gazette.schema.work_plan import Part, Task, WorkPlan
from gazette.settings import Settings
from gazette.source import read, text_of

_Kind = TypeVar("_Kind", bound=Record)
_Key = TypeVar("_Key", bound=Hashable)

# What a check finds: the record, the path of the field or the Place in its file, what is wrong with it.
Finding = tuple[Record, FieldPath, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: its file, from the root of the site, and its document there: number and lines.

    `unpublished` are the lines of its waivers; `leaks` is what the document and the comments around it give away.
    """

    path: str
    document: int
    lines: tuple[int, int]
    unpublished: tuple[int, int] = (0, 0)
    leaks: tuple[Leak, ...] = ()


@dataclass(frozen=True)
class Catalog:
    """What a site holds. `records` are newest first and hold no examples when the site leaves them out. Without `now` it
    is the end of `today`."""

    root: Path
    today: date
    settings: Settings
    records: tuple[Record, ...]
    origins: dict[str, Origin]
    broken_ids: frozenset[str] = frozenset()
    now: datetime | None = None

    @cached_property
    def pending(self) -> frozenset[str]:
        """The ids of records whose time has not come: 待发布."""
        now = self.now or datetime.combine(self.today, time.max, BEIJING)
        return frozenset(record.id for record in self.records if record.published_at > now)

    @cached_property
    def released(self) -> Catalog:
        """The same catalog without what waits for its time: all that any output may know of."""
        return replace(self, records=tuple(record for record in self.records if record.id not in self.pending))

    @cached_property
    def shown(self) -> Catalog:
        """The same catalog with public records only: where an output looks for others to list, compare or count."""
        return self if len(self.public) == len(self.records) else replace(self, records=self.public)

    @cached_property
    def by_id(self) -> dict[str, Record]:
        return {record.id: record for record in self.records}

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The ids of examples, when the site leaves them out."""
        return frozenset(self.origins) - frozenset(self.by_id)

    @cached_property
    def by_kind(self) -> dict[str, tuple[Record, ...]]:
        """Public records of each kind, by its name."""
        return _grouped(self.public, lambda record: [record.NAME])

    @cached_property
    def by_category(self) -> dict[int, tuple[Record, ...]]:
        """Public records of each category of article 20 of 《政府信息公开条例》, by its number."""
        return _grouped(self.public, lambda record: [record.category])

    @cached_property
    def by_index_no(self) -> dict[str, Record]:
        """The first published record of each index number."""
        return {record.index_no: record for record in self.records if record.index_no}

    @cached_property
    def accounts(self) -> dict[tuple[str, str, int, str], Accounts]:
        """Governments' and departments' budgets and final accounts by kind, entity, year and stage."""
        found = (record for record in self.records if isinstance(record, Accounts))
        return {(record.NAME, record.entity, record.year, record.stage): record for record in found}

    @cached_property
    def departments_with_accounts(self) -> frozenset[str]:
        """The departments and units that have told of their money at least once."""
        return frozenset(entity for kind, entity, _, _ in self.accounts if kind == "department_budget")

    @cached_property
    def annual_reports(self) -> dict[tuple[str, int], AnnualReport]:
        """Annual reports by organ and year; of two for one year the first published."""
        found = (record for record in self.records if isinstance(record, AnnualReport))
        return {(record.organ, record.year): record for record in found}

    @cached_property
    def years_reported(self) -> dict[str, frozenset[int]]:
        """The years of which an organ has reported, by its id."""
        years: dict[str, set[int]] = {}
        for organ, year in self.annual_reports:
            years.setdefault(organ, set()).add(year)
        return {organ: frozenset(found) for organ, found in years.items()}

    @cached_property
    def penalties_decided(self) -> Counter[tuple[str, int]]:
        """How many penalties an organ decided in a year, also those no longer shown."""
        found = (record for record in self.records if isinstance(record, Penalty))
        return Counter((record.organ, record.decided_on.year) for record in found)

    @cached_property
    def complaints(self) -> dict[tuple[str, int], tuple[ComplaintStatistics, ...]]:
        """Public monthly statistics of complaints by organ and year, January first."""
        found = [record for record in self.public if isinstance(record, ComplaintStatistics)]
        return _grouped(sorted(found, key=lambda one: (one.months, one.id)), lambda one: [(one.organ, one.year)])

    @cached_property
    def complaints_before(self) -> dict[str, ComplaintStatistics]:
        """The statistics that come before others of the same organ in time, by the id of the later."""
        found = [record for record in self.records if isinstance(record, ComplaintStatistics)]
        ordered = sorted(found, key=lambda one: (one.organ, one.months, one.id))
        return {later.id: before for before, later in pairwise(ordered) if before.organ == later.organ}

    @cached_property
    def outcomes(self) -> dict[int, Counter[tuple[str, str, str]]]:
        """How many public cases ended how, by year: respondent, procedure, result ("" for none yet)."""
        found: dict[int, Counter[tuple[str, str, str]]] = {}
        for one in self.public:
            if isinstance(one, Reconsideration):
                ended = ((organ, one.procedure, one.result or "") for organ in dict.fromkeys(one.respondents))
                found.setdefault(one.filing_year, Counter()).update(ended)
        return found

    @cached_property
    def disputes_by_number(self) -> dict[tuple[str, str], Reconsideration]:
        """The first published case of each number, by who heard it and the number."""
        return {(one.heard_by, one.case_no): one for one in self.records if isinstance(one, Reconsideration)}

    @cached_property
    def acts(self) -> dict[tuple[str, str, int], tuple[AgainstParty, ...]]:
        """Every act of enforcement against a party, shown or not, by its kind, its organ and the year it was done in."""
        groups: dict[tuple[str, str, int], list[AgainstParty]] = {}
        for record in self.records:
            if isinstance(record, AgainstParty):
                groups.setdefault((record.NAME, record.organ, record.acted_on.year), []).append(record)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def acts_by_likeness(self) -> dict[tuple[str, ...], AgainstParty]:
        """The first published of the acts that look like one and the same."""
        return {record.likeness: record for record in self.records if isinstance(record, AgainstParty)}

    @cached_property
    def rosters(self) -> tuple[OfficerRoster, ...]:
        return tuple(record for record in self.records if isinstance(record, OfficerRoster))

    @cached_property
    def certificates(self) -> dict[str, OfficerRoster]:
        """The first published roster that has each certificate number of an officer."""
        return {member.certificate: roster for roster in self.rosters for member in roster.members}

    @cached_property
    def enforcement_items(self) -> dict[str, tuple[EnforcementItems, int, Item]]:
        """Every item of every list of enforcement by `list/code`, with its list and its number there, from 1."""
        lists = (record for record in self.records if isinstance(record, EnforcementItems))
        return {f"{one.id}/{item.code}": (one, at, item) for one in lists for at, item in enumerate(one.items, 1)}

    @cached_property
    def enforcement_statistics(self) -> dict[tuple[str, int], EnforcementStatistics]:
        """The first published statistics of enforcement of each organ and year."""
        found = (record for record in self.records if isinstance(record, EnforcementStatistics))
        return {(record.organ, record.year): record for record in found}

    @cached_property
    def organs(self) -> dict[str, Organ]:
        return {record.id: record for record in self.records if isinstance(record, Organ)}

    @cached_property
    def by_organ(self) -> dict[str, tuple[Record, ...]]:
        """Public records an organ publishes alone or with others, by its id."""
        return _grouped(self.public, lambda record: record.organs)

    @cached_property
    def all_by_organ(self) -> dict[str, tuple[Record, ...]]:
        """Every record of an organ, also those of which only a notice remains, by its id."""
        return _grouped(self.records, lambda record: record.organs)

    @cached_property
    def public(self) -> tuple[Record, ...]:
        """Records shown whole today; of the others only a notice page remains."""
        return tuple(record for record in self.records if not record.notice(self.today))

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """What was read in each attachment that is there, by its file."""
        return readings(self.root, (one.file for record in self.records for one in record.attachments))

    @cached_property
    def by_task(self) -> dict[str, tuple[Record, ...]]:
        """Records that name a task of a work plan, by `plan/number`."""
        return _grouped(self.public, lambda record: dict.fromkeys(record.tasks))

    @cached_property
    def referring(self) -> dict[str, tuple[Record, ...]]:
        """Public records that name another record, by the id of the other."""
        return _grouped(
            self.public, lambda record: dict.fromkeys(named for _, named in values_of_shape(record, Shape.RECORD))
        )

    @cached_property
    def documents(self) -> dict[str, Normative]:
        """Normative documents by id."""
        return {record.id: record for record in self.records if isinstance(record, Normative)}

    @cached_property
    def documents_by_no(self) -> dict[str, tuple[Normative, ...]]:
        """Normative documents by 发文字号, oldest first."""
        groups: dict[str, list[Normative]] = {}
        for document in sorted(self.documents.values(), key=lambda one: (one.made_on, one.id)):
            groups.setdefault(document.doc_no or "", []).append(document)
        return {number: tuple(group) for number, group in groups.items() if number}

    @cached_property
    def documents_by_number_end(self) -> dict[str, tuple[Normative, ...]]:
        """Normative documents by the end of their number: 〔2012〕5号 or 令第5号, as it is found in running text."""
        groups: dict[str, list[Normative]] = {}
        for number, documents in self.documents_by_no.items():
            start = max(number.find("〔"), number.find("令第"))
            if start >= 0:
                groups.setdefault(number[start:], []).extend(documents)
        return {end: tuple(group) for end, group in groups.items()}

    @cached_property
    def alterations(self) -> dict[str, tuple[tuple[Normative, Alteration], ...]]:
        """What other documents of the site say they do to a document, by its id: who says it, and what."""
        groups: dict[str, list[tuple[Normative, Alteration]]] = {}
        for document in self.documents.values():
            for _, one in document.alterations():
                if one.document:
                    groups.setdefault(one.document, []).append((document, one))
        return {name: tuple(group) for name, group in groups.items()}

    @cached_property
    def lives(self) -> dict[str, Life]:
        """What decides the status of each normative document on any day, by its id."""
        gone = frozenset(one.id for one in self.documents.values() if one.notice(self.today))
        return lives(self.documents, self.alterations, gone)

    @cached_property
    def documents_by_age(self) -> tuple[Normative, ...]:
        """Normative documents, the last promulgated first."""
        return tuple(sorted(self.documents.values(), key=lambda one: (-one.issued_on.toordinal(), one.id)))

    @cached_property
    def number_series(self) -> dict[tuple[str, str, int], tuple[tuple[int, Normative], ...]]:
        """Documents with their serial numbers, in order, by issuer, 机关代字 and year."""
        groups: dict[tuple[str, str, int], list[tuple[int, Normative]]] = {}
        for document in self.documents.values():
            if number := numbered(document.doc_no):
                groups.setdefault((document.organ, number.code, number.year), []).append((number.serial, document))
        return {key: tuple(sorted(group, key=lambda one: (one[0], one[1].id))) for key, group in groups.items()}

    @cached_property
    def number_before(self) -> dict[str, Normative]:
        """The document whose number comes before in the series, by the id of the one after."""
        return {
            after.id: before for series in self.number_series.values() for (_, before), (_, after) in pairwise(series)
        }

    @cached_property
    def tasks(self) -> dict[str, tuple[WorkPlan, Part, Task]]:
        """Every task of every work plan by `plan/number`."""
        plans = [record for record in self.records if isinstance(record, WorkPlan)]
        return {
            f"{plan.id}/{task.number}": (plan, part, task) for plan in plans for part, task in plan.numbered_tasks()
        }

    @cached_property
    def briefs(self) -> dict[int, tuple[Brief, ...]]:
        """Briefs by their year."""
        groups: dict[int, list[Brief]] = {}
        for record in self.records:
            if isinstance(record, Brief):
                groups.setdefault(record.year, []).append(record)
        return {year: tuple(group) for year, group in groups.items()}

    @cached_property
    def topics(self) -> dict[str, tuple[Brief, Topic]]:
        """Every topic of every brief by `brief/number`."""
        briefs = (brief for group in self.briefs.values() for brief in group)
        return {f"{brief.id}/{topic.number}": (brief, topic) for brief in briefs for topic in brief.topics}

    @cached_property
    def answers(self) -> dict[str, tuple[Record, ...]]:
        """Public records that answer a topic of a brief, by the brief's id."""
        return _grouped(
            self.public,
            lambda one: [one.answers.split("/")[0]] if isinstance(one, Contributed) and one.answers else [],
        )

    @cached_property
    def assessments(self) -> dict[tuple[str, str, int], Assessment]:
        """Assessments by publishing organ, scope and year."""
        found = (record for record in self.records if isinstance(record, Assessment))
        return {(record.organ, record.scope, record.year): record for record in found}

    @cached_property
    def tasks_of_column(self) -> dict[str, tuple[str, ...]]:
        """The tasks a column serves, by the column's id."""
        pairs = [(column, reference) for reference, (_, _, task) in self.tasks.items() for column in task.columns]
        return {column: tuple(ref for name, ref in pairs if name == column) for column, _ in pairs}

    @cached_property
    def columns(self) -> dict[str, Column]:
        return {column.id: column for column in self.settings.columns}

    @cached_property
    def children(self) -> dict[str, tuple[Record, ...]]:
        """The organs directly below an organ, by its id."""
        return _grouped(
            self.organs.values(), lambda organ: [organ.parent] if isinstance(organ, Organ) and organ.parent else []
        )

    @cached_property
    def column_of_kind(self) -> dict[str, Column]:
        """The first column that holds a kind."""
        return {kind: column for column in reversed(self.settings.columns) for kind in column.kinds}

    def organ(self, organ_id: str) -> Organ | None:
        """The organ with this id, None when the id is another record's or nobody's."""
        return self.organs.get(organ_id)

    def below(self, organ_id: str) -> tuple[str, ...]:
        """The ids of every organ below one, each once, whatever its depth."""
        found: dict[str, None] = {}
        waiting = [organ_id]
        while waiting:
            for child in self.children.get(waiting.pop(), ()):
                if child.id not in found and child.id != organ_id:
                    found[child.id] = None
                    waiting.append(child.id)
        return tuple(found)

    def organ_name(self, organ_id: str) -> str:
        """What an organ is called where space is short; its id when it is nobody's."""
        organ = self.organ(organ_id)
        short = organ.short_name if organ and not organ.notice(self.today) else None
        return short or self.organ_title(organ_id)

    def organ_title(self, organ_id: str) -> str:
        """What an organ is called; its id when it is nobody's."""
        organ = self.organ(organ_id)
        return shown_title(organ, self) if organ else organ_id

    def located(self, findings: Iterable[Finding], severity: Severity = "错误") -> list[Problem]:
        """Findings about accepted records as problems with their places; each file is read again, once."""
        by_file: dict[str, list[Finding]] = {}
        for finding in findings:
            by_file.setdefault(self.origins[finding[0].id].path, []).append(finding)
        return [problem for path, group in by_file.items() for problem in self._located(path, group, severity)]

    def _located(self, path: str, findings: list[Finding], severity: Severity) -> Iterator[Problem]:
        text = text_of(self.root, path)
        documents = {document.number: document for document in read(str(text), path)[0]}
        for record, at, message in findings:
            document = documents[self.origins[record.id].document]
            place, field = (at, document.path_at(at)) if isinstance(at, Place) else (document.place(at), at)
            yield Problem(path, *place, field_path(field), message, severity)

    @cached_property
    def ledger(self) -> dict[str, Entry]:
        """What was released of each record, by its id at the time."""
        return {entry.id: entry for entry in entries(self.root)}

    @cached_property
    def released_as(self) -> dict[str, Record]:
        """The record that answers for an id once released: the one that has it, or names it among its former ones."""
        former = {alias: record for record in self.records for alias in record.aliases}
        return former | self.by_id

    def entry(self, record: Record) -> Entry | None:
        """What was released of a record, under its id or a former one."""
        return next((self.ledger[one] for one in (record.id, *record.aliases) if one in self.ledger), None)

    def sources(self, records: Iterable[Record]) -> Iterator[tuple[Record, str]]:
        """Records with the YAML they were read from, without their waivers."""
        lines: list[str] = []
        last = ""
        for record in sorted(records, key=lambda record: self.origins[record.id].path):
            origin = self.origins[record.id]
            if origin.path != last:
                last, lines = origin.path, (self.root / origin.path).read_text("utf-8-sig").split("\n")
            (first, past), (begin, end) = origin.lines, origin.unpublished
            shown = [*lines[first:begin], *lines[end:past]] if end else lines[first:past]
            yield record, "\n".join(shown).rstrip() + "\n"


def _grouped(records: Iterable[_Kind], keys: Callable[[_Kind], Iterable[_Key]]) -> dict[_Key, tuple[_Kind, ...]]:
    groups: dict[_Key, list[_Kind]] = {}
    for record in records:
        for key in keys(record):
            groups.setdefault(key, []).append(record)
    return {key: tuple(group) for key, group in groups.items()}


def newest(records: Iterable[Record]) -> datetime | None:
    """The last public change among records, None when there are none."""
    return max((changed_at(record) for record in records), default=None)


def changed_at(record: Record) -> datetime:
    """When the public last saw a change of the record."""
    return record.updated_at or record.published_at


def shown_title(record: Record, catalog: Catalog) -> str:
    """A record's title, unless it is no longer public: then it may not be said."""
    return record.gone_title if record.notice(catalog.today) else record.title


def beijing_now() -> datetime:
    """The time in China, or that of SOURCE_DATE_EPOCH: the one clock, read only at the edge."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), BEIJING) if epoch.isdecimal() else datetime.now(BEIJING)


def beijing_today() -> date:
    """Today in China."""
    return beijing_now().date()
