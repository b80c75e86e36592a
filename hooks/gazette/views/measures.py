"""What the money of a government or a department comes to: its main figures, each beside the year before and the other stages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette import charts
from gazette.catalog import Catalog
from gazette.charts import Chart, Figure, Point
from gazette.checks.budget_sums import LIMITS, OUTSIDE, SUMS
from gazette.checks.budget_years import THREE_PUBLIC_TOTALS
from gazette.schema.accounts import AMOUNT_OF_STAGE, STAGES, THREE_PUBLIC, Accounts, Line, LineKey, Table
from gazette.schema.budget import Budget
from gazette.sentences import Part, changed, mainly, percent, places, printed
from gazette.views.sheets import stages_of

YEARS = 5
UNIT = "万元"
BOTH = "收入支出决算总表"
# The lines of “三公”经费 that are the whole of it, with vehicles bought and run apart, or else together.
_THREE = (
    ("因公出国", "公务用车购置费", "公务用车运行", "公务接待"),
    ("因公出国", "公务用车购置及运行", "公务接待"),
)
_INCOME = next(parts for totals, parts in SUMS if totals == ("本年收入合计",))


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure and where it stands: the table, and the names its line goes under."""

    key: str
    label: str
    table: str
    names: tuple[str, ...]


GOVERNMENT = (
    Measure("income", "一般公共预算收入", "一般公共预算收入表", ("一般公共预算收入合计", "一般公共预算收入")),
    Measure("spent", "一般公共预算支出", "一般公共预算支出表", ("一般公共预算支出合计", "一般公共预算支出")),
)
DEPARTMENT = (
    Measure("income", "本年收入", BOTH, ("本年收入合计",)),
    Measure("spent", "本年支出", BOTH, ("本年支出合计",)),
)
THREE = (Measure("three", "“三公”经费", THREE_PUBLIC, THREE_PUBLIC_TOTALS),)
DEBT = (
    Measure("general-debt", "一般债务余额", "政府一般债务限额和余额情况表", ("一般债务余额",)),
    Measure("special-debt", "专项债务余额", "政府专项债务限额和余额情况表", ("专项债务余额",)),
)


def figures(accounts: Accounts, catalog: Catalog) -> tuple[Figure, ...]:
    """The main figures that the tables have: income, expenditure, “三公”经费, and what a government owes."""
    measures = (*GOVERNMENT, *THREE, *DEBT) if isinstance(accounts, Budget) else (*DEPARTMENT, *THREE)
    found = (figure(accounts, measure, catalog) for measure in measures)
    return tuple(one for one in found if one)


def figure(accounts: Accounts, measure: Measure, catalog: Catalog) -> Figure | None:
    """One figure; none when the tables do not tell it."""
    found = _line(accounts, measure)
    now = getattr(found[1], accounts.amount) if found else None
    if not found or now is None:
        return None
    decimals = places([getattr(one, accounts.amount) for one in found[0].lines])
    said = _sentence(accounts, measure, catalog)
    # Debt has a chart of its own, with its limits.
    chart = None if measure in DEBT else _over_time(accounts, measure, catalog, decimals)
    return Figure(measure.label, printed(now, decimals), UNIT, said, chart)


def before(accounts: Accounts, table: Table, catalog: Catalog) -> tuple[str, dict[LineKey, Decimal | None]]:
    """What a table's lines are compared with: 上年数 that stands in it, or what the same stage told the year before. How it
    is called, and the amount of each line that has one. A budget does not say of which stage its 上年数 is."""
    if any(line.previous is not None for line in table.lines):
        return "上年" if accounts.stage == "决算" else "上年数", {at: one.previous for at, one in table.keyed().items()}
    last = catalog.shown.accounts.get((accounts.NAME, accounts.entity, accounts.year - 1, accounts.stage))
    same = last.table(table.name) if last else None
    if not last or not same:
        return "", {}
    return f"{last.year}年{last.stage}", {at: getattr(one, last.amount) for at, one in same.keyed().items()}


def debt(accounts: Accounts) -> tuple[str, Chart | None]:
    """What is owed beside what may be owed at most, as a sentence and a chart."""
    pairs = list(_limits(accounts))
    decimals = places([amount for _, *amounts in pairs for amount in amounts])
    points: list[Point] = []
    said: list[str] = []
    for name, owed, most in pairs:
        limit = name.replace("余额", "限额")
        points += (Point(name, owed, printed(owed, decimals)), Point(limit, most, printed(most, decimals), main=False))
        within = f"为限额的{percent(owed, most)}" if most > 0 else f"限额{printed(most, decimals)}{UNIT}"
        said.append(f"{name}{printed(owed, decimals)}{UNIT}，{within}")
    sentence = "；".join(said) + "。" if said else ""
    return sentence, charts.bars("debt", "债务余额和限额", sentence, ("项目", UNIT), points)


