"""This repository's own site: the questions people ask find the record that answers them."""

from collections.abc import Iterator
from statistics import mean
from urllib.parse import urlencode

import pytest
import yaml

from demo_site import built_at
from register_site import ROOT

# Noon of 2026-11-24 in Beijing, when everything in data/ is public and no publicity is over.
EPOCH = "1795492800"
CITIZENS = yaml.load((ROOT / "tests/citizens.yml").read_text("utf-8"), yaml.BaseLoader)
# How well the list is answered today; it may only grow.
MRR = 0.94
# Written down by a person, not taken from the pages; each is answered first.
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
def register(served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = built_at(ROOT, tmp_path_factory.mktemp("register") / "site", SOURCE_DATE_EPOCH=EPOCH)
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def page(chromium):
    opened = chromium.new_page()
    yield opened
    opened.close()


def found(page, register: str, query: str) -> list[str]:
    """The addresses of the first ten results from the root of the site."""
    page.goto(f"{register}/search/?{urlencode({'q': query})}")
    page.wait_for_selector("#search-results:not([aria-busy])", state="attached")
    links = page.locator("#search-results h2 a").evaluate_all("links => links.map((link) => link.href)")
    return [link.removeprefix(f"{register}/") for link in links]


@pytest.mark.parametrize("query", ANSWERS)
def test_a_question_finds_its_answer_first(page, register, query):
    assert found(page, register, query)[0] == ANSWERS[query]


def test_the_questions_of_citizens_find_their_answers(page, register):
    ranks = {}
    for query, answers in CITIZENS.items():
        urls = found(page, register, query)
        ranks[query] = min(
            (urls.index(url) + 1 for url in ([answers] if isinstance(answers, str) else answers) if url in urls),
            default=0,
        )
    missed = {query: rank for query, rank in ranks.items() if rank != 1}
    assert mean(1 / rank if rank else 0 for rank in ranks.values()) >= MRR, missed


def test_the_list_of_citizens_has_a_hundred_questions():
    assert len(CITIZENS) >= 100


def test_every_answer_of_the_list_is_a_record(register, page):
    for answers in CITIZENS.values():
        for url in [answers] if isinstance(answers, str) else answers:
            assert page.request.get(f"{register}/{url}").ok, url


def test_a_question_without_an_answer_says_so(page, register):
    assert found(page, register, "区块链条例") == []
    assert page.locator("[data-no-results]").count() == 1


def test_the_box_in_the_header_of_every_page_leads_to_the_answer(page, register):
    page.goto(f"{register}/projects/changshan-bridge/")
    page.fill("#header-search", "跨海引水")
    page.press("#header-search", "Enter")
    page.locator("#search-results:not([aria-busy]) li a[href]").first.wait_for()
    assert (
        page.locator("#search-results li a[href]").first.evaluate("link => link.href").endswith("/sea-crossing-water/")
    )
