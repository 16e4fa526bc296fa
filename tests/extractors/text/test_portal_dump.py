"""The dump of a portal page: headline, date, share icons, dateline, a read-also line."""

from pathlib import Path

import pytest

from newsclean.extractors.base import Extraction
from newsclean.extractors.text import LineExtractor
from newsclean.rules.lexicon import Lexicon
from newsclean.rules.ruleset import RuleSet

DUMP = Path(__file__).parents[2] / "fixtures" / "dump-portal" / "dump.txt"

ENGLISH = """
[related]
move = "related"
starts = ["read also:"]
drops = ["READ ALSO: Council delays the vote again"]
keeps = ["Read also has a band of listeners in Lagos."]
"""


@pytest.fixture
def extraction(tmp_path: Path) -> Extraction:
    (tmp_path / "en.toml").write_text(ENGLISH, "utf-8")
    rules = RuleSet(Lexicon(tmp_path), tmp_path / "selectors.toml", ("en",))
    return LineExtractor().extract(DUMP.read_text("utf-8"), rules)


def found(extraction: Extraction, field: str) -> list[str]:
    return [finding.raw for finding in extraction.findings if finding.field == field]


def test_the_first_line_is_the_title(extraction: Extraction) -> None:
    assert found(extraction, "title") == [
        "Harbour Minister Orders Review of Ferry Safety, Tells Operators to Halt Night Crossings"
    ]


def test_the_date_line_is_the_date_of_publication(extraction: Extraction) -> None:
    assert found(extraction, "published") == ["Tue Mar 12 2024"]


def test_no_author_tag_or_section_is_invented(extraction: Extraction) -> None:
    assert {finding.field for finding in extraction.findings} == {"title", "published"}


def test_the_dateline_is_cut_from_the_first_paragraph(extraction: Extraction) -> None:
    assert extraction.dateline is not None
    assert extraction.dateline.place == "PORT VELL"
    assert extraction.body[0].text.startswith("The islands’ harbour minister")


def test_six_paragraphs_and_a_heading_that_repeats_words_of_the_title_are_kept(
    extraction: Extraction,
) -> None:
    kinds = [block.kind for block in extraction.body]
    assert kinds == ["paragraph"] * 3 + ["heading"] + ["paragraph"] * 3


def test_both_rows_of_share_icons_are_removed_by_the_share_rule(extraction: Extraction) -> None:
    rows = [e for e in extraction.ledger.removed if e.text.startswith("icon-")]
    assert [entry.verdict.rule for entry in rows] == ["share-row", "share-row"]


def test_the_read_also_line_becomes_a_related_story(extraction: Extraction) -> None:
    assert [story.title for story in extraction.related] == ["Outer Islands Run Short of Diesel"]


def test_no_break_and_trailing_spaces_are_gone(extraction: Extraction) -> None:
    texts = [block.text for block in extraction.body]
    assert all(text == text.strip() and "\u00a0" not in text for text in texts)
    assert texts[0].endswith("“good luck is not a safety plan.”")


def test_the_ledger_gives_the_dump_back(extraction: Extraction) -> None:
    lines = [line for line in DUMP.read_text("utf-8").splitlines() if line.strip()]
    assert extraction.ledger.accounts_for(lines)
    assert [entry.where for entry in extraction.ledger.entries][:4] == [
        "line 1",
        "line 3",
        "line 4",
        "line 6",
    ]
