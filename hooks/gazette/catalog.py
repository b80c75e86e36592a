"""Every record of a site by id, kind, organ and year, and how records point to each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path

from gazette.indexes import Indexes, grouped
from gazette.leaks import Leak
from gazette.ledger import Entry, entries, last_release
from gazette.problems import Path as FieldPath
from gazette.problems import Place, Problem, Severity, field_path
from gazette.readings import Reading, readings
from gazette.schema.model import Shape, values_of_shape
from gazette.schema.organ import Organ
from gazette.schema.record import Record
from gazette.schema.scalars import BEIJING
from gazette.schema.settings import Column
from gazette.schema.work_plan import Part, Task, WorkPlan
from gazette.settings import Settings
from gazette.source import Document, reread, text_of

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


@dataclass(frozen=True, eq=False)  # known by itself, not by its thousands of records
class Catalog(Indexes):
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
        return frozenset(record.id for record in self.records if record.published_at > self.moment)

    @property
    def moment(self) -> datetime:
        """The time it is, or the end of the day."""
        return self.now or datetime.combine(self.today, time.max, BEIJING)

    @cached_property
    def released(self) -> Catalog:
        """The same catalog without what waits for its time: all that any output may know of."""
        return self._holding(tuple(record for record in self.records if record.id not in self.pending))

    @cached_property
    def shown(self) -> Catalog:
        """The same catalog with public records only: where an output looks for others to list, compare or count."""
        return self if len(self.public) == len(self.records) else self._holding(self.public)

    def _holding(self, records: tuple[Record, ...]) -> Catalog:
        """The same catalog with other records; the ledger is not read again."""
        found = replace(self, records=records)
        vars(found)["ledger"] = self.ledger
        return found

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
        return grouped(self.public, lambda record: [record.NAME])

    @cached_property
    def by_category(self) -> dict[int, tuple[Record, ...]]:
        """Public records of each category of article 20 of 《政府信息公开条例》, by its number."""
        return grouped(self.public, lambda record: [record.category])

    @cached_property
    def by_index_no(self) -> dict[str, Record]:
        """The first published record of each index number."""
        return {record.index_no: record for record in self.records if record.index_no}

    @cached_property
    def organs(self) -> dict[str, Organ]:
        return {record.id: record for record in self.records if isinstance(record, Organ)}

    @cached_property
    def by_organ(self) -> dict[str, tuple[Record, ...]]:
        """Public records an organ publishes alone or with others, by its id."""
        return grouped(self.public, lambda record: record.organs)

    @cached_property
    def all_by_organ(self) -> dict[str, tuple[Record, ...]]:
        """Every record of an organ, also those of which only a notice remains, by its id."""
        return grouped(self.records, lambda record: record.organs)

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """What was read in each attachment that is there, by its file."""
        return readings(self.root, (one.file for record in self.records for one in record.attachments))

    @cached_property
    def by_task(self) -> dict[str, tuple[Record, ...]]:
        """Records that name a task of a work plan, by `plan/number`."""
        return grouped(self.public, lambda record: dict.fromkeys(record.tasks))

    @cached_property
    def referring(self) -> dict[str, tuple[Record, ...]]:
        """Public records that name another record, by the id of the other."""
        return grouped(
            self.public, lambda record: dict.fromkeys(named for _, named in values_of_shape(record, Shape.RECORD))
        )

    @cached_property
    def tasks(self) -> dict[str, tuple[WorkPlan, Part, Task]]:
        """Every task of every work plan by `plan/number`."""
        plans = [record for record in self.records if isinstance(record, WorkPlan)]
        return {
            f"{plan.id}/{task.number}": (plan, part, task) for plan in plans for part, task in plan.numbered_tasks()
        }

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
        return grouped(
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
        """Findings about accepted records as problems with their places; of each file only those records are read again."""
        by_file: dict[str, list[Finding]] = {}
        for finding in findings:
            by_file.setdefault(self.origins[finding[0].id].path, []).append(finding)
        return [problem for path, group in by_file.items() for problem in self._located(path, group, severity)]

    def _located(self, path: str, findings: list[Finding], severity: Severity) -> Iterator[Problem]:
        lines = str(text_of(self.root, path)).split("\n")
        documents: dict[str, Document] = {}
        for record, at, message in findings:
            if record.id not in documents:
                first, after = self.origins[record.id].lines
                # Empty lines in place of what stands before it keep every place where it was.
                documents[record.id] = reread("\n" * first + "\n".join(lines[first:after]) + "\n")
            document = documents[record.id]
            place, field = (at, document.path_at(at)) if isinstance(at, Place) else (document.place(at), at)
            yield Problem(path, *place, field_path(field), message, severity)

    @cached_property
    def ledger(self) -> dict[str, Entry]:
        """What was released of each record, by its id at the time."""
        return {entry.id: entry for entry in entries(self.root)}

    @cached_property
    def last_release(self) -> datetime | None:
        """When the last release was; what is not in the ledger was not public then. It was not before the last thing that
        the ledger knows."""
        said = last_release(self.root)
        known = max((entry.last.released_at for entry in self.ledger.values() if entry.versions), default="")
        return max(said, datetime.fromisoformat(known).replace(tzinfo=BEIJING)) if said and known else said

    @cached_property
    def released_as(self) -> dict[str, Record]:
        """The record that answers for an id once released: the one that has it, or names it among its former ones."""
        former = {alias: record for record in self.records for alias in record.aliases}
        return former | self.by_id

    def entry(self, record: Record) -> Entry | None:
        """What was released of a record, under its id or the last former one: under older ones its history stops earlier."""
        found = [self.ledger[one] for one in (record.id, *record.aliases) if one in self.ledger]
        return max(found, key=lambda entry: (entry.id == record.id, len(entry.versions)), default=None)

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


def newest(records: Iterable[Record]) -> datetime | None:
    """The last public change among records, None when there are none."""
    return max((changed_at(record) for record in records), default=None)


def changed_at(record: Record) -> datetime:
    """When the public last saw a change of the record."""
    return record.updated_at or record.published_at


def moved_on(record: Record, today: date) -> date:
    """The day on which the public last saw a change of the record, be it that it left the public."""
    notice, last = record.notice(today), changed_at(record).date()
    return max(last, notice.since) if notice else last


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
