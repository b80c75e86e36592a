"""Build N synthetic records in a scratch folder and print what each stage cost.

usage: bench.py [N]   (10,000 by default)
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
    """The costs of one build of `count` records, how many files it made, and the peak of the search helper in bytes."""

    count: int
    costs: tuple[Cost, ...]
    pages: int
    lists: int
    feeds: int
    helper_peak: int


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as scratch:
        synthetic.write_site(Path(scratch), count)
        report = measure(Path(scratch), count)
    sys.stdout.write(table(report))
    return 0


def measure(root: Path, count: int) -> Report:
    """Build the site at `root` in a process of its own, so that its memory is nobody else's."""
    script, hooks = Path(__file__).with_name("measured_build.py"), synthetic.REPOSITORY / "hooks"
    environment = os.environ | {"PYTHONPATH": str(hooks), "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    started = time.monotonic()
    done = subprocess.run([sys.executable, str(script), str(root)], env=environment, stdout=subprocess.PIPE, check=True)
    seconds = time.monotonic() - started
    said, site = json.loads(done.stdout), root / "site"
    made = [path for path in site.rglob("*") if path.is_file()]
    lists = sum(1 for path in made if path.name == "index.html" and _is_list(path.relative_to(site)))
    return Report(
        count,
        tuple(_costs(said, seconds, _written(made, site))),
        sum(path.suffix == ".html" for path in made),
        lists,
        sum(map(_is_feed, made)),
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
    return "\n".join([*lines, f"the search helper's own peak: {report.helper_peak / 1e6:,.0f} MB", ""])


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
