"""Arrows point one way: a module imports only from the layers above its own in this list."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gazette

PACKAGE = Path(gazette.__file__).parent
LAYERS = (
    {"problems", "progress", "errand", "cbor"},
    {"leaks", "syntax"},
    {"extraction"},
    {"readings"},
    {"source"},
    {"schema"},
    {"validation"},
    {"workdays"},
    {"ledger", "settings"},
    {"lives"},
    {"indexes"},
    {"catalog"},
    {"loading", "timings", "validity", "consultations", "counts", "duties", "former", "organs", "spreadsheets"},
    # The free text of a record: its links are checked, its words shown; figures as drawings and as words.
    {"prose", "charts", "sentences"},
    {"checks", "release"},
    # What outputs are made of.
    {"agenda", "channels"},
    {"display"},
    {"article", "facets", "linked_data", "lists", "registers", "tags", "versions", "views"},
    {"columns", "figures", "footer", "glossary", "page", "record_view", "report", "subscription", "tables"},
    {"home", "list_view", "remnants", "report_text"},
    # The outputs, which never import each other.
    {"pages", "feeds", "search", "downloads", "handbook", "json_schema", "skeleton"},
    {"addresses", "pagefind", "outputs"},
    {"cli"},
    {"__main__"},
)
RANKS = {name: rank for rank, names in enumerate(LAYERS) for name in names}
FILES = {".".join(file.relative_to(PACKAGE).with_suffix("").parts): file for file in sorted(PACKAGE.rglob("*.py"))}


def _imported(file: Path) -> Iterator[str]:
    """The full names of modules a file imports; `from gazette import x` counts as gazette.x."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            names = [f"gazette.{name.name}" for name in node.names]
            yield from names if node.module == "gazette" else [node.module or ""]


def test_every_module_has_its_layer() -> None:
    assert {name.split(".")[0] for name in FILES} - {"__init__"} == set(RANKS)


@pytest.mark.parametrize("name", sorted(set(FILES) - {"__init__"}))
def test_a_module_imports_only_its_own_package_and_layers_before_it(name: str) -> None:
    own = name.split(".")[0]
    for module in _imported(FILES[name]):
        if module.startswith("gazette."):
            other = module.split(".")[1]
            assert other == own or RANKS[other] < RANKS[own], f"{name} imports {module}"


@pytest.mark.parametrize("name", sorted(FILES))
def test_no_module_of_the_package_knows_mkdocs_or_imports_by_name_at_run_time(name: str) -> None:
    roots = {module.split(".")[0] for module in _imported(FILES[name])}
    assert not roots & {"mkdocs", "material", "jinja2", "importlib"}
    assert "__import__" not in FILES[name].read_text("utf-8")


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(ast.parse(FILES[name].read_text("utf-8")))
