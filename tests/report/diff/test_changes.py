from dataclasses import replace

from newsclean import (
    Author,
    Block,
    Heading,
    Image,
    Ledger,
    LedgerEntry,
    Paragraph,
    Timestamp,
    Verdict,
)
from newsclean.report.diff.blocks import BlockChange, block_changes, word_runs
from newsclean.report.diff.fields import field_changes
from newsclean.report.diff.verdicts import verdict_changes
from newsclean.report.words import balance, count_words
from tests.report.runs import articles_of

STORY = articles_of()[0]
LONG = "The ferry left the quay at noon, and the harbour master waved until it was gone."
OTHER = "A crane lifted the bell from its frame while half of the parish stood and listened."


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text) for text in texts)


def test_equal_articles_differ_in_nothing() -> None:
    assert field_changes(STORY, STORY) == ()
    assert block_changes(STORY.body, STORY.body) == ()


def test_a_field_is_gained_lost_or_changed() -> None:
    old = replace(STORY, authors=(), language="en", title="Ferry one")
    new = replace(STORY, authors=(Author(name="Mara Quill"),), language=None, title="Ferry 1")
    changes = {c.field: (c.change, c.old, c.new) for c in field_changes(old, new)}
    assert changes == {
        "authors": ("gained", "", "Mara Quill"),
        "language": ("lost", "en", ""),
        "title": ("changed", "Ferry one", "Ferry 1"),
    }


def test_of_lists_the_items_that_differ_are_told_and_of_items_the_parts() -> None:
    first, second = Image(url="https://a.example/1.jpg"), Image(url="https://a.example/2.jpg")
    old = replace(STORY, images=(first, second), tags=("sea", "mail"))
    new = replace(STORY, images=(first, replace(second, caption="The quay")), tags=("sea", "boat"))
    changes = {c.field: (c.old, c.new) for c in field_changes(old, new)}
    assert changes == {"images": ("caption: ", "caption: The quay"), "tags": ("mail", "boat")}


def test_a_moment_is_told_as_it_is_written() -> None:
    old = replace(STORY, published=Timestamp(iso="2026-03-12", precision="day"))
    new = replace(STORY, published=Timestamp(iso="2026-03-13", precision="day"))
    (change,) = field_changes(old, new)
    assert (change.old, change.new) == ("2026-03-12", "2026-03-13")


def test_blocks_that_went_and_came_are_told_in_order() -> None:
    old = paragraphs("A.", LONG, "Z.")
    new: tuple[Block, ...] = (old[0], Heading(text="B"), old[2])
    assert block_changes(old, new) == (
        BlockChange("lost", "paragraph", LONG, ""),
        BlockChange("gained", "heading", "", "B"),
    )


def test_a_block_that_lost_its_tail_is_one_that_changed() -> None:
    old, new = paragraphs(f"{LONG} READ MORE: Bell rings", OTHER), paragraphs(LONG, OTHER)
    (change,) = block_changes(old, new)
    assert (change.change, change.new) == ("changed", LONG)
    assert [run.text for run in word_runs(change.old, change.new) if run.fate == "lost"] == [
        "READ MORE: Bell rings"
    ]


def test_a_block_of_another_kind_is_one_that_changed() -> None:
    (change,) = block_changes(paragraphs(LONG), (Heading(text=LONG),))
    assert change.kind == "paragraph → heading"


def test_very_long_bodies_are_compared_in_good_time() -> None:
    old = paragraphs(*(f"Line {n} of the old list." for n in range(6000)))
    new = paragraphs("Top.", *(f"Line {n} of the old list." for n in range(1, 6000)), "End.")
    changes = block_changes(old, new)
    assert [change.change for change in changes] == ["lost", "gained", "gained"]


def test_a_block_cut_in_two_has_lost_no_word() -> None:
    assert balance([f"{LONG} {OTHER}"], [LONG, OTHER]) == (0, 0)
    assert balance([LONG], [OTHER + " " + LONG]) == (0, count_words(OTHER))


def test_words_of_scripts_without_spaces_are_counted_by_character() -> None:
    assert count_words("東京で 12 boats") == 5
    assert balance(["東京"], ["東京都"]) == (0, 1)


def entry(text: str, outcome: str, rule: str) -> LedgerEntry:
    return LedgerEntry(0, text, "paragraph", "p", Verdict(outcome, rule, "why"))  # type: ignore[arg-type]  # a plain word


def test_the_rule_that_took_a_block_or_gave_it_back_is_named() -> None:
    old = Ledger(
        (entry("A", "kept", "body"), entry("B", "removed", "links"), entry("C", "kept", "body"))
    )
    new = Ledger(
        (entry("A", "moved", "title"), entry("B", "kept", "body"), entry("C", "kept", "prose"))
    )
    assert [(c.text, c.rule, c.lost) for c in verdict_changes(old, new)] == [
        ("A", "title", True),
        ("B", "links", False),
    ]


def test_copies_of_a_block_are_compared_in_their_order() -> None:
    old = Ledger((entry("A", "kept", "body"), entry("A", "removed", "repeat")))
    new = Ledger((entry("A", "kept", "body"), entry("A", "kept", "body")))
    assert [(c.rule, c.lost) for c in verdict_changes(old, new)] == [("repeat", False)]
