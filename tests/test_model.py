"""What a declaration knows about itself."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, ValidationError

from gazette.schema import KINDS
from gazette.schema.model import Field, Model, Shape, fields_of, values_of_shape
from gazette.schema.project import Project, Tender
from gazette.schema.record import ENVELOPE, Record
from gazette.schema.writings import IDENTIFIER, PROJECT_CODE, RESERVED_IDS
from samples import MODELS


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_chinese_label_of_its_own_and_every_model_a_docstring(model: type[Model]) -> None:
    labels = [field.label for field in fields_of(model)]
    assert all("\u4e00" <= label[0] <= "\u9fff" for label in labels)
    assert len(set(labels)) == len(labels)
    assert model.__doc__
    assert model.__doc__.strip() != (BaseModel.__doc__ or "").strip()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_shape_and_only_groups_have_a_model_and_only_choices_have_words(model: type[Model]) -> None:
    for field in fields_of(model):
        assert (field.shape is Shape.GROUP) == (field.model is not None)
        assert (field.shape is Shape.CHOICE) == bool(field.choices)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.NAME)
def test_every_kind_says_its_name_label_folder_purpose_and_listed_fields(kind: type[Record]) -> None:
    assert kind.NAME.isidentifier()
    assert kind.LABEL
    assert kind.FOLDER.lower() == kind.FOLDER
    assert kind.PURPOSE.endswith("。")
    own = {field.name for field in fields_of(kind)} - ENVELOPE
    assert set(kind.LISTED) <= own


def test_kinds_differ_in_name_label_and_folder_and_none_takes_a_reserved_folder() -> None:
    for key in ("NAME", "LABEL", "FOLDER"):
        assert len({getattr(kind, key) for kind in KINDS}) == len(KINDS)
    assert not {kind.FOLDER for kind in KINDS} & {"settings", "feeds", "assets", "search", "pagefind", *RESERVED_IDS}


def test_a_field_knows_its_shape_through_optional_and_repeated_types() -> None:
    found = {field.name: field for field in fields_of(Project)}
    assert found["code"] == Field(
        "code",
        "项目代码",
        found["code"].description,
        Shape.CODE,
        many=False,
        required=False,
        model=None,
        writing=PROJECT_CODE,
    )
    assert (found["co_organs"].writing, found["tenders"].writing) == (IDENTIFIER, None)
    assert (found["co_organs"].shape, found["co_organs"].many) == (Shape.ORGAN, True)
    assert (found["tenders"].shape, found["tenders"].many, found["tenders"].model) == (Shape.GROUP, True, Tender)
    assert (found["openness"].shape, found["openness"].choices[0]) == (Shape.CHOICE, "主动公开")
    assert found["title"].required
    assert not found["example"].required


def test_values_of_a_shape_are_found_in_groups_and_lists_with_their_paths() -> None:
    class Leaf(Model):
        where: Annotated[str, Shape.REGION] | None = None

    class Tree(Model):
        where: Annotated[str, Shape.REGION]
        others: tuple[Annotated[str, Shape.REGION], ...] = ()
        leaves: tuple[Leaf, ...] = ()
        leaf: Leaf | None = None
        none: Leaf | None = None
        word: Annotated[str, Shape.TEXT] = "x"

    tree = Tree(where="a", others=("b", "c"), leaves=(Leaf(), Leaf(where="d")), leaf=Leaf(where="e"))
    assert list(values_of_shape(tree, Shape.REGION)) == [
        (("where",), "a"),
        (("others", 0), "b"),
        (("others", 1), "c"),
        (("leaves", 1, "where"), "d"),
        (("leaf", "where"), "e"),
    ]
    assert list(values_of_shape(tree, Shape.MONEY)) == []


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Tender(section="一").section = "二"  # type: ignore[misc]
