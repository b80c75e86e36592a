"""Rules of annual reports beyond their tables: the form, the series of years, and what the rest of the register says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gazette.catalog import Catalog
from gazette.checks.resemblance import resemblance
from gazette.problems import Path, wrong
from gazette.schema.annual_report import FIRST_YEAR_OF_THE_FORM, AnnualReport, Cases, Cell, Disclosed, Requests
from gazette.schema.model import Model, fields_of
from gazette.timings import timings
from gazette.validity import tally

Found = Iterator[tuple[Path, str]]

PARTS = tuple(
    field
    for field in fields_of(AnnualReport)
    if field.name in ("overview", "disclosed", "requests", "cases", "problems", "other_matters")
)
TABLES: dict[str, type[Model]] = {"disclosed": Disclosed, "requests": Requests, "cases": Cases}
# Above this share of common text two years say the same (雷同); shorter texts, like 无, are alike every year.
SAME, SHORTEST = 0.9, 40

# Words that tell of a part of a figure, or of something else: 收到信函申请21件, 受理行政复议申请2件.
_PART = "信函|信件|网络|当面|现场|传真|邮|自然人|法人|企业|复议|诉讼|许可|维持|纠正|审结"
_BETWEEN = rf"(?:(?!{_PART})[^，。；：、（）\d])"
_COUNT = r"(\d+)\s*件"
# A figure as texts put it, its name, and the cells whose sum it is.
QUOTED: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    (
        rf"(?:新收|收到|受理){_BETWEEN}{{0,14}}申请{_BETWEEN}{{0,4}}{_COUNT}",
        "本年新收申请数量",
        (("requests", "received", -1),),
    ),
    (rf"上年度?结转{_BETWEEN}{{0,14}}{_COUNT}", "上年结转申请数量", (("requests", "carried_in", -1),)),
    (rf"结转(?:至|到)?下一?年{_BETWEEN}{{0,14}}{_COUNT}", "结转下年度申请数量", (("requests", "carried_out", -1),)),
    (rf"(?<!不)予以公开{_BETWEEN}{{0,4}}{_COUNT}", "予以公开数量", (("requests", "granted", -1),)),
    (rf"部分公开{_BETWEEN}{{0,4}}{_COUNT}", "部分公开数量", (("requests", "partly_granted", -1),)),
    (rf"行政复议{_BETWEEN}{{0,6}}{_COUNT}", "行政复议数量", (("cases", "reconsideration", -1),)),
    (
        rf"行政诉讼{_BETWEEN}{{0,6}}{_COUNT}",
        "行政诉讼数量",
        (("cases", "direct_suits", -1), ("cases", "suits_after_reconsideration", -1)),
    ),
    (
        rf"(?:制发|制定|印发)(?:行政)?规范性文件{_BETWEEN}{{0,2}}{_COUNT}",
        "规范性文件制发件数",
        (("disclosed", "normative_documents", 0),),
    ),
    (
        rf"现行有效的?(?:行政)?规范性文件{_BETWEEN}{{0,2}}{_COUNT}",
        "规范性文件现行有效件数",
        (("disclosed", "normative_documents", 2),),
    ),
)


def one_for_each_year(report: AnnualReport, catalog: Catalog) -> Found:
    """同一机关同一年度只有一份年度报告。"""
    first = catalog.annual_reports[report.organ, report.year]
    if first is not report:
        message = f"这个机关这一年度的报告已有一份（{catalog.origins[first.id].path}）"
        yield ("year",), wrong(message, report.year, "另一个年度，或合并为一份")


def made_after_the_year(report: AnnualReport, catalog: Catalog) -> Found:
    """统计期限到12月31日为止，年度报告不能在这一天以前形成（国办公开办函〔2021〕30号）。"""
    if report.made_on < (last := date(report.year, 12, 31)):
        yield ("made_on",), wrong("成文日期早于报告年度的最后一天", report.made_on, f"不早于 {last} 的日期")


def parts_of_the_form(report: AnnualReport, catalog: Catalog) -> Found:
    """2021年度起的报告有规定的六个部分；以前的报告格式不同，只登正文或者附件（国办公开办函〔2021〕30号）。"""
    old = report.year < FIRST_YEAR_OF_THE_FORM
    for field in PARTS:
        if old and getattr(report, field.name):
            message = f"{FIRST_YEAR_OF_THE_FORM}年度以前的报告不用这个格式，不填「{field.label}」"
            yield (field.name,), wrong(message, expected="删去这一部分，把报告原文写在 body 里或作为附件")
        if not old and not getattr(report, field.name):
            message = f"缺少「{field.label}」，{FIRST_YEAR_OF_THE_FORM}年度起的报告必须有规定的六个部分"
            yield (field.name,), wrong(message, expected="照报告填写；表格没有数的填 0")
    if old and not report.body and not report.attachments:
        yield ("body",), wrong("没有报告原文", expected="把报告原文写在 body 里或作为附件")


def carried_over_as_reported(report: AnnualReport, catalog: Catalog) -> Found:
    """上年结转等于上一年度报告的结转下年度，逐列相等；确有原因不相等的写明原因（国办公开办函〔2021〕30号）。"""
    last = catalog.annual_reports.get((report.organ, report.year - 1))
    if report.requests and last and last.requests and not report.carried_over_note:
        before, now = last.requests.carried_out, report.requests.carried_in
        if before != now:
            message = f"上年结转与{last.year}年度报告的结转下年度不一致"
            right = f"{_row(before)}；确有原因的，在 carried_over_note 中写明"
            yield ("requests", "carried_in"), wrong(message, _row(now), right)


def titled_by_the_form(report: AnnualReport, catalog: Catalog) -> Found:
    """年度报告的名称是「机关名称＋年份＋年政府信息公开工作年度报告」。"""
    ending = f"{report.year}年政府信息公开工作年度报告"
    if not report.title.removesuffix("（示例）").endswith(ending):
        organ = catalog.organ(report.organ)
        yield ("title",), wrong("名称与规定的写法不同", report.title, f"{organ.title if organ else ''}{ending}")


def years_run_on(report: AnnualReport, catalog: Catalog) -> Found:
    """每个机关每一年都有年度报告，中间不缺年份，到期应有新的一份（《政府信息公开条例》第四十九条）。"""
    series = catalog.years_reported[report.organ]
    if report.year - 1 not in series and min(series) < report.year:
        yield ("year",), wrong(f"这个机关缺少{report.year - 1}年度的报告", expected="补登缺少的年度")
    if report.year == max(series):
        for timing in timings(report.model_copy(update={"year": report.year + 1}), catalog):
            if timing.term.start == "year" and timing.due < catalog.today:
                message = f"{report.year + 1}年度的报告应当在 {timing.due} 前公布，还没有登记"
                yield ("year",), wrong(message, expected="登记新年度的报告")


def documents_in_force_follow(report: AnnualReport, catalog: Catalog) -> Found:
    """现行有效的规范性文件等于上一年度现行有效，加本年制发，减本年废止；清理后重新统计的除外。"""
    last = catalog.annual_reports.get((report.organ, report.year - 1))
    if report.disclosed and last and last.disclosed:
        before, (made, repealed, now) = last.disclosed.normative_documents[2], report.disclosed.normative_documents
        if before + made - repealed != now:
            right = f"{before} + {made} - {repealed} = {before + made - repealed}，重新统计过的请核对后保留"
            path = ("disclosed", "normative_documents", 2)
            yield path, wrong("现行有效件数与上一年度的现行有效加制发减废止不符", now, right)


def numbers_as_in_the_tables(report: AnnualReport, catalog: Catalog) -> Found:
    """文字部分引用的数量与表格一致。"""
    for path, text in _texts(report) if report.tabled else ():
        for pattern, label, cells in QUOTED:
            right = report.figure(*cells)
            for said in re.findall(pattern, text):
                if int(said) != right:
                    yield path, wrong(f"文中的{label}与表格不一致", said, str(right))


def texts_differ_from_last_year(report: AnnualReport, catalog: Catalog) -> Found:
    """报告的文字不得与上一年度雷同（国办公开办函〔2021〕30号）。"""
    last = catalog.annual_reports.get((report.organ, report.year - 1))
    earlier = dict(_texts(last)) if last else {}
    for path, text in _texts(report):
        compared = path != ("other_matters",) and len(text) >= SHORTEST
        if compared and (share := resemblance(text, earlier.get(path, ""))) > SAME:
            message = f"这一部分与上一年度的报告雷同，{share:.0%} 的文字相同"
            yield path, wrong(message, expected="本年度的实际情况")


def fees_reported(report: AnnualReport, catalog: Catalog) -> Found:
    """其他需要报告的事项里写明收取信息处理费的情况，没有收取的也写明（国办公开办函〔2021〕30号）。"""
    if report.other_matters and "信息处理费" not in report.other_matters:
        yield ("other_matters",), wrong("没有写收取信息处理费的情况", expected="收取的件数和金额，或本年度没有收取")


def assessment_reported(report: AnnualReport, catalog: Catalog) -> Found:
    """各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况（《政府信息公开条例》第五十条第四项）。"""
    if report.overview and report.scope != "部门":
        absent = [word for word in ("考核", "评议", "责任追究") if word not in report.overview.supervision]
        if absent:
            message = f"人民政府的报告没有写{'、'.join(absent)}的情况"
            yield ("overview", "supervision"), wrong(message, expected="工作考核、社会评议和责任追究结果情况")


def normative_as_registered(report: AnnualReport, catalog: Catalog) -> Found:
    """行政规范性文件的三个数与本网站登记的制发、废止（含失效）、年末有效件数核对；没有全部登记的除外。"""
    registered = tuple(tally(catalog, report.year, _covered(report, catalog)))
    if report.disclosed and any(registered) and registered != (said := report.disclosed.normative_documents):
        message = f"行政规范性文件的件数与本网站登记的 {report.year} 年的不同"
        expected = f"{_row(registered)}，没有全部登记的请核对后保留"
        yield ("disclosed", "normative_documents"), wrong(message, _row(said), expected)


def penalties_as_registered(report: AnnualReport, catalog: Catalog) -> Found:
    """行政处罚本年处理决定数量与本网站登记的这一年的行政处罚决定核对；没有全部登记的除外。"""
    registered = sum(catalog.penalties_decided[organ, report.year] for organ in _covered(report, catalog))
    if report.disclosed and registered and registered != report.disclosed.penalties:
        message = f"行政处罚本年处理决定数量与本网站登记的 {report.year} 年行政处罚决定数量不同"
        yield (
            ("disclosed", "penalties"),
            wrong(message, report.disclosed.penalties, f"{registered}，没有全部登记的请核对后保留"),
        )


def government_is_the_sum(report: AnnualReport, catalog: Catalog) -> Found:
    """本级政府的报告等于所属各机关报告之和；各机关的报告都已登记时核对。"""
    below = [catalog.annual_reports.get((organ.id, report.year)) for organ in catalog.children.get(report.organ, ())]
    parts = [one for one in below if one]
    if report.scope != "本级政府" or not parts or len(parts) < len(below):
        return
    for name, model in TABLES.items():
        mine, theirs = getattr(report, name), [getattr(one, name) for one in parts]
        for field in fields_of(model) if mine and all(theirs) else ():
            numbers = [getattr(one, field.name) for one in theirs]
            total = tuple(map(sum, zip(*numbers, strict=True))) if field.many else sum(numbers)
            if total != (said := getattr(mine, field.name)):
                message = f"「{field.label}」与所属 {len(parts)} 个机关的报告之和不符"
                yield (name, field.name), wrong(message, _row(said), _row(total))


def _covered(report: AnnualReport, catalog: Catalog) -> tuple[str, ...]:
    """The organs a report tells of: a government's own and those directly below it."""
    below = catalog.children.get(report.organ, ()) if report.scope == "本级政府" else ()
    return (report.organ, *(organ.id for organ in below))


def _texts(report: AnnualReport) -> Iterator[tuple[Path, str]]:
    """The texts of the parts 一, 五 and 六, with their paths."""
    if report.overview:
        for field in fields_of(type(report.overview)):
            yield ("overview", field.name), getattr(report.overview, field.name)
    for name in ("problems", "other_matters"):
        if text := getattr(report, name):
            yield (name,), text


def _row(numbers: object) -> str:
    return "、".join(map(str, numbers)) if isinstance(numbers, tuple) else str(numbers)
