import json
from pathlib import Path

from tests.cli.conftest import Run


def test_one_input_becomes_one_page(page: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "out.html"
    result = run("explain", page, "--html", target)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    html = target.read_text("utf-8")
    assert "Bell tower repaired" in html
    assert "Content-Security-Policy" in html


def test_several_inputs_become_a_folder_with_an_index(
    page: Path, dump: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run("explain", page, dump, tmp_path / "empty.txt", "--html", tmp_path / "report")
    assert result.exit_code == 3
    index = (tmp_path / "report" / "index.html").read_text("utf-8")
    assert "2 explained, 1 failed" in index
    assert "empty.txt" in index


def test_several_inputs_do_not_go_into_one_page(page: Path, dump: Path, run: Run) -> None:
    result = run("explain", page, dump, "--html", "out.html")
    assert result.exit_code == 2
    assert "--html out/" in result.stderr


def test_the_input_is_never_overwritten(page: Path, run: Run) -> None:
    before = page.read_text("utf-8")
    assert run("explain", page, "--html", page).exit_code == 2
    assert page.read_text("utf-8") == before


def test_a_page_shows_the_article_without_a_rule(dump: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "out.html"
    assert run("explain", dump, "--undo", "share-row", "--html", target).exit_code == 0
    assert "Shown without the rule share-row." in target.read_text("utf-8")


def test_options_that_do_not_go_together_are_told(page: Path, run: Run) -> None:
    for options in (
        ("--json", "--html", "x.html"),
        ("--why", "roof", "--html", "x.html"),
        ("--undo", "links", "--rule", "links"),
    ):
        assert run("explain", page, *options).exit_code == 2


def test_several_inputs_as_json_are_a_line_each(page: Path, dump: Path, run: Run) -> None:
    lines = run("explain", page, dump, "--json").stdout.splitlines()
    titles = [json.loads(line)["article"]["title"] for line in lines]
    assert titles == ["Bell tower repaired", "Bell Tower Repaired After Eleven Weeks of Silence"]


def test_a_rule_in_code_can_be_undone(page: Path, run: Run) -> None:
    shown = run("explain", page, "--undo", "outside").stdout
    assert "Otherwise than with outside:" in shown
    assert "region/site-chrome" in shown
