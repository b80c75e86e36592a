"""Chromium, and the server of the built site."""

import pytest

import file_server
from browser_settings import FLAGS, executable

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
