"""Lists, their filters and their pages."""

from dataclasses import replace
from datetime import timedelta

from demo_catalog import demo, site
from gazette import list_view, lists
from gazette.counts import Tally
from gazette.schema.penalty import Penalty


def crowd(number: int):
    """The demo catalog with many more penalties."""
    catalog = demo()
    model = catalog.by_id["demo-penalty-1"]
    many = [
        model.model_copy(update={"id": f"p{n}", "published_at": model.published_at - timedelta(days=n)})
        for n in range(number)
    ]
    return replace(catalog, records=(*catalog.records, *many))


def test_every_kind_has_a_list_and_one_for_each_year_and_organ():
    assert [listing.url for listing in lists.listings(demo()) if listing.label == "财政预决算"] == [
        "budgets/",
        "budgets/year/2025/",
        "budgets/organ/demo-county/",
    ]


def test_a_list_tells_how_many_each_filter_holds():
    listing = next(listing for listing in lists.listings(demo()) if listing.url == "budgets/year/2025/")
    assert listing.years == (("2025年", "budgets/year/2025/", 2, True),)
    assert listing.organs == (("县政府", "budgets/organ/demo-county/", 2, False),)


def test_no_page_lists_more_than_a_hundred_and_none_is_lost():
    pages = [listing for listing in lists.listings(crowd(250)) if listing.folder == "penalties/"]
    assert [listing.url for listing in pages] == ["penalties/", "penalties/page/2/", "penalties/page/3/"]
    assert [len(listing.records) for listing in pages] == [100, 100, 51]
    assert len({record.id for listing in pages for record in listing.records}) == 251


def test_a_long_list_links_its_first_last_and_near_pages():
    pages = [listing for listing in lists.listings(crowd(1000)) if listing.folder == "penalties/"]
    assert [one.text for one in pages[5].pages] == ["1", "4", "5", "6", "7", "8", "11"]


def test_a_record_that_is_no_longer_public_is_in_no_list():
    shown = {record.id for listing in lists.listings(demo()) for record in listing.records}
    assert not shown & {"demo-penalty-2", "demo-penalty-3"}


def test_a_list_counts_examples_apart():
    catalog = demo()
    real = catalog.by_id["demo-penalty-1"].model_copy(update={"id": "real", "example": False})
    mixed = replace(catalog, records=(*catalog.records, real))
    counts = [
        listing.count for one in (catalog, mixed) for listing in lists.listings(one) if listing.url == "penalties/"
    ]
    assert counts == [Tally(0, 1), Tally(1, 1)]


def spread(number: int):
    """A catalog with a penalty of each of many organs, and two of the last."""
    catalog = demo()
    model = catalog.by_id["demo-penalty-1"]
    organs = [*range(number), number - 1]
    many = [model.model_copy(update={"id": f"p{at}", "organ": f"o{organ:02}"}) for at, organ in enumerate(organs)]
    return replace(catalog, records=tuple(many))


def filters(catalog, url):
    listing = next(listing for listing in lists.listings(catalog) if listing.url == url)
    return {one.name: one for one in list_view.view(listing, None, catalog)["filters"]}


def test_many_organs_are_folded_away_those_with_most_shown_and_the_chosen_one_seen():
    organs = filters(spread(12), "penalties/")["机关"]
    assert (len(organs.shown), len(organs.folded), organs.open) == (8, 4, False)
    assert organs.shown[0] == ("o11", "penalties/organ/o11/", 2, False)
    assert filters(spread(12), "penalties/organ/o10/")["机关"].open
    assert not filters(spread(12), "penalties/organ/o11/")["机关"].open
    assert not filters(spread(8), "penalties/")["机关"].folded


def test_a_filter_that_leaves_no_choice_is_not_shown():
    assert "年份" not in filters(spread(3), "penalties/")


def test_a_list_goes_by_the_last_change_and_tells_days_in_figures():
    listing = next(listing for listing in lists.listings(demo()) if listing.url == "projects/")
    row = list_view.row(listing.records[0], demo())
    assert str(row.changed_at.date()) == "2026-03-02"
    rows = [
        (listing.url, piece)
        for listing in lists.listings(site())
        for record in listing.records
        for block in list_view.row(record, site()).facts
        for piece in block.pieces
    ]
    dated = [piece for _, piece in rows if piece.datetime]
    assert dated
    assert {piece.text for piece in dated} <= {piece.datetime[:10] for piece in dated} | {"长期"}


def test_only_the_whole_list_of_organs_is_grouped():
    views = {listing.url: list_view.view(listing, None, demo()) for listing in lists.listings(demo()) if listing.kind}
    assert [url for url, view in views.items() if view["groups"]] == ["organs/"]
    assert views["organs/"]["filters"] == ()


def test_the_table_of_a_list_is_that_of_its_kind_and_a_list_of_many_kinds_has_none():
    views = {listing.url: list_view.view(listing, None, demo()) for listing in lists.listings(demo())}
    assert views["penalties/year/2026/"]["table"] == f"{Penalty.FOLDER}/penalties.csv"
    assert views["categories/6/"]["table"] == ""
