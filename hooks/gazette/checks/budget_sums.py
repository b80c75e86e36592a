"""Rules of sums: the identities of the statutory tables. Amounts are in 万元, rounded to two decimals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.accounts import THREE_PUBLIC, Accounts, Line, Table, columns_of, table_key
from gazette.schema.budget import Budget

Found = Iterator[tuple[Path, str]]

# Every term is rounded to a hundredth, so a sum may be off by a hundredth for each.
TOLERANCE = Decimal("0.01")
# A total and the parts it is the sum of; each part by the names it goes under. Parts that are not there are nought.
SUMS: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (("一般公共预算收入合计", "一般公共预算收入"), (("税收收入",), ("非税收入",))),
    (
        ("收入总计",),
        (
            (
                "一般公共预算收入合计",
                "一般公共预算收入",
                "政府性基金收入合计",
                "国有资本经营预算收入合计",
                "本级收入合计",
                "本年收入合计",
            ),
            ("转移性收入", "上级补助收入"),
            ("债务（转贷）收入", "债务转贷收入", "债务收入", "地方政府一般债务转贷收入", "地方政府专项债务转贷收入"),
            (
                "上年结余（结转）",
                "上年结余",
                "年初结转结余",
                "年初财政拨款结转和结余",
                "上年结转",
                "上年结余收入",
                "上年结转结余",
                "年初结转和结余",
            ),
            ("下级上解收入",),
            ("接受其他地区援助收入",),
            ("调入资金",),
            ("动用预算稳定调节基金",),
            ("使用非财政拨款结余", "使用专用结余", "使用非财政拨款结余（含专用结余）"),
        ),
    ),
    (
        ("支出总计",),
        (
            (
                "一般公共预算支出合计",
                "一般公共预算支出",
                "政府性基金支出合计",
                "国有资本经营预算支出合计",
                "本级支出合计",
                "本年支出合计",
            ),
            ("补助下级支出", "转移性支出"),
            ("上解支出", "上解上级支出"),
            ("援助其他地区支出",),
            ("债务还本支出",),
            ("债务转贷支出",),
            ("安排预算稳定调节基金",),
            ("增设预算周转金",),
            ("调出资金",),
            ("结余分配",),
            ("年终结余（结转）", "年终结余", "年末结转结余", "结转下年", "年末结转和结余", "年末财政拨款结转和结余"),
        ),
    ),
    (
        ("本年收入合计",),
        (
            ("财政拨款收入", "财政拨款"),
            ("一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算拨款收入"),
            ("政府性基金预算财政拨款收入", "政府性基金预算财政拨款", "政府性基金预算拨款收入"),
            ("国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款", "国有资本经营预算拨款收入"),
            ("上级补助收入",),
            ("事业收入",),
            ("经营收入",),
            ("附属单位上缴收入",),
            ("其他收入",),
        ),
    ),
    (("本年支出合计",), (("基本支出",), ("项目支出",), ("上缴上级支出",), ("经营支出",), ("对附属单位补助支出",))),
    (("基本支出",), (("人员经费",), ("公用经费",))),
    (
        ("三公经费合计", "三公经费支出合计"),
        (
            ("因公出国（境）费", "因公出国（境）费用", "因公出国（境）费支出"),
            ("公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置及运行维护费支出"),
            ("公务接待费", "公务接待费支出"),
        ),
    ),
    (
        ("公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置及运行维护费支出"),
        (
            ("公务用车购置费", "公务用车购置费支出"),
            ("公务用车运行费", "公务用车运行维护费", "公务用车运行维护费支出"),
        ),
    ),
    (("政府采购合计",), (("货物",), ("工程",), ("服务",))),
)
_KNOWN = frozenset(name for totals, parts in SUMS for names in (totals, *parts) for name in names) | {"合计"}
# The lines that add up the categories of expenditure, and the categories that stand outside them: transfers (230)
# and the repayment of debt (231).
EXPENDITURE_TOTALS = (
    "一般公共预算支出合计",
    "一般公共预算本级支出合计",
    "本级支出合计",
    "本年支出合计",
    "支出合计",
    "合计",
)
OUTSIDE = ("230", "231")
# The four budgets: the table of income and the table of expenditure, whose grand totals are equal.
BALANCED = (
    ("一般公共预算收入表", "一般公共预算支出表"),
    ("政府性基金收入表", "政府性基金支出表"),
    ("国有资本经营预算收入表", "国有资本经营预算支出表"),
    ("社会保险基金收入表", "社会保险基金支出表"),
)
LIMITS = (("债务余额", "债务限额"), ("一般债务余额", "一般债务限额"), ("专项债务余额", "专项债务限额"))
# What is left at the end of a year is what was left before, and what came in, less what went out.
OPENING = ("年初结转结余", "年初结转和结余", "年初财政拨款结转和结余", "上年结余", "上年结余（结转）", "上年结转结余")
CLOSING = ("年末结转结余", "年末结转和结余", "年末财政拨款结转和结余", "年末滚存结余", "年终结余", "年终结余（结转）")
_INCOME = ("本年收入合计", "社会保险基金收入合计", "本年收入")
_SPENT = ("本年支出合计", "社会保险基金支出合计", "本年支出")
_USED = ("使用非财政拨款结余", "使用专用结余", "使用非财政拨款结余（含专用结余）")
_ALLOCATED = ("结余分配",)


def totals_add_up(accounts: Accounts, catalog: Catalog) -> Found:
    """合计等于各分项之和：收入、支出总计，基本支出，“三公”经费，政府采购。"""
    for number, table in enumerate(accounts.tables):
        lines = {line.plain_name: line for line in table.lines if not line.is_detail}
        if table.key == table_key(THREE_PUBLIC) and "合计" in lines:
            lines.setdefault("三公经费合计", lines["合计"])
        whole = all(line.code or line.is_detail or line.plain_name in _KNOWN for line in table.lines)
        for totals, parts in SUMS:
            total = next((lines[name] for name in totals if name in lines), None)
            found = [line for names in parts if (line := next((lines[name] for name in names if name in lines), None))]
            terms = [line for line in found if not _is_within(line, found)]
            if total and terms:
                yield from _differences(number, table, total, terms, whole)


def categories_add_up(accounts: Accounts, catalog: Catalog) -> Found:
    """支出合计等于各类之和（科目编码 3 位）。"""
    for number, table in enumerate(accounts.tables):
        terms = _categories(table)
        for line in table.lines:
            if terms and line.plain_name in EXPENDITURE_TOTALS:
                yield from _differences(number, table, line, terms)


def levels_add_up(accounts: Accounts, catalog: Catalog) -> Found:
    """类等于各款之和，款等于各项之和（科目编码类 3 位、款 5 位、项 7 位）。"""
    for number, table in enumerate(accounts.tables):
        children: dict[str, list[Line]] = {}
        for line in table.lines:
            if line.code and len(line.code) in (5, 7):
                children.setdefault(line.code[:-2], []).append(line)
        for line in table.lines:
            if line.code in children:
                yield from _differences(number, table, line, children[line.code])


def income_equals_expenditure(accounts: Accounts, catalog: Catalog) -> Found:
    """每本预算、每个部门的收入总计等于支出总计。"""
    tables = {table.name: table for table in accounts.tables}
    pairs = [(tables[one], tables[other]) for one, other in BALANCED if one in tables and other in tables]
    for income, expenditure in (*pairs, *((table, table) for table in accounts.tables)):
        spent = expenditure.line("支出总计")
        for column, out, into in _pairs(spent, income.line("收入总计")):
            if spent and abs(out - into) > TOLERANCE:
                message = f"支出总计的{columns_of(type(spent))[column]}与「{income.name}」的收入总计不相等"
                yield _path(accounts, expenditure, spent, column), wrong(message, out, str(into))


def balance_within_limit(accounts: Accounts, catalog: Catalog) -> Found:
    """债务余额不大于债务限额（财预〔2018〕209号）。"""
    for table in accounts.tables:
        for balance_name, limit_name in LIMITS:
            balance = table.line(balance_name)
            for column, owed, most in _pairs(balance, table.line(limit_name)):
                if balance and owed > most:
                    path = _path(accounts, table, balance, column)
                    yield path, wrong(f"{balance_name}大于{limit_name}", owed, f"不大于 {most} 的数，单位万元")


def balance_carried_forward(accounts: Accounts, catalog: Catalog) -> Found:
    """年末结转结余 = 年初结转结余 + 本年收入（+ 使用的结余）－ 本年支出 － 结余分配。"""
    tables = {table.name: table for table in accounts.tables}
    # Transfers and debt flow through the other tables of a government too: their grand totals say the same.
    insured = [tables[name] for name in BALANCED[-1] if name in tables]
    for group in [insured] if isinstance(accounts, Budget) else [[table] for table in accounts.tables]:
        yield from _carried(accounts, group)


def _carried(accounts: Accounts, group: Sequence[Table]) -> Found:
    """The identity over the lines of some tables that together tell of one fund."""
    terms = {names: _in(group, names) for names in (OPENING, _INCOME, _USED, _SPENT, _ALLOCATED, CLOSING)}
    opening, income, spent, closing = (terms[names] for names in (OPENING, _INCOME, _SPENT, CLOSING))
    if not (opening and income and spent and closing):
        return
    for column, label in columns_of(type(closing[1])).items():
        signed = ((OPENING, 1), (_INCOME, 1), (_USED, 1), (_SPENT, -1), (_ALLOCATED, -1))
        said = getattr(closing[1], column)
        if said is None or any(getattr(one[1], column) is None for one in (opening, income, spent)):
            continue
        right = sum((getattr(term[1], column) or Decimal()) * sign for names, sign in signed if (term := terms[names]))
        if abs(said - right) > TOLERANCE * 6:
            message = f"{closing[1].plain_name}的{label}不等于年初结转结余加本年收入减本年支出"
            yield _path(accounts, *closing, column), wrong(message, said, str(right))


def _in(group: Sequence[Table], names: Sequence[str]) -> tuple[Table, Line] | None:
    return next(((table, line) for table in group if (line := table.line(*names))), None)


def _path(accounts: Accounts, table: Table, line: Line, column: str) -> Path:
    return ("tables", accounts.tables.index(table), "lines", table.lines.index(line), column)


def _categories(table: Table) -> list[Line]:
    """The 类 of expenditure of a table by function, or else by economic kind; income is not among them."""
    coded = [line for line in table.lines if line.code and len(line.code) == 3 and line.code not in OUTSIDE]
    families = ([line for line in coded if (line.code or "").startswith(family)] for family in "235")
    return next((family for family in families if family), [])


def _differences(number: int, table: Table, total: Line, terms: Sequence[Line], whole: bool = True) -> Found:
    """Where a total is not the sum of its terms, column by column; a column with no term in it is not compared.

    Unless the terms are the `whole`, for a table may have lines of its own, the total may be more than their sum.
    """
    for column, label in columns_of(type(total)).items():
        said: Decimal | None = getattr(total, column)
        known = [(term.name, amount) for term in terms if (amount := getattr(term, column)) is not None]
        if said is None or not known:
            continue
        added = sum((amount for _, amount in known), Decimal())
        off = abs(said - added) if whole else added - said
        if off > TOLERANCE * len(known):
            sum_text = " + ".join(f"{name} {amount}" for name, amount in known)
            path = ("tables", number, "lines", table.lines.index(total), column)
            right = f"{sum_text} = {added}" if len(known) > 1 else sum_text
            yield path, wrong(f"「{total.name}」的{label}与各分项之和不符", said, right)


def _pairs(one: Line | None, other: Line | None) -> Iterator[tuple[str, Decimal, Decimal]]:
    for column in columns_of(type(one)) if one and other else ():
        first, second = getattr(one, column), getattr(other, column)
        if first is not None and second is not None:
            yield column, first, second


def _is_within(line: Line, others: Sequence[Line]) -> bool:
    """Whether a line's code lies under another's, so that the other already counts it: 11008 under 110."""
    above = (other.code for other in others if other is not line and other.code)
    return any(line.code != code and (line.code or "").startswith(code) for code in above)
