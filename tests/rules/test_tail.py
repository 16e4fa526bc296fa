"""Promo lines glued to the end of a paragraph."""

import pytest

from newsclean.rules.load import default_rules

RULES = default_rules()


def test_a_label_behind_a_sentence_is_cut_off_with_its_headline() -> None:
    paragraph = "The vote was put off, he said. READ MORE: Council delays vote"
    match = RULES.tail(paragraph)
    assert match is not None
    assert paragraph[: match.start] == "The vote was put off, he said. "
    assert (match.field, match.rest, match.strong) == ("related", "Council delays vote", True)


@pytest.mark.parametrize(
    "glue", [".READ MORE: ", ".” Also read: ", "! » Read more: ", "… Read Also| ", "? READ NEXT： "]
)
def test_the_sentence_may_end_in_any_sign_with_or_without_a_space(glue: str) -> None:
    match = RULES.tail(f"The vote was put off, he said{glue}Council delays vote")
    assert match is not None
    assert match.rest == "Council delays vote"


@pytest.mark.parametrize(
    "paragraph",
    [
        "She urged them to read more: books, papers, anything.",
        "READ MORE: Council delays vote",
        "He gave one piece of advice. Keep it short: nobody listens.",
        "The vote was put off. Read more: The council met. It went home.",
        "No colon here. Read more",
        "",
    ],
)
def test_what_is_no_label_behind_a_sentence_is_left(paragraph: str) -> None:
    assert RULES.tail(paragraph) is None


def test_a_sentence_behind_a_label_in_small_letters_needs_a_second_signal() -> None:
    match = RULES.tail("He gave one piece of advice. Read more: it is good for you.")
    assert match is not None
    assert not match.strong


def test_labels_of_other_languages_are_known_where_those_are_in_force() -> None:
    paragraph = "Der Rat vertagte sich. Lesen Sie auch: Hafen bleibt geschlossen"
    assert RULES.tail(paragraph) is None
    match = RULES.for_languages("de").tail(paragraph)
    assert match is not None
    assert match.rest == "Hafen bleibt geschlossen"
