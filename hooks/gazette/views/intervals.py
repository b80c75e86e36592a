"""How long from one moment to another, as people say it."""

from __future__ import annotations

from datetime import datetime


def interval(first: datetime, last: datetime) -> str:
    """Days, hours and minutes from `first` to `last`, which is not before it: 1天2小时5分; 0分 when they are the same."""
    minutes = int((last - first).total_seconds()) // 60
    parts = ((minutes // 1440, "天"), (minutes // 60 % 24, "小时"), (minutes % 60, "分"))
    return "".join(f"{count}{unit}" for count, unit in parts if count) or "0分"
