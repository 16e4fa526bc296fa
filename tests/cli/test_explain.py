import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_every_line_of_a_dump_is_accounted_for(dump: Path, run: Run) -> None:
    shown = run("explain", dump).stdout
    for line in filter(None, map(str.strip, dump.read_text("utf-8").splitlines())):
        assert line.removeprefix("OSSING: ") in shown


def test_what_is_removed_has_its_rule_and_reason_below(dump: Path, run: Run) -> None:
    lines = run("explain", dump).stdout.splitlines()
    where = next(n for n, line in enumerate(lines) if "icon-facebook" in line)
    assert lines[where].startswith("- removed")
    assert "share" in lines[where + 1]
    assert lines[where + 1].count(" · ") >= 2


def test_what_is_moved_names_its_field(dump: Path, run: Run) -> None:
    shown = run("explain", dump).stdout
    assert "> title " in shown
    assert "> related " in shown


def test_the_summary_counts_what_became_of_the_blocks(dump: Path, run: Run) -> None:
    summary = run("explain", dump).stdout.splitlines()[1]
    assert "kept" in summary
    assert "2 removed" in summary


def test_piped_output_is_plain_and_unwrapped(page: Path, run: Run) -> None:
    shown = run("explain", page).stdout
    assert "\x1b" not in shown
    assert any(len(line) > 120 for line in shown.splitlines())


def test_json_holds_the_article_and_the_whole_ledger(dump: Path, run: Run) -> None:
    both = json.loads(run("explain", dump, "--json").stdout)
    assert both["article"]["title"] == "Bell Tower Repaired After Eleven Weeks of Silence"
    assert {entry["outcome"] for entry in both["ledger"]} == {"kept", "removed", "moved"}


def test_rule_shows_only_where_that_rule_spoke(dump: Path, run: Run) -> None:
    shown = run("explain", dump, "--json", "--rule", "share-row").stdout
    assert {entry["text"] for entry in json.loads(shown)["ledger"]} == {
        "icon-facebook icon-twitter icon-whatsapp"
    }


def test_a_rule_that_did_not_speak_is_told_with_those_that_did(dump: Path, run: Run) -> None:
    result = run("explain", dump, "--rule", "xx/none")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "share" in result.stderr


def test_why_tells_where_a_sentence_went_whatever_its_case_and_spaces(dump: Path, run: Run) -> None:
    shown = run("explain", dump, "--why", "old  MILL finds").stdout
    assert "READ ALSO: Old Mill Finds a Tenant" in shown
    assert "related" in shown
    assert "bells" not in shown


def test_why_takes_the_quotes_of_a_keyboard_for_printed_ones(dump: Path, run: Run) -> None:
    dump.write_text(dump.read_text("utf-8").replace("the old shingles", "‘old’ shingles"), "utf-8")
    assert "shingles" in run("explain", dump, "--why", "'old' shingles").stdout


def test_a_folder_is_too_much_to_explain(dump: Path, page: Path, run: Run) -> None:
    assert dump.parent == page.parent
    assert run("explain", dump.parent).exit_code == 2


def test_why_of_a_kept_sentence_gives_its_reason_too(dump: Path, run: Run) -> None:
    lines = run("explain", dump, "--why", "the bells were silent").stdout.splitlines()
    assert len(lines) == 2
    assert " · " in lines[1]


def test_why_of_a_sentence_that_is_not_there_is_told(dump: Path, run: Run) -> None:
    result = run("explain", dump, "--why", "no such words")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no such words" in result.stderr


def test_undo_shows_the_article_without_the_rule(dump: Path, run: Run) -> None:
    asked = json.loads(run("explain", dump, "--json", "--why", "READ ALSO").stdout)
    group = asked["ledger"][0]["rule"].rpartition("/")[0]
    article, _, changed = run("explain", dump, "--undo", group).stdout.partition("Otherwise ")
    assert "READ ALSO" in article
    assert "kept" in changed
    assert "READ ALSO" not in run("clean", dump, "-f", "text").stdout


def test_undo_tells_when_another_rule_takes_over(dump: Path, run: Run) -> None:
    asked = json.loads(run("explain", dump, "--json", "--why", "READ ALSO").stdout)
    shown = run("explain", dump, "--undo", asked["ledger"][0]["rule"]).stdout
    otherwise = shown.partition("Otherwise ")[2]
    assert "READ ALSO: Old Mill Finds a Tenant" in otherwise
    assert "en/related-open/" in otherwise


@pytest.mark.parametrize("rule", ["xx/none", "body"])
def test_a_rule_that_cannot_be_undone_is_told(rule: str, dump: Path, run: Run) -> None:
    result = run("explain", dump, "--undo", rule)
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_page_and_standard_input_can_be_explained(page: Path, run: Run) -> None:
    named, piped = run("explain", page), run("explain", "-", stdin=page.read_bytes())
    assert named.stdout.replace(str(page), "-") == piped.stdout
