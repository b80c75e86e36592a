"""行政规范性文件 normative document: what it says, what it does to others, and from when to when it counts.

Whether it is in force is never written down: it follows from the dates and from what other documents say (see `validity`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import ClassVar, Literal

from pydantic import Field

from gazette.problems import Path
from gazette.schema.consultation import Consulted
from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.record import Slice
from gazette.schema.scalars import Date, Flag, RecordRef, Text, Url, Year

# 《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条的文种，
# 和《辽宁省规章规范性文件备案办法》第二条所称规定、办法、细则、解释。
DocumentKind = Literal["决定", "命令", "公告", "通告", "意见", "通知", "办法", "规定", "细则", "规则", "解释", "其他"]
# 《辽宁省规章规范性文件定期清理规定》（省政府令第237号）第二条
CleanupOutcome = Literal["继续有效", "修改", "废止", "宣布失效"]
EndManner = Literal["废止", "宣布失效"]


class Alteration(Model):
    """修改的文件：本文件修改了哪一份文件。"""

    document: RecordRef | None = Field(None, title="本站文件", description="本站已收录的填它的 id，名称和文号就不用写")
    title: Text | None = Field(None, title="文件名称", description="本站没有收录的填写")
    doc_no: Text | None = Field(None, title="文号", description="本站没有收录的填写，照抄")
    on: Date | None = Field(None, title="生效日期", description="与本文件施行日期相同的可不填")
    note: Text | None = Field(None, title="说明", description="改了哪些内容，或者废止、失效的理由")


class Ending(Alteration):
    """废止的文件：本文件废止或者宣布失效了哪一份文件。"""

    manner: EndManner = Field("废止", title="方式", description="适用期已满或调整对象已消失的是宣布失效")
    replaces: Flag = Field(False, title="由本文件接替", description="旧版被本文件这个新版代替的写 true，列入版本沿革")


class Basis(Model):
    """制定依据：上位法和上级文件。"""

    title: Text = Field(title="依据名称")
    doc_no: Text | None = Field(None, title="依据文号")
    article: Text | None = Field(None, title="条款")
    document: RecordRef | None = Field(None, title="本站文件")
    url: Url | None = Field(None, title="网址")


class Review(Model):
    """审核、审查：由谁、何时、结论如何。"""

    organ: Text = Field(title="机构")
    reviewed_on: Date = Field(title="日期")
    doc_no: Text | None = Field(None, title="意见文号")
    conclusion: Text | None = Field(None, title="结论")


class Deliberation(Model):
    """集体审议。"""

    meeting: Text = Field(title="会议", description="如 示例县人民政府第12次常务会议")
    held_on: Date = Field(title="日期")


class Filing(Model):
    """备案（《辽宁省规章规范性文件备案办法》第三条）。"""

    to: Text = Field(title="备案机关")
    filed_on: Date = Field(title="报送日期", description="自公布之日起15日内")
    no: Text | None = Field(None, title="备案编号")
    result: Text | None = Field(None, title="备案审查结果")


class Interpretation(Model):
    """政策解读。"""

    title: Text = Field(title="解读名称")
    record: RecordRef | None = Field(None, title="本站解读")
    url: Url | None = Field(None, title="网址")


class Evaluation(Model):
    """实施后评估。"""

    evaluated_on: Date = Field(title="评估日期")
    organ: Text = Field(title="评估机构")
    conclusion: Text = Field(title="评估结论")
    url: Url | None = Field(None, title="网址")


class Cleanup(Model):
    """清理（《辽宁省规章规范性文件定期清理规定》）。"""

    year: Year = Field(title="清理年度")
    outcome: CleanupOutcome = Field(title="清理结果")
    on: Date = Field(title="结果日期", description="清理决定的日期；修改、废止、宣布失效自这一天起算")
    reason: Text | None = Field(None, title="理由", description="修改、废止、宣布失效的必填（清理规定第二十条）")
    document: RecordRef | None = Field(None, title="清理决定（本站文件）", description="本站已收录清理决定的填它的 id")
    doc: Text | None = Field(None, title="清理决定", description="本站没有收录的，写名称和文号")


class Normative(Consulted):
    """行政规范性文件（《政府信息公开条例》第二十条第（一）项；国办发〔2018〕37号）。"""

    NAME: ClassVar[str] = "normative"
    LABEL: ClassVar[str] = "行政规范性文件"
    FOLDER: ClassVar[str] = "normative"
    PURPOSE: ClassVar[str] = "查看政府和部门制定的规范性文件，每一份今天还有没有效，改过没有，被什么代替。"
    LISTED: ClassVar[tuple[str, ...]] = ("subject", "effective_on", "expires_on")

    kind: DocumentKind = Field(title="文种")
    register_no: Text | None = Field(None, title="统一登记号", description="照抄；没有实行统一登记的不填")
    subject: Text = Field(title="主题分类", description="同一类用同样的写法，如 农业、林业、水利；查询时按它筛选")
    subject_words: tuple[Text, ...] = Field(
        (), title="主题词", description="只有2012年7月1日以前成文的才有；以后的公文格式已取消"
    )
    promulgated_on: Date | None = Field(
        None, title="公布日期", description="正式公布的日期；与在本网站发布是同一天的可不填，补录的旧文件必填"
    )
    effective_on: Date | None = Field(None, title="施行日期", description="写明自公布之日起施行的可不填")
    expires_on: Date | None = Field(None, title="有效期至", description="当天仍有效；没有规定有效期的不填")
    amends: tuple[Alteration, ...] = Field((), title="修改的文件")
    repeals: tuple[Ending, ...] = Field((), title="废止的文件", description="只写在新文件里；旧文件的状态由此算出")
    superior_basis: tuple[Basis, ...] = Field((), title="制定依据")
    concerns_business: Flag = Field(
        False, title="与市场主体生产经营活动密切相关", description="是的要公开征求意见不少于30日，并作公平竞争审查"
    )
    fair_competition: Review | None = Field(None, title="公平竞争审查")
    legality_review: Review | None = Field(None, title="合法性审核")
    deliberation: Deliberation | None = Field(None, title="集体审议")
    filing: Filing | None = Field(None, title="备案")
    interpretations: tuple[Interpretation, ...] = Field((), title="政策解读")
    evaluations: tuple[Evaluation, ...] = Field((), title="实施后评估")
    cleanups: tuple[Cleanup, ...] = Field((), title="清理情况", description="历次清理，按年度先后")

    @property
    def settled(self) -> bool:
        """A document is made after its consultation."""
        return True

    @property
    def issued_on(self) -> date:
        """公布之日: when it was promulgated, here or elsewhere."""
        return self.promulgated_on or self.published_at.date()

    @property
    def starts_on(self) -> date:
        """施行之日."""
        return self.effective_on or self.issued_on

    def alterations(self) -> Iterator[tuple[Path, Alteration]]:
        """What it does to other documents: amendments, then endings, each with its path."""
        yield from ((("amends", number), one) for number, one in enumerate(self.amends))
        yield from ((("repeals", number), one) for number, one in enumerate(self.repeals))

    def takes_effect(self, one: Alteration) -> date:
        """The day on which one of its alterations takes effect."""
        return one.on or self.starts_on

    def slices(self) -> tuple[Slice, ...]:
        """The documents of one subject; its address is made of its words and so as lasting as they are."""
        digest = sha256(self.subject.encode()).hexdigest()[:10]
        return (*super().slices(), Slice(f"normative/subject/{digest}/", f"规范性文件：{self.subject}"))

    def terms(self) -> tuple[Term, ...]:
        """公开、备案 run from the promulgation; 征求意见 only for what concerns business."""
        issued = "promulgated_on" if self.promulgated_on else "published_at"
        business = (Term("consultation-business", "consultation.opened_on", "consultation.closes_on"),)
        found = (Term("disclosure", "made_on", issued), Term("filing", issued, "filing.filed_on"))
        return (*found, *business) if self.concerns_business else found
