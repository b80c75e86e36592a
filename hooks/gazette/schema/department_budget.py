"""部门预决算 department_budget: the money of a department or a unit, in the tables and explanations the law prescribes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.accounts import Accounts, Line, Table
from gazette.schema.model import Model
from gazette.schema.scalars import Amount, Date, Markdown, Money, Natural, Percent, Text

# 《地方预决算公开操作规程》（财预〔2016〕143号）：部门预算的八张表
BUDGET_TABLES = (
    "部门收支总体情况表",
    "部门收入总体情况表",
    "部门支出总体情况表",
    "财政拨款收支总体情况表",
    "一般公共预算支出情况表",
    "一般公共预算基本支出情况表",
    "一般公共预算“三公”经费支出情况表",
    "政府性基金预算支出情况表",
)
# 部门决算公开的九张表
FINAL_TABLES = (
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款基本支出决算明细表",
    "一般公共预算财政拨款“三公”经费支出决算表",
    "政府性基金预算财政拨款收入支出决算表",
    "国有资本经营预算财政拨款支出决算表",
)


class DepartmentLine(Line):
    """部门表格的一行：预算数（决算数）是这一行的合计，后面各栏照法定表格的横栏填，表里没有的栏不填。"""

    appropriation: Money | None = Field(None, title="财政拨款收入")
    superior: Money | None = Field(None, title="上级补助收入")
    undertaking: Money | None = Field(None, title="事业收入")
    operation: Money | None = Field(None, title="经营收入")
    affiliated: Money | None = Field(None, title="附属单位上缴收入")
    other: Money | None = Field(None, title="其他收入")
    basic: Money | None = Field(None, title="基本支出")
    projects: Money | None = Field(None, title="项目支出")
    upward: Money | None = Field(None, title="上缴上级支出")
    business: Money | None = Field(None, title="经营支出")
    subsidies: Money | None = Field(None, title="对附属单位补助支出")
    staff: Money | None = Field(None, title="人员经费")
    office: Money | None = Field(None, title="公用经费")
    general: Money | None = Field(None, title="一般公共预算财政拨款")
    fund: Money | None = Field(None, title="政府性基金预算财政拨款")
    capital: Money | None = Field(None, title="国有资本经营预算财政拨款")
    opening: Money | None = Field(None, title="年初结转和结余")
    income: Money | None = Field(None, title="本年收入", description="政府性基金表：预算数（决算数）一栏填本年支出")
    closing: Money | None = Field(None, title="年末结转和结余")


# The columns that a row's amount is the sum of, wherever one of them is filled.
SPLITS = (
    ("appropriation", "superior", "undertaking", "operation", "affiliated", "other"),
    ("basic", "projects", "upward", "business", "subsidies"),
    ("staff", "office"),
    ("general", "fund", "capital"),
)


class DepartmentTable(Table):
    """一张部门预决算表，单位：万元。"""

    name: Text = Field(title="表名", description="照抄法定表名，如 部门收支总体情况表、收入支出决算总表")
    lines: tuple[DepartmentLine, ...] = Field((), title="表内各行", description="没有数据的留空，并填写说明")


class ThreePublic(Model):
    """“三公”经费的数量和说明；金额填在“三公”经费表里。"""

    change: Markdown | None = Field(None, title="增减变化说明", description="与上年比、决算还要与预算比，增减的原因")
    delegations: Natural | None = Field(None, title="因公出国（境）团组数", description="单位：个；决算填写")
    travellers: Natural | None = Field(None, title="因公出国（境）人次数", description="单位：人次；决算填写")
    vehicles_bought: Natural | None = Field(None, title="公务用车购置数", description="单位：辆；决算填写")
    vehicles_kept: Natural | None = Field(None, title="公务用车保有量", description="单位：辆；决算填写")
    receptions: Natural | None = Field(None, title="公务接待批次", description="单位：批次；决算填写")
    guests: Natural | None = Field(None, title="公务接待人次", description="单位：人次；决算填写")


class OperatingCosts(Model):
    """机关运行经费（《预算法》第十四条第二款）。"""

    amount: Amount = Field(title="本年数", description="单位：万元；没有的填 0，并说明")
    previous: Amount | None = Field(None, title="上年数", description="与上年公布的一致")
    growth: Percent | None = Field(None, title="增长率（%）")
    note: Text | None = Field(None, title="说明", description="增减的原因，或没有机关运行经费的原因")


class Procurement(Model):
    """政府采购（《预算法》第十四条第三款）；占比由程序计算，不用填写。"""

    total: Amount = Field(title="政府采购总额", description="单位：万元；没有采购的填 0")
    goods: Amount | None = Field(None, title="货物")
    works: Amount | None = Field(None, title="工程")
    services: Amount | None = Field(None, title="服务")
    small_medium: Amount | None = Field(None, title="授予中小企业合同金额", description="决算填写")
    small_micro: Amount | None = Field(None, title="其中：授予小微企业合同金额")
    note: Text | None = Field(None, title="说明")


class Assets(Model):
    """国有资产占用情况。"""

    on: Date | None = Field(None, title="截至日期")
    vehicles: Natural | None = Field(None, title="车辆数", description="单位：辆；包括不由财政拨款负担运行费的车辆")
    equipment: Natural | None = Field(None, title="大型设备数", description="单位：台（套）；价值标准写在说明里")
    note: Text | None = Field(None, title="说明", description="车辆用途、房屋、设备的价值标准等")


class Performance(Model):
    """一个项目的绩效。"""

    project: Text = Field(title="项目名称")
    amount: Amount | None = Field(None, title="金额", description="单位：万元")
    goal: Text | None = Field(None, title="绩效目标")
    score: Text | None = Field(None, title="自评得分", description="如 96分；决算填写")
    result: Text | None = Field(None, title="绩效评价结果")


class Explained(Model):
    """名词解释。"""

    term: Text = Field(title="名词")
    meaning: Text = Field(title="解释")


class DepartmentBudget(Accounts):
    """部门预算、决算信息（《预算法》第十四条第二款；财预〔2016〕143号）。"""

    NAME: ClassVar[str] = "department_budget"
    LABEL: ClassVar[str] = "部门预决算"
    FOLDER: ClassVar[str] = "department-budgets"
    PURPOSE: ClassVar[str] = "查看一个部门有多少钱、花在哪里，“三公”经费、政府采购和绩效情况。"

    stage: Literal["预算", "决算"] = Field(title="阶段")
    approved_on: Date | None = Field(
        None, title="批复日期", description="部门填财政部门批复的日期，单位填主管部门批复的日期；自这一天起二十日内公开"
    )
    approved_by: Text | None = Field(None, title="批复机关")
    tables: tuple[DepartmentTable, ...] = Field(title="表格")
    notes: Markdown | None = Field(None, title="情况说明", description="收支增减变化和其他重要事项的说明")
    duties: Markdown | None = Field(None, title="主要职责")
    structure: Markdown | None = Field(None, title="机构设置")
    units: tuple[Text, ...] = Field((), title="编制范围", description="纳入本部门预算（决算）的单位，每个一项")
    three_public: ThreePublic | None = Field(None, title="一般公共预算“三公”经费情况")
    operating: OperatingCosts | None = Field(None, title="机关运行经费")
    procurement: Procurement | None = Field(None, title="政府采购情况")
    assets: Assets | None = Field(None, title="国有资产占用情况")
    performance: tuple[Performance, ...] = Field((), title="项目绩效")
    performance_note: Markdown | None = Field(None, title="绩效管理工作说明")
    glossary: tuple[Explained, ...] = Field((), title="名词解释")

    def statutory_tables(self) -> tuple[str, ...]:
        """Eight tables of a budget, nine of final accounts."""
        return FINAL_TABLES if self.stage == "决算" else BUDGET_TABLES
