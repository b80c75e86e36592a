"""Every kind, field, choice and command is documented; every example of the handbook is a record that passes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from demo_catalog import demo
from gazette import handbook
from gazette.cli import _parser
from gazette.schema import KINDS
from gazette.schema.model import Model, fields_of
from gazette.schema.record import Withdrawal
from gazette.settings import FILES

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "content/handbook"


def everything(model: type[Model]):
    """Every field of a model and of the models inside it."""
    for field in fields_of(model):
        yield field
        if field.model:
            yield from everything(field.model)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_every_field_of_a_kind_is_in_the_handbook(kind):
    page = HANDBOOK / f"{kind.NAME}.md"
    assert page.is_file(), f"write content/handbook/{kind.NAME}.md, with a complete example"
    text = handbook.filled(page.read_text("utf-8") + (HANDBOOK / "index.md").read_text("utf-8"))
    assert kind.LABEL in text
    for field in everything(kind):
        assert f"`{field.name}`" in text, field.name
        assert field.label in text, field.label
        for choice in field.choices:
            assert choice in text, choice


@pytest.mark.parametrize("name", FILES)
def test_every_setting_is_in_the_handbook(name):
    text = handbook.filled((HANDBOOK / "settings.md").read_text("utf-8"))
    assert f"{name}.yml" in text
    for field in everything(FILES[name]):
        assert f"`{field.name}`" in text, field.name
        assert field.label in text, field.label


def test_every_command_is_in_the_handbook_or_the_readme():
    files = (ROOT / "README.md", HANDBOOK / "index.md", HANDBOOK / "release.md")
    text = "".join(file.read_text("utf-8") for file in files)
    for target in re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.M):
        assert f"make {target}" in text or target in ("site", "lint", "lock", "clean", "help"), target
    for command in _parser()._subparsers._group_actions[0].choices:
        assert f"gazette {command}" in text, command


def test_no_example_is_fenced_inside_a_list():
    """There Markdown makes one line of it; an example in a list is set in by eight spaces."""
    fenced = re.compile(r"^ +```", re.M)
    assert [file.name for file in (ROOT / "content").rglob("*.md") if fenced.search(file.read_text("utf-8"))] == []


def test_every_module_of_the_program_is_on_the_map():
    text = (ROOT / "README.md").read_text("utf-8")
    names = [path.stem for path in (ROOT / "hooks/gazette").glob("*.py") if not path.stem.startswith("__")]
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []


def test_the_public_files_name_no_path_of_a_machine_and_no_address_of_a_package_index():
    pattern = re.compile(r"(?<![\w.])/(?:work|root|tmp)/|pythonhosted|://pypi|registry\.npm|deb\.debian")
    names = ("README.md", "CONTRIBUTING.md", "requirements.txt", "requirements-dev.txt", "Makefile", "mkdocs.yml")
    for file in [ROOT / name for name in names]:
        assert not pattern.search(file.read_text("utf-8")), file


def test_an_organ_that_was_withdrawn_is_in_no_table_of_the_handbook():
    gone = demo().by_id["demo-county"]
    withdrawn = gone.model_copy(
        update={"withdrawal": Withdrawal.model_construct(withdrawn_on=demo().today, reason="示例")}
    )
    others = tuple(one for one in demo().records if one is not gone)
    assert gone.title in handbook.organs(demo())
    assert gone.title not in handbook.organs(replace(demo(), records=(*others, withdrawn)))
