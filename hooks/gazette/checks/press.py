"""Rules of press releases (国办发〔2016〕80号；国办发〔2016〕61号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.press import Press

Found = Iterator[tuple[Path, str]]

_NEEDED = {
    "新闻发布会": ("theme", "held_at", "place", "hosts", "speakers"),
    "吹风会": ("theme", "held_at", "place", "hosts", "speakers"),
    "接受媒体采访": ("theme", "held_at"),
    "发布权威信息": ("theme", "held_at"),
    "新闻发言人名单": ("spokespersons",),
}


def form_told_whole(press: Press, catalog: Catalog) -> Found:
    """发布会、吹风会必填主题、时间、地点、主办单位和发布人，采访和发布权威信息必填主题和时间，名单必填新闻发言人。"""
    for key in _NEEDED[press.form]:
        if not getattr(press, key):
            label = Press.model_fields[key].title
            yield (key,), wrong(f"缺少必填字段「{label}」，发布形式是{press.form}", expected=f"{label}")


def list_apart_from_conferences(press: Press, catalog: Catalog) -> Found:
    """新闻发言人名单与发布活动分开，各成一条。"""
    if press.form != "新闻发言人名单" and press.spokespersons:
        yield (
            ("spokespersons",),
            wrong(f"发布形式是{press.form}，却填写了新闻发言人", expected="另成一条新闻发言人名单"),
        )
    if press.form == "新闻发言人名单" and (press.questions or press.opening):
        key = "questions" if press.questions else "opening"
        yield (key,), wrong("新闻发言人名单里写了发布内容或实录", expected="另成一条新闻发布会")


def held_before_publication(press: Press, catalog: Catalog) -> Found:
    """先发布、后收录：发布的时间不晚于本网站的发布时间。"""
    if press.held_at and press.held_at > press.published_at:
        limit = f"不晚于 {press.published_at:%Y-%m-%d %H:%M} 的时间"
        yield ("held_at",), wrong("时间晚于在本网站的发布时间", f"{press.held_at:%Y-%m-%d %H:%M}", limit)


def answered_by_those_present(press: Press, catalog: Catalog) -> Found:
    """实录中答问的是主持人或者发布人之一。"""
    present = [person.name for person in (*press.speakers, *([press.chair] if press.chair else []))]
    for number, exchange in enumerate(press.questions):
        if exchange.answerer not in present:
            path = ("questions", number, "answerer")
            yield (
                path,
                wrong(
                    "答问人不是主持人，也不是发布人",
                    exchange.answerer,
                    f"{'、'.join(present)} 之一" if present else "先填写发布人",
                ),
            )
