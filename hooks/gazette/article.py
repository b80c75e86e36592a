"""A record as HTML that stands alone, as feed readers show it: safe, without classes, every address absolute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from urllib.parse import quote

from gazette import prose
from gazette.catalog import Catalog
from gazette.display import Block, Piece, blocks, own_blocks
from gazette.schema.record import Record

_text = partial(escape, quote=False)  # for text, where quotation marks need no escape


def html(record: Record, catalog: Catalog, site_url: str) -> str:
    """Summary, fields, tables, text and attachments of a record, with addresses under `site_url`."""
    base = site_url.rstrip("/")
    shown = (*blocks(record, catalog, ("doc_no", "organ", "made_on")), *own_blocks(record, catalog))
    page = f"{base}/{record.url}"
    text = prose.html(record.body, base, page) if record.body else ""
    archived = f"<p>{_text(record.archival_notice)}</p>" if record.archival else ""
    return f"{archived}<p>{_text(record.summary)}</p>{''.join(_blocks(shown, base, page))}{text}{_attachments(record, page)}"


def _blocks(shown: Iterable[Block], base: str, page: str, within: str = "") -> Iterator[str]:
    """`within` is the name of the group they are in: each of several groups of one name needs no label of its own."""
    shown = tuple(shown)
    rows = "".join(
        f"<tr><th>{_text(b.label)}</th><td>{_cell(b.pieces, base)}</td></tr>" for b in shown if b.kind == "row"
    )
    yield f"<table>{rows}</table>" if rows else ""
    for block in shown:
        if block.kind == "table":
            yield f"<p>{_text(block.label)}</p>{_table(block, base)}"
        elif block.kind == "prose":
            yield f"<p>{_text(block.label)}</p>{prose.html(block.text, base, page)}"
        elif block.kind == "group":
            label = "" if block.name == within else f"<p>{_text(block.label)}</p>"
            yield label + "".join(_blocks(block.blocks, base, page, block.name))


def _table(block: Block, base: str) -> str:
    heads = "".join(f"<th>{_text(head)}</th>" for head in block.heads)
    rows = ("".join(f"<td>{_cell(cell, base)}</td>" for cell in row) for row in block.rows)
    return f"<table><tr>{heads}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(pieces: tuple[Piece, ...], base: str) -> str:
    return "、".join(_linked(one, base) for one in pieces)


def _linked(one: Piece, base: str) -> str:
    if not one.href:
        return _text(one.text)
    href = one.href if one.external else f"{base}/{one.href}"
    return f'<a href="{escape(href)}">{_text(one.text)}</a>'


def _attachments(record: Record, page: str) -> str:
    links = (f'<li><a href="{page}{quote(one.name)}">{_text(one.title)}</a></li>' for one in record.attachments)
    return f"<ul>{''.join(links)}</ul>" if record.attachments else ""
