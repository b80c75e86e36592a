"""Rules of normative documents (国办发〔2018〕37号；《辽宁省规章规范性文件备案办法》；《辽宁省规章规范性文件定期清理规定》)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gazette.catalog import Catalog, changed_at
from gazette.lives import named
from gazette.problems import Path, wrong
from gazette.schema.normative import Alteration, Ending, Normative
from gazette.schema.numbering import numbered
from gazette.schema.record import Record
from gazette.validity import IN_FORCE, ended_citations, validity

Found = Iterator[tuple[Path, str]]

# 《党政机关公文格式》（GB/T 9704—2012）、《党政机关公文处理工作条例》自这一天起施行。
_FORMAT_OF_2012 = date(2012, 7, 1)
# 《优化营商环境条例》（国务院令第722号）第七十二条
_BUSINESS_RULES = date(2020, 1, 1)
_CLEANUP_YEARS = 2
_AFTER_KIND = re.compile(r"(?:[（(〔\[][^（(]*[)）〕\]])+$")
_NUMBER_END = re.compile(
    r"〔(?:19|20)\d{2}〕[1-9]\d{0,4}号|令第(?:[1-9]\d{0,4}|[一二三四五六七八九十百零〇]{1,7})号", re.A
)
_LINK = re.compile(rf"\]\(/{Normative.FOLDER}/([a-z0-9-]+)", re.A)


def numbered_since_2012(document: Normative, catalog: Catalog) -> Found:
    """2012年7月1日以后成文的必须填写发文字号（《党政机关公文处理工作条例》第九条；统一编号见国办发〔2018〕37号）。"""
    if not document.doc_no and document.made_on >= _FORMAT_OF_2012:
        yield ("doc_no",), wrong("缺少发文字号", expected="机关代字〔年份〕序号号，如 辽政发〔2011〕7号")


def number_unique(document: Normative, catalog: Catalog) -> Found:
    """同一机关同一年的发文字号不重复（国办发〔2018〕37号：统一编号）。"""
    for other in catalog.documents_by_no.get(document.doc_no or "", ()):
        if other is document:
            return
        if other.organ == document.organ and _number_year(other) == _number_year(document):
            message = f"发文字号与「{other.title}」（{catalog.origins[other.id].path}）重复"
            yield ("doc_no",), wrong(message, document.doc_no, "文件上印的发文字号")
            return


def dates_in_order(document: Normative, catalog: Catalog) -> Found:
    """征求意见截止不晚于成文，成文不晚于公布，公布不晚于在本网站发布，有效期至不早于施行。"""
    published = document.published_at.date()
    if document.promulgated_on and document.promulgated_on < document.made_on:
        right = f"不早于 {document.made_on} 的日期"
        yield ("promulgated_on",), wrong("公布日期早于成文日期", document.promulgated_on, right)
    if document.promulgated_on and document.promulgated_on > published:
        right = f"不晚于 {published} 的日期"
        yield ("promulgated_on",), wrong("公布日期晚于在本网站发布的日期", document.promulgated_on, right)
    if document.expires_on and document.expires_on < document.starts_on:
        right = f"不早于 {document.starts_on} 的日期"
        yield ("expires_on",), wrong("有效期届满早于施行日期", document.expires_on, right)
    if (asked := document.consultation) and asked.closes_on > document.made_on:
        right = f"不晚于 {document.made_on} 的日期"
        yield ("consultation", "closes_on"), wrong("征求意见截止晚于成文日期", asked.closes_on, right)


def subject_words_only_before_2012(document: Normative, catalog: Catalog) -> Found:
    """2012年7月1日以后成文的公文没有主题词（《党政机关公文格式》GB/T 9704—2012）。"""
    if document.subject_words and document.made_on >= _FORMAT_OF_2012:
        message = "公文格式已经取消主题词，2012年7月1日以后成文的不应有"
        yield ("subject_words",), wrong(message, "、".join(document.subject_words), "删去主题词")


def alterations_name_a_document(document: Normative, catalog: Catalog) -> Found:
    """修改、废止的文件：本站收录的只写 id，没有收录的写名称；所写的 id 必须是一份行政规范性文件。"""
    for path, one in document.alterations():
        if not one.document and not one.title:
            yield path, wrong("没有写明是哪一份文件", expected="本站文件的 id，或者名称和文号")
        elif one.document and (one.title or one.doc_no):
            message = "已经写了本站文件的 id，不要再写名称和文号"
            yield path, wrong(message, one.title or one.doc_no, "删去名称和文号")
        elif one.document in catalog.by_id and one.document not in catalog.documents:
            yield (*path, "document"), wrong("这个 id 不是行政规范性文件", one.document, "一份行政规范性文件的 id")
        elif kept := _kept_here(document, one, catalog):
            message = f"本站已经收录这份文件，要写 id，它的状态才会跟着改变；见「{kept.title}」"
            yield path, wrong(message, one.doc_no, f"document: {kept.id}")


def alters_only_older_documents(document: Normative, catalog: Catalog) -> Found:
    """只能修改、废止比自己先成文的文件；同一份文件在废止的文件里只写一次。"""
    seen: set[str] = set()
    for path, one in document.alterations():
        other = catalog.documents.get(one.document or "")
        if other and other.made_on > document.made_on:
            message = f"「{other.title}」{other.made_on} 成文，比本文件晚，不能由本文件修改或者废止"
            yield (*path, "document"), wrong(message, one.document, "更早的文件，或者改正成文日期")
        if isinstance(one, Ending) and one.document:
            if one.document in seen:
                yield (*path, "document"), wrong("废止的文件里重复了", one.document, "只留一处")
            seen.add(one.document)


def alterations_form_no_circle(document: Normative, catalog: Catalog) -> Found:
    """修改、废止的关系不能绕成一圈：不能废止自己，也不能被自己废止的文件废止。"""
    for path, one in document.alterations():
        if (
            one.document
            and one.document != document.id
            and document.id in _reached(one.document, document.made_on, catalog)
        ):
            right = "改正其中一份文件的「修改的文件」或「废止的文件」"
            yield (*path, "document"), wrong("修改、废止的关系绕成了一圈，最后又回到本文件", one.document, right)


def alterations_not_before_being_made(document: Normative, catalog: Catalog) -> Found:
    """修改、废止的生效日期不早于本文件成文。"""
    for path, one in document.alterations():
        if one.on and one.on < document.made_on:
            right = f"不早于 {document.made_on} 的日期"
            yield (*path, "on"), wrong("生效日期早于本文件的成文日期", one.on, right)


def in_force_never_archived(document: Normative, catalog: Catalog) -> Found:
    """现行有效的文件不归档：废止、失效由程序按日期和相互关系算出，归档不改变效力。"""
    if document.archival and (status := validity(document, catalog, catalog.today).status) in (*IN_FORCE, "尚未施行"):
        message = f"这份文件现在「{status}」，归档会让人以为它已经失效"
        yield ("archival",), wrong(message, expected="删去 archival；废止的，由废止它的文件登记")


def cleanups_explained(document: Normative, catalog: Catalog) -> Found:
    """清理结果是修改、废止或者宣布失效的必须写明理由，结果日期不早于成文（《辽宁省规章规范性文件定期清理规定》第二十条）。"""
    for number, one in enumerate(document.cleanups):
        if one.outcome != "继续有效" and not one.reason:
            yield ("cleanups", number, "reason"), wrong(f"清理结果是{one.outcome}，必须写明理由", expected="理由")
        if one.on < document.made_on:
            right = f"不早于 {document.made_on} 的日期"
            yield ("cleanups", number, "on"), wrong("清理的结果日期早于本文件成文", one.on, right)


def cleanups_as_the_other_says(document: Normative, catalog: Catalog) -> Found:
    """清理决定在本站的，决定里要写明对本文件的处理，方式和日期与这里一致。"""
    for number, one in enumerate(document.cleanups):
        decision = catalog.documents.get(one.document or "")
        if not decision or one.outcome == "继续有效":
            continue
        said = [entry for maker, entry in catalog.alterations.get(document.id, ()) if maker is decision]
        manners = {
            entry.manner if isinstance(entry, Ending) else "修改": decision.takes_effect(entry) for entry in said
        }
        path = ("cleanups", number)
        if one.outcome not in manners:
            message = f"「{decision.title}」没有写明{one.outcome}本文件"
            yield (*path, "document"), wrong(message, one.document, "在那份文件的「修改的文件」或「废止的文件」里补写")
        elif manners[one.outcome] != one.on:
            message = f"结果日期与「{decision.title}」所写的不一致"
            yield (*path, "on"), wrong(message, one.on, str(manners[one.outcome]))


def effective_after_promulgation(document: Normative, catalog: Catalog) -> Found:
    """施行日期一般不早于公布日期：未经公布的不得作为行政管理依据（《优化营商环境条例》第六十四条）。"""
    if document.starts_on < document.issued_on:
        right = f"不早于 {document.issued_on} 的日期；确实溯及以前的不用改"
        yield ("effective_on",), wrong("施行日期早于公布日期", document.starts_on, right)


def kind_ends_the_title(document: Normative, catalog: Catalog) -> Found:
    """标题以文种结尾，后面可以有括号（《党政机关公文处理工作条例》第九条：标题由发文机关名称、事由和文种组成）。"""
    ending = "令" if document.kind == "命令" else document.kind
    if document.kind != "其他" and not _AFTER_KIND.sub("", document.title).rstrip("》").endswith(ending):
        yield ("title",), wrong(f"标题没有以文种「{document.kind}」结尾", document.title, "核对标题和文种")


def numbers_follow_dates(document: Normative, catalog: Catalog) -> Found:
    """同一机关代字、同一年的文件，序号在后的成文不早于序号在前的。"""
    before = catalog.number_before.get(document.id)
    if before and before.made_on > document.made_on:
        message = f"序号在后，成文日期却早于{before.doc_no}（{before.made_on}）"
        yield ("made_on",), wrong(message, document.made_on, "核对两份文件的文号和成文日期")


def amends_what_is_in_force(document: Normative, catalog: Catalog) -> Found:
    """修改的文件在修改生效时应当还没有废止、失效。"""
    for number, one in enumerate(document.amends):
        life, on = catalog.lives.get(one.document or ""), document.takes_effect(one)
        if life and life.end and life.end.on <= on:
            message = f"修改生效时这份文件已经{life.end.status}（{life.end.on}）"
            yield ("amends", number), wrong(message, on, "核对生效日期，或者那份文件的废止、失效日期")


def fair_competition_reviewed(document: Normative, catalog: Catalog) -> Found:
    """与市场主体生产经营活动密切相关的，要有公平竞争审查和公开征求意见的情况（《优化营商环境条例》第六十二条、第六十三条）。"""
    if document.concerns_business and document.made_on >= _BUSINESS_RULES:
        if not document.fair_competition:
            yield ("fair_competition",), wrong("缺少公平竞争审查的情况", expected="审查机构、日期和结论")
        if not document.consultation:
            yield ("consultation",), wrong("缺少公开征求意见的情况", expected="起止日期和意见采纳情况")


def cleaned_every_two_years(document: Normative, catalog: Catalog) -> Found:
    """规范性文件实施后每两年清理一次（《辽宁省规章规范性文件定期清理规定》，省政府令第237号）。"""
    last = max((one.on for one in document.cleanups), default=document.starts_on)
    if validity(document, catalog, catalog.today).status in IN_FORCE and _years_after(last) < catalog.today:
        said = "上次清理" if document.cleanups else "施行"
        yield ("cleanups",), wrong(f"{said}已经超过{_CLEANUP_YEARS}年，没有清理的记录", last, "最近一次清理的结果")


def cites_what_is_in_force(record: Record, catalog: Catalog) -> Found:
    """正文引用的行政规范性文件应当还有效；网页最后一次公开更新以后才废止、失效的不提醒，规范性文件除外。"""
    day = catalog.today if isinstance(record, Normative) else min(changed_at(record).date(), catalog.today)
    for path, cited, found in ended_citations(record, catalog, day):
        message = f"引用了已经{found.status}的{named(cited)}，{found.since} 起{found.status}"
        yield path, wrong(message, expected="现行有效的文件，或者写明它已经废止、失效")


def _number_year(document: Normative) -> int:
    number = numbered(document.doc_no)
    return number.year if number else document.made_on.year


def _kept_here(document: Normative, one: Alteration, catalog: Catalog) -> Normative | None:
    """The document of the site that an alteration names by its number only."""
    kept = catalog.documents_by_no.get(one.doc_no or "", ())
    return next((other for other in kept if other is not document), None)


def _reached(start: str, day: date, catalog: Catalog) -> set[str]:
    """The ids that can be reached from a document by what it alters, among those made on one day: what is altered is
    never younger (alters_only_older_documents), so that a circle has only documents of the same day."""
    found, waiting = {start}, [start]
    while waiting:
        document = catalog.documents.get(waiting.pop())
        for _, one in document.alterations() if document and document.made_on == day else ():
            if one.document and one.document not in found:
                found.add(one.document)
                waiting.append(one.document)
    return found


def _years_after(day: date) -> date:
    year = day.year + _CLEANUP_YEARS
    return date(year, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=year)
