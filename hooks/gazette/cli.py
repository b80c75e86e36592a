"""The `gazette` command: what an editor runs without building the site. Each subcommand is a pair of functions below."""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from gazette import addresses, json_schema, ledger, progress, release, report_text, skeleton
from gazette.catalog import Catalog, beijing_now, beijing_today
from gazette.checks import check
from gazette.checks.released import released_at_all
from gazette.loading import load
from gazette.problems import Problem, errors, report
from gazette.problems import wrong as wrong_value
from gazette.report import report as make_report
from gazette.settings import LEDGER
from gazette.source import suggestion

Commands = Any  # what argparse keeps its subcommands in has no public name


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 when all is well, 1 when there are problems."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a GBK console lacks rare characters
    status: int = options.run(options)
    return status


def checked(root: Path, today: date, now: datetime | None = None) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of a site as of the end of `today`, or of `now`, and every problem of its data, sorted.

    With no error what it has `released` is fit for output.
    """
    with progress.stage("读取记录") as reading:
        catalog, problems = load(root, today, reading.tick, now)
    if catalog is None:
        return None, sorted(problems)
    with progress.stage("检查规则") as checking:
        problems = sorted({*problems, *check(catalog, checking.tick)})
    return catalog, problems


def _waiting(catalog: Catalog) -> str:
    return f"（其中 {len(catalog.pending)} 条待发布）" if catalog.pending else ""


def _add_check(commands: Commands) -> None:
    command = commands.add_parser("check", help="检查 data 文件夹里的全部记录，一次列出所有问题")
    command.add_argument("--format", choices=["text", "json"], default="text", help="text 给人看，json 给程序用")
    command.add_argument(
        "--against",
        type=Path,
        metavar="旧网站",
        help="再核对以前的网址是否都还有回答：旧网站的文件夹、sitemap.xml 或网址清单",
    )
    _add_root(command)
    _add_today(command, "按哪一天检查")
    command.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    if missing := _no_data(options.root):
        catalog, problems = None, [Problem("data", 1, 1, "", missing)]
    else:
        catalog, problems = _checked(options)
    if catalog and options.against and not errors(problems):
        problems = [*problems, *_compared(catalog, options.against)]
    if catalog:
        problems = [*problems, *released_at_all(catalog)]
    if options.format == "json":
        print(json.dumps([problem.as_data() for problem in problems], ensure_ascii=False, indent=1))
    else:
        counts = f"{len(catalog.records):,} 条记录{_waiting(catalog)}" if catalog else ""
        passed = f"检查通过：{counts}，没有{'错误' if problems else '问题'}。"
        print("\n".join([report(problems)] * bool(problems) + [passed] * (not errors(problems))))
    return 1 if errors(problems) else 0


def _compared(catalog: Catalog, before: Path) -> list[Problem]:
    try:
        return [*_lost(catalog, before), *_forged(catalog, before)]
    except OSError as error:
        return [Problem(str(before), 1, 1, "", f"读不到旧网站的网址（{error.strerror}）")]
    except UnicodeDecodeError:
        return [Problem(str(before), 1, 1, "", "读不到旧网站的网址（不是 UTF-8 编码的文字）")]


def _lost(catalog: Catalog, before: Path) -> list[Problem]:
    message = "以前的网址现在没有回答；请恢复那条信息，或在新记录的 aliases 里写上旧编号"
    return [Problem(f"/{address}", 1, 1, "", message) for address in addresses.lost(catalog.released, before)]


def _forged(catalog: Catalog, before: Path) -> list[Problem]:
    """What the old site's own copy of the index says was released, and the ledger no longer knows."""
    message = "旧网站公开的发布记录里有这一版，现在的发布记录里没有；请从版本库恢复 data/ledger"
    return [Problem(path, 1, 1, "", message) for path in addresses.unknown(catalog, before)]


def _add_report(commands: Commands) -> None:
    command = commands.add_parser("report", help="公开情况：各机关公开了多少、是否按时，检查指标今天会查出什么")
    command.add_argument("--organ", default="", metavar="机构", help="只看一个机构，写它的 id")
    command.add_argument("--format", choices=["text", "json"], default="text", help="text 给人看，json 给程序用")
    _add_root(command)
    _add_today(command, "按哪一天计算")
    command.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    if missing := _no_data(options.root):
        return _refused(ValueError(missing))
    catalog, problems = _checked(options)
    if catalog is None or (wrong := errors(problems)):
        return _refused(ValueError(f"{report(problems if catalog is None else wrong)}\n改好以后才能计算公开情况。"))
    if options.organ and options.organ not in catalog.organs:
        hint = suggestion(options.organ, list(catalog.organs))
        return _refused(
            ValueError(wrong_value(f"没有登记这个机构{hint}", options.organ, "data/organs 中已有机构的 id"))
        )
    standing = make_report(catalog.released)
    if options.format == "json":
        print(json.dumps(report_text.data(standing, options.organ), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report_text.lines(standing, options.organ)))
    return 0


def _checked(options: argparse.Namespace) -> tuple[Catalog | None, list[Problem]]:
    """The site as of the day that was asked for, or as of this minute."""
    now = None if options.today else beijing_now()
    return checked(options.root, options.today or beijing_today(), now)


