"""How the search page behaves: its address, pages, filters, what it says and what is left when something is missing."""

import re

import pytest

from browser.asking import IDLE, answer, asked, question, said, typed

OPTIONS = "#search-suggestions [role=option]"
FOCUS = "document.activeElement.id"


# The address


def test_a_query_in_the_address_is_answered_on_load_and_busy_before(page, searched):
    response = page.goto(f"{searched}?q=末尾是塔&year=2014")
    assert re.search('<ol id="search-results"[^>]* aria-busy="true"', response.text())
    assert answer(page) == ["tower"]
    assert page.input_value("#search-query") == "末尾是塔"
    assert page.input_value("#search-year") == "2014"


def test_the_address_is_the_whole_question_for_whoever_it_is_sent_to(page, searched, chromium):
    page.goto(searched)
    asked(page, searched, "内容")
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


def test_the_back_button_takes_back_one_decision_at_a_time(page, searched):
    asked(page, searched, "〔2011〕7号")
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


def test_letters_typed_in_a_row_are_one_step_back_and_no_query_sent_is_lost(page, searched):
    asked(page, searched, "大桥")
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


def test_who_comes_back_from_a_record_is_where_he_left(page, mounted):
    page.set_viewport_size({"width": 360, "height": 300})
    page.goto(f"{mounted}search/?q=示例")
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


def test_results_come_by_the_page_and_the_first_of_a_page_takes_the_focus(page, searched):
    first = asked(page, searched, "批量内容")
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


def test_another_question_begins_at_its_first_page(page, searched):
    page.goto(f"{searched}?q=批量内容&page=3")
    assert len(answer(page)) == 5
    page.select_option("#search-sort", "oldest")
    assert answer(page)[0] == "many00"
    assert "page" not in question(page)


@pytest.mark.parametrize(("number", "shown"), [("99", 5), ("0", 10), ("-1", 10), ("x", 10), ("2.9", 10)])
def test_a_page_that_is_not_there_is_the_nearest_that_is(page, searched, number, shown):
    page.goto(f"{searched}?q=批量内容&page={number}")
    assert len(answer(page)) == shown
    assert question(page).get("page") == {"99": ["3"], "2.9": ["2"]}.get(number)


def test_near_results_asked_for_are_in_the_address_too(page, searched):
    asked(page, searched, "海上大桥工程的建设")
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


def test_filters_say_how_many_results_each_choice_leaves_and_hide_what_leaves_none(page, searched):
    asked(page, searched, "〔2011〕7号")
    years = page.locator("#search-year option:not([hidden])").all_inner_texts()
    assert years == ["全部", "2020年（1）", "2013年（1）"]
    page.select_option("#search-year", "2013")
    assert answer(page) == ["cited"]
    assert page.locator("#search-year option:not([hidden])").all_inner_texts() == years


def test_filters_work_without_a_query(page, searched):
    page.goto(f"{searched}?kind=organ")
    assert sorted(answer(page)) == ["bureau", "office"]
    assert said(page) == "共有 2 条信息"
    assert "机构（2）" in page.inner_text("#search-kind")


def test_what_is_chosen_is_named_above_the_results_and_taken_off_there(page, searched):
    page.goto(f"{searched}?q=批量内容&year=2003&organ=office")
    assert answer(page) == ["many03"]
    assert page.locator("#search-chosen button").all_text_contents() == [
        "取消机关：示例县政府办公室",
        "取消年份：2003年",
    ]
    page.locator("#search-chosen button", has_text="2003年").click()
    assert len(answer(page)) == 10
    assert question(page) == {"q": ["批量内容"], "organ": ["office"]}
    assert page.evaluate(FOCUS) == "search-status"


def test_days_and_order_narrow_and_sort(page, searched):
    page.goto(f"{searched}?q=批量内容&from=2003-01-01&to=2005-12-31&sort=oldest")
    assert answer(page) == ["many03", "many04", "many05"]
    page.select_option("#search-sort", "newest")
    assert answer(page) == ["many05", "many04", "many03"]
    page.fill("#search-to", "2004-12-31")
    assert answer(page) == ["many04", "many03"]


def test_days_the_wrong_way_round_are_said(page, searched):
    page.goto(f"{searched}?q=批量内容&from=2005-01-01&to=2004-01-01")
    assert answer(page) == []
    assert said(page) == "没有符合筛选的信息：开始的日期在结束的日期之后"


def test_who_filtered_too_much_is_told_what_there_would_be(page, searched):
    page.goto(f"{searched}?q=灯塔&year=2003")
    assert answer(page) == []
    assert said(page) == "没有找到相符的信息；取消筛选可以看到 1 条"
    page.click("#search-clear")
    assert answer(page) == ["tower"]


# What is said, and what is left when something is missing


def test_a_jump_leads_to_the_hit_even_where_it_is_no_word(page, mounted):
    page.set_viewport_size({"width": 360, "height": 300})
    assert asked(page, f"{mounted}search/", "接示例岛和大") == ["demo-bridge"]
    assert page.locator("#search-results h2 a").get_attribute("href").endswith("/projects/demo-bridge/")
    page.click(".result-jump")
    page.wait_for_selector("h1")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 0
    assert 0 <= page.get_by_text("连接示例岛和大岛").last.bounding_box()["y"] < 300


def test_who_waits_is_told_that_it_is_being_searched(page, searched):
    waiting = []
    page.route("**/manifest.json", lambda route: waiting.append(route))
    page.goto(f"{searched}?q=灯塔")
    page.get_by_role("status").filter(has_text="正在搜索…").wait_for()
    waiting[0].continue_()
    assert answer(page) == ["tower"]
    assert said(page) == "找到 1 条相符的信息"


def test_a_search_that_fails_says_so_and_leads_to_the_columns(chromium, searched):
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/manifest.json", lambda route: route.abort())
    page.goto(f"{searched}?q=灯塔")
    assert answer(page) == []
    assert said(page).startswith("搜索暂时用不了")
    assert page.locator("[data-no-results]").count() == 0
    assert page.locator("#main .search-advice a").count() > 3
    page.unroute("**/manifest.json")
    page.click("#search-page button")
    assert answer(page) == ["tower"]
    assert page.locator("#main .search-advice").count() == 0
    context.close()


def test_without_javascript_the_page_says_so_and_links_the_columns_and_lists(chromium, mounted):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{mounted}search/")
    assert "JavaScript" in page.inner_text("noscript")
    page.locator("noscript").get_by_role("link", name="重大建设项目").last.click()
    assert page.url == f"{mounted}projects/"
    context.close()


def test_the_page_has_no_script_of_its_own_in_its_text(page, mounted):
    page.goto(f"{mounted}search/")
    assert page.locator("script:not([src], [type='application/ld+json'])").count() == 0
    assert page.locator("script[src*='search.js']").count() == 1


@pytest.mark.parametrize("query", ["?q=批量内容", "?q=魑魅魍魉", "?q=内容&year=2003", ""])
def test_the_page_fits_a_narrow_screen(page, searched, query):
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(searched + query)
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


def test_on_a_wide_screen_the_filters_are_open(page, searched):
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(searched)
    page.wait_for_selector(IDLE, state="attached")
    assert page.is_visible("#search-year")
