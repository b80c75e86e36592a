"""Where the money of a government or a department comes from and goes to, from the largest part to the smallest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gazette import charts
from gazette.charts import Chart, Point
from gazette.checks.budget_sums import BALANCED, CLOSING, SUMS, TOLERANCE
from gazette.schema.accounts import Accounts, Line, Table
from gazette.schema.budget import Budget
from gazette.sentences import percent, places, printed
from gazette.views.measures import BOTH, UNIT, spending_parts

MOST = 12
_OWN = "一般公共预算本级支出表"
_DEPARTMENT = "部门支出总体情况表"


@dataclass(frozen=True, slots=True)
class Opened:
    """A 类 of expenditure, its amount and its share of all 类; under it 款 and 项: depth (2 款, 3 项), code, name, amount and
    share of the 类."""

    name: str
    amount: str
    share: str
    rows: tuple[tuple[int, str, str, str, str], ...]


def sources(accounts: Accounts) -> Chart | None:
    """Where 收入总计 comes from; none unless the lines found are all of it."""
    table = accounts.table("一般公共预算收入表" if isinstance(accounts, Budget) else BOTH)
    total = table.line("收入总计") if table else None
    if not table or not total:
        return None
    names = next(parts for totals, parts in SUMS if totals == ("收入总计",))
    lines = [line for some in names if (line := table.line(*some))]
    return _chart(("income", "收入总计的来源", "收入总计"), accounts, total, lines)


def spending(accounts: Accounts) -> Chart | None:
    """What the money is spent on, by 类; none unless the lines found are all of it."""
    table = accounts.table("一般公共预算支出表" if isinstance(accounts, Budget) else BOTH)
    total = table.line("一般公共预算支出合计", "一般公共预算支出", "本年支出合计") if table else None
    if not table or not total:
        return None
    return _chart(("spending", "支出合计按功能分类", "支出合计"), accounts, total, spending_parts(table))


def opened(accounts: Accounts) -> tuple[str, tuple[Opened, ...]]:
    """The table that tells expenditure by 类, 款 and 项, and its 类, the largest first; ("", ()) when none does."""
    names = ("一般公共预算支出表", _OWN) if isinstance(accounts, Budget) else (_DEPARTMENT,)
    for name in names:
        table = accounts.table(name)
        if table and any(len(line.code or "") > 3 for line in table.lines):
            return table.name, tuple(_opened(table, accounts.amount))
    return "", ()


def balance(accounts: Accounts) -> str:
    """Whether income and expenditure of the year balance, in words, with what is left over."""
    pair = BALANCED[0] if isinstance(accounts, Budget) else (BOTH, BOTH)
    income, spent = accounts.table(pair[0]), accounts.table(pair[1])
    into = _amount(accounts, income, "收入总计")
    out = _amount(accounts, spent, "支出总计")
    left = _amount(accounts, spent, *CLOSING)
    if into is None or out is None:
        return ""
    decimals = places([into, out, left])
    said = f"收入总计{printed(into, decimals)}{UNIT}，支出总计{printed(out, decimals)}{UNIT}"
    said += "，收支平衡" if abs(into - out) <= TOLERANCE else f"，相差{printed(abs(into - out), decimals)}{UNIT}"
    line = spent.line(*CLOSING) if spent else None
    return f"{said}；{line.plain_name}{printed(left, decimals)}{UNIT}。" if line and left is not None else f"{said}。"


def four(accounts: Budget) -> tuple[tuple[str, ...], ...]:
    """The four budgets of a government: name, income, expenditure and what is left, "—" for what is not told; those of which
    it lists no table are left out. Nothing when there are not two to be seen beside each other."""
    found = [
        (
            income.removesuffix("收入表").removesuffix("预算") + "预算",
            _ending(accounts, accounts.table(income), "收入合计"),
            _ending(accounts, accounts.table(spent), "支出合计"),
            _amount(accounts, accounts.table(spent), *CLOSING),
        )
        for income, spent in BALANCED
        if accounts.table(income) or accounts.table(spent)
    ]
    if sum(any(amount is not None for amount in amounts) for _, *amounts in found) < 2:
        return ()
    decimals = places([amount for _, *amounts in found for amount in amounts])
    return tuple((name, *(_or_dash(amount, decimals) for amount in amounts)) for name, *amounts in found)


def _or_dash(amount: Decimal | None, decimals: int) -> str:
    return "—" if amount is None else printed(amount, decimals)


def _ending(accounts: Accounts, table: Table | None, end: str) -> Decimal | None:
    name = next((line.plain_name for line in table.lines if line.plain_name.endswith(end)), "") if table else ""
    return _amount(accounts, table, name) if name else None


def _amount(accounts: Accounts, table: Table | None, *names: str) -> Decimal | None:
    line = table.line(*names) if table else None
    amount: Decimal | None = getattr(line, accounts.amount) if line else None
    return amount


def _chart(names: tuple[str, str, str], accounts: Accounts, total: Line, lines: Sequence[Line]) -> Chart | None:
    """The parts of a total with their shares; parts that are nought are left out, those that do not add up draw nothing."""
    amounts = [(line.plain_name, getattr(line, accounts.amount)) for line in lines]
    known = [(name, amount) for name, amount in amounts if amount]
    all_of_it: Decimal | None = getattr(total, accounts.amount)
    if (
        not known
        or not all_of_it
        or all_of_it < 0
        or abs(sum(amount for _, amount in known) - all_of_it) > TOLERANCE * len(amounts)
    ):
        return None
    key, title, whole = names
    decimals = places([all_of_it, *(amount for _, amount in known)])
    points = [Point(name, amount, "") for name, amount in known]
    shown, rest = charts.largest(points, MOST)
    if rest:
        shown = [*shown, Point(f"其余{len(rest)}项", sum(Decimal(one.value or 0) for one in rest), "")]
    told = [
        Point(one.label, one.value, f"{printed(one.value, decimals)}（{percent(one.value, all_of_it)}）")
        for one in shown
        if one.value is not None
    ]
    return charts.bars(key, title, _most(points, whole, all_of_it, decimals), ("项目", f"{UNIT}（占比）"), told)


def _most(points: Sequence[Point], whole: str, total: Decimal, decimals: int) -> str:
    """支出合计50,845.49万元，最多的是农林水支出，占27.5%。"""
    names, each = charts.foremost(points)
    share = percent(max(point.value or 0 for point in points), total)
    return f"{whole}{printed(total, decimals)}{UNIT}，最多的是{names}，{each}占{share}。"


def _opened(table: Table, column: str) -> Iterator[Opened]:
    decimals = places([getattr(line, column) for line in table.lines])
    told = [(line, amount) for line in spending_parts(table) if (amount := getattr(line, column)) is not None]
    total = sum((amount for _, amount in told), Decimal())
    for top, whole in sorted(told, key=lambda one: -one[1]):
        rows = (
            (len(line.code or "") // 2, line.code or "", line.plain_name, amount)
            for line in table.lines
            if line is not top
            and (line.code or "").startswith(top.code or " ")
            and (amount := getattr(line, column)) is not None
        )
        yield Opened(
            top.plain_name,
            printed(whole, decimals),
            percent(whole, total) if total > 0 else "",
            tuple(
                (depth, code, name, printed(amount, decimals), percent(amount, whole) if whole > 0 else "")
                for depth, code, name, amount in rows
            ),
        )
