"""A second opinion is given back as verdicts on our own blocks."""

from newsclean.extractors.base import Reason
from newsclean.extractors.rescue import agree, kept_share, weak
from tests.extractors.invented import OTHER, STORY, blocks_of, in_paragraphs

OUT = Reason("outside", "outside of it")
BLOCKS = blocks_of(f"<h2>Coast</h2>{in_paragraphs(STORY)}{in_paragraphs(OTHER)}")


def keeping(*numbers: int) -> list[Reason | None]:
    return [None if block.number in numbers else OUT for block in BLOCKS]


def test_a_page_of_which_little_is_kept_is_weak() -> None:
    assert weak(BLOCKS, keeping(1, 2))
    assert not weak(BLOCKS, keeping(*range(1, 9)))


def test_a_short_answer_is_weak_even_when_it_is_all_there_is() -> None:
    short = blocks_of(in_paragraphs(STORY[:1]))
    assert kept_share(short, [None]) == 1.0
    assert weak(short, [None])


def test_a_page_without_prose_keeps_nothing() -> None:
    assert kept_share(blocks_of("<p>Coast</p>"), [None]) == 0.0


def test_a_larger_answer_is_taken_over_block_by_block() -> None:
    agreed = agree(BLOCKS, keeping(1), "\n".join(STORY))
    assert agreed is not None
    assert [number for number, reason in enumerate(agreed) if reason is None] == [*range(1, 9)]


def test_blocks_that_neither_wants_keep_our_reason() -> None:
    agreed = agree(BLOCKS, keeping(1), "\n".join(STORY))
    assert agreed is not None
    assert agreed[0] is OUT


def test_what_only_we_kept_goes_with_a_reason_of_its_own() -> None:
    agreed = agree(BLOCKS, keeping(9), "\n".join(STORY))
    assert agreed is not None
    assert agreed[9] is not None
    assert agreed[9].rule == "rescue"


def test_an_answer_not_much_larger_than_ours_is_not_taken() -> None:
    assert agree(BLOCKS, keeping(*range(1, 7)), "\n".join(STORY)) is None


def test_an_answer_that_stands_nowhere_on_our_page_is_not_taken() -> None:
    assert (
        agree(BLOCKS, keeping(1), "Nothing of this is printed anywhere on that page. " * 50) is None
    )


def test_a_block_that_stands_there_but_for_a_word_counts() -> None:
    other = "\n".join(STORY).replace("Friday", "Monday")
    agreed = agree(BLOCKS, keeping(1), other)
    assert agreed is not None
    assert agreed[1] is None


def test_a_block_half_of_which_stands_there_does_not_count() -> None:
    other = "\n".join(text[: len(text) // 2] for text in STORY[:4]) + "\n".join(STORY[4:])
    agreed = agree(BLOCKS, keeping(9), other)
    assert agreed is not None
    assert [number for number, reason in enumerate(agreed) if reason is None] == [*range(5, 9)]
