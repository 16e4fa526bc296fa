"""The public benchmarks in miniature: their layouts, with pages of our own words."""

import gzip
import json
from pathlib import Path
from typing import Any

URL = "https://paper.example/mill"
PARAGRAPHS = (
    (
        "The mill on the Lenne turns again after nine years. Its wheel was hung on Monday by four "
        "men and a crane that had been lent for nothing."
    ),
    (
        "Flour is to be ground for visitors on Sundays. The miller asks for patience, since the "
        "stones have to learn to run together once more."
    ),
    "The old wheel stands in the yard, where children have been told not to climb it.",
)
AUTHOR = "Ida Brenn"
TITLE = "Mill turns again"
DAY = "2026-03-02"
MENU = "Home News Sport"
PAGE = f"""<html lang="en"><head><title>{TITLE} - Paper</title>
<meta property="article:published_time" content="{DAY}T08:00:00Z"><meta name="author"
content="{AUTHOR}"></head><body><nav><a href="/">Home</a> <a href="/n">News</a>
<a href="/s">Sport</a></nav><article><h1>{TITLE}</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}
</article></body></html>"""


def scrapinghub(folder: Path) -> Path:
    """ground-truth.json, html/, output/ and the figures in README.rst."""
    _page(folder / "html" / "aa.html.gz")
    _page(folder / "html" / "bb.html.gz")
    body = "\n".join(PARAGRAPHS)
    rows = {name: {"articleBody": body, "url": URL} for name in ("aa", "bb")}
    _json(folder / "ground-truth.json", rows)
    _json(folder / "output" / "perfect.json", rows)
    _json(folder / "output" / "half.json", {**rows, "bb": {"articleBody": ""}})
    (folder / "README.rst").write_text(
        "    perfect   precision=1.000 ± 0.002  recall=1.000 ± 0.010  F1=1.000 ± 0.005\n"
        "    half      precision=1.000 ± 0.009  recall=0.500 ± 0.013  F1=0.667 ± 0.010\n"
        "    lost      precision=0.100 ± 0.009  recall=0.500 ± 0.013  F1=0.167 ± 0.010\n"
    )
    return folder


def wcxb(folder: Path) -> Path:
    """dev/ and test/, a JSON file and a page for each number."""
    truth = {
        "title": TITLE,
        "author": AUTHOR,
        "publish_date": DAY,
        "main_content": "\n\n".join(PARAGRAPHS),
        "with": ["four men"],
        "without": [MENU],
    }
    for split, number, kind in (("dev", "0001", "article"), ("test", "0002", "product")):
        row = {"url": URL, "ground_truth": truth, "_internal": {"page_type": {"primary": kind}}}
        _json(folder / split / "ground-truth" / f"{number}.json", row)
        _page(folder / split / "html" / f"{number}.html.gz")
    return folder


def fundus(folder: Path) -> Path:
    """dataset/ with ground truth, pages, stored extractions and their scores."""
    data = folder / "dataset"
    body = [*PARAGRAPHS[:2], f"[{PARAGRAPHS[2]}]"]
    _json(data / "ground_truth.json", {"Mill_0": {"url": URL, "body": body, "crawl_date": DAY}})
    _page(data / "html" / "Mill_0.html.gz")
    _json(data / "extractions" / "short.json", {"Mill_0": {"body": list(PARAGRAPHS[:2])}})
    (data / "analysis").mkdir()
    (data / "analysis" / "rouge_lsum_scraper_summary.tsv").write_text(
        "\tprecision\tprecision\trecall\trecall\tf1_score\tf1_score\n"
        "\tmean\tstd\tmean\tstd\tmean\tstd\nscraper\t\t\t\t\t\t\n"
        "short\t100.0\t0.0\t100.0\t0.0\t100.0\t0.0\n"
    )
    return folder


def trafilatura(folder: Path) -> Path:
    """tests/evaldata.json with pages in tests/cache and tests/eval."""
    row = {"with": ["four men"], "without": [MENU], "title": TITLE, "author": AUTHOR, "date": DAY}
    rows = {URL: {**row, "file": "mill.html"}, f"{URL}2": {**row, "file": "gone.html"}}
    _json(folder / "tests" / "evaldata.json", rows)
    _page(folder / "tests" / "eval" / "mill.html")
    return folder


def htmldate(folder: Path) -> Path:
    """tests/eval_*.json with pages in tests/cache and tests/eval."""
    _json(folder / "tests" / "eval_default.json", {URL: {"file": "mill.html", "date": DAY}})
    _page(folder / "tests" / "cache" / "mill.html")
    return folder


def own(folder: Path) -> Path:
    """truth.jsonl and pages/."""
    folder.mkdir()
    row = {"id": "mill", "lang": "en", "body": "\n".join(PARAGRAPHS), "title": TITLE}
    shop = {"id": "shop", "kind": "product"}
    (folder / "truth.jsonl").write_text(f"{json.dumps(row)}\n{json.dumps(shop)}\n")
    _page(folder / "pages" / "mill.html.gz")
    return folder


def _page(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = PAGE.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


def _json(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value))
