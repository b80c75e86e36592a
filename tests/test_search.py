"""What the index is given of a record, what the manifest says of it, and that the index is Pagefind's own, made once."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import search_site
from gazette import cbor, facets, pagefind, search
from gazette.facets import Facet
from gazette.schema.project import Project
from gazette.search import documents, facts, folding, windows
from gazette.search.documents import Document, Shown

SHOWN = Shown(
    url="projects/bridge/",
    title="跨海<大桥>",
    kind="重大建设项目",
    organ="某机关",
    date="2012-03-01",
    states=(),
    example=True,
    texts=("辽某〔2011〕7号", "第一句。第二句 ]]>", "🌊"),
)


def paragraphs(text: str) -> list[list[str]]:
    return [found.split() for found in re.findall(r"<p[^>]*>([0-9a-z ]*)</p>", text)]


def plain(token: str) -> str:
    return bytes.fromhex(token).decode("utf-16-be")


def hidden(text: str) -> str:
    return folding.pairs(text).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "stream"),
    [
        ("辽政发〔2011〕7号", "辽政发20117号"),
        ("辽政发[2011] 7 号", "辽政发20117号"),
        ("ＰＰＰ　项目（Ａ）", "ppp项目a"),
        ("1,200.50万元", "1200.50万元"),
        ("12.5、125 与 3.", "12.5125与3"),
        ("12：30", "1230"),
        ("甲、乙；丙", "甲乙丙"),
        ("。。结束！", "结束"),
        ("ｅ́é_É", "eee"),
        ("長海縣後勤", "长海县后勤"),
        ("……——", ""),
    ],
)
def test_folding_keeps_letters_and_digits_and_the_point_of_a_decimal(text, stream):
    assert folding.folded(text) == stream


def runs(*texts: str) -> list[str]:
    return folding.running(folding.lines(texts))


def test_what_a_reader_copies_over_the_end_of_a_line_is_one_phrase():
    assert runs("一。二", "", "三", "É") == ["一二三e"]
    assert runs("\ua66e藏", "3.", ".5") == ["藏3", "5"]
    assert runs() == []


def test_numbers_and_latin_words_of_two_cells_are_not_read_as_one():
    assert runs("编号 12", "34", "项", "pdf", "x9") == ["编号12", "34项pdf", "x9"]


def test_punctuation_is_found_by_it_and_its_neighbours():
    assert windows.windows("甲，乙丙。") == {"甲，乙", "，乙丙", "乙丙。", "丙。\0", "。\0\0"}
    assert windows.windows(folding.lines(["没有标点 1,000.5"])) == set()


def test_the_windows_of_documents_are_chunks_in_the_order_of_the_index():
    held = windows.gathered([(0, ("丙。\0",)), (5, ("甲，乙", "丙。\0")), (9, ("甲，乙",))])
    ((first, last, data),) = windows.chunks(held, (9, 0, 5))
    assert (first, last) == ("p4e1930020000", "p7532ff0c4e59")
    words = [[first, [[1, [0], []], [1, [0], []]], []], [last, [[0, [0], []], [2, [0], []]], []]]
    assert cbor.read(data) == [words]


def test_many_windows_are_many_chunks():
    held = {f"。{chr(0x4E00 + number)}\0": range(10) for number in range(200)}
    found = list(windows.chunks(held, range(10)))
    assert [len(cbor.read(data)[0]) for *_, data in found] == [110, 90]
    assert found[0][1] < found[1][0]


def test_a_text_is_written_as_its_overlapping_pairs():
    assert [plain(token) for token in folding.pairs("行政处罚").split()] == ["行政", "政处", "处罚"]
    assert [folding.pairs(text) for text in ("桥", "")] == ["", ""]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("投资5.79亿元", ["m57900000000"]),
        ("57,900万元", ["m57900000000"]),
        ("579,000,000元 ５７．９万元", ["m57900000", "m57900000000"]),
        ("0.5元", ["m50"]),
        ("0万元", ["m0"]),
        ("2012年7月7日", ["d20120707"]),
        ("2012-07-07 与 2012/7/7", ["d20120707", "k20120707"]),
        ("二〇一二年十二月三十一日", ["d20121231"]),
        ("二〇一二年二十月三日", []),
        ("2012年13月1日", []),
        ("2502-210224-04-01-123451", ["k25022102240401123451"]),
        ("11210224000000019d/2025-00001", ["k11210224000000019d202500001"]),
        ("abcdefgh", []),
        ("1234567", []),
    ],
)
def test_amounts_days_and_codes_are_one_token_in_every_writing(text, tokens):
    assert facts.tokens([text]) == tokens


def test_a_figure_and_its_unit_may_stand_in_two_cells():
    assert facts.tokens(["1,200.5", "万元", "人"]) == ["m1200500000"]


def test_a_document_holds_its_title_its_names_and_its_texts_apart():
    title, names, texts, _ = paragraphs(Document(SHOWN, names=("示发〔2026〕1号",)).html(7))
    assert [plain(token) for token in title] == ["跨海", "海大", "大桥"]
    assert {hidden("示发")[:8], plain_letter("桥"), plain_letter("示")} <= set(names)
    assert texts[-1] == "s00007"
    assert hidden("第一")[:8] in texts


def plain_letter(letter: str) -> str:
    return letter.encode("utf-16-be").hex()


def test_what_most_records_say_alike_stands_apart():
    *_, texts, formal = paragraphs(Document(Shown({**SHOWN, "texts": ("大桥", "工程", "可以公开")}), formal=1).html(0))
    assert texts.index(hidden("工程")) - texts.index(hidden("大桥")) == 2
    assert hidden("公开") in formal
    assert hidden("公开") not in texts


def test_a_document_has_nothing_to_escape():
    assert "<大" not in Document(SHOWN).html(0)
    assert "]]>" not in Document(SHOWN).html(0)


def catalog(*fields: dict):
    every = [{"published_at": f"2020-01-{number + 1:02} 09:00", **one} for number, one in enumerate(fields)]
    return search_site.catalog(
        search_site.record(Project, f"project-{number}", f"第{number}项工程", **one) for number, one in enumerate(every)
    )


WITHDRAWN = {"withdrawal": {"withdrawn_on": "2020-02-01", "reason": "有误"}, "body": "某甲"}


def test_of_a_withdrawn_record_only_its_notice_is_found():
    ((_, document),) = next(search.parts(catalog(WITHDRAWN))).documents
    assert document.shown["title"] == "重大建设项目信息（已不再公示）"
    assert document.shown["states"] == ("已撤回",)
    assert "有误" in document.json()
    assert "某甲" not in document.json()
    assert "第0项" not in document.json()


def test_a_new_record_changes_only_the_last_part():
    before = [part.key for part in search.parts(catalog({}, {}, {}), size=2)]
    after = [part.key for part in search.parts(catalog({}, {}, {}, {}, {}), size=2)]
    assert len(before) == 2
    assert len(after) == 3
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_a_change_to_a_record_changes_its_part():
    keys = [next(search.parts(catalog({"body": body}))).key for body in ("一", "二", "一")]
    assert keys[0] == keys[2] != keys[1]


def test_parts_are_cut_by_the_length_of_texts():
    assert len(list(search.parts(catalog(*[{"body": "长" * 3000}] * 4), size=4))) == 2
    assert len(list(search.parts(catalog(*[{"body": "短"}] * 4), size=4))) == 1


def test_a_kind_offers_filters_of_its_own(monkeypatch):
    def offered(record, _):
        spent = record.id == "project-1"
        return [Facet("有效性", "已废止" if spent else "有效", spent)]

    monkeypatch.setitem(facets.FACETS, Project, offered)
    found = catalog({}, {})
    names = [one.name for one in search.filters(found)]
    assert names == ["column", "kind", "organ", "year", "公开状态", "有效性"]
    assert search.filters(found)[-1].choices == (("已废止", "已废止"), ("有效", "有效"))
    index = search.Indexed(0, "key", (1, 0), ("z",))
    (part,) = json.loads(search.manifest(found, [index]))["parts"]
    assert part["spent"] == [1, 0]
    assert part["columns"]["有效性"] == [0, 1]
    (documents,) = search.parts(found)
    assert [document.shown["states"] for _, document in documents.documents] == [("有效",), ("已废止",)]


def built(tmp_path: Path, found, size: int = 20) -> tuple:
    return pagefind.build(search.parts(found, size), tmp_path / "cache", tmp_path / "pagefind")


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


MANY = [{"body": f"内容{number}"} for number in range(30)]


def test_the_index_replaces_the_last_one(tmp_path):
    stale = tmp_path / "pagefind" / "fragment" / "old.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.write_text("old")
    one, other = built(tmp_path, catalog(*MANY))
    assert not stale.exists()
    assert sorted(one.numbers) == list(range(20))
    assert sorted(other.numbers) == list(range(10))
    assert (one.start, other.start) == (0, 20)


def test_every_text_stands_at_its_documents_place(tmp_path):
    found = catalog(*MANY)
    for number, index in enumerate(built(tmp_path, found)):
        for place, document in enumerate(index.numbers):
            text = json.loads((tmp_path / f"pagefind/texts/{number}/{place}.json").read_text("utf-8"))
            assert text["title"] == f"第{index.start + document}项工程"


def test_the_same_documents_give_the_same_bytes_indexed_or_remembered(tmp_path):
    built(tmp_path / "one", catalog(*MANY))
    first = everything(tmp_path / "one/pagefind")
    built(tmp_path / "one", catalog(*MANY))
    built(tmp_path / "two", catalog(*MANY))
    assert first == everything(tmp_path / "one/pagefind") == everything(tmp_path / "two/pagefind")


def test_a_part_that_has_not_changed_is_not_indexed_again_and_an_old_one_is_forgotten(tmp_path, monkeypatch):
    kept = {index.key for index in built(tmp_path, catalog(*MANY))}
    indexed = tmp_path / "indexed"
    run = pagefind._run
    monkeypatch.setattr(
        pagefind,
        "_run",
        lambda folder, output: ((indexed / folder.parent.name).mkdir(parents=True), run(folder, output)),
    )
    again = {index.key for index in built(tmp_path, catalog(*MANY, {"body": "新"}))}
    assert len(list(indexed.iterdir())) == 1
    assert len(kept & again) == 1
    assert {path.name for path in (tmp_path / "cache").iterdir()} == again


KILLED = """
import os, sys
from pathlib import Path
sys.path[:0] = {path!r}
import search_site
from gazette import pagefind, search
building = pagefind.begin(search.parts(search_site.catalog([])), Path({cache!r}))
os._exit(9)
"""


def places(cache: Path) -> list[Path]:
    return [place for above, prefix in pagefind._workshops(cache) for place in above.glob(f"{prefix}*")]


def test_the_work_of_a_killed_build_is_swept_and_that_of_a_living_one_is_not(tmp_path):
    cache = tmp_path / "cache"
    subprocess.run([sys.executable, "-c", KILLED.format(path=sys.path, cache=str(cache))], check=False)
    killed = places(cache)
    for place in killed:  # waits for the copy of the killed process, which lets go of its lock first of all
        pagefind._locked(place).close()
    living = pagefind.begin(search.parts(catalog({})), cache)
    assert killed
    assert not any(place.exists() for place in killed)
    index = built(tmp_path, catalog({"body": "又一个"}))
    assert [folder.name for folder in cache.glob("work-*")] == [living.scratch.name]
    assert pagefind.finish(living, tmp_path / "other") != index
    assert places(cache) == []


def test_where_memory_has_no_room_all_is_made_below_the_cache(tmp_path, monkeypatch):
    (one,) = built(tmp_path / "one", catalog({}))
    for nowhere in (tmp_path / "nowhere", tmp_path):
        monkeypatch.setattr(pagefind, "_MEMORY_FOLDER", nowhere)
        monkeypatch.setattr(pagefind, "_ROOM", 2**80)
        assert len(list(pagefind._workshops(tmp_path))) == 1
        assert built(tmp_path / nowhere.name, catalog({})) == (one,)


def test_a_failure_of_pagefind_is_told_in_chinese_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(pagefind, "get_executable", lambda: Path("/bin/false"))
    with pytest.raises(pagefind.IndexingError, match=r"检索索引没有建成（pagefind 返回 1）"):
        built(tmp_path, catalog(*MANY))
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_site_without_records_has_an_empty_index(tmp_path):
    assert built(tmp_path, catalog()) == ()
    assert json.loads(search.manifest(catalog(), []))["parts"] == []


def test_an_order_that_lasts_is_oldest_first():
    assert [record.id for record in documents.ordered(catalog({}, {}))] == ["project-0", "project-1"]


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"\x17", 23),
        (b"\x19\x01\x00", 256),
        (b"\x38\xd8", -217),
        (b"\x62az", "az"),
        (b"\x82\x01\x81\x02", [1, [2]]),
    ],
)
def test_the_little_of_cbor_that_pagefind_writes_is_read(data, value):
    assert cbor.read(data) == value


@pytest.mark.parametrize("number", [0, 23, 24, 255, 256, 65535, 65536, 2**32])
def test_the_head_of_a_value_is_written_as_it_is_read(number):
    assert cbor.read(cbor.head(cbor.UNSIGNED, number)) == number


def test_what_is_not_that_little_is_refused():
    with pytest.raises(ValueError, match="major type 5"):
        cbor.read(b"\xa0")
