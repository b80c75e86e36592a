"""Rules of what acts of enforcement say of a party, and of taking it back (《个人信息保护法》；发改办财金〔2018〕790号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.checks.parties import named_in_the_reason, spelt_out, unmasked
from gazette.problems import Path, wrong
from gazette.schema.party import AgainstParty, DoublePublicity

Found = Iterator[tuple[Path, str]]

# Fields that identify a party, whichever of them its kind has.
_IDENTIFYING = ("party_uscc", "party_codes", "legal_representative")
# Fields in words, whichever of them its kind has.
_WORDED = ("title", "summary", "facts", "content", "body")


def natural_person_masked(act: AgainstParty, catalog: Catalog) -> Found:
    """自然人只写姓加「某」，不得有任何登记代码和法定代表人（《个人信息保护法》第三十四条）。"""
    if act.party_type != "自然人":
        return
    yield from unmasked(("party_name",), act.party_name)
    for key in _IDENTIFYING:
        if getattr(act, key, None):
            yield (key,), wrong("自然人不得填写这个字段", expected="删去这个字段")


def party_identified(act: DoublePublicity, catalog: Catalog) -> Found:
    """自然人以外必填统一社会信用代码，法人及非法人组织必填法定代表人（发改办财金〔2018〕790号）。"""
    if act.party_type != "自然人" and not act.party_uscc:
        yield (
            ("party_uscc",),
            wrong(f"缺少必填字段「统一社会信用代码」，行政相对人类别是{act.party_type}", expected="18 位代码"),
        )
    if act.party_type == "法人及非法人组织" and not act.legal_representative:
        message = "缺少必填字段「法定代表人」，行政相对人类别是法人及非法人组织"
        yield ("legal_representative",), wrong(message, expected="法定代表人或负责人姓名")


def title_without_the_party(act: AgainstParty, catalog: Catalog) -> Found:
    """名称和内容概述里不得写出当事人：公示期满或者撤回以后，它们可能已经被订阅和转载。"""
    for key in ("title", "summary"):
        if act.party_name in getattr(act, key):
            yield (key,), wrong("写出了当事人", expected="文号和事由，不含当事人姓名、名称")


def name_not_spelt_out(act: AgainstParty, catalog: Catalog) -> Found:
    """当事人是自然人的，名称、内容概述、事实、内容和正文里，姓后面不是「某」的，可能是真名，请看一看（《个人信息保护法》第三十四条）。"""
    if act.party_type != "自然人":
        return
    for key in _WORDED:
        if spelt_out(act.party_name, getattr(act, key, None) or ""):
            message = "当事人的姓后面写的不是「某」，请看一看是不是真名"
            yield (key,), wrong(message, expected="和「行政相对人名称」一样隐去的姓名，不是姓名的不用改")


def registered_once(act: AgainstParty, catalog: Catalog) -> Found:
    """同一机关、同一文号（检查为同一事项）、同一当事人、同一天的，多半是重复登记。"""
    first = catalog.acts_by_likeness[act.likeness]
    if first is not act:
        path = ("doc_no",) if act.doc_no else ("party_name",)
        origin = catalog.origins[first.id]
        where = f"{origin.path} 第 {origin.lines[0] + 1} 行的 {first.id}"
        yield path, wrong(f"这条与 {where} 很像，请核对是不是重复登记", act.doc_no)


def withdrawn_without_the_party(act: AgainstParty, catalog: Catalog) -> Found:
    """撤回以后只留公告，撤回理由里不得写出当事人（《行政处罚法》第四十八条）。"""
    yield from named_in_the_reason(act.withdrawal, [act.party_name])


def dates_in_order(act: AgainstParty, catalog: Catalog) -> Found:
    """决定或者检查不晚于发布。"""
    label, published = type(act).model_fields[act.ACTED].title, act.published_at.date()
    if act.acted_on > published:
        yield (act.ACTED,), wrong(f"{label}晚于发布日期", act.acted_on, f"不晚于 {published} 的日期")
