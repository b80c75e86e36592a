"""Every three neighbours in a text of which one is punctuation: who asks for （一）从 means just that.

Pagefind's words hold no punctuation, and where in a text a window stands nobody asks, so it is not given them: the chunks that
name the documents of each are written here, in its format (pagefind/src/index/index_words.rs of the pinned version).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from gazette.cbor import ARRAY, TEXT, UNSIGNED, head
from gazette.search.folding import BETWEEN

# All but letters, digits and a point or comma between digits; and all beyond the characters that are one UTF-16 unit.
_MARKS = re.compile(r"[\W_]+(?<![0-9][.,](?=[0-9]))")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
# The first letter of these words; no hexadecimal digit and no other token begins with it.
_MARKED = "p"
# So many documents and words make a chunk.
_CHUNK = 1200


def windows(written: str) -> set[str]:
    """The windows in lines, each once. The last ones are filled up with nothing, so that every two neighbours begin one."""
    text = _BEYOND.sub("\ufffd", written.replace(BETWEEN, "")) + "\0\0"
    marks = (found.span() for found in _MARKS.finditer(text, 0, len(text) - 2))
    return {text[at : at + 3] for start, end in marks for at in range(start - 2 if start > 2 else 0, end)}


def gathered(documents: Iterable[tuple[int, Iterable[str]]]) -> dict[str, list[int]]:
    """The numbers of the documents that hold each window."""
    found: dict[str, list[int]] = {}
    for number, held in documents:
        for window in held:
            found.setdefault(window, []).append(number)
    return found


def chunks(gathered: Mapping[str, Sequence[int]], numbers: Sequence[int]) -> Iterator[tuple[str, str, bytes]]:
    """The first word and the last of each chunk, and its CBOR; `numbers` are those of the documents in the index's order."""
    places = {number: place for place, number in enumerate(numbers)}
    words: list[tuple[str, bytes]] = []
    size = 0
    for window in sorted(gathered):
        word = _MARKED + window.encode("utf-16-be").hex()
        words.append((word, _postings(word, sorted(places[number] for number in gathered[window]))))
        size += 1 + len(gathered[window])
        if size >= _CHUNK:
            yield _chunk(words)
            words, size = [], 0
    if words:
        yield _chunk(words)


def _chunk(words: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    data = head(ARRAY, 1) + head(ARRAY, len(words)) + b"".join(postings for _, postings in words)
    return words[0][0], words[-1][0], data


def _postings(word: str, places: Sequence[int]) -> bytes:
    """A word, its documents, each by its distance from the one before, and no other forms of it."""
    documents = b"".join([_document(place - before) for before, place in pairwise((0, *places))])
    return (
        head(ARRAY, 3) + head(TEXT, len(word)) + word.encode() + head(ARRAY, len(places)) + documents + head(ARRAY, 0)
    )


@cache
def _document(distance: int) -> bytes:
    """A document that holds a word, wherever: at its beginning; and in no field of its own."""
    return head(ARRAY, 3) + head(UNSIGNED, distance) + head(ARRAY, 1) + head(UNSIGNED, 0) + head(ARRAY, 0)
