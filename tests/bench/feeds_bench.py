"""Look through every feed of a site of N synthetic records as the tests look through those of the miniature site.

    make bench-feeds N=10000

Prints what is wrong with each feed, archive, calendar and list, and how many there were: 10,000 records have some 14,700, which
takes four minutes of one core. No entry may have the id of another record's.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import synthetic

from feed_checks import defects
from gazette.catalog import Catalog
from gazette.feeds import feeds
from gazette.loading import load
from gazette.schema.scalars import BEIJING

SITE, TODAY = "https://a.example/", date(2026, 12, 31)
_ENTRY = re.compile(rb"<entry>\s*<id>([^<#]*)</id>.*?<link href=\"([^\"]*)\"", re.S)


def released(root: Path, records: int) -> Catalog:
    """A synthetic site the day after a release of all of it, so that its full archives are marked as such."""
    synthetic.write_site(root, records)
    catalog, _ = load(root, TODAY)
    assert catalog
    found = catalog.released
    vars(found)["last_release"] = datetime(2026, 12, 31, tzinfo=BEIJING)
    return found


def main(records: int) -> int:
    """Look through all of them; 1 when something is wrong."""
    kinds, wrong, pages = Counter[str](), 0, dict[bytes, bytes]()
    with TemporaryDirectory() as folder:
        for feed in feeds(released(Path(folder), records), SITE):
            kinds[feed.uri.rpartition(".")[2]] += 1
            found = defects(feed.text, SITE + feed.uri)
            for id_, page in _ENTRY.findall(feed.text) if feed.uri.endswith(".xml") else ():
                if pages.setdefault(id_, page) != page:
                    found.append(f"id of two records: {id_.decode()}")
            wrong += bool(found)
            if found:
                sys.stdout.write(f"{feed.uri} {found}\n")
    sys.stdout.write(f"{sum(kinds.values()):,} files {dict(kinds)}, {len(pages):,} ids of records, {wrong} wrong\n")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
