"""Rules of licences (《行政许可法》；发改办财金〔2018〕790号)."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.licence import Licence

Found = Iterator[tuple[Path, str]]


def valid_in_order(licence: Licence, catalog: Catalog) -> Found:
    """有效期自不晚于有效期至（发改办财金〔2018〕790号）。"""
    if licence.valid_until < licence.valid_from:
        right = f"不早于 {licence.valid_from} 的日期，长期有效的写 2099-12-31"
        yield ("valid_until",), wrong("有效期至早于有效期自", licence.valid_until, right)


def ended_after_the_decision(licence: Licence, catalog: Catalog) -> Found:
    """撤销、撤回、注销、吊销不早于许可决定，也不能是还没有到的日期。"""
    if not licence.ended:
        return
    day, path = licence.ended.ended_on, ("ended", "ended_on")
    if day < licence.decided_on:
        yield path, wrong("失效日期早于许可决定日期", day, f"不早于 {licence.decided_on} 的日期")
    if day > catalog.today:
        yield path, wrong("失效日期还没有到", day, f"不晚于 {catalog.today} 的日期")


def certificate_named(licence: Licence, catalog: Catalog) -> Found:
    """许可证书名称和许可编号要么都写，要么都不写。"""
    if bool(licence.certificate) != bool(licence.certificate_no):
        key, label = ("certificate_no", "许可编号") if licence.certificate else ("certificate", "许可证书名称")
        other = "许可证书名称" if licence.certificate else "许可编号"
        yield (key,), wrong(f"写了{other}，没有写{label}，请核对证书", expected="证书上的内容")
