"""行政执法事项清单 enforcement items: what an organ may do, one record for each list."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, OrganRef, Text

# 国办发〔2018〕118号所列的清单和服务指南；行政检查事项清单见国办发〔2024〕54号
ListType = Literal[
    "权责清单",
    "行政执法事项清单",
    "行政检查事项清单",
    "随机抽查事项清单",
    "音像记录事项清单",
    "重大执法决定法制审核目录清单",
    "服务指南",
]
# 《关于推行地方各级政府工作部门权力清单制度的指导意见》（中办发〔2015〕21号）：权力类别
ItemKind = Literal[
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政征收",
    "行政给付",
    "行政检查",
    "行政确认",
    "行政奖励",
    "行政裁决",
    "其他",
]


class Item(Model):
    """清单的一项；只有清单里用得到的栏目才显示。"""

    code: Text = Field(title="事项编码", description="照清单写；同一份清单里不得重复")
    name: Text = Field(title="事项名称")
    kind: ItemKind = Field(title="类别")
    basis: Text = Field(title="依据")
    body: OrganRef | None = Field(None, title="实施主体", description="与公开主体相同的可不填")
    accepted_by: Text | None = Field(None, title="受理机构", description="服务指南必填")
    decided_by: Text | None = Field(None, title="审批机构", description="服务指南必填")
    conditions: Text | None = Field(None, title="受理条件", description="服务指南必填")
    process: Text | None = Field(None, title="流程", description="如 申请、受理、审查、决定、送达")
    time_limit: Text | None = Field(None, title="办理时限", description="服务指南必填，如 受理之日起二十个工作日")
    fee: Text | None = Field(None, title="收费", description="不收费的写 不收费")
    target: Text | None = Field(None, title="检查对象")
    ratio: Text | None = Field(None, title="抽查比例", description="如 每年不低于 5%")
    frequency: Text | None = Field(None, title="检查频次", description="如 每年一次；涉企检查写年度频次上限")
    note: Text | None = Field(None, title="备注", description="如 记录方式、审核材料")


class EnforcementItems(Record):
    """行政执法事项清单（国办发〔2018〕118号：事前公开；内容变化及时调整）。"""

    NAME: ClassVar[str] = "enforcement_item"
    LABEL: ClassVar[str] = "行政执法事项清单"
    FOLDER: ClassVar[str] = "enforcement-items"
    PURPOSE: ClassVar[str] = "查看各机关有哪些执法事项：依据什么、谁来办、办多久、收不收费、一年查几次。"
    LISTED: ClassVar[tuple[str, ...]] = ("list_type", "effective_on")

    list_type: ListType = Field(title="清单种类")
    effective_on: Date | None = Field(None, title="施行日期", description="这一版清单自哪一天起施行")
    items: tuple[Item, ...] = Field(title="执法事项", description="一项一组")
