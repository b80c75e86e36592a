"""Rules of departments' accounts: the columns of their tables, “三公”经费 and what must be explained (财预〔2016〕143号)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.checks.budget_sums import TOLERANCE
from gazette.checks.budget_years import agrees, rate
from gazette.problems import Path, wrong
from gazette.schema.accounts import THREE_PUBLIC, columns_of
from gazette.schema.department_budget import SPLITS, DepartmentBudget, DepartmentLine, DepartmentTable

Found = Iterator[tuple[Path, str]]
# “三公”经费 and the count that cannot be nought where money was spent.
COUNTED = (
    (("因公出国（境）费", "因公出国（境）费用", "因公出国（境）费支出"), "delegations"),
    (("公务用车购置费", "公务用车购置费支出"), "vehicles_bought"),
    (("公务用车运行费", "公务用车运行维护费", "公务用车运行维护费支出"), "vehicles_kept"),
    (("公务接待费", "公务接待费支出"), "receptions"),
)
COUNTS = ("delegations", "travellers", "vehicles_bought", "vehicles_kept", "receptions", "guests")
# What the page of a department must tell, by the name of its field.
PARTS = {
    "duties": "主要职责",
    "structure": "机构设置",
    "notes": "情况说明",
    "three_public": "“三公”经费情况",
    "operating": "机关运行经费",
    "procurement": "政府采购情况",
    "glossary": "名词解释",
}


def columns_add_up(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """每一行的合计等于各栏之和：收入各栏，基本支出与项目支出各栏，人员经费与公用经费，三类财政拨款。"""
    for path, _, line in _rows(accounts):
        said = getattr(line, accounts.amount)
        for columns in SPLITS if said is not None else ():
            terms = {name: amount for name in columns if (amount := getattr(line, name)) is not None}
            if terms and abs(said - sum(terms.values())) > TOLERANCE * len(terms):
                labels = columns_of(DepartmentLine)
                right = f"{' + '.join(f'{labels[name]} {amount}' for name, amount in terms.items())} = {sum(terms.values())}"
                yield (*path, accounts.amount), wrong(f"「{line.name}」与各栏之和不符", said, right)


def rows_carried_forward(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """每一行的年末结转和结余 = 年初结转和结余 + 本年收入 － 本年支出。"""
    for path, _, line in _rows(accounts):
        spent = getattr(line, accounts.amount)
        if None not in (line.opening, line.income, line.closing, spent):
            right = (line.opening or Decimal()) + (line.income or Decimal()) - spent
            if abs((line.closing or Decimal()) - right) > TOLERANCE * 3:
                message = f"「{line.name}」的年末结转和结余不等于年初数加本年收入减本年支出"
                yield (
                    (*path, "closing"),
                    wrong(message, line.closing, f"{line.opening} + {line.income} － {spent} = {right}"),
                )


def counts_of_what_was_paid(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """“三公”经费有金额的必须有数量：出国团组，车辆购置数和保有量，接待批次。"""
    table, counts = accounts.table(THREE_PUBLIC), accounts.three_public
    for names, count in COUNTED if table and counts and accounts.stage == "决算" else ():
        line = table.line(*names) if table else None
        if line and line.final and getattr(counts, count) == 0:
            right = f"大于 0 的数，因为「{line.plain_name}」是 {line.final} 万元；或核对金额"
            yield ("three_public", count), wrong("“三公”经费有支出，数量却是 0", 0, right)


def people_not_fewer(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """出国人次不少于团组数，接待人次不少于批次。"""
    counts = accounts.three_public
    for groups, people, label in (("delegations", "travellers", "出国人次"), ("receptions", "guests", "接待人次")):
        least, number = getattr(counts, groups, None), getattr(counts, people, None)
        if least is not None and number is not None and number < least:
            yield ("three_public", people), wrong(f"{label}少于团组数或批次", number, f"不小于 {least} 的数")


def procurement_adds_up(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """政府采购总额等于货物、工程、服务之和（《预算法》第十四条第三款）。"""
    bought = accounts.procurement
    terms = [amount for amount in (bought.goods, bought.works, bought.services) if amount is not None] if bought else []
    if bought and terms and abs(bought.total - sum(terms)) > TOLERANCE * len(terms):
        right = f"货物、工程、服务之和 {sum(terms)}"
        yield ("procurement", "total"), wrong("政府采购总额与各分项之和不符", bought.total, right)


def small_firms_within_procurement(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """授予中小企业的合同金额不大于政府采购总额，其中小微企业的不大于中小企业的。"""
    if bought := accounts.procurement:
        for name, amount, most in (
            ("small_medium", bought.small_medium, bought.total),
            ("small_micro", bought.small_micro, bought.small_medium),
        ):
            if amount is not None and most is not None and amount > most:
                yield ("procurement", name), wrong("大于它所属的合计", amount, f"不大于 {most} 的数，单位万元")


def operating_costs_compared(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """机关运行经费的上年数等于上一年度公布的数。"""
    last = catalog.accounts.get((accounts.NAME, accounts.entity, accounts.year - 1, accounts.stage))
    told = last.operating.amount if isinstance(last, DepartmentBudget) and last.operating else None
    said = accounts.operating.previous if accounts.operating else None
    if told is not None and said is not None and told != said:
        yield ("operating", "previous"), wrong("机关运行经费的上年数与上一年度公布的不一致", said, str(told))


def operating_growth(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """机关运行经费的增长率 =（本年数 － 上年数）÷ 上年数，与所写的小数位数一致。"""
    told = accounts.operating
    if told and told.growth is not None and told.previous and not agrees(told.growth, told.amount, told.previous):
        right = f"{rate(told.amount, told.previous, told.growth)}"
        yield ("operating", "growth"), wrong("增长率与本年数、上年数不符", told.growth, right)


def vehicles_within_assets(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """财政拨款负担的公务用车保有量一般不大于国有资产占用中的车辆数。"""
    kept = accounts.three_public.vehicles_kept if accounts.three_public else None
    owned = accounts.assets.vehicles if accounts.assets else None
    if kept is not None and owned is not None and kept > owned:
        message = "公务用车保有量大于国有资产占用中的车辆数，请核对"
        yield ("three_public", "vehicles_kept"), wrong(message, kept, f"不大于 {owned} 的数")


def parts_told(accounts: DepartmentBudget, catalog: Catalog) -> Found:
    """部门预决算要有部门概况、情况说明和名词解释，说明机关运行经费、政府采购和“三公”经费增减变化（财预〔2016〕143号）。"""
    lacking = [label for name, label in PARTS.items() if not getattr(accounts, name)]
    counts = accounts.three_public
    if counts and not counts.change:
        lacking.append("“三公”经费增减变化说明")
    if counts and accounts.stage == "决算" and any(getattr(counts, name) is None for name in COUNTS):
        lacking.append("“三公”经费的数量")
    if accounts.procurement and accounts.stage == "决算" and accounts.procurement.small_medium is None:
        lacking.append("授予中小企业合同金额")
    if lacking:
        yield (), wrong(f"还缺 {len(lacking)} 部分：{'、'.join(lacking)}", expected="补上；没有的写 0 或说明没有")


def _rows(accounts: DepartmentBudget) -> Iterator[tuple[Path, DepartmentTable, DepartmentLine]]:
    for number, table in enumerate(accounts.tables):
        for at, line in enumerate(table.lines):
            yield ("tables", number, "lines", at), table, line
