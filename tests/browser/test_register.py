"""This repository's own site: the questions people ask find the record that answers them, first."""

import pytest

from demo_site import built_at
from register_site import EPOCH, ROOT

# Written down by a person, not taken from the pages.
ANSWERS = {
    "大连长海法制": "work-plans/work-plan-2012/",
    "收支两条线": "work-plans/work-plan-2012/",
    "长山大桥": "projects/changshan-bridge/",
    "跨海引水": "projects/sea-crossing-water/",
    "辽政发〔2011〕7号": "work-plans/work-plan-2012/",
    "辽政发[2011]7号": "work-plans/work-plan-2012/",
    "大政发（2011）77号": "work-plans/work-plan-2012/",
    "獐子岛镇": "organs/zhangzidao/",
    "机场 改扩建": "projects/changhai-airport-expansion/",
    "2502-210224-04-01-123451": "projects/example-wharf/",
}


@pytest.fixture(scope="module")
def register(served, tmp_path_factory: pytest.TempPathFactory):
    with served(built_at(ROOT, tmp_path_factory.mktemp("register") / "site", SOURCE_DATE_EPOCH=EPOCH)) as address:
        yield address


@pytest.mark.parametrize("query", ANSWERS)
def test_a_question_finds_its_answer_first(chromium, register, query):
    page = chromium.new_page()
    page.goto(f"{register}/search/?q={query}")
    page.locator("#search-results:not([aria-busy=true]) li a[href]").first.wait_for()
    first = page.locator("#search-results li a[href]").first.evaluate("link => link.href")
    assert first == f"{register}/{ANSWERS[query]}"
    page.close()


def test_a_question_without_an_answer_says_so(chromium, register):
    page = chromium.new_page()
    page.goto(f"{register}/search/?q=区块链条例")
    page.locator("[data-no-results]").wait_for()
    assert page.locator("#search-results li").count() == 0
    page.close()
