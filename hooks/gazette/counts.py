"""How many records there are of something: of real matters, and made up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazette.schema.record import Record


@dataclass(frozen=True, slots=True)
class Tally:
    """Real records and examples, counted apart: the second are never told as if they were the first."""

    real: int
    examples: int

    @property
    def total(self) -> int:
        """All that a list of them shows."""
        return self.real + self.examples

    @property
    def words(self) -> str:
        """14 条; 16 条（其中示例 2 条）; 2 条（均为示例）."""
        if not self.examples:
            return f"{self.total:,} 条"
        return f"{self.total:,} 条（{f'其中示例 {self.examples:,} 条' if self.real else '均为示例'}）"


def tally(records: Iterable[Record]) -> Tally:
    """Real records and examples, counted apart."""
    counts = [0, 0]
    for record in records:
        counts[record.example] += 1
    return Tally(*counts)
