"""The `gazette` command: what an editor runs without building the site."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path

from gazette import progress
from gazette.catalog import Catalog, beijing_today
from gazette.checks import check
from gazette.loading import load
from gazette.problems import Problem, errors, report


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status: 0 when all is well, 1 when there are problems."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a GBK console lacks rare characters
    if not (options.root / "data").is_dir():
        message = f"{options.root} 里没有 data 文件夹；请在网站的根文件夹运行，或用 --root 指明"
        catalog, problems = None, [Problem("data", 1, 1, "", message)]
    else:
        catalog, problems = checked(options.root, options.today)
    if options.format == "json":
        print(json.dumps([problem.as_data() for problem in problems], ensure_ascii=False, indent=1))
    else:
        counts = f"{len(catalog.records):,} 条记录{_waiting(catalog)}" if catalog else ""
        passed = f"检查通过：{counts}，没有{'错误' if problems else '问题'}。"
        print("\n".join([report(problems)] * bool(problems) + [passed] * (not errors(problems))))
    return 1 if errors(problems) else 0


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gazette", description="政务公开登记册")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    command = commands.add_parser("check", help="检查 data 文件夹里的全部记录，一次列出所有问题")
    command.add_argument(
        "--root", type=Path, default=Path(), metavar="文件夹", help="网站的根文件夹（默认为当前文件夹）"
    )
    command.add_argument("--format", choices=["text", "json"], default="text", help="text 给人看，json 给程序用")
    command.add_argument(
        "--today",
        type=date.fromisoformat,
        default=beijing_today(),
        metavar="日期",
        help="按哪一天检查（默认为北京时间今天）",
    )
    return parser
