"""Whatever comes in, every source line stands in the ledger once."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from newsclean.errors import NotAnArticle
from newsclean.extractors.text import LineExtractor
from newsclean.rules.lexicon import Lexicon
from newsclean.rules.ruleset import RuleSet

SENTENCES = st.sampled_from(
    [
        "The ferry turned back in high seas, and nobody on board was hurt that night.",
        "PORT VELL (AP) — The minister ordered a review of every ferry on the strait.",
        "“We have lived with the sea,” she said. READ ALSO: Islands run short of diesel",
        "第一次检查的结果预计将在五月公布，部长承诺全文发表。",
        "Tue Mar 12 2024",
        "By Ilsa Marrow",
        "icon-facebook icon-twitter",
        "&nbsp;&amp;nbsp; <b>Menu</b>",
        "* Home",
        "\u200b",
        "and went on",
    ]
)
DUMPS = st.lists(SENTENCES | st.text(max_size=60), max_size=40)
JOINTS = st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028", " \n "])


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DUMPS, JOINTS)
def test_every_line_is_accounted_for_exactly_once(
    tmp_path: Path, lines: list[str], joint: str
) -> None:
    text = joint.join(lines)
    try:
        extraction = LineExtractor().extract(text, _no_phrases(tmp_path))
    except NotAnArticle:
        return
    assert extraction.ledger.accounts_for([line for line in text.splitlines() if line.strip()])


def test_a_dump_without_prose_is_not_an_article(tmp_path: Path) -> None:
    with pytest.raises(NotAnArticle):
        LineExtractor().extract("Home\nNews\nSport\n", _no_phrases(tmp_path))


def _no_phrases(folder: Path) -> RuleSet:
    return RuleSet(Lexicon(folder), folder / "selectors.toml")
