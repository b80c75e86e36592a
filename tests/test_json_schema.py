"""What an editor's program says of a file is what `gazette check` says of it, as far as a schema can tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema.formats import FormatOptions
from check_jsonschema.parsers.yaml import construct_yaml_implementation
from check_jsonschema.regex_variants import RegexImplementation, RegexVariantName
from check_jsonschema.schema_loader import SchemaLoader

from conftest import BASE, TESTS, write
from gazette import json_schema
from gazette.schema import KINDS
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.record import Record
from gazette.settings import FILES
from gazette.source import read
from gazette.validation import validated
from samples import MODELS, WRITINGS, least, takes

ROOT = TESTS.parent
STALE = "run `gazette schema`"
MODEL_OF = {kind.FOLDER: kind for kind in KINDS}

# What no schema can tell, by the shapes it is true of. Every one of these must still happen, and nothing else may.
PASSES_UNSEEN = (
    (
        "a check digit is arithmetic",
        {Shape.CODE},
        {"11210224000000019E", "111111111111111111", "2502-210224-04-01-123456"},
    ),
    (
        "which days and hours there are is for a calendar to know",
        {Shape.DATE, Shape.DATETIME, Shape.CODE},
        {"2024-02-30", "2024-13-01", "2024-02-30 09:00", "2024-01-01 24:00", "02-30", "13-01"},
    ),
    (
        "how a number was written is lost once it is read as one",
        {
            Shape.NUMBER,
            Shape.YEAR,
            Shape.MONEY,
            Shape.CATEGORY,
            Shape.CODE,
            Shape.REGION,
            Shape.IDENTIFIER,
            Shape.RECORD,
            Shape.SCORE,
            Shape.FIGURE,
            Shape.INDICATOR,
            Shape.ORGAN,
        },
        {"012", "+5", "-0", "0x1f", "1e3", "1e5", "1e-5", "5.", ".5", "5.0", "201.0", "2012.0", "210224.0"}
        | {"1.0000001", "1_000", "+201", "+2012", "2102240001.0"},
    ),
    (
        "True is true to a reader that guesses",
        {Shape.FLAG, Shape.IDENTIFIER, Shape.ORGAN, Shape.RECORD},
        {"True", "FALSE"},
    ),
    ("Null is nothing to a reader that guesses", set(Shape), {"Null"}),
)
WARNS_IN_VAIN = (
    ("an empty list counts as not written; nobody means one where a single value belongs", set(Shape), {"[]"}),
    ("Null is nothing to a reader that guesses", set(Shape), {"Null"}),
    ("an id that can be read as a tiny fraction", {Shape.IDENTIFIER, Shape.ORGAN, Shape.RECORD}, {"1e-5"}),
)
# What editors write wrongly, and what readers that guess types take for something else.
ODD = (TESTS / "writings.txt").read_text("utf-8").splitlines()


def _written() -> list[tuple[str, Any, Any]]:
    """Each writing, and what our reader and an editor's make of it: plain, quoted, and as the only item of a list."""
    listed = [writing for _, _, writings in (*PASSES_UNSEEN, *WARNS_IN_VAIN) for writing in sorted(writings)]
    found = []
    for writing in dict.fromkeys((*WRITINGS, *ODD, *listed)):
        plain = [writing] if writing[0] in "'\"[{" else [writing, f"'{writing}'"]
        for form in [*plain, *(f"[{one}]" for one in plain)]:
            documents, problems = read(f"key: {form}\n", "f.yml")
            if not problems:
                found.append((writing, documents[0].value["key"], _guessed(f"key: {form}\n")[0]["key"]))
    return found


def _guessed(text: str) -> list[Any]:
    """The documents of a file as check-jsonschema reads them; it takes one document a file, so it is given each alone."""
    return list(construct_yaml_implementation().load_all(text))


WRITTEN = _written()


@pytest.fixture(scope="session")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """check-jsonschema's validator, with its patterns of ECMAScript; `evolve` gives it another schema."""
    root = tmp_path_factory.mktemp("schema")
    json_schema.write(root)
    patterns = RegexImplementation(RegexVariantName.default)
    loader = SchemaLoader(str(root / json_schema.SCHEMAS / f"{KINDS[0].NAME}.json"))
    return loader.get_validator("", {}, FormatOptions(regex_impl=patterns), patterns, fill_defaults=False)


@pytest.fixture(scope="session")
def checkers(checker: Any) -> dict[type[Model], Any]:
    return {model: checker.evolve(schema=json_schema.schema(model)) for model in MODELS}


def test_the_schemas_in_the_repository_are_those_of_the_declarations() -> None:
    schemas = json_schema.schemas()
    for path, text in schemas.items():
        assert (ROOT / path).is_file(), STALE
        assert (ROOT / path).read_text("utf-8") == text, STALE
    found = {path.relative_to(ROOT).as_posix() for path in (ROOT / json_schema.SCHEMAS).iterdir()}
    assert found == set(schemas), "delete the schemas of what is no more"


def test_the_settings_in_the_repository_lead_every_folder_of_data_to_its_schema() -> None:
    settings = json.loads((ROOT / json_schema.SETTINGS).read_text("utf-8"))
    assert settings == json_schema.editor_settings(), STALE
    assert {path.removeprefix("./") for path in settings["yaml.schemas"]} == set(json_schema.schemas())


def test_a_schema_is_sound_by_the_schema_of_schemas(checkers: dict[type[Model], Any]) -> None:
    for checker in checkers.values():
        checker.check_schema(checker.schema)


