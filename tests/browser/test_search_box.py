"""The box of the search page: typing, suggestions, the last searches, and the keyboard."""

import pytest

from browser.asking import answer, asked, question, said, typed

OPTIONS = "#search-suggestions [role=option] > span:first-child"
FOCUS = "document.activeElement.id"


# Typing


def test_the_last_query_typed_is_the_one_answered(page, searched):
    page.goto(searched)
    for query in ("海", "海上", "批量", "末尾是塔"):
        page.fill("#search-query", query)
    assert page.get_attribute("#search-results", "aria-busy") == "true"
    assert answer(page) == ["tower"]
    assert question(page) == {"q": ["末尾是塔"]}


def test_an_answer_that_comes_late_is_dropped(page, searched):
    page.goto(searched)
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


def test_pinyin_being_composed_is_not_searched(page, searched):
    page.goto(searched)
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


def test_what_was_typed_just_before_waits_for_the_pinyin_after_it(page, searched):
    page.goto(searched)
    answer(page)
    page.focus("#search-query")
    keyboard = page.context.new_cdp_session(page)
    page.keyboard.insert_text("灯")
    keyboard.send("Input.imeSetComposition", {"text": "ta", "selectionStart": 2, "selectionEnd": 2})
    page.wait_for_timeout(400)
    assert question(page) == {}
    keyboard.send("Input.insertText", {"text": "塔"})
    assert answer(page)[0] == "tower"


def test_an_empty_query_shows_neither_results_nor_advice(page, searched):
    assert asked(page, searched, "   ") == []
    assert page.locator("[data-no-results]").count() == 0
    assert said(page) == ""
    assert page.get_by_role("link", name="全部信息，最新的在前").is_visible()


# Suggestions and recent searches


def test_titles_organs_and_document_numbers_are_suggested_while_typing(page, searched):
    page.goto(searched)
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


def test_a_suggestion_taken_by_the_keyboard_is_searched(page, searched):
    page.goto(searched)
    answer(page)
    typed(page, "海上")
    page.wait_for_selector(OPTIONS)
    assert page.get_attribute("#search-query", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#search-query", "aria-activedescendant") == "search-suggestions-0"
    assert page.get_attribute("#search-suggestions-0", "aria-selected") == "true"
    page.keyboard.press("Enter")
    assert answer(page)[0] == "bridge"
    assert page.input_value("#search-query") == "海上大桥工程"
    page.wait_for_timeout(300)
    assert page.is_hidden("#search-suggestions")


def test_suggestions_do_not_depend_on_the_order_of_the_results(page, searched):
    page.goto(f"{searched}?sort=oldest&q=无")
    answer(page)
    page.fill("#search-query", "")
    typed(page, "海")
    page.wait_for_selector(OPTIONS)
    assert "海上大桥工程" in page.locator(OPTIONS).all_inner_texts()


def test_escape_or_a_click_elsewhere_closes_the_suggestions(page, searched):
    page.goto(searched)
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


def test_recent_searches_stay_on_the_device_and_can_be_cleared(page, searched):
    page.goto(searched)
    answer(page)
    page.fill("#search-query", "大桥")
    page.keyboard.press("Enter")
    answer(page)
    page.goto(f"{searched}?q=灯塔")
    answer(page)
    sent = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    page.goto(searched)
    answer(page)
    assert page.locator("#search-recent li").all_inner_texts() == ["灯塔", "大桥"]
    assert not [url for url in sent if "q=" in url or not url.startswith(searched.removesuffix("x/search/"))]
    page.fill("#search-query", "海" * 1000)
    page.keyboard.press("Enter")
    answer(page)
    page.goto(searched)
    answer(page)
    assert page.locator("#search-recent li").count() == 2
    page.click("#search-recent button")
    assert page.is_hidden("#search-recent")
    assert page.evaluate("localStorage.length") == 0


# The keyboard


def test_the_keyboard_alone_is_enough(page, mounted):
    page.goto(f"{mounted}search/?q=大桥")
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
def test_a_slash_leads_to_the_search_box_on_every_page(page, mounted, name, box):
    page.goto(mounted + name)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    assert page.evaluate(FOCUS) == box
    page.keyboard.type("1/2")
    assert page.input_value(f"#{box}") == "1/2"


def test_a_page_has_one_box_its_own_or_the_header_s(page, mounted):
    for name in ("search/", ""):
        page.goto(mounted + name)
        assert page.locator("input[type=search]").count() == 1
    for name in ("projects/", "projects/demo-bridge/", "about/"):
        page.goto(mounted + name)
        assert page.locator("header input[type=search]").count() == 1


# The box of every other page


@pytest.mark.parametrize(
    ("name", "box"), [("projects/demo-bridge/", "header-search"), ("", "home-search"), ("404.html", "lost-search")]
)
def test_the_box_of_any_page_suggests_and_nothing_is_loaded_before_a_reader_turns_to_it(page, mounted, name, box):
    loaded = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(mounted)))
    page.goto(mounted + name)
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if ("search" in url and url.endswith(".js")) or "pagefind" in url]
    page.focus(f"#{box}")
    page.wait_for_selector(f"#{box}[role=combobox]")
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "search-worker" in url or "pagefind" in url]
    page.keyboard.insert_text("示例大桥")
    option = page.locator(f"#{box}-suggestions [role=option]").first
    option.wait_for()
    assert option.text_content() == "示例大桥工程 标题"
    assert page.locator(f"#{box} ~ [role=status]").text_content().startswith("有 ")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(f"#{box}", "aria-activedescendant") == f"{box}-suggestions-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert answer(page)[0] == "demo-bridge"


def test_a_box_suggests_organs_and_escape_closes_what_it_suggests(page, mounted):
    page.goto(f"{mounted}projects/")
    page.keyboard.press("/")
    page.wait_for_selector("#header-search[role=combobox]")
    page.keyboard.insert_text("示例镇")
    options = page.locator("#header-search-suggestions [role=option]")
    options.first.wait_for()
    assert "示例镇人民政府 机关" in options.all_text_contents()
    page.keyboard.press("Escape")
    assert page.is_hidden("#header-search-suggestions")
    assert page.input_value("#header-search") == "示例镇"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_a_box_that_can_suggest_nothing_still_leads_to_the_search(chromium, mounted):
    context = chromium.new_context()
    page = context.new_page()
    for part in ("**/search-box.js", "**/manifest.json"):
        page.route(part, lambda route: route.abort())
        page.goto(f"{mounted}projects/")
        page.focus("#header-search")
        page.keyboard.insert_text("大桥")
        page.wait_for_timeout(400)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=*")
        page.unroute(part)
    context.close()
