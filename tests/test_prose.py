"""Free text becomes safe HTML and plain passages."""

from itertools import product

from gazette import prose

# What texts are made of, and what could have headings and paragraphs mistaken for something else.
PIECES = ("字", "b", "2", ".", " ", "\n", "\n\n", "# ", "## ", "######", "-", "　", "&", "|", "*", "\t", "=")


def test_raw_html_is_shown_as_text():
    assert prose.html("<script>x</script>\n\na <b>b</b>", "..") == (
        "<p>&lt;script&gt;x&lt;/script&gt;</p>\n<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"
    )


def test_links_that_run_scripts_are_shown_as_text():
    for scheme in ("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"):
        assert "<a" not in prose.html(f"[x]({scheme})", "..")


def test_addresses_that_are_none_are_shown_as_text():
    for address in ("http://[::g]/", "ftp://a.example/", "//a.example/", "blob:x", "<>"):
        assert "<a" not in prose.html(f"[x]({address})", "..")


def test_images_are_not_loaded():
    assert "<img" not in prose.html("![图](https://other.example/x.png)", "..")


def test_headings_begin_below_the_section_they_stand_in():
    assert prose.html("# 一\n\n###### 二", "") == "<h3>一</h3>\n<h6>二</h6>\n"
    assert prose.html("## 一\n\n### 二", "") == "<h3>一</h3>\n<h4>二</h4>\n"


def test_headings_and_paragraphs_alone_are_what_the_parser_makes_of_them():
    plain = 0
    for text in map("".join, product(PIECES, repeat=4)):
        if prose._PLAIN.fullmatch(text):
            plain += 1
            assert prose._plain(text) == prose._rendered(text, "", ""), repr(text)
    assert plain > 500


def test_an_address_from_the_root_is_put_after_the_base():
    assert 'href="../../organs/x/"' in prose.html("[x](/organs/x/)", "../..")


def test_an_address_beside_the_page_is_made_absolute_when_the_page_is_known():
    assert 'href="https://a.example/p/b/c.pdf"' in prose.html(
        "[x](c.pdf)", "https://a.example", "https://a.example/p/b/"
    )


def test_an_address_beside_the_page_is_left_alone_on_the_page_itself():
    assert 'href="c.pdf"' in prose.html("[x](c.pdf)", "..")


def test_a_table_scrolls_by_itself():
    assert prose.html("|a|\n|-|\n|b|", "").startswith('<div class="scroll" tabindex="0"')


def test_passages_are_the_text_without_marks():
    text = "## 标题\n\n一**二**`三`\n四 [五](/x)\n\n- 六\n\n|七|\n|-|\n|八|\n\n```\n九\n```\n"
    assert list(prose.passages(text)) == ["标题", "一二三 四 五", "六", "七", "八", "九"]
