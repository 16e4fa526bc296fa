"""What a line says to the rules: claimed or not, how strongly, and what is left of it."""

import pytest

from newsclean.rules.load import default_rules

RULES = default_rules()


def test_a_read_also_line_is_moved_to_related_with_its_headline() -> None:
    match = RULES.match("READ ALSO: Council delays the vote again")
    assert match is not None
    assert (match.kind, match.action, match.field) == ("related", "move", "related")
    assert match.strong
    assert match.rest == "Council delays the vote again"


@pytest.mark.parametrize(
    "line",
    [
        "Also Read | Council delays the vote",
        "ALSO READ- Council delays the vote",
        "ALSO READ – Council delays the vote",
        "also read： Council delays the vote",
        "► Also read » Council delays the vote",
        "(Also read: Council delays the vote)",
        "\u200fAlso\u00a0read : Council delays the vote",
    ],
)
def test_a_label_fits_whatever_sign_stands_behind_it(line: str) -> None:
    match = RULES.match(line)
    assert match is not None
    assert match.strong
    assert match.rest.rstrip(")") == "Council delays the vote"


def test_start_and_end_point_at_the_label_in_the_line_itself() -> None:
    line = "► ＲＥＡＤ ALSO: Council delays the vote"
    match = RULES.match(line)
    assert match is not None
    assert line[match.start : match.end] == "ＲＥＡＤ ALSO"


@pytest.mark.parametrize(
    "line",
    [
        "icon-facebook icon-twitter icon-whatsapp",
        "WhatsApp Facebook Twitter",
        "fa-facebook, fa-x-twitter, fa-link",
        "Facebook | X | Telegram | Copy link",
    ],
)
def test_a_row_of_network_names_is_a_share_row_in_any_order(line: str) -> None:
    match = RULES.match(line)
    assert match is not None
    assert (match.kind, match.action, match.strong) == ("share", "drop", True)


@pytest.mark.parametrize(
    "line",
    [
        "Read also has a band of listeners in Lagos.",
        "Facebook and Twitter closed the accounts.",
        "Share prices fell on Thursday.",
        "TEHRAN: The council met on Sunday.",
        "Sun Nov 19 2023",
        "",
        "   ",
        "—",
    ],
)
def test_a_line_of_the_story_is_not_claimed(line: str) -> None:
    match = RULES.match(line)
    assert match is None or not match.strong


def test_a_label_with_nothing_behind_it_names_no_fact_and_is_dropped() -> None:
    match = RULES.match("READ ALSO:")
    assert match is not None
    assert (match.action, match.field, match.rest) == ("drop", None, "")


def test_a_credit_that_is_the_whole_line_is_itself_the_fact() -> None:
    match = RULES.match("(AP)")
    assert match is not None
    assert (match.action, match.field, match.rest) == ("move", "wire_credits", "(AP)")


def test_a_long_text_behind_a_label_needs_a_second_signal() -> None:
    story = "the ferry turned back in high seas and " * 5
    match = RULES.match(f"Read more: {story}nobody was hurt.")
    assert match is not None
    assert not match.strong


def test_several_sentences_behind_a_label_need_a_second_signal() -> None:
    match = RULES.match("Related: Nobody was hurt. The ferry turned back.")
    assert match is not None
    assert not match.strong


def test_a_correction_may_run_to_several_sentences() -> None:
    match = RULES.match("Correction: The flood was in 1953. An earlier version gave another year.")
    assert match is not None
    assert (match.field, match.strong) == ("notes", True)


def test_a_label_that_proves_something_only_in_capitals_is_weak_without_them() -> None:
    loud, quiet = RULES.match("WATCH: The ferry returns"), RULES.match("Watch: The ferry returns")
    assert loud is not None
    assert loud.strong
    assert quiet is not None
    assert not quiet.strong


def test_an_update_label_without_a_number_behind_it_is_no_date() -> None:
    dated, prose = RULES.match("Updated: 3 May 2024"), RULES.match("Updated: what we know so far")
    assert dated is not None
    assert (dated.strong, dated.field, dated.rest) == (True, "modified", "3 May 2024")
    assert prose is not None
    assert not prose.strong


def test_a_phrase_in_brackets_proves_nothing_without_them() -> None:
    credit, prose = RULES.match("(Reporting by Ola Lind)"), RULES.match("Reporting by Ola Lind")
    assert credit is not None
    assert credit.strong
    assert prose is not None
    assert not prose.strong


def test_a_number_sign_in_a_phrase_stands_for_any_number_in_any_script() -> None:
    rules = RULES.for_languages("en", "fa")
    for line in ("5 min read", "12 comments", "۱۲ comments", "1,204 shares"):
        match = rules.match(line)
        assert match is not None, line
        assert match.strong, line


@pytest.mark.parametrize("line", ["x" * 1_000_000, "Read more: " + "a. " * 100_000, "(" * 50_000])
def test_a_line_without_end_is_looked_at_only_at_its_ends(line: str) -> None:
    match = RULES.match(line)
    assert match is None or not match.strong


@pytest.mark.parametrize("line", ["News line", "X mix", "Print | Copy | Link"])
def test_a_row_of_ordinary_words_alone_needs_a_second_signal(line: str) -> None:
    match = RULES.match(line)
    assert match is None or not match.strong


def test_many_lines_at_once_are_claimed_as_each_alone() -> None:
    rules = default_rules()
    groups = rules.lexicon.groups("en")
    lines = ["", *(line for group in groups for line in (*group.drops, *group.keeps))]
    assert rules.match_lines(lines) == [rules.match(line) for line in lines]
