"""YAML text as plain values, with the place of every value at hand and no magic types.

A scalar is a string or, when nothing (or `~`) is written, None; the model decides what a string means.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path as File
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.composer import ComposerError
from yaml.events import AliasEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from gazette import syntax
from gazette.problems import Path, Place, Problem, field_path, quoted

Value = str | None | list["Value"] | dict[str, "Value"]

_PLAIN_TAG, _NULL_TAG = "str", "null"
_NULLS = ("", "~", "null")
# YAML ends a line at these, editors and the rest of the world do not: a comment could hide a field behind one.
_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
# Where an anchor, an alias or a tag may begin.
_PROPERTY = re.compile(r"[&*!](?<![^\s\[{,:].)")
_COMMENT_AFTER_TEXT = re.compile(r"[^\s#][ \t]+#")
_HEADING_AT_MARGIN = re.compile(r"^#{2,6} \S", re.M)
_DEEPEST = 64
_LARGEST = 10_000_000


class _Composer(CParser):
    """libyaml's composer with YAML's implicit types turned off, and a bottom: it recurses until the process dies."""

    depth = 0

    def descend_resolver(self, current_node: Node | None, current_index: object) -> None:
        self.depth += 1
        if self.depth > _DEEPEST and current_node is not None:
            raise ComposerError(None, None, "nested too deeply", current_node.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: type[Node], value: str, implicit: tuple[bool, bool] | bool) -> str:
        plain = kind is ScalarNode and isinstance(implicit, tuple) and implicit[0]
        return _NULL_TAG if plain and value in _NULLS else _PLAIN_TAG


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its number in the file (from 0), its value, and its nodes, which know their places."""

    number: int
    value: Value
    node: Node

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of the value at `path`, or of the nearest thing around it that exists."""
        node: Node = self.node
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            node = found
        return _place(node)

    def lines(self) -> tuple[int, int]:
        """The first line of the document and the line after its last, counted from 0, without comments around it."""
        last = self.node
        while isinstance(last, MappingNode | SequenceNode) and last.value and not last.flow_style:
            last = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
        return self.node.start_mark.line, last.end_mark.line + (last.end_mark.column > 0)

    def lines_of(self, key: str) -> tuple[int, int]:
        """The line of a key of the document and that of the next key, counted from 0; (0, 0) when it is not written."""
        keys = [one for one, _ in self.node.value] if isinstance(self.node, MappingNode) else []
        for one, following in zip_longest(keys, keys[1:]):
            if one.value == key:
                return one.start_mark.line, following.start_mark.line if following else self.lines()[1]
        return 0, 0

    def path_at(self, place: Place) -> Path:
        """The path of the value or key that stands at a place; () in a comment."""
        path: Path = ()
        node: Node = self.node
        here = (place.line - 1, place.column - 1)
        while not isinstance(node, ScalarNode):
            steps = _steps(node)
            found = next(((step, one) for step, parts in steps for one in parts if _holds(one, here)), None)
            if found is None:
                return ()
            path, node = (*path, found[0]), found[1]
        return path

    def place_of_key(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of the key at the end of `path`, else of the value."""
        parent: Node | None = self.node
        for step in path[:-1]:
            parent = _child(parent, step) if parent else None
        if isinstance(parent, MappingNode):
            for key, _ in parent.value:
                if key.value == path[-1]:
                    return _place(key)
        return self.place(path)


def text_of(root: File, path: str) -> str | Problem:
    """The text of the file at `path` under `root`; a Problem when it cannot be had."""
    file = root / path
    try:
        if file.stat().st_size > _LARGEST:
            return Problem(path, 1, 1, "", f"文件太大，不能超过 {_LARGEST // 1_000_000} MB；请分成几个文件")
        return decode(file.read_bytes(), path)
    except OSError as error:
        return Problem(path, 1, 1, "", f"文件无法打开，请检查文件及其权限（{error.strerror}）")


