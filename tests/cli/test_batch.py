"""``newsclean batch`` and ``convert`` as somebody at a keyboard meets them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def listed(site: str, tmp_path: Path) -> Path:
    path = tmp_path / "urls.txt"
    path.write_text(f"{site}/story\n{site}/status/404\nnonsense\n{site}/story\n")
    return path


QUICK = ("--allow", "127.0.0.1", "--pause", "0", "--workers", "1")


def test_one_line_says_what_came_of_a_run(run: Run, listed: Path, tmp_path: Path) -> None:
    result = run("batch", listed, "-o", tmp_path / "a.jsonl", *QUICK)

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "line 3: nonsense does not say how to fetch it" in result.stderr
    assert "line 4:" in result.stderr
    assert result.stderr.splitlines()[-1].endswith(
        "a.jsonl: 1 articles, 1 failed, 1 lines without an address, 1 addresses repeated "
        "(HTTPStatusError 1)."
    )


def test_the_log_tells_every_step_as_json(run: Run, listed: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    run("batch", listed, "-o", tmp_path / "a.jsonl", "--json-log", log, *QUICK)

    steps = [json.loads(line) for line in log.read_text().splitlines()]
    kinds = [step["event"] for step in steps]
    assert kinds[0] == "continued"
    assert sorted(kinds) == sorted(
        ["continued", "refused", "duplicate", "taken", "recorded", "recorded", "ended"]
    )
    assert steps[-1]["reasons"] == {"HTTPStatusError": 1}


@pytest.mark.parametrize(
    ("output", "code", "sentence"),
    [
        ("/proc/nowhere/a.jsonl", 12, "cannot be written"),
        ("a.pdf", 2, "does not say what to write"),
    ],
)
def test_an_output_that_will_not_do_is_refused_in_a_sentence(
    run: Run, listed: Path, output: str, code: int, sentence: str
) -> None:
    result = run("batch", listed, "-o", output)

    assert result.exit_code == code
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_a_run_that_could_not_begin_leaves_no_journal(
    run: Run, listed: Path, tmp_path: Path
) -> None:
    result = run("batch", listed, "-o", tmp_path / "a.sqlite", "--by", "host")

    assert result.exit_code == 2
    assert "has no parts" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["urls.txt"]


def test_a_list_that_is_not_there_leaves_no_journal(run: Run, tmp_path: Path) -> None:
    result = run("batch", tmp_path / "nothing.txt", "-o", tmp_path / "a.jsonl")

    assert result.exit_code == 2
    assert "cannot be read" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_run_without_a_single_article_ends_with_1(run: Run, site: str, tmp_path: Path) -> None:
    result = run("batch", "-", "-o", tmp_path / "a.jsonl", *QUICK, stdin=f"{site}/status/500\n")

    assert result.exit_code == 1
    assert "1 failed (HTTPStatusError 1)" in result.stderr


def test_convert_brings_records_from_one_kind_into_another(
    run: Run, listed: Path, tmp_path: Path
) -> None:
    run("batch", listed, "-o", tmp_path / "a.jsonl", *QUICK)

    there = run("convert", tmp_path / "a.jsonl", "-o", tmp_path / "b.sqlite")
    back = run("convert", tmp_path / "b.sqlite", "-o", tmp_path / "c.jsonl")

    assert (there.exit_code, back.exit_code) == (0, 0)
    assert back.stderr.endswith("c.jsonl: 2 records.\n")
    assert (tmp_path / "c.jsonl").read_bytes() == (tmp_path / "a.jsonl").read_bytes()


def test_convert_tells_of_a_record_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("broken\n")

    result = run("convert", tmp_path / "a.jsonl", "-o", tmp_path / "b.jsonl")

    assert result.exit_code == 1
    assert "a.jsonl, line 1: It is no JSON object" in result.stderr
