"""Documents that are an archive of XML: those of Word, Excel and PowerPoint, and OFD (GB/T 33190)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from gazette.extraction import pictures
from gazette.extraction.contents import Contents, UnreadableError

_LARGEST = 200_000_000
# Elements that end a line, and those that end a cell.
_LINES = frozenset({"p", "row", "tr", "si", "comment", "TextObject", "t:row"})
_CELLS = frozenset({"c", "tc", "tab"})
_CURE = "；请在「文件—信息—检查文档」里全部删除后保存"
_AUTHORS = ("creator", "lastModifiedBy", "Manager", "Author", "Creator")
_PARTS = {
    r"word/document\.xml": "正文",
    r"word/(?:header|footer)": "页眉页脚",
    r"docProps/": "文件属性",
    r".*omment": "批注",
    r"xl/worksheets/sheet(\d+)\.xml": "第{}张工作表",
    r"ppt/slides/slide(\d+)\.xml": "第{}张幻灯片",
}
_LEGACY = b"\xd0\xcf\x11\xe0"


def contents(file: Path) -> Contents:
    """The text of every part; UnreadableError when the archive is broken, locked or far larger than it looks."""
    try:
        with ZipFile(file) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise UnreadableError(f"展开后超过 {_LARGEST // 1_000_000} MB；请压缩图片或分成几个文件")
            parts = {
                name: archive.read(name)
                for name in archive.namelist()
                if name.endswith((".xml", ".jpg", ".jpeg", ".png"))
            }
            names = archive.namelist()
        trees = {name: _tree(data) for name, data in parts.items() if name.endswith(".xml")}
        return Contents(tuple(_texts(trees)), tuple(dict.fromkeys((*_traces(trees, names), *_pictures(parts)))))
    except (
        BadZipFile,
        ElementTree.ParseError,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        ValueError,
    ) as error:
        raise UnreadableError(_reason(file)) from error


def _reason(file: Path) -> str:
    with file.open("rb") as opened:
        locked = opened.read(4) == _LEGACY
    return "有密码，或是旧格式；请去掉密码、用新格式另存" if locked else "文件已损坏；请打开原来的文件重新保存"


def _tree(data: bytes) -> ElementTree.Element:
    # Office never writes a document type; its entities could fill the memory.
    if b"<!DOCTYPE" in data[:4096]:
        raise ValueError("a document type")
    return ElementTree.fromstring(data)


def _texts(trees: dict[str, ElementTree.Element]) -> Iterator[tuple[str, str]]:
    shared = [_words(item) for item in _tree_of(trees, "xl/sharedStrings.xml")]
    for name, tree in trees.items():
        if name.startswith("xl/worksheets/"):
            yield (
                name,
                "\n".join("|".join(_cell(cell, shared) for cell in _found(row, "c")) for row in _found(tree, "row")),
            )
        elif not name.startswith(
            (
                "_rels/",
                "[Content",
                "xl/sharedStrings",
                "xl/styles",
                "word/styles",
                "word/theme",
                "xl/theme",
                "ppt/theme",
            )
        ):
            yield _where(name), _words(tree)


def _where(name: str) -> str:
    """A part of the archive, as the people who wrote in it call it."""
    for pattern, label in _PARTS.items():
        if found := re.match(pattern, name):
            return label.format(*found.groups())
    return "其他部分"


def _tree_of(trees: dict[str, ElementTree.Element], name: str) -> list[ElementTree.Element]:
    return list(trees[name]) if name in trees else []


def _cell(cell: ElementTree.Element, shared: list[str]) -> str:
    value = next((one.text or "" for one in _found(cell, "v")), "")
    if cell.get("t") == "s" and value.isdigit() and int(value) < len(shared):
        return shared[int(value)].strip()
    if re.fullmatch(r"\d\.\d+E\+?\d+", value):
        return f"{float(value):.0f}"
    return value if value else _words(cell).strip()


def _words(tree: ElementTree.Element) -> str:
    """The text of an element, a line for each paragraph and a tab after each cell."""
    return "".join(_pieces(tree))


def _pieces(tree: ElementTree.Element) -> Iterator[str]:
    for element in tree.iter():
        if (name := _name(element)) in _LINES:
            yield "\n"
        elif name in _CELLS:
            yield "|"
        yield element.text or ""


def _found(tree: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (element for element in tree.iter() if _name(element) == name)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _traces(trees: dict[str, ElementTree.Element], names: list[str]) -> Iterator[str]:
    for name, tree in trees.items():
        used = {_name(element) for element in tree.iter()}
        if (name.startswith("docProps/") or name == "OFD.xml") and _authors(tree):
            yield f"文件属性里有作者或修改人{_CURE}"
        if re.search(r"(?:^|/)(?:comments|threadedComments|modernComment)", name) and used & {
            "comment",
            "threadedComment",
            "cm",
        }:
            yield f"文件里有批注{_CURE}"
        if name.startswith("word/") and used & {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"}:
            yield "文件里有修订痕迹；请在「审阅」里接受全部修订、删去全部批注后保存"
        if "vanish" in used and name.startswith("word/") and not name.startswith("word/styles"):
            yield "文件里有隐藏的文字；请取消隐藏或删去"
        if any(sheet.get("state", "visible") != "visible" for sheet in _found(tree, "sheet")):
            yield "表格里有隐藏的工作表；请取消隐藏后删去，或确认可以公开后显示出来"
        if name.startswith("xl/worksheets/") and any(one.get("hidden") in ("1", "true") for one in tree.iter()):
            yield "表格里有隐藏的行或列；请取消隐藏，删去不公开的内容"
    if any("/embeddings/" in name or name.endswith("vbaProject.bin") for name in names):
        yield "文件里嵌着别的文件或宏，程序读不了；请删去"


def _authors(tree: ElementTree.Element) -> bool:
    return any((element.text or "").strip() for author in _AUTHORS for element in _found(tree, author))


def _pictures(parts: dict[str, bytes]) -> Iterator[str]:
    for name, data in parts.items():
        if not name.endswith(".xml"):
            try:
                yield from pictures.contents(io.BytesIO(data)).traces
            except UnreadableError:
                continue
