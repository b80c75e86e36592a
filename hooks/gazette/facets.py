"""By what else than kind, column, organ, year and openness the records of a kind can be filtered in search.

A kind that has more to offer puts a function here, as it puts its view into `views`: 有效性, 主题, 许可证状态 … The search
page shows a filter for each name it is given, in the order of FACETS, and knows nothing of their meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from gazette.catalog import Catalog
from gazette.schema.normative import Normative
from gazette.schema.record import Record
from gazette.validity import validity


class Facet(NamedTuple):
    """One value of a record under the label of a filter. What is `spent` (废止, 失效, 归档, 撤回) is found below what is not, and
    a result says so."""

    label: str
    value: str
    spent: bool = False


WITHDRAWN = "已撤回"
# The filter whose value every result says, whatever it is.
VALIDITY = "有效性"


def _of_document(record: Normative, catalog: Catalog) -> Iterator[Facet]:
    status = validity(record, catalog, catalog.today).status
    yield Facet(VALIDITY, status, spent=status in ("废止", "失效"))
    yield Facet("主题", record.subject)


FACETS: dict[type[Record], Callable[[Any, Catalog], Iterable[Facet]]] = {Normative: _of_document}


def facets(record: Record, catalog: Catalog) -> tuple[Facet, ...]:
    """The facets of a record: 公开状态, which all have, and those of its kind; a withdrawn record has no others."""
    if record.withdrawal:
        return (Facet("公开状态", WITHDRAWN, spent=True),)
    offer = FACETS.get(type(record))
    standing = Facet("公开状态", record.state, spent=True) if record.archival else Facet("公开状态", record.openness)
    return (standing, *(offer(record, catalog) if offer else ()))