def decode(data: bytes, path: str) -> str | Problem:
    """The text of a file, with or without a byte order mark; a Problem when it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "文件不是 UTF-8 编码，无法读取；请在编辑器里用「另存为 UTF-8」重新保存"
        return Problem(path, line, 1, "", message)


def read(text: str, path: str) -> tuple[list[Document], list[Problem]]:
    """Every document of `text`. Broken YAML, repeated keys, tags, aliases and control characters are Problems."""
    if found := _HIDDEN_BREAK.search(text):
        message = f"含有看不见的控制字符 U+{ord(found[0]):04X}，请删去后重新输入"
        return [], [Problem(path, *syntax.place_in(text, found.start()), "", message)]
    try:
        nodes = list(_compose(text))
        if _PROPERTY.search(text) and (unsupported := list(_properties(text, path))):
            return [], unsupported
    except yaml.YAMLError as error:
        return [], [syntax.problem(error, text, path)]
    documents: list[Document] = []
    problems: list[Problem] = list(_lost_text(text, path, nodes))
    for number, node in enumerate(nodes):
        value = _value(node, (), path, problems)
        if value is not None:
            documents.append(Document(number, value, node))
    return documents, problems


def reread(text: str) -> Document:
    """The one document of a text that was read without problems before, for the places of its values only."""
    return Document(0, None, next(_compose(text)))


def _lost_text(text: str, path: str, nodes: list[Node]) -> Iterator[Problem]:
    """What an editor wrote as text and YAML drops as a comment: words after ` #`, and headings that are not indented."""
    for heading in _HEADING_AT_MARGIN.finditer(text):
        message = "这一行会被当作注释丢掉：正文里的标题要和正文一样缩进；注释请只用一个 #"
        yield Problem(path, *syntax.place_in(text, heading.start()), "", message)
    if _COMMENT_AFTER_TEXT.search(text):
        lines = text.split("\n")
        for end in (node.end_mark for root in nodes for node in _plain_scalars(root)):
            rest = lines[end.line][end.column :]
            if rest.lstrip().startswith("#"):
                column = end.column + rest.index("#") + 1
                message = "空格加 # 后面的文字会被当作注释丢掉，请给整段文字加上英文引号；注释请另起一行"
                yield Problem(path, end.line + 1, column, "", message)


def _plain_scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        if not node.style and node.value:
            yield node
    else:
        parts = node.value if isinstance(node, SequenceNode) else [part for pair in node.value for part in pair]
        for part in parts:
            yield from _plain_scalars(part)


def suggestion(word: str, known: list[str]) -> str:
    """「，是否想写 x」 when `known` holds something near `word`, else nothing."""
    shuffled = [one for one in known if sorted(one) == sorted(word)]  # 预算调整 is 调整预算, not 预算
    near = shuffled or difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"，是否想写 {near[0]}" if near else ""


def _compose(text: str) -> Iterator[Node]:
    parser = _Composer(text)
    while parser.check_node():
        if (node := parser.get_node()) is not None:
            yield node


def _properties(text: str, path: str) -> Iterator[Problem]:
    """Anchors, aliases and tags. The composer drops them, and with them words an editor meant: `name: &甲 公司`."""
    parser = _Composer(text)
    while parser.check_event():
        event: Any = parser.get_event()
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            message = "不支持 YAML 的锚点与引用（& 与 *），请把内容完整写出；文字以它们开头时请加上英文引号"
            yield Problem(path, line, column, "", message)
        elif tag := getattr(event, "tag", None):
            message = f"不支持 YAML 标签{quoted(tag)}，请删去；文字以 ! 开头时请加上英文引号"
            yield Problem(path, line, column, "", message)


def _value(node: Node, at: Path, path: str, problems: list[Problem]) -> Value:
    if isinstance(node, ScalarNode):
        return _scalar(node, at, path, problems)
    if isinstance(node, SequenceNode):
        return [_value(item, (*at, number), path, problems) for number, item in enumerate(node.value)]
    return _mapping(node, at, path, problems)


def _scalar(node: ScalarNode, at: Path, path: str, problems: list[Problem]) -> str | None:
    if node.tag == _NULL_TAG:
        return None
    text: str = node.value
    if hidden := syntax.CONTROL.search(text):
        problems.append(_problem(node, at, path, f"含有看不见的控制字符 U+{ord(hidden[0]):04X}，请删去后重新输入"))
    return text


def _mapping(node: Node, at: Path, path: str, problems: list[Problem]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        if not isinstance(key, str) or not key.isprintable():
            problems.append(_problem(key_node, at, path, "字段名必须是一个词，不能是列表、分组或控制字符"))
        elif key in values:
            problems.append(_problem(key_node, (*at, key), path, f"字段{quoted(key)}重复出现，请只保留一处"))
        else:
            values[key] = _value(value_node, (*at, key), path, problems)
    return values


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None


def _steps(node: Node) -> list[tuple[str | int, tuple[Node, ...]]]:
    """The steps down from a node, each with the nodes that belong to it: a key and its value, or an item."""
    if isinstance(node, MappingNode):
        return [(key.value, (key, value)) for key, value in node.value]
    return [(number, (item,)) for number, item in enumerate(node.value)]


def _holds(node: Node, here: tuple[int, int]) -> bool:
    start, end = node.start_mark, node.end_mark
    return (start.line, start.column) <= here < (end.line, end.column)


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _problem(node: Node, at: Path, path: str, message: str) -> Problem:
    return Problem(path, *_place(node), field_path(at), message)
