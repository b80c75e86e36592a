"""YAML text: plain values, their places, and everything that is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.problems import Problem
from gazette.source import decode, read, suggestion, text_of

ANCHOR = "不支持 YAML 的锚点与引用（& 与 *），请把内容完整写出；文字以它们开头时请加上英文引号"
KEY = "字段名必须是一个词，不能是列表、分组或控制字符"
DEEP = "嵌套层数过多，请检查缩进和括号"
TAB = "这里用了制表符（Tab），YAML 只能用空格缩进"
COLON = "字段名后面要用英文冒号，再空一格"


def values(text: str) -> list[object]:
    documents, problems = read(text, "f.yml")
    assert problems == []
    return [document.value for document in documents]


def wrongs(text: str) -> list[str]:
    return [str(problem) for problem in read(text, "f.yml")[1]]


@pytest.mark.parametrize(
    "word",
    [
        "012",
        "12:30",
        "1_000",
        "no",
        "yes",
        "true",
        "2024-02-30",
        "2024-01-01",
        "1e3",
        "0x10",
        ".inf",
        "NULL",
        "=",
        "<<",
    ],
)
def test_a_word_that_yaml_would_make_something_else_stays_text(word: str) -> None:
    assert values(f"{word}: {word}\n") == [{word: word}]


@pytest.mark.parametrize("word", ["", "~", "null"])
def test_nothing_written_is_none(word: str) -> None:
    assert values(f"a: {word}\n") == [{"a": None}]


@pytest.mark.parametrize("word", ['""', "''", '"null"', "'~'"])
def test_a_quoted_nothing_is_text(word: str) -> None:
    assert values(f"a: {word}\n") == [{"a": word[1:-1]}]


def test_every_document_of_a_file_is_read_and_empty_ones_keep_the_count() -> None:
    documents, problems = read("a: 1\n---\n# nothing\n---\nb: 2\n", "f.yml")
    assert problems == []
    assert [(document.number, document.value) for document in documents] == [(0, {"a": "1"}), (2, {"b": "2"})]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n---\n...\n", "\n# c\n---\n# d\n"])
def test_a_file_without_content_holds_no_document_and_no_problem(text: str) -> None:
    assert values(text) == []


PLACED = """\
x: 1
---
名: 名称
k:     [ 甲,   乙乙]
m: {文:   '中，文', n: 丁}
s:
  - t: 1
  - t:  戊
body: |
  一行
  二行
