"""Rules of what governments and departments must say of their money: which accounts, which tables, which lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.accounts import Accounts
from gazette.schema.budget import Budget

Found = Iterator[tuple[Path, str]]

# 功能分类和支出经济分类；收入科目的上级常常写成没有编码的行，不在其内。
_EXPENDITURE = ("2", "3", "5")


def one_for_each_stage(accounts: Accounts, catalog: Catalog) -> Found:
    """同一编制单位、同一年度、同一阶段只有一份，才能前后对照。"""
    first = catalog.accounts[accounts.NAME, accounts.entity, accounts.year, accounts.stage]
    if first is not accounts:
        message = f"同一单位同一年度的{accounts.stage}已有一份（{catalog.origins[first.id].path}）"
        yield ("stage",), wrong(message, accounts.stage, "另一个阶段，或合并为一份")


def approved_before_publication(accounts: Accounts, catalog: Catalog) -> Found:
    """批准（批复）在先，公开在后（《预算法》第十四条）。"""
    published = accounts.published_at.date()
    if accounts.approved_on and accounts.approved_on > published:
        yield (
            ("approved_on",),
            wrong("批准（批复）日期晚于发布日期", accounts.approved_on, f"不晚于 {published} 的日期"),
        )


def empty_tables_explained(accounts: Accounts, catalog: Catalog) -> Found:
    """没有数据的表格应当列出空表并说明（财预〔2016〕143号）。"""
    for number, table in enumerate(accounts.tables):
        if not table.lines and not table.note:
            message = f"「{table.name}」没有数据，也没有说明"
            yield ("tables", number), wrong(message, expected="在 note 中写明为什么没有数据")


def tables_and_codes_differ(accounts: Accounts, catalog: Catalog) -> Found:
    """同一份预决算中表名不重复，同一张表中科目编码不重复。"""
    for path, name in _repeated(
        [(("tables", number, "name"), table.name) for number, table in enumerate(accounts.tables)]
    ):
        yield path, wrong("表名重复", name, "每张表只列一次")
    for number, table in enumerate(accounts.tables):
        codes = [(("tables", number, "lines", at, "code"), line.code or "") for at, line in enumerate(table.lines)]
        for path, code in _repeated(codes):
            yield path, wrong("科目编码在同一张表中重复", code, "每个科目只列一行")


def codes_under_codes(accounts: Accounts, catalog: Catalog) -> Found:
    """支出科目的款列在它的类之下，项列在它的款之下：有下级科目的，上级科目也要列出（《预算法》第四十六条）。"""
    for number, table in enumerate(accounts.tables):
        codes = {line.code for line in table.lines if line.code}
        if not any(len(code) == 3 for code in codes):
            continue  # a table of a single level, as of 款 only
        for at, line in enumerate(table.lines):
            if line.code and line.code[0] in _EXPENDITURE and len(line.code) > 3 and line.code[:-2] not in codes:
                path = ("tables", number, "lines", at, "code")
                yield path, wrong("上级科目没有列出", line.code, f"同一张表里另有 {line.code[:-2]} 一行")


def statutory_tables_listed(accounts: Accounts, catalog: Catalog) -> Found:
    """法定表格应当全部列出，没有数据的也列出空表（财预〔2016〕143号）；乡镇的表格按当地目录，不在其内。"""
    absent = () if _is_township(accounts, catalog) else accounts.absent_tables()
    if absent:
        message = f"法定表格共 {len(accounts.statutory_tables())} 张，缺 {len(absent)} 张：{'、'.join(absent)}"
        yield ("tables",), wrong(message, expected="补上各表；没有数据的列出空表，在 note 中说明")


def audit_told(budget: Budget, catalog: Catalog) -> Found:
    """县级政府决算经审计后批准，审计工作报告应当公开（《预算法》第七十七条、第八十九条）。"""
    if budget.stage == "决算" and not budget.audit and not _is_township(budget, catalog):
        yield (), wrong("没有填写审计情况", expected="audit：审计机关、审计报告日期和审计工作报告的网址")


def audited_before_approval(budget: Budget, catalog: Catalog) -> Found:
    """决算草案先审计、后批准（《预算法》第七十七条）。"""
    audited, approved = budget.audit and budget.audit.audited_on, budget.approved_on
    if budget.stage == "决算" and audited and approved and audited > approved:
        yield ("audit", "audited_on"), wrong("审计报告日期晚于批准日期，请核对", audited, f"不晚于 {approved} 的日期")


def _is_township(accounts: Accounts, catalog: Catalog) -> bool:
    """Whether the entity is an organ of a township, whose region has nine digits."""
    organ = catalog.organ(accounts.entity)
    return bool(organ and organ.region and len(organ.region) == 9)


def _repeated(named: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    seen: set[str] = set()
    for path, name in named:
        if name and name in seen:
            yield path, name
        seen.add(name)
