"""A file review's page: how many files, their mean and their grades, by organ, and each file with the grade it earned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from gazette.catalog import Catalog
from gazette.display import Piece, blocks, piece
from gazette.schema.file_review import CaseFile, FileReview
from gazette.schema.model import Shape


@dataclass(frozen=True, slots=True)
class Tally:
    """Some files together: of whom, how many, their mean, and how many of each grade in the order of the grades."""

    of: Piece
    count: int
    mean: str
    grades: tuple[int, ...]


def view(review: FileReview, catalog: Catalog) -> Mapping[str, Any]:
    """Basic rows, the tally of all files and of each organ's, and the files with their grades."""
    by_owner: dict[str, list[CaseFile]] = {}
    for file in review.files:
        by_owner.setdefault(file.owner, []).append(file)
    return {
        "basic": blocks(review, catalog, ("year", "reviewed_from", "reviewed_until", "standard", "method")),
        "thresholds": "；".join(f"{one.name} {one.at_least} 分以上" for one in review.grades if one.at_least),
        "grades": tuple(one.name for one in review.grades),
        "whole": tally(Piece("全部案卷"), review, review.files),
        "owners": tuple(tally(piece(Shape.ORGAN, owner, catalog), review, files) for owner, files in by_owner.items()),
        "files": tuple((file, piece(Shape.ORGAN, file.owner, catalog), review.grade_of(file)) for file in review.files),
    }


def tally(of: Piece, review: FileReview, files: Iterable[CaseFile]) -> Tally:
    """What some files of a review come to together."""
    files = tuple(files)
    earned = [review.grade_of(file) for file in files]
    counts = tuple(earned.count(grade.name) for grade in review.grades)
    return Tally(of, len(files), mean([file.score for file in files]), counts)


def mean(scores: list[Decimal]) -> str:
    """The arithmetic mean with one decimal, halves up."""
    return str((sum(scores, Decimal()) / len(scores)).quantize(Decimal("0.1"), ROUND_HALF_UP))
