"""Every program in examples/ runs, offline, and does what its first line says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
DEMO = Path(__file__).parents[1] / "newsclean" / "data" / "demo"
LONGEST = 40


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
