"""The free text of a record: Markdown with raw HTML, images and script links turned off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

# The page's title is h1 and the section's is h2, so the text's own headings begin at h3.
_HEADING_SHIFT = 2


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


_MARKDOWN = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table").disable("image")


def html(text: str, base: str, page: str = "") -> str:
    """Safe HTML of a free text; addresses from the root of the site are put after `base`, which has no slash at its end."""
    return str(_MARKDOWN.render(text, {"base": base, "page": page}))


def passages(text: str) -> Iterator[str]:
    """The readable text of each paragraph, heading, list item and cell, without marks."""
    for token in _MARKDOWN.parse(text):
        if token.type == "inline":
            children = token.children or []
            yield "".join(" " if child.type == "softbreak" else child.content for child in children)
        elif token.type in ("fence", "code_block"):
            yield token.content


def _shifted(tag: str) -> str:
    return f"h{min(int(tag[1]) + _HEADING_SHIFT, 6)}"
