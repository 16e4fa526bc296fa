"""What is handed in is a page or a text, and not the name of one."""

from collections.abc import Callable

import pytest

import newsclean

CALLS = (newsclean.extract, newsclean.clean, newsclean.explain)


@pytest.mark.parametrize("call", CALLS)
def test_an_address_in_the_place_of_a_page_is_answered_with_what_fetches_it(
    call: Callable[[str], object],
) -> None:
    with pytest.raises(newsclean.InputError, match=r"is an address: newsclean\.fetch"):
        call(" https://gazette.example/story\n")


@pytest.mark.parametrize("call", CALLS)
def test_a_file_name_in_the_place_of_a_page_is_answered_with_what_to_do(
    call: Callable[[str], object],
) -> None:
    with pytest.raises(newsclean.InputError, match="is the name of a file"):
        call("pages/saved.html")


def test_a_text_that_begins_with_an_address_is_a_text() -> None:
    text = (
        "https://gazette.example/story\n\nThe town council has bought back the ferry that it sold "
        "for scrap eleven years ago, and it is to cross the river again at Easter.\n"
    )

    assert "ferry" in newsclean.clean(text).text
