"""Lines that a dump broke are joined; lines that are lines stay apart."""

from newsclean.extractors.repair import REPAIRS
from newsclean.extractors.text.joining import join_pieces
from newsclean.extractors.text.source import read_pieces


def joined(text: str) -> list[str]:
    return [passage.text for passage in join_pieces(read_pieces(text, REPAIRS))]


def test_a_sentence_cut_at_its_links_is_whole_again() -> None:
    dump = (
        "The council of the outer islands passed the\nFerry Act\non Monday after a long debate.\n"
        "The crews\nof the mail boats welcomed it, and so did\nTobin Ashe\n, who pilots ferries.\n"
        "The minister who ordered the review, said\nIlsa Marrow\n, will publish it in May."
    )
    assert joined(dump) == [
        "The council of the outer islands passed the Ferry Act on Monday after a long debate.",
        "The crews of the mail boats welcomed it, and so did Tobin Ashe, who pilots ferries.",
        "The minister who ordered the review, said Ilsa Marrow, will publish it in May.",
    ]


def test_a_menu_in_small_letters_stays_apart() -> None:
    assert joined("home\nislands\nweather\nby Ilsa Marrow") == [
        "home",
        "islands",
        "weather",
        "by Ilsa Marrow",
    ]


WRAPPED = """The harbour council voted on Monday night to build the bridge
across the strait, ending a dispute that had lasted for eleven
years and had cost two mayors their office.

Work is to begin in May. The first cars may cross in the spring
of the year after next, and the ferries will then sail for one
more year, as the operator promised to the farmers last week.

Opponents said they would go to court. They hold that the strait
is too deep and the winds too strong for the pillars.

A heading
"""


def test_lines_wrapped_at_a_column_become_paragraphs() -> None:
    passages = joined(WRAPPED)
    assert [text.split()[0] for text in passages] == ["The", "Work", "Opponents", "A"]
    assert "bridge across the strait" in passages[0]


HYPHENATED = """The harbour council voted on Monday night to end the dis-
pute over the bridge across the well-
known strait, which had lasted for eleven years and had
cost two mayors their office. No dispute was longer, and
no one on the islands can recall one that was as bitter
or that had so many people take to the boats in protest.
"""


def test_a_word_cut_at_the_line_end_is_mended_only_if_the_dump_has_it_whole() -> None:
    text = joined(HYPHENATED)[0]
    assert "end the dispute over" in text
    assert "well-known strait" in text


def test_a_menu_glued_to_a_sentence_is_cut_from_it() -> None:
    sentence = "The harbour council voted on Monday night to build the bridge across the strait. "
    pieces = read_pieces("Home Islands Weather Sport Tides Menu Subscribe " + sentence * 6, REPAIRS)
    assert pieces[0].text.startswith("Home")
    assert pieces[1].text.startswith("The harbour council")
    assert {piece.block for piece in pieces} == {0}
