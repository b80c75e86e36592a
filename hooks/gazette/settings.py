"""The settings folder, read once: who the site is, its columns, and the tables that change by law."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from gazette.problems import Problem
from gazette.schema import KINDS
from gazette.schema.deadline import Deadline, Deadlines, Holidays, HolidayYear
from gazette.schema.glossary import Glossary, Term, TermGroup
from gazette.schema.model import Model
from gazette.schema.settings import (
    Column,
    Columns,
    Ledger,
    Publicity,
    PublicityPeriod,
    PublicityRule,
    Regions,
    SearchWords,
    Site,
)
from gazette.source import read, text_of
from gazette.validation import validated
from gazette.workdays import Workdays, workdays

FOLDER = "data/settings"
FILES: dict[str, type[Model]] = {
    "site": Site,
    "columns": Columns,
    "regions": Regions,
    "publicity": Publicity,
    "deadlines": Deadlines,
    "holidays": Holidays,
    "search": SearchWords,
    "glossary": Glossary,
    "ledger": Ledger,
}
REQUIRED = ("site",)
# It says that there is a ledger, and stands apart from it.
LEDGER = f"{FOLDER}/ledger.yml"


@dataclass(frozen=True)
class Settings:
    """The settings of one site; what a file does not say is empty. `broken` names the files that could not be read."""

    site: Site
    columns: tuple[Column, ...]
    regions: dict[str, str]
    publicity: tuple[PublicityRule, ...]
    deadlines: dict[str, Deadline] = field(default_factory=dict)
    holidays: tuple[HolidayYear, ...] = ()
    search: SearchWords = field(default_factory=SearchWords)
    glossary: tuple[TermGroup, ...] = ()
    released_since: date | None = None
    broken: frozenset[str] = frozenset()

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Every word that is explained."""
        return tuple(term for group in self.glossary for term in group.terms)

    @cached_property
    def workdays(self) -> Workdays:
        """The days on which offices work, as far as they have been announced."""
        return workdays(self.holidays)

    def publicity_period(self, publicity_class: str, on: date) -> tuple[PublicityRule, PublicityPeriod] | None:
        """The rule in force on a day and its period for a class, or None when no rule was in force."""
        rule = next((rule for rule in reversed(self.publicity) if rule.since <= on), None)
        periods = rule.periods if rule else ()
        period = next((period for period in periods if period.publicity_class == publicity_class), None)
        return (rule, period) if rule and period else None


def load_settings(root: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings under `root`, and every problem of their files; None when the site itself is not readable."""
    found: dict[str, Model] = {}
    problems: list[Problem] = []
    for name, model in FILES.items():
        path = f"{FOLDER}/{name}.yml"
        if (root / path).is_file() and not (root / path).is_symlink():
            value = _load(root, path, model)
            if isinstance(value, Model):
                found[name] = value
            else:
                problems += value
        elif name in REQUIRED:
            problems.append(Problem(path, 1, 1, "", "缺少网站设置文件，请参照手册新建"))
    broken = frozenset(name for name in FILES if f"{FOLDER}/{name}.yml" in {problem.path for problem in problems})
    return _settings(found, broken), problems


def _load(root: Path, path: str, model: type[Model]) -> Model | list[Problem]:
    text = text_of(root, path)
    if isinstance(text, Problem):
        return [text]
    documents, problems = read(text, path)
    if not documents:
        return problems or [Problem(path, 1, 1, "", "设置文件是空的，请参照手册填写")]
    for extra in documents[1:]:
        problems.append(Problem(path, *extra.place(()), "", "设置文件只能有一份内容，请把「---」以后的并入前面"))
    value = validated(model, documents[0], path)
    return problems + value if isinstance(value, list) else problems or value


def _settings(found: dict[str, Model], broken: frozenset[str]) -> Settings | None:
    site, columns = found.get("site"), found.get("columns")
    regions, publicity = found.get("regions"), found.get("publicity")
    deadlines, holidays = found.get("deadlines"), found.get("holidays")
    search, glossary, ledger = found.get("search"), found.get("glossary"), found.get("ledger")
    if not isinstance(site, Site):
        return None
    return Settings(
        site,
        columns.columns if isinstance(columns, Columns) else _default_columns(),
        {region.code: region.name for region in regions.regions} if isinstance(regions, Regions) else {},
        tuple(sorted(publicity.rules, key=lambda rule: rule.since)) if isinstance(publicity, Publicity) else (),
        {one.id: one for one in deadlines.deadlines} if isinstance(deadlines, Deadlines) else {},
        holidays.years if isinstance(holidays, Holidays) else (),
        search if isinstance(search, SearchWords) else SearchWords(),
        glossary.groups if isinstance(glossary, Glossary) else (),
        ledger.since if isinstance(ledger, Ledger) else None,
        broken,
    )


def _default_columns() -> tuple[Column, ...]:
    """A site that names no columns has one for each kind."""
    return tuple(Column(id=kind.FOLDER, title=kind.LABEL, purpose=kind.PURPOSE, kinds=(kind.NAME,)) for kind in KINDS)
