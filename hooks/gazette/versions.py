"""Former versions of a record: what each said, and how the next one differed, by field and by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Any, Literal
from urllib.parse import quote

from gazette import former
from gazette.catalog import Catalog
from gazette.display import Piece, blocks, money, own_blocks, piece
from gazette.ledger import SILENT, Version
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.record import Record
from gazette.source import Value, read
from gazette.validation import validated

# Shorter texts are told whole: a number of which one digit is marked cannot be read.
_LONG = 30
_DIGITS = "0123456789.,"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the next version adds, removes or changes; `amount` is the difference of two amounts, in words."""

    label: str
    kind: Literal["增加", "删去", "改动"]
    before: str
    after: str
    amount: str = ""

    @property
    def shared(self) -> tuple[int, int]:
        """How many letters at the beginning and at the end of a long text both versions have: only what is between differs."""
        short = min(len(self.before), len(self.after))
        if short < _LONG:
            return 0, 0
        first = _alike(self.before, self.after)
        last = min(_alike(reversed(self.before), reversed(self.after)), short - first)
        # A number is marked whole.
        while first and self.before[first - 1] in _DIGITS:
            first -= 1
        while last and self.before[-last] in _DIGITS:
            last -= 1
        return first, last


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def version_url(record: Record, number: int) -> str:
    """The address of a former version from the root of the site; it never changes."""
    return f"{record.url}versions/{number}/"


def links(record: Record, catalog: Catalog) -> tuple[tuple[Piece, Piece], ...]:
    """The former versions as links, each with the time it was released."""
    return tuple(
        (Piece(f"第 {one.number} 版", version_url(record, one.number)), _released(one, catalog))
        for one in former.versions(record, catalog)
    )


def version_view(record: Record, version: Version, catalog: Catalog) -> Mapping[str, Any]:
    """A former version: its record as far as it can still be read, else its text; and how the next one differed."""
    entry = catalog.entry(record)
    following = entry.versions[version.number] if entry else version
    old = _record(record, version)
    return {
        "record": record,
        "old": old,
        "version": version,
        "following": following,
        "released": _released(version, catalog),
        "replaced": _released(following, catalog),
        "metadata": blocks(old, catalog, ("index_no", "organ", "doc_no", "made_on", "published_at")) if old else (),
        "own": own_blocks(old, catalog) if old else (),
        "differences": tuple(differences(type(record), version, following)),
        "files": tuple(_files(record, old, version, catalog)),
        "last": len(former.versions(record, catalog)) + 1,
        "former": links(record, catalog),
        "organ_title": catalog.organ_title(record.organ),
    }


def differences(model: type[Record], before: Version, after: Version) -> Iterator[Difference]:
    """What the later of two versions says otherwise, in the order of the declaration."""
    yield from _fields(model, before.values(), after.values(), "")


def _files(record: Record, old: Record | None, version: Version, catalog: Catalog) -> Iterator[tuple[Piece, str]]:
    """The attachments of a version as links, each with its name; one that was taken away since is no link."""
    titles = {one.file: one.title for one in old.attachments} if old else {}
    gone = {one.name for one in former.files(record, catalog) if one.concealed}
    for file in version.attachments:
        name = file.rsplit("/", 1)[-1]
        yield Piece(titles.get(file, name), "" if name in gone else record.url + quote(name)), name


def _released(version: Version, catalog: Catalog) -> Piece:
    return piece(Shape.DATETIME, datetime.fromisoformat(f"{version.released_at}+08:00"), catalog)


def _record(record: Record, version: Version) -> Record | None:
    """The version as a record, None when today's declaration no longer reads it."""
    documents, problems = read(version.text, "")
    found = validated(type(record), documents[0], "") if documents and not problems else None
    return found if isinstance(found, Record) else None


def _fields(
    model: type[Model], before: Mapping[str, Value], after: Mapping[str, Value], where: str
) -> Iterator[Difference]:
    for field in fields_of(model):
        old, new = before.get(field.name), after.get(field.name)
        if field.name not in SILENT and old != new:
            yield from _field(field, old, new, f"{where}{field.label}")


def _field(field: Field, old: Value, new: Value, label: str) -> Iterator[Difference]:
    if isinstance(old, list) and isinstance(new, list):
        yield from _lists(field, old, new, label)
    elif field.model and isinstance(old, dict) and isinstance(new, dict):
        yield from _fields(field.model, old, new, f"{label}　")
    elif field.shape is Shape.MARKDOWN and isinstance(old, str) and isinstance(new, str):
        yield from _paragraphs(old, new, label)
    else:
        yield _difference(field, old, new, label)


def _lists(field: Field, old: list[Value], new: list[Value], label: str) -> Iterator[Difference]:
    """Items matched by what they say; those in the same place with other words are compared field by field."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(
        None, [*map(repr, old)], [*map(repr, new)], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        shared = min(i2 - i1, j2 - j1)
        for step in range(shared):
            yield from _field(field, old[i1 + step], new[j1 + step], f"{label}第 {j1 + step + 1} 项")
        yield from (_difference(field, one, None, label) for one in old[i1 + shared : i2])
        yield from (_difference(field, None, one, label) for one in new[j1 + shared : j2])


def _paragraphs(old: str, new: str, label: str) -> Iterator[Difference]:
    was, now = ([part.strip() for part in text.split("\n\n")] for text in (old, new))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _told("\n\n".join(was[i1:i2]), "\n\n".join(now[j1:j2]), label)


def _difference(field: Field, old: Value, new: Value, label: str) -> Difference:
    before, after = (_words(field, value) for value in (old, new))
    return _told(before, after, label, _amount(old, new) if field.shape is Shape.MONEY else "")


def _told(before: str, after: str, label: str, amount: str = "") -> Difference:
    kind: Literal["增加", "删去", "改动"] = "改动" if before and after else "增加" if after else "删去"
    return Difference(label, kind, before, after, amount)


def _words(field: Field, value: Value) -> str:
    """A value as it was written; a group as its labels and values."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "、".join(_words(field, one) for one in value)
    if isinstance(value, dict):
        inner = {one.name: one for one in fields_of(field.model)} if field.model else {}
        return "；".join(f"{inner[key].label}：{_words(inner[key], one)}" for key, one in value.items() if key in inner)
    if field.shape is Shape.FILE:
        return value.rsplit("/", 1)[-1]
    if field.shape is Shape.MONEY and (number := _decimal(value)) is not None:
        return money(number)
    return value


def _amount(old: Value, new: Value) -> str:
    before, after = _decimal(old), _decimal(new)
    if before is None or after is None:
        return ""
    return f"{'增加' if after > before else '减少'} {abs(after - before):,f} 万元"


def _decimal(value: Value) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        return None
