"""PDF: its pages, its properties, the notes on it and the files inside it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from gazette.extraction.contents import Contents, UnreadableError

# What pypdf raises on broken files beside its own errors.
_BROKEN = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    AssertionError,
    RecursionError,
    OSError,
)
_BROKEN_MESSAGE = "PDF 已损坏；请用原来的文件重新导出"
_SEEN = frozenset({"/Link", "/Widget", "/Popup"})
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def contents(file: Path) -> Contents:
    """The text of every page; UnreadableError when the file is broken or has a password."""
    try:
        reader = PdfReader(file)
        if reader.is_encrypted:
            raise UnreadableError("PDF 有密码或限制；请另存为没有密码和限制的文件")
        pages = tuple((f"第{number}页", page.extract_text()) for number, page in enumerate(reader.pages, 1))
        rest = tuple(_beside(reader))
        traces = tuple(dict.fromkeys(_traces(reader)))
    except _BROKEN as error:
        raise UnreadableError(_BROKEN_MESSAGE) from error
    if not pages:
        raise UnreadableError(_BROKEN_MESSAGE)
    empty = not any(text.strip() for _, text in pages)
    return Contents((*pages, *rest), traces, "扫描件，程序看不见里面的文字" if empty else "")


def _beside(reader: PdfReader) -> Iterator[tuple[str, str]]:
    yield "文件属性", "\n".join(str(value) for value in (reader.metadata or {}).values())
    yield "表单", "\n".join(str(field.get("/V", "")) for field in (reader.get_fields() or {}).values())
    yield "书签", "\n".join(_headings(reader.outline))


def _headings(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _headings(entry)
        else:
            yield str(entry.title)


def _traces(reader: PdfReader) -> Iterator[str]:
    metadata, xmp = reader.metadata, reader.xmp_metadata
    if (metadata and (metadata.author or "").strip()) or (xmp and any(xmp.dc_creator or ())):
        yield "PDF 属性里有作者；请在导出时去掉「文档属性」，或用「打印为 PDF」重新生成"
    for number, page in enumerate(reader.pages, 1):
        kinds = {note.get_object().get("/Subtype") for note in page.annotations or ()}
        if kinds - _SEEN:
            yield f"第{number}页有批注；请删去全部批注后重新导出"
    if reader.attachments:
        yield "PDF 里还夹带着别的文件；请去掉后重新导出，确应公开的单独作为附件"
