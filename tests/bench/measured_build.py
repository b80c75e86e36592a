"""Build one site as `mkdocs build` does, in this process, and print as JSON when each stage began and ended and with what memory.

usage: measured_build.py ROOT — the site's folder; the program comes from PYTHONPATH.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli

from gazette import progress

ended: list[dict[str, Any]] = []


def main(root: Path) -> None:
    progress.LISTENERS.append(_note)
    arguments = ["build", "--quiet", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(root / "site")]
    cli(arguments, standalone_mode=False)
    peaks = {"peak": _peak(), "helper_peak": _peak(resource.RUSAGE_CHILDREN)}
    sys.stdout.write(json.dumps({"stages": ended, **peaks}))


def _note(stage: progress.Stage) -> None:
    ended.append({"name": stage.name, "from": stage.started, "to": time.monotonic(), "peak": _peak()})


def _peak(who: int = resource.RUSAGE_SELF) -> int:
    """The most memory so far, in bytes."""
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
