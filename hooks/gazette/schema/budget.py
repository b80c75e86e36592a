"""政府预决算 budget: a government's money, in the tables the law prescribes."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.accounts import Accounts
from gazette.schema.model import Model
from gazette.schema.scalars import Date, Markdown, Text, Url

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


class Audit(Model):
    """审计情况：本级预算执行和决算的审计（《预算法》第七十七条、第八十九条）。"""

    organ: Text = Field(title="审计机关")
    audited_on: Date | None = Field(None, title="审计报告日期")
    url: Url | None = Field(None, title="审计工作报告网址", description="审计工作报告应当公开，填公开的网址")
    result: Markdown | None = Field(None, title="审计结果", description="主要问题和评价，照抄已公开的报告")
    rectification: Markdown | None = Field(None, title="整改情况")


class Budget(Accounts):
    """政府预算、决算信息（《预算法》第十四条；《政府信息公开条例》第二十条第（七）项）。"""

    NAME: ClassVar[str] = "budget"
    LABEL: ClassVar[str] = "财政预决算"
    FOLDER: ClassVar[str] = "budgets"
    CATEGORY: ClassVar[int | None] = 7
    PURPOSE: ClassVar[str] = "查看政府的钱从哪里来、花到哪里去，预算、调整、执行和决算可以对照着看。"

    notes: Markdown | None = Field(None, title="情况说明", description="转移支付、举债、重大政策和重点项目绩效等说明")
    audit: Audit | None = Field(None, title="审计情况", description="预算执行和决算经过审计的填写")

    def statutory_tables(self) -> tuple[str, ...]:
        """The tables of the law; budgets and final accounts of a government have the same."""
        return STATUTORY_TABLES
