"""行政执法数据年度统计 enforcement statistics: what an organ did in a year, in the tables of the yearly report."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Amount, Markdown, Natural, Year

# 行政处罚、许可、强制以外的行政执法行为
OtherKind = Literal["行政征收", "行政检查", "行政裁决", "行政给付", "行政确认", "行政奖励", "其他"]


class PenaltyCounts(Model):
    """行政处罚实施数量（宗）；并处几种处罚的算一宗，计入最重的一种。"""

    warnings: Natural = Field(0, title="警告、通报批评")
    fines: Natural = Field(0, title="罚款")
    confiscations: Natural = Field(0, title="没收违法所得、没收非法财物")
    suspensions: Natural = Field(0, title="暂扣许可证件、降低资质等级")
    restrictions: Natural = Field(0, title="限制开展生产经营活动")
    closures: Natural = Field(0, title="责令停产停业、责令关闭、限制从业")
    revocations: Natural = Field(0, title="吊销许可证件")
    detentions: Natural = Field(0, title="行政拘留")
    others: Natural = Field(0, title="其他行政处罚")
    total: Natural = Field(title="合计")
    amount: Amount = Field(title="罚没金额", description="单位：万元；以决定书确定的金额为准，不能确定的不计")


class LicenceCounts(Model):
    """行政许可实施数量（宗）。"""

    applied: Natural = Field(title="申请数量")
    accepted: Natural = Field(title="受理数量")
    granted: Natural = Field(title="许可数量")
    refused: Natural = Field(title="不予许可数量")
    revoked: Natural = Field(title="撤销许可数量")


class CoercionCounts(Model):
    """行政强制实施数量（宗），按《行政强制法》第九条、第十二条、第五十三条分类。"""

    restraints: Natural = Field(0, title="限制公民人身自由")
    seals: Natural = Field(0, title="查封场所、设施或者财物")
    seizures: Natural = Field(0, title="扣押财物")
    freezes: Natural = Field(0, title="冻结存款、汇款")
    other_measures: Natural = Field(0, title="其他行政强制措施")
    surcharges: Natural = Field(0, title="加处罚款或者滞纳金")
    transfers: Natural = Field(0, title="划拨存款、汇款")
    auctions: Natural = Field(0, title="拍卖或者依法处理查封、扣押的场所、设施或者财物")
    removals: Natural = Field(0, title="排除妨碍、恢复原状")
    substitutions: Natural = Field(0, title="代履行")
    other_executions: Natural = Field(0, title="其他强制执行方式")
    by_court: Natural = Field(0, title="申请人民法院强制执行")
    total: Natural = Field(title="合计")


class OtherCount(Model):
    """其他行政执法行为的一行。"""

    kind: OtherKind = Field(title="行政执法行为")
    count: Natural = Field(title="次数", description="单位：宗；行政检查为次")
    amount: Amount | None = Field(None, title="涉及金额", description="单位：万元；征收、给付等有金额的填写")


class Disputes(Model):
    """行政复议和行政诉讼（件），按当年审结的计。"""

    reconsidered: Natural = Field(title="行政复议案件")
    corrected: Natural = Field(title="其中被纠错", description="被撤销、变更、确认违法或者责令履行的")
    sued: Natural = Field(title="行政诉讼案件")
    lost: Natural = Field(title="其中败诉")


class EnforcementStatistics(Record):
    """上年度行政执法总体情况有关数据（国办发〔2018〕118号：每年1月31日前公开）。"""

    NAME: ClassVar[str] = "enforcement_statistics"
    LABEL: ClassVar[str] = "行政执法数据年度统计"
    FOLDER: ClassVar[str] = "enforcement-statistics"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看一年里各机关办了多少处罚、许可、强制和检查，罚没多少钱，和上一年比怎么样。"
    LISTED: ClassVar[tuple[str, ...]] = ("year", "scope")
    TERMS: ClassVar[tuple[Term, ...]] = (Term("enforcement-statistics", "year", "published_at"),)

    year: Year = Field(title="统计年度", description="统计范围是这一年1月1日至12月31日作出的决定")
    scope: Literal["本机关", "本机关和下级机构"] = Field(
        "本机关", title="统计口径", description="政府汇总各部门数据的，写 本机关和下级机构"
    )
    penalties: PenaltyCounts | None = Field(None, title="行政处罚实施情况", description="没有这项职权的整组不填")
    licences: LicenceCounts | None = Field(None, title="行政许可实施情况", description="没有这项职权的整组不填")
    coercions: CoercionCounts | None = Field(None, title="行政强制实施情况", description="没有这项职权的整组不填")
    others: tuple[OtherCount, ...] = Field((), title="其他行政执法行为实施情况", description="每种一行")
    disputes: Disputes | None = Field(None, title="行政复议和行政诉讼情况")
    notes: Markdown | None = Field(None, title="情况说明", description="与上年相比变化较大的，说明原因")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year
