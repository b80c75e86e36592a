"""What the records of single kinds are looked up by, each index made when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from gazette.lives import Life, lives
from gazette.schema.accounts import Accounts
from gazette.schema.annual_report import AnnualReport
from gazette.schema.assessment import Assessment
from gazette.schema.brief import Brief, Topic
from gazette.schema.complaint_statistics import ComplaintStatistics
from gazette.schema.contributed import Contributed
from gazette.schema.enforcement_item import EnforcementItems, Item
from gazette.schema.enforcement_statistics import EnforcementStatistics
from gazette.schema.normative import Alteration, Normative
from gazette.schema.numbering import numbered
from gazette.schema.officer import OfficerRoster
from gazette.schema.party import AgainstParty
from gazette.schema.penalty import Penalty
from gazette.schema.reconsideration import Reconsideration
from gazette.schema.record import Record

_Kind = TypeVar("_Kind", bound=Record)
_Key = TypeVar("_Key", bound=Hashable)


class Indexes:
    """The catalog's indexes of single kinds; the catalog gives the records and the day."""

    records: tuple[Record, ...]
    today: date

    @cached_property
    def public(self) -> tuple[Record, ...]:
        """Records shown whole today; of the others only a notice page remains."""
        return tuple(record for record in self.records if not record.notice(self.today))

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
        return grouped(sorted(found, key=lambda one: (one.months, one.id)), lambda one: [(one.organ, one.year)])

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
        found = (record for record in self.records if isinstance(record, AgainstParty))
        return grouped(found, lambda one: [(one.NAME, one.organ, one.acted_on.year)])

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
    def documents(self) -> dict[str, Normative]:
        """Normative documents by id."""
        return {record.id: record for record in self.records if isinstance(record, Normative)}

    @cached_property
    def documents_by_no(self) -> dict[str, tuple[Normative, ...]]:
        """Normative documents by 发文字号, oldest first."""
        ordered = sorted(self.documents.values(), key=lambda one: (one.made_on, one.id))
        return grouped(ordered, lambda one: [one.doc_no] if one.doc_no else [])

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
    def briefs(self) -> dict[int, tuple[Brief, ...]]:
        """Briefs by their year."""
        return grouped((record for record in self.records if isinstance(record, Brief)), lambda one: [one.year])

    @cached_property
    def topics(self) -> dict[str, tuple[Brief, Topic]]:
        """Every topic of every brief by `brief/number`."""
        briefs = (brief for group in self.briefs.values() for brief in group)
        return {f"{brief.id}/{topic.number}": (brief, topic) for brief in briefs for topic in brief.topics}

    @cached_property
    def answers(self) -> dict[str, tuple[Record, ...]]:
        """Public records that answer a topic of a brief, by the brief's id."""
        return grouped(
            self.public,
            lambda one: [one.answers.split("/")[0]] if isinstance(one, Contributed) and one.answers else [],
        )

    @cached_property
    def assessments(self) -> dict[tuple[str, str, int], Assessment]:
        """Assessments by publishing organ, scope and year."""
        found = (record for record in self.records if isinstance(record, Assessment))
        return {(record.organ, record.scope, record.year): record for record in found}


def grouped(records: Iterable[_Kind], keys: Callable[[_Kind], Iterable[_Key]]) -> dict[_Key, tuple[_Kind, ...]]:
    """Records by each of their keys, in the order they come in."""
    groups: dict[_Key, list[_Kind]] = {}
    for record in records:
        for key in keys(record):
            groups.setdefault(key, []).append(record)
    return {key: tuple(group) for key, group in groups.items()}
