"""Rules of briefs and of what was sent in for them."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.brief import Brief
from gazette.schema.contributed import Contributed

Found = Iterator[tuple[Path, str]]


def topics_run_on(brief: Brief, catalog: Catalog) -> Found:
    """要点从 1 起连续编号。"""
    for number, topic in enumerate(brief.topics):
        if topic.number != number + 1:
            yield ("topics", number, "number"), wrong("题号不连续", topic.number, str(number + 1))


def brief_dates_in_order(brief: Brief, catalog: Catalog) -> Found:
    """组稿期间在本年度，起不晚于止；报送截止不早于成文；来稿不早于成文，不晚于今天。"""
    if brief.year not in (brief.period_from.year, brief.period_to.year):
        yield ("year",), wrong("组稿期间不在这一年度", brief.year, f"{brief.period_from.year}，或改正组稿期间")
    if brief.period_to < brief.period_from:
        message = wrong("组稿期间止早于起", brief.period_to, f"不早于 {brief.period_from} 的日期")
        yield ("period_to",), message
    if brief.due_on < brief.made_on:
        yield ("due_on",), wrong("报送截止日期早于成文日期", brief.due_on, f"不早于 {brief.made_on} 的日期")
    for number, one in enumerate(brief.contributions):
        if not brief.made_on <= one.received_on <= catalog.today:
            expected = f"{brief.made_on} 至 {catalog.today} 之间的日期"
            message = wrong("收到日期早于要点成文，或还没有到", one.received_on, expected)
            yield ("contributions", number, "received_on"), message


def contributions_answer_a_topic(brief: Brief, catalog: Catalog) -> Found:
    """来稿应答的题号在要点之中。"""
    known = {topic.number for topic in brief.topics}
    for number, one in enumerate(brief.contributions):
        if one.topic not in known:
            yield ("contributions", number, "topic"), wrong("要点里没有这一题", one.topic, f"1 至 {len(known)}")


def published_as_contributed(brief: Brief, catalog: Catalog) -> Found:
    """采用后的信息应答的是同一题，供稿单位与来稿登记一致；一条信息只登记一次。"""
    seen: set[str] = set()
    for number, one in enumerate(brief.contributions):
        path, record = ("contributions", number, "published_as"), catalog.by_id.get(one.published_as or "")
        if record is None:
            continue
        topic = f"{brief.id}/{one.topic}"
        if not isinstance(record, Contributed) or record.answers != topic:
            yield path, wrong("采用后的信息没有应答这一题", record.id, f"写着 answers: {topic} 的信息")
        elif set(record.contributors) != set(one.organs):
            right = "、".join(record.contributors)
            yield (
                ("contributions", number, "organs"),
                wrong("与采用后的信息的供稿单位不一致", "、".join(one.organs), right),
            )
        if record.id in seen:
            yield path, wrong("这条信息已登记过一次", record.id, "一条信息只登记一次")
        seen.add(record.id)


def contributions_counted_once(brief: Brief, catalog: Catalog) -> Found:
    """来稿采用后写明采用后的信息，否则同一篇会算作两篇。"""
    linked = {one.published_as for one in brief.contributions}
    loose = [record for record in catalog.answers.get(brief.id, ()) if record.id not in linked]
    published = {
        (record.answers, frozenset(record.contributors)): record.id
        for record in loose
        if isinstance(record, Contributed)
    }
    for number, one in enumerate(brief.contributions):
        found = published.get((f"{brief.id}/{one.topic}", frozenset(one.organs)))
        if found and not one.published_as:
            message = f"「{found}」也是这个单位就这一题报送的，是不是同一篇"
            yield ("contributions", number), wrong(message, expected=f"同一篇的补上 published_as: {found}")