def _files(root: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((root / "data").rglob("*.yml")):
        yield path.relative_to(root).as_posix(), path.read_text("utf-8")


def _model(path: str) -> type[Model]:
    _, folder, name = path.split("/", 2)
    return FILES[name.removesuffix(".yml")] if folder == "settings" else MODEL_OF[folder]


@pytest.mark.parametrize("site", ["data", "demo", "base"])
def test_every_record_and_every_setting_is_accepted(site: str, checkers: dict[type[Model], Any]) -> None:
    files = {"data": lambda: _files(ROOT), "demo": lambda: _files(TESTS / "demo"), "base": BASE.items}[site]()
    for path, text in files:
        if path.endswith(".yml"):
            for document in _guessed(text):
                assert [error.message for error in checkers[_model(path)].iter_errors(document)] == [], path


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_exactly_the_required_fields_are_required_and_no_other_field_is_known(
    model: type[Model], checkers: dict[type[Model], Any]
) -> None:
    right = least(model)
    wrongs = [{name: value for name, value in right.items() if name != one} for one in right]
    wrongs += [{**right, name: "示例"} for name in ("unknown", "名称", "<<")]
    for value, verdict in [(right, True), *((wrong, False) for wrong in wrongs)]:
        assert _accepted(model, value) == checkers[model].is_valid(value) == verdict, value


@pytest.mark.parametrize("text", ["甲\n", "- 甲\n", "[]\n", "5\n"])
def test_a_document_that_is_no_group_of_fields_is_refused(text: str, checkers: dict[type[Model], Any]) -> None:
    for kind in KINDS:
        assert isinstance(validated(kind, read(text, "f.yml")[0][0], "f.yml"), list)
        assert not checkers[kind].is_valid(_guessed(text)[0])


def test_the_verdict_on_every_writing_of_every_field_is_that_of_the_model_but_for_what_is_listed(checker: Any) -> None:
    unseen: dict[tuple[Shape, str], str] = {}
    vain: dict[tuple[Shape, str], str] = {}
    different = {_type(model, field): (model, field, schema) for model, field, schema in _own_fields()}
    for model, field, schema in different.values():
        editor = checker.evolve(schema=schema)
        for writing, ours, guessed in WRITTEN:
            right, seen = takes(model, field.name, ours), editor.is_valid(guessed)
            if right != seen:
                (vain if right else unseen)[field.shape, writing] = f"{model.__name__}.{field.name}: {writing}"
    for found, listed in ((unseen, PASSES_UNSEEN), (vain, WARNS_IN_VAIN)):
        known = {(shape, writing) for _, shapes, writings in listed for shape in shapes for writing in writings}
        assert [where for key, where in found.items() if key not in known] == []
        happened = {writing for _, writing in found}
        assert {writing for _, writing in known} <= happened, "take from the list what happens no more"


def _type(model: type[Model], field: Field) -> str:
    info = model.model_fields[field.name]
    return f"{info.annotation} {info.metadata} {info.is_required()}"


def _own_fields() -> Iterator[tuple[type[Model], Field, Any]]:
    """Every field where it is declared, with its schema."""
    for model in (Record, *MODELS):
        properties = json_schema.schema(model)["properties"]
        envelope = set(Record.model_fields) if issubclass(model, Record) and model is not Record else set()
        yield from ((model, field, properties[field.name]) for field in fields_of(model) if field.name not in envelope)


def _accepted(model: type[Model], value: dict[str, Any]) -> bool:
    document = read(json.dumps(value, ensure_ascii=False), "f.yml")[0][0]
    return not isinstance(validated(model, document, "f.yml"), list)


def test_no_choice_is_anything_but_text_to_a_reader_that_guesses() -> None:
    for _, field, _ in _own_fields():
        for choice in field.choices:
            assert _guessed(f"key: {choice}\n") == [{"key": choice}], field.name


def test_every_field_explains_itself_in_the_editor() -> None:
    for _, field, schema in _own_fields():
        assert schema["title"] == field.label
        assert field.description in schema["description"]
        assert ("。必填" in f"。{schema['description']}") == field.required
        assert all(choice in schema["description"] for choice in field.choices)


def test_settings_of_the_editor_that_are_not_ours_stay(tmp_path: Path) -> None:
    own = {
        "editor.fontSize": 18,
        "yaml.schemas": {"other.json": ["x.yml"], f"./{json_schema.SCHEMAS}/gone.json": ["y"]},
    }
    write(tmp_path, {json_schema.SETTINGS: json.dumps(own)})
    json_schema.write(tmp_path)
    settings = json.loads((tmp_path / json_schema.SETTINGS).read_text("utf-8"))
    assert settings["editor.fontSize"] == 18
    assert settings["yaml.schemas"] == {"other.json": ["x.yml"], **json_schema.editor_settings()["yaml.schemas"]}


@pytest.mark.parametrize("text", ['{// 注释\n"a": 1}', "[1]", '{"yaml.schemas": 5}'])
def test_settings_that_cannot_be_read_are_left_alone_and_nothing_is_written(tmp_path: Path, text: str) -> None:
    write(tmp_path, {json_schema.SETTINGS: text})
    with pytest.raises(ValueError, match="读不懂"):
        json_schema.write(tmp_path)
    assert (tmp_path / json_schema.SETTINGS).read_text("utf-8") == text
    assert not (tmp_path / json_schema.SCHEMAS).exists()
