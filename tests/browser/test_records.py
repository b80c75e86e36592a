"""Records in a browser: what they say on paper, and how a document stands on a day."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from demo_catalog import TODAY
from demo_site import built_at
from documents import chance, text
from gazette.cli import checked
from gazette.validity import validity

BRIDGE = "projects/demo-bridge/"


@pytest.fixture(scope="module")
def address(built, served, tmp_path_factory):
    root = tmp_path_factory.mktemp("root")
    (root / "sub").symlink_to(built)
    with served(root) as at:
        yield f"{at}/sub/"


def paper(chromium, address: str, first: str = "") -> list[str]:
    """The text of each sheet that a page fills, without spaces; `first` is a script that is run before."""
    page = chromium.new_page()
    page.goto(address)
    page.evaluate(first or "null")
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    page.close()
    return ["".join(one.split()) for one in sheets]


def test_a_record_on_paper_is_numbered_and_has_its_organ_dates_and_address_and_nothing_to_press(chromium, address):
    sheets = paper(chromium, address + BRIDGE)
    whole = "".join(sheets)
    assert all(text.startswith(f"第{number}页，共{len(sheets)}页") for number, text in enumerate(sheets, 1))
    for said in ("示例大桥工程", "公开主体示例县人民政府", "发布日期2026年2月2日09:00", "更新日期2026年3月2日09:00"):
        assert said in sheets[0]
    assert whole.count("网址：https://demo.example/sub/projects/demo-bridge/") == 1
    for left_out in ("搜索", "长者模式", "订阅：", "引用本页", "当前位置"):
        assert left_out not in whole


def test_a_list_has_its_heads_on_every_sheet(chromium, address):
    longer = "one = document.querySelector('[data-sorted] tbody'); one.innerHTML = one.innerHTML.repeat(60)"
    sheets = paper(chromium, address + "projects/", longer)
    assert len(sheets) > 1
    assert all("名称公开主体要点日期" in sheet for sheet in sheets)


def test_paper_is_black_on_white_though_the_screen_is_dark(chromium, address):
    context = chromium.new_context()
    context.add_init_script("localStorage.setItem('dark', 'on')")
    page = context.new_page()
    page.goto(address + BRIDGE)
    page.emulate_media(media="print")
    assert page.locator("h1").evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    context.close()


def test_on_a_phone_the_index_block_stands_after_the_content_and_has_nothing_the_keyboard_would_stop_at(
    chromium, address
):
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    page.goto(address + BRIDGE)
    top = "one => one.getBoundingClientRect().top"
    block, body = page.locator(".metadata"), page.locator(".record-body")
    assert body.evaluate(top) < block.evaluate(top) < page.locator(".record-foot").evaluate(top)
    assert block.locator("a, button, [tabindex]").count() == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    assert block.evaluate(top) < body.evaluate(top)
    page.close()


def test_a_document_says_how_it_stands_on_any_day_as_the_program_reckons_it(copy, served, chromium, tmp_path):
    folder = copy / "data/normative"
    folder.mkdir(exist_ok=True)
    (folder / "chance.yml").write_text(text(chance(40, seed=7, organ="demo-county")), "utf-8")
    catalog = checked(copy, TODAY)[0]
    altered = sorted(catalog.documents.values(), key=lambda one: (-len(catalog.lives[one.id].amended), one.id))[:4]
    (tmp_path / "root").mkdir()
    (tmp_path / "root/sub").symlink_to(built_at(copy, tmp_path / "out"))
    with served(tmp_path / "root") as host:
        page = chromium.new_page()
        for record in altered:
            page.goto(f"{host}/sub/{record.url}")
            for day in ("2001-06-30", "2009-12-31", "2014-02-28", "2026-06-30", "2031-01-01"):
                page.fill("#on-day", day)
                said = page.locator(".on-day output").inner_text()
                if record.issued_on > date.fromisoformat(day):
                    assert said == "那一天本文件还没有公布。"
                else:
                    found = validity(record, catalog, date.fromisoformat(day))
                    assert found.done in said
                    assert page.locator("tr.asked").count() == 1
        page.close()
