"""What the search finds, in a real browser over a real index, on a site mounted below the root and under the published policy."""

import pytest

import search_site
from browser.asking import answer, asked
from gazette import facets
from gazette.facets import Facet
from gazette.schema.organ import Organ
from gazette.schema.project import Project
from gazette.search import facts, folding

WRITINGS = [
    "辽政发〔2011〕７号",
    "ＰＰＰ　項目（Ａ）é",
    "1,200.50万元、3. 与.5",
    "國務院關於後勤的決定 🌊𠀀",
    "ς Σ ß ㎡ ㈱ ½",
]
VALUES = ["57,900万元", "5.79亿元", "0.5元", "2012-07-07", "2012 年 7 月 7 日", "二〇一二年十二月三十一日", "３百万元"]


REVIEW = {"result": "可以公开", "reviewer": "示例岗", "reviewed_on": "2020-01-02", "basis": "无"}


def project(name, title, text="", year=2020, **fields):
    when = f"{year}-03-01"
    fields = {"published_at": f"{when} 09:00", "made_on": when, "body": text or "无", "code": None, **fields}
    return search_site.record(Project, name, title, **fields)


def organ(name, title):
    return search_site.record(Organ, name, title, organ=name, uscc=None, published_at="2010-01-01 09:00")


RECORDS = [
    organ("bureau", "示例县海洋局"),
    organ("office", "示例县政府办公室"),
    project("cited", "会议纪要", "传达了辽某发〔2011〕7号文件。\n\n海上大桥工程的建设情况；海上大桥工程", 2013),
    project("bridge", "海上大桥工程", "总投资12,345.60万元。第一期", organ="bureau", example="true"),
    project("notice", "关于 PPP 项目的通知", "收支两条线，依法管理。", doc_no="辽某发〔2011〕7号"),
    project("joined", "另一份记录", "沿线依法整治。\n\n结尾是海\n\n岛屿开头", 2011),
    project("hostile", "<img src=x onerror=alert(1)>&amp;", "`<script>`alert(2) ]]> 末尾是塔", 2014),
    project("amount", "投资计划", "共5.79亿元，2012年7月7日批准。", 2012, code="2502-210224-04-01-123451"),
    project("dated", "二〇一二年纪要", "无", made_on="2012-07-07"),
    project("repealed", "海岛管理办法", "海岛管理办法全文", 2019),
    project("valid", "海岛管理规定", "依据海岛管理办法制定。海岛管理要点。另有办法，全文略。", 2015),
    project("gone", "撤回的项目", "示例某人", withdrawal={"withdrawn_on": "2021-01-01", "reason": "内容有误"}),
    project("lawful", "渔业行政检查公告", "渔船应当依法检验，违者处罚。", 2016),
    project("tenths", "面积登记", "面积226.5亩，深3.00米，宽1.58米。", 2009),
    project("newer", "号数登记", "编号226、58、5、300。", 2022),
    project("wide", "品种登记甲", "（三）海带", 2018),
    project("narrow", "品种登记乙", "(三)海带", 2017),
    project("reviewed", "审查登记", secrecy_review=REVIEW | {"basis": "经审查不涉及国家秘密"}),
    *(project(f"many{number:02}", f"第{number:02}份报告", "批量内容", 2000 + number) for number in range(25)),
]


