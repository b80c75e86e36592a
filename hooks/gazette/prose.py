"""The free text of a record: Markdown with raw HTML, images and script links turned off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from urllib.parse import urljoin

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

# The page's title is h1 and the section's is h2, so the text's own headings begin at h3.
_HEADING_SHIFT = 2
_BLOCK_EDGE = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|td|th|tr|thead|tbody|table|blockquote|pre|hr|div)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


class _Renderer(RendererHTML):
    def heading_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return f"<{_shifted(tokens[number].tag)}>"

    def heading_close(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return f"</{_shifted(tokens[number].tag)}>\n"

    def link_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[number]
        href = str(token.attrs["href"])
        if href.startswith("/"):
            token.attrs["href"] = f"{env['base']}{href}"
        else:
            token.attrs["href"] = urljoin(env["page"], href)
        return self.renderToken(tokens, number, options, env)

    def table_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return '<div class="scroll" tabindex="0" role="region" aria-label="表格"><table>\n'

    def table_close(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return "</table></div>\n"


def _inline(state: StateCore) -> None:
    """The rule of the same name, but a text in which no mark can begin is taken as it stands: a third of the time."""
    mark = state.md.inline.terminator_re
    for token in state.tokens:
        if token.type == "inline" and mark.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.type == "inline":
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []


_MARKDOWN = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table").disable("image")
_MARKDOWN.core.ruler.at("inline", _inline)


def html(text: str, base: str, page: str = "") -> str:
    """Safe HTML of a free text; addresses from the root of the site are put after `base`, which has no slash at its end."""
    if "[" in text or "<" in text:  # a link may begin here, and its address depends on the page
        return str(_MARKDOWN.render(text, {"base": base, "page": page}))
    return _without_links(text)


@lru_cache(maxsize=20_000)
def _without_links(text: str) -> str:
    """Kept, for a feed and a page show the same text; 10,000 bodies of 1,200 characters take 70 MB."""
    return str(_MARKDOWN.render(text, {"base": "", "page": ""}))


def passages(text: str) -> Iterator[str]:
    """The readable text of each paragraph, heading, list item and cell, without marks."""
    for part in _BLOCK_EDGE.split(html(text, "")):
        if words := unescape(_TAG.sub("", part)).split():
            yield " ".join(words)


def _shifted(tag: str) -> str:
    return f"h{min(int(tag[1]) + _HEADING_SHIFT, 6)}"
