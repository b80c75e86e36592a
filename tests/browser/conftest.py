"""Chromium, and the server of the built site."""

from pathlib import Path

import pytest

import file_server
from browser_settings import FLAGS, executable
from gazette.cli import checked
from register_site import TODAY
from templates import one_of_each

playwright = pytest.importorskip("playwright.sync_api", reason="pip install --group dev")


@pytest.fixture(scope="session")
def served():
    """`with served(folder) as address`."""
    return file_server.served


@pytest.fixture(scope="session")
def chromium():
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=executable(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that lets no error pass."""
    context = chromium.new_context()
    opened = context.new_page()
    errors = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: message.type == "error" and errors.append(message.text))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture(scope="session")
def templates(register_root: Path, register_built: Path) -> tuple[str, ...]:
    """The address of one page of every template of the register."""
    catalog, _ = checked(register_root, TODAY)
    assert catalog
    return one_of_each(catalog, register_built)
