"""YAML text as plain values, with the place of every value at hand and no magic types.

A scalar is a string or, when nothing (or `~`) is written, None; the model decides what a string means.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from gazette.problems import Path, Problem, field_path, quoted

Value = str | None | list["Value"] | dict[str, "Value"]

_PLAIN_TAG, _NULL_TAG = "str", "null"
_NULLS = ("", "~", "null")
# Control characters, and the invisible ones that reorder or hide text on a page.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


class _Composer(CParser):
    """libyaml's composer with YAML's implicit types turned off."""

    def descend_resolver(self, current_node: Node, current_index: object) -> None: ...

    def ascend_resolver(self) -> None: ...

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
        return self.node.start_mark.line, self.node.end_mark.line + (self.node.end_mark.column > 0)

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
    try:
        nodes = list(_compose(text))
    except yaml.YAMLError as error:
        return [], [_syntax_problem(error, text, path)]
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, node in enumerate(nodes):
        seen: set[int] | None = set() if "*" in text else None
        try:
            value = _value(node, (), path, problems, seen)
        except RecursionError:
            problems.append(_problem(node, (), path, "嵌套层数过多，请检查缩进和括号"))
            continue
        if value is not None:
            documents.append(Document(number, value, node))
    return documents, problems


def suggestion(word: str, known: list[str]) -> str:
    """「，是否想写 x」 when `known` holds something near `word`, else nothing."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"，是否想写 {near[0]}" if near else ""


def _compose(text: str) -> Iterator[Node]:
    parser = _Composer(text)
    while parser.check_node():
        if (node := parser.get_node()) is not None:
            yield node


def _value(node: Node, at: Path, path: str, problems: list[Problem], seen: set[int] | None) -> Value:
    if seen is not None and _is_repeated(node, seen):
        problems.append(_problem(node, at, path, "不支持 YAML 的锚点与引用（& 与 *），请把内容完整写出"))
        return None
    if node.tag not in (_PLAIN_TAG, _NULL_TAG):
        problems.append(_problem(node, at, path, f"不支持 YAML 标签{quoted(node.tag)}，请删去"))
        return None
    if isinstance(node, ScalarNode):
        return _scalar(node, at, path, problems)
    if isinstance(node, SequenceNode):
        return [_value(item, (*at, number), path, problems, seen) for number, item in enumerate(node.value)]
    return _mapping(node, at, path, problems, seen)


def _is_repeated(node: Node, seen: set[int]) -> bool:
    known = id(node) in seen
    seen.add(id(node))
    return known


def _scalar(node: ScalarNode, at: Path, path: str, problems: list[Problem]) -> str | None:
    if node.tag == _NULL_TAG:
        return None
    text: str = node.value
    if hidden := _CONTROL.search(text):
        problems.append(_problem(node, at, path, f"含有看不见的控制字符 U+{ord(hidden[0]):04X}，请删去后重新输入"))
    return text


def _mapping(node: Node, at: Path, path: str, problems: list[Problem], seen: set[int] | None) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        if not isinstance(key, str):
            problems.append(_problem(key_node, at, path, "字段名必须是一个词，不能是列表或分组"))
        elif key in values:
            problems.append(_problem(key_node, (*at, key), path, f"字段{quoted(key)}重复出现，请只保留一处"))
        else:
            values[key] = _value(value_node, (*at, key), path, problems, seen)
    return values


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None


def _place(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _problem(node: Node, at: Path, path: str, message: str) -> Problem:
    return Problem(path, *_place(node), field_path(at), message)


_SYNTAX = (
    ("control characters are not allowed", "含有看不见的控制字符，请删去后重新输入"),
    ("found character '\\t'", "这里用了制表符（Tab），YAML 只能用空格缩进"),
    ("found character that cannot start any token", "这里的符号不能直接使用，请给整段文字加上英文引号"),
    ("mapping values are not allowed", "这里多了一个英文冒号，或缩进不对；文字里有「: 」时请给整段文字加上英文引号"),
    ("could not find expected ':'", "这里缺少英文冒号，或上一行的文字没有写完"),
    ("did not find expected key", "缩进不对，或引号没有成对"),
    ("did not find expected '-' indicator", "列表的缩进不对，每一项前要有同样多的空格和「- 」"),
    ("unexpected end of stream", "文字没有写完，引号没有成对"),
    ("undefined alias", "文字以 * 开头时请加上英文引号"),
)


def _syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else _place_of_control(text)
    detail = f"{error.problem or ''}" if isinstance(error, yaml.MarkedYAMLError) else str(error)
    known = next((chinese for english, chinese in _SYNTAX if english in detail), f"不符合 YAML 格式：{detail}")
    return Problem(path, line, column, "", known)


def _place_of_control(text: str) -> tuple[int, int]:
    found = _CONTROL.search(text)
    start = found.start() if found else 0
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
