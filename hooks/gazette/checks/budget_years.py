"""Rules of what accounts say of other accounts: last year's, those of the towns, those of the departments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from gazette.catalog import Catalog
from gazette.checks.budget_sums import CLOSING, OPENING, TOLERANCE
from gazette.problems import Path, wrong
from gazette.schema.accounts import STAGES, THREE_PUBLIC, Accounts, Line, LineKey, columns_of
from gazette.schema.budget import Budget
from gazette.schema.department_budget import DepartmentBudget
from gazette.schema.model import free_texts

Found = Iterator[tuple[Path, str]]
Key = tuple[str, LineKey]

# 元 written for 万元, or the other way round, is off by ten thousand.
_TEN_THOUSAND = (Decimal(5000), Decimal(20000))
_GROWTH_IN_WORDS = re.compile(
    r"(?P<now>\d+(?:\.\d+)?)\s?万元[，,](?:比|较)(?:上年|20\d\d年)[^，,。；;\d]{0,12}"
    r"(?P<way>增加|减少)\s?(?P<change>\d+(?:\.\d+)?)\s?万元[，,](?:增长|增加|上升|下降|减少|降低)\s?(?P<rate>\d+(?:\.\d+)?)\s?[%％]"
)
THREE_PUBLIC_TOTALS = ("三公经费合计", "三公经费支出合计", "合计")
_WHOLE, _OWN = "一般公共预算支出表", "一般公共预算本级支出表"
_WHOLE_TOTAL = "一般公共预算支出合计"
_OWN_TOTALS = ("一般公共预算本级支出合计", "本级支出合计")


def previous_as_published(accounts: Accounts, catalog: Catalog) -> Found:
    """决算的上年数等于上一年度已公布的决算数。"""
    last = _last(accounts, catalog) if accounts.stage == "决算" else None
    published = {key: line.final for key, _, line in _lines(last)} if last else {}
    for key, path, line in _lines(accounts) if published else ():
        final = published.get(key)
        if final is not None and line.previous is not None and line.previous != final:
            yield (*path, "previous"), wrong("上年数与上一年度公布的决算数不一致", line.previous, str(final))


def previous_as_told(accounts: Accounts, catalog: Catalog) -> Found:
    """预算的上年数应当是上一年度公布过的预算数、执行数或者决算数。"""
    told: dict[Key, dict[Decimal, str]] = {}
    for stage in STAGES if accounts.stage == "预算" else ():
        last = catalog.accounts.get((accounts.NAME, accounts.entity, accounts.year - 1, stage))
        for key, _, line in _lines(last) if last else ():
            amounts = ((getattr(line, name), label) for name, label in columns_of(Line).items() if name != "previous")
            told.setdefault(key, {}).update((amount, label) for amount, label in amounts if amount is not None)
    for key, path, line in _lines(accounts) if told else ():
        if line.previous is not None and key in told and line.previous not in told[key]:
            right = "、".join(f"{label} {amount}" for amount, label in told[key].items())
            yield (*path, "previous"), wrong("上年数与上一年度公布的各数都不一致", line.previous, right)


def budget_as_published(accounts: Accounts, catalog: Catalog) -> Found:
    """调整预算、执行和决算里的预算数，与本年度公布的预算数对应（《预算法》第七十五条）。"""
    first = catalog.accounts.get((accounts.NAME, accounts.entity, accounts.year, "预算"))
    published = {key: line.budget for key, _, line in _lines(first)} if first and first is not accounts else {}
    for key, path, line in _lines(accounts) if published else ():
        budget = published.get(key)
        if budget is not None and line.budget is not None and line.budget != budget:
            message = "预算数与本年度公布的预算数不一致；填的是调整以后的数的，移到调整预算数一栏"
            yield (*path, "budget"), wrong(message, line.budget, str(budget))


def growth_as_computed(accounts: Accounts, catalog: Catalog) -> Found:
    """增长率 =（本年数 － 上年数）÷ 上年数，与所写的小数位数一致。"""
    for _, path, line in _lines(accounts):
        now = getattr(line, accounts.amount)
        if line.growth is None or now is None or not line.previous:
            continue
        if not agrees(line.growth, now, line.previous):
            right = f"{rate(now, line.previous, line.growth)}，即（{now} － {line.previous}）÷ {line.previous}"
            yield (*path, "growth"), wrong("增长率与本年数、上年数不符", line.growth, right)


def growth_in_words(accounts: Accounts, catalog: Catalog) -> Found:
    """文字里的「…万元，比上年增加…万元，增长…%」自相符合。"""
    for path, text in free_texts(accounts):
        for found in _GROWTH_IN_WORDS.finditer(text):
            now, change, said = (Decimal(found[name]) for name in ("now", "change", "rate"))
            before = now + change * (1 if found["way"] == "减少" else -1)
            if before > 0 and not agrees(said, before + change, before):
                right = f"{rate(before + change, before, said)}%，上年数按 {before} 万元计算"
                yield path, wrong("文字里的增长率与金额不符", f"{said}%", right)


def same_unit_as_last_year(accounts: Accounts, catalog: Catalog) -> Found:
    """金额与上年相差约一万倍的，多半是把元写成了万元，或把万元写成了元。"""
    last = _last(accounts, catalog)
    published = {key: getattr(line, accounts.amount) for key, _, line in _lines(last)} if last else {}
    for key, path, line in _lines(accounts):
        now, before = getattr(line, accounts.amount), line.previous or published.get(key)
        if (
            now
            and before
            and any(_TEN_THOUSAND[0] <= abs(ratio) <= _TEN_THOUSAND[1] for ratio in (now / before, before / now))
        ):
            message = f"「{line.name}」与上年数 {before} 相差约一万倍"
            yield (*path, accounts.amount), wrong(message, now, "以万元为单位的数；确实如此的不用改")


def opening_as_closed(accounts: Accounts, catalog: Catalog) -> Found:
    """决算的年初结转结余等于上一年度公布的年末结转结余。"""
    last = _last(accounts, catalog) if accounts.stage == "决算" else None
    closed = {(key[0].replace("收入", "支出"), line.plain_name): line for key, _, line in _lines(last)} if last else {}
    for key, path, line in _lines(accounts) if closed else ():
        if line.plain_name in OPENING:
            names = ((key[0].replace("收入", "支出"), name) for name in CLOSING)
            before = next((closed[name].final for name in names if name in closed), None)
            if before is not None and line.final is not None and abs(line.final - before) > TOLERANCE:
                message = "年初结转结余与上一年度公布的年末结转结余不一致，请核对"
                yield (*path, "final"), wrong(message, line.final, str(before))


def county_is_own_and_towns(budget: Budget, catalog: Catalog) -> Found:
    """全县支出等于县本级与各乡镇之和；下级各乡镇同一阶段的预决算都公开了才核对。"""
    below = [catalog.organ(record.id) for record in catalog.children.get(budget.entity, ())]
    towns = [organ.id for organ in below if organ and len(organ.region or "") == 9]
    parts = [catalog.accounts.get((budget.NAME, town, budget.year, budget.stage)) for town in towns]
    whole = _amount(budget, _WHOLE, (_WHOLE_TOTAL,))
    own = _amount(budget, _OWN, _OWN_TOTALS)
    amounts = [_amount(part, _WHOLE, (_WHOLE_TOTAL,)) if part else None for part in parts]
    known = [amount for amount in amounts if amount is not None]
    if whole is None or own is None or not amounts or len(known) < len(amounts):
        return
    if abs(whole - own - sum(known)) > TOLERANCE * (len(known) + 1):
        message = "全县支出不等于县本级与各乡镇之和，请核对"
        yield (
            _place(budget, _WHOLE, (_WHOLE_TOTAL,)),
            wrong(message, whole, f"{own} + {sum(known)} = {own + sum(known)}"),
        )


def three_public_of_departments(budget: Budget, catalog: Catalog) -> Found:
    """政府汇总的“三公”经费等于各部门之和；公开过预决算的下级部门同一阶段的都有了才核对。"""
    total = _amount(budget, THREE_PUBLIC, THREE_PUBLIC_TOTALS)
    below = {organ.id for organ in catalog.children.get(budget.entity, ())} & catalog.departments_with_accounts
    if total is None or not below:
        return
    found = [catalog.accounts.get((DepartmentBudget.NAME, one, budget.year, budget.stage)) for one in sorted(below)]
    amounts = [_amount(one, THREE_PUBLIC, THREE_PUBLIC_TOTALS) for one in found if one]
    known = [amount for amount in amounts if amount is not None]
    if len(known) == len(found) and abs(total - sum(known)) > TOLERANCE * len(known):
        message = f"“三公”经费与 {len(known)} 个部门之和不一致，请核对是否还有部门没有公开"
        yield _place(budget, THREE_PUBLIC, THREE_PUBLIC_TOTALS), wrong(message, total, str(sum(known)))


def _last(accounts: Accounts, catalog: Catalog) -> Accounts | None:
    """The same accounts of the year before."""
    return catalog.accounts.get((accounts.NAME, accounts.entity, accounts.year - 1, accounts.stage))


def _lines(accounts: Accounts) -> Iterator[tuple[Key, Path, Line]]:
    """Every line with what it is, in any year's accounts, and where it stands."""
    for number, table in enumerate(accounts.tables):
        key = table.key
        for at, (line_key, line) in enumerate(table.keyed().items()):
            yield (key, line_key), ("tables", number, "lines", at), line


def _amount(accounts: Accounts, table: str, names: tuple[str, ...]) -> Decimal | None:
    found = accounts.table(table)
    line = found.line(*names) if found else None
    amount: Decimal | None = getattr(line, accounts.amount) if line else None
    return amount


def _place(accounts: Accounts, table: str, names: tuple[str, ...]) -> Path:
    found = accounts.table(table)
    line = found.line(*names) if found else None
    if not found or not line:
        return ("tables",)
    return ("tables", accounts.tables.index(found), "lines", found.lines.index(line), accounts.amount)


def rate(now: Decimal, before: Decimal, like: Decimal) -> Decimal:
    """The growth in hundredths, with as many decimals as `like`."""
    return round((now - before) * 100 / abs(before), -int(like.as_tuple().exponent))


def agrees(said: Decimal, now: Decimal, before: Decimal) -> bool:
    """Whether a printed rate is that of two amounts, each rounded to a hundredth of 万元."""
    half = Decimal(1).scaleb(int(said.as_tuple().exponent)) / 2
    slack = (1 + abs(now / before)) * TOLERANCE / 2 * 100 / abs(before)
    return abs(said - (now - before) * 100 / before.copy_abs()) <= half + slack
