"""Which words on a page are explained, and where."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.settings import Settings

URL = "glossary/"


def addresses(settings: Settings) -> Mapping[str, str]:
    """The address, from the root of the site, of the explanation of each label that has one."""
    return {label: f"{URL}#{term.term}" for term in settings.terms for label in (term.term, *term.labels)}
