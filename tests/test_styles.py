"""The stylesheets style what there is: no class or id in them that no template, script or program writes."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
STYLES = tuple(sorted((ROOT / "overrides/assets/css").glob("*.css")))
# What Markdown makes of a note in a page written by hand.
BY_MARKDOWN = {"admonition", "admonition-title"}


def named(style: str) -> set[str]:
    """The classes and ids that a stylesheet speaks of."""
    bare = re.sub(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"|\{[^{}]*\}", " ", style, flags=re.S)
    return set(re.findall(r"[.#]([a-zA-Z][\w-]*)", bare))


def test_every_class_and_id_of_the_stylesheets_is_written_somewhere() -> None:
    sources = [*ROOT.glob("overrides/**/*.html"), *ROOT.glob("overrides/assets/*.js"), *ROOT.glob("hooks/**/*.py")]
    written = set(re.findall(r"[a-zA-Z][\w-]*", " ".join(file.read_text("utf-8") for file in sources)))
    # classes put together by a template: depth-1, form-2, stage-now
    starts = set(re.findall(r"([a-z]+-)\{\{", " ".join(file.read_text("utf-8") for file in sources)))
    unused = {
        f"{file.name}: {name}"
        for file in STYLES
        for name in named(file.read_text("utf-8")) - written - BY_MARKDOWN
        if not name.startswith(tuple(starts))
    }
    assert len(STYLES) > 4
    assert unused == set()


def test_names_are_found_in_selectors_and_not_in_values() -> None:
    style = (
        "@media (min-width: 40.5rem) { .one > a.two:not(#three) { margin: .5rem; background: url(x.svg) } } /* .four */"
    )
    assert named(style) == {"one", "two", "three"}
