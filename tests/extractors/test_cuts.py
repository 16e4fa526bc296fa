"""What is cut off a paragraph goes to its field, and the marks move along."""

from newsclean.extractors.dom import DomExtractor
from newsclean.models import Dateline, Paragraph, Span
from newsclean.rules.load import default_rules
from tests.extractors.invented import STORY, document_of, extract, in_paragraphs


def test_a_dateline_is_cut_off_and_kept_as_such() -> None:
    body = f"<article><p>TERN POINT (AFP) — {STORY[0]}</p>{in_paragraphs(STORY[1:])}</article>"
    extraction = extract(body)
    assert extraction.body[0] == Paragraph(text=STORY[0])
    assert extraction.dateline == Dateline(
        raw="TERN POINT (AFP) —", place="TERN POINT", agency="AFP"
    )


def test_marks_behind_a_dateline_keep_their_words() -> None:
    opening = STORY[0].replace("lighthouse", "<a href=/lamp>lighthouse</a>")
    body = f"<article><p><b>KYIV (AFP) —</b> {opening}</p>{in_paragraphs(STORY[1:])}</article>"
    first = extract(body).body[0]
    assert isinstance(first, Paragraph)
    assert first.spans == (
        Span(start=4, end=14, kind="link", href="https://dune-courier.example/lamp"),
    )
    assert first.text[4:14] == "lighthouse"


def test_a_promotion_glued_to_a_paragraph_is_cut_off() -> None:
    glued = f"{STORY[3]} READ MORE: Onions go overboard at the ferry steps"
    extraction = extract(f"<article>{in_paragraphs([*STORY[:3], glued, *STORY[4:]])}</article>")
    assert [block.text for block in extraction.body] == list(STORY)
    pieces = [entry for entry in extraction.ledger.entries if entry.block == 3]
    assert [(piece.verdict.outcome, piece.verdict.field) for piece in pieces] == [
        ("kept", None),
        ("moved", "related"),
    ]
    assert "".join(piece.text for piece in pieces) == glued


def test_dateline_and_promotion_on_one_paragraph_are_both_cut_off() -> None:
    both = f"TERN POINT (AFP) — {STORY[0]} READ MORE: Onions go overboard at the ferry steps"
    extraction = extract(f"<article><p>{both}</p>{in_paragraphs(STORY[1:])}</article>")
    assert extraction.body[0].text == STORY[0]
    pieces = [entry.text for entry in extraction.ledger.entries if entry.block == 0]
    assert len(pieces) == 3
    assert "".join(pieces) == both


def test_a_story_without_a_dateline_has_none() -> None:
    assert extract(in_paragraphs(STORY)).dateline is None


def test_the_document_is_not_changed_by_reading_it() -> None:
    document = document_of(f"<p>TERN POINT (AFP) — {STORY[0]}</p>{in_paragraphs(STORY[1:])}")
    before = document.tree.html
    DomExtractor().extract(document, default_rules())
    assert document.tree.html == before
