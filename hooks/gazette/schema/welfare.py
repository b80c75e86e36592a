"""社会公益事业建设信息 welfare: what is given, to how many, by which standard; and lists shown for a time only."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, Figure, Flag, Markdown, Natural, RecordRef, Text

# 《关于推进社会公益事业建设领域政府信息公开的意见》（国办发〔2018〕10号）的各个领域
WelfareDomain = Literal[
    "脱贫攻坚", "社会救助和社会福利", "教育", "基本医疗卫生", "环境保护", "灾害事故救援", "公共文化体育"
]
PeopleUnit = Literal["人", "户", "人次", "户次"]
StandardUnit = Literal[
    "元/人·月",
    "元/人·年",
    "元/人·天",
    "元/人·次",
    "元/户·月",
    "元/户·年",
    "元/户·次",
    "元/生·学期",
    "元/生·年",
]
FundsUnit = Literal["元", "万元"]
AmountUnit = Literal["元/月", "元/年", "元"]
# 《社会救助暂行办法》（国务院令第649号）的救助种类。医疗救助、教育救助的名单本身就说出病情和未成年人，不设
AidType = Literal["最低生活保障", "特困人员供养", "受灾人员救助", "住房救助", "就业救助", "临时救助"]


class Policy(Model):
    """政策和办事依据。"""

    name: Text = Field(title="文件名称")
    number: Text | None = Field(None, title="文号")
    article: Text | None = Field(None, title="条款")
    record: RecordRef | None = Field(None, title="本网站收录的文件", description="本网站已公开这份文件的，填它的 id")


class Support(Model):
    """一项保障：标准、人数和资金，各有自己的单位。"""

    item: Text = Field(title="项目", description="如 城市居民最低生活保障")
    period: Text = Field(title="时期", description="如 2026年第三季度")
    standard: Figure | None = Field(None, title="标准")
    standard_unit: StandardUnit | None = Field(None, title="标准的单位", description="填了标准就必填")
    people: Natural | None = Field(None, title="人数（户数）")
    people_unit: PeopleUnit | None = Field(None, title="人数的单位", description="填了人数就必填")
    times: Natural | None = Field(None, title="发放期数", description="按月的填几个月，按次的填几次；用来核对资金")
    by_difference: Flag = Field(False, title="补差发放", description="按标准与收入的差额发放的写 true")
    funds: Figure | None = Field(None, title="资金")
    funds_unit: FundsUnit | None = Field(None, title="资金的单位", description="填了资金就必填")
    source: Text | None = Field(None, title="资金来源")


class Beneficiary(Model):
    """名单里的一行：只有这四项，别的一概不得公开。"""

    village: Text = Field(title="村（社区）", description="只写到村或社区，不写门牌")
    name: Text = Field(title="姓名", description="只写姓加「某」或「某某」；不得有未成年人")
    type: AidType = Field(title="救助种类")
    amount: Figure = Field(title="金额")


class Roster(Model):
    """公示名单：到期以后整条信息只留公告。"""

    publicity_until: Date = Field(title="公示截止期", description="过了这一天，页面只留公告，名单不再显示")
    unit: AmountUnit = Field(title="金额单位")
    objections: Text = Field(title="异议受理方式", description="受理单位和办公电话，不填个人手机号")
    entries: tuple[Beneficiary, ...] = Field(title="名单")


class Welfare(Record):
    """社会公益事业建设领域信息（国办发〔2018〕10号；《政府信息公开条例》第二十条第（十一）项、第二十一条）。"""

    NAME: ClassVar[str] = "welfare"
    LABEL: ClassVar[str] = "社会公益事业建设"
    FOLDER: ClassVar[str] = "welfare"
    PERSONAL: ClassVar[bool] = True
    PURPOSE: ClassVar[str] = "查看救助、教育、医疗等公益事业的政策、标准、人数和资金，以及正在公示的名单。"
    LISTED: ClassVar[tuple[str, ...]] = ("domain", "item")
    # A list is gone when its publicity ends (国办发〔2018〕10号; 个人信息保护法第三十四条).
    UNTIL: ClassVar[tuple[str, ...]] = ("roster", "publicity_until")

    domain: WelfareDomain = Field(title="领域")
    item: Text = Field(title="公开事项", description="各领域的事项见填写说明，如 城乡低保")
    policies: tuple[Policy, ...] = Field((), title="政策和办事依据")
    guide: Markdown | None = Field(None, title="办理条件、材料和流程")
    supports: tuple[Support, ...] = Field((), title="标准、人数和资金")
    roster: Roster | None = Field(None, title="公示名单", description="有名单的单独成一条：到期以后整条只留公告")
