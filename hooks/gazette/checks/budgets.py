"""Rules of budgets: the identities of the statutory tables. Amounts are in 万元, rounded to two decimals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.budget import AMOUNTS, Budget, Line, Table
from gazette.schema.model import fields_of

Found = Iterator[tuple[Path, str]]

LABELS = {field.name: field.label for field in fields_of(Line)}
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
            ("上年结余（结转）", "上年结余", "上年结转", "上年结余收入", "上年结转结余", "年初结转和结余"),
            ("下级上解收入",),
            ("接受其他地区援助收入",),
            ("调入资金",),
            ("动用预算稳定调节基金",),
            ("使用非财政拨款结余", "使用专用结余"),
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
            ("年终结余（结转）", "年终结余", "年末结转结余", "结转下年", "年末结转和结余"),
        ),
    ),
    (("本年支出合计",), (("基本支出",), ("项目支出",), ("上缴上级支出",), ("经营支出",), ("对附属单位补助支出",))),
    (("基本支出",), (("人员经费",), ("公用经费",))),
    (
        ("三公经费合计",),
        (
            ("因公出国（境）费", "因公出国（境）费用"),
            ("公务用车购置及运行费", "公务用车购置及运行维护费"),
            ("公务接待费",),
        ),
    ),
    (
        ("公务用车购置及运行费", "公务用车购置及运行维护费"),
        (("公务用车购置费",), ("公务用车运行费", "公务用车运行维护费")),
    ),
    (("政府采购合计",), (("货物",), ("工程",), ("服务",))),
)
_KNOWN = frozenset(name for totals, parts in SUMS for names in (totals, *parts) for name in names)
# The lines that add up the categories of expenditure, and the categories that stand outside them: transfers (230)
# and the repayment of debt (231).
EXPENDITURE_TOTALS = ("一般公共预算支出合计", "一般公共预算本级支出合计", "本级支出合计", "本年支出合计", "支出合计")
OUTSIDE = ("230", "231")
_ORNAMENT = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])?(?:其中[:：])?|[“”\"'‘’\s]"
)
# The four budgets: the table of income and the table of expenditure, whose grand totals are equal.
BALANCED = (
    ("一般公共预算收入表", "一般公共预算支出表"),
    ("政府性基金收入表", "政府性基金支出表"),
    ("国有资本经营预算收入表", "国有资本经营预算支出表"),
    ("社会保险基金收入表", "社会保险基金支出表"),
)
LIMITS = (("债务余额", "债务限额"), ("一般债务余额", "一般债务限额"), ("专项债务余额", "专项债务限额"))


def one_for_each_stage(budget: Budget, catalog: Catalog) -> Found:
    """同一编制单位、同一年度、同一阶段只有一份，才能前后对照。"""
    first = catalog.budgets[budget.entity, budget.year, budget.stage]
    if first is not budget:
        message = f"同一单位同一年度的{budget.stage}已有一份（{catalog.origins[first.id].path}）"
        yield ("stage",), wrong(message, budget.stage, "另一个阶段，或合并为一份")


def approved_before_publication(budget: Budget, catalog: Catalog) -> Found:
    """批准（批复）在先，公开在后（《预算法》第十四条）。"""
    published = budget.published_at.date()
    if budget.approved_on and budget.approved_on > published:
        yield ("approved_on",), wrong("批准（批复）日期晚于发布日期", budget.approved_on, f"不晚于 {published} 的日期")


def empty_tables_explained(budget: Budget, catalog: Catalog) -> Found:
    """没有数据的表格应当列出空表并说明（财预〔2016〕143号）。"""
    for number, table in enumerate(budget.tables):
        if not table.lines and not table.note:
            yield (
                ("tables", number),
                wrong(f"「{table.name}」没有数据，也没有说明", expected="在 note 中写明为什么没有数据"),
            )


def tables_and_codes_differ(budget: Budget, catalog: Catalog) -> Found:
    """同一份预决算中表名不重复，同一张表中科目编码不重复。"""
    for path, name in _repeated(
        [(("tables", number, "name"), table.name) for number, table in enumerate(budget.tables)]
    ):
        yield path, wrong("表名重复", name, "每张表只列一次")
    for number, table in enumerate(budget.tables):
        codes = [(("tables", number, "lines", at, "code"), line.code or "") for at, line in enumerate(table.lines)]
        for path, code in _repeated(codes):
            yield path, wrong("科目编码在同一张表中重复", code, "每个科目只列一行")


def totals_add_up(budget: Budget, catalog: Catalog) -> Found:
    """合计等于各分项之和：收入、支出总计，基本支出，“三公”经费，政府采购。"""
    for number, table in enumerate(budget.tables):
        lines = {plain_name(line.name): line for line in table.lines if not is_detail(line)}
        whole = all(line.code or is_detail(line) or plain_name(line.name) in _KNOWN for line in table.lines)
        for totals, parts in SUMS:
            total = next((lines[name] for name in totals if name in lines), None)
            found = [line for names in parts if (line := next((lines[name] for name in names if name in lines), None))]
            terms = [line for line in found if not _is_within(line, found)]
            if total and terms:
                yield from _differences(number, table, total, terms, whole)


def categories_add_up(budget: Budget, catalog: Catalog) -> Found:
    """支出合计等于各类之和（科目编码 3 位）。"""
    for number, table in enumerate(budget.tables):
        terms = _categories(table)
        for line in table.lines:
            if terms and plain_name(line.name) in EXPENDITURE_TOTALS:
                yield from _differences(number, table, line, terms)


def levels_add_up(budget: Budget, catalog: Catalog) -> Found:
    """类等于各款之和，款等于各项之和（科目编码类 3 位、款 5 位、项 7 位）。"""
    for number, table in enumerate(budget.tables):
        children: dict[str, list[Line]] = {}
        for line in table.lines:
            if line.code and len(line.code) in (5, 7):
                children.setdefault(line.code[:-2], []).append(line)
        for line in table.lines:
            if line.code in children:
                yield from _differences(number, table, line, children[line.code])


def income_equals_expenditure(budget: Budget, catalog: Catalog) -> Found:
    """每本预算的收入总计等于支出总计。"""
    tables = {table.name: (number, table) for number, table in enumerate(budget.tables)}
    for income, expenditure in BALANCED:
        if income in tables and expenditure in tables:
            number, table = tables[expenditure]
            received, spent = _line(tables[income][1], "收入总计"), _line(table, "支出总计")
            for column, out, into in _pairs(spent, received):
                if abs(out - into) > TOLERANCE:
                    path = ("tables", number, "lines", table.lines.index(spent), column) if spent else ()
                    yield path, wrong(f"支出总计的{LABELS[column]}与「{income}」的收入总计不相等", out, str(into))


def balance_within_limit(budget: Budget, catalog: Catalog) -> Found:
    """债务余额不大于债务限额（财预〔2018〕209号）。"""
    for number, table in enumerate(budget.tables):
        for balance_name, limit_name in LIMITS:
            balance, limit = _line(table, balance_name), _line(table, limit_name)
            for column, owed, most in _pairs(balance, limit):
                if owed > most:
                    path = ("tables", number, "lines", table.lines.index(balance), column) if balance else ()
                    yield path, wrong(f"{balance_name}大于{limit_name}", owed, f"不大于 {most} 的数，单位万元")


def previous_as_published(budget: Budget, catalog: Catalog) -> Found:
    """决算的上年数等于上一年度已公布的决算数。"""
    last = catalog.budgets.get((budget.entity, budget.year - 1, "决算")) if budget.stage == "决算" else None
    published = (
        {(table.name, line.code, line.name): line.final for table in last.tables for line in table.lines}
        if last
        else {}
    )
    for number, table in enumerate(budget.tables):
        for at, line in enumerate(table.lines):
            final = published.get((table.name, line.code, line.name))
            if final is not None and line.previous is not None and line.previous != final:
                path = ("tables", number, "lines", at, "previous")
                yield path, wrong("上年数与上一年度公布的决算数不一致", line.previous, str(final))


def _categories(table: Table) -> list[Line]:
    """The 类 of expenditure of a table by function, or else by economic kind; income is not among them."""
    coded = [line for line in table.lines if line.code and len(line.code) == 3 and line.code not in OUTSIDE]
    families = ([line for line in coded if (line.code or "").startswith(family)] for family in "235")
    return next((family for family in families if family), [])


def _differences(number: int, table: Table, total: Line, terms: Sequence[Line], whole: bool = True) -> Found:
    """Where a total is not the sum of its terms, column by column; a column with no term in it is not compared.

    Unless the terms are the `whole`, for a table may have lines of its own, the total may be more than their sum.
    """
    for column in AMOUNTS:
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
            yield path, wrong(f"「{total.name}」的{LABELS[column]}与各分项之和不符", said, right)


def _pairs(one: Line | None, other: Line | None) -> Iterator[tuple[str, Decimal, Decimal]]:
    for column in AMOUNTS if one and other else ():
        first, second = getattr(one, column), getattr(other, column)
        if first is not None and second is not None:
            yield column, first, second


def plain_name(name: str) -> str:
    """A line's name without its numeral, 「其中：」 and quotation marks: 一、税收收入 is 税收收入."""
    return _ORNAMENT.sub("", name)


def is_detail(line: Line) -> bool:
    """Whether a line only tells a part of the one above it: 「其中：基本支出」."""
    return line.name.startswith("其中")


def _line(table: Table, name: str) -> Line | None:
    return next((line for line in table.lines if plain_name(line.name) == name), None)


def _is_within(line: Line, others: Sequence[Line]) -> bool:
    """Whether a line's code lies under another's, so that the other already counts it: 11008 under 110."""
    above = (other.code for other in others if other is not line and other.code)
    return any(line.code != code and (line.code or "").startswith(code) for code in above)


def _repeated(named: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    seen: set[str] = set()
    for path, name in named:
        if name and name in seen:
            yield path, name
        seen.add(name)
