import itertools
import random

import pytest

import newsclean
from newsclean.dedup import Copy, find_copies
from newsclean.dedup.groups import Groups
from newsclean.models import (
    Article,
    Block,
    Dateline,
    Heading,
    Paragraph,
    Provenance,
    Standfirst,
    Timestamp,
)
from tests.cli.conftest import BELLS, FAIR, ROOF

STORY = (ROOF, BELLS, FAIR)
OTHER = (
    "The lock keeper of Tarn has counted four thousand barges since he was given a new pencil.",
    "He keeps the old one, which saw eleven thousand, in a drawer with the tide tables of 1988.",
)


def article(
    body: tuple[str, ...] = STORY,
    published: str | None = None,
    *,
    site: str = "a.example",
    wire: tuple[str, ...] = (),
    **facts: object,
) -> Article:
    moments = {10: "day", 25: "second"}
    stamp = (
        Timestamp(iso=published, precision=moments[len(published)], tz="offset")  # type: ignore[arg-type]
        if published
        else None
    )
    return Article(
        provenance=Provenance(input="html", sha256="0", extractor="e", version="1", ruleset="1"),
        url=f"https://{site}/story",
        body=tuple(Paragraph(text=text) for text in body),
        published=stamp,
        wire_credits=wire,
        **facts,  # type: ignore[arg-type]
    )


def kinds(*articles: Article) -> list[str]:
    return [copy.kind for copy in find_copies(articles)]


EARLY, LATE = "2026-03-15T08:00:00+00:00", "2026-03-15T09:00:00+00:00"


def test_the_same_words_elsewhere_are_an_exact_copy_of_the_earlier_one() -> None:
    late = article(published=LATE, site="late.example")
    early = article(published=EARLY, site="early.example")
    copies = find_copies([late, article(OTHER), early])
    assert [copy.kind for copy in copies] == ["exact", "only", "first"]
    assert copies[0] == Copy(
        kind="exact", first=2, size=2, likeness=1.0, url="https://early.example/story"
    )
    assert (copies[1].size, copies[1].first) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        article(tuple(text.upper() for text in STORY)),
        article(tuple(text.replace("'", "’").replace(" ", " ") for text in STORY)),
        article((" ".join(STORY),)),
        article(title="Another headline", dateline=Dateline(raw="OSSING (AP) —", agency="AP")),
        article(wire=("Reuters",)),
    ],
)
def test_spelling_headline_dateline_and_credit_make_no_difference(other: Article) -> None:
    assert sorted(kinds(article(), other)) == ["exact", "first"]


def test_a_publishers_own_standfirst_and_subheadings_are_not_compared() -> None:
    body: tuple[Block, ...] = (
        Standfirst(text="Four thousand shingles later, the tower of Ossing is dry again."),
        Paragraph(text=ROOF),
        Heading(text="Eleven weeks of silence", level=2),
        *(Paragraph(text=text) for text in (BELLS, FAIR)),
    )
    own = Article(provenance=article().provenance, body=body)
    assert kinds(article(), own) == ["first", "exact"]


def test_datelines_and_credits_of_dumps_are_split_off_before() -> None:
    text = "\n\n".join(STORY)
    dumps = (
        f"Bell Tower Repaired\n\nOSSING (AP) — {text}",
        f"Tower of Ossing Gets Its Roof Back\n\nOSSING: {text}",
    )
    assert sorted(kinds(*map(newsclean.clean, dumps))) == ["exact", "first"]


@pytest.mark.parametrize(
    "body",
    [
        (ROOF, BELLS, FAIR.replace("Half of the cost", "Nearly half of the sum")),
        (ROOF, BELLS),
        (*STORY, "The Gazette was there."),
    ],
)
def test_an_edit_a_cut_and_an_addition_make_a_near_copy(body: tuple[str, ...]) -> None:
    first, second = find_copies([article(published=EARLY), article(body, LATE)])
    assert (first.kind, second.kind) == ("first", "near")
    assert 0.6 <= second.likeness < 1


def test_other_stories_are_none() -> None:
    assert kinds(article(), article(OTHER), article((ROOF, *OTHER, *OTHER[::-1]))) == ["only"] * 3


def test_how_alike_copies_must_be_can_be_chosen() -> None:
    pair = (article(), article((ROOF, BELLS)))
    assert [copy.kind for copy in find_copies(pair, likeness=0.95)] == ["only", "only"]


def test_scripts_without_spaces_are_compared_by_their_characters() -> None:
    story = (
        "渡し船は二十年ぶりに川を渡り、町の人々は岸に立って手を振った。船長は昔の運賃を書き残した。"
    )
    assert kinds(article((story,)), article((story.replace("二十年", "十一年"),))) == [
        "first",
        "near",
    ]


def test_texts_too_short_to_tell_are_not_compared() -> None:
    teaser = article(("Sign in to read the rest of this story.",))
    assert kinds(teaser, teaser, article(())) == ["short"] * 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (article(published=EARLY), article(published=LATE)),
        (article(published=EARLY), article(published="2026-03-15")),
        (article(published=LATE), article()),
        (article(published=EARLY), article(published=EARLY, wire=("AP",))),
    ],
)
def test_the_first_is_who_published_first_and_owes_it_to_nobody(
    one: Article, other: Article
) -> None:
    assert kinds(one, other) == ["first", "exact"]
    assert kinds(other, one) == ["exact", "first"]


def test_no_order_changes_who_belongs_together() -> None:
    rng = random.Random(1)  # noqa: S311  nothing secret
    versions = [
        article((ROOF, BELLS, FAIR), EARLY, site="one.example"),
        article((ROOF, BELLS), LATE, site="two.example"),
        article((BELLS, FAIR), LATE, site="three.example"),
        article(OTHER, EARLY, site="four.example"),
        article(OTHER, LATE, site="five.example"),
    ]
    wanted = {copy.url for copy in find_copies(versions)}
    for _ in range(10):
        shuffled = rng.sample(versions, len(versions))
        copies = find_copies(shuffled)
        assert {copy.url for copy in copies} == wanted
        assert sorted(copy.size for copy in copies) == [2, 2, 3, 3, 3]


def test_groups_are_the_same_in_any_order() -> None:
    links = [(1, 2), (3, 4), (2, 3), (5, 6)]
    for order in itertools.permutations(links):
        groups = Groups()
        for link in order:
            groups.join(*link)
        assert [groups.of(number) for number in range(1, 8)] == [1, 1, 1, 1, 5, 5, 7]
