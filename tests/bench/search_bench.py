"""Ask the real search page in a real browser, and print what it found, how fast, and what it loaded.

usage: search_bench.py [CORPUS | N]
    CORPUS  a folder with regulations/*.md and queries.json: [{"kind", "q", "relevant": [file, …]}, …]; its queries are asked
            and strings cut anywhere from its texts
    N       as many synthetic records, asked for random pieces of their titles and texts
Without either, this repository's own data is asked the questions of tests/citizens.yml.
"""

from __future__ import annotations

import gzip
import http.server
import json
import re
import resource
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from urllib.parse import quote

import synthetic
import synthetic_acts as acts
import synthetic_kinds as kinds
import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = synthetic.REPOSITORY
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

from browser_settings import FLAGS, POLICY, executable  # noqa: E402
from demo_site import built_at  # noqa: E402
from gazette import pagefind, search  # noqa: E402
from gazette.catalog import Catalog  # noqa: E402
from gazette.cli import checked  # noqa: E402
from gazette.problems import errors  # noqa: E402

# Noon of 2026-11-24 in Beijing, when everything in data/ is public.
EPOCH = "1795492800"
_IDLE = "#search-results:not([aria-busy])"
_SEED = 2012
_LENGTHS = (2, 3, 4, 6, 8, 12, 20, 40)
_PER_LENGTH = 12
# Strings cut anywhere: so many, of these lengths.
_STRINGS = 300
_CUT = (2, 2, 3, 3, 4, 5, 6, 8, 12, 20, 30, 40)
# So many queries at most are also asked from cold.
_WEIGHED = 70


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, of which sort it is, and the addresses of all records that answer it."""

    sort: str
    text: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a query: where the first right one stood (0 for nowhere), the share of the right ones among the first
    ten, whether nothing was found, milliseconds from warm, and gzipped bytes from cold."""

    query: Query
    first: int
    recall: float
    nothing: bool
    warm: float
    loaded: int | None


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="gazette-search-bench-") as scratch:
        if not arguments:
            return _ask(built_at(ROOT, Path(scratch) / "site", SOURCE_DATE_EPOCH=EPOCH), citizens())
        root = Path(scratch) / "written"
        root.mkdir()
        if arguments[0].isdecimal():
            synthetic.write_site(root, int(arguments[0]))
        else:
            write_corpus(root, Path(arguments[0]))
        found = _catalog(root)
        _indexed(found, Path(scratch) / "alone")
        site = built_at(root, Path(scratch) / "site", SOURCE_DATE_EPOCH=EPOCH)
        return _ask(site, pieces(found) if arguments[0].isdecimal() else corpus(Path(arguments[0]), found))


def _indexed(found: Catalog, folder: Path) -> None:
    """Index a catalog twice, and print what that takes by itself."""
    for what in ("indexed", "indexed again, unchanged,"):
        started = time.monotonic()
        indexes = pagefind.build(search.parts(found), folder / "cache", folder / "pagefind")
        seconds = time.monotonic() - started
        sys.stdout.write(f"{len(found.records):,} records in {len(indexes)} parts {what} in {seconds:.1f} s\n")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    sys.stdout.write(f"the indexer's peak: {peak / 1e6:,.0f} MB\n")


def _ask(site: Path, queries: list[Query]) -> int:
    outcomes, first_use = ask(site, queries)
    sys.stdout.write(table(outcomes, first_use))
    return 0


