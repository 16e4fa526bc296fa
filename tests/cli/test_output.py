import json
import os
import sys
from pathlib import Path

import pytest

from newsclean import Article
from newsclean.renderers import FORMATS
from tests.cli.conftest import Run


def test_json_is_what_a_pipe_gets(page: Path, run: Run) -> None:
    result = run("fetch", page)
    article = Article.from_dict(json.loads(result.stdout))
    assert result.exit_code == 0
    assert article.title == "Bell tower repaired"
    assert result.stderr == ""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(name: str, dump: Path, run: Run) -> None:
    result = run("clean", dump, "-f", name)
    assert result.exit_code == 0
    assert "four thousand" in result.stdout
    assert result.stdout.endswith("\n")


def test_several_inputs_come_as_one_line_each(page: Path, dump: Path, run: Run) -> None:
    lines = run("fetch", page, dump).stdout.splitlines()
    assert [json.loads(line)["provenance"]["input"] for line in lines] == ["html", "text"]


def test_several_inputs_as_json_are_one_array(page: Path, dump: Path, run: Run) -> None:
    articles = json.loads(run("fetch", page, dump, "-f", "json").stdout)
    assert len(articles) == 2


def test_a_format_of_one_article_a_file_refuses_several(page: Path, dump: Path, run: Run) -> None:
    result = run("fetch", page, dump, "-f", "html")
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("ending", "start"),
    [("json", "{"), ("jsonl", "{"), ("md", "---"), ("html", "<!doctype"), ("txt", "Bell")],
)
def test_the_ending_of_the_output_file_chooses_the_format(
    ending: str, start: str, dump: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / f"out.{ending}"
    result = run("clean", dump, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text("utf-8").startswith(start)


def test_a_folder_stands_for_its_files_in_order(page: Path, dump: Path, run: Run) -> None:
    assert page.parent == dump.parent
    lines = run("clean", page.parent).stdout.splitlines()
    assert [json.loads(line)["provenance"]["input"] for line in lines] == ["text", "html"]


def test_one_failure_does_not_stop_the_others(dump: Path, tmp_path: Path, run: Run) -> None:
    empty = tmp_path / "a-empty.txt"
    empty.write_text("")
    result = run("clean", empty, dump, tmp_path / "z-missing.txt")
    assert len(result.stdout.splitlines()) == 1
    assert result.exit_code == 1
    assert f"{empty}: " in result.stderr
    assert "2 of 3 failed" in result.stderr


def test_failures_of_one_kind_give_their_own_code(dump: Path, tmp_path: Path, run: Run) -> None:
    assert run("clean", dump, tmp_path / "x.txt", tmp_path / "y.txt").exit_code == 2


def test_standard_input_is_read_when_nothing_is_named(dump: Path, run: Run) -> None:
    assert json.loads(run("clean", stdin=dump.read_bytes()).stdout)["title"]


def test_a_dump_handed_to_fetch_is_told_and_cleaned(dump: Path, run: Run) -> None:
    result = run("fetch", dump)
    assert json.loads(result.stdout)["provenance"]["input"] == "text"
    assert "plain text" in result.stderr


def test_html_handed_to_clean_is_told_and_extracted(page: Path, run: Run) -> None:
    result = run("clean", page)
    assert json.loads(result.stdout)["provenance"]["input"] == "html"
    assert "is HTML" in result.stderr


def test_a_page_comes_over_http(site: str, run: Run) -> None:
    result = run("fetch", "--allow", "127.0.0.1", f"{site}/story")
    article = json.loads(result.stdout)
    assert article["title"] == "Bell tower repaired"
    assert article["url"] == f"{site}/story"
    assert article["provenance"]["status"] == 200


def test_the_url_option_makes_links_of_a_saved_page_whole(page: Path, run: Run) -> None:
    result = run("fetch", page, "--url", "https://gazette.example/tower")
    article = json.loads(result.stdout)
    assert article["url"] == "https://gazette.example/tower"
    assert "https://gazette.example/fair" in result.stdout


def test_output_is_utf_8_whatever_the_locale_says(dump: Path) -> None:
    import subprocess

    dump.write_text(dump.read_text("utf-8").replace("Ossing", "Öſsing港"), "utf-8")
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own words
        [sys.executable, "-m", "newsclean", "clean", str(dump), "-f", "text"],
        check=True,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert "Öſsing港" in done.stdout.decode("utf-8")


def test_own_rules_stand_beside_the_shipped_ones(dump: Path, tmp_path: Path, run: Run) -> None:
    rules = tmp_path / "en.toml"
    rules.write_text(
        '[site-chrome-fair]\nstarts = ["Half of the cost was met"]\nmax_words = 99\n'
        'drops = ["Half of the cost was met by a fair."]\nkeeps = ["The fair met half."]\n'
    )
    assert "churchyard" in run("clean", dump, "-f", "text").stdout
    assert "churchyard" not in run("clean", dump, "-f", "text", "--rules", rules).stdout


def test_the_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").stdout)["$schema"].startswith("https://json-schema.org/")
