"""Tables of money as printed: one table, the stages of a year side by side, this year beside the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from gazette.catalog import Catalog
from gazette.display import Piece
from gazette.schema.accounts import STAGES, Accounts, Line, LineKey, Table
from gazette.schema.budget import Budget
from gazette.schema.model import Shape, fields_of
from gazette.sentences import places, printed

# The four budgets, and how the names of their tables begin.
_BUDGETS = {
    "一般公共预算": ("一般公共预算", "政府一般债务"),
    "政府性基金预算": ("政府性基金", "政府专项债务"),
    "国有资本经营预算": ("国有资本经营", "对下安排转移支付"),
    "社会保险基金预算": ("社会保险基金",),
}

Amounts = Sequence[Decimal | None]
Row = tuple[str, str, Amounts]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as printed: heads of its amounts, and rows of depth (0 total, 1 类, 2 款, 3 项), code, name, amounts. Its
    total is a line's name with its amount, "" when there is none."""

    name: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[int, str, str, tuple[str, ...]], ...]
    total: str = ""

    @property
    def coded(self) -> bool:
        """Whether any row has a code, so that there is a column for it."""
        return any(row[1] for row in self.rows)


def sheet(table: Table, amount: str = "") -> Sheet:
    """A table with the columns that at least one line fills, and its total in the column `amount`."""
    model = type(table.lines[0]) if table.lines else Line
    used = [
        field
        for field in fields_of(model)
        if field.shape in (Shape.MONEY, Shape.PERCENT)
        and any(getattr(line, field.name) is not None for line in table.lines)
    ]
    money = [field for field in used if field.shape is Shape.MONEY]
    rows = [(line.code or "", line.name, [getattr(line, field.name) for field in money]) for line in table.lines]
    printed = _printed(rows)
    if len(money) < len(used):
        growths = ["" if line.growth is None else str(line.growth) for line in table.lines]
        printed = tuple((*row[:3], (*row[3], growth)) for row, growth in zip(printed, growths, strict=True))
        used = [*money, next(field for field in used if field.shape is Shape.PERCENT)]
    heads = tuple(field.label for field in used)
    return Sheet(table.name, table.note or "", heads, printed, _total(table, amount) if amount else "")


def grouped(accounts: Accounts) -> tuple[tuple[str, tuple[Sheet, ...]], ...]:
    """The tables of a government under the budget each belongs to, those of none last; a department's under ""."""
    found: dict[str, list[Sheet]] = {name: [] for name in (*_BUDGETS, "其他", "")}
    for table in accounts.tables:
        budget = _budget_of(table.name) if isinstance(accounts, Budget) else ""
        found[budget].append(sheet(table, accounts.amount))
    return tuple((name, tuple(tables)) for name, tables in found.items() if tables)


def stages_of(accounts: Accounts, catalog: Catalog) -> dict[str, Accounts]:
    """What the same entity told of the same year by stage, in the order of the year."""
    found = {
        stage: catalog.shown.accounts.get((accounts.NAME, accounts.entity, accounts.year, stage)) for stage in STAGES
    }
    return {stage: other for stage, other in found.items() if other}


def stage_links(accounts: Accounts, catalog: Catalog) -> tuple[tuple[str, Piece, bool], ...]:
    """The stages of the year: name, link, whether it is this page's."""
    found = stages_of(accounts, catalog).items()
    return tuple((stage, Piece(other.title, other.url), other is accounts) for stage, other in found)


def by_stage(accounts: Accounts, catalog: Catalog) -> tuple[Sheet, ...]:
    """The tables of one entity and year with a column for each stage, and how the last differs from the first."""
    stages = stages_of(accounts, catalog)
    names = tuple(stages)
    return side_by_side(stages, f"{names[-1]}比{names[0]}增减") if len(names) > 1 else ()


def by_year(accounts: Accounts, catalog: Catalog) -> tuple[Sheet, ...]:
    """The tables of two years of the same stage with their difference; none when the year before told nothing."""
    last = catalog.shown.accounts.get((accounts.NAME, accounts.entity, accounts.year - 1, accounts.stage))
    if not last:
        return ()
    return side_by_side({f"{one.year}年{one.stage}": one for one in (last, accounts)}, "比上年增减")


def side_by_side(columns: Mapping[str, Accounts], more: str) -> tuple[Sheet, ...]:
    """Tables with a column of amounts for each of some accounts, then how much `more` the last is than the first, also
    in hundredths. A table or line stands where it was first told; the same table may have another name in each."""
    names: dict[str, str] = {}
    for accounts in columns.values():
        for table in accounts.tables:
            if table.lines:
                names.setdefault(table.key, table.name)
    heads = (*columns, more, "增减（%）")
    return tuple(_compared(key, name, heads, columns) for key, name in names.items())


def _compared(key: str, name: str, heads: tuple[str, ...], columns: Mapping[str, Accounts]) -> Sheet:
    said: dict[LineKey, dict[str, Decimal | None]] = {}
    names: dict[LineKey, str] = {}
    for head, accounts in columns.items():
        for table in accounts.tables:
            for at, line in table.keyed().items() if table.key == key else ():
                said.setdefault(at, {})[head] = getattr(line, accounts.amount)
                names.setdefault(at, line.name)
    found = [(at[0], names[at], [by.get(head) for head in columns]) for at, by in said.items()]
    printed = _printed([(code, label, [*amounts, _more(amounts)]) for code, label, amounts in found])
    rates = [_rate(amounts) for _, _, amounts in found]
    return Sheet(name, "", heads, tuple((*row[:3], (*row[3], rate)) for row, rate in zip(printed, rates, strict=True)))


def _budget_of(name: str) -> str:
    return next((budget for budget, starts in _BUDGETS.items() if name.startswith(starts)), "其他")


def _total(table: Table, amount: str) -> str:
    """The last line that is a total; that may be the first: “三公”经费合计."""
    known = (line for line in reversed(table.lines) if line.plain_name.endswith(("合计", "总计")))
    last = next((line for line in known if getattr(line, amount) is not None), None)
    decimals = places([getattr(line, amount) for line in table.lines])
    return f"{last.name} {printed(getattr(last, amount), decimals)}" if last else ""


def _more(amounts: Amounts) -> Decimal | None:
    first, last = amounts[0], amounts[-1]
    return None if first is None or last is None else last - first


def _rate(amounts: Amounts) -> str:
    """How much more the last is than the first, in hundredths to one decimal; nothing can be said of nought."""
    more, first = _more(amounts), amounts[0]
    if more is None or not first:
        return ""
    return f"{(more * 100 / abs(first)).quantize(Decimal('0.1'), ROUND_HALF_UP):,}"


def _printed(rows: Sequence[Row]) -> tuple[tuple[int, str, str, tuple[str, ...]], ...]:
    """Rows as printed: all amounts of a table with as many decimals as the one that has most."""
    known = [amount for _, _, amounts in rows for amount in amounts if amount is not None]
    places = max((-int(amount.as_tuple().exponent) for amount in known), default=0)
    return tuple(
        (_depth(code), code, name, tuple("" if amount is None else f"{amount:,.{places}f}" for amount in amounts))
        for code, name, amounts in rows
    )


def _depth(code: str) -> int:
    return {3: 1, 5: 2, 7: 3}.get(len(code), 0)
