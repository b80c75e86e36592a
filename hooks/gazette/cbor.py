"""The little of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays of known length."""

from __future__ import annotations

from typing import Any

_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4


def read(data: bytes) -> Any:
    """The one value that `data` begins with; ValueError for what is not of the few kinds above."""
    return _value(data, 0)[0]


def _value(data: bytes, at: int) -> tuple[Any, int]:
    kind, number, at = _head(data, at)
    if kind == _UNSIGNED:
        return number, at
    if kind == _NEGATIVE:
        return -1 - number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    if kind != _ARRAY:
        raise ValueError(f"CBOR of major type {kind}")
    items = []
    for _ in range(number):
        item, at = _value(data, at)
        items.append(item)
    return items, at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    kind, short = data[at] >> 5, data[at] & 31
    if short < 24:
        return kind, short, at + 1
    if short > 27:
        raise ValueError(f"CBOR of length {short}")
    size = 1 << (short - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size
