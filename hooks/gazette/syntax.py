"""What keeps a text from being YAML: what libyaml says of it, and what an editor is told instead; the first that fits is said."""

from __future__ import annotations

import re

import yaml

from gazette.problems import Problem

# Control characters, and the invisible ones that reorder or hide text on a page.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\u00ad\u061c\u115f\u1160\u3164\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
# What git leaves in a file that two branches had changed, until somebody chooses.
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?= |$)", re.M)
_WRONG_COLON = re.compile(r"^[ -]*[a-z_]+(：|:(?![\s/]))", re.M)
_SYNTAX = (
    ("nested too deeply", "嵌套层数过多，请检查缩进和括号"),
    ("control characters are not allowed", "含有看不见的控制字符，请删去后重新输入"),
    ("tab character", "这里用了制表符（Tab），YAML 只能用空格缩进"),
    ("found character that cannot start any token", "这里的符号不能直接使用，请给整段文字加上英文引号"),
    ("mapping values are not allowed", "这里多了一个英文冒号，或缩进不对；文字里有「: 」时请给整段文字加上英文引号"),
    ("could not find expected ':'", "这里缺少英文冒号，或上一行的文字没有写完"),
    ("did not find expected key", "缩进不对，或引号没有成对"),
    ("did not find expected <document start>", "缩进不对，或引号没有成对"),
    ("did not find expected ','", "方括号或花括号没有成对，或缺少英文逗号"),
    ("did not find expected node content", "方括号或花括号没有成对"),
    ("block sequence entries are not allowed", "列表要另起一行写，每一项前加「- 」"),
    ("did not find expected alphabetic or numeric character", "文字以 * 或 & 开头时请加上英文引号"),
    ("found unknown escape character", "英文双引号里不能直接写反斜杠，请改用英文单引号"),
    ("escape code", "英文双引号里不能直接写反斜杠，请改用英文单引号"),
    ("unexpected document indicator", "文字没有写完，引号没有成对"),
    ("expected comment or line break", "| 或 > 后面不能再写文字，请另起一行"),
    ("found unexpected ':'", "方括号或花括号里的文字带有冒号时，请加上英文引号"),
    ("directive", "文字以 % 开头时请加上英文引号"),
    ("did not find expected whitespace", "文字以 ! 开头时请加上英文引号"),
    ("tag", "文字以 ! 开头时请加上英文引号"),
    ("did not find expected '-' indicator", "列表的缩进不对，每一项前要有同样多的空格和「- 」"),
    ("unexpected end of stream", "文字没有写完，引号没有成对"),
    ("undefined alias", "文字以 * 开头时请加上英文引号"),
)


def problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """What is wrong with a text that libyaml refused, where, and how to put it right."""
    if mark := CONFLICT.search(text):
        message = "两个分支都改过这里，合并没有做完：选定内容，再删去 <<<<<<<、=======、>>>>>>> 开头的三行"
        return Problem(path, *place_in(text, mark.start()), "", message)
    detail = f"{error.problem or ''}" if isinstance(error, yaml.MarkedYAMLError) else str(error)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    # A quotation mark or a colon that is missing further down is mended where the text began.
    began = "unexpected" in detail or "expected ':'" in detail
    at = next(filter(None, reversed(marks) if began else marks), None)
    line, column = (at.line + 1, at.column + 1) if at else _place_of_control(text)
    if ("mapping values" in detail or "expected ':'" in detail) and (wide := _WRONG_COLON.search(text)):
        return Problem(path, *place_in(text, wide.start(1)), "", "字段名后面要用英文冒号，再空一格")
    if "cannot start any token" in detail and "\t" in "".join(text.split("\n")[line - 1 : line])[column - 1 : column]:
        detail = "tab character"
    known = next((chinese for english, chinese in _SYNTAX if english in detail), f"不符合 YAML 格式：{detail}")
    return Problem(path, line, column, "", known)


def place_in(text: str, start: int) -> tuple[int, int]:
    """The line and column, from 1, of a place in a text."""
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1


def _place_of_control(text: str) -> tuple[int, int]:
    found = CONTROL.search(text)
    return place_in(text, found.start() if found else 0)
