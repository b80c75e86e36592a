"""The envelope that every record carries, whatever its kind."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from gazette.schema.deadline import Term
from gazette.schema.model import Model
from gazette.schema.scalars import (
    Category,
    Date,
    DateTime,
    DocNo,
    File,
    Flag,
    Identifier,
    IndexNo,
    Markdown,
    OrganRef,
    TaskRef,
    Text,
    Url,
)

Openness = Literal["主动公开", "依申请公开", "不予公开"]
ReviewResult = Literal["可以公开", "区分处理后公开", "不予公开"]


class SecrecyReview(Model):
    """公开审查：先审查、后公开（《政府信息公开条例》第十七条；《保守国家秘密法》第三十五条）。"""

    result: ReviewResult = Field(title="审查结果")
    reviewer: Text = Field(title="审查人", description="负责审查的机构或岗位")
    reviewed_on: Date = Field(title="审查日期", description="不得晚于发布日期")
    basis: Text = Field(title="审查依据")


class Attachment(Model):
    """附件：随记录公开的文件。"""

    file: File = Field(title="文件", description="从 data 文件夹写起的路径；文件必须存在")
    title: Text = Field(title="附件名称")
    seen_by: Text | None = Field(
        None,
        title="核对人",
        description="程序看不见文字的附件（扫描件、图片、旧格式、压缩包）由谁逐页看过，写机构或岗位",
    )

    @property
    def name(self) -> str:
        """The file's own name, the last part of its address."""
        return self.file.rsplit("/", 1)[-1]


class Source(Model):
    """来源：事实取自哪里、取了什么。"""

    title: Text = Field(title="来源名称")
    url: Url | None = Field(None, title="网址")
    taken: Text = Field(title="采用内容", description="从这个来源采用了哪些内容")


# What may be let through with a reason; identity numbers, bank cards and marks of secrecy never.
Waivable = Literal[
    "疑似居民身份证号码",
    "十五位身份证号码",
    "打星号的身份证号码",
    "手机号码",
    "护照号码",
    "军官证号码",
    "车牌号码",
    "家庭住址",
    "门牌住址",
    "个人邮箱",
    "敏感个人信息",
    "内部标记",
]


class Waiver(Model):
    """豁免：检查认为不宜公开、经审查确应公开的内容，如法律规定必须公布的手机号码。"""

    detector: Waivable = Field(title="检查项", description="照抄检查提示里「含有」后面的名称")
    reason: Text = Field(title="豁免理由", description="依据哪一条、为什么应当公开；不要重复号码本身")
    reviewer: Text = Field(title="豁免审查人", description="负责审查的机构或岗位")
    reviewed_on: Date = Field(title="豁免审查日期")


class Notice(NamedTuple):
    """What remains of a record that is no longer public: since when, and why."""

    since: date
    reason: str


class Record(Model):
    """每条信息都有的字段（《政府信息公开条例》第十二条：索引、名称、内容概述、生成日期）。"""

    NAME: ClassVar[str] = ""
    FOLDER: ClassVar[str] = ""
    PURPOSE: ClassVar[str] = ""
    # The fields of the kind's own that its list shows beside title, organ and date.
    LISTED: ClassVar[tuple[str, ...]] = ()

    # The legal deadlines that run for every record of the kind.
    TERMS: ClassVar[tuple[Term, ...]] = (Term("disclosure", "made_on", "published_at"),)

    id: Identifier = Field(title="编号", description="全站唯一；网址由它而来，定下后永不更改")
    index_no: IndexNo | None = Field(None, title="索引号", description="机构代码/年份-流水号；没有编制的可不填")
    title: Text = Field(title="名称")
    organ: OrganRef = Field(title="公开主体", description="制作或牵头制作该信息的机关的 id（条例第十条）")
    co_organs: tuple[OrganRef, ...] = Field((), title="共同制作机关", description="联合制作的其他机关的 id")
    doc_no: DocNo | None = Field(None, title="发文字号")
    made_on: Date = Field(title="成文日期", description="信息形成的日期（生成日期）；不得晚于发布日期")
    published_at: DateTime = Field(title="发布日期", description="首次在本网站发布的时间；发布后永不更改")
    updated_at: DateTime | None = Field(None, title="更新日期", description="最近一次公开更新的时间；没有更新的不填")
    category: Category = Field(title="公开类别", description="《政府信息公开条例》第二十条第几项")
    openness: Openness = Field("主动公开", title="公开方式", description="本网站只登记主动公开的信息")
    secrecy_review: SecrecyReview = Field(title="公开审查", description="先审查、后公开")
    summary: Text = Field(title="内容概述", description="用一两句话说清这条信息的内容")
    tasks: tuple[TaskRef, ...] = Field((), title="落实任务", description="这条信息所落实的工作要点任务")
    body: Markdown | None = Field(None, title="正文")
    attachments: tuple[Attachment, ...] = Field((), title="附件")
    sources: tuple[Source, ...] = Field((), title="来源")
    waivers: tuple[Waiver, ...] = Field(
        (), title="豁免", description="经审查确应公开、检查不再提示的内容；不在网页和下载中显示"
    )
    example: Flag = Field(False, title="示例数据", description="虚构的示例必须写 true，页面会标明「示例数据」")

    @property
    def url(self) -> str:
        """The record's address from the root of the site; it never changes, for it is made of the id."""
        return f"{self.FOLDER}/{self.id}/"

    @property
    def organs(self) -> tuple[str, ...]:
        """The ids of the organs that made it, the leading one first, each once."""
        return tuple(dict.fromkeys((self.organ, *self.co_organs)))

    @property
    def personal(self) -> bool:
        """Whether it tells of single persons: then more must not be published."""
        return False

    @property
    def filing_year(self) -> int:
        """The year under which lists and search file the record."""
        return self.made_on.year

    def terms(self) -> tuple[Term, ...]:
        """The legal deadlines that run for this record."""
        return self.TERMS

    def notice(self, today: date) -> Notice | None:
        """What alone may be shown of this record on `today`; None while the whole record is public."""
        del today
        return None


ENVELOPE = frozenset(Record.model_fields)