def ask(site: Path, queries: list[Query]) -> tuple[list[Outcome], int]:
    """Every query once from cold for its bytes, and once from warm for its time."""
    log: list[str] = []
    with served(site, log) as base, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=executable(), args=FLAGS)
        address = f"{base}/search/"
        weigh = partial(_weight, site)
        first_use = _loaded(browser.new_page(), address, log, weigh)
        every = -(-len(queries) // _WEIGHED)
        cold = [
            None
            if at % every
            else _loaded(browser.new_page(), f"{address}?q={quote(query.text)}", log, weigh) - first_use
            for at, query in enumerate(queries)
        ]
        page = browser.new_page()
        page.goto(address)
        page.wait_for_selector(_IDLE, state="attached")
        outcomes = [_outcome(page, query, loaded, f"{base}/") for query, loaded in zip(queries, cold, strict=True)]
        browser.close()
    return outcomes, first_use


def citizens() -> list[Query]:
    """The questions of people, with the records of this repository that answer them."""
    asked = yaml.load((ROOT / "tests/citizens.yml").read_text("utf-8"), yaml.BaseLoader)
    return [
        Query("citizens", text, frozenset([answers] if isinstance(answers, str) else answers))
        for text, answers in asked.items()
    ]


def write_corpus(root: Path, folder: Path) -> None:
    """A site of the texts of a corpus as normative records."""
    files = sorted((folder / "regulations").glob("*.md"))
    records = [_regulation(number, file) for number, file in enumerate(files)]
    synthetic.write_files(
        root,
        [
            (f"organs/{kinds.organ_id(0)}.yml", [kinds.organ(0, _SEED)]),
            *((f"normative/{one['id']}.yml", [one]) for one in records),
        ],
    )


def corpus(folder: Path, found: Catalog) -> list[Query]:
    """The queries of a corpus, and random strings of its texts with the texts that hold them."""
    urls = dict(
        zip(sorted(file.name for file in (folder / "regulations").glob("*.md")), _addresses(found), strict=True)
    )
    asked = json.loads((folder / "queries.json").read_text("utf-8"))
    given = [Query(one["kind"], one["q"], frozenset(urls[name] for name in one["relevant"])) for one in asked]
    return [*given, *strings({url: _text(folder / "regulations" / name) for name, url in urls.items()})]


def _addresses(found: Catalog) -> list[str]:
    return sorted(record.url for record in found.records if record.id.startswith("corpus-"))


def _text(file: Path) -> str:
    """The title on the first line, then the text; without signs that nobody sees, for no record may hold these."""
    title, _, text = file.read_text("utf-8").replace("\u200b", "").removeprefix("# ").partition("\n")
    return f"{title.strip()}\n{text.replace('<!-- INFO END -->', '').strip()}"


def _regulation(number: int, file: Path) -> kinds.Data:
    title, _, body = _text(file).partition("\n")
    day = re.search(r"\((\d{4}-\d\d-\d\d)\)", file.name)
    when = date.fromisoformat(day[1]) if day else date(2000, 1, 1)
    made = acts.normative(number, _SEED, 1)
    dates = {"made_on": when, "promulgated_on": when, "effective_on": when, "published_at": f"{when} 09:00"}
    review = made["secrecy_review"] | {"reviewed_on": when}
    own = {"id": f"corpus-{number:04d}", "title": title, "body": body, "repeals": [], "secrecy_review": review}
    return {**made, **dates, **own}


def strings(texts: dict[str, str]) -> list[Query]:
    """Strings of 2 to 40 characters cut anywhere from texts, as they stand, with every text that holds them."""
    rng, urls, found = Random(_SEED), sorted(texts), []
    while len(found) < _STRINGS:
        text, length = texts[rng.choice(urls)], rng.choice(_CUT)
        at = rng.randrange(max(1, len(text) - length))
        piece = text[at : at + length]
        if len(piece.strip()) > 1:
            found.append(_held("string", piece, lambda one, piece=piece: piece in one, texts))
    return found


def _catalog(root: Path) -> Catalog:
    found, problems = checked(root, date(2026, 12, 31))
    assert found, problems[:3]
    assert not errors(problems), errors(problems)[:3]
    return found


def pieces(catalog: Catalog) -> list[Query]:
    """Random pieces of records, with every record that holds them; whole and partial titles."""
    rng = Random(_SEED)
    texts: dict[str, str] = {}
    for part in search.parts(catalog):
        for _, one in part.documents:
            texts[one.shown["url"]] = "\n".join((one.shown["title"], *one.shown["texts"]))
    urls, found = sorted(texts), []
    for length in _LENGTHS:
        for _ in range(_PER_LENGTH):
            text = max(texts[rng.choice(urls)].split("\n"), key=len)
            at = rng.randrange(max(1, len(text) - length))
            piece = text[at : at + length].strip()
            found.append(_held(f"{length} characters", piece, lambda one, piece=piece: piece in one, texts))
    for _ in range(_PER_LENGTH):
        title = texts[rng.choice(urls)].split("\n")[0]
        found.append(_held("title", title, lambda one, title=title: one.startswith(f"{title}\n"), texts))
    return found


def _held(sort: str, text: str, holds: Callable[[str], bool], texts: dict[str, str]) -> Query:
    return Query(sort, text, frozenset(url for url, one in texts.items() if holds(one)))


def _outcome(page: Page, query: Query, loaded: int | None, base: str) -> Outcome:
    milliseconds = page.evaluate(
        """(text) => new Promise((done) => {
          const list = document.querySelector("#search-results");
          const started = performance.now();
          document.querySelector("#search-query").value = text;
          document.querySelector("#search-page").requestSubmit();
          new MutationObserver((_, watching) => {
            if (list.hasAttribute("aria-busy")) return;
            watching.disconnect();
            done(performance.now() - started);
          }).observe(list, { attributes: true });
        })""",
        query.text,
    )
    links = page.locator("#search-results h2 a").evaluate_all("links => links.map((link) => link.href)")
    found = [link.removeprefix(base) for link in links[:10]]
    first = next((at for at, url in enumerate(found, 1) if url in query.relevant), 0)
    held = len(query.relevant & set(found)) / min(10, len(query.relevant)) if query.relevant else 0
    return Outcome(query, first, held, not found, milliseconds, loaded)


def table(outcomes: list[Outcome], first_use: int) -> str:
    """The outcomes by sort of query, and of all."""
    sorts = list(dict.fromkeys(one.query.sort for one in outcomes))
    groups = [(sort, [one for one in outcomes if one.query.sort == sort]) for sort in sorts]
    lines = [
        f"first use: {first_use / 1000:.0f} KB gzipped",
        f"{'queries':<16}{'number':>7}{'MRR':>8}{'recall@10':>11}{'nothing':>9}{'ms median':>11}{'ms p95':>8}{'KB median':>11}{'KB p95':>8}",
        *(_line(sort, group) for sort, group in [*groups, ("all", outcomes)]),
    ]
    missed = [f"  not first: {one.query.text} (at {one.first or 'none'})" for one in outcomes if one.first != 1]
    return "\n".join([*lines, *missed[:40], ""])


def _line(sort: str, outcomes: list[Outcome]) -> str:
    reciprocal = statistics.mean(1 / one.first if one.first else 0 for one in outcomes)
    recall = statistics.mean(one.recall for one in outcomes)
    times = sorted(one.warm for one in outcomes)
    sizes = sorted(one.loaded / 1000 for one in outcomes if one.loaded is not None) or [0.0]
    return (
        f"{sort:<16}{len(outcomes):>7}{reciprocal:>8.3f}{recall:>11.3f}{sum(one.nothing for one in outcomes):>9}"
        f"{statistics.median(times):>11.0f}{_late(times):>8.0f}{statistics.median(sizes):>11.0f}{_late(sizes):>8.0f}"
    )


def _late(sorted_values: list[float]) -> float:
    """The value that nineteen in twenty do not exceed."""
    return sorted_values[max(0, -(-len(sorted_values) * 19 // 20) - 1)]


def _loaded(page: Page, address: str, log: list[str], weigh: Callable[[str], int]) -> int:
    """What a page of its own loads for search until it is idle, gzipped; the page itself and its styles are no part of it."""
    log.clear()
    page.goto(address)
    page.wait_for_selector(_IDLE, state="attached")
    page.locator("#search-year option", has_text="（").first.wait_for(state="attached")  # the worker has answered
    page.close()
    return sum(weigh(path) for path in log if "/pagefind/" in path or path.endswith(".js"))


def _weight(site: Path, path: str) -> int:
    data = (site / path.lstrip("/")).read_bytes()
    return len(data) if data[:2] == b"\x1f\x8b" else len(gzip.compress(data))


@contextmanager
def served(folder: Path, log: list[str]) -> Iterator[str]:
    """A server of the folder's files under the published policy, which notes every path it is asked for."""

    class Files(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            log.append(self.path.partition("?")[0])
            super().do_GET()

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
