"""Whatever comes in: one sentence on standard error, a code, and nothing on standard output."""

import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import Result

from newsclean import errors
from newsclean.cli import inputs
from newsclean.cli.failures import EXIT_CODES, common_code, exit_code, sentence
from tests.cli.conftest import PAGE, Run

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0"
NO_ARTICLE = b"<!doctype html><html><head><title>Log in</title></head><body></body></html>"


def assert_one_sentence(result: Result, code: int) -> None:
    assert result.exit_code == code, result.stderr
    assert result.stdout == ""
    assert re.fullmatch(r"newsclean: .{10,}[.?!'\")]\n", result.stderr), result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["fetch", "clean", "explain"])
@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 3), (b" \n\t\n", 3), (PDF, 4), (PNG, 4), (os.urandom(64) + bytes(64), 4)],
    ids=["empty", "blank", "pdf", "png", "noise"],
)
def test_a_file_without_text_is_refused(
    command: str, content: bytes, code: int, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "input"
    path.write_bytes(content)
    assert_one_sentence(run(command, path), code)
    assert_one_sentence(run(command, "-", stdin=content), code)


@pytest.mark.parametrize("command", ["fetch", "clean", "explain"])
def test_a_missing_file_is_named(command: str, tmp_path: Path, run: Run) -> None:
    result = run(command, tmp_path / "missing.html")
    assert_one_sentence(result, 2)
    assert "missing.html" in result.stderr


def test_an_address_without_its_scheme_is_recognised(run: Run) -> None:
    result = run("fetch", "paper.example/story")
    assert_one_sentence(result, 2)
    assert "https://" in result.stderr


def test_a_folder_without_pages_is_told(tmp_path: Path, run: Run) -> None:
    assert_one_sentence(run("clean", tmp_path), 2)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("ftp://paper.example/x", 2),
        ("https://", 2),
        ("http://host.invalid/", 5),
        ("http://127.0.0.1:9/", 11),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, code: int, run: Run) -> None:
    assert_one_sentence(run("fetch", address), code)


def test_a_server_that_refuses_is_told(run: Run) -> None:
    # Port 9 (discard) is below those that programs may open, and nothing listens there.
    assert_one_sentence(run("fetch", "--allow", "127.0.0.1", "http://127.0.0.1:9/"), 5)


@pytest.mark.parametrize("status", [404, 410, 500])
def test_an_http_error_is_told(status: int, site: str, run: Run) -> None:
    result = run("fetch", "--allow", "127.0.0.1", "--timeout", "1", f"{site}/status/{status}")
    assert_one_sentence(result, 6)
    assert str(status) in result.stderr


@pytest.mark.parametrize("command", ["fetch", "explain"])
def test_a_page_without_an_article_is_told(command: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "login.html"
    path.write_bytes(NO_ARTICLE)
    assert_one_sentence(run(command, path), 7)


@pytest.mark.parametrize(
    "arguments",
    [
        ("clean", "--no-such-option"),
        ("no-such-command",),
        ("fetch", "x.html", "-f", "docx"),
        ("clean", "-", "-"),
        ("demo", "nothing"),
    ],
)
def test_wrong_use_says_where_help_is(arguments: tuple[str, ...], run: Run) -> None:
    result = run(*arguments)
    assert_one_sentence(result, 2)
    assert "--help" in result.stderr


def test_an_input_is_never_overwritten(dump: Path, run: Run) -> None:
    before = dump.read_bytes()
    assert_one_sentence(run("clean", dump, "-o", dump), 2)
    assert dump.read_bytes() == before


def test_a_failed_run_leaves_the_output_file_as_it_was(tmp_path: Path, run: Run) -> None:
    output = tmp_path / "out.json"
    output.write_text("old")
    run("clean", tmp_path / "missing.txt", "-o", output)
    assert output.read_text() == "old"


def test_output_that_cannot_be_written_is_told(dump: Path, tmp_path: Path, run: Run) -> None:
    result = run("clean", dump, "-o", tmp_path / "no" / "out.json")
    assert_one_sentence(result, 12)
    assert "folder that is there" in result.stderr


def test_a_misspelt_command_is_answered_with_the_one_that_may_be_meant(run: Run) -> None:
    result = run("claen", "dump.txt")
    assert_one_sentence(result, 2)
    assert "Did you mean 'clean'?" in result.stderr
    assert "Did you mean" not in run("quux").stderr


def test_a_text_file_that_is_not_there_is_taken_for_no_address(run: Run) -> None:
    assert "https://" not in run("clean", "nofile.txt").stderr
    assert "https://" in run("clean", "example.com").stderr


def test_what_programs_hide_in_a_folder_is_not_read(dump: Path, run: Run) -> None:
    hidden = dump.parent / ".venv"
    hidden.mkdir()
    (hidden / "top_level.txt").write_text("newsclean\n")
    result = run("clean", dump.parent, "-f", "ndjson")
    assert result.exit_code == 0
    assert result.stderr == ""


def test_a_text_that_breaks_off_is_told_where_the_format_cannot_tell_it(
    tmp_path: Path, run: Run
) -> None:
    wall = '<div class="paywall"><p>Subscribe to continue reading.</p></div></article>'
    page = tmp_path / "teaser.html"
    page.write_text(PAGE.replace("</article>", wall).replace("small fence.", "small"))
    assert json.loads(run("fetch", page).stdout)["truncated"] is True
    assert "breaks off" in run("fetch", page, "-f", "text").stderr
    assert run("fetch", page, "-f", "json").stderr == ""


def test_a_wrong_rule_file_is_told(dump: Path, tmp_path: Path, run: Run) -> None:
    rules = tmp_path / "en.toml"
    rules.write_text("[share\n")
    assert_one_sentence(run("clean", dump, "--rules", rules), 8)


def test_a_fault_of_our_own_asks_for_a_report(
    dump: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs.Reader, "read", lambda *_: 1 / 0)
    monkeypatch.delenv("NEWSCLEAN_DEBUG", raising=False)
    result = run("clean", dump)
    assert_one_sentence(result, 70)
    assert "report" in result.stderr
    monkeypatch.setenv("NEWSCLEAN_DEBUG", "1")
    assert "Traceback" in run("clean", dump).stderr


def test_an_interruption_is_no_fault(dump: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs.Reader, "read", interrupted)
    result = run("clean", dump)
    assert result.exit_code == 130
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_reader_that_goes_away_is_no_fault(dump: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own words
        [sys.executable, "-m", "newsclean", "clean", str(dump)],
        check=False,
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_message_cannot_command_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("fetch", "no\x1b[2Jfile.html").stderr


def test_every_error_class_has_its_code_in_the_help() -> None:
    told = {int(number) for number in re.findall(r"^ +(\d+)  ", EXIT_CODES, re.MULTILINE)}
    classes = [error for _, error in inspect.getmembers(errors, inspect.isclass)]
    raised = {error.exit_code for error in classes if issubclass(error, errors.NewscleanError)}
    assert raised | {0, 70, 130, 141} == told


def test_the_code_of_many_failures_is_theirs_or_one() -> None:
    assert common_code([]) == 0
    assert common_code([3, 3]) == 3
    assert common_code([3, 4]) == 1


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (errors.NotText("It is a PDF."), 4, "It is a PDF."),
        (click.Abort(), 130, "interrupted."),
        (RecursionError("deep"), 70, "report"),
        (OSError(28, "No space left on device"), 2, "No space left on device."),
    ],
)
def test_an_exception_becomes_a_sentence_and_a_code(
    error: BaseException, code: int, words: str
) -> None:
    assert exit_code(error) == code
    assert words in sentence(error)
