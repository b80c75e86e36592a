"""What organs contribute to the site: news, research, innovations, each answering a topic of a brief if it was asked for."""

from __future__ import annotations

from pydantic import Field

from gazette.schema.model import Model
from gazette.schema.record import Record
from gazette.schema.scalars import Date, DocNo, OrganRef, RecordRef, Text, TopicRef


class Conversion(Model):
    """转化情况：成果变成了哪份文件、哪项措施。"""

    converted_on: Date = Field(title="转化日期", description="文件印发或措施实行的日期")
    result: Text = Field(title="转化成果", description="由此形成的文件名称或措施")
    doc_no: DocNo | None = Field(None, title="发文字号", description="形成文件的填写")
    record: RecordRef | None = Field(
        None, title="本网站上的信息", description="该文件或措施已在本网站发布的，填它的 id"
    )


class Contributed(Record):
    """由各单位供稿的信息。"""

    answers: TopicRef | None = Field(None, title="应答要点", description="应组稿和信息报送要点某一题报送的填写")
    contributors: tuple[OrganRef, ...] = Field(
        (), title="供稿单位", description="填了应答要点的必填，按它统计报送和采用"
    )
