"""Lines that say something of the story go to the fields they speak of."""

import pytest

from newsclean.extractors.facts import Facts, Moved, gather_facts
from newsclean.models import Note, Related
from newsclean.rules.load import default_rules


def facts_of(*moved: Moved) -> Facts:
    return gather_facts(moved, default_rules(), "html")


def test_the_label_before_a_related_story_is_no_part_of_its_title() -> None:
    line = Moved("related", "READ ALSO: Onions go overboard", "p", "https://a.example/b")
    assert facts_of(line).related == (
        Related(title="Onions go overboard", url="https://a.example/b"),
    )


def test_a_related_story_is_named_once() -> None:
    one, two = Moved("related", "Onions", "p"), Moved("related", "READ ALSO: Onions", "p")
    assert len(facts_of(one, two).related) == 1


def test_a_label_alone_is_no_related_story() -> None:
    assert facts_of(Moved("related", "READ ALSO:", "p")).related == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Correction: The tower has 90 steps.", "correction"),
        ("Update: The tower is open.", "update"),
        ("Editor's note: This is a reprint.", "editor"),
        ("Disclosure: The writer carried a board.", "disclosure"),
    ],
)
def test_notes_keep_their_words_and_get_a_kind(text: str, kind: str) -> None:
    assert facts_of(Moved("notes", text, "p")).notes == (Note(kind=kind, text=text),)  # type: ignore[arg-type]  # the table names only kinds there are


def test_what_is_said_of_a_field_is_a_finding_with_its_place() -> None:
    (finding,) = facts_of(Moved("section", "Coast", "div.top > p")).findings
    assert (finding.field, finding.raw, finding.source, finding.locator) == (
        "section",
        "Coast",
        "html",
        "div.top > p",
    )


def test_what_belongs_to_no_field_of_findings_is_none() -> None:
    assert facts_of(Moved("images", "The tower on Friday", "p")).findings == ()


def test_a_credit_is_told_once() -> None:
    line = Moved("wire_credits", "AFP", "p")
    assert facts_of(line, line).wire_credits == ("AFP",)
