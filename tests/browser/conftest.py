"""Chromium, and the server of the built site."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import file_server
import search_site
from browser.search_records import RECORDS
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
def register(register_built: Path, served):
    """The address of the site with the handbook's examples, with a slash at its end."""
    with served(register_built) as host:
        yield f"{host}/"


@pytest.fixture
def reader(chromium):
    """`reader(width, kept, **settings)`: a page of a device of that width that has `kept` these choices."""
    contexts = []

    def opened(width: int, kept: Mapping[str, str] | None = None, **settings: Any):
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, **settings))
        for name, value in (kept or {}).items():
            contexts[-1].add_init_script(f"localStorage.setItem({name!r}, {value!r})")
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def templates(register_root: Path, register_built: Path) -> tuple[str, ...]:
    """The address of one page of every template of the register."""
    catalog, _ = checked(register_root, TODAY)
    assert catalog
    return one_of_each(catalog, register_built)


@pytest.fixture(scope="session")
def searched(built: Path, tmp_path_factory, served):
    """The address of the search page over RECORDS, mounted below the root."""
    folder = search_site.write(search_site.catalog(RECORDS), built, tmp_path_factory.mktemp("searched"), size=12)
    with served(folder) as base:
        yield f"{base}/x/search/"


@pytest.fixture(scope="session")
def mounted(built: Path, tmp_path_factory, served):
    """The address of the whole miniature site, mounted below the root as its site_url says."""
    root = tmp_path_factory.mktemp("mounted")
    (root / "sub").symlink_to(built)
    with served(root) as base:
        yield f"{base}/sub/"
