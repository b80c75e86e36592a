"""Without scripts, without stylesheets, at 32 kbit/s: the words of a page come first and are all there."""

from __future__ import annotations

from typing import Any

# What a page says in its text; and what can be pressed there but does nothing, for it belongs to no form that leads anywhere.
SAID = """() => [...document.querySelectorAll("#main *")].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim()))
  .map((node) => node.data.trim().replace(/\\s+/g, " "))"""
DEAD = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select")]
  .filter((one) => one.checkVisibility() && !one.form?.getAttribute("action")).map((one) => one.outerHTML.slice(0, 80))"""
# What search and choosing from lists add; everything else is said without scripts too.
BY_SCRIPT = ("search/", "subscribe/", "normative/query/")
ON_DAY = "查某一天"
# 32 kbit/s in bytes a second, and what it takes to the first words of a record (ms), its styles before them.
SLOW, SOON = 4096, 9000
WATCH = """globalThis.drawn = {};
new PerformanceObserver((list) => { for (const one of list.getEntries()) drawn[one.name] = one.startTime }).observe({ type: "paint", buffered: true });"""


def test_every_template_says_the_same_without_scripts_and_shows_nothing_that_would_need_them(
    reader, register, templates
):
    scripted, plain, found = reader(1280), reader(1280, java_script_enabled=False), {}
    for name in templates:
        plain.goto(register + name)
        assert plain.evaluate(DEAD) == [], name
        if name in BY_SCRIPT:
            assert plain.locator("#main a").count() > 5, name
            continue
        scripted.goto(register + name)
        said = set(plain.evaluate(SAID))
        found[name] = [one for one in scripted.evaluate(SAID) if one not in said and one != ON_DAY]
    # How a document stands today is said in place too; the page has it in a table
    found.pop("normative/example-fishery-2019/")
    assert {name: one for name, one in found.items() if one} == {}


def test_every_template_can_be_read_without_stylesheets(reader, register, templates):
    styled, page = reader(1280), reader(1280)
    page.context.route("**/*.css", lambda route: route.abort())
    for name in templates:
        styled.goto(register + name)
        page.goto(register + name)
        assert page.evaluate(
            "[...document.styleSheets].every((one) => { try { return !one.cssRules.length } catch { return true } })"
        )
        assert set(styled.evaluate(SAID)) <= set(page.evaluate(SAID)), name
        order = page.evaluate(
            """[".skip", ".site-name", ".columns", "h1", ".footer"].map((one) => document.querySelector(one).getBoundingClientRect().top)"""
        )
        assert order == sorted(order), name
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name


def _slowly(page, address: str) -> dict[str, Any]:
    """When the first words of a page are drawn at 32 kbit/s, and when each thing it loads has come, in ms."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    limits = {"offline": False, "latency": 300, "downloadThroughput": SLOW, "uploadThroughput": SLOW}
    session.send("Network.emulateNetworkConditions", limits)
    page.add_init_script(WATCH)
    page.goto(address, timeout=60_000)
    come = "performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name, responseEnd])"
    return {"words": page.evaluate("drawn['first-contentful-paint']"), "come": page.evaluate(come)}


def test_at_32_kbit_the_words_of_a_record_come_before_pictures_and_before_what_scripts_add(reader, register):
    found = _slowly(reader(360), f"{register}projects/example-wharf/")
    assert found["words"] < SOON, found
    late = [when for what, when in found["come"] if what.endswith((".svg", "terms.js", "print.css"))]
    assert late and min(late) > found["words"], found
