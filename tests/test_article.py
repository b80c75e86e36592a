"""A record as HTML that stands alone."""

from demo_catalog import demo
from gazette import article

HTML = article.html(demo().by_id["demo-bridge"], demo(), "https://demo.example/sub/")


def test_fields_tables_text_and_attachments_are_all_told():
    for text in ("57,900万元", "<th>批准事项</th>", "栈桥已经<strong>完工</strong>", "建设方案（示例）"):
        assert text in HTML


def test_every_address_is_absolute():
    assert 'href="https://demo.example/sub/organs/demo-town/"' in HTML
    assert 'href="https://demo.example/sub/projects/demo-bridge/plan.txt"' in HTML
    assert 'href="/' not in HTML
