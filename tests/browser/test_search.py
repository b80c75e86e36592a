"""The search page in a real browser over a real index, on a site mounted below the root and under the published policy."""

import shutil
from pathlib import Path

import jinja2
import pytest

from gazette import pagefind, search

OVERRIDES = Path(__file__).parents[2] / "overrides"
MAIN = (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>搜索</title></head>'
    "<body>{% block content %}{% endblock %}{% block scripts %}{% endblock %}</body></html>"
)
READY = "#search-results:not([aria-busy])"


def record(name, title, *texts, doc_no="", example=False, **filters):
    filters = {"kind": "project", "organ": "bureau", "year": "2012", **filters}
    shown = search.Shown(
        url=f"projects/{name}/",
        title=title,
        kind="项目",
        organ="某机关",
        date=f"{filters['year']}-03-01",
        example=example,
        texts=(doc_no, *texts),
    )
    return search.Document(f"projects/{name}.html", search.html(shown, (title, doc_no), tuple(filters.items())))


RECORDS = [
    record("cited", "会议纪要", "传达了辽某发〔2011〕7号文件。", "海上大桥工程的建设情况；海上大桥工程", year="2013"),
    record("bridge", "海上大桥工程", "总投资12,345.60万元。第一期", kind="project", example=True),
    record(
        "notice",
        "关于 PPP 项目的通知",
        "收支两条线，依法管理。",
        doc_no="辽某发〔2011〕7号",
        kind="plan",
        organ="office",
    ),
    record("joined", "另一份记录", "沿线依法整治。", year="2011"),
    record("hostile", "<img src=x onerror=alert(1)>&amp;", "<script>alert(2)</script> ]]> 末尾是塔", year="2014"),
    *(record(f"many{number:02}", f"第{number:02}份报告", "批量内容") for number in range(45)),
]
FACETS = (
    search.Facet("kind", "信息种类", (("project", "项目"), ("plan", "计划"))),
    search.Facet("organ", "机关", (("bureau", "某局"), ("office", "某办"))),
    search.Facet("year", "年份", (("2014", "2014年"), ("2013", "2013年"), ("2012", "2012年"))),
)


def site(folder: Path, records) -> Path:
    """A site of nothing but its search page, in the folder `x`."""
    loader = jinja2.ChoiceLoader([jinja2.DictLoader({"main.html": MAIN}), jinja2.FileSystemLoader(OVERRIDES)])
    page = jinja2.Environment(loader=loader).get_template("search.html")
    (folder / "x/search").mkdir(parents=True)
    (folder / "x/search/index.html").write_text(
        page.render(base_url="..", facets=FACETS, parts=-(-len(records) // 20) or 1, navigation=()), "utf-8"
    )
    shutil.copytree(OVERRIDES / "assets", folder / "x/assets")
    pagefind.build(records, folder / "x/pagefind", part_size=20)
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory, served):
    with served(site(tmp_path_factory.mktemp("site"), RECORDS)) as base:
        yield f"{base}/x/search/"


@pytest.fixture
def page(chromium):
    """A page that lets no error pass."""
    opened = chromium.new_page()
    errors = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: message.type == "error" and errors.append(message.text))
    yield opened
    opened.close()
    assert errors == []


def answer(page) -> list[str]:
    """The addresses of the results, once the page is idle."""
    page.wait_for_selector(READY, state="attached")
    links = [item.locator("a[href]").first.get_attribute("href") for item in page.locator("#search-results > li").all()]
    return [link.split("/x/projects/")[1].rstrip("/") for link in links]


def asked(page, address, query) -> list[str]:
    page.goto(address)
    page.wait_for_selector(READY, state="attached")
    page.fill("#search-query", query)
    return answer(page)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("海上大桥工程", "bridge"),
        ("大桥", "bridge"),
        ("收支两条线", "notice"),
        ("收支两条线，依法", "notice"),
        ("辽某发〔2011〕7号", "notice"),
        ("辽某发[2011]7号", "notice"),
        ("辽某发(2011) 7号", "notice"),
        ("传达了 〔2011〕7号", "cited"),
        ("ppp", "notice"),
        ("ＰＰＰ项目", "notice"),
        ("关于 PPP 项目的通知", "notice"),
        ("12345.60", "bridge"),
        ("尾是塔", "hostile"),
        ("线依法", "joined"),
        ("海", "bridge"),
        ("收支两条线依法", "notice"),
        ("第07份报告", "many07"),
    ],
)
def test_the_right_record_comes_first(page, address, query, first):
    assert asked(page, address, query)[0] == first
    assert page.locator("[data-no-results]").count() == 0


