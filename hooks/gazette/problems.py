"""What is wrong with the data, and the one way it is written down for an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple

PathStep = str | int
Path = tuple[PathStep, ...]


class Place(NamedTuple):
    """Where something stands in a file, for what is no field, such as a comment: line and column count from 1."""

    line: int
    column: int


# An error stops the build; a reminder asks somebody to look and stops nothing.
Severity = Literal["错误", "提醒"]


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One defect of one file. `line` and `column` count from 1; `field` is the path of the field, "" for a whole file."""

    path: str
    line: int
    column: int
    field: str
    message: str
    severity: Severity = "错误"

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}: {'提醒: ' if self.severity == '提醒' else ''}"
        return where + (f"{self.field}: {self.message}" if self.field else self.message)

    def as_data(self) -> dict[str, str | int]:
        """The same facts as a mapping, for `gazette check --format json`."""
        return asdict(self)


def field_path(path: Path) -> str:
    """`("lines", 0, "code")` as an editor counts: `lines[1].code`."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def quoted(value: object, limit: int = 60) -> str:
    """A value as it is quoted in a message: one line, never longer than `limit` characters."""
    text = "".join(letter if letter.isprintable() else "�" for letter in " ".join(str(value)[:1000].split()))
    return f"「{text[:limit]}…」" if len(text) > limit else f"「{text}」"


def wrong(message: str, got: object = None, expected: str = "") -> str:
    """`说明（得到「…」，应为…）`, leaving out what is not known."""
    parts = [f"得到{quoted(got)}"] if got is not None else []
    space = " " if expected[:1].isascii() else ""
    parts += [f"应为{space}{expected}"] if expected else []
    return f"{message}（{'，'.join(parts)}）" if parts else message


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build, sorted, each once."""
    return sorted({problem for problem in problems if problem.severity == "错误"})


def reminders(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop nothing, sorted, each once."""
    return sorted({problem for problem in problems if problem.severity == "提醒"})


def report(problems: Iterable[Problem]) -> str:
    """Every problem on its line, errors first, each severity sorted and with its count: the same text in every command."""
    found = tuple(problems)
    parts = (
        (errors(found), "处问题，涉及 {} 个文件。请按上面的提示修改后重试；网站保持原样，未作任何改动。"),
        (reminders(found), "处提醒，涉及 {} 个文件。提醒不妨碍生成网站，请逐条核对。"),
    )
    return "\n".join(line for group, count in parts if group for line in _counted(group, count))


def _counted(problems: list[Problem], count: str) -> list[str]:
    files = {problem.path for problem in problems}
    return [*map(str, problems), f"共 {len(problems)} {count.format(len(files))}"]