@pytest.fixture(scope="module")
def address(built, tmp_path_factory, served):
    with pytest.MonkeyPatch.context() as patch:
        repealed = lambda one, _: [Facet("有效性", "已废止", True)] if one.id == "repealed" else []  # noqa: E731
        patch.setitem(facets.FACETS, Project, repealed)
        found = search_site.catalog(RECORDS)
        folder = search_site.write(found, built, tmp_path_factory.mktemp("site"), size=12)
    with served(folder) as base:
        yield f"{base}/x/search/"


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
        ("辽某发【2011】第７号", "notice"),
        ("遼某發 2011 7", "notice"),
        ("辽某发〔2011〕7号文件", "notice"),
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
        ("5.79亿元", "amount"),
        ("57,900万元", "amount"),
        ("579000000元", "amount"),
        ("57900 万元 批准", "amount"),
        ("2012-07-07", "dated"),
        ("二〇一二年七月七日", "dated"),
        ("2502-210224-04-01-123451", "amount"),
        ("250221022404", "amount"),
        ("海上大桥工程的建设情况；海上大桥工程", "cited"),
        ("内容有误", "gone"),
    ],
)
def test_the_right_record_comes_first(page, address, query, first):
    assert asked(page, address, query)[0] == first
    assert page.locator("[data-no-results]").count() == 0


@pytest.mark.parametrize("query", ["区块链条例", "大桥 区块链", "桥海", "！！", "zz", "\U00020000"])
def test_what_no_record_says_finds_nothing_and_gets_advice(page, address, query):
    assert asked(page, address, query) == []
    assert page.locator("[data-no-results] li a").count() > 0
    assert page.inner_text("#search-status") == "没有找到相符的信息"


@pytest.mark.parametrize(
    ("query", "shorter"),
    [("区块链海上大桥工", "海上大桥工"), ("大桥 区块链", "大桥"), ("关于海上大桥的通知", "海上大桥"), ("魑海", "海")],
)
def test_the_nearest_shorter_query_is_offered_and_finds(page, address, query, shorter):
    asked(page, address, query)
    link = page.locator("[data-no-results] a").first
    assert link.inner_text() == shorter
    link.click()
    assert answer(page) != []
    assert page.locator("[data-no-results]").count() == 0


def test_near_hits_say_that_they_are_and_never_pass_for_exact(page, address):
    assert asked(page, address, "渔船检验处罚怎么规定")[0] == "lawful"
    assert page.inner_text("#search-status").startswith("没有找到完全相符的信息，下面 1 条是相近的")
    assert page.inner_text("#search-results li .badge-near") == "相近"
    assert page.locator("[data-no-results]").count() == 1
    assert page.locator(".search-results ~ .search-advice .search-columns a").count() > 0


def test_what_is_said_in_two_places_is_near_and_not_exact(page, address):
    assert asked(page, address, "万元二期") == ["bridge"]
    assert page.inner_text("#search-status").startswith("没有找到完全相符的信息")
    assert page.inner_text("#search-results li .badge-near") == "相近"


@pytest.mark.parametrize(("query", "hit"), [("。第", "。第"), ("線，", "线，")])
def test_punctuation_is_marked_where_it_is_found(page, address, query, hit):
    asked(page, address, query)
    assert hit in page.locator("#search-results mark").all_inner_texts()


def test_an_amount_among_words_stands_first_where_it_is_written_so(page, address):
    assert asked(page, address, "2012年7月7日批准")[0] == "amount"


def test_a_phrase_runs_on_over_the_end_of_a_line_and_is_marked_there(page, address):
    assert asked(page, address, "尾是海岛屿开") == ["joined"]
    assert page.locator("#search-results li .badge-near").count() == 0
    assert page.inner_text("#search-results mark") == "尾是海\u3000岛屿开"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("線，依", ["notice"]),
        ("，依", ["notice"]),
        ("線，", ["notice"]),
        ("。第", ["bridge"]),
        ("某发〔", ["notice", "cited"]),
        ("]]>", ["hostile"]),
        ("一 期", ["bridge"]),
        ("总投资 12,345.60万元。", ["bridge"]),
        ("不涉及国家秘密", ["reviewed"]),
        ("226.5", ["tenths"]),
        ("226.", ["tenths"]),
        (".58", ["tenths"]),
        (".5", ["tenths"]),
        ("3.00", ["tenths"]),
        ("（三）海", ["wide", "narrow"]),
        ("(三)海", ["narrow", "wide"]),
        ("办法全文", ["repealed", "valid"]),
        ("。 第一 期", ["bridge"]),
    ],
)
def test_strings_of_any_letters_and_punctuation_are_found_where_they_stand(page, address, query, found):
    known = asked(page, address, query)
    exact = known[: len(known) - page.locator("#search-results li .badge-near").count()]
    assert exact[: len(found)] == found


