"""Chromium, and a server of files on 127.0.0.1 that sends the Content-Security-Policy the site is published with."""

import functools
import http.server
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from browser_settings import FLAGS, POLICY, executable

playwright = pytest.importorskip("playwright.sync_api", reason="pip install --group dev")


class _Files(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="session")
def served():
    """`with served(folder) as address`."""
    return _served


@contextmanager
def _served(folder: Path):
    """The address of a server of the folder's files."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Files, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


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
