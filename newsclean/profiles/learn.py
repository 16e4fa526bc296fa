"""A sample of a host to its profile."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from newsclean.errors import ProfileError
from newsclean.extractors.site import same_story
from newsclean.profiles.observation import BlockSeen, Observation, figures_without
from newsclean.profiles.profile import FORMAT, Ending, Place, Profile, Repeat
from newsclean.profiles.rates import rates_of
from newsclean.profiles.sample import Sample

__all__ = ["learn"]

FEW: Final = 8
"""Articles up to which a block seen once is remembered, to be known when it comes again."""

RARE: Final = 0.04
"""Share of the articles below which a repeated block is rather a paragraph used twice."""

MOST_REPEATS: Final = 300
"""Repeated blocks that a profile holds, the commonest."""

STORY_SHARE: Final = 0.8
"""Share of the prose in a place that must be of the story."""

STORY_SIZE: Final = 400
"""Letters of such prose."""

STANDFIRST_PAGES: Final = 1
"""Pages on which the description must stand in a place."""

TWO: Final = 2
THREE: Final = 3


def learn(sample: Sample) -> Profile:
    """The profile of a host.

    Raises:
        ProfileError: fewer than two different articles were observed.
    """
    pages = _different(sample)
    if len(pages) < TWO:
        raise ProfileError(
            f"A profile needs two different articles of a host; {_seen(sample)}. Give more pages."
        )
    counts = Counter(block.mark for page in pages for block in page.blocks)
    least = max(TWO, RARE * len(pages))
    repeated = {mark: count for mark, count in counts.items() if count >= least}
    return Profile(
        profile=FORMAT,
        host=pages[0].host,
        pages=len(pages),
        repeated=tuple(_repeats(pages, repeated)),
        title_endings=tuple(_endings(pages)),
        authors=_places(page.authors_at for page in pages),
        published=_places(page.published_at for page in pages),
        story=tuple(_story(pages, counts)),
        standfirst=_places(
            (where for page in pages for where in dict.fromkeys(page.standfirsts)),
            least=STANDFIRST_PAGES,
        ),
        rates=rates_of(figures_without(page, repeated) for page in sample.observations.values()),
        once=_once(pages, counts) if len(pages) <= FEW else {},
    )


def _seen(sample: Sample) -> str:
    hosts = sorted({seen.host for seen in sample.observations.values()})
    return f"of {hosts[0]} there is one" if hosts else "there is none"


def _different(sample: Sample) -> list[Observation]:
    """Pages with an article that is not the article of a page before it."""
    found: list[Observation] = []
    for page in sample.observations.values():
        if page.figures.article and not any(_same(page, other) for other in found):
            found.append(page)
    return found


def _same(one: Observation, other: Observation) -> bool:
    """Whether two addresses show one article: a like headline and the same story.

    Where headlines have nothing in common, what two pages share was kept by mistake.
    """
    words, others = (set(page.headline.casefold().split()) for page in (one, other))
    alike = len(words & others) * THREE >= min(len(words), len(others))
    return alike and same_story(_kept_prose(one), _kept_prose(other))


def _kept_prose(page: Observation) -> frozenset[str]:
    return frozenset(block.mark for block in page.blocks if block.kept and block.long)


def _repeats(pages: Iterable[Observation], counts: dict[str, int]) -> list[Repeat]:
    first: dict[str, BlockSeen] = {}
    kept: Counter[str] = Counter()
    for page in pages:
        for block in page.blocks:
            if block.mark in counts:
                first.setdefault(block.mark, block)
                kept[block.mark] += block.kept
    repeats = (
        Repeat(text=block.text, pages=counts[mark], kept=kept[mark], where=block.where)
        for mark, block in first.items()
    )
    return sorted(repeats, key=lambda one: (-one.pages, -one.kept, one.text))[:MOST_REPEATS]


def _endings(pages: list[Observation]) -> Iterator[Ending]:
    """Endings of the titles of most pages."""
    counts = Counter(ending for page in pages for ending in page.endings)
    for ending, count in counts.most_common():
        if count >= TWO and count * TWO >= len(pages):
            yield Ending(text=ending, pages=count)


def _places(found: Iterable[str | None], least: int = 1) -> tuple[Place, ...]:
    counts = Counter(where for where in found if where is not None)
    return tuple(Place(where=w, pages=n) for w, n in counts.most_common() if n >= least)


def _story(pages: Iterable[Observation], counts: Counter[str]) -> Iterator[Place]:
    """Places, told apart by a name, whose own prose is the story's on two pages and more."""
    size: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    on: Counter[str] = Counter()
    for page in pages:
        own = [place for place in page.places if counts[place.mark] < TWO]
        for place in own:
            size[place.where] += place.size
            kept[place.where] += place.size * place.kept
        on.update({place.where for place in own if place.kept})
    for where, pages_with in on.most_common():
        of_the_story = kept[where] >= max(STORY_SIZE, STORY_SHARE * size[where])
        if pages_with >= TWO and of_the_story and "." in where:
            yield Place(where=where, pages=pages_with)


def _once(pages: Iterable[Observation], counts: Counter[str]) -> dict[str, str]:
    return {
        page.headline or page.article: " ".join(
            block.mark for block in page.blocks if counts[block.mark] < TWO
        )
        for page in pages
    }
