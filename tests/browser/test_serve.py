"""The live preview in a browser: what an editor saves is on the screen without touching the browser."""

from pathlib import Path

import preview as live
from preview import edit, until


def test_an_edit_a_mistake_and_its_repair_each_show_by_themselves(chromium, preview: tuple[str, Path], copy: Path):
    address, _ = preview
    record = copy / "data/projects/bridge.yml"
    bridge = f"{address}projects/demo-bridge/"
    until(lambda: "示例大桥工程" in live.page(bridge))
    page = chromium.new_page()
    page.goto(bridge)
    edit(record, "title: 示例大桥工程", "title: 改名后的大桥")
    page.get_by_role("heading", name="改名后的大桥", level=1).wait_for(timeout=60_000)
    edit(record, "made_on: 2026-02-01", "made_on: 昨天")
    page.get_by_role("alert").get_by_text("data/projects/bridge.yml:5:10: made_on").wait_for(timeout=60_000)
    edit(record, "made_on: 昨天", "made_on: 2026-02-01")
    page.get_by_role("alert").wait_for(state="detached", timeout=60_000)
    page.close()
