"""Parts that a script moves to their place are read there, and no part is read twice or lost."""

from tests.extractors.invented import STORY, blocks_of, bodies_of, in_paragraphs

PARTS = in_paragraphs(STORY[:3]), in_paragraphs(STORY[3:6]), in_paragraphs(STORY[6:])
MAIN = (
    f'<article>{PARTS[0]}<template id="B:0"></template>{PARTS[2]}</article>'
    "<p>The office is closed on Sundays.</p>"
)
PART = f'<div hidden id="S:0">{PARTS[1]}</div>'
MOVE = '<script>$RC("B:0","S:0")</script>'


def texts(body: str) -> list[str]:
    return [block.text for block in blocks_of(body)]


def test_a_late_part_is_read_in_its_place() -> None:
    assert texts(MAIN + PART + MOVE)[: len(STORY)] == list(STORY)
    assert bodies_of(MAIN + PART + MOVE) == list(STORY)


def test_without_scripts_a_part_goes_to_the_place_of_its_own_number() -> None:
    assert texts(MAIN + PART)[: len(STORY)] == list(STORY)


def test_the_script_tells_which_part_goes_where() -> None:
    part, move = PART.replace("S:0", "S:7"), MOVE.replace("S:0", "S:7")
    assert texts(MAIN + part + move)[: len(STORY)] == list(STORY)


def test_places_stand_in_parts_too() -> None:
    inner = '<div hidden id="S:1">Inner part.</div><script>$RS("S:1","P:1")</script>'
    outer = PART.replace("</div>", '<template id="P:1"></template></div>')
    assert texts(MAIN + outer + MOVE + inner)[3:7] == [*STORY[3:6], "Inner part."]


def test_a_part_that_is_to_stand_in_itself_is_read_once() -> None:
    loop = PART.replace("</div>", '<template id="B:0"></template></div>')
    found = texts(loop + MOVE)
    assert found == list(STORY[3:6])


def test_a_part_without_a_place_stays_hidden_where_it_is() -> None:
    assert STORY[3] not in bodies_of(in_paragraphs(STORY[:3]) + PART)


def test_other_templates_stay_unread() -> None:
    hidden = "<template><p>Obey me.</p></template>"
    assert "Obey me." not in texts(MAIN + hidden + PART + MOVE)
