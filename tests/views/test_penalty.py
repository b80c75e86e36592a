"""The pages of penalties and coercions: the card, and everything else that is told of them."""

from datetime import date

import pytest

from demo_catalog import demo, site
from gazette.catalog import Catalog
from gazette.display import own_blocks
from gazette.record_view import publicity, record_view
from gazette.schema.record import Record
from gazette.views import penalty

PENALTY = site().by_id["example-penalty-2026-02"]
COERCION = next(record for record in site().records if record.NAME == "coercion")


def test_the_card_says_who_decided_what_and_how_much() -> None:
    shown = penalty.penalty_view(PENALTY, site())  # type: ignore[arg-type]
    rows = {block.label: "、".join(one.text for one in block.pieces) for block in shown["card"]}
    assert shown["decision"] == "罚款125000元；没收违法所得32600元"
    assert rows["处罚机关"] == "示例县综合执法局"
    assert rows["行政处罚决定书文号"] == "示综执罚决〔2026〕2号"
    assert (rows["罚款金额"], rows["没收违法所得、没收非法财物的金额"]) == ("12.5万元", "3.26万元")
    assert rows["处罚依据"] == "《示例县水产加工管理办法》第二十条（虚构规定）"


@pytest.mark.parametrize("record", [PENALTY, COERCION], ids=["penalty", "coercion"])
def test_nothing_that_is_declared_and_written_is_left_out(record: Record) -> None:
    view = record_view(record, site())
    parts = (view["card"], view["party"], view["case"], view.get("more", ()))
    shown = {block.name for part in parts for block in part} | {"content", "publicity_until"}
    assert {block.name for block in own_blocks(record, site())} <= shown


@pytest.mark.parametrize(
    ("until", "left", "words"),
    [
        (date(2026, 7, 1), 1, "还有 1 天"),
        (date(2026, 6, 30), 0, "今天是最后一天"),
        (date(2027, 6, 30), 365, "还有 365 天"),
    ],
)
def test_the_days_left_of_the_publicity_are_counted_from_the_catalogs_day(until: date, left: int, words: str) -> None:
    found = publicity(until, demo())
    assert found
    assert (found.days_left, found.words, found.until.datetime) == (left, words, until.isoformat())


def test_a_record_that_is_public_for_ever_counts_no_days() -> None:
    catalog: Catalog = demo()
    assert publicity(None, catalog) is None
    assert record_view(catalog.by_id["demo-bridge"], catalog)["publicity"] is None
