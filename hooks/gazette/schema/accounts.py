"""预决算 accounts: what the money of a government and of a department have in common: stages, tables and their lines."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model, Shape, fields_of
from gazette.schema.record import Record
from gazette.schema.scalars import AccountCode, Date, Markdown, Money, OrganRef, Percent, Text, Year

LineKey = tuple[str, str, int]
Stage = Literal["预算", "调整预算", "执行", "决算"]
STAGES = ("预算", "调整预算", "执行", "决算")
# The amount that a stage settles.
AMOUNT_OF_STAGE = {"预算": "budget", "调整预算": "adjusted", "执行": "executed", "决算": "final"}
THREE_PUBLIC = "一般公共预算“三公”经费支出表"

_ORNAMENT = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])?(?:其中[:：])?|[“”\"'‘’\s]"
)
# Words of a table's name that differ from place to place and from budget to final accounts, and change nothing.
_LOOSE = re.compile(r"^部门|情况|总体?(?=表)|总体|决算|明细|(?<=预算)财政拨款|[“”\"'‘’\s]")


class Line(Model):
    """预决算表格的一行，金额单位为万元。"""

    code: AccountCode | None = Field(None, title="科目编码", description="类 3 位、款 5 位、项 7 位；合计行不填")
    name: Text = Field(title="项目（科目名称）")
    budget: Money | None = Field(None, title="预算数")
    adjusted: Money | None = Field(None, title="调整预算数")
    executed: Money | None = Field(None, title="执行数")
    final: Money | None = Field(None, title="决算数")
    previous: Money | None = Field(None, title="上年数")
    growth: Percent | None = Field(None, title="增长率（%）", description="比上年增长的百分比；表里没有这一列的不填")

    @property
    def plain_name(self) -> str:
        """The name without its numeral, 「其中：」 and quotation marks: 一、税收收入 is 税收收入."""
        return _plain(self.name)

    @property
    def is_detail(self) -> bool:
        """Whether it only tells a part of the one above it: 「其中：基本支出」."""
        return self.name.startswith("其中")


class Table(Model):
    """一张表格，单位：万元。没有数据的表格也要列出，并在说明里写明原因。"""

    name: Text = Field(title="表名", description="照抄法定表名，如 一般公共预算收入表")
    lines: tuple[Line, ...] = Field((), title="表内各行", description="没有数据的留空，并填写说明")
    note: Text | None = Field(None, title="说明", description="空表必须说明为什么没有数据")

    @property
    def key(self) -> str:
        """What the table is, whatever it is called: 收支总体情况表 and 收入支出决算总表 are one."""
        return table_key(self.name)

    def keyed(self) -> dict[LineKey, Line]:
        """Every line by what it is in the table of any year or stage: code, plain name, and the how-manieth of that name."""
        found: dict[LineKey, Line] = {}
        times: Counter[tuple[str, str]] = Counter()
        for line in self.lines:
            name = (line.code or "", line.plain_name)
            found[(*name, times[name])] = line
            times[name] += 1
        return found

    def line(self, *names: str) -> Line | None:
        """The first line that goes under one of some plain names."""
        return next((line for line in self.lines if line.plain_name in names), None)


class Accounts(Record):
    """政府和部门的预算、决算共有的字段。"""

    LISTED: ClassVar[tuple[str, ...]] = ("year", "stage")
    TERMS: ClassVar[tuple[Term, ...]] = (Term("budget", "approved_on", "published_at"),)

    entity: OrganRef = Field(title="编制单位", description="预决算所属政府、部门或单位的 id")
    year: Year = Field(title="年度")
    stage: Stage = Field(title="阶段")
    approved_on: Date | None = Field(None, title="批准（批复）日期", description="公开期限自这一天起二十日内")
    approved_by: Text | None = Field(None, title="批准（批复）机关")
    tables: tuple[Table, ...] = Field(title="表格")
    notes: Markdown | None = Field(None, title="情况说明")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year

    @property
    def amount(self) -> str:
        """The column of amounts that this stage settles."""
        return AMOUNT_OF_STAGE[self.stage]

    def statutory_tables(self) -> tuple[str, ...]:
        """The names of the tables the law prescribes for it."""
        return ()

    def absent_tables(self) -> tuple[str, ...]:
        """The names of the tables the law prescribes that it does not list."""
        listed = {table.key for table in self.tables}
        return tuple(name for name in self.statutory_tables() if table_key(name) not in listed)

    def table(self, name: str) -> Table | None:
        """The table of that name, in any of its spellings."""
        key = table_key(name)
        return next((table for table in self.tables if table.key == key), None)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _ORNAMENT.sub("", name)


@lru_cache(maxsize=4096)
def table_key(name: str) -> str:
    """A table's name without the words that differ from place to place."""
    return "三公经费支出表" if "三公" in name else _LOOSE.sub("", name).replace("收支", "收入支出")


@cache
def columns_of(model: type[Line]) -> dict[str, str]:
    """The columns of amounts of a line, and their labels."""
    return {field.name: field.label for field in fields_of(model) if field.shape is Shape.MONEY}
