"""重大建设项目 project: its approval and its execution, in the eight categories of 国办发〔2017〕94号."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Amount, Date, Markdown, ProjectCode, Region, Text, Year

Stage = Literal["前期", "招标", "在建", "完工", "竣工验收", "停建"]


class YearProgress(Model):
    """某一年的进展。"""

    year: Year = Field(title="年份")
    stage: Stage = Field(title="阶段")
    invested: Amount | None = Field(None, title="当年完成投资")
    note: Text | None = Field(None, title="进展说明")


class ServiceInfo(Model):
    """批准服务信息。"""

    item: Text = Field(title="事项名称")
    organ: Text = Field(title="受理机构")
    requirements: Text | None = Field(None, title="申报要求")
    materials: Text | None = Field(None, title="申报材料清单")
    procedure: Text | None = Field(None, title="批准流程")
    time_limit: Text | None = Field(None, title="办理时限")
    contact: Text | None = Field(None, title="受理机构联系方式")
    supervision: Text | None = Field(None, title="监督举报方式")


class Approval(Model):
    """批准结果信息。"""

    name: Text = Field(
        title="批准事项", description="如 项目建议书、可行性研究报告、初步设计、用海预审、环评、施工许可"
    )
    organ: Text = Field(title="批复单位")
    doc_no: Text | None = Field(None, title="批复文号", description="照抄批复文件上的文号")
    approved_on: Date = Field(title="批复时间")
    result: Text | None = Field(None, title="审批结果")


class Tender(Model):
    """招标投标信息。"""

    section: Text = Field(title="标段")
    announced_on: Date | None = Field(None, title="招标公告日期")
    price_limit: Amount | None = Field(None, title="招标控制价")
    awarded_on: Date | None = Field(None, title="中标结果公示日期")
    winner: Text | None = Field(None, title="中标人")
    price: Amount | None = Field(None, title="中标价")


class Contract(Model):
    """合同订立及履行情况。"""

    name: Text = Field(title="合同名称")
    party: Text = Field(title="承包单位")
    signed_on: Date | None = Field(None, title="签订日期")
    amount: Amount | None = Field(None, title="合同金额")
    performance: Text | None = Field(None, title="履行情况")


class Land(Model):
    """征收土地信息。"""

    item: Text = Field(title="事项", description="如 征地告知书、征地公告、补偿安置方案公告、供地方案")
    announced_on: Date | None = Field(None, title="公告日期")
    content: Text = Field(title="内容")


class DesignChange(Model):
    """重大设计变更信息。"""

    reason: Text = Field(title="变更原因")
    content: Text = Field(title="主要变更内容")
    basis: Text | None = Field(None, title="变更依据")
    organ: Text | None = Field(None, title="批准单位")
    changed_on: Date | None = Field(None, title="批准日期")
    result: Text | None = Field(None, title="变更结果")


class Construction(Model):
    """施工有关信息。"""

    started_on: Date | None = Field(None, title="开工日期")
    legal_entity: Text | None = Field(None, title="项目法人")
    designer: Text | None = Field(None, title="设计单位")
    builder: Text | None = Field(None, title="施工单位")
    supervisor: Text | None = Field(None, title="监理单位")
    qualification: Text | None = Field(None, title="资质情况")
    environment: Text | None = Field(None, title="施工期环境保护措施")
    drawing_review: Text | None = Field(None, title="施工图审查")
    progress: Markdown | None = Field(None, title="施工情况")


class Supervision(Model):
    """质量安全监督信息。"""

    organ: Text = Field(title="监督机构")
    contact: Text | None = Field(None, title="联系方式")
    penalties: Text | None = Field(None, title="质量安全行政处罚情况")


class Completion(Model):
    """竣工有关信息。"""

    accepted_on: Date | None = Field(None, title="竣工验收时间")
    quality: Text | None = Field(None, title="质量验收结果")
    filed_on: Date | None = Field(None, title="备案时间")
    filing_no: Text | None = Field(None, title="备案编号")
    filing_organ: Text | None = Field(None, title="备案部门")
    delivered_on: Date | None = Field(None, title="交付使用时间")
    auditor: Text | None = Field(None, title="竣工决算审计单位")
    audit: Text | None = Field(None, title="审计结论")
    final_account: Amount | None = Field(None, title="财务决算金额")


class Project(Record):
    """重大建设项目批准和实施信息（国办发〔2017〕94号；《政府信息公开条例》第二十条第（十）项）。"""

    NAME: ClassVar[str] = "project"
    LABEL: ClassVar[str] = "重大建设项目"
    FOLDER: ClassVar[str] = "projects"
    CATEGORY: ClassVar[int | None] = 10
    PURPOSE: ClassVar[str] = "查看重大建设项目批准了什么、投了多少钱、建到哪一步，还有哪些信息没有公开。"
    LISTED: ClassVar[tuple[str, ...]] = ("total_investment", "invested")

    code: ProjectCode | None = Field(
        None, title="项目代码", description="投资项目在线审批监管平台代码；2015 年以前的项目没有代码，可不填"
    )
    region: Region = Field(title="建设地点（区划代码）")
    location: Text | None = Field(None, title="建设地点")
    scale: Text | None = Field(None, title="建设规模及内容")
    total_investment: Amount | None = Field(None, title="总投资", description="单位：万元")
    invested: Amount | None = Field(None, title="累计完成投资", description="单位：万元")
    invested_on: Date | None = Field(None, title="累计完成投资截至日期")
    progress: tuple[YearProgress, ...] = Field((), title="分年度进展", description="按年份先后排列")
    service: tuple[ServiceInfo, ...] = Field((), title="批准服务信息")
    approvals: tuple[Approval, ...] = Field((), title="批准结果信息")
    tenders: tuple[Tender, ...] = Field((), title="招标投标信息")
    contracts: tuple[Contract, ...] = Field((), title="合同订立及履行情况")
    land: tuple[Land, ...] = Field((), title="征收土地信息")
    design_changes: tuple[DesignChange, ...] = Field((), title="重大设计变更信息")
    construction: Construction | None = Field(None, title="施工有关信息")
    supervision: tuple[Supervision, ...] = Field((), title="质量安全监督信息")
    completion: Completion | None = Field(None, title="竣工有关信息")

    @property
    def stage(self) -> Stage | None:
        """The stage of the latest year told; None when no year is told."""
        return max(self.progress, key=lambda step: step.year).stage if self.progress else None

    @property
    def filing_year(self) -> int:
        """The latest year told of it."""
        return max(step.year for step in self.progress) if self.progress else self.made_on.year
