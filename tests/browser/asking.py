"""How tests ask the search page: what a person would do, and the wait for the answer."""

from __future__ import annotations

from typing import Any

IDLE = "#search-results:not([aria-busy])"


def answer(page: Any) -> list[str]:
    """The ids of the results, once the page is idle."""
    page.wait_for_selector(IDLE, state="attached")
    links = page.locator("#search-results > li").evaluate_all(
        "items => items.map((one) => one.querySelector('a[href]').href)"
    )
    return [link.rstrip("/").split("/")[-1] for link in links]


def asked(page: Any, address: str, query: str) -> list[str]:
    """The same for a query typed on the page."""
    page.goto(address)
    page.wait_for_selector(IDLE, state="attached")
    page.fill("#search-query", query)
    return answer(page)


def typed(page: Any, text: str) -> list[str]:
    """The same for a text typed into the box as it is, which keeps the focus."""
    page.focus("#search-query")
    page.keyboard.insert_text(text)
    return answer(page)
