"""预算决算 budget: a government's or an organ's money, in the tables the law prescribes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import AccountCode, Date, Markdown, Money, OrganRef, Text, Year

STAGES = ("预算", "调整预算", "执行", "决算")
BudgetStage = Literal["预算", "调整预算", "执行", "决算"]

# 《地方预决算公开操作规程》（财预〔2016〕143号）：县级政府四本预算的法定表格
STATUTORY_TABLES = (
    "一般公共预算收入表",
    "一般公共预算支出表",
    "一般公共预算本级支出表",
    "一般公共预算本级基本支出表",
    "一般公共预算税收返还和转移支付表",
    "政府一般债务限额和余额情况表",
    "政府性基金收入表",
    "政府性基金支出表",
    "政府性基金本级支出表",
    "政府性基金转移支付表",
    "政府专项债务限额和余额情况表",
    "国有资本经营预算收入表",
    "国有资本经营预算支出表",
    "国有资本经营预算本级支出表",
    "对下安排转移支付表",
    "社会保险基金收入表",
    "社会保险基金支出表",
)
AMOUNTS = ("budget", "adjusted", "executed", "final", "previous")


class Line(Model):
    """预决算表格的一行，金额单位为万元。"""

    code: AccountCode | None = Field(None, title="科目编码", description="类 3 位、款 5 位、项 7 位；合计行不填")
    name: Text = Field(title="项目（科目名称）")
    budget: Money | None = Field(None, title="预算数")
    adjusted: Money | None = Field(None, title="调整预算数")
    executed: Money | None = Field(None, title="执行数")
    final: Money | None = Field(None, title="决算数")
    previous: Money | None = Field(None, title="上年数")


class Table(Model):
    """一张表格，单位：万元。没有数据的表格也要列出，并在说明里写明原因。"""

    name: Text = Field(title="表名", description="照抄法定表名，如 一般公共预算收入表")
    lines: tuple[Line, ...] = Field((), title="表内各行", description="没有数据的留空，并填写说明")
    note: Text | None = Field(None, title="说明", description="空表必须说明为什么没有数据")


class Budget(Record):
    """预算、决算信息（《预算法》第十四条；《政府信息公开条例》第二十条第（七）项）。"""

    NAME: ClassVar[str] = "budget"
    LABEL: ClassVar[str] = "财政预决算"
    FOLDER: ClassVar[str] = "budgets"
    CATEGORY: ClassVar[int | None] = 7
    PURPOSE: ClassVar[str] = "查看政府的钱从哪里来、花到哪里去，预算、调整、执行和决算可以对照着看。"
    LISTED: ClassVar[tuple[str, ...]] = ("year", "stage")
    TERMS: ClassVar[tuple[Term, ...]] = (Term("budget", "approved_on", "published_at"),)

    entity: OrganRef = Field(title="编制单位", description="预决算所属政府或部门的 id")
    year: Year = Field(title="年度")
    stage: BudgetStage = Field(title="阶段")
    approved_on: Date | None = Field(None, title="批准（批复）日期", description="公开期限自这一天起二十日内")
    approved_by: Text | None = Field(None, title="批准（批复）机关")
    tables: tuple[Table, ...] = Field(title="表格")
    notes: Markdown | None = Field(None, title="情况说明", description="转移支付、举债、重大政策和重点项目绩效等说明")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year
