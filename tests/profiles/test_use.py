"""A profile in force: repeated blocks go, and a block of one page alone never does."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsclean import Cleaner, Page, Profile, ProfileFolder, Result
from newsclean.extractors.site import Known, Site, print_of
from newsclean.extractors.text import LineExtractor
from newsclean.extractors.text.scoring import STRICT
from newsclean.profiles import Sample, learn, observe
from tests.profiles.gazette_site import BEGGING, HOST, STORIES, dump, html, page

PARAGRAPHS = [paragraph for story in STORIES for paragraph in story["paragraphs"]]


@cache
def profile(pages: int = 3) -> Profile:
    return learn(Sample.of(*(observe(Cleaner().page(page(n))) for n in range(pages))))


def kept(result: Result) -> list[str]:
    return [entry.text for entry in result.ledger.kept]


def test_a_repeated_block_goes_and_the_ledger_says_why() -> None:
    result = Cleaner(profile=profile()).page(page(5))

    (entry,) = [entry for entry in result.ledger.entries if entry.text.startswith(BEGGING)]
    assert entry.verdict.outcome == "removed"
    assert entry.verdict.rule == "profile/repeated"
    assert entry.verdict.reason == "stands on 3 of 3 pages learned of this host"
    assert [text for text in kept(result) if text in PARAGRAPHS] == STORIES[5]["paragraphs"]


def test_a_profile_of_pages_works_on_dumps() -> None:
    result = Cleaner(profile=profile()).text(dump(5))

    assert not any(text.startswith(BEGGING) for text in kept(result))
    assert kept(result) == STORIES[5]["paragraphs"]


def test_a_profile_works_with_a_line_extractor_of_ones_own() -> None:
    strict = Cleaner(profile=profile(), text_extractor=LineExtractor(bar=STRICT))

    assert not any(text.startswith(BEGGING) for text in kept(strict.text(dump(5))))


def test_without_a_profile_nothing_of_this_happens() -> None:
    assert any(text.startswith(BEGGING) for text in kept(Cleaner().page(page(5))))


def test_a_page_that_was_learned_from_keeps_its_story() -> None:
    result = Cleaner(profile=profile()).page(page(0))

    assert [text for text in kept(result) if text in PARAGRAPHS] == STORIES[0]["paragraphs"]


def test_a_block_seen_on_one_learned_page_repeats_when_it_comes_again() -> None:
    other = html(7).replace(STORIES[7]["paragraphs"][1], STORIES[0]["paragraphs"][1])

    result = Cleaner(profile=profile()).page(Page.of(other, url=f"https://{HOST}/news/7"))

    assert STORIES[0]["paragraphs"][1] not in kept(result)
    assert STORIES[7]["paragraphs"][0] in kept(result)


def test_the_sites_name_goes_from_the_headline() -> None:
    assert (
        Cleaner().page(page(5)).article.title == f"{STORIES[5]['headline']} – The Fjord Messenger"
    )
    assert Cleaner(profile=profile()).page(page(5)).article.title == STORIES[5]["headline"]


def test_another_host_is_left_alone() -> None:
    elsewhere = Page.of(html(5), url="https://elsewhere.example/5")

    assert Cleaner(profile=profile()).page(elsewhere) == Cleaner().page(elsewhere)


def test_the_rule_can_be_left_out() -> None:
    cleaner = Cleaner(profile=profile())
    without = Cleaner(profile=profile(), rules=cleaner.rules.without("profile"))

    assert kept(without.page(page(5))) == kept(Cleaner().page(page(5)))
    assert kept(without.text(dump(5))) == kept(Cleaner().text(dump(5)))


def test_provenance_names_the_profile() -> None:
    ruleset = Cleaner(profile=profile()).page(page(5)).article.provenance.ruleset

    assert ruleset.endswith(f"+{HOST}@{profile().version}")


def test_a_folder_of_profiles_serves_each_host(tmp_path: Path) -> None:
    profile().write(tmp_path)
    folder = ProfileFolder(tmp_path)

    assert folder.hosts() == (HOST,)
    assert folder.site(f"https://www.{HOST}/x") == profile().known
    assert folder.site("https://elsewhere.example/") is None
    assert folder.site("https://../../etc/passwd") is None
    assert folder.site(None) is None


def test_a_page_that_repeats_whole_is_left_as_it_is() -> None:
    whole = {print_of(text): 2 for text in STORIES[6]["paragraphs"]}
    site = Site(host=HOST, version="x", pages=3, seen={**profile().known.seen, **whole})

    class Everywhere:
        def site(self, url: str | None) -> Site | None:
            del url
            return site

    cleaner = Cleaner(profile=Everywhere())

    assert kept(cleaner.text(dump(6))) == kept(Cleaner().text(dump(6)))
    assert kept(cleaner.page(page(6))) == kept(Cleaner().page(page(6)))


@given(st.lists(st.sampled_from([*PARAGRAPHS, BEGGING * 2]), min_size=3, max_size=9, unique=True))
def test_no_block_of_one_page_alone_is_ever_dropped(paragraphs: list[str]) -> None:
    """Whatever a page holds: what goes with the profile and stays without it, others hold too."""
    own = "".join(f"<p>{text} It was on page {len(text)}.</p><p>{text}</p>" for text in paragraphs)
    new = Page.of(
        f"<html><body><article class=story><div class=text>{own}</div></article></body></html>",
        url=f"https://{HOST}/news/new",
    )
    before, after = Cleaner().page(new), Cleaner(profile=profile()).page(new)

    gone = set(kept(before)) - set(kept(after))
    learned = {print_of(text) for n in range(3) for text in page_texts(n)}
    assert {print_of(text) for text in gone} <= learned
    assert before.ledger.source() == after.ledger.source()


@given(st.lists(st.sampled_from([*PARAGRAPHS, BEGGING * 2]), min_size=3, max_size=9, unique=True))
def test_no_line_of_one_dump_alone_is_ever_dropped(paragraphs: list[str]) -> None:
    text = "\n".join(f"{line} It was on page {len(line)}.\n{line}" for line in paragraphs)
    before, after = Cleaner().text(text), Cleaner(profile=profile()).text(text)

    gone = set(kept(before)) - set(kept(after))
    learned = {print_of(text) for n in range(3) for text in page_texts(n)}
    assert {print_of(text) for text in gone} <= learned
    assert before.ledger.source() == after.ledger.source()


def page_texts(number: int) -> list[str]:
    return [entry.text for entry in Cleaner().page(page(number)).ledger.entries]


@pytest.mark.parametrize("text", ["  12 COMMENTS on\tthis ", "7 comments on this"])
def test_numbers_case_and_space_make_no_difference_to_a_print(text: str) -> None:
    assert print_of(text) == print_of("99 comments on this")


def test_nothing_is_known_of_a_block_that_no_page_holds() -> None:
    assert Known({}, 3).reason(print_of("something new")) is None
