"""A plain value becomes a model, or every reason why it cannot, in Chinese and with its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gazette.problems import Path, Problem, field_path, wrong
from gazette.schema.model import Field, Model, fields_of
from gazette.source import Document, suggestion

M = TypeVar("M", bound=Model)


def validated(model: type[M], document: Document, path: str) -> M | list[Problem]:
    """The document as `model`, or all its problems."""
    if not isinstance(document.value, dict):
        return [Problem(path, *document.place(()), "", wrong("不是一条记录", expected="若干行「字段名: 内容」"))]
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        return [_problem(model, detail, document, path) for detail in error.errors(include_url=False)]


def field_at(model: type[Model], path: Path) -> Field | None:
    """The declaration of the field at `path`, None when there is none."""
    found: Field | None = None
    for name in (step for step in path if isinstance(step, str)):
        current = model if found is None else found.model
        found = next((field for field in fields_of(current) if field.name == name), None) if current else None
        if found is None:
            return None
    return found


def _problem(model: type[Model], error: ErrorDetails, document: Document, path: str) -> Problem:
    at: Path = tuple(error["loc"])
    unknown = error["type"] == "extra_forbidden"
    line, column = document.place_of_key(at) if unknown else document.place(at)
    message = _unknown(model, at) if unknown else _message(field_at(model, at), error)
    return Problem(path, line, column, field_path(at), message)


def _unknown(model: type[Model], at: Path) -> str:
    parent = field_at(model, at[:-1])
    owner = parent.model if parent and parent.model else model
    known = {field.label: field.name for field in fields_of(owner)}
    name = str(at[-1])
    hint = f"，是否想写 {known[name]}" if name in known else suggestion(name, list(known.values()))
    return f"没有这个字段{hint or '；可用的字段有 ' + '、'.join(known.values())}"


def _message(field: Field | None, error: ErrorDetails) -> str:
    label = f"「{field.label}」" if field else ""
    context: dict[str, Any] = error.get("ctx") or {}
    got = error["input"] if isinstance(error["input"], str) else None
    match error["type"]:
        case "gazette":
            return wrong(f"{label}{context['message']}", got, context["expected"])
        case "missing":
            return wrong(f"缺少必填字段{label}", expected=_hint(field))
        case "literal_error":
            choices = field.choices if field else ()
            near = suggestion(got or "", list(choices))
            return wrong(f"{label}不在可选的范围内{near}", got, "、".join(choices) + " 之一")
        case "tuple_type":
            return wrong(f"{label}应当写成列表", got, "另起一行，每项前加「- 」")
        case "model_type" | "model_attributes_type" | "dict_type":
            return wrong(f"{label}应当写成一组字段", got, _hint(field))
        case _:
            return wrong(f"{label}不正确：{error['msg']}", got)


def _hint(field: Field | None) -> str:
    if field is None:
        return ""
    if field.choices:
        return "、".join(field.choices) + " 之一"
    if field.model:
        return f"包含 {'、'.join(inner.name for inner in fields_of(field.model) if inner.required)} 的一组字段"
    return field.shape.value