after: 己
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (3, 1)),
        (("名",), (3, 4)),
        (("k",), (4, 8)),
        (("k", 1), (4, 15)),
        (("m", "文"), (5, 10)),
        (("m", "n"), (5, 20)),
        (("s", 1, "t"), (8, 9)),
        (("s", 1, "missing"), (8, 5)),
        (("s", 9), (7, 3)),
        (("body",), (9, 7)),
        (("after",), (12, 8)),
        (("none",), (3, 1)),
    ],
)
def test_places_count_characters_from_one_also_after_chinese_in_flow_and_in_a_later_document(
    path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    assert read(PLACED, "f.yml")[0][1].place(path) == place


def test_the_place_of_a_key_is_where_the_key_stands() -> None:
    document = read("甲:\n  - 乙: {丙:  1}\n", "f.yml")[0][0]
    assert document.place_of_key(("甲", 0, "乙", "丙")) == (2, 9)
    assert document.place_of_key(("甲", 0, "丁")) == (2, 5)


def test_the_lines_of_a_document_leave_out_the_comments_around_it() -> None:
    text = "# 1\na: 1\nb:\n  - c\n\n# for ourselves\n---\n# 2\na: |\n  x\n  y\n# tail\n---\na: {b: [1,\n  2]}\n# tail\n---\na:\n# tail\n"
    found = [text.split("\n")[slice(*document.lines())] for document in read(text, "f.yml")[0]]
    assert [lines[0] for lines in found] == ["a: 1", "a: |", "a: {b: [1,", "a:"]
    assert [[line for line in lines if line][-1] for lines in found] == ["  - c", "  y", "  2]}", "a:"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = decode("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n".encode(), "f.yml")
    assert values(str(text)) == [{"a": "1", "b": "x\ny\n"}]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\na: 2\n", "f.yml:2:1: a: 字段「a」重复出现，请只保留一处"),
        ("甲: {乙: 1, 乙: 2}\n", "f.yml:1:11: 甲.乙: 字段「乙」重复出现，请只保留一处"),
        ("a: &x 1\n", f"f.yml:1:4: {ANCHOR}"),
        ("a: &甲 公司\n", "f.yml:1:5: 文字以 * 或 & 开头时请加上英文引号"),
        ("a: **粗体**\n", "f.yml:1:5: 文字以 * 或 & 开头时请加上英文引号"),
        ("a: *none\n", "f.yml:1:4: 文字以 * 开头时请加上英文引号"),
        ("a: !!int 1\n", "f.yml:1:4: 不支持 YAML 标签「tag:yaml.org,2002:int」，请删去；文字以 ! 开头时请加上英文引号"),
        ("a: ! 通知\n", "f.yml:1:4: 不支持 YAML 标签「!」，请删去；文字以 ! 开头时请加上英文引号"),
        ("? [a]\n: b\n", f"f.yml:1:3: {KEY}"),
        ('"a\\x1b": b\n', f"f.yml:1:1: {KEY}"),
        ('"a\\nb": b\n', f"f.yml:1:1: {KEY}"),
        ('a: "x\\x07"\n', "f.yml:1:4: a: 含有看不见的控制字符 U+0007，请删去后重新输入"),
        ('a: "x\\N"\n', "f.yml:1:4: a: 含有看不见的控制字符 U+0085，请删去后重新输入"),
        ("a: 甲\u202e乙\n", "f.yml:1:4: a: 含有看不见的控制字符 U+202E，请删去后重新输入"),
        ("a: 甲\u200b乙\n", "f.yml:1:4: a: 含有看不见的控制字符 U+200B，请删去后重新输入"),
        ("a: 1\nb: 甲\x07\n", "f.yml:2:5: 含有看不见的控制字符，请删去后重新输入"),
        ("a: \x00\n", "f.yml:1:4: 含有看不见的控制字符，请删去后重新输入"),
        ("# 注\x85a: 1\n", "f.yml:1:4: 含有看不见的控制字符 U+0085，请删去后重新输入"),
        ("a: 1\n# 注\u2028b: 1\n", "f.yml:2:4: 含有看不见的控制字符 U+2028，请删去后重新输入"),
        ("a:\n\tb: c\n", f"f.yml:2:1: {TAB}"),
        ("a: b\n\tc: d\n", f"f.yml:2:1: {TAB}"),
        ("甲: @x\n", "f.yml:1:4: 这里的符号不能直接使用，请给整段文字加上英文引号"),
        ("a: b: c\n", "f.yml:1:5: 这里多了一个英文冒号，或缩进不对；文字里有「: 」时请给整段文字加上英文引号"),
        ("id：a\ntitle: b\n", f"f.yml:1:3: {COLON}"),
        ("id: a\ntitle:b\norgan: c\n", f"f.yml:2:6: {COLON}"),
        (
            "a: 1\n---\nb: 1\n---\nc: x: y\n",
            "f.yml:5:5: 这里多了一个英文冒号，或缩进不对；文字里有「: 」时请给整段文字加上英文引号",
        ),
        ('a: 1\nb: "甲\nc: d\n', "f.yml:2:4: 文字没有写完，引号没有成对"),
        ("a: [甲, 乙\nb: c\n", "f.yml:2:2: 方括号或花括号没有成对，或缺少英文逗号"),
        ("a:\n - b\n  - c\n- d\n", "f.yml:4:1: 缩进不对，或引号没有成对"),
        ('a: "\\z"\n', "f.yml:1:5: 英文双引号里不能直接写反斜杠，请改用英文单引号"),
        ("a: 'x\n---\nb: y'\n", "f.yml:1:4: 文字没有写完，引号没有成对"),
        ("a: | 甲\n  乙\n", "f.yml:1:6: | 或 > 后面不能再写文字，请另起一行"),
        ("a: %甲\n", "f.yml:1:4: 这里的符号不能直接使用，请给整段文字加上英文引号"),
        ("%甲\n", "f.yml:1:2: 文字以 % 开头时请加上英文引号"),
        ("a: - 甲\n", "f.yml:1:4: 列表要另起一行写，每一项前加「- 」"),
        ("[" * 65, f"f.yml:1:64: {DEEP}"),
        ("[" * 300_000, f"f.yml:1:64: {DEEP}"),
        ("- " * 300_000, f"f.yml:1:127: {DEEP}"),
        ("? " * 300_000, f"f.yml:1:127: {DEEP}"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, line: str) -> None:
    assert wrongs(text) == [line]


def test_aliases_cannot_blow_a_small_file_up() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n"
        for old, new in zip("abcdefghijklmnopqrstuvwxy", "bcdefghijklmnopqrstuvwxyz", strict=True)
    )
    documents, problems = read(text, "f.yml")
    assert documents == []
    assert str(problems[0]) == f"f.yml:1:4: {ANCHOR}"


@pytest.mark.parametrize(
    "text", ["u: https://a.example/?b=1&c=2*3!\n", "t: 甲 & 乙\n", "t: '&甲 !乙 *丙'\n", "t: |\n  &甲 *乙 !丙\n"]
)
def test_ampersands_asterisks_and_exclamation_marks_within_text_are_text(text: str) -> None:
    assert len(values(text)) == 1


def test_a_gbk_file_is_told_with_the_line_of_its_first_chinese_character() -> None:
    found = decode("a: 1\nb: 甲".encode("gbk"), "f.yml")
    assert str(found) == "f.yml:2:1: 文件不是 UTF-8 编码，无法读取；请在编辑器里用「另存为 UTF-8」重新保存"


def test_a_file_too_large_to_be_a_record_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_bytes(b"a: a\n" * 5_000_000)
    assert str(text_of(tmp_path, "f.yml")) == "f.yml:1:1: 文件太大，不能超过 10 MB；请分成几个文件"


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    assert isinstance(text_of(tmp_path, "none.yml"), Problem)


def test_a_suggestion_is_made_only_for_a_near_word() -> None:
    assert suggestion("titel", ["title", "organ"]) == "，是否想写 title"
    assert suggestion("xyz", ["title", "organ"]) == ""


def test_the_same_characters_in_another_order_are_meant_before_a_shorter_word() -> None:
    assert suggestion("预算调整", ["预算", "调整预算", "决算"]) == "，是否想写 调整预算"


def test_words_after_a_number_sign_are_told_and_not_lost() -> None:
    _, problems = read("a: 公路 #2 线\nb: '公路 #2 线'\nc: 公路#2线\n# 注释\nd: 1\n", "f.yml")
    assert [str(problem) for problem in problems] == [
        "f.yml:1:7: 空格加 # 后面的文字会被当作注释丢掉，请给整段文字加上英文引号；注释请另起一行"
    ]


def test_a_heading_that_is_not_indented_is_told_and_not_lost() -> None:
    _, problems = read("body: |\n  ## 一\n\n## 二\n", "f.yml")
    assert [str(problem) for problem in problems] == [
        "f.yml:4:1: 这一行会被当作注释丢掉：正文里的标题要和正文一样缩进；注释请只用一个 #"
    ]
