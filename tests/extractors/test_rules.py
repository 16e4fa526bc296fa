"""The rules that HTML blocks and lines of a dump share."""

from typing import NamedTuple

import pytest

from newsclean.extractors.rules import View, first_reason, hint, share_row
from newsclean.rules.claim import Match


class Line(NamedTuple):
    text: str
    words: int
    link_share: float | None = None
    kind: str = "line"


def line(text: str, link_share: float | None = None) -> Line:
    return Line(text, len(text.split()), link_share)


def weak(text: str) -> Match | None:
    """A rule set that knows one weak phrase."""
    if not text.startswith("Read also"):
        return None
    return Match("en/related-open/0", "related", "drop", None, False, 0, 9, text[9:])  # noqa: FBT003 - Match.strong


NOTHING = View(lambda _: None)


@pytest.mark.parametrize(
    "text",
    [
        "icon-facebook icon-twitter icon-whatsapp",
        "Facebook Twitter WhatsApp Telegram",
        "fa-facebook fa-x-twitter icon-link",
        "Facebook | X | E-Mail",
    ],
)
def test_a_row_of_share_buttons_is_named(text: str) -> None:
    reason = share_row(line(text), NOTHING)
    assert reason is not None
    assert reason.rule == "share-row"


@pytest.mark.parametrize("text", ["Facebook", "X", "Facebook fined again", "Print or share?", ""])
def test_a_line_with_other_words_is_no_share_row(text: str) -> None:
    assert share_row(line(text), NOTHING) is None


def test_a_weak_phrase_in_a_sentence_is_only_a_hint() -> None:
    sentence = line("Read also has a band of listeners on the outer islands and beyond.")
    view = View(weak)
    assert first_reason(sentence, view) is None
    assert hint(sentence, view) is not None


def test_a_weak_phrase_that_is_mostly_link_is_removed() -> None:
    reason = first_reason(line("Read also: Ferries stay, the minister says so.", 0.9), View(weak))
    assert reason is not None
    assert "90% link" in reason.text


def test_the_headline_again_is_known_in_other_quotes_and_case() -> None:
    view = View(lambda _: None, frozenset({'harbour "votes" for bridge'}))
    reason = first_reason(line("Harbour “votes” for bridge"), view)
    assert reason is not None
    assert reason.field == "title"


def test_a_long_copy_is_left_alone_and_a_short_one_is_not() -> None:
    refrain = "The ferry turned back in high seas, and nobody on board was hurt that Monday night."
    view = View(lambda _: None, repeated={refrain, "Advertisement"})
    assert first_reason(line(refrain), view) is None
    assert first_reason(line("Advertisement"), view) is not None
