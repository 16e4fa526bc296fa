"""The country of a page settles how it writes 03/04/2023: address first, then the tags."""

import pytest

from newsclean.finding import Finding
from newsclean.normalizer.place import day_order_languages
from newsclean.normalizer.said import by_field


@pytest.mark.parametrize(
    ("language", "address", "tags"),
    [
        ("en", "https://tide.co.uk/a", ("en-GB", "en")),
        ("en-US", "https://tide.in/a", ("en-IN", "en-US")),
        ("en", "https://tide.gov/a", ("en-US", "en")),
        ("en", "https://tide.io/a", ("en",)),
        ("en", "https://tide.com/a", ("en",)),
        ("de-CH", "https://tide.com/a", ("de-CH",)),
        ("de-CH", None, ("de-CH",)),
        (None, "https://tide.co.uk/a", ()),
    ],
)
def test_the_ending_of_the_host_speaks_first(
    language: str | None, address: str | None, tags: tuple[str, ...]
) -> None:
    assert day_order_languages(language, {}, address) == tags


def test_a_declared_region_of_the_same_language_is_taken_where_the_host_says_nothing() -> None:
    said = by_field(
        Finding("language", tag, "meta", "og:locale") for tag in ("fr-CA", "en", "en_AU")
    )

    assert day_order_languages("en", said, "https://tide.com/a") == ("en-AU",)


def test_a_tag_with_a_region_asks_no_other() -> None:
    said = by_field([Finding("language", "en-AU", "meta", "og:locale")])

    assert day_order_languages("en-NZ", said, "https://tide.com/a") == ("en-NZ",)
