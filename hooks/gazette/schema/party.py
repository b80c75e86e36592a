"""当事人 party: what acts of enforcement say of the person or company they concern, and no more."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Text, Uscc

# 发改办财金〔2018〕790号：行政相对人类别
PartyType = Literal["法人及非法人组织", "自然人", "个体工商户"]


class AgainstParty(Record):
    """对行政相对人作出的行政执法行为。"""

    PERSONAL: ClassVar[bool] = True

    # The field that says on which day the act was done.
    ACTED: ClassVar[str] = "decided_on"

    party_name: Text = Field(title="行政相对人名称", description="自然人只写姓加「某」或「某某」")
    party_type: PartyType = Field(title="行政相对人类别")
    party_uscc: Uscc | None = Field(
        None, title="统一社会信用代码", description="自然人以外必填；自然人不得填写任何证件号码"
    )

    @property
    def acted_on(self) -> date:
        """The day of the decision or the inspection, which yearly statistics count by."""
        day: date = getattr(self, self.ACTED)
        return day

    @property
    def likeness(self) -> tuple[str, ...]:
        """What two records of the same act have in common."""
        return (self.NAME, self.organ, self.doc_no or "", self.party_name, str(self.acted_on))


class PartyCode(Model):
    """统一社会信用代码以外的登记代码。"""

    name: Literal["工商注册号", "组织机构代码", "税务登记号", "事业单位证书号", "社会组织登记证号"] = Field(
        title="代码种类"
    )
    value: Text = Field(title="代码")


class DoublePublicity(AgainstParty):
    """「双公示」：行政许可和行政处罚共有的行政相对人信息（发改办财金〔2018〕790号）。"""

    party_codes: tuple[PartyCode, ...] = Field((), title="其他登记代码")
    legal_representative: Text | None = Field(None, title="法定代表人", description="法人及非法人组织必填")
