"""How a problem is written down."""

from __future__ import annotations

from gazette.problems import Problem, errors, field_path, quoted, reminders, report, wrong


def test_a_problem_is_one_line_with_path_line_column_field_and_message() -> None:
    assert str(Problem("data/a.yml", 3, 7, "lines[1].code", "写错了")) == "data/a.yml:3:7: lines[1].code: 写错了"


def test_a_problem_of_a_whole_file_names_no_field() -> None:
    assert str(Problem("data/a.yml", 1, 1, "", "打不开")) == "data/a.yml:1:1: 打不开"


def test_problems_sort_by_file_then_line_then_column_as_numbers() -> None:
    problems = [
        Problem("b", 1, 1, "", ""),
        Problem("a", 10, 1, "", ""),
        Problem("a", 9, 10, "", ""),
        Problem("a", 9, 9, "", ""),
    ]
    assert [(one.path, one.line, one.column) for one in sorted(problems)] == [
        ("a", 9, 9),
        ("a", 9, 10),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_a_field_path_counts_from_one() -> None:
    assert field_path(("tables", 0, "lines", 11, "code")) == "tables[1].lines[12].code"
    assert field_path(()) == ""


def test_a_quoted_value_stays_on_one_line() -> None:
    assert quoted("甲\n\t 乙") == "「甲 乙」"


def test_a_quoted_value_is_cut_after_sixty_characters() -> None:
    assert quoted("字" * 60) == f"「{'字' * 60}」"
    assert quoted("字" * 61) == f"「{'字' * 60}…」"


def test_a_quoted_value_cannot_command_the_terminal() -> None:
    assert quoted("\x1b[31m红\u202e") == "「�[31m红�」"


def test_a_message_leaves_out_what_is_not_known() -> None:
    assert wrong("错") == "错"
    assert wrong("错", "1") == "错（得到「1」）"
    assert wrong("错", expected="2") == "错（应为 2）"
    assert wrong("错", "1", "2") == "错（得到「1」，应为 2）"


def test_a_problem_as_data_has_its_six_facts() -> None:
    data = Problem("a", 1, 2, "f", "m").as_data()
    assert data == {"path": "a", "line": 1, "column": 2, "field": "f", "message": "m", "severity": "错误"}


def test_a_report_is_sorted_says_each_problem_once_and_counts_problems_and_files() -> None:
    one, two, three = Problem("b", 1, 1, "", "甲"), Problem("a", 2, 1, "", "乙"), Problem("a", 1, 1, "", "丙")
    lines = report([one, two, one, three]).split("\n")
    assert lines[:3] == ["a:1:1: 丙", "a:2:1: 乙", "b:1:1: 甲"]
    assert lines[3:] == ["共 3 处问题，涉及 2 个文件。请按上面的提示修改后重试；网站保持原样，未作任何改动。"]


def test_a_reminder_says_that_it_is_one() -> None:
    assert str(Problem("a", 1, 1, "f", "看看", "提醒")) == "a:1:1: 提醒: f: 看看"


def test_a_report_tells_errors_before_reminders_and_counts_each() -> None:
    advice, error = Problem("a", 1, 1, "", "看看", "提醒"), Problem("b", 1, 1, "", "错了")
    assert report([advice, error]).split("\n") == [
        "b:1:1: 错了",
        "共 1 处问题，涉及 1 个文件。请按上面的提示修改后重试；网站保持原样，未作任何改动。",
        "a:1:1: 提醒: 看看",
        "共 1 处提醒，涉及 1 个文件。提醒不妨碍生成网站，请逐条核对。",
    ]
    assert (errors([advice, error]), reminders([advice, error])) == ([error], [advice])
