"""What can be downloaded: the YAML a record was made from, and its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gazette.catalog import Catalog


def sources(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Address and text of the YAML of every public record; withdrawn and ended ones have none."""
    return ((f"{record.url}record.yml", text) for record, text in catalog.sources(catalog.public))


def attachments(catalog: Catalog) -> Iterator[tuple[str, Path]]:
    """Address and file of every attachment of a public record; it comes and goes with the record."""
    for record in catalog.public:
        for attachment in record.attachments:
            yield f"{record.url}{attachment.name}", catalog.root / "data" / attachment.file
