"""A right writing for every field of every declaration, so that tests of any kind need none of their own."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import ValidationError

from gazette.schema import KINDS
from gazette.schema.model import Field, Model, fields_of
from gazette.settings import FILES

# The first that a field takes is its sample; a scalar that takes none of them needs one more here.
WRITINGS = (
    "示例",
    "2025",
    "210224",
    "201",
    "12",
    "2025-01-02",
    "2025-01-02 09:00",
    "01-31",
    "true",
    "plan-2025/1",
    "https://www.example.org/",
    "files/plan.pdf",
    "示政发〔2025〕1号",
    "11210224000000019D",
    "11210224000000019D/2025-00001",
    "2018-210224-48-01-012345",
    "gazette.example",
    "2102240001",
    "辽ICP备12345678号",
    "辽公网安备21022400000000号",
)


def _models(model: type[Model]) -> set[type[Model]]:
    return {model}.union(*(_models(field.model) for field in fields_of(model) if field.model))


# Every declaration: the kinds, the settings and the groups inside them.
MODELS = sorted(
    set().union(*map(_models, [*KINDS, *FILES.values()])), key=lambda model: (model.__module__, model.__name__)
)


def takes(model: type[Model], name: str, value: Any) -> bool:
    """Whether a model finds nothing wrong with one of its fields."""
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return all(problem["loc"][0] != name for problem in error.errors())
    return True


@cache
def sample(model: type[Model], field: Field) -> str:
    """A right writing of a single value."""
    writings = (*field.choices, *WRITINGS)
    found = [text for text in writings if takes(model, field.name, [text] if field.many else text)]
    assert found, f"add to WRITINGS a right writing of {model.__name__}.{field.name}"
    return found[0]


def least(model: type[Model]) -> dict[str, Any]:
    """The required fields of a model, rightly written."""
    return {field.name: _value(model, field) for field in fields_of(model) if field.required}


def _value(model: type[Model], field: Field) -> Any:
    value = least(field.model) if field.model else sample(model, field)
    return [value] if field.many else value
