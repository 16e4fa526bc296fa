"""What the extractor keeps where keeping is hard."""

import pytest

from newsclean.errors import NotAnArticle
from newsclean.extractors.base import Extraction
from newsclean.extractors.text import LineExtractor
from newsclean.extractors.text.scoring import CAREFUL, SCANT_WARNING, STRICT
from newsclean.rules.load import default_rules

STORY = (
    "The harbour council of Port Vell voted on Monday night to build the bridge over the strait.",
    "Work is to begin in May, said Ilsa Marrow, who leads the council, and will take two years.",
    "Opponents said they would go to court, because the strait is too deep for the pillars.",
    "The state will bear two thirds of the cost, and the islands will have to find the rest.",
)


def extract(*lines: str, extractor: LineExtractor | None = None) -> Extraction:
    return (extractor or LineExtractor()).extract("\n".join(lines), default_rules())


def body(extraction: Extraction) -> list[str]:
    return [block.text for block in extraction.body]


def test_a_clean_story_is_kept_whole() -> None:
    extraction = extract(*STORY)
    assert body(extraction) == list(STORY)
    assert extraction.warnings == ()


def test_a_read_also_line_glued_to_a_paragraph_is_cut_off_and_becomes_related() -> None:
    extraction = extract(*STORY[:3], f"{STORY[3]} READ MORE: Ferries stay for a year")
    assert body(extraction)[-1] == STORY[3]
    assert [story.title for story in extraction.related] == ["Ferries stay for a year"]
    assert "".join(e.text for e in extraction.ledger.entries[-2:]).endswith("for a year")


def test_a_report_of_two_brief_sentences_is_an_article() -> None:
    assert body(extract("The council met today.", "It voted for bridges.")) == [
        "The council met today.",
        "It voted for bridges.",
    ]


def test_only_a_menu_is_not_an_article() -> None:
    with pytest.raises(NotAnArticle):
        extract("Home", "Islands", "Weather", "Sign in")


def test_a_script_without_case_is_not_taken_for_headlines() -> None:
    korean = (
        "항구 시의회는 월요일 밤 해협을 가로지르는 다리를 건설하기로 결정했다고 의장이 밝혔다.",
        "공사는 오월에 시작될 예정이며 첫 번째 차량은 내후년 봄에 건너게 된다고 의장이 말했다.",
        "반대자들은 해협이 너무 깊고 바람이 너무 강하다며 법원에 소송을 제기하겠다고 말했다.",
    )
    assert body(extract("홈", "뉴스", *korean, "이용약관")) == list(korean)


def test_entries_of_a_list_inside_the_story_become_one_list() -> None:
    items = ("* Ships of any size will pass.", "* Cyclists will have a lane of their own.")
    kinds = [block.kind for block in extract(*STORY[:2], *items, *STORY[2:]).body]
    assert kinds == ["paragraph", "paragraph", "list", "paragraph", "paragraph"]


WALL = "Subscribe to continue reading"


def test_a_short_story_before_a_wall_is_cut_off() -> None:
    assert extract(*STORY, "Share", WALL).truncated is True


@pytest.mark.parametrize(
    "behind",
    [(), ("Share",), ("Home", "Islands", "Weather", WALL)],
    ids=["nothing", "no wall", "a wall further down"],
)
def test_a_short_story_without_a_wall_right_behind_it_is_not_called_cut_off(
    behind: tuple[str, ...],
) -> None:
    assert extract(*STORY, *behind).truncated is None


def test_a_long_story_before_an_offer_is_not_called_cut_off() -> None:
    days = [f"On day {n} {line[0].lower()}{line[1:]}" for n in range(8) for line in STORY]
    extraction = extract(*days, WALL)
    assert body(extraction) == days
    assert extraction.truncated is None


def test_a_stricter_bar_never_keeps_more() -> None:
    more = (
        "“We have crossed this water for four hundred years without a bridge,” said Tobin Ashe.",
        "Farmers welcomed the vote, because milk spoils within a day of leaving the dairy.",
        "The mail boat will sail until the first cars have crossed, the operator promised them.",
    )
    lines = (*STORY[:2], *more, "Fishermen were not asked", "* Bridge", *STORY[2:], "A lamp burns.")
    careful, balanced, strict = (
        len(extract(*lines, extractor=extractor).ledger.kept)
        for extractor in (LineExtractor(bar=CAREFUL), LineExtractor(), LineExtractor(bar=STRICT))
    )
    assert careful >= balanced >= strict


def test_a_story_that_is_little_beside_the_rest_is_kept_with_a_warning() -> None:
    service = [
        f"Our service number {n} is open to all readers on each weekday, free of charge."
        for n in range(40)
    ]
    between = ["Menu"] * 30
    extraction = extract(*service[:20], *between, *STORY[:1], *between, *service[20:])
    assert extraction.ledger.kept
    assert extraction.warnings in ((), (SCANT_WARNING,))
    assert extraction.confidence is not None
    assert 0 <= extraction.confidence <= 1
