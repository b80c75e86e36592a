"""The life of a record from its publication to its end: what each output says of its state, and what a release freezes."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from lxml import html

from conftest import BASE, TODAY, write
from demo_catalog import demo
from demo_site import built_at
from gazette import release
from gazette.catalog import Catalog
from gazette.cli import checked, main
from gazette.facets import facets
from gazette.feeds.events import events
from gazette.problems import errors
from gazette.schema.normative import Normative
from gazette.schema.record import Archival, Change, Record, Withdrawal
from gazette.search.documents import document
from test_feeds import all_defects, catalog, feeds_of, organ, values

ARCHIVED = "archival:\n  archived_at: 2026-06-20 09:00\n  reason: 大桥已经通车，以后的情况见养护公告\nexample: true"
NEXT = TODAY + timedelta(days=7)
MANY = 230


def bridge(**more: object) -> Record:
    return demo().by_id["demo-bridge"].model_copy(update=more)


def moment(text: str) -> object:
    return Change.model_validate({"changed_at": text, "kind": "更正", "note": "改正"}).changed_at


def test_a_record_says_the_state_that_matters_most() -> None:
    corrected = Change.model_validate({"changed_at": "2026-06-10 09:00", "kind": "更正", "note": "改正"})
    archival = Archival.model_validate({"archived_at": "2026-06-20 09:00", "reason": "已经通车"})
    withdrawal = Withdrawal.model_validate({"withdrawn_on": "2026-06-21", "reason": "不应公开"})
    assert bridge(changes=()).state == "已发布"
    assert bridge(changes=(corrected,)).state == "已更正"
    assert bridge(changes=(corrected,), archival=archival).state == "已归档"
    assert bridge(changes=(corrected,), archival=archival, withdrawal=withdrawal).state == "已撤回"


def test_an_archived_record_is_updated_when_it_was_archived_and_tells_so_once() -> None:
    archival = Archival.model_validate({"archived_at": "2026-06-20 09:00", "reason": "已经通车。"})
    record = bridge(changes=(), archival=archival)
    assert record.updated_at == moment("2026-06-20 09:00")
    assert [(event.key, event.what) for event in events(record, date(2026, 6, 30))] == [
        ("1", "发布"),
        ("archived", "归档"),
    ]
    assert record.archival_notice == "本条重大建设项目信息已于2026年6月20日归档，不再更新，只供查考。已经通车。"


def test_search_finds_an_archived_record_below_the_others_by_its_state() -> None:
    record = bridge(archival=Archival.model_validate({"archived_at": "2026-06-20 09:00", "reason": "已经通车"}))
    assert [(one.label, one.value, one.spent) for one in facets(record, demo())] == [("公开状态", "已归档", True)]
    found = document(record, demo())
    assert found
    assert found.shown["states"] == ("已归档",)
    assert found.shown["title"] == record.title


def test_page_list_and_feeds_of_a_built_site_say_that_a_record_is_archived(copy: Path, tmp_path: Path) -> None:
    file = next(one for one in (copy / "data/projects").rglob("*.yml") if "id: demo-bridge" in one.read_text("utf-8"))
    before, found, after = file.read_text("utf-8").partition("id: demo-bridge")
    file.write_text(before + found + after.replace("example: true", ARCHIVED, 1), "utf-8")
    site = built_at(copy, tmp_path / "site")
    page = html.fromstring((site / "projects/demo-bridge/index.html").read_text("utf-8"))
    (notice,) = page.xpath("//header//p[@class='notice']")
    assert notice.text_content().startswith(
        "本条重大建设项目信息已于2026年6月20日归档，不再更新，只供查考。大桥已经通车"
    )
    assert page.xpath("//header//*[contains(@class, 'badge-state')]/text()") == ["已归档"]
    listed = html.fromstring((site / "projects/index.html").read_text("utf-8"))
    assert "已归档" in listed.xpath("//tr[.//a[contains(@href, 'demo-bridge')]]//*[contains(@class, 'badge')]/text()")
    items = json.loads((site / "projects/changes-feed.json").read_text("utf-8"))["items"]
    assert items[0]["id"].endswith("#archived")
    (entry,) = [
        item
        for item in json.loads((site / "projects/feed.json").read_text("utf-8"))["items"]
        if item["id"].endswith("demo-bridge")
    ]
    assert entry["date_modified"] == "2026-06-20T09:00:00+08:00"
    assert entry["content_html"].startswith("<p>本条重大建设项目信息已于2026年6月20日归档")


def news(number: int, published: str, **more: str) -> str:
    base = BASE["data/news/news.yml"].partition("---\n")[0]
    lines = [line for line in base.splitlines() if not line.startswith(("answers:", "related:", "  - "))]
    new = {"id": f"n-{number:03d}", "title": f"示例会议{number:03d}", "published_at": published} | more
    kept = [line for line in lines if line.partition(":")[0] not in new]
    return "\n".join([*(f"{name}: {value}" for name, value in new.items()), *kept]) + "\n"


def many(**changed: dict[str, str]) -> dict[str, str]:
    """The base site with many records more, some of them with other fields than at first."""
    start = date(2025, 5, 12)
    found = [
        news(number, f"{start + timedelta(days=number // 8)} {8 + number % 8:02d}:00", **changed.get(f"n{number}", {}))
        for number in range(MANY)
    ]
    return {"data/news/many.yml": "---\n".join(found)}


def released_on(root: Path, day: date) -> Catalog:
    """The site released on a day, without an error."""
    catalog, problems = checked(root, day)
    assert catalog
    assert errors(problems) == []
    assert main(["release", "--root", str(root), "--today", f"{day}"]) == 0
    found, _ = checked(root, day)
    assert found
    return found.released


def test_a_release_freezes_full_archives_whatever_an_editor_does_afterwards(site: Path) -> None:
    write(site, many())
    released_on(site, TODAY)
    before = feeds_of(released_on(site, TODAY))
    full = {uri for uri, text in before.items() if b"<fh:archive/>" in text}
    assert {"atom-1.xml", "news/atom-1.xml", "changes-atom-1.xml", "news/changes-atom-1.xml"} <= full

    late = news(900, "2025-05-12 07:00")
    write(site, {"data/news/late.yml": late})
    refused = [str(problem) for problem in errors(checked(site, NEXT)[1])]
    assert len(refused) == 1
    assert "published_at: 上一次发布的时候还没有这条信息（得到「2025-05-12 07:00」" in refused[0]

    when = f"changed_at: {NEXT} 09:00"
    edits = {
        "n3": {"title": "示例会议改了名", "changes": f"[{{{when}, kind: 更正, note: 更正名称}}]"},
        "n4": {"withdrawal": f"{{withdrawn_on: {NEXT}, reason: 不应公开}}"},
        "n5": {"archival": f"{{archived_at: {NEXT} 09:30, reason: 已有新的会议}}"},
        "n6": {"organ": "bureau", "changes": f"[{{{when}, kind: 更正, note: 更正公开主体}}]"},
        "n7": {"id": "n-renamed", "aliases": "[n-007]", "changes": f"[{{{when}, kind: 状态, note: 编号改正}}]"},
    }
    write(site, {"data/news/late.yml": late.replace("2025-05-12 07:00", f"{NEXT} 08:00"), **many(**edits)})
    after = feeds_of(released_on(site, NEXT))
    assert [uri for uri in sorted(full) if after[uri] != before[uri]] == []
    assert not [uri for uri, text in after.items() if "示例会议004".encode() in text]
    told = [item["id"].partition(":news/")[2] for item in json.loads(after["changes-feed.json"])["items"]]
    assert {"n-003#2", "n-004#withdrawn", "n-005#archived", "n-006#2", "n-007#2", "n-900#1"} <= set(told)
    assert b"news/n-004" in after["atom.xml"] and b"at:deleted-entry" in after["atom.xml"]
    assert list(release.additions(released_on(site, NEXT))) == []


def test_a_feed_that_told_something_once_answers_for_ever(site: Path) -> None:
    before = feeds_of(released_on(site, TODAY))
    change = f"{{changed_at: {NEXT} 09:00, kind: 更正, note: 更正公开主体}}"
    note = "{changed_at: 2025-03-05 09:30, kind: 补充, note: 补充进展}"
    moved = (
        BASE["data/projects/wharf.yml"].replace("organ: county", "organ: bureau", 1).replace(note, f"{note}, {change}")
    )
    moved = moved.replace("index_no: 11210224000000019D/2025-00001\n", "")
    rules = BASE["data/normative/rules.yml"].replace(
        "effective_on: 2020-02-01\n", f"effective_on: 2020-02-01\nchanges: [{change}]\n", 1
    )
    rules = rules.replace("subject: 工业、交通", "subject: 其他", 1)
    write(site, {"data/projects/wharf.yml": moved, "data/normative/rules.yml": rules})
    edited, _ = checked(site, NEXT)
    assert edited
    after = feeds_of(edited.released)
    assert "projects/organ/county/atom.xml" in before
    assert set(before) - set(after) == set()
    assert b"<entry>" not in after["projects/organ/county/atom.xml"]
    assert set(before) - set(feeds_of(released_on(site, NEXT))) == set()
    assert all_defects(edited.released) == {}


def test_every_state_of_a_normative_document_can_be_followed_before_one_is_in_it() -> None:
    register = [
        f"normative/status/{name}/atom.xml" for name in ("not-yet", "in-force", "amended", "repealed", "expired")
    ]
    raw = {"id": "rules", "aliases": [], "changes": [], "organ": "harbour-office", "co_organs": []}
    rules = Normative.model_validate(values(Normative, "示例") | raw | {"amends": [], "repeals": [], "cleanups": []})
    found = catalog(organ("harbour-office"), rules)
    assert set(register) <= set(feeds_of(found))
    assert all_defects(found) == {}
