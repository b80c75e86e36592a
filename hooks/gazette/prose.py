"""The free text of a record: Markdown with raw HTML, images and script links turned off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from urllib.parse import urljoin, urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

# The page's title is h1 and the section's is h2, so the text's own headings begin at h3.
_FIRST_HEADING = 3
_SCHEMES = ("http", "https", "mailto", "tel")
_BLOCK_EDGE = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|td|th|tr|thead|tbody|table|blockquote|pre|hr|div)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
# A text of headings and paragraphs alone: each line begins with a letter, or with a number and one, ends with no blank, and
# has no sign that means anything in Markdown or HTML.
_SIGN = r"\x00-\x1f!-+\-:<-@\[-`{-\x7f"
_LINE = rf"(?:\#{{1,6}}[ ])?[0-9]*[^\W\d_](?:[^{_SIGN}]*[^{_SIGN}\s])?"
_PLAIN = re.compile(rf"(?:{_LINE}(?:\n+|\Z))++")
_PART = re.compile(r"(#+) (.+)|[^#\n].*(?:\n[^#\n].*)*")


class _Renderer(RendererHTML):
    def heading_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return f"<{_shifted(tokens[number].tag, env)}>"

    def heading_close(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        return f"</{_shifted(tokens[number].tag, env)}>\n"

    def link_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[number]
        href = str(token.attrs["href"])
        token.attrs["href"] = f"{env['base']}{href}" if href.startswith("/") else urljoin(env["page"], href)
        return self.renderToken(tokens, number, options, env)

    def table_open(self, tokens: Sequence[Token], number: int, options: OptionsDict, env: EnvType) -> str:
        env["tables"] = env.get("tables", 0) + 1
        return f'<div class="scroll" tabindex="0" role="region" aria-label="表格 {env["tables"]}"><table>\n'

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


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser asks by this name
        """Whether an address may be a link: of this site, of the web, of a mailbox or a telephone."""
        try:
            parts = urlsplit(url)
        except ValueError:  # http://[::g]/
            return False
        return bool(url) and (parts.scheme.lower() in _SCHEMES if parts.scheme else not url.startswith("//"))


_MARKDOWN = (
    _Parser("commonmark", {"html": False}, renderer_cls=_Renderer)
    .enable("table")
    .disable(("image", "html_block", "html_inline"))
)
_MARKDOWN.core.ruler.at("inline", _inline)


def html(text: str, base: str, page: str = "") -> str:
    """Safe HTML of a free text; addresses from the root of the site are put after `base`, which has no slash at its end."""
    if "[" in text or "<" in text:  # a link may begin here, and its address depends on the page
        return _rendered(text, base, page)
    return _without_links(text)


@lru_cache(maxsize=20_000)
def _without_links(text: str) -> str:
    """Kept, for a feed and a page show the same text; 10,000 bodies of 1,200 characters take 70 MB."""
    return _plain(text) if _PLAIN.fullmatch(text) else _rendered(text, "", "")


def passages(text: str) -> Iterator[str]:
    """The readable text of each paragraph, heading, list item and cell, without marks."""
    for part in _BLOCK_EDGE.split(html(text, "")):
        if words := unescape(_TAG.sub("", part)).split():
            yield " ".join(words)


def links(text: str) -> Iterator[str]:
    """The address of every link of a free text, as it is written."""
    for token in _MARKDOWN.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrs["href"])


def _plain(text: str) -> str:
    """What the parser would make of headings and paragraphs alone, in a tenth of its time: most texts are no more."""
    parts = tuple(_PART.finditer(text))
    environment = {"shift": _FIRST_HEADING - min((len(part[1]) for part in parts if part[1]), default=1)}
    tags = (_shifted(f"h{len(part[1])}", environment) if part[1] else "p" for part in parts)
    return "".join(f"<{tag}>{part[2] or part[0]}</{tag}>\n" for tag, part in zip(tags, parts, strict=True))


def _rendered(text: str, base: str, page: str) -> str:
    tokens = _MARKDOWN.parse(text)
    first = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
    environment = {"base": base, "page": page, "shift": _FIRST_HEADING - first}
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, environment))


def _shifted(tag: str, env: EnvType) -> str:
    return f"h{min(int(tag[1]) + env['shift'], 6)}"
