"""Rules of the files that go with a record."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path as File

from gazette.catalog import Catalog
from gazette.problems import Path, Problem, wrong
from gazette.schema import KINDS
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]

SUFFIXES = (
    *("pdf", "ofd", "doc", "docx", "wps", "txt", "rtf", "xls", "xlsx", "et", "csv", "ppt", "pptx"),
    *("jpg", "jpeg", "png", "gif", "webp", "zip", "rar", "7z", "mp3", "mp4"),
)


def exist(record: Record, catalog: Catalog) -> Found:
    """附件必须是 data 文件夹里确有的文件，大小写一致。"""
    for number, attachment in enumerate(record.attachments):
        if not _is_file(catalog.root / "data", attachment.file):
            yield (
                ("attachments", number, "file"),
                wrong("找不到附件文件", attachment.file, "data 文件夹里已有的文件，大小写一致"),
            )


def kinds_can_be_published(record: Record, catalog: Catalog) -> Found:
    """附件只能是文档、表格、图片和压缩包；网页、脚本和隐藏文件不能作为附件发布。"""
    for number, attachment in enumerate(record.attachments):
        stem, _, suffix = attachment.name.rpartition(".")
        if not stem or attachment.name.startswith(".") or suffix.lower() not in SUFFIXES:
            path = ("attachments", number, "file")
            yield path, wrong("这种文件不能作为附件", attachment.name, f"以 {'、'.join(SUFFIXES)} 结尾的文件")


def names_differ(record: Record, catalog: Catalog) -> Found:
    """同一条信息的附件文件名不得相同，只有大小写不同也不行，否则下载地址会冲突。"""
    names = Counter(attachment.name.casefold() for attachment in record.attachments)
    for number, attachment in enumerate(record.attachments):
        if names[attachment.name.casefold()] > 1:
            yield (
                ("attachments", number, "file"),
                wrong("同一条信息的两个附件文件名相同", attachment.name, "不同的文件名"),
            )


def readable(record: Record, catalog: Catalog) -> Found:
    """附件必须打得开、读得完，没有密码，才能检查里面有没有不能公开的内容。"""
    for number, attachment in enumerate(record.attachments):
        reading = catalog.readings.get(attachment.file)
        if reading and reading.fault:
            yield ("attachments", number, "file"), f"附件读不出来：{reading.fault}"


def without_traces(record: Record, catalog: Catalog) -> Found:
    """附件里不得留有作者、批注、修订痕迹、隐藏内容和拍摄地点（《个人信息保护法》第三十四条）。"""
    for number, attachment in enumerate(record.attachments):
        reading = catalog.readings.get(attachment.file)
        for trace in reading.traces if reading else ():
            yield ("attachments", number, "file"), f"附件不能公开：{trace}"


def seen_by_somebody(record: Record, catalog: Catalog) -> Found:
    """程序看不见文字的附件（扫描件、图片、旧格式、压缩包、音像），要有人逐页看过，并写明是谁看的。"""
    for number, attachment in enumerate(record.attachments):
        reading = catalog.readings.get(attachment.file)
        publishable = attachment.name.rpartition(".")[2].lower() in SUFFIXES
        if reading and reading.blind and publishable and not attachment.seen_by:
            message = f"{reading.blind}，请逐页核对有没有不能公开的内容，并填写核对人 seen_by"
            yield ("attachments", number, "file"), message


def unused(catalog: Catalog) -> Iterator[Problem]:
    """A text or document in the folder of a kind that no record attaches: most often a record saved as .txt by mistake."""
    attached = {attachment.file for record in catalog.records for attachment in record.attachments}
    attached.update(file for entry in catalog.ledger.values() for one in entry.versions for file in one.attachments)
    for kind in KINDS if not catalog.broken_ids and not catalog.left_out else ():
        for path in sorted((catalog.root / "data" / kind.FOLDER).glob("*.*")):
            name = f"{kind.FOLDER}/{path.name}"
            if (
                path.suffix.lower() in (".txt", ".doc", ".docx", ".md")
                and path.name[0] not in ".~"
                and ".y" not in path.name.lower()
                and name not in attached
            ):
                message = "没有记录把这个文件作为附件，它不会出现在网站上；要写记录请改用 .yml 结尾"
                yield Problem(f"data/{name}", 1, 1, "", message)


def _is_file(data: File, name: str) -> bool:
    """Whether a file stands under `data` under exactly this name, also on disks that ignore case."""
    # os.path is used for it answers "no" to any name, also one too long for the disk.
    return os.path.isfile(data / name) and (data / name).resolve() == data.resolve() / name  # noqa: PTH113
