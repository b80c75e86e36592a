"""The words of the law that a page uses, explained in plain ones."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.scalars import Text


class Term(Model):
    """一个名词：名称、通俗的解释和出处。"""

    term: Text = Field(
        title="名词", description="照抄法律或者文件的写法，不带空格；也是名词解释页里的锚点，定下后不要更改"
    )
    labels: tuple[Text, ...] = Field(
        (), title="页面上的叫法", description="与名词不同的字段名称，如「项目统一代码」；页面上用到的都链接到这个名词"
    )
    meaning: Text = Field(title="解释", description="一两句话，让没有学过法律的人看懂")
    source: Text | None = Field(None, title="出处", description="法律、文件的名称和条款；没有核对过的不填")


class TermGroup(Model):
    """一组名词。"""

    title: Text = Field(title="分组名称")
    terms: tuple[Term, ...] = Field(title="名词")


class Glossary(Model):
    """名词解释：data/settings/glossary.yml。"""

    LABEL: ClassVar[str] = "名词解释"

    groups: tuple[TermGroup, ...] = Field(title="分组", description="按页面上列出的先后排列")
