"""The checkers of tests/checkers: where each lies, and what it says."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from browser_settings import executable

MODULES = Path(__file__).with_name("checkers") / "node_modules"
AXE = MODULES / "axe-core/axe.min.js"
_VNU = MODULES / "vnu-jar/build/dist/vnu.jar"
_LIGHTHOUSE = MODULES / "lighthouse/cli/index.js"
_CHROME = "--headless=new --no-sandbox --disable-gpu --no-first-run"


def html_errors(folder: Path) -> list[str]:
    """Every error of every page below a folder, by the W3C's checker of HTML."""
    said = subprocess.run(
        ["java", "-jar", _VNU, "--skip-non-html", "--errors-only", "--format", "json", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in json.loads(said.stderr)["messages"]]


def lighthouse(address: str) -> Mapping[str, Any]:
    """Lighthouse's report on one page as a phone on a slow network meets it."""
    said = subprocess.run(
        [
            "node",
            _LIGHTHOUSE,
            address,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            f"--chrome-flags={_CHROME}",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **({"CHROME_PATH": found} if (found := executable()) else {})},
    )
    return json.loads(said.stdout)
