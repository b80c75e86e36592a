"""The miniature site's catalog, as of a fixed day on which one penalty's publicity has ended."""

from datetime import date
from functools import cache
from pathlib import Path

from gazette.catalog import Catalog
from gazette.cli import checked
from gazette.problems import errors

DEMO = Path(__file__).parent / "demo"
TODAY = date(2026, 6, 30)


@cache
def demo() -> Catalog:
    """The catalog of tests/demo, which has no errors."""
    catalog, problems = checked(DEMO, TODAY)
    assert catalog and not errors(problems), problems
    return catalog


@cache
def site() -> Catalog:
    """The catalog of this repository's own data, for what only its examples show."""
    catalog, problems = checked(DEMO.parents[1], date(2026, 11, 23))
    assert catalog and not errors(problems), problems
    return catalog
