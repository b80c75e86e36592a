"""A site of N made-up records on the disk: the same bytes for the same N and seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import synthetic_acts as acts
import synthetic_kinds as kinds
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = 2012
PER_FILE = 100
WORK_PLANS = 3
ORGANS_AT_MOST = 100
BUDGETS_OF_ORGAN = 30  # a budget and final accounts for each of fifteen years, and no second one of either

_SETTINGS: dict[str, kinds.Data] = {
    "site": {
        "name": "示例县法制（测速）",
        "organ": kinds.organ_id(0),
        "description": "内容全部虚构，仅供测速。",
        "feeds": {"authority": "bench.example", "since": "2026-01-01"},
    },
    "columns": {
        "columns": [
            {"id": "work-plans", "title": "法治政府建设", "purpose": "工作要点。", "kinds": ["work_plan"]},
            {"id": "budgets", "title": "财政预决算", "purpose": "预算决算。", "kinds": ["budget"]},
            {"id": "projects", "title": "重大建设项目", "purpose": "项目。", "kinds": ["project"]},
            {
                "id": "enforcement",
                "title": "行政执法公示",
                "purpose": "处罚决定。",
                "kinds": ["penalty", "licence", "inspection"],
            },
            {"id": "papers", "title": "规范性文件", "purpose": "文件和动态。", "kinds": ["normative", "news"]},
            {"id": "disclosure", "title": "政府信息公开", "purpose": "机构。", "kinds": ["organ"]},
        ]
    },
    "regions": {"source": "测速用", "regions": [{"code": kinds.REGION, "name": "示例县"}]},
}


class _Dumper(yaml.CSafeDumper):
    """Writes as an editor does: texts of several lines as blocks, dates and numbers bare, nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


_Dumper.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None),
)


def shares(count: int) -> dict[str, int]:
    """How many records of each kind: an organ for every hundred, three plans, a tenth budgets (at most what the organs can
    have), a seventh projects, a sixth each licences and inspections, a twentieth each documents and news; the rest are
    penalties."""
    organs = max(2, min(ORGANS_AT_MOST, count // 100))
    plans, budgets, projects = min(WORK_PLANS, count), min(count // 10, BUDGETS_OF_ORGAN * organs), count // 7
    done, papers = count // 6, count // 20
    penalties = count - organs - plans - budgets - projects - 2 * done - 2 * papers
    if penalties < 0:
        raise ValueError(f"a site of {count} records is too small to hold every kind; make it 10 or more")
    return {
        "organ": organs,
        "work_plan": plans,
        "budget": budgets,
        "project": projects,
        "normative": papers,
        "news": papers,
        "licence": done,
        "inspection": done,
        "penalty": penalties,
    }


def files(count: int, seed: int = SEED) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each file under data/ with its documents: penalties, licences and inspections a hundred to a file, the others one."""
    many = shares(count)
    organs = many["organ"]
    for number in range(organs):
        yield f"organs/{kinds.organ_id(number)}.yml", [kinds.organ(number, seed)]
    builders: tuple[tuple[str, str, Callable[[int, int, int], dict[str, Any]]], ...] = (
        ("work_plan", "work-plans", kinds.work_plan),
        ("budget", "budgets", kinds.budget),
        ("project", "projects", kinds.project),
        ("normative", "normative", acts.normative),
        ("news", "news", acts.news),
    )
    for kind, folder, build in builders:
        for record in (build(number, seed, organs) for number in range(many[kind])):
            yield f"{folder}/{record['id']}.yml", [record]
    for kind, folder, build in (
        ("penalty", "penalties", kinds.penalty),
        ("licence", "licences", acts.licence),
        ("inspection", "inspections", acts.inspection),
    ):
        records = [build(number, seed, organs) for number in range(many[kind])]
        for start in range(0, len(records), PER_FILE):
            yield f"{folder}/batch-{start // PER_FILE + 1:03d}.yml", records[start : start + PER_FILE]


def write_site(root: Path, count: int, seed: int = SEED) -> None:
    """A whole site of made-up records at `root`."""
    write_files(root, files(count, seed))


def write_files(root: Path, found: Iterable[tuple[str, list[dict[str, Any]]]]) -> None:
    """A whole site at `root`: these files of data, settings, and an mkdocs.yml that uses this repository's program."""
    for name, settings in _SETTINGS.items():
        _write(root / f"data/settings/{name}.yml", [settings])
    for path, documents in found:
        _write(root / "data" / path, documents)
    (root / "content").mkdir()
    (root / "mkdocs.yml").write_text(_configuration(), "utf-8")


def _write(path: Path, documents: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 1_000_000, "encoding": "utf-8"}
    path.write_bytes(yaml.dump_all(documents, Dumper=_Dumper, **options))


def _configuration() -> str:
    """The miniature site's mkdocs.yml with its paths made whole."""
    demo = REPOSITORY / "tests/demo/mkdocs.yml"
    return demo.read_text("utf-8").replace("../..", str(REPOSITORY))
