"""How pages are read: the modes a reader chooses, by the way reading.js has them; everything unfolded."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

# What is kept on the reader's device, in each mode.
MODES: Mapping[str, Mapping[str, str]] = {
    "light": {"dark": "off", "elder": "off", "size": "0"},
    "dark": {"dark": "on", "elder": "off", "size": "0"},
    "elder": {"dark": "off", "elder": "on", "size": "0"},
    "elder, largest": {"dark": "off", "elder": "on", "size": "2"},
}
_CHOOSE = """(kept) => {
  for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
  dispatchEvent(new Event("storage"));
}"""


def choose(page: Page, mode: str) -> None:
    """Read on in another mode, as a page does when its reader chose it in another tab."""
    page.evaluate(_CHOOSE, MODES[mode])


def unfold(page: Page) -> None:
    """Open everything that is folded, so that all of the page is looked at."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def script(name: str) -> str:
    """One of the scripts beside this module, to be evaluated in a page."""
    return Path(__file__).with_name(name).read_text("utf-8")
