"""The ledger accounts for every block of the input exactly once, whatever came in."""

import pickle

import pytest
from hypothesis import given, strategies as st

from newsclean import Cleaner, Ledger, LedgerEntry, NewscleanError, Page, Result, Verdict
from newsclean.ledger import count_outcomes
from tests.quality.layouts import LAYOUTS, dump
from tests.quality.story import STORIES, Story

KEPT = Verdict("kept", "body", "stands in the article")
TITLE = Verdict("moved", "title", "the line above the story", field="title")
SHARE = Verdict("removed", "share-row", "nothing but names of share buttons")
DOUBT = Verdict("kept", "body", "one signal against it", suspect=True)


def entry(block: int, text: str, verdict: Verdict = KEPT) -> LedgerEntry:
    return LedgerEntry(block, text, "line", f"line {block + 1}", verdict)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger(
        (
            entry(0, "A bridge opens", TITLE),
            entry(1, "Share", SHARE),
            entry(2, "RIVERTON: ", TITLE._replace(field="dateline")),
            entry(2, "The bridge opened."),
            entry(3, "More soon.", DOUBT),
        )
    )


def test_entries_are_found_by_what_became_of_them(ledger: Ledger) -> None:
    assert [e.text for e in ledger.kept] == ["The bridge opened.", "More soon."]
    assert [e.text for e in ledger.removed] == ["Share"]
    assert [e.verdict.field for e in ledger.moved] == ["title", "dateline"]
    assert [e.text for e in ledger.suspects] == ["More soon."]


def test_pieces_of_a_block_join_to_its_text(ledger: Ledger) -> None:
    assert ledger.source()[2] == "RIVERTON: The bridge opened."


def test_it_accounts_for_the_blocks_it_was_made_of(ledger: Ledger) -> None:
    texts = ("A bridge opens", "Share", "RIVERTON: The bridge opened.", "More soon.")

    assert ledger.accounts_for(texts)


@pytest.mark.parametrize(
    "entries",
    [
        (entry(0, "one"),),
        (entry(0, "one"), entry(1, "two"), entry(2, "three")),
        (entry(1, "two"), entry(0, "one")),
        (entry(0, "one"), entry(1, "two!")),
        (entry(0, "one"), entry(1, "two"), entry(1, "two")),
    ],
    ids=["a block is missing", "one too many", "out of order", "changed", "twice"],
)
def test_it_does_not_account_for_other_blocks(entries: tuple[LedgerEntry, ...]) -> None:
    assert not Ledger(entries).accounts_for(("one", "two"))


def test_outcomes_are_counted(ledger: Ledger) -> None:
    assert count_outcomes(ledger.entries) == {"kept": 2, "removed": 1, "moved": 2}


def test_as_a_list_it_holds_every_entry_flat(ledger: Ledger) -> None:
    first, *rest = ledger.to_list()

    assert first == {
        "block": 0,
        "where": "line 1",
        "kind": "line",
        "outcome": "moved",
        "rule": "title",
        "reason": "the line above the story",
        "field": "title",
        "suspect": False,
        "text": "A bridge opens",
    }
    assert len(rest) == 4


def test_it_travels_between_processes(ledger: Ledger) -> None:
    assert pickle.loads(pickle.dumps(ledger)) == ledger  # noqa: S301  our own bytes


def outcome_of(data: bytes, *, is_page: bool) -> Result | None:
    try:
        return Cleaner().page(Page.of(data)) if is_page else Cleaner().text(data)
    except NewscleanError:
        return None


def is_in_order(ledger: Ledger) -> bool:
    numbers = [e.block for e in ledger.entries]
    return numbers == sorted(numbers) and set(numbers) == set(range(len(ledger.source())))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_line_of_a_dump_is_in_it_once(story: Story) -> None:
    text = dump(story)
    lines = [line for line in text.splitlines() if line.strip()]

    ledger = Cleaner().text(text).ledger

    assert [part.strip() for part in ledger.source()] == [line.strip() for line in lines]


WORDS = st.sampled_from(
    ["The harbour council met on Monday and voted.", "Read also: Ice", "Share", "By Ann Poole", "x"]
)


@given(st.lists(WORDS | st.text(max_size=60), min_size=1, max_size=20))
def test_no_visible_character_of_a_dump_is_lost(lines: list[str]) -> None:
    text = "\n".join(["The old mill on the river has been sold to the village again.", *lines])

    result = outcome_of(text.encode("utf-8", "replace"), is_page=False)

    if result is not None:
        joined = "".join(result.ledger.source())
        assert is_in_order(result.ledger)
        assert visible(joined) == visible(text)


def visible(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


@given(st.lists(WORDS, min_size=1, max_size=12), st.sampled_from(sorted(LAYOUTS)))
def test_blocks_of_a_page_are_numbered_without_a_gap(lines: list[str], layout: str) -> None:
    story = next(s for s in STORIES if s.head["layout"] == layout)
    extra = "".join(f"<p>{line}</p>" for line in lines)
    html = LAYOUTS[layout](story).replace("</h1>", f"</h1>{extra}", 1)

    result = outcome_of(html.encode(), is_page=True)

    assert result is not None
    assert is_in_order(result.ledger)
    assert all(line in " ".join(result.ledger.source()) for line in lines)
