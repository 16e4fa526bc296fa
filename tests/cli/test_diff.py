import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.report.runs import articles_of, other, written


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return written(tmp_path / "old.jsonl", articles_of())


@pytest.fixture
def new(tmp_path: Path) -> Path:
    first, *rest = articles_of()
    return written(tmp_path / "new.jsonl", [other(first), *rest])


def test_what_differs_is_shown_and_then_summed_up(old: Path, new: Path, run: Run) -> None:
    shown = run("diff", old, new).stdout
    assert "+ authors" in shown
    assert "Mara Quill" in shown
    assert "- paragraph" in shown
    assert "1 of 3 pages differ; 25 words lost, 2 gained. Fields that differ: 1." in shown
    assert "\x1b" not in shown


def test_equal_runs_differ_in_nothing(old: Path, run: Run) -> None:
    result = run("diff", old, old)
    assert result.exit_code == 0
    assert "0 of 3 pages differ" in result.stdout


def test_json_holds_totals_and_every_page(old: Path, new: Path, run: Run) -> None:
    data = json.loads(run("diff", old, new, "--json").stdout)
    assert data["total"]["changed"] == len(data["pages"]) == 1
    assert data["pages"][0]["fields"][0]["new"] == "Mara Quill"


def test_a_page_is_written(old: Path, new: Path, tmp_path: Path, run: Run) -> None:
    result = run("diff", old, new, "--html", tmp_path / "diff.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Mara Quill" in (tmp_path / "diff.html").read_text("utf-8")


@pytest.mark.parametrize("command", ["diff", "stats"])
def test_a_run_is_never_overwritten_by_its_report(command: str, old: Path, run: Run) -> None:
    files = [old, old] if command == "diff" else [old]
    before = old.read_bytes()
    assert run(command, *files, "--html", old).exit_code == 2
    assert old.read_bytes() == before
    assert run(command, *files, "--json", "--html", "x.html").exit_code == 2


@pytest.mark.parametrize("command", ["diff", "stats"])
def test_a_file_that_is_not_there_is_told(command: str, old: Path, run: Run) -> None:
    files = [old, "absent.jsonl"] if command == "diff" else ["absent.jsonl"]
    result = run(command, *files)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "absent.jsonl" in result.stderr


def test_counts_are_shown(old: Path, run: Run) -> None:
    shown = run("stats", old).stdout
    assert "3 articles, 2 hosts" in shown
    assert "gazette.example" in shown
    assert "\x1b" not in shown


def test_counts_of_several_files_are_added_up(old: Path, new: Path, run: Run) -> None:
    data = json.loads(run("stats", old, new, "--json").stdout)
    assert data["articles"] == 6
    assert data["missing"]["authors"] == 5


def test_counts_as_a_page(old: Path, tmp_path: Path, run: Run) -> None:
    assert run("stats", old, "--html", tmp_path / "stats.html").exit_code == 0
    assert "gazette.example" in (tmp_path / "stats.html").read_text("utf-8")


def test_lines_without_an_article_are_counted_and_stop_nothing(old: Path, run: Run) -> None:
    old.write_text(old.read_text("utf-8") + "no json\n", "utf-8")
    data = json.loads(run("stats", old, "--json").stdout)
    assert (data["articles"], data["failures"]) == (3, {"SchemaError": 1})


def test_a_file_without_a_single_article_is_an_error(tmp_path: Path, run: Run) -> None:
    (tmp_path / "x.txt").write_text("no json\n")
    for words in (("stats", tmp_path / "x.txt"), ("diff", tmp_path / "x.txt", tmp_path / "x.txt")):
        result = run(*words)
        assert result.exit_code == 9
        assert "article. Name files that newsclean has written." in result.stderr
