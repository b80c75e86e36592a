"""Rules of the files that go with a record."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path as File

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]


def exist(record: Record, catalog: Catalog) -> Found:
    """附件必须是 data 文件夹里确有的文件，大小写一致。"""
    for number, attachment in enumerate(record.attachments):
        if not _is_file(catalog.root / "data", attachment.file):
            yield (
                ("attachments", number, "file"),
                wrong("找不到附件文件", attachment.file, "data 文件夹里已有的文件，大小写一致"),
            )


def names_differ(record: Record, catalog: Catalog) -> Found:
    """同一条信息的附件文件名不得相同，否则下载地址会冲突。"""
    names = Counter(attachment.name for attachment in record.attachments)
    for number, attachment in enumerate(record.attachments):
        if names[attachment.name] > 1:
            yield (
                ("attachments", number, "file"),
                wrong("同一条信息的两个附件文件名相同", attachment.name, "不同的文件名"),
            )


def _is_file(data: File, name: str) -> bool:
    """Whether a file stands under `data` under exactly this name, also on disks that ignore case."""
    # os.path is used for it answers "no" to any name, also one too long for the disk.
    return os.path.isfile(data / name) and (data / name).resolve() == data.resolve() / name  # noqa: PTH113
