"""The settings of a site: what changes from county to county, and what changes by law."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.penalty import PublicityClass
from gazette.schema.scalars import (
    Date,
    Domain,
    Flag,
    IcpNo,
    Identifier,
    KindRef,
    Months,
    Natural,
    OrganRef,
    PoliceNo,
    Region,
    SiteCode,
    Text,
    Url,
)

# 《政府网站发展指引》（国办发〔2017〕47号）附件：栏目标签 ColumnType 的取值
ColumnType = Literal[
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "信息公开指南",
    "信息公开目录",
    "信息公开年报",
    "依申请公开",
    "数据发布",
    "数据开放",
    "政策解读",
    "回应关切",
    "办事服务",
    "咨询投诉",
    "征集调查",
    "在线访谈",
]


class FeedIdentity(Model):
    """订阅条目的永久标识（RFC 4151 tag URI）：换域名也不变。"""

    authority: Domain = Field(title="命名机构", description="定下时本单位拥有的域名")
    since: Date = Field(title="命名日期", description="拥有该域名的某一天；定下后永不更改")


class Site(Model):
    """网站：data/settings/site.yml。"""

    LABEL: ClassVar[str] = "网站"

    name: Text = Field(title="网站名称")
    opened_on: Date | None = Field(
        None, title="开通日期", description="网站开通以前形成的信息算作补录，不计是否按时；不填则一律计算"
    )
    organ: OrganRef = Field(title="主办单位")
    description: Text = Field(title="网站简介", description="一句话说明网站是做什么的")
    feeds: FeedIdentity = Field(title="订阅标识")
    operator: Text | None = Field(None, title="承办单位", description="承办网站的单位，没有的不填")
    id_code: SiteCode | None = Field(None, title="网站标识码", description="没有取得的不填；不得编造")
    icp: IcpNo | None = Field(None, title="网站备案编号", description="ICP 备案编号，没有取得的不填")
    police_no: PoliceNo | None = Field(None, title="公安机关备案号", description="没有取得的不填")
    contact: Text | None = Field(None, title="联系方式", description="主办单位公开的电话、地址或邮箱")
    report_error: Url | None = Field(None, title="我为政府网站找错", description="找错平台上本网站的地址")
    examples: Flag = Field(True, title="包含示例数据", description="false 时所有示例数据都不进入网站")


class Ledger(Model):
    """首次发布：data/settings/ledger.yml，由 gazette release 写出。"""

    LABEL: ClassVar[str] = "首次发布"

    since: Date = Field(title="首次发布日期", description="由程序写出，不要删改")


class ColumnPart(Model):
    """栏目里的一个分区，如政府信息公开栏目的四个法定部分。"""

    title: Text = Field(title="分区名称")
    kinds: tuple[KindRef, ...] = Field(
        (), title="收录的信息种类", description="法定主动公开内容不填，由程序按公开类别列出"
    )
    by_category: Flag = Field(False, title="按公开类别列出", description="true 时列出《条例》第二十条各项及其信息")


class Column(Model):
    """栏目：data/settings/columns.yml。"""

    LABEL: ClassVar[str] = "栏目"

    id: Identifier = Field(title="编号")
    title: Text = Field(title="栏目名称")
    purpose: Text = Field(title="栏目说明", description="一句话说明读者能在这里找到什么")
    kinds: tuple[KindRef, ...] = Field((), title="收录的信息种类", description="暂未收录信息的栏目可不填")
    type: ColumnType = Field("信息公开目录", title="栏目类别", description="页面标签 ColumnType（国办发〔2017〕47号）")
    keywords: tuple[Text, ...] = Field((), title="关键词", description="页面标签 ColumnKeywords；不填的用栏目名称")
    fresh_within: Natural | None = Field(
        None, title="更新期限（天）", description="超过这么多天没有新信息就算未更新；没有规定的不填"
    )
    parts: tuple[ColumnPart, ...] = Field((), title="栏目分区", description="栏目页上依次列出的部分；不分区的不填")

    @property
    def by_category(self) -> bool:
        """Whether a part of it lists the statutory categories."""
        return any(part.by_category for part in self.parts)

    @property
    def url(self) -> str:
        """The column's address from the root of the site, whatever it comes to hold."""
        return f"columns/{self.id}/"


class Columns(Model):
    """全部栏目，按网站导航的顺序。"""

    columns: tuple[Column, ...] = Field(title="栏目")


class RegionName(Model):
    """区划：代码与名称。"""

    code: Region = Field(title="区划代码")
    name: Text = Field(title="区划名称")


class Regions(Model):
    """区划代码表：data/settings/regions.yml。"""

    source: Text = Field(title="依据")
    regions: tuple[RegionName, ...] = Field(title="区划")


class PublicityPeriod(Model):
    """一类行政处罚的公示期限，单位：月。"""

    publicity_class: PublicityClass = Field(title="公示类别")
    shortest: Months = Field(title="最短公示期（月）")
    longest: Months = Field(title="最长公示期（月）")


class PublicityRule(Model):
    """公示期限的一版规定，自 `since` 起施行。"""

    since: Date = Field(title="施行日期")
    document: Text = Field(title="依据文件")
    periods: tuple[PublicityPeriod, ...] = Field(title="各类期限")


class Publicity(Model):
    """行政处罚公示期限：data/settings/publicity.yml。"""

    rules: tuple[PublicityRule, ...] = Field(title="历次规定", description="按施行日期先后排列")


class Synonym(Model):
    """一个说法：百姓怎么说，公文里怎么写。"""

    said: Text = Field(title="百姓的说法")
    written: tuple[Text, ...] = Field(title="公文的写法", description="检索时一并去找的词，可以有几个")


class SearchWords(Model):
    """检索用词：data/settings/search.yml。"""

    fillers: tuple[Text, ...] = Field((), title="不检索的话", description="问句里没有实际内容的话，如「怎么办」")
    synonyms: tuple[Synonym, ...] = Field((), title="同义的说法", description="只在没有原样相符的信息时使用")
