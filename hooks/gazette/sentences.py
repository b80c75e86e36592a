"""What figures say in plain words: how much more than before, and what made most of it. Nothing the numbers do not show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_FEW = 20
_TENTH = Decimal("0.1")
# Every amount is rounded to a hundredth, so a sum may be off by a hundredth for each of its terms.
_ROUNDED = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the terms of a sum, now and before; None for what is not known."""

    name: str
    now: Decimal | None
    before: Decimal | None

    @property
    def change(self) -> Decimal:
        """How much more it is; nought unless both are known."""
        return Decimal(0) if self.now is None or self.before is None else self.now - self.before


def printed(amount: Decimal | int, places: int = 0) -> str:
    """With groups of three and a true minus, which screen readers say and a hyphen they do not."""
    return f"{amount:,.{places}f}".replace("-", "−")


def places(amounts: Sequence[Decimal | None]) -> int:
    """The decimals of the amount that has most of them."""
    return max((-int(amount.as_tuple().exponent) for amount in amounts if amount is not None), default=0)


def percent(part: Decimal | int, whole: Decimal | int) -> str:
    """A part in percent to one decimal, halves up."""
    return f"{_rate(Decimal(part), Decimal(whole)):,}%".replace("-", "−")


def changed(now: Decimal | int, before: Decimal | int, unit: str, basis: str = "上年", decimals: int = 0) -> str:
    """比上年增加668.99万元（+4.9%）. Nothing can be said in percent of nought or of less than nought."""
    more = Decimal(now) - Decimal(before)
    if not more:
        return f"与{basis}持平"
    said = f"比{basis}{'增加' if more > 0 else '减少'}{printed(abs(more), decimals)}{unit}"
    return f"{said}（{_signed(more, Decimal(before))}）" if before > 0 else said


def counted(now: Decimal | int, before: Decimal | int, unit: str, basis: str = "上年") -> str:
    """The same of things counted one by one; of a few, percent would say more than there is."""
    said = changed(now, before, unit, basis)
    return said if before >= _FEW else said.partition("（")[0]


def mainly(parts: Sequence[Part], now: Decimal, before: Decimal, unit: str, decimals: int = 0) -> str:
    """主要是教育支出增加194.89万元; "" unless the numbers show it: the parts make up both sums, one or two of them make
    at least half of what went the way of the sum, and what went the other way is at most half of the difference."""
    more = now - before
    if not more or len(parts) < 2 or not _whole(parts, now, before):
        return ""
    with_it = sorted((part for part in parts if part.change * more > 0), key=lambda part: -abs(part.change))
    moved = sum(abs(part.change) for part in with_it)
    if moved - abs(more) > abs(more) / 2:
        return ""
    way = "增加" if more > 0 else "减少"
    for named in (with_it[:1], with_it[:2]):
        if named and sum(abs(part.change) for part in named) * 2 >= moved:
            return "主要是" + "、".join(
                f"{part.name}{way}{printed(abs(part.change), decimals)}{unit}" for part in named
            )
    return ""


def _whole(parts: Sequence[Part], now: Decimal, before: Decimal) -> bool:
    """Whether all parts are known, now and before, and make up the sums."""
    if any(part.now is None or part.before is None for part in parts):
        return False
    off = (now - sum(part.now or 0 for part in parts), before - sum(part.before or 0 for part in parts))
    return all(abs(one) <= _ROUNDED * len(parts) for one in off)


def _signed(more: Decimal, before: Decimal) -> str:
    rate = _rate(more, before)
    if not rate:
        return "不到0.1%"
    return f"{'+' if rate > 0 else '−'}{abs(rate):,}%"


def _rate(part: Decimal, whole: Decimal) -> Decimal:
    return (part * 100 / whole).quantize(_TENTH, ROUND_HALF_UP)
