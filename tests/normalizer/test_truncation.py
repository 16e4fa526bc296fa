"""A story is called cut off on two signs: a wall behind it, and a claim or a short text."""

import newsclean

PROSE = (
    "The ferry to the outer islands will not sail on Monday because a crane has to lift its "
    "second engine out, the harbour office said. Passengers are asked to use the early boat. "
)
WALL = "<p>Subscribe to continue reading.</p>"
NOT_FREE = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}'
    "</script>"
)


def truncated(*parts: str) -> bool | None:
    html = f"<html lang=en><title>Ferry</title><body><article>{''.join(parts)}</article>"
    return newsclean.extract(html).truncated


def paragraphs(count: int) -> str:
    return "".join(f"<p>{PROSE} Day {number}.</p>" for number in range(count))


def test_a_short_text_before_a_wall_is_cut_off() -> None:
    assert truncated(paragraphs(2), WALL) is True


def test_a_long_text_before_a_wall_is_cut_off_if_reading_costs() -> None:
    assert truncated(NOT_FREE, paragraphs(20), WALL) is True


def test_a_long_text_before_an_offer_is_not_called_cut_off() -> None:
    assert truncated(paragraphs(20), WALL) is None


def test_a_story_that_costs_but_ends_without_a_wall_is_not_called_cut_off() -> None:
    assert truncated(NOT_FREE, paragraphs(2)) is None
