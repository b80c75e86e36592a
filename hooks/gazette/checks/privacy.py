"""Rules of what must never be published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.cn import ric

from gazette.catalog import Catalog
from gazette.problems import Path, wrong
from gazette.schema.model import free_texts
from gazette.schema.record import Record

Found = Iterator[tuple[Path, str]]

_LIKE_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])", re.A)


def no_identity_numbers(record: Record, catalog: Catalog) -> Found:
    """任何文字中不得出现公民身份号码（GB 11643；《个人信息保护法》第二十八条）。"""
    for path, text in free_texts(record):
        if any(ric.is_valid(number) for number in _LIKE_IDENTITY.findall(text)):
            yield path, wrong("含有身份证号码", expected="删去号码后的文字")
