"""Counting what rules would do to a corpus."""

from newsclean.rules.audit import audit
from newsclean.rules.load import default_rules


def test_hits_are_counted_per_rule_with_the_first_as_samples() -> None:
    lines = [
        "Share this article",
        "Share this article",
        "The ferry turned back.",
        "READ ALSO: Snow",
    ]
    result = audit(default_rules(), lines, samples=1)
    assert result.lines == 4
    assert result.claimed == 3
    assert result.hits[0].lines == 2
    assert result.hits[0].samples == ("Share this article",)


def test_weak_hits_are_shown_but_claim_nothing() -> None:
    result = audit(default_rules(), ["Watch: The ferry returns"])
    assert result.claimed == 0
    assert [hit.strong for hit in result.hits] == [False]


def test_an_empty_corpus_has_no_hits() -> None:
    result = audit(default_rules(), [])
    assert (result.lines, result.hits, result.claimed) == (0, (), 0)