def _add_release(commands: Commands) -> None:
    command = commands.add_parser("release", help="发布以后把公开的内容记入发布记录（data/ledger）")
    _add_root(command)
    _add_today(command, "按哪一天")
    command.set_defaults(run=_release)


def _release(options: argparse.Namespace) -> int:
    if missing := _no_data(options.root):
        return _refused(ValueError(missing))
    if options.today and options.today > beijing_today():
        return _refused(ValueError(f"{options.today} 还没有到，不能提前记入发布记录"))
    catalog, problems = _checked(options)
    if catalog is None or errors(problems):
        return _refused(ValueError(f"{report(errors(problems))}\n改好以后才能记入发布记录。"))
    found = recorded(options.root, catalog)
    new = sum(len(one.versions) == 1 for one in found)
    print(f"记入发布记录：首次发布 {new} 条，更新 {len(found) - new} 条。请把 data/ledger 和 data/settings 一并提交。")
    return 0


def recorded(root: Path, catalog: Catalog) -> list[ledger.Entry]:
    """Write into the ledger what is public now of a catalog without errors, and return what was written."""
    found = list(release.additions(catalog.released))
    for one in found:
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_text(ledger.written(one.versions), "utf-8", newline="\n")
    if found:
        known = {one.path: one for one in (*catalog.ledger.values(), *found)}
        text = ledger.index(known.values(), release.moment(catalog))
        (root / ledger.INDEX).write_text(text, "utf-8", newline="\n")
        _remember(root, catalog.released)
    if found and not catalog.settings.ledger:
        (root / LEDGER).write_text(release.begun(catalog), "utf-8", newline="\n")
    return found


def _remember(root: Path, catalog: Catalog) -> None:
    """Keep the addresses that no record keeps."""
    known = {*ledger.addresses(root), *addresses.standing(catalog)}
    (root / ledger.ADDRESSES).write_text("".join(f"{one}\n" for one in sorted(known) if one), "utf-8", newline="\n")


def _add_new(commands: Commands) -> None:
    command = commands.add_parser("new", help="新建一条记录：写好全部字段名和说明，等待填写")
    command.add_argument("kind", metavar="种类", help="信息种类的英文名，如 project")
    command.add_argument("id", metavar="编号", help="小写字母、数字和连字符，如 bridge-2010；定下后永不更改")
    _add_root(command)
    _add_today(command, "日期先填哪一天")
    command.set_defaults(run=_new)


def _new(options: argparse.Namespace) -> int:
    try:
        if missing := _no_data(options.root):
            raise ValueError(missing)
        path = skeleton.write(options.root, options.kind, options.id, options.today or beijing_today())
    except ValueError as error:
        return _refused(error)
    print(f"已新建 {path}，还没有填写。接下来：")
    print("1. 打开它，填好每一行前面没有 # 的字段，核对已经填上的日期；选填的字段，需要时删去行首的 #。")
    print("2. 运行 make check，照提示改到「检查通过」。")
    print("3. 运行 make serve，在浏览器里看一遍。")
    return 0


def _add_schema(commands: Commands) -> None:
    command = commands.add_parser("schema", help="写出编辑器（如 VS Code）填写时的提示，放在 .vscode 文件夹")
    _add_root(command)
    command.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    try:
        if missing := _no_data(options.root):
            raise ValueError(missing)
        paths = json_schema.write(options.root)
    except (ValueError, OSError) as error:
        return _refused(error)
    print(f"已写出 {len(paths)} 个文件，在 .vscode 文件夹里。用 VS Code 打开网站的文件夹，填写时就有提示。")
    return 0


def _refused(error: Exception) -> int:
    print(error, file=sys.stderr)
    return 1


def _no_data(root: Path) -> str:
    there = (root / "data").is_dir()
    return "" if there else f"{root} 里没有 data 文件夹；请在网站的根文件夹运行，或用 --root 指明"


def _add_root(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="网站的根文件夹（默认为当前文件夹）"
    )


def _add_today(command: argparse.ArgumentParser, purpose: str) -> None:
    command.add_argument(
        "--today",
        type=_day,
        metavar="日期",
        help=f"{purpose}（默认为北京时间现在）",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"「{text}」不是日期，应为年-月-日，如 2012-07-07") from None


class _Parser(argparse.ArgumentParser):
    """argparse in the editors' language."""

    def error(self, message: str) -> NoReturn:
        """Say what is missing or wrong, and how the command is written; argparse's own words are English."""
        for english, chinese in _WORDS:
            message = re.sub(english, chinese, message)
        usage = self.format_usage().replace("usage:", "写法：")
        self.exit(2, f"命令写得不对：{message}\n{usage}全部命令和例子见编辑手册「常用的命令」。\n")


_WORDS = (
    (r"^argument (.*?): ", r"\1："),
    (r"the following arguments are required: ", "还要写"),
    (r"invalid choice: (\S+) \(choose from (.*)\)", r"没有 \1，可用的有 \2"),
    (r"unrecognized arguments: ", "不认识 "),
    (r"expected one argument", "后面还要写内容"),
)

# In the order of the help. A command adds its arguments, and the function that runs it as `run`.
COMMANDS = (_add_check, _add_report, _add_release, _add_new, _add_schema)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="gazette", description="政务公开登记册")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    for add in COMMANDS:
        add(commands)
    return parser
