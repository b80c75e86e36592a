"""The little of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays of known length."""

from __future__ import annotations

from typing import Any

UNSIGNED, NEGATIVE, TEXT, ARRAY = 0, 1, 3, 4


def read(data: bytes) -> Any:
    """The one value that `data` begins with; ValueError for what is not of the few kinds above."""
    return _value(data, 0)[0]


def head(kind: int, number: int) -> bytes:
    """What a value begins with: its kind, and the number that it is or of what follows."""
    if number < 24:
        return bytes((kind << 5 | number,))
    size = next(size for size in (1, 2, 4, 8) if number >> 8 * size == 0)
    return bytes((kind << 5 | 23 + size.bit_length(),)) + number.to_bytes(size)


def _value(data: bytes, at: int) -> tuple[Any, int]:
    kind, number, at = _begun(data, at)
    if kind == UNSIGNED:
        return number, at
    if kind == NEGATIVE:
        return -1 - number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind != ARRAY:
        raise ValueError(f"CBOR of major type {kind}")
    items = []
    for _ in range(number):
        item, at = _value(data, at)
        items.append(item)
    return items, at


def _begun(data: bytes, at: int) -> tuple[int, int, int]:
    kind, short = data[at] >> 5, data[at] & 31
    if short < 24:
        return kind, short, at + 1
    if short > 27:
        raise ValueError(f"CBOR of length {short}")
    size = 1 << (short - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size
