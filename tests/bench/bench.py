"""Build N synthetic records in a scratch folder and print what each stage cost, from 10,000 on also what it may cost.

usage: bench.py [N]   (10,000 by default; from there on a tenth is built as well, to see how the cost grows)
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import synthetic

STAGES = {
    "读取记录": "load",
    "检查规则": "check",
    "检查网站文件": "privacy",
    "生成订阅源": "feeds",
    "生成页面": "pages",
    "建检索索引": "search",  # what is left to wait for: it is written and indexed beside all else
}
ROWS = ("load", "check", "pages", "feeds", "search", "privacy", "total")
# What 10,000 records may cost on two quiet cores: seconds, more for more records, and the memory of Python in MB.
TARGETS = {"all but search": 18.0, "search": 20.0, "feeds": 4.0, "total": 35.0}
PEAK, OF = 600, 10_000
# How much more each record may cost among ten times as many.
GROWTH = 1.15
_FEED = re.compile(r"(rss|atom(-\d+)?)\.xml$")
# 2026-12-31 in Beijing: what is public depends on the day, and the day must not change the measurement.
EPOCH = "1798646400"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one stage cost: seconds, the most memory of Python until its end, and bytes of its own in the site."""

    stage: str
    seconds: float
    peak: int
    written: int


@dataclass(frozen=True, slots=True)
class Report:
    """The costs of one build of `count` records, how many files it made, the seconds of a page (its values, its template, its
    file), and the peak of the search helper in bytes."""

    count: int
    costs: tuple[Cost, ...]
    pages: int
    lists: int
    feeds: int
    page: float
    helper_peak: int

    @property
    def seconds(self) -> dict[str, float]:
        """The seconds of what has a target."""
        found = {cost.stage: cost.seconds for cost in self.costs}
        return found | {"all but search": found["total"] - found["search"]}


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000
    report = built(count)
    sys.stdout.write(table(report))
    if count >= OF:  # of fewer most is the cost of starting
        sys.stdout.write(targets(report) + growth(built(count // 10), report))
    return 0


def built(count: int) -> Report:
    """What it costs to build so many synthetic records."""
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as scratch:
        synthetic.write_site(Path(scratch), count)
        return measure(Path(scratch), count)


def measure(root: Path, count: int) -> Report:
    """Build the site at `root` in a process of its own, so that its memory is nobody else's."""
    script, hooks = Path(__file__).with_name("measured_build.py"), synthetic.REPOSITORY / "hooks"
    environment = os.environ | {"PYTHONPATH": str(hooks), "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    started = time.monotonic()
    done = subprocess.run([sys.executable, str(script), str(root)], env=environment, stdout=subprocess.PIPE, check=True)
    seconds = time.monotonic() - started
    said, site = json.loads(done.stdout), root / "site"
    made = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in made)
    lists = sum(1 for path in made if path.name == "index.html" and _is_list(path.relative_to(site)))
    return Report(
        count,
        tuple(_costs(said, seconds, _written(made, site))),
        pages,
        lists,
        sum(map(_is_feed, made)),
        sum(stage["to"] - stage["from"] for stage in said["stages"] if stage["name"] == "生成页面") / pages,
        said["helper_peak"],
    )


def table(report: Report) -> str:
    """The report as text; `pages` is all that no other stage accounts for: start, MkDocs, templates, downloads."""
    lines = [
        f"{report.count:,} records: {report.pages:,} pages, {report.lists:,} of them lists, and {report.feeds:,} feeds",
        f"{'stage':<8}{'seconds':>10}{'µs/record':>12}{'peak MB':>10}{'written MB':>12}",
    ]
    lines += [
        f"{cost.stage:<8}{cost.seconds:>10.2f}{cost.seconds / report.count * 1e6:>12,.0f}"
        f"{cost.peak / 1e6:>10,.0f}{cost.written / 1e6:>12,.1f}"
        for cost in report.costs
    ]
    lines += [
        f"one page: {report.page * 1e6:,.0f} µs",
        f"the search helper's own peak: {report.helper_peak / 1e6:,.0f} MB",
    ]
    return "\n".join([*lines, ""])


def targets(report: Report) -> str:
    """What was reached beside what should be, for as many records."""
    seconds, share = report.seconds, report.count / OF
    lines = [_reached(f"{what}, seconds", seconds[what], most * share) for what, most in TARGETS.items()]
    peak = max(cost.peak for cost in report.costs) / 1e6
    return "\n".join(["target", *lines, _reached("Python's peak, MB", peak, PEAK), ""])


def growth(fewer: Report, more: Report) -> str:
    """How much more a record costs among many than among few."""
    each = [report.seconds["total"] / report.count for report in (fewer, more)]
    return _reached(f"a record among {more.count:,} to one among {fewer.count:,}", each[1] / each[0], GROWTH) + "\n"


def _reached(what: str, reached: float, most: float) -> str:
    return f"{what:<44}{reached:>10.2f} of at most {most:>8.2f}{'' if reached <= most else '  OVER'}"


def _costs(said: dict[str, Any], total: float, written: dict[str, int]) -> Iterator[Cost]:
    seconds, peaks = dict.fromkeys(ROWS, 0.0), dict.fromkeys(ROWS, 0)
    for stage in said["stages"]:
        if row := STAGES.get(stage["name"]):
            seconds[row] += stage["to"] - stage["from"]
            peaks[row] = stage["peak"]
    seconds["pages"] = total - sum(seconds[row] for row in ROWS if row not in ("pages", "total"))
    seconds["total"] = total
    peaks["search"] = peaks["total"] = said["peak"]
    return (Cost(row, seconds[row], peaks[row], written.get(row, 0)) for row in ROWS)


def _written(made: list[Path], site: Path) -> dict[str, int]:
    """Bytes by the stage that wrote them."""
    sizes = {"pages": 0, "feeds": 0, "search": 0}
    for path in made:
        indexed = path.relative_to(site).parts[0] == "pagefind"
        sizes["search" if indexed else "feeds" if _is_feed(path) else "pages"] += path.stat().st_size
    return sizes | {"total": sum(sizes.values())}


def _is_feed(path: Path) -> bool:
    """Whether readers or calendars subscribe to a file, or it is an archive or the list of them all."""
    return path.suffix in (".ics", ".opml") or path.name.endswith("feed.json") or _FEED.search(path.name) is not None


def _is_list(page: Path) -> bool:
    """Whether a page lists records: a kind's folder, or one of its years, organs and pages."""
    folder = page.parent.parts
    return folder[0:1] != ("columns",) and (
        len(folder) == 1 or (len(folder) > 1 and folder[1] in ("year", "organ", "page"))
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
