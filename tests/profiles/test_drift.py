"""The alarm: a site that changes its layout is reported, one that does not is not."""

from dataclasses import replace
from random import Random

import pytest

from newsclean import Cleaner, Profile
from newsclean.profiles import (
    Figures,
    Rates,
    Sample,
    drift_of,
    figures_of,
    learn,
    observe,
    rates_of,
)
from newsclean.profiles.drift import CHANCE, MEASURES, SHARES
from tests.profiles.gazette_site import page

OLD, NEW = range(7), range(7, 14)


def rates(layout: str) -> Rates:
    return rates_of(figures_of(Cleaner().page(page(number, layout))) for number in NEW)


@pytest.fixture(scope="module")
def profile() -> Profile:
    return learn(Sample.of(*(observe(Cleaner().page(page(number))) for number in OLD)))


def drawn(random: Random, pages: int, words: int) -> Rates:
    return rates_of(
        Figures(
            article=True,
            title=True,
            authors=random.random() < 0.8,
            published=random.random() < 0.9,
            words=int(random.lognormvariate(0, 0.5) * words),
            removed=random.uniform(0.3, 0.6),
            confidence=random.uniform(0.7, 1),
        )
        for _ in range(pages)
    )


def test_a_new_layout_is_reported_with_what_changed(profile: Profile) -> None:
    jumps = drift_of(profile, rates("after"))

    assert {jump.measure for jump in jumps} == {"authors", "published"}
    assert str(jumps[0]).startswith("authors: 100% before, 0% now (by chance 0.0")


def test_new_stories_in_the_old_layout_are_no_alarm(profile: Profile) -> None:
    assert drift_of(profile, rates("before")) == ()


def test_pages_without_an_article_raise_the_alarm(profile: Profile) -> None:
    jumps = drift_of(profile, rates_of([Figures()] * 7))

    assert jumps[0].chance <= CHANCE
    assert {"article", "words"} <= {jump.measure for jump in jumps}


def test_fewer_than_five_pages_say_nothing(profile: Profile) -> None:
    assert drift_of(profile, rates_of([Figures()] * 4)) == ()


def test_a_sure_change_that_is_small_is_no_alarm(profile: Profile) -> None:
    many = replace(profile, rates=rates_of([Figures(words=400)] * 64))

    assert drift_of(many, rates_of([Figures(words=420)] * 64)) == ()
    assert drift_of(many, rates_of([Figures(words=100)] * 64)) != ()


@pytest.mark.parametrize("pages", [5, 12, 40])
def test_an_unchanged_host_is_reported_no_more_often_than_promised(
    profile: Profile, pages: int
) -> None:
    random = Random(pages)  # noqa: S311 - figures, no secrets
    alarms = sum(
        bool(drift_of(replace(profile, rates=drawn(random, 12, 500)), drawn(random, pages, 500)))
        for _ in range(100)
    )

    assert alarms <= 4  # one is expected at most; five and more would come once in 270 runs


def test_bodies_half_as_long_are_noticed_on_twenty_pages(profile: Profile) -> None:
    random = Random(1)  # noqa: S311 - figures, no secrets
    before = replace(profile, rates=drawn(random, 20, 500))

    (jump,) = drift_of(before, drawn(random, 20, 200))

    assert jump.measure == "words"


def test_every_measure_stands_in_the_rates() -> None:
    assert {*SHARES, *MEASURES, "pages"} == set(Rates.__dataclass_fields__)
