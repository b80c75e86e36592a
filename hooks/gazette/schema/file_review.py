"""行政执法案卷评查 file review: a year's sample of case files, marked and graded."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import CaseNo, Date, OrganRef, Score, Text, Year


class Grade(Model):
    """一个等次，和达到它的最低得分。"""

    name: Text = Field(title="等次", description="如 优秀、合格、不合格")
    at_least: Score = Field(title="最低得分", description="达到这个分数就是这个等次；最末一等写 0")


class CaseFile(Model):
    """一本案卷；等次由得分和等次标准推算，不用填写。"""

    case_no: CaseNo = Field(title="案号", description="决定书文号，不写当事人；同一批里不得重复")
    owner: OrganRef = Field(title="办案单位")
    kind: Literal["行政处罚", "行政许可", "行政强制", "行政检查", "其他"] = Field(title="案卷类别")
    score: Score = Field(title="得分")
    failed: Text | None = Field(
        None, title="一票否决情形", description="如 主体不合法；填了的，不论得分多少都是最末一等"
    )
    problems: tuple[Text, ...] = Field((), title="存在问题", description="不写当事人和办案人员姓名")
    rectification: Text | None = Field(None, title="整改情况")


class FileReview(Record):
    """行政执法案卷评查结果（案卷评查办法由各级行政执法监督机关规定，等次标准随记录填写）。"""

    NAME: ClassVar[str] = "file_review"
    LABEL: ClassVar[str] = "行政执法案卷评查"
    FOLDER: ClassVar[str] = "file-reviews"
    CATEGORY: ClassVar[int | None] = 15
    PURPOSE: ClassVar[str] = "查看案卷评查的结果：抽查了多少案卷、平均多少分、各等次多少本、有什么问题、改了没有。"
    LISTED: ClassVar[tuple[str, ...]] = ("year",)

    year: Year = Field(title="评查年度", description="被评查的案卷是哪一年办结的")
    reviewed_from: Date = Field(title="评查开始日期")
    reviewed_until: Date = Field(title="评查结束日期")
    standard: Text = Field(title="评查标准", description="依据哪份文件评查")
    method: Text | None = Field(None, title="评查方式", description="如 随机抽取、交叉评查")
    grades: tuple[Grade, ...] = Field(title="等次标准", description="从高到低，每等一行，照评查标准写")
    files: tuple[CaseFile, ...] = Field(title="案卷", description="一本一行")

    @property
    def filing_year(self) -> int:
        """The year it is about, not the year it was written in."""
        return self.year

    def grade_of(self, file: CaseFile) -> str:
        """The grade a file's score earns; the last one when something in it outweighs every score."""
        earned = (grade.name for grade in self.grades if file.score >= grade.at_least)
        return self.grades[-1].name if file.failed else next(earned, self.grades[-1].name)