def test_near_hits_after_exact_ones_come_on_demand(page, address):
    exact = asked(page, address, "海上大桥工程的建设")
    assert exact == ["cited"]
    page.click("#search-near")
    wider = answer(page)
    assert wider[: len(exact)] == exact
    assert page.locator("#search-results li .badge-near").count() == len(wider) - len(exact) > 0


def test_spent_records_say_so_and_stand_below_valid_ones(page, address):
    assert asked(page, address, "海岛管理") == ["valid", "repealed"]
    assert page.inner_text("#search-results li:last-child .badge") == "已废止"
    assert asked(page, address, "海岛管理办法")[0] == "repealed"


def test_a_piece_of_a_title_that_only_a_spent_record_has_means_that_record(page, address):
    assert asked(page, address, "岛管理办") == ["repealed", "valid"]


@pytest.mark.parametrize("quotes", ['""', "“”", "「」"])
def test_words_between_quotes_are_one_phrase(page, address, quotes):
    opening, closing = quotes
    assert asked(page, address, f"{opening}海上 大桥{closing}")[0] == "bridge"
    assert page.locator("#search-results li .badge-near").count() == 0
    found = asked(page, address, f"{opening}工程 大桥{closing}")
    assert page.locator("#search-results li .badge-near").count() == len(found)
    assert page.locator("[data-no-results]").count() == 1


def test_a_withdrawn_record_shows_its_state_and_nothing_else(page, address):
    assert asked(page, address, "内容有误") == ["gone"]
    assert "已撤回" in page.inner_text("#search-results li .badge")
    assert asked(page, address, "示例某人") == []
    asked(page, address, "撤回的项目")
    assert "撤回的项目" not in page.inner_text("#search-results")


def test_text_of_records_is_never_markup(page, address):
    asked(page, address, "alert")
    assert page.locator("#search-results img, #search-results script").count() == 0
    assert page.inner_text("#search-results h2 a") == "<img src=x onerror=alert(1)>&amp;"
    assert page.locator("#search-results mark").all_inner_texts() == ["alert", "alert"]


def test_a_result_says_title_kind_organ_date_and_marks_every_hit(page, address):
    asked(page, address, "12345.60万")
    result = page.inner_text("#search-results > li:first-child")
    assert all(word in result for word in ("海上大桥工程", "示例数据", "重大建设项目", "示例县海洋局", "2020-03-01"))
    assert page.inner_text("#search-results mark") == "12,345.60万"
    asked(page, address, "57900万元")
    assert page.locator("#search-results mark").all_inner_texts() == ["5.79亿元"]


def test_a_site_without_records_finds_nothing(page, built, served, tmp_path):
    with served(search_site.write(search_site.catalog([]), built, tmp_path)) as base:
        assert asked(page, f"{base}/x/search/", "大桥") == []
        assert page.locator("[data-no-results]").count() == 1


def test_the_browser_folds_and_values_as_the_program_does(page, address):
    page.goto(address)
    answer(page)
    script = """async ([simplified, texts, values]) => {
      const { folded, learn, valued } = await import(new URL("../assets/search-fold.js", location.href));
      learn(simplified);
      return [texts.map(folded), values.map((value) => valued(value).flatMap(({ tokens }) => tokens))];
    }"""
    streams, tokens = page.evaluate(script, [list(folding.simplified()), WRITINGS, VALUES])
    assert streams == [folding.folded(text) for text in WRITINGS]
    assert tokens == [[one for one in facts.tokens([text]) if one[0] in "md"] for text in VALUES]
