"""Rules of disclosure guides and of what explains how to ask."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.guide import Guide
from gazette.schema.request_guide import RequestGuide

Found = Iterator[tuple[Path, str]]


def one_in_force(guide: Guide | RequestGuide, catalog: Catalog) -> Found:
    """一个机关只有一份现行的指南、一份现行的依申请公开说明，旧的填写停用日期（《政府信息公开条例》第十二条：及时更新）。"""
    kind = [one for one in catalog.by_organ.get(guide.organ, ()) if isinstance(one, type(guide))]
    in_force = [one for one in kind if one.organ == guide.organ and not one.superseded_on]
    # The first published may stay; one that was withdrawn is not among them and in nobody's way.
    if guide in in_force and in_force[-1] is not guide:
        message = f"这个机关已有一份现行的{guide.LABEL}（{catalog.origins[in_force[-1].id].path}）"
        yield ("organ",), wrong(message, guide.organ, "旧的一份填写停用日期 superseded_on")


def superseded_after_publication(guide: Guide | RequestGuide, catalog: Catalog) -> Found:
    """停用日期不早于发布日期。"""
    published = guide.published_at.date()
    if guide.superseded_on and guide.superseded_on < published:
        yield ("superseded_on",), wrong("停用日期早于发布日期", guide.superseded_on, f"不早于 {published} 的日期")


def routes_lead_somewhere(guide: RequestGuide, catalog: Catalog) -> Found:
    """互联网渠道写明网址；至少有一条不上网也能用的渠道（《政府信息公开条例》第二十九条：包括信件在内的书面形式）。"""
    for number, route in enumerate(guide.routes):
        if route.way == "互联网渠道" and not route.url:
            yield ("routes", number, "url"), wrong("互联网渠道没有写网址", expected="官方平台的网址")
    if all(route.way == "互联网渠道" for route in guide.routes):
        yield ("routes",), wrong("没有不上网也能用的提交渠道", expected="至少一条当面提交、邮寄或者传真的渠道")


def fees_have_a_document(guide: RequestGuide, catalog: Catalog) -> Found:
    """写了信息处理费标准的，写明收费依据（《政府信息公开条例》第四十二条）。"""
    if guide.fees and not guide.fee_document:
        yield ("fee_document",), wrong("写了收费标准，没有写收费依据", expected="规定这些标准的文件名称和文号")


def form_to_download(guide: RequestGuide, catalog: Catalog) -> Found:
    """依申请公开说明附有可以下载的申请表，方便没有其他办法的人书面申请。"""
    if not guide.attachments:
        yield ("attachments",), wrong("没有可以下载的申请表", expected="把申请表作为附件")
