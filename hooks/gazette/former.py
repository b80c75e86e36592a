"""What a record was before: its former versions, the files that went with them, and which of these may no longer be read.

A released version and a released file keep their addresses for ever. A file that a correction replaces stays in data/ and is
still served; only a change that says `conceals` takes former versions away, with the files that the record has no more: then
their addresses answer with a notice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from gazette.catalog import Catalog
from gazette.ledger import Version
from gazette.schema.record import Change, Record


@dataclass(frozen=True, slots=True)
class FormerFile:
    """A file that was released with a record and is not one of its attachments now: its own name, its path from data/, its
    SHA-256, the last version that had it, and the change that took it away (None while it must stay)."""

    name: str
    file: str
    digest: str
    number: int
    concealed: Change | None

    def kept(self, catalog: Catalog) -> bool:
        """Whether it is still there, and as it was released."""
        place = catalog.root / "data" / self.file
        return place.is_file() and hashlib.sha256(place.read_bytes()).hexdigest() == self.digest


def versions(record: Record, catalog: Catalog) -> tuple[Version, ...]:
    """The versions of a record before the one that is public, first to last."""
    entry = catalog.entry(record)
    return entry.versions[:-1] if entry else ()


def files(record: Record, catalog: Catalog) -> tuple[FormerFile, ...]:
    """The files that a record has no more, by their names."""
    entry, names = catalog.entry(record), {one.name for one in record.attachments}
    found: dict[str, FormerFile] = {}
    for version in entry.versions if entry else ():
        for file, digest in version.attachments.items():
            name = file.rsplit("/", 1)[-1]
            if name not in names:
                found[name] = FormerFile(name, file, digest, version.number, concealed(record, version))
    return tuple(found[name] for name in sorted(found))


def concealed(record: Record, version: Version) -> Change | None:
    """The change for which a version may no longer be read, None while everybody may read it."""
    told = version.values().get("changes")
    known = len(told) if isinstance(told, list) else 0
    return next((change for change in record.changes[known:] if change.conceals), None)
