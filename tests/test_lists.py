"""Lists, their filters and their pages."""

from dataclasses import replace
from datetime import timedelta

from demo_catalog import demo
from gazette import lists


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
