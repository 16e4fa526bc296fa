"""``newsclean rules``, and rules named on other command lines."""

import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.profiles.gazette_site import BEGGING, HOST, html

GROUP = """
[donation-ferry]
starts = ["Our ferryman carries this paper"]
max_words = 40
drops = ["Our ferryman carries this paper to every island."]
keeps = ["Our ferryman carries parcels on Sundays."]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "en.toml").write_text(GROUP, encoding="utf-8")
    return folder


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.html").write_text(html(number), encoding="utf-8")
    return folder


def test_examples_are_run(rules: Path, run: Run) -> None:
    tested = run("rules", "test", rules)

    assert tested.exit_code == 0
    assert tested.stdout == "1 groups, examples hold.\n"


def test_an_example_that_does_not_hold_is_named(rules: Path, run: Run) -> None:
    wrong = GROUP.replace("Our ferryman carries parcels", "Our ferryman carries this paper")
    (rules / "en.toml").write_text(wrong, encoding="utf-8")

    tested = run("rules", "test", rules)

    assert tested.exit_code == 8
    assert "[own/en/donation-ferry] keeps: own/en/donation-ferry/0 claims" in tested.stderr


def test_what_the_rules_take_of_pages_is_told(rules: Path, pages: Path, run: Run) -> None:
    tested = run("rules", "test", rules, "--on", pages)

    assert tested.exit_code == 0
    assert "The rules take " in tested.stdout


def test_rules_that_take_a_third_of_the_pages_are_refused_unless_forced(
    rules: Path, pages: Path, run: Run
) -> None:
    greedy = GROUP + (
        '\n[site-chrome-the]\nstarts = ["The", "Farmer", "Forty", "By six", "A pair", "Since"]\n'
        "max_words = 99\n"
        'drops = ["The bell."]\nkeeps = ["Then the bell."]\n'
    )
    (rules / "en.toml").write_text(greedy, encoding="utf-8")
    trusting = rules / "newsclean.toml"
    trusting.write_text('trusted = ["own/en/site-chrome-the"]', encoding="utf-8")

    refused = run("rules", "test", rules, "--on", pages)
    forced = run("rules", "test", rules, "--on", pages, "--force")

    assert refused.exit_code == 8, refused.output
    assert "more than a third" in refused.stderr
    assert "letters (" in refused.stderr
    assert forced.exit_code == 0


def test_proposals_are_rules_that_hold_and_work(pages: Path, tmp_path: Path, run: Run) -> None:
    proposed = run("rules", "suggest", pages)
    file = tmp_path / "own" / "sites" / f"{HOST}.toml"
    file.parent.mkdir(parents=True)
    file.write_text(proposed.stdout, encoding="utf-8")

    (group,) = tomllib.loads(proposed.stdout).values()
    assert group["starts"] == ["Our ferryman carries this paper to the outer"]
    assert "taken for the story on 4" in proposed.stdout
    assert run("rules", "test", tmp_path / "own").exit_code == 0
    cleaned = run("fetch", pages / "0.html", "-f", "text", "--rules", tmp_path / "own")
    assert BEGGING not in cleaned.stdout


def test_nothing_is_proposed_where_nothing_repeats(tmp_path: Path, run: Run) -> None:
    for number in range(2):
        (tmp_path / f"{number}.html").write_text(
            html(number).replace(BEGGING, f"{number * 'Once more: o'}ur ferryman"), encoding="utf-8"
        )

    proposed = run("rules", "suggest", tmp_path)

    assert proposed.stdout == ""
    assert "nothing that repeats is taken for the story" in proposed.stderr


def test_settings_in_the_current_folder_are_in_force_and_said_to_be(
    rules: Path, pages: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rules.parent)
    before = run("fetch", pages / "0.html", "-f", "text")
    (rules.parent / "newsclean.toml").write_text('rules = ["rules"]', encoding="utf-8")

    after = run("fetch", pages / "0.html", "-f", "text")

    assert BEGGING in before.stdout
    assert BEGGING not in after.stdout
    assert after.stderr == "newsclean: the rules of newsclean.toml are in force.\n"
    assert run("rules", "test").exit_code == 0
