"""A record as HTML that stands alone."""

from demo_catalog import demo
from gazette import article
from gazette.schema.press import Press
from gazette.schema.welfare import Welfare
from test_feeds import values

HTML = article.html(demo().by_id["demo-bridge"], demo(), "https://demo.example/sub/")


def test_fields_tables_text_and_attachments_are_all_told():
    for text in ("57,900万元", "<th>批准事项</th>", "栈桥已经<strong>完工</strong>", "建设方案（示例）"):
        assert text in HTML


def test_every_address_is_absolute():
    assert 'href="https://demo.example/sub/organs/demo-town/"' in HTML
    assert 'href="https://demo.example/sub/projects/demo-bridge/plan.txt"' in HTML
    assert 'href="/' not in HTML


def test_a_switch_that_is_off_is_not_told_and_markdown_in_a_group_is_rendered():
    exchange = {"question": "何时通航？", "answerer": "示例甲", "answer": "**明年**通航。"}
    raw = values(Press, "示例") | {"aliases": [], "questions": [exchange], "example": "false"}
    text = article.html(Press.model_validate(raw), demo(), "https://demo.example/sub/")
    assert "<strong>明年</strong>通航" in text
    assert "何时通航？" in text
    assert text.count("<p>实录</p>") == 1
    support = {"item": "低保", "period": "2026年", "by_difference": "false"}
    welfare = Welfare.model_validate(values(Welfare, "示例") | {"supports": [support], "aliases": []})
    text = article.html(welfare, demo(), "https://demo.example/sub/")
    assert "低保" in text
    assert "否" not in text
