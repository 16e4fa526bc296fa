"""How well addresses of stories are told from others, on the URLs of the benchmark's sets.

    python benchmarks/addresses.py BENCH

BENCH is the folder with ``data/<set>/truth.jsonl`` and ``data/<set>/pages``. The signs were made
while looking at the first table. The second is of links on the pages of the fundus sets, which
nobody looked at before the signs were made: links of one to three words in menus, headers and
footers, and links of seven words and more elsewhere.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsclean.discover import default_judge
from newsclean.document import parse
from newsclean.normalizer.links import host_of, site_of, without_tracking
from newsclean.page import Page

MENU_WORDS = 3
HEADLINE_WORDS = 7
NEWS_SETS = ("fundus-dev", "fundus-history-dev")
OTHER_SETS = ("wcxb-dev", "htmldate-eval")


def rows(bench: Path, name: str) -> Iterator[dict[str, Any]]:
    with (bench / "data" / name / "truth.jsonl").open(encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row["url"].startswith("http"))


def row(name: str, urls: Iterable[str]) -> str:
    judged = [default_judge().judge(url).is_story for url in urls]
    return f"| {name} | {len(judged)} | {sum(judged) / len(judged):.3f} |"


def kinds(bench: Path) -> Iterator[str]:
    for name in NEWS_SETS:
        yield row(f"{name}: news", [each["url"] for each in rows(bench, name)])
    for name in OTHER_SETS:
        found: dict[str, list[str]] = {}
        for each in rows(bench, name):
            found.setdefault(each["kind"] or "any", []).append(each["url"])
        for kind, urls in found.items():
            yield row(f"{name}: {kind}", urls)


def links(bench: Path, name: str) -> tuple[set[str], set[str]]:
    """Links in menus, and links that are headlines; what is both is in neither."""
    menus: set[str] = set()
    headlines: set[str] = set()
    for each in rows(bench, name):
        body = gzip.decompress(
            (bench / "data" / name / "pages" / f"{each['id']}.html.gz").read_bytes()
        )
        document = parse(Page.of(body, url=each["url"]))
        site = site_of(host_of(each["url"]) or "")
        furniture = {
            node.mem_id for node in document.css("nav a[href],header a[href],footer a[href]")
        }
        for node in document.css("a[href]"):
            url = document.resolve(node.attributes.get("href") or "")
            words = len(node.text().split())
            if not url or site_of(host_of(url) or "") != site:
                continue
            if node.mem_id in furniture and 0 < words <= MENU_WORDS:
                menus.add(without_tracking(url))
            elif node.mem_id not in furniture and words >= HEADLINE_WORDS:
                headlines.add(without_tracking(url))
    return menus - headlines, headlines - menus


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bench", type=Path)
    bench = parser.parse_args().bench
    print("| URLs of | number | taken for stories |\n|---|---|---|")
    print("\n".join(kinds(bench)))
    menus: set[str] = set()
    headlines: set[str] = set()
    for name in NEWS_SETS:
        found = links(bench, name)
        menus |= found[0]
        headlines |= found[1]
    print("\n| links | number | taken for stories |\n|---|---|---|")
    print(row("headlines", headlines - menus))
    print(row("menus", menus - headlines))


if __name__ == "__main__":
    main()
