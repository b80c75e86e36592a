"""The envelope that every record carries, whatever its kind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Literal, NamedTuple, cast

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
    day_text,
)

Openness = Literal["主动公开", "依申请公开", "不予公开"]
ChangeKind = Literal["更正", "修订", "补充", "状态"]
# 待发布 is no state that anybody can see: what waits for its time is in no output.
State = Literal["已发布", "已更正", "已归档", "已撤回"]
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
    "写明身份证的号码",
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
    "微信号和QQ号",
    "敏感个人信息",
    "内部标记",
]


class Waiver(Model):
    """豁免：检查认为不宜公开、经审查确应公开的内容，如法律规定必须公布的手机号码。"""

    detector: Waivable = Field(title="检查项", description="照抄检查提示里「含有」后面的名称")
    reason: Text = Field(title="豁免理由", description="依据哪一条、为什么应当公开；不要重复号码本身")
    reviewer: Text = Field(title="豁免审查人", description="负责审查的机构或岗位")
    reviewed_on: Date = Field(title="豁免审查日期")


class Change(Model):
    """变更：发布以后的一次公开改动（《政府信息公开条例》第四十一条：不准确的予以更正）。"""

    changed_at: DateTime = Field(title="变更时间", description="改动公开的时间；不早于发布日期，按先后排列")
    kind: ChangeKind = Field(title="变更性质", description="改错写更正，内容修改写修订，增加内容写补充，效力等写状态")
    note: Text = Field(title="变更说明", description="改了什么、为什么改，读者会看到")
    conceals: Flag = Field(
        False,
        title="隐去以前的版本",
        description="以前的版本或附件含有不应公开的内容时写 true：旧版页面和换下的附件都撤下，网址上只留说明",
    )


class Withdrawal(Model):
    """撤回：不应再公开的信息收回并公开说明理由；行政处罚决定三个工作日内撤回（《行政处罚法》第四十八条）。"""

    revoked_on: Date | None = Field(
        None, title="原决定变更或撤销日期", description="原决定被变更、撤销、确认违法或者无效的日期；三个工作日从它算起"
    )
    withdrawn_on: Date = Field(title="撤回日期")
    reason: Text = Field(title="撤回理由", description="公开说明的理由，不得写当事人姓名、名称")


class Archival(Model):
    """归档：内容不再更新、不再是现行内容的信息，照常公开，供查考；以后只能更正。"""

    archived_at: DateTime = Field(title="归档时间", description="归档公开的时间；不早于最后一次变更")
    reason: Text = Field(title="归档说明", description="为什么不再更新、现行的在哪里，读者会看到")


class Notice(NamedTuple):
    """What remains of a record that is no longer public: since when, and why."""

    since: date
    reason: str


class Slice(NamedTuple):
    """What a record can be followed by beside its kind and organs, such as a topic or a status: the address of the feeds
    from the root of the site, with a slash at its end, and its name. Neither ever changes."""

    folder: str
    title: str


class Day(NamedTuple):
    """A day to come that the public should know of beforehand: what it is called in an identifier, and in words."""

    name: str
    on: date
    words: str


def _noun(label: str) -> str:
    """行政处罚信息, 信用信息: a kind in a sentence."""
    return f"{label.removesuffix('信息')}信息"


class Record(Model):
    """每条信息都有的字段（《政府信息公开条例》第十二条：索引、名称、内容概述、生成日期）。"""

    NAME: ClassVar[str] = ""
    FOLDER: ClassVar[str] = ""
    PURPOSE: ClassVar[str] = ""
    # Which item of 《政府信息公开条例》第二十条 every record of the kind falls under, where that is beyond doubt.
    CATEGORY: ClassVar[int | None] = None
    # The fields of the kind's own that its list shows beside title, organ and date.
    LISTED: ClassVar[tuple[str, ...]] = ()
    # Whether its records tell of single persons, or of how to reach one: then more must not be published.
    PERSONAL: ClassVar[bool] = False

    # Where a record shown for a time only tells its last day: the names of the fields that lead there.
    UNTIL: ClassVar[tuple[str, ...]] = ()

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
    aliases: tuple[Identifier, ...] = Field(
        (), title="曾用编号", description="编号不得不改时，写上以前的编号，最早的在前；旧网址会转到新网址"
    )
    changes: tuple[Change, ...] = Field(
        (), title="变更记录", description="发布以后每次公开的改动各写一项，旧的不删；没有改动的不填"
    )
    archival: Archival | None = Field(
        None, title="归档", description="不再更新、只供查考的，填写归档：页面照常公开，标明「已归档」"
    )
    withdrawal: Withdrawal | None = Field(
        None, title="撤回", description="不应再公开的，填写撤回，不要删除记录：页面只留公告"
    )
    example: Flag = Field(False, title="示例数据", description="虚构的示例必须写 true，页面会标明「示例数据」")

    @property
    def url(self) -> str:
        """The record's address from the root of the site; it never changes, for it is made of the id."""
        return f"{self.FOLDER}/{self.id}/"

    @property
    def urls(self) -> tuple[str, ...]:
        """Its address and those it had under former ids: what stood there still answers there."""
        return self.url, *(f"{self.FOLDER}/{alias}/" for alias in self.aliases)

    @property
    def first_id(self) -> str:
        """The id under which it was first published: what must outlive every change of address."""
        return self.aliases[0] if self.aliases else self.id

    @property
    def gone_title(self) -> str:
        """What a record is called once it is no longer public: its kind, and nothing of its own."""
        return f"{_noun(self.LABEL)}（已不再公示）"

    @property
    def organs(self) -> tuple[str, ...]:
        """The ids of the organs that made it, the leading one first, each once."""
        return tuple(dict.fromkeys((self.organ, *self.co_organs)))

    @property
    def filing_year(self) -> int:
        """The year under which lists and search file the record."""
        return self.made_on.year

    def terms(self) -> tuple[Term, ...]:
        """The legal deadlines that run for this record."""
        return self.TERMS

    def slices(self) -> tuple[Slice, ...]:
        """What a kind lets its records be followed by beside itself and their organs."""
        return ()

    def days(self) -> tuple[Day, ...]:
        """The days a calendar tells of; a kind adds its own, such as the last day of a consultation."""
        return (Day("publicity", self.public_until, "公示期届满"),) if self.public_until else ()

    @property
    def updated_at(self) -> datetime | None:
        """When the public last saw a change; None when there has been none."""
        archived = (self.archival.archived_at,) if self.archival else ()
        return max((*(one.changed_at for one in self.changes[-1:]), *archived), default=None)

    @property
    def state(self) -> State:
        """Where the record is in its life, in the word that matters most to a reader."""
        if self.withdrawal:
            return "已撤回"
        if self.archival:
            return "已归档"
        return "已更正" if any(one.kind == "更正" for one in self.changes) else "已发布"

    @property
    def archival_notice(self) -> str:
        """What a reader of an archived record must know first, "" of all others."""
        if not self.archival:
            return ""
        day, reason = self.archival.archived_at.date(), self.archival.reason.rstrip("。")
        return f"本条{_noun(self.LABEL)}已于{day_text(day)}归档，不再更新，只供查考。{reason}。"

    def notice(self, today: date) -> Notice | None:
        """What alone may be shown of this record on `today`: nothing but this once it is withdrawn or its publicity is
        over; None while the whole record is public."""
        if self.withdrawal:
            day, reason = self.withdrawal.withdrawn_on, self.withdrawal.reason.rstrip("。")
            return Notice(day, f"本条{_noun(self.LABEL)}已于{day_text(day)}撤回。理由：{reason}。")
        until = self.public_until
        if until and until < today:
            return Notice(
                until + timedelta(days=1), f"本条{_noun(self.LABEL)}的公示期已于{day_text(until)}届满，不再公示。"
            )
        return None

    @property
    def public_until(self) -> date | None:
        """The last day on which a record shown for a time only is public; None for all others."""
        found: Any = self if self.UNTIL else None
        for name in self.UNTIL:
            found = getattr(found, name, None)
        return cast(date | None, found)


ENVELOPE = frozenset(Record.model_fields)
