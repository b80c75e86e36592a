"""Release N synthetic records, change ten and release again: what each step cost beside a check without a ledger.

usage: ledger_bench.py [N]   (10,000 by default)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

import synthetic

NOTE = "changes:\n- {changed_at: 2026-12-31 09:00, kind: 更正, note: 更正内容概述}\nsummary: 更正："
CHANGED = 10
# When it is released: as 2026-12-31 begins in Beijing, and a day later.
FIRST, SECOND = 1_798_646_400, 1_798_732_800


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000
    sys.stdout.write(f"{count:,} records\n{'step':<28}{'CPU seconds':>12}{'peak MB':>10}\n")
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as scratch:
        root = Path(scratch)
        synthetic.write_site(root, count)
        for step, command in (("check without a ledger", "check"), ("first release", "release"), ("check", "check")):
            sys.stdout.write(cost(root, step, command, FIRST))
        before = ledger(root)
        changed = change(root)
        for step, command in ((f"release of {changed} changes", "release"), ("check after it", "check")):
            sys.stdout.write(cost(root, step, command, SECOND))
        sys.stdout.write(size(before, ledger(root)))
    return 0


def cost(root: Path, step: str, command: str, now: int) -> str:
    """What a command of `gazette` cost, in a process of its own, so that its memory is nobody else's."""
    environment = os.environ | {"PYTHONPATH": str(synthetic.REPOSITORY / "hooks"), "SOURCE_DATE_EPOCH": f"{now}"}
    words = [sys.executable, "-m", "gazette", command, "--root", str(root)]
    with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"gazette {command} found errors in the synthetic site")
    return f"{step:<28}{used.ru_utime + used.ru_stime:>12.1f}{used.ru_maxrss / 1e3:>10,.0f}\n"


def change(root: Path) -> int:
    """Correct some records as an editor does, and say how many."""
    files = list(islice(sorted((root / "data/news").glob("*.yml")), CHANGED))
    for file in files:
        file.write_text(file.read_text("utf-8").replace("summary: ", NOTE, 1), "utf-8")
    return len(files)


def ledger(root: Path) -> dict[str, bytes]:
    """Every file of the ledger."""
    folder = root / "data/ledger"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def size(before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """How large the ledger is, and what the second release wrote of it."""
    largest = max(after, key=lambda path: len(after[path]))
    touched = [path for path in after if before.get(path) != after[path]]
    return (
        f"the ledger: {len(after):,} files, {sum(map(len, after.values())) / 1e6:,.1f} MB; the largest, {largest}, "
        f"{len(after[largest]) / 1e6:,.1f} MB\nthe second release wrote {len(touched)} files\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
