"""Rules of bodies of enforcement (《行政处罚法》；国办发〔2018〕118号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.enforcement_body import EnforcementBody

Found = Iterator[tuple[Path, str]]


def entrusted_by_whom(body: EnforcementBody, catalog: Catalog) -> Found:
    """受委托组织必填委托，写明事项、权限和期限；其他主体不得填写（《行政处罚法》第二十条）。"""
    if body.body_type == "受委托组织" and not body.entrustment:
        message = "缺少必填字段「委托」，主体类别是受委托组织"
        yield ("entrustment",), wrong(message, expected="包含 by、matters、since、until 的一组字段")
    if body.body_type != "受委托组织" and body.entrustment:
        yield ("entrustment",), wrong("只有受委托组织才填写委托", body.body_type, "删去这一组，或改正主体类别")


def entrustment_in_order(body: EnforcementBody, catalog: Catalog) -> Found:
    """委托起始日期不晚于截止日期。"""
    if (given := body.entrustment) and given.until < given.since:
        right = f"不早于 {given.since} 的日期"
        yield ("entrustment", "until"), wrong("委托截止日期早于起始日期", given.until, right)


def entrustment_in_force(body: EnforcementBody, catalog: Catalog) -> Found:
    """委托期满的，不能再以委托机关的名义执法（《行政处罚法》第二十条）。"""
    if (given := body.entrustment) and given.until < catalog.today:
        yield ("entrustment", "until"), wrong("委托已经期满，请核对是否续期", given.until)


def entrustment_published(body: EnforcementBody, catalog: Catalog) -> Found:
    """委托书应当向社会公布（《行政处罚法》第二十条）。"""
    if body.entrustment and not body.attachments:
        yield ("entrustment",), wrong("没有公布委托书", expected="把委托书作为附件")


def procedure_told(body: EnforcementBody, catalog: Catalog) -> Found:
    """执法流程应当公开：写出步骤，或者附上流程图（国办发〔2018〕118号）。"""
    if not body.steps and not body.attachments:
        yield ("steps",), wrong("没有写执法流程，也没有附流程图", expected="若干个步骤，或一张流程图作为附件")
