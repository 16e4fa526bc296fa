"""Every program in examples/ runs, offline, and does what its first line says."""

import contextlib
import io
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from newsclean import clean
from newsclean.sinks.copying import copy

EXAMPLES = Path(__file__).parents[1] / "examples"
DEMO = Path(__file__).parents[1] / "newsclean" / "data" / "demo"
LONGEST = 45


def run(name: str, *arguments: str, stdin: str = "") -> str:
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own programs
        [sys.executable, "-W", "error", str(EXAMPLES / name), *arguments],
        check=True,
        capture_output=True,
        input=stdin,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    return done.stdout


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_an_example_is_short_and_tested_below(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST
    assert f'run("{path.name}"' in Path(__file__).read_text("utf-8")


def test_fetch_one_prints_a_clean_article() -> None:
    shown = run("fetch_one.py")
    assert "Lighthouse opens to visitors\n" in shown
    assert "Nell Harrow" in shown
    assert "Tweet" not in shown


def test_clean_an_archive_passes_over_what_fails(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "seals.txt").write_bytes((DEMO / "seals.txt").read_bytes())
    output = tmp_path / "out.jsonl"
    assert "Three Seals" in run("clean_an_archive.py", str(tmp_path), str(output))
    (article,) = map(json.loads, output.read_text("utf-8").splitlines())
    assert article["published"]["iso"] == "2026-03-14"


def test_pipeline_jsonl_keeps_every_record_in_its_place() -> None:
    dump = (DEMO / "seals.txt").read_text("utf-8")
    records = "\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate((dump, "")))
    good, bad = map(json.loads, run("pipeline_jsonl.py", stdin=records).splitlines())
    assert good["article"]["title"].startswith("Three Seals")
    assert (bad["id"], bad["article"]) == (1, None)
    assert bad["problem"].startswith("EmptyInput: ")


def test_own_rules_make_a_difference() -> None:
    with_rules, without = run("own_rules.py").split("Without them:")
    assert "Radio Fenn" not in with_rules
    assert "Radio Fenn" in without


def test_explain_a_page_tells_of_every_line() -> None:
    shown = run("explain_a_page.py")
    assert "share-row" in shown
    assert "published  'Tue Feb 3 2026'" in shown


def test_corpus_passages_can_be_cited() -> None:
    passages = [json.loads(line) for line in run("corpus_passages.py", str(DEMO)).splitlines()]
    assert {passage["title"] for passage in passages} == {
        "Night ferries stop after crews vote to strike",
        "Le marché couvert de Vaurelles rouvre ses portes",
    }
    assert len({passage["id"] for passage in passages}) == len(passages)
    assert not any("Correction" in passage["text"] for passage in passages)


def test_own_fetcher_gives_what_is_stored_and_an_error_for_the_rest() -> None:
    title, error = run("own_fetcher.py").splitlines()
    assert title == "Tide comes an hour late"
    assert error.startswith("HTTPStatusError: https://gazette.example/tide-again")


def test_beside_trafilatura_tells_why_a_line_is_not_ours() -> None:
    shown = run("beside_trafilatura.py", str(DEMO / "ferries.html"))
    assert "-Comments (28)\n      removed: " in shown
    assert "-Correction: " in shown


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_shows_what_its_cells_print(path: Path, golden: Any) -> None:
    """Cells are run from top to bottom, as a person would; what they print is stored with them."""
    notebook = json.loads(path.read_text("utf-8"))
    names: dict[str, Any] = {}
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for number, cell in enumerate(cells, 1):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("".join(cell["source"]), path.name, "exec"), names)  # noqa: S102  our own words
        lines = printed.getvalue().splitlines(keepends=True)
        cell["execution_count"] = number
        cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": lines}]
    assert len(cells) >= 4
    golden.check(path, json.dumps(notebook, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb", "datasets"])
def test_load_articles_reads_what_a_run_wrote(library: str, tmp_path: Path) -> None:
    for needed in (library, "pyarrow"):
        if not find_spec(needed):
            pytest.skip(f"{needed} is not installed")
    article = clean((DEMO / "seals.txt").read_text("utf-8"))
    copy([article], tmp_path / "articles.parquet")

    shown = run("load_articles.py", library, str(tmp_path / "articles.parquet"))

    assert str(article.title) in shown
    assert str(article.word_count) in shown
