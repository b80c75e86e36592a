"""The settings of a site: what changes from county to county, and what changes by law."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.penalty import PublicityClass
from gazette.schema.scalars import Date, Domain, Flag, Identifier, KindRef, Months, OrganRef, Region, Text


class FeedIdentity(Model):
    """订阅条目的永久标识（RFC 4151 tag URI）：换域名也不变。"""

    authority: Domain = Field(title="命名机构", description="定下时本单位拥有的域名")
    since: Date = Field(title="命名日期", description="拥有该域名的某一天；定下后永不更改")


class Site(Model):
    """网站：data/settings/site.yml。"""

    LABEL: ClassVar[str] = "网站"

    name: Text = Field(title="网站名称")
    organ: OrganRef = Field(title="主办单位")
    description: Text = Field(title="网站简介", description="一句话说明网站是做什么的")
    feeds: FeedIdentity = Field(title="订阅标识")
    examples: Flag = Field(True, title="包含示例数据", description="false 时所有示例数据都不进入网站")


class Column(Model):
    """栏目：data/settings/columns.yml。"""

    LABEL: ClassVar[str] = "栏目"

    id: Identifier = Field(title="编号")
    title: Text = Field(title="栏目名称")
    purpose: Text = Field(title="栏目说明", description="一句话说明读者能在这里找到什么")
    kinds: tuple[KindRef, ...] = Field((), title="收录的信息种类", description="暂未收录信息的栏目可不填")

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
