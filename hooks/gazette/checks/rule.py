"""What a rule is, and a list of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from gazette.catalog import Catalog
from gazette.problems import Path
from gazette.schema.record import Record

# A check of one record: yields the path of the field and what is wrong with it.
Check = Callable[[Any, Catalog], Iterable[tuple[Path, str]]]
# Each check with the kind whose records it looks at; of Record, those of every kind.
Rules = tuple[tuple[type[Record], Check], ...]
