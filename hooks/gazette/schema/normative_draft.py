"""行政规范性文件征求意见稿 draft of a normative document: what the public is asked about before there is a document."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.consultation import Consultation, Consulted
from gazette.schema.deadline import Term
from gazette.schema.normative import DocumentKind
from gazette.schema.scalars import Date, Flag, Markdown, RecordRef, Text


class NormativeDraft(Consulted):
    """行政规范性文件征求意见稿（国办发〔2018〕37号；《优化营商环境条例》第六十二条）。"""

    NAME: ClassVar[str] = "normative_draft"
    LABEL: ClassVar[str] = "行政规范性文件征求意见稿"
    FOLDER: ClassVar[str] = "normative-drafts"
    PURPOSE: ClassVar[str] = "查看正在起草、公开征求意见的规范性文件，在截止日期以前提出意见，截止以后查看采纳情况。"
    LISTED: ClassVar[tuple[str, ...]] = ("kind", "drafted_by")

    consultation: Consultation = Field(title="公开征求意见")
    kind: DocumentKind = Field(title="文种")
    drafted_by: Text = Field(title="起草单位")
    explanation: Markdown | None = Field(None, title="起草说明", description="制定的必要性、依据和主要内容")
    concerns_business: Flag = Field(
        False, title="与市场主体生产经营活动密切相关", description="是的公开征求意见不少于30日"
    )
    document: RecordRef | None = Field(None, title="制定的文件", description="制定以后填行政规范性文件的 id")
    dropped_on: Date | None = Field(None, title="终止制定日期", description="不再制定的填写")

    @property
    def settled(self) -> bool:
        """Whether the document is made, or will not be."""
        return bool(self.document or self.dropped_on)

    def terms(self) -> tuple[Term, ...]:
        """征求意见 lasts its least period only for what concerns business."""
        business = Term("consultation-business", "consultation.opened_on", "consultation.closes_on")
        return (business,) if self.concerns_business else ()