def spending_parts(table: Table) -> list[Line]:
    """The 类 of expenditure by function (科目编码 3 位), without transfers and the repayment of debt."""
    coded = (line for line in table.lines if line.code and len(line.code) == 3)
    return [line for line in coded if (line.code or "").startswith("2") and line.code not in OUTSIDE]


def _limits(accounts: Accounts) -> Iterator[tuple[str, Decimal, Decimal]]:
    tables = [table for table in accounts.tables if "债务" in table.name]
    for balance, limit in LIMITS:
        for table in tables:
            owed, most = (
                getattr(line, accounts.amount) if line else None for line in (table.line(balance), table.line(limit))
            )
            if owed is not None and most is not None:
                yield balance, owed, most


def _line(accounts: Accounts, measure: Measure) -> tuple[Table, Line] | None:
    table = accounts.table(measure.table)
    line = table.line(*measure.names) if table else None
    return (table, line) if table and line else None


def _sentence(accounts: Accounts, measure: Measure, catalog: Catalog) -> str:
    """比上年增加…万元（+x.x%），主要是…。"""
    found = _line(accounts, measure)
    if not found:
        return ""
    table, total = found
    basis, befores = before(accounts, table, catalog)
    decimals = places([getattr(one, accounts.amount) for one in table.lines])
    parts = {id(line): (getattr(line, accounts.amount), befores.get(at)) for at, line in table.keyed().items()}
    now, last = parts[id(total)]
    if now is None or last is None:
        return ""
    said = changed(now, last, UNIT, basis, decimals)
    terms = ([Part(line.plain_name, *parts[id(line)]) for line in lines] for lines in _terms(measure, table))
    cause = next((cause for one in terms if (cause := mainly(one, now, last, UNIT, decimals))), "")
    return f"{said}，{cause}。" if cause else f"{said}。"


def _terms(measure: Measure, table: Table) -> Iterator[Sequence[Line]]:
    """The lines that may be the whole of a figure, finer ones first. A department's table tells both sides: income is never
    explained by what was spent."""
    if measure.key == "income":
        coded = [line for line in table.lines if (line.code or "").startswith(("101", "103"))]
        for length in (5, 3):
            yield [line for line in coded if len(line.code or "") == length]
        yield [line for names in _INCOME if (line := table.line(*names))]
    if measure.key == "spent":
        yield spending_parts(table)
    if measure.key == "three":
        for starts in _THREE:
            yield [line for line in table.lines if line.plain_name.startswith(starts)]


def _over_time(accounts: Accounts, measure: Measure, catalog: Catalog, decimals: int) -> Chart | None:
    """The figure in up to five years at this stage, and at every stage of its own year; this page's is drawn full."""
    points = [
        Point(
            f"{year}年{stage}",
            amount,
            printed(amount, decimals),
            main=(year, stage) == (accounts.year, accounts.stage),
        )
        for year, stage, amount in (*_years(accounts, measure, catalog), *_stages(accounts, measure, catalog))
    ]
    said = _from_the_first(accounts, {point.label: point.value for point in points}, decimals)
    return charts.bars(f"{measure.key}-years", f"{measure.label}：历年和各阶段", said, ("年度和阶段", UNIT), points)


def _years(accounts: Accounts, measure: Measure, catalog: Catalog) -> Iterator[tuple[int, str, Decimal]]:
    """The years before that are known; the last of them may stand in the table of final accounts itself."""
    own = _line(accounts, measure)
    for year in range(accounts.year - YEARS + 1, accounts.year):
        other = catalog.shown.accounts.get((accounts.NAME, accounts.entity, year, accounts.stage))
        amount = _amount(other, measure) if other else None
        if amount is None and own and year == accounts.year - 1 and accounts.stage == "决算":
            amount = own[1].previous
        if amount is not None:
            yield year, accounts.stage, amount


def _stages(accounts: Accounts, measure: Measure, catalog: Catalog) -> Iterator[tuple[int, str, Decimal]]:
    own, others = _line(accounts, measure), stages_of(accounts, catalog)
    for stage in STAGES:
        amount = getattr(own[1], AMOUNT_OF_STAGE[stage]) if own else None
        if amount is None and stage in others:
            amount = _amount(others[stage], measure)
        if amount is not None:
            yield accounts.year, stage, amount


def _amount(accounts: Accounts, measure: Measure) -> Decimal | None:
    found = _line(accounts, measure)
    amount: Decimal | None = getattr(found[1], accounts.amount) if found else None
    return amount


def _from_the_first(accounts: Accounts, told: dict[str, Decimal | int | None], decimals: int) -> str:
    first, now = (told.get(f"{accounts.year}年{stage}") for stage in ("预算", accounts.stage))
    if accounts.stage == "预算" or first is None or now is None:
        return ""
    return f"{accounts.stage}{changed(now, first, UNIT, '预算', decimals)}。"
