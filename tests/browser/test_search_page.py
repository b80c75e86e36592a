"""How the search page behaves: its address, filters, pages, keyboard, suggestions and words, whatever the search finds."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

import search_site
from browser.asking import IDLE, answer, asked, typed
from gazette.schema.organ import Organ
from gazette.schema.project import Project

OPTIONS = "#search-suggestions [role=option] > span:first-child"
FOCUS = "document.activeElement.id"


def record(name, title, text="无", year=2020, **fields):
    when = f"{year}-03-01"
    fields = {"published_at": f"{when} 09:00", "made_on": when, "body": text, "code": None, **fields}
    return search_site.record(Project, name, title, **fields)


def organ(name, title):
    return search_site.record(Organ, name, title, organ=name, uscc=None, published_at="2010-01-01 09:00")


RECORDS = [
    organ("bureau", "示例县海洋局"),
    organ("office", "示例县政府办公室"),
    record("cited", "会议纪要", "传达了辽某发〔2011〕7号文件。\n\n海上大桥工程的建设情况", 2013),
    record("bridge", "海上大桥工程", "第一期", organ="bureau"),
    record("notice", "关于海上航线的通知", "收支两条线，依法管理。", doc_no="辽某发〔2011〕7号"),
    record("tower", "灯塔维修", "维修海岛灯塔，末尾是塔", 2014),
    *(record(f"many{number:02}", f"第{number:02}份报告", "批量内容", 2000 + number) for number in range(25)),
]


@pytest.fixture(scope="module")
def address(built, tmp_path_factory, served):
    folder = search_site.write(search_site.catalog(RECORDS), built, tmp_path_factory.mktemp("site"), size=12)
    with served(folder) as base:
        yield f"{base}/x/search/"


@pytest.fixture(scope="module")
def site(built, tmp_path_factory, served):
    """The whole miniature site, mounted below the root as its site_url says."""
    root = tmp_path_factory.mktemp("mounted")
    (root / "sub").symlink_to(built)
    with served(root) as base:
        yield f"{base}/sub/"


def question(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def said(page) -> str:
    return page.inner_text("#search-status")


# The address


def test_a_query_in_the_address_is_answered_on_load_and_busy_before(page, address):
    response = page.goto(f"{address}?q=末尾是塔&year=2014")
    assert re.search('<ol id="search-results"[^>]* aria-busy="true"', response.text())
    assert answer(page) == ["tower"]
    assert page.input_value("#search-query") == "末尾是塔"
    assert page.input_value("#search-year") == "2014"


def test_the_address_is_the_whole_question_for_whoever_it_is_sent_to(page, address, chromium):
    page.goto(address)
    asked(page, address, "内容")
    page.select_option("#search-kind", "project")
    page.select_option("#search-organ", "office")
    page.select_option("#search-公开状态", "主动公开")
    page.evaluate("document.querySelector('#search-narrow').open = true")
    page.fill("#search-from", "2001-01-01")
    page.fill("#search-to", "2022-12-31")
    page.select_option("#search-sort", "oldest")
    answer(page)
    page.click("#search-pages a[rel=next]")
    found = answer(page)
    assert found[0] == "many11"
    assert question(page) == {
        "q": ["内容"],
        "kind": ["project"],
        "organ": ["office"],
        "公开状态": ["主动公开"],
        "from": ["2001-01-01"],
        "to": ["2022-12-31"],
        "sort": ["oldest"],
        "page": ["2"],
    }
    other = chromium.new_context().new_page()
    other.goto(page.url)
    assert answer(other) == found
    assert other.inner_text("#search-chosen") == page.inner_text("#search-chosen")
    assert said(other) == said(page) == "找到 22 条相符的信息（第 11 至 20 条）"
    other.context.close()


def test_the_back_button_takes_back_one_decision_at_a_time(page, address):
    asked(page, address, "〔2011〕7号")
    page.select_option("#search-year", "2013")
    assert answer(page) == ["cited"]
    page.select_option("#search-organ", "office")
    answer(page)
    page.click("#search-clear")
    assert answer(page) == ["notice", "cited"]
    assert question(page) == {"q": ["〔2011〕7号"]}
    page.go_back()
    assert answer(page) == ["cited"]
    assert page.input_value("#search-organ") == "office"
    page.go_back()
    assert answer(page) == ["cited"]
    assert page.input_value("#search-organ") == ""
    page.go_forward()
    answer(page)
    assert page.input_value("#search-organ") == "office"


def test_letters_typed_in_a_row_are_one_step_back_and_no_query_sent_is_lost(page, address):
    asked(page, address, "大桥")
    page.keyboard.press("Enter")
    answer(page)
    for text in ("灯", "灯塔", "灯塔维"):
        page.fill("#search-query", text)
        answer(page)
    page.go_back()
    assert "bridge" in answer(page)
    assert page.input_value("#search-query") == "大桥"
    page.go_back()
    answer(page)
    assert page.input_value("#search-query") == ""


def test_who_comes_back_from_a_record_is_where_he_left(page, site):
    page.set_viewport_size({"width": 360, "height": 300})
    page.goto(f"{site}search/?q=示例")
    answer(page)
    link = page.locator("#search-results h2 a").last
    link.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 200
    link.click()
    page.wait_for_selector("h1")
    page.evaluate("sessionStorage.setItem('here', '1')")
    page.go_back()
    answer(page)
    assert page.evaluate("scrollY") == place


# Pages


def test_results_come_by_the_page_and_the_first_of_a_page_takes_the_focus(page, address):
    first = asked(page, address, "批量内容")
    assert len(first) == 10
    assert said(page) == "找到 25 条相符的信息（第 1 至 10 条）"
    assert page.text_content("#search-pages") == "第 1 页，共 3 页下一页"
    page.click("#search-pages a[rel=next]")
    assert not set(answer(page)) & set(first)
    assert page.evaluate("document.activeElement === document.querySelector('#search-results h2 a')")
    page.click("#search-pages a[rel=next]")
    assert len(answer(page)) == 5
    assert said(page).endswith("（第 21 至 25 条）")
    assert page.locator("#search-pages a[rel=next]").count() == 0
    page.go_back()
    page.go_back()
    assert answer(page) == first


def test_another_question_begins_at_its_first_page(page, address):
    page.goto(f"{address}?q=批量内容&page=3")
    assert len(answer(page)) == 5
    page.select_option("#search-sort", "oldest")
    assert answer(page)[0] == "many00"
    assert "page" not in question(page)


@pytest.mark.parametrize(("number", "shown"), [("99", 5), ("0", 10), ("-1", 10), ("x", 10), ("2.9", 10)])
def test_a_page_that_is_not_there_is_the_nearest_that_is(page, address, number, shown):
    page.goto(f"{address}?q=批量内容&page={number}")
    assert len(answer(page)) == shown
    assert question(page).get("page") == {"99": ["3"], "2.9": ["2"]}.get(number)


def test_near_results_asked_for_are_in_the_address_too(page, address):
    asked(page, address, "海上大桥工程的建设")
    page.click("#search-near")
    wider = answer(page)
    assert question(page)["near"] == ["1"]
    assert said(page) == f"找到 1 条相符的信息，另有 {len(wider) - 1} 条相近的"
    assert page.evaluate("Boolean(document.activeElement.closest('li').querySelector('.badge-near'))")
    page.reload()
    assert answer(page) == wider
    page.fill("#search-query", "灯塔")
    answer(page)
    assert "near" not in question(page)


# Filters and order


def test_filters_say_how_many_results_each_choice_leaves_and_hide_what_leaves_none(page, address):
    asked(page, address, "〔2011〕7号")
    years = page.locator("#search-year option:not([hidden])").all_inner_texts()
    assert years == ["全部", "2020年（1）", "2013年（1）"]
    page.select_option("#search-year", "2013")
    assert answer(page) == ["cited"]
    assert page.locator("#search-year option:not([hidden])").all_inner_texts() == years


def test_filters_work_without_a_query(page, address):
    page.goto(f"{address}?kind=organ")
    assert sorted(answer(page)) == ["bureau", "office"]
    assert said(page) == "共有 2 条信息"
    assert "机构（2）" in page.inner_text("#search-kind")


def test_what_is_chosen_is_named_above_the_results_and_taken_off_there(page, address):
    page.goto(f"{address}?q=批量内容&year=2003&organ=office")
    assert answer(page) == ["many03"]
    assert page.locator("#search-chosen button").all_text_contents() == [
        "取消机关：示例县政府办公室",
        "取消年份：2003年",
    ]
    page.locator("#search-chosen button", has_text="2003年").click()
    assert len(answer(page)) == 10
    assert question(page) == {"q": ["批量内容"], "organ": ["office"]}
    assert page.evaluate(FOCUS) == "search-status"


def test_days_and_order_narrow_and_sort(page, address):
    page.goto(f"{address}?q=批量内容&from=2003-01-01&to=2005-12-31&sort=oldest")
    assert answer(page) == ["many03", "many04", "many05"]
    page.select_option("#search-sort", "newest")
    assert answer(page) == ["many05", "many04", "many03"]
    page.fill("#search-to", "2004-12-31")
    assert answer(page) == ["many04", "many03"]


def test_days_the_wrong_way_round_are_said(page, address):
    page.goto(f"{address}?q=批量内容&from=2005-01-01&to=2004-01-01")
    assert answer(page) == []
    assert said(page) == "没有符合筛选的信息：开始的日期在结束的日期之后"


def test_who_filtered_too_much_is_told_what_there_would_be(page, address):
    page.goto(f"{address}?q=灯塔&year=2003")
    assert answer(page) == []
    assert said(page) == "没有找到相符的信息；取消筛选可以看到 1 条"
    page.click("#search-clear")
    assert answer(page) == ["tower"]


# Typing


def test_the_last_query_typed_is_the_one_answered(page, address):
    page.goto(address)
    for query in ("海", "海上", "批量", "末尾是塔"):
        page.fill("#search-query", query)
    assert page.get_attribute("#search-results", "aria-busy") == "true"
    assert answer(page) == ["tower"]
    assert question(page) == {"q": ["末尾是塔"]}


def test_an_answer_that_comes_late_is_dropped(page, address):
    page.goto(address)
    answer(page)
    late, holding = [], [True]
    page.route("**/texts/**", lambda route: late.append(route) if holding else route.continue_())
    page.fill("#search-query", "大桥")
    page.wait_for_timeout(500)
    assert late
    holding.clear()
    page.fill("#search-query", "末尾是塔")
    assert answer(page) == ["tower"]
    for route in late:
        route.continue_()
    page.wait_for_timeout(500)
    assert answer(page) == ["tower"]


def test_pinyin_being_composed_is_not_searched(page, address):
    page.goto(address)
    answer(page)
    page.focus("#search-query")
    keyboard = page.context.new_cdp_session(page)
    for letters in ("d", "de", "den", "deng't"):
        keyboard.send("Input.imeSetComposition", {"text": letters, "selectionStart": 1, "selectionEnd": 1})
        page.wait_for_timeout(200)
        assert page.get_attribute("#search-results", "aria-busy") is None
    assert page.input_value("#search-query") == "deng't"
    assert question(page) == {}
    keyboard.send("Input.insertText", {"text": "灯塔"})
    assert answer(page)[0] == "tower"
    assert question(page) == {"q": ["灯塔"]}


def test_an_empty_query_shows_neither_results_nor_advice(page, address):
    assert asked(page, address, "   ") == []
    assert page.locator("[data-no-results]").count() == 0
    assert said(page) == ""
    assert page.get_by_role("link", name="全部信息，最新的在前").is_visible()


# Suggestions and recent searches


def test_titles_organs_and_document_numbers_are_suggested_while_typing(page, address):
    page.goto(address)
    answer(page)
    typed(page, "海")
    page.wait_for_selector(OPTIONS)
    texts = page.locator("#search-suggestions [role=option]").all_text_contents()
    assert texts[:2] == ["示例县海洋局 机关", "海上大桥工程 标题"], texts
    assert "关于海上航线的通知 标题" in texts
    page.fill("#search-query", "")
    typed(page, "辽某发〔20")
    page.wait_for_selector(OPTIONS)
    assert page.locator("#search-suggestions [role=option]").all_text_contents() == ["辽某发〔2011〕7号 文号"]


def test_a_suggestion_taken_by_the_keyboard_is_searched(page, address):
    page.goto(address)
    answer(page)
    typed(page, "海上")
    page.wait_for_selector(OPTIONS)
    assert page.get_attribute("#search-query", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#search-query", "aria-activedescendant") == "search-suggestion-0"
    assert page.get_attribute("#search-suggestion-0", "aria-selected") == "true"
    page.keyboard.press("Enter")
    assert answer(page)[0] == "bridge"
    assert page.input_value("#search-query") == "海上大桥工程"
    page.wait_for_timeout(300)
    assert page.is_hidden("#search-suggestions")


def test_suggestions_do_not_depend_on_the_order_of_the_results(page, address):
    page.goto(f"{address}?sort=oldest&q=无")
    answer(page)
    page.fill("#search-query", "")
    typed(page, "海")
    page.wait_for_selector(OPTIONS)
    assert "海上大桥工程" in page.locator(OPTIONS).all_inner_texts()


def test_escape_or_a_click_elsewhere_closes_the_suggestions(page, address):
    page.goto(address)
    answer(page)
    typed(page, "海上")
    page.wait_for_selector(OPTIONS)
    page.keyboard.press("Escape")
    assert page.is_hidden("#search-suggestions")
    assert page.input_value("#search-query") == "海上"
    typed(page, "大桥")
    page.wait_for_selector(OPTIONS)
    page.click("h1")
    assert page.is_hidden("#search-suggestions")


def test_recent_searches_stay_on_the_device_and_can_be_cleared(page, address):
    page.goto(address)
    answer(page)
    page.fill("#search-query", "大桥")
    page.keyboard.press("Enter")
    answer(page)
    page.goto(f"{address}?q=灯塔")
    answer(page)
    sent = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.goto(address)
    answer(page)
    assert page.locator("#search-recent li").all_inner_texts() == ["灯塔", "大桥"]
    assert not [url for url in sent if "q=" in url or not url.startswith(address.removesuffix("x/search/"))]
    page.click("#search-recent button")
    assert page.is_hidden("#search-recent")
    assert page.evaluate("localStorage.length") == 0


# The keyboard


def test_the_keyboard_alone_is_enough(page, site):
    page.goto(f"{site}search/?q=大桥")
    answer(page)
    page.keyboard.press("/")
    assert page.evaluate(FOCUS) == "search-query"
    page.keyboard.insert_text("示例")
    page.keyboard.press("Enter")
    assert len(answer(page)) > 2
    results = page.locator("#search-results h2 a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert results.nth(1).evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUS) == "search-query"
    page.keyboard.press("ArrowDown")
    target = results.first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@pytest.mark.parametrize(
    ("name", "box"),
    [
        ("projects/", "header-search"),
        ("projects/demo-bridge/", "header-search"),
        ("about/", "header-search"),
        ("", "home-search"),
        ("search/", "search-query"),
        ("404.html", "lost-search"),
    ],
)
def test_a_slash_leads_to_the_search_box_on_every_page(page, site, name, box):
    page.goto(site + name)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    assert page.evaluate(FOCUS) == box
    page.keyboard.type("1/2")
    assert page.input_value(f"#{box}") == "1/2"


def test_the_search_page_has_but_one_box_and_every_other_page_has_the_header_s(page, site):
    page.goto(f"{site}search/")
    assert page.locator("input[type=search]").count() == 1
    for name in ("", "projects/", "projects/demo-bridge/", "about/"):
        page.goto(site + name)
        assert page.locator("header input[type=search]").count() == 1


# What is said, and what is left when something is missing


def test_a_jump_leads_to_the_hit_even_where_it_is_no_word(page, site):
    page.set_viewport_size({"width": 360, "height": 300})
    assert asked(page, f"{site}search/", "接示例岛和大") == ["demo-bridge"]
    assert page.locator("#search-results h2 a").get_attribute("href").endswith("/projects/demo-bridge/")
    page.click(".result-jump")
    page.wait_for_selector("h1")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 0
    assert 0 <= page.get_by_text("连接示例岛和大岛").last.bounding_box()["y"] < 300


def test_who_waits_is_told_that_it_is_being_searched(page, address):
    waiting = []
    page.route("**/manifest.json", lambda route: waiting.append(route))
    page.goto(f"{address}?q=灯塔")
    page.get_by_role("status").filter(has_text="正在搜索…").wait_for()
    waiting[0].continue_()
    assert answer(page) == ["tower"]
    assert said(page) == "找到 1 条相符的信息"


def test_a_search_that_fails_says_so_and_leads_to_the_columns(chromium, address):
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/manifest.json", lambda route: route.abort())
    page.goto(f"{address}?q=灯塔")
    assert answer(page) == []
    assert said(page).startswith("搜索暂时用不了")
    assert page.locator("[data-no-results]").count() == 0
    assert page.locator("#main .search-advice a").count() > 3
    page.unroute("**/manifest.json")
    page.click("#search-page button")
    assert answer(page) == ["tower"]
    assert page.locator("#main .search-advice").count() == 0
    context.close()


def test_without_javascript_the_page_says_so_and_links_the_columns_and_lists(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}search/")
    assert "JavaScript" in page.inner_text("noscript")
    page.locator("noscript").get_by_role("link", name="重大建设项目").last.click()
    assert page.url == f"{site}projects/"
    context.close()


def test_the_page_has_no_script_of_its_own_in_its_text(page, site):
    page.goto(f"{site}search/")
    assert page.locator("script:not([src], [type='application/ld+json'])").count() == 0
    assert page.locator("script[src*='search.js']").count() == 1


@pytest.mark.parametrize("query", ["?q=批量内容", "?q=魑魅魍魉", "?q=内容&year=2003", ""])
def test_the_page_fits_a_narrow_screen(page, address, query):
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(address + query)
    answer(page)
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) == 360
    assert page.get_attribute("#search-narrow", "open") is None
    page.click("#search-narrow summary")
    assert page.is_visible("#search-year")
    assert page.evaluate(wide) == 360
    page.click("#search-see")
    assert page.is_hidden("#search-year")
    page.fill("#search-query", "")
    typed(page, "海")
    page.wait_for_selector(OPTIONS)
    assert page.evaluate(wide) == 360


def test_on_a_wide_screen_the_filters_are_open(page, address):
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(address)
    page.wait_for_selector(IDLE, state="attached")
    assert page.is_visible("#search-year")