@pytest.mark.parametrize("query", ["区块链条例", "大桥 区块链", "万元二期", "桥海", "！！", "zz", "\U00020000"])
def test_what_no_record_says_finds_nothing_and_gets_advice(page, address, query):
    assert asked(page, address, query) == []
    assert page.locator("[data-no-results] li").count() > 0
    assert page.inner_text("#search-status") == "没有找到相符的信息"


def test_a_query_in_the_address_is_answered_on_load_and_busy_before(page, address):
    response = page.goto(f"{address}?q=尾是塔&year=2014")
    assert '<ol id="search-results"' in response.text()
    assert 'aria-busy="true"' in response.text()
    assert answer(page) == ["hostile"]
    assert page.input_value("#search-query") == "尾是塔"
    assert page.input_value("#search-year") == "2014"


def test_text_of_records_is_never_markup(page, address):
    asked(page, address, "alert")
    assert page.locator("#search-results img, #search-results script").count() == 0
    assert page.inner_text("#search-results h2 a") == "<img src=x onerror=alert(1)>&amp;"
    assert page.locator("#search-results mark").all_inner_texts() == ["alert", "alert"]


def test_a_result_says_title_kind_organ_date_and_marks_the_hit(page, address):
    asked(page, address, "12345.60万")
    result = page.inner_text("#search-results > li:first-child")
    assert all(word in result for word in ("海上大桥工程", "示例数据", "项目", "某机关", "2012-03-01"))
    assert page.inner_text("#search-results mark") == "12,345.60万"


def test_filters_narrow_the_answer_and_live_in_the_address(page, address):
    asked(page, address, "〔2011〕7号")
    page.select_option("#search-kind", "plan")
    assert answer(page) == ["notice"]
    assert "kind=plan" in page.url
    page.select_option("#search-organ", "bureau")
    assert answer(page) == []
    page.click("#search-clear")
    assert answer(page) == ["notice", "cited"]
    assert "kind" not in page.url


def test_more_results_come_by_the_page_and_take_the_focus(page, address):
    assert len(asked(page, address, "批量内容")) == 20
    assert page.inner_text("#search-status") == "找到 45 条信息，已显示前 20 条"
    page.click("#search-more")
    page.wait_for_selector("#search-results > li:nth-child(40)")
    assert len(answer(page)) == 40
    assert page.evaluate("document.activeElement === document.querySelectorAll('#search-results > li a')[20]")
    page.click("#search-more")
    page.wait_for_selector("#search-results > li:nth-child(45)")
    assert page.is_hidden("#search-more")


def test_the_last_query_typed_is_the_one_answered(page, address):
    page.goto(address)
    for query in ("海", "海上", "批量", "尾是塔"):
        page.fill("#search-query", query)
    assert page.get_attribute("#search-results", "aria-busy") == "true"
    assert answer(page) == ["hostile"]
    assert page.url.endswith("?q=%E5%B0%BE%E6%98%AF%E5%A1%94")


def test_the_keyboard_alone_is_enough_and_back_returns_to_the_answer(page, address):
    page.goto(address)
    page.focus("#search-query")
    page.keyboard.insert_text("尾是塔")
    page.keyboard.press("Enter")
    assert answer(page) == ["hostile"]
    page.focus("#search-results a")
    page.goto("about:blank")
    page.go_back()
    assert answer(page) == ["hostile"]


def test_text_being_composed_is_not_searched_until_it_is_done(page, address):
    page.goto(address)
    answer(page)
    page.evaluate(
        """() => {
          const field = document.querySelector("#search-query");
          field.value = "尾是塔";
          field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    assert page.get_attribute("#search-results", "aria-busy") is None
    page.dispatch_event("#search-query", "compositionend")
    assert answer(page) == ["hostile"]


def test_an_empty_query_shows_neither_results_nor_advice(page, address):
    assert asked(page, address, "   ") == []
    assert page.locator("[data-no-results]").count() == 0


def test_a_site_without_records_finds_nothing(page, served, tmp_path):
    with served(site(tmp_path, [])) as base:
        assert asked(page, f"{base}/x/search/", "大桥") == []
        assert page.locator("[data-no-results]").count() == 1
