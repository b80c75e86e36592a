"""`make gallery`: one page of every template in every mode and width, and a contact sheet of each mode, in .cache/gallery/."""

from __future__ import annotations

import math
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, sync_playwright

from browser_settings import FLAGS, executable
from file_server import served
from gazette.catalog import beijing_now
from gazette.cli import checked
from templates import one_of_each

ROOT = Path(__file__).parents[1]
WIDTHS, PAPER = (1280, 768, 360), 794  # px; A4 at 96 dpi
Taken = dict[str, list[Path]]
MODES: Mapping[str, Mapping[str, str]] = {
    "light": {"dark": "off"},
    "dark": {"dark": "on"},
    "elder": {"elder": "on", "dark": "off"},
    "print": {},
}
# A picture on a contact sheet: so many times smaller, and at most so high.
SHRINK, HIGH, LINE, ACROSS = 3, 520, 18, 4


def photograph(browser: Browser, host: str, mode: str, addresses: tuple[str, ...], folder: Path) -> Taken:
    """Whole pages as pictures: each address with its pictures, widest first; paper has one width."""
    taken: Taken = {address: [] for address in addresses}
    for width in (PAPER,) if mode == "print" else WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        _prefer(page, mode)
        for address in addresses:
            page.goto(f"{host}/{address}")
            taken[address].append(folder / f"{address.strip('/').replace('/', '_') or 'home'}-{width}.png")
            page.screenshot(path=taken[address][-1], full_page=True)
        page.close()
    return taken


def contact_sheet(taken: Taken) -> Image.Image:
    """The tops of all pictures of a mode, side by side, each group under its address."""
    groups = [(address, [_small(path) for path in paths]) for address, paths in taken.items()]
    wide = max(sum(one.width + 8 for one in small) for _, small in groups) + 16
    rows = math.ceil(len(groups) / ACROSS)
    sheet = Image.new("RGB", (wide * ACROSS, (HIGH + LINE + 16) * rows), "#777")
    draw = ImageDraw.Draw(sheet)
    for number, (address, small) in enumerate(groups):
        left, top = number % ACROSS * wide, number // ACROSS * (HIGH + LINE + 16)
        draw.text((left + 8, top + 4), "/" + address, fill="#fff")
        for one in small:
            sheet.paste(one, (left + 8, top + LINE + 4))
            left += one.width + 8
    return sheet


def _prefer(page: Page, mode: str) -> None:
    """Read as somebody who chose a mode before."""
    if mode == "print":
        page.emulate_media(media="print")
    for name, value in MODES[mode].items():
        page.add_init_script(f"localStorage.setItem('{name}', '{value}')")


def _small(path: Path) -> Image.Image:
    with Image.open(path) as whole:
        top = whole.crop((0, 0, whole.width, min(whole.height, HIGH * SHRINK))).convert("RGB")
        return top.resize((top.width // SHRINK, top.height // SHRINK))


def main() -> None:
    """Everything, into an empty folder; says where the sheets are."""
    built, target = ROOT / "site", ROOT / ".cache/gallery"
    now = beijing_now()
    catalog, _ = checked(ROOT, now.date(), now)
    if catalog is None or not built.is_dir():
        sys.exit("build the site first: make")
    addresses = one_of_each(catalog, built)
    shutil.rmtree(target, ignore_errors=True)
    with sync_playwright() as started, served(built) as host:
        browser = started.chromium.launch(executable_path=executable(), args=FLAGS)
        for mode in MODES:
            folder = target / mode
            folder.mkdir(parents=True)
            contact_sheet(photograph(browser, host, mode, addresses, folder)).save(target / f"{mode}.png")
            sys.stdout.write(f"{target / mode}.png: {len(addresses)} templates\n")


if __name__ == "__main__":
    main()
