"""Home, record and list as people meet them: on a wide screen and on a phone, with the fonts of this machine."""

from pathlib import Path

import pytest

WIDTHS = (360, 1280)
PAGES = (
    "",
    "projects/",
    "projects/demo-bridge/",
    "budgets/demo-budget-final/",
    "penalties/demo-penalty-1/",
    "penalties/demo-penalty-2/",
    "work-plans/demo-plan/",
    "work-plans/demo-plan/tasks/1/",
    "organs/demo-county/",
    "columns/money/",
    "subscribe/",
    "search/",
    "about/",
)


@pytest.fixture(scope="module")
def address(served, built: Path, tmp_path_factory: pytest.TempPathFactory):
    """The miniature site served below the root, as its site_url says."""
    root = tmp_path_factory.mktemp("mounted")
    (root / "sub").symlink_to(built)
    with served(root) as host:
        yield f"{host}/sub/"


@pytest.fixture(params=WIDTHS)
def page(chromium, request):
    page = chromium.new_page(viewport={"width": request.param, "height": 800})
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("requestfailed", lambda request: page.complaints.append(request.url))
    yield page
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_screen_and_nothing_of_it_fails(page, address, name):
    page.goto(address + name)
    page.wait_for_load_state("networkidle")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{wide}px too wide"
    assert page.complaints == []


def test_chinese_is_written_in_a_chinese_font(page, address):
    page.goto(f"{address}projects/demo-bridge/")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    heading = session.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    assert fonts
    assert not [font for font in fonts if "DejaVu" in font["familyName"]]


def test_home_leads_to_a_record_by_its_latest_and_to_the_search_by_its_box(page, address):
    page.goto(address)
    page.get_by_role("link", name="示例大桥工程").click()
    assert page.locator("h1").inner_text() == "示例大桥工程"
    page.goto(address)
    page.locator("#home-search").fill("跨海大桥")
    page.locator("#home-search").press("Enter")
    page.locator("#search-results li a").first.wait_for()
    assert "/sub/search/?q=" in page.url
    assert page.locator("#search-results li a[href]").first.evaluate("link => link.href") == (
        f"{address}projects/demo-bridge/"
    )


def test_a_list_is_filtered_by_following_a_link(page, address):
    page.goto(f"{address}projects/")
    page.locator(".filters").get_by_role("link", name="示例镇人民政府").click()
    page.wait_for_url(f"{address}projects/organ/demo-town/")  # until it is loaded: its address comes before its rows
    assert page.locator("table.list tbody tr").count() == 1
    assert page.locator(".filters a[aria-current]").inner_text().startswith("示例镇人民政府")


def test_a_record_opens_its_review_and_its_source(page, address):
    page.goto(f"{address}projects/demo-bridge/")
    page.locator("summary", has_text="公开审查").click()
    assert page.get_by_text("示例审查岗").is_visible()
    source = page.get_by_role("link", name="data/projects/bridge.yml")
    assert page.request.get(source.evaluate("link => link.href")).text().startswith("id: demo-bridge")


def test_the_first_tab_leads_past_the_header_to_the_text(page, address):
    page.goto(f"{address}projects/demo-bridge/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_every_page_can_be_read_without_scripts(chromium, address):
    page = chromium.new_context(java_script_enabled=False).new_page()
    for name in PAGES:
        page.goto(address + name)
        assert page.locator("h1").inner_text()
    page.goto(f"{address}search/")
    assert "JavaScript" in page.locator("noscript").text_content()
    page.close()
