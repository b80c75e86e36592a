"""The live preview: an edit shows, an error reports, a repair recovers."""

from pathlib import Path

from preview import edit, page, until


def test_an_edit_shows_an_error_reports_and_a_repair_recovers(preview: tuple[str, Path], copy: Path):
    address, log = preview
    bridge, record = f"{address}projects/demo-bridge/", copy / "data/projects/bridge.yml"
    until(lambda: "示例大桥工程" in page(bridge))
    edit(record, "title: 示例大桥工程", "title: 改名后的大桥")
    until(lambda: "改名后的大桥" in page(bridge))
    edit(record, 'region: "210224100"', 'region: "999999"')
    line = "data/projects/bridge.yml:14:9: region: 没有登记这个区划代码"
    until(lambda: line in page(bridge))
    assert line in log.read_text("utf-8")
    assert "改名后的大桥" in page(bridge)
    edit(record, 'region: "999999"', 'region: "210224100"')
    until(lambda: "data 里有问题" not in page(bridge))
    assert "Traceback" not in log.read_text("utf-8")


def test_a_preview_survives_an_attachment_that_is_gone(preview: tuple[str, Path], copy: Path):
    address, log = preview
    until(lambda: "示例大桥工程" in page(f"{address}projects/demo-bridge/"))
    (copy / "data/projects/files/plan.txt").unlink()
    until(lambda: "找不到附件文件" in page(address))
    (copy / "data/projects/files/plan.txt").write_text("回来了\n", "utf-8")
    until(lambda: "找不到附件文件" not in page(address))
    assert "Traceback" not in log.read_text("utf-8")
