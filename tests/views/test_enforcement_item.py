"""A list of enforcement items, and how other records lead to one of them."""

from pathlib import Path

from conftest import TODAY, write
from gazette.cli import checked
from gazette.display import piece
from gazette.schema.model import Shape
from gazette.views import enforcement_item

GUIDE = """\
id: service-guide
title: 服务指南
organ: county
made_on: 2025-01-02
published_at: 2025-01-03 09:00
category: 5
secrecy_review: {result: 可以公开, reviewer: 法制科, reviewed_on: 2025-01-02, basis: 条例第十七条}
summary: 两项许可
list_type: 服务指南
items:
  - {code: XK-1, name: 运输许可, kind: 行政许可, basis: 甲, accepted_by: 窗口, decided_by: 局, conditions: 有车, time_limit: 五日}
  - {code: XK-2, name: 倾倒许可, kind: 行政许可, basis: 乙, accepted_by: 窗口, decided_by: 局, conditions: 有地, time_limit: 十日}
example: true
"""


def test_a_list_is_one_table_of_the_columns_it_uses_with_its_kinds_counted(site: Path):
    catalog, _ = checked(site, TODAY)
    assert catalog
    view = enforcement_item.view(catalog.by_id["item-list"], catalog)
    assert view["table"].heads == ("事项编码", "事项名称", "类别", "依据", "检查频次")
    assert view["counts"] == (("行政检查", 1), ("行政处罚", 1))
    assert view["sections"] == ()


def test_a_guide_has_a_section_for_each_item(site: Path):
    write(site, {"data/enforcement-items/guide.yml": GUIDE})
    catalog, problems = checked(site, TODAY)
    assert catalog and not problems, problems
    view = enforcement_item.view(catalog.by_id["service-guide"], catalog)
    assert view["table"] is None
    assert [name for name, _ in view["sections"]] == ["运输许可", "倾倒许可"]
    assert [block.label for block in view["sections"][1][1]][-1] == "办理时限"


def test_an_inspection_leads_to_its_item_on_the_page_of_the_list(site: Path):
    catalog, _ = checked(site, TODAY)
    assert catalog
    found = piece(Shape.ITEM, "item-list/CF-1", catalog)
    assert (found.text, found.href) == ("违规倾倒处罚（行政检查事项清单）", "enforcement-items/item-list/#item-2")
