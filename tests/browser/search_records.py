"""A few records to be searched where it matters how the page behaves and not what it finds."""

from __future__ import annotations

import search_site
from gazette.schema.organ import Organ
from gazette.schema.project import Project
from gazette.schema.record import Record


def record(name: str, title: str, text: str = "无", year: int = 2020, **fields: object) -> Record:
    when = f"{year}-03-01"
    fields = {"published_at": f"{when} 09:00", "made_on": when, "body": text, "code": None, **fields}
    return search_site.record(Project, name, title, **fields)


def organ(name: str, title: str) -> Record:
    return search_site.record(Organ, name, title, organ=name, uscc=None, published_at="2010-01-01 09:00")


RECORDS = [
    organ("bureau", "示例县海洋局"),
    organ("office", "示例县政府办公室"),
    record("cited", "会议纪要", "传达了辽某发〔2011〕7号文件。\n\n海上大桥工程的建设情况", 2013),
    record("bridge", "海上大桥工程", "第一期", organ="bureau"),
    record("notice", "关于海上航线的通知", "收支两条线，依法管理。", doc_no="辽某发〔2011〕7号"),
    record("tower", "灯塔维修", "维修海岛灯塔，末尾是塔", 2014),
    *(record(f"many{number:02}", f"第{number:02}份报告", "批量内容", 2000 + number) for number in range(25)),
]
