"""An assessment's page: the tree of indicators, the ranking, and the scores of every organ; all sums are made here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks
from gazette.schema.assessment import Assessment, Indicator, OrganScores
from gazette.views.ranking import ranked


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator in the tree. `level` is 1 to 3; `rate` what organs got of its weight on average, "" before the results."""

    indicator: Indicator
    level: int
    weight: str
    method: str
    rate: str


@dataclass(frozen=True, slots=True)
class Standing:
    """An organ in the ranking. Points are texts; `before` and `change` are "" when the organ was not assessed the year before."""

    place: int
    organ: Piece
    total: str
    assessed: str
    external: str
    grade: str
    before: str
    change: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The scores of every organ on some leaves: heads are (code, name, weight), a row is an organ, its points, their sum."""

    name: str
    heads: tuple[tuple[str, str, str], ...]
    rows: tuple[tuple[Piece, tuple[str, ...], str], ...]


def view(assessment: Assessment, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, the tree, the ranking, the scores by method, and the assessment of the year before."""
    before = catalog.shown.assessments.get((assessment.organ, assessment.scope, assessment.year - 1))
    return {
        "basic": blocks(assessment, catalog, ("year", "scope", "documents", "steps", "grades")),
        "tree": tuple(_rows(assessment)),
        "standings": standings(assessment, before, catalog),
        "has_grades": bool(assessment.grades),
        "before": Piece(before.title, before.url) if before and before.results else None,
        "same_indicators": before is not None and before.indicators == assessment.indicators,
        "matrices": tuple(_matrices(assessment, catalog)),
        "external_matrix": _matrix("外部评价分", "外部评价", "external_score", assessment, catalog),
    }


def standings(assessment: Assessment, before: Assessment | None, catalog: Catalog) -> tuple[Standing, ...]:
    """Every organ by its total, the best first; equal totals share a place."""
    earlier = _places(before) if before else {}
    return tuple(
        _standing(place, result, assessment, earlier.get(result.organ), catalog)
        for place, result in ranked(assessment.results, assessment.total)
    )


def _places(assessment: Assessment) -> dict[str, tuple[int, Decimal]]:
    found = ranked(assessment.results, assessment.total)
    return {result.organ: (place, assessment.total(result)) for place, result in found}


def _standing(
    place: int, result: OrganScores, assessment: Assessment, before: tuple[int, Decimal] | None, catalog: Catalog
) -> Standing:
    total = assessment.total(result)
    return Standing(
        place,
        _organ(result.organ, catalog),
        points(total),
        points(assessment.points(result, "内部考核")),
        points(assessment.points(result, "外部评价")),
        next((grade.name for grade in assessment.grades if total >= grade.least), ""),
        f"{points(before[1])}（第 {before[0]} 名）" if before else "",
        _signed(total - before[1]) if before else "",
    )


def _rows(assessment: Assessment) -> Iterable[IndicatorRow]:
    gained: dict[str, Decimal] = {}
    for result in assessment.results:
        for one in result.scores:
            got = (one.score if assessment.leaves[one.code].method == "内部考核" else one.external_score) or Decimal()
            for code in _upwards(one.code):
                gained[code] = gained.get(code, Decimal()) + got
    for indicator in assessment.indicators:
        method = indicator.method if indicator.code in assessment.leaves else ""
        possible = indicator.weight * len(assessment.results)
        rate = f"{_rounded(gained.get(indicator.code, Decimal()) * 100 / possible)}%" if possible else ""
        yield IndicatorRow(indicator, indicator.code.count(".") + 1, points(indicator.weight), method, rate)


def _upwards(code: str) -> Iterable[str]:
    """A code and those above it: 2.1.3, 2.1, 2."""
    while code:
        yield code
        code = code.rpartition(".")[0]


def _matrices(assessment: Assessment, catalog: Catalog) -> Iterable[Matrix]:
    for name, key in (("考核分", "score"), ("自评分", "self_score")):
        if found := _matrix(name, "内部考核", key, assessment, catalog):
            yield found


def _matrix(name: str, method: str, key: str, assessment: Assessment, catalog: Catalog) -> Matrix | None:
    """The scores of one sort, None when nobody has any; an organ's sum is "" when one of its scores is missing."""
    leaves = [leaf for leaf in assessment.leaves.values() if leaf.method == method]
    rows = []
    for result in assessment.results:
        by_code = {one.code: getattr(one, key) for one in result.scores}
        got = [by_code.get(leaf.code) for leaf in leaves]
        known = [one for one in got if one is not None]
        whole = points(sum(known, Decimal())) if len(known) == len(got) else ""
        rows.append((_organ(result.organ, catalog), tuple("" if one is None else points(one) for one in got), whole))
    if not any(any(cells) for _, cells, _ in rows):
        return None
    return Matrix(name, tuple((leaf.code, leaf.name, points(leaf.weight)) for leaf in leaves), tuple(rows))


def _organ(organ_id: str, catalog: Catalog) -> Piece:
    organ = catalog.organ(organ_id)
    return Piece(catalog.organ_name(organ_id), organ.url if organ else "")


def points(amount: Decimal) -> str:
    """Points without zeros at the end: 9, 9.5, 100."""
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"


def _signed(change: Decimal) -> str:
    return f"＋{points(change)}" if change > 0 else f"－{points(-change)}" if change < 0 else "持平"


def _rounded(rate: Decimal) -> Decimal:
    """One decimal, half upwards, as in school."""
    return rate.quantize(Decimal("0.1"), ROUND_HALF_UP)
