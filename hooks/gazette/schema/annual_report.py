"""年度报告 annual_report: what an organ disclosed in a year, in the texts and tables of the one statutory form."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from gazette.schema.deadline import Term
from gazette.schema.model import Columns, Model
from gazette.schema.record import Record
from gazette.schema.scalars import Amount, Markdown, Natural, Text, Year
from gazette.schema.writing import fault

# 《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）自2021年度的报告起使用
FIRST_YEAR_OF_THE_FORM = 2021
# The columns of its three tables, in the order of the paper form.
DOCUMENT_COLUMNS = ("本年制发件数", "本年废止件数", "现行有效件数")
APPLICANT_COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
CASE_COLUMNS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")

# Whose report it is; it decides the day by which it is due. The law names none for a township (条例第四十九条).
Scope = Literal["部门", "乡镇", "本级政府"]

# One cell of a report: table, row, and the number in the row; None for a row of one number.
Cell = tuple[str, str, int | None]


def _numbered(columns: tuple[str, ...]) -> AfterValidator:
    def check(numbers: tuple[int, ...]) -> tuple[int, ...]:
        if len(numbers) != len(columns):
            raise fault(f"写了 {len(numbers)} 个数", f"{len(columns)} 个数，依次是{'、'.join(columns)}")
        return numbers

    return AfterValidator(check)


# A row of the form: its numbers from left to right, nought where the form says 0.
Documents = Annotated[tuple[Natural, ...], _numbered(DOCUMENT_COLUMNS), Columns(DOCUMENT_COLUMNS)]
Applicants = Annotated[tuple[Natural, ...], _numbered(APPLICANT_COLUMNS), Columns(APPLICANT_COLUMNS)]
CaseResults = Annotated[tuple[Natural, ...], _numbered(CASE_COLUMNS), Columns(CASE_COLUMNS)]


class Overview(Model):
    """第一部分：总体情况，五个方面。"""

    disclosure: Markdown = Field(title="主动公开情况")
    requests: Markdown = Field(title="依申请公开情况")
    management: Markdown = Field(title="政府信息管理情况")
    platform: Markdown = Field(title="政府信息公开平台建设情况")
    supervision: Markdown = Field(
        title="监督保障情况", description="各级人民政府还要写工作考核、社会评议和责任追究结果情况（条例第五十条第四项）"
    )


class Disclosed(Model):
    """第二部分：主动公开政府信息情况的表格。"""

    regulations: Documents = Field(title="规章", description="三个数；县没有制定规章的权限，写 [0, 0, 0]")
    normative_documents: Documents = Field(title="行政规范性文件", description="三个数：本年制发、本年废止、现行有效")
    licences: Natural = Field(title="行政许可本年处理决定数量")
    penalties: Natural = Field(title="行政处罚本年处理决定数量")
    coercion: Natural = Field(title="行政强制本年处理决定数量")
    fees: Amount = Field(title="行政事业性收费本年收费金额", description="单位：万元")


class Requests(Model):
    """第三部分：收到和处理政府信息公开申请情况的表格，二十五行，每行七个数。"""

    received: Applicants = Field(title="本年新收政府信息公开申请数量", description="第一项")
    carried_in: Applicants = Field(title="上年结转政府信息公开申请数量", description="第二项")
    granted: Applicants = Field(title="予以公开", description="第三项（一）")
    partly_granted: Applicants = Field(
        title="部分公开（区分处理的，只计这一情形，不计其他情形）", description="第三项（二）"
    )
    refused_secret: Applicants = Field(title="不予公开：属于国家秘密", description="第三项（三）1")
    refused_by_law: Applicants = Field(title="不予公开：其他法律行政法规禁止公开", description="第三项（三）2")
    refused_security: Applicants = Field(title="不予公开：危及“三安全一稳定”", description="第三项（三）3")
    refused_third_party: Applicants = Field(title="不予公开：保护第三方合法权益", description="第三项（三）4")
    refused_internal: Applicants = Field(title="不予公开：属于三类内部事务信息", description="第三项（三）5")
    refused_process: Applicants = Field(title="不予公开：属于四类过程性信息", description="第三项（三）6")
    refused_case_file: Applicants = Field(title="不予公开：属于行政执法案卷", description="第三项（三）7")
    refused_inquiry: Applicants = Field(title="不予公开：属于行政查询事项", description="第三项（三）8")
    absent_not_held: Applicants = Field(title="无法提供：本机关不掌握相关政府信息", description="第三项（四）1")
    absent_to_be_made: Applicants = Field(title="无法提供：没有现成信息需要另行制作", description="第三项（四）2")
    absent_unclear: Applicants = Field(title="无法提供：补正后申请内容仍不明确", description="第三项（四）3")
    unhandled_petition: Applicants = Field(title="不予处理：信访举报投诉类申请", description="第三项（五）1")
    unhandled_repeated: Applicants = Field(title="不予处理：重复申请", description="第三项（五）2")
    unhandled_publication: Applicants = Field(title="不予处理：要求提供公开出版物", description="第三项（五）3")
    unhandled_excessive: Applicants = Field(title="不予处理：无正当理由大量反复申请", description="第三项（五）4")
    unhandled_confirmation: Applicants = Field(
        title="不予处理：要求行政机关确认或重新出具已获取信息", description="第三项（五）5"
    )
    other_uncorrected: Applicants = Field(
        title="其他处理：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", description="第三项（六）1"
    )
    other_unpaid: Applicants = Field(
        title="其他处理：申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        description="第三项（六）2",
    )
    other: Applicants = Field(title="其他处理：其他", description="第三项（六）3")
    handled: Applicants = Field(title="本年度办理结果总计", description="第三项（七），等于（一）至（六）各行之和")
    carried_out: Applicants = Field(title="结转下年度继续办理", description="第四项")


class Cases(Model):
    """第四部分：政府信息公开行政复议、行政诉讼情况的表格，每行五个数。"""

    reconsideration: CaseResults = Field(title="行政复议")
    direct_suits: CaseResults = Field(title="行政诉讼：未经复议直接起诉")
    suits_after_reconsideration: CaseResults = Field(title="行政诉讼：复议后起诉")


class AnnualReport(Record):
    """政府信息公开工作年度报告（《政府信息公开条例》第四十九条、第五十条；国办公开办函〔2021〕30号）。"""

    NAME: ClassVar[str] = "annual_report"
    LABEL: ClassVar[str] = "政府信息公开工作年度报告"
    FOLDER: ClassVar[str] = "annual-reports"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看各机关一年里公开了多少信息、收到多少公开申请、怎样答复，以及复议和诉讼的结果。"
    LISTED: ClassVar[tuple[str, ...]] = ("year", "scope")
    TERMS: ClassVar[tuple[Term, ...]] = (Term("annual-report", "year", "published_at"),)

    year: Year = Field(title="报告年度", description="统计期限是这一年的1月1日至12月31日")
    scope: Scope = Field(title="报告范围", description="部门、乡镇写自己的报告；全县的汇总报告写本级政府")
    overview: Overview | None = Field(None, title="总体情况", description="2021年度起的报告必填，以下各部分相同")
    disclosed: Disclosed | None = Field(None, title="主动公开政府信息情况")
    requests: Requests | None = Field(None, title="收到和处理政府信息公开申请情况")
    cases: Cases | None = Field(None, title="政府信息公开行政复议、行政诉讼情况")
    problems: Markdown | None = Field(None, title="存在的主要问题及改进情况")
    other_matters: Markdown | None = Field(
        None, title="其他需要报告的事项", description="要写明本年度收取信息处理费的情况，没有收取的也要写明"
    )
    carried_over_note: Text | None = Field(
        None,
        title="结转数量不一致的说明",
        description="「上年结转」与上一年度报告的「结转下年度」不一致时写明原因，如机构改革划转",
    )

    @property
    def tabled(self) -> bool:
        """Whether it has the three tables; reports of the years before the form have none."""
        return bool(self.disclosed and self.requests and self.cases)

    def figure(self, *cells: Cell) -> Decimal:
        """The sum of some cells of the tables of a report that has them."""
        rows = ((getattr(getattr(self, table), row), column) for table, row, column in cells)
        return sum((Decimal(numbers if column is None else numbers[column]) for numbers, column in rows), Decimal())

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year

    def terms(self) -> tuple[Term, ...]:
        """Departments by 31 January, a government by 31 March; for townships only the general rule (条例第四十九条、第二十六条)."""
        if self.scope == "乡镇":
            return Record.TERMS
        return (Term("annual-report-county", "year", "published_at"),) if self.scope == "本级政府" else self.TERMS
