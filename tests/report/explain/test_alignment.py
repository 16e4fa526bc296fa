from newsclean import LedgerEntry, Paragraph, Quote, Verdict
from newsclean.report.explain.alignment import align


def entry(text: str, outcome: str = "kept") -> LedgerEntry:
    verdict = Verdict(outcome, "body", "stands in the article")  # type: ignore[arg-type]  # a plain word
    return LedgerEntry(0, text, "paragraph", "p", verdict)


def test_each_kept_block_finds_its_partner_in_order() -> None:
    entries = [entry("One."), entry("Menu", "removed"), entry("Two."), entry("Two.")]
    body = [Paragraph(text="One."), Paragraph(text="Two."), Paragraph(text="Three.")]
    assert align(entries, body) == {0: 0, 2: 1, 3: 1}


def test_lines_joined_to_a_paragraph_all_point_to_it() -> None:
    entries = [entry("The ferry left the"), entry("quay at noon.")]
    assert align(entries, [Paragraph(text="The ferry left the quay at noon.")]) == {0: 0, 1: 0}


def test_who_is_quoted_belongs_to_the_quotation() -> None:
    body = [Quote(text="Never again.", attribution="The harbour master")]
    assert align([entry("Never again."), entry("The harbour master")], body) == {0: 0, 1: 0}


def test_a_block_without_a_partner_stays_alone() -> None:
    assert align([entry("Mended beyond recognition")], [Paragraph(text="Other")]) == {}
    assert align([entry("  ")], [Paragraph(text="Other")]) == {}
