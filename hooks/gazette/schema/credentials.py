"""The single values of enforcement: who is an officer, by which certificate, which item of a list, how a licence is numbered."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator

from gazette.schema.model import Shape
from gazette.schema.scalars import case_no
from gazette.schema.writing import Writing, text_of
from gazette.schema.writings import CASE_NO

_LETTERS = "[A-Za-z\u00c0-\u024f\u3400-\u9fff\U00020000-\U0003ffff]{1,20}"
# A licence without a written decision goes by the number of its certificate, which begins with letters: JY12102240000001.
_CERTIFICATE_AS_NO = re.compile("[A-Z]{1,4}[0-9A-Z-]{5,36}")

LICENCE_NO = Writing(
    re.compile(f"{CASE_NO.pattern.pattern}|{_CERTIFICATE_AS_NO.pattern}"), CASE_NO.message, CASE_NO.expected
)
# Letters alone, so that no number and no address can stand in the place of a name.
PERSON = Writing(
    re.compile(f"{_LETTERS}(?:[·•. ]{{1,2}}{_LETTERS}){{0,5}}"), "不是姓名", "只有姓名，如 张三", flag=True
)
CERTIFICATE = Writing(
    re.compile("(?=[^0-9]*[0-9])[0-9A-Z\u4e00-\u9fff（〔(][0-9A-Z\u4e00-\u9fff（）〔〕()-]{0,29}"),
    expected="证件上的编号，要有数字，只用数字、大写字母、汉字、括号和连字符，不超过 30 个字",
    numbers=((0, 10**30 - 1),),
)
ITEM = Writing(
    re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[^\s][^\n\r]{0,80}"),
    expected="清单的 id/事项编码，如 inspection-list-2026/JC-001",
)


def _licence_no(value: Any) -> str:
    text = text_of(value)
    return text if _CERTIFICATE_AS_NO.fullmatch(text) else case_no(text)


LicenceNo = Annotated[str, PlainValidator(_licence_no), Shape.DOC_NO, LICENCE_NO]
PersonName = Annotated[str, PlainValidator(PERSON.read), Shape.PERSON, PERSON]
CertificateNo = Annotated[str, PlainValidator(CERTIFICATE.read), Shape.CERTIFICATE, CERTIFICATE]
ItemRef = Annotated[str, PlainValidator(ITEM.read), Shape.ITEM, ITEM]
