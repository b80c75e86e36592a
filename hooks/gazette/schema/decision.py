"""重大行政决策 major administrative decision: its five steps, with dates, and what became of it (国务院令第713号)."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.consultation import Consulted
from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.normative import Evaluation
from gazette.schema.scalars import Date, RecordRef, Text, Url

# 《重大行政决策程序暂行条例》（国务院令第713号）第三条第一款第（一）至（五）项
Matter = Literal[
    "重大公共政策和措施",
    "重要规划",
    "自然资源和文化资源的重大公共政策和措施",
    "重大公共建设项目",
    "其他重大事项",
]


class StepDocument(Model):
    """程序文件：论证意见、评估报告、审查意见等。"""

    title: Text = Field(title="文件名称")
    doc_no: Text | None = Field(None, title="文号")
    url: Url | None = Field(None, title="网址")


class Step(Model):
    """决策程序的一步。"""

    began_on: Date | None = Field(None, title="开始日期", description="送审、启动的日期；一天完成的可不填")
    finished_on: Date | None = Field(None, title="完成日期", description="没有完成的不填")
    organ: Text | None = Field(None, title="承担单位")
    method: Text | None = Field(None, title="方式", description="如 座谈会、听证会、论证会、书面咨询、常务会议")
    conclusion: Text | None = Field(None, title="结论", description="完成的必填；不写参与专家、群众的个人信息")
    documents: tuple[StepDocument, ...] = Field((), title="程序文件")
    omitted: Text | None = Field(
        None, title="不履行的理由", description="按规定不需要这一步的填写；合法性审查、集体讨论决定不能省"
    )


class Announcement(Model):
    """决策公布（第三十二条）。"""

    on: Date = Field(title="公布日期")
    channels: tuple[Text, ...] = Field(title="公布途径", description="如 政府公报、政府网站、报纸")
    url: Url | None = Field(None, title="网址")


class Archive(Model):
    """材料归档（第三十三条）。"""

    on: Date = Field(title="归档日期")
    organ: Text = Field(title="归档单位")


class Decision(Consulted):
    """重大行政决策（《重大行政决策程序暂行条例》，国务院令第713号）。"""

    NAME: ClassVar[str] = "decision"
    LABEL: ClassVar[str] = "重大行政决策"
    FOLDER: ClassVar[str] = "decisions"
    PURPOSE: ClassVar[str] = "查看重大行政决策走到了哪一步，正在征求意见的可以提出意见，作出以后怎样执行和评估。"
    LISTED: ClassVar[tuple[str, ...]] = ("matter", "decided_on")
    TERMS: ClassVar[tuple[Term, ...]] = (
        Term("consultation", "consultation.opened_on", "consultation.closes_on"),
        Term("legality-review", "legality.began_on", "legality.finished_on"),
        Term("disclosure", "decided_on", "announced.on"),
    )

    matter: Matter = Field(title="事项类别", description="条例第三条第一款各项")
    undertaker: Text = Field(title="决策承办单位")
    started_on: Date | None = Field(None, title="启动日期")
    participation: Step | None = Field(None, title="公众参与")
    expertise: Step | None = Field(None, title="专家论证")
    risk: Step | None = Field(None, title="风险评估")
    legality: Step | None = Field(None, title="合法性审查")
    discussion: Step | None = Field(None, title="集体讨论决定")
    decided_on: Date | None = Field(None, title="决策日期", description="作出决策的日期；还没有作出的不填")
    announced: Announcement | None = Field(None, title="决策公布")
    archived: Archive | None = Field(None, title="材料归档")
    executor: Text | None = Field(None, title="决策执行单位")
    document: RecordRef | None = Field(None, title="决策形成的文件", description="本站行政规范性文件的 id")
    evaluations: tuple[Evaluation, ...] = Field((), title="决策后评估")

    @property
    def settled(self) -> bool:
        """Whether the decision is made."""
        return self.decided_on is not None

    def steps(self) -> tuple[tuple[str, str, Step | None], ...]:
        """The five steps in their order: key, label, what is written of it."""
        return tuple((name, type(self).model_fields[name].title or name, getattr(self, name)) for name in STEPS)


# In the order of the regulation: 第二章第二、三、四节，第三章第一、二节.
STEPS = ("participation", "expertise", "risk", "legality", "discussion")
