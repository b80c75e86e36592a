"""The browser of the tests, and the Content-Security-Policy the site is published with."""

from __future__ import annotations

import os
import shutil

POLICY = (
    "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; worker-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:"
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]


def executable() -> str | None:
    """The browser to use: CHROMIUM if that is set, else Debian's, else Playwright's own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or None
