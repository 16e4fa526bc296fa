"""What is learned from the pages of a host."""

import pytest

from newsclean import Cleaner, Page, ProfileError
from newsclean.profiles import Profile, Sample, learn, observe, observe_nothing, samples
from tests.profiles.gazette_site import BEGGING, HOST, dump, html, page


def learned(*numbers: int) -> Profile:
    return learn(Sample.of(*(observe(Cleaner().page(page(n))) for n in numbers)))


def test_a_block_on_several_pages_is_learned_with_how_often_it_was_taken_for_the_story() -> None:
    (block,) = learned(0, 1, 2).repeated

    assert block.text.startswith(BEGGING)
    assert (block.pages, block.kept) == (3, 3)
    assert block.where == "article.story > div.text > p"


def test_what_stands_behind_every_headline_is_learned() -> None:
    assert [ending.text for ending in learned(0, 1, 2).title_endings] == ["The Fjord Messenger"]


def test_the_place_of_the_story_and_the_sources_of_its_fields_are_learned() -> None:
    profile = learned(0, 1, 2)

    assert [place.where for place in profile.story] == ["article.story > div.text > p"]
    assert [place.where for place in profile.published] == ["json-ld: NewsArticle.datePublished"]
    assert [place.pages for place in profile.authors] == [3]


def test_two_different_articles_are_needed() -> None:
    with pytest.raises(ProfileError, match="two different articles"):
        learned(0)


def test_the_same_article_at_two_addresses_is_one_article() -> None:
    again = Page.of(
        html(0).replace("/news/ferry", "/amp/ferry").replace("Ferry bell", "Old ferry bell"),
        url=f"https://{HOST}/amp/0",
    )
    pages = [observe(Cleaner().page(each)) for each in (page(0), again)]

    assert pages[0].article != pages[1].article
    with pytest.raises(ProfileError):
        learn(Sample.of(*pages))


def test_dumps_are_learned_from_as_well() -> None:
    seen = (observe(Cleaner().text(dump(n)), host=HOST) for n in (0, 1, 2))

    (block,) = learn(Sample.of(*seen)).repeated

    assert block.text.startswith(BEGGING)
    assert block.where == "line 9"


def test_a_page_without_an_address_needs_a_host() -> None:
    with pytest.raises(ProfileError, match="which host"):
        observe(Cleaner().text(dump(0)))


def test_each_host_gets_a_sample_of_its_own() -> None:
    here, there = observe_nothing("a.example", "1"), observe_nothing("b.example", "1")

    assert set(samples([here, there])) == {"a.example", "b.example"}


def test_of_many_pages_a_paragraph_used_twice_is_no_repeated_block() -> None:
    seen = observe(Cleaner().page(page(0)))
    twice = seen.blocks[:1]
    many = [
        seen.__class__(
            host=HOST,
            article=f"{n:012x}",
            headline=f"headline{n}",
            figures=seen.figures,
            blocks=twice if n < 2 else (),
        )
        for n in range(60)
    ]

    assert learn(Sample.of(*many)).repeated == ()
    assert learn(Sample.of(*many[:10])).repeated != ()
