"""What every declaration is made of: a frozen model whose fields know their label, hint and shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, ClassVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, model_validator

from gazette.problems import Path
from gazette.schema.writing import Writing


class Shape(Enum):
    """How a value is read, shown and searched. One per type in `scalars`; the value is the hint an editor reads."""

    TEXT = "一行文字"
    MARKDOWN = "正文，可用 Markdown 写标题、列表、表格和链接"
    IDENTIFIER = "小写字母、数字和连字符，如 bridge-2010；定下后永不更改"
    DATE = "年-月-日，如 2012-07-07"
    DATETIME = "年-月-日 时:分（北京时间），如 2012-07-07 09:30"
    YEAR = "四位年份，如 2012"
    NUMBER = "整数，如 9"
    MONEY = "数字，单位万元，最多六位小数，如 57900 或 12.5"
    FIGURE = "数字，不带逗号和单位，如 650 或 12.5；单位另填"
    FLAG = "true（是）或 false（否）"
    CHOICE = "只能从给出的几个词中选一个"
    DOC_NO = "发文字号，如 辽政发〔2011〕7号（用六角括号〔〕）"
    CODE = "按规定格式的代码，逐位照抄"
    URL = "完整网址，以 https:// 或 http:// 开头"
    FILE = "data 文件夹下的文件路径，如 projects/files/plan.pdf"
    ORGAN = "机构的 id，如 changhai-gov"
    REGION = "区划代码，须在 data/settings/regions.yml 中登记"
    TASK = "工作要点的 id 加斜线和项号，如 work-plan-2012/9"
    TOPIC = "组稿要点的 id 加斜线和题号，如 brief-2012-3/2"
    RECORD = "本网站另一条信息的 id"
    SCORE = "分数，0 至 100，最多两位小数，如 9.5"
    INDICATOR = "指标编号，一级写 1，二级写 1.1，三级写 1.1.1"
    CATEGORY = "1 至 15，见《政府信息公开条例》第二十条各项"
    KIND = "信息种类的英文名，如 project"
    GROUP = "一组字段"


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field: its key, label, description, shape, whether it repeats, the model of a group, how it is written."""

    name: str
    label: str
    description: str
    shape: Shape
    many: bool
    required: bool
    model: type[Model] | None
    choices: tuple[str, ...] = ()
    writing: Writing | None = None

    @property
    def hint(self) -> str:
        """How a single value is written, for an editor."""
        if self.choices:
            return f"从这些词中选一个：{'、'.join(self.choices)}"
        return self.writing.expected if self.writing and self.shape is Shape.CODE else self.shape.value


class Model(BaseModel):
    """A frozen value read from YAML. A key left empty, or an empty list, counts as not written."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    LABEL: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, values: Any) -> Any:
        if isinstance(values, dict) and (None in values.values() or [] in values.values()):
            known = cls.model_fields
            return {key: value for key, value in values.items() if value not in (None, []) or key not in known}
        return values


@cache
def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """The declared fields of a model, in the order they are written down."""
    return tuple(
        Field(
            name,
            info.title or name,
            info.description or "",
            _shape(info.annotation, marks),
            _many(info.annotation),
            required=info.is_required(),
            model=_group(info.annotation),
            choices=_choices(info.annotation),
            writing=next((mark for mark in marks if isinstance(mark, Writing)), None),
        )
        for name, info in model.model_fields.items()
        for marks in [(*info.metadata, *_marks(info.annotation))]
    )


def values_of_shape(record: Model, shape: Shape) -> Iterator[tuple[Path, Any]]:
    """Every value of one shape anywhere in a record, with its path."""
    for name, many, group in _routes(type(record), shape):
        value = getattr(record, name)
        for path, item in [((name, number), item) for number, item in enumerate(value)] if many else [((name,), value)]:
            if item is None:
                continue
            if group is None:
                yield path, item
            else:
                yield from (((*path, *rest), found) for rest, found in values_of_shape(item, shape))


def free_texts(record: Model) -> Iterator[tuple[Path, str]]:
    """Every text an editor wrote in his own words anywhere in a record, with its path: lines first, then Markdown."""
    yield from values_of_shape(record, Shape.TEXT)
    yield from values_of_shape(record, Shape.MARKDOWN)


@cache
def _routes(model: type[Model], shape: Shape) -> tuple[tuple[str, bool, type[Model] | None], ...]:
    """The fields through which a value of `shape` can be reached: name, many, group."""
    return tuple(
        (field.name, field.many, field.model)
        for field in fields_of(model)
        if (field.shape is shape if field.model is None else bool(_routes(field.model, shape)))
    )


def _shape(annotation: Any, marks: tuple[Any, ...]) -> Shape:
    found = next((mark for mark in marks if isinstance(mark, Shape)), None)
    return found or (Shape.CHOICE if _choices(annotation) else Shape.GROUP)


def _marks(annotation: Any) -> tuple[Any, ...]:
    """What stands beside the type anywhere in an annotation: `tuple[Annotated[str, mark], ...] | None` has one mark."""
    beside = annotation.__metadata__ if get_origin(annotation) is Annotated else ()
    return (*beside, *(mark for arg in get_args(annotation)[: 1 if beside else None] for mark in _marks(arg)))


def _many(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(map(_many, get_args(annotation)))


def _group(annotation: Any) -> type[Model] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Model) else None
    return next((found for arg in get_args(annotation) if (found := _group(arg)) is not None), None)


def _choices(annotation: Any) -> tuple[str, ...]:
    args = get_args(annotation)
    if args and all(isinstance(arg, str) for arg in args):
        return args
    return next((found for arg in args if (found := _choices(arg))), ())
