"""What a search document holds, and that the index is Pagefind's own over exactly those documents."""

import json
import re
from pathlib import Path

import pytest

from gazette import pagefind, search

SHOWN = search.Shown(
    url="projects/bridge/",
    title="跨海<大桥>",
    kind="重大建设项目",
    organ="某机关",
    date="2012-03-01",
    example=True,
    texts=("辽某〔2011〕7号", "第一句。第二句 ]]>", "🌊"),
)


def tokens(text: str) -> list[str]:
    return re.search(r">([0-9a-z ]*)</p>", text)[1].split(" ")


def plain(token: str) -> str:
    return bytes.fromhex(token).decode("utf-16-be")


@pytest.mark.parametrize(
    ("text", "stream"),
    [
        ("辽政发〔2011〕7号", "辽政发20117号"),
        ("辽政发[2011] 7 号", "辽政发20117号"),
        ("ＰＰＰ　项目（Ａ）", "ppp项目a"),
        ("1,200.50万元", "1200.50万元"),
        ("12.5、125 与 3.", "12.5125与3"),
        ("12：30", "1230"),
        ("总则。第一条", "总则第一条"),
        ("甲、乙；丙", "甲乙丙"),
        ("。。结束！", "结束"),
        ("ｅ́é_É", "eee"),
        ("\0藏\0", "藏"),
        ("……——", ""),
    ],
)
def test_folding_keeps_letters_and_digits_and_the_point_of_a_decimal(text, stream):
    assert search.folded(text) == stream


def test_a_text_is_written_as_its_overlapping_pairs():
    assert [plain(token) for token in search.pairs("行政处罚")] == ["行政", "政处", "处罚"]
    assert list(search.pairs("桥")) == []


def test_texts_do_not_run_together_into_phrases():
    shown = search.Shown({**SHOWN, "title": "大桥", "texts": ("工程",)})
    assert [plain(token) for token in tokens(search.html(shown, (), ()))] == ["大桥", "工程"]


def test_a_document_holds_pairs_names_and_filters():
    found = tokens(search.html(SHOWN, ("跨海<大桥>",), (("kind", "project"), ("year", "2012"))))
    pair = "大桥".encode("utf-16-be").hex()
    edge = "\0跨".encode("utf-16-be").hex()
    letter = "桥".encode("utf-16-be").hex()
    filters = {search.facet("kind", "project"), search.facet("year", "2012")}
    assert {pair, f"n{pair}", f"n{edge}", f"n{letter}", *filters} <= set(found)


def test_what_a_result_shows_survives_whole_and_leaves_nothing_to_escape():
    text = search.html(SHOWN, (), ())
    hidden = re.search(r'data-shown="([^"]*)"', text)[1]
    units = b"".join((ord(character) - 0xF0000).to_bytes(2, "big") for character in hidden)
    assert json.loads(units.decode("utf-16-be")) == {**SHOWN, "texts": list(SHOWN["texts"])}
    assert not any(character.isalnum() for character in hidden)
    assert "<大" not in text
    assert "]]>" not in text


def documents() -> list[search.Document]:
    return [
        search.Document(f"projects/p{number}.html", search.html(SHOWN, ("名",), (("year", "2012"),)))
        for number in range(30)
    ]


def test_the_index_replaces_the_last_one_and_ships_no_interface(tmp_path):
    stale = tmp_path / "pagefind" / "fragment" / "old.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.write_text("old")
    pagefind.build(documents(), tmp_path / "pagefind")
    assert not stale.exists()
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == 30
    assert not list((tmp_path / "pagefind").glob("*ui*"))


def test_the_same_documents_give_the_same_bytes(tmp_path):
    built = []
    for name in ("one", "two"):
        pagefind.build(documents(), tmp_path / name)
        built.append({path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")})
    assert built[0] == built[1]


def test_a_failure_of_pagefind_is_told_in_chinese(tmp_path, monkeypatch):
    monkeypatch.setattr(pagefind.sys, "executable", "/bin/false")
    with pytest.raises(pagefind.IndexingError, match=r"检索索引没有建成（pagefind 返回 1）"):
        pagefind.build(documents(), tmp_path / "pagefind")


def test_a_large_index_comes_in_parts(tmp_path):
    pagefind.build(documents(), tmp_path / "pagefind", part_size=20)
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == 20
    assert len(list((tmp_path / "pagefind" / "1" / "fragment").iterdir())) == 10


def test_a_site_without_records_still_has_an_index(tmp_path):
    pagefind.build([], Path(tmp_path) / "pagefind")
    assert (tmp_path / "pagefind" / "pagefind-entry.json").is_file()
