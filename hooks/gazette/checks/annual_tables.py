"""The identities inside the tables of an annual report (国办公开办函〔2021〕30号). They are counts, so nothing is tolerated."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.annual_report import APPLICANT_COLUMNS, AnnualReport, Cases, Requests
from gazette.schema.model import fields_of

Found = Iterator[tuple[Path, str]]

ROWS = {field.name: field.label for field in fields_of(Requests)}
# The rows that handling ended in: （一）予以公开 to （六）3.其他, all between the carried in and the total.
RESULTS = tuple(ROWS)[2:-2]


def columns_balance(report: AnnualReport, catalog: Catalog) -> Found:
    """申请情况表每一列：第一项（新收）加第二项（上年结转）之和，等于第三项（办理结果总计）加第四项（结转下年度）之和。"""
    if table := report.requests:
        for at, column in enumerate(APPLICANT_COLUMNS):
            received, carried, handled = table.received[at], table.carried_in[at], table.handled[at]
            if (left := received + carried - handled) != table.carried_out[at]:
                message = f"「{column}」一列不平衡，新收加上年结转应当等于办理结果总计加结转下年度"
                yield (
                    ("requests", "carried_out", at),
                    wrong(message, table.carried_out[at], _sum(received, carried, -handled, left)),
                )


def results_add_up(report: AnnualReport, catalog: Catalog) -> Found:
    """申请情况表每一列：办理结果总计等于（一）至（六）各行之和。"""
    if table := report.requests:
        for at, column in enumerate(APPLICANT_COLUMNS):
            total = sum(getattr(table, name)[at] for name in RESULTS)
            if total != table.handled[at]:
                message = f"「{column}」一列的办理结果总计与（一）至（六）各行之和不符"
                yield ("requests", "handled", at), wrong(message, table.handled[at], str(total))


def applicants_add_up(report: AnnualReport, catalog: Catalog) -> Found:
    """申请情况表每一行：总计等于自然人加五类法人或其他组织。"""
    for name, label in ROWS.items() if report.requests else ():
        *parts, total = getattr(report.requests, name)
        if sum(parts) != total:
            message = f"「{label}」一行的总计与自然人、各类组织之和不符"
            yield ("requests", name, len(parts)), wrong(message, total, _sum(*parts, sum(parts)))


def cases_add_up(report: AnnualReport, catalog: Catalog) -> Found:
    """复议诉讼情况表每一组：总计等于结果维持、结果纠正、其他结果、尚未审结之和。"""
    for field in fields_of(Cases) if report.cases else ():
        *parts, total = getattr(report.cases, field.name)
        if sum(parts) != total:
            message = f"「{field.label}」的总计与四种结果之和不符"
            yield ("cases", field.name, len(parts)), wrong(message, total, _sum(*parts, sum(parts)))


def no_regulations_by_a_county(report: AnnualReport, catalog: Catalog) -> Found:
    """县和县以下没有制定规章的权限，规章一行都是 0（《立法法》第九十三条）。"""
    for at, number in enumerate(report.disclosed.regulations if report.disclosed else ()):
        if number:
            yield ("disclosed", "regulations", at), wrong("县和县以下的机关不能制定规章", number, "0")


def _sum(first: int, *rest: int) -> str:
    """`2 + 3 - 4 = 1`: the last number is the sum."""
    *terms, total = rest
    return f"{first}{''.join(f' - {-term}' if term < 0 else f' + {term}' for term in terms)} = {total}"
