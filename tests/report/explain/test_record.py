import pytest

from newsclean import Verdict
from newsclean.models import InputKind
from newsclean.report.explain.case import Case
from newsclean.report.explain.record import Score, family, load_record, told
from tests.report.conftest import report_on


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("links", "links"),
        ("region/share", "region/share"),
        ("en/related/3", "phrase/related"),
        ("own/de/related-open/0", "phrase/related-open"),
        ("zh-Hant/share/12", "phrase/share"),
    ],
)
def test_phrases_are_counted_by_kind_and_rules_in_code_by_name(rule: str, name: str) -> None:
    assert family(Verdict("removed", rule, "why")) == name


def test_a_suspect_block_is_counted_apart() -> None:
    verdict = Verdict("kept", "form", "kept, although", suspect=True)
    assert family(verdict) == "form?"


@pytest.mark.parametrize("kind", ["html", "text"])
def test_the_shipped_record_is_one_of_counts(kind: InputKind) -> None:
    record = load_record(kind)
    assert len(record) > 10
    assert all(0 <= score.right <= score.blocks >= 20 for score in record.values())


def test_a_rule_of_which_too_little_is_known_has_no_score() -> None:
    record = {"links": Score(200, 150)}
    assert told(Verdict("removed", "links", "why"), record) == (
        "right on 75.0% of 200 blocks of pages with known answers"
    )
    assert told(Verdict("removed", "card", "why"), record) is None


def test_the_report_tells_how_often_a_rule_was_right(ferries: Case) -> None:
    score = load_record("html")["body"]
    assert f"right on {score.share:.1%} of {score.blocks:,} blocks" in report_on(ferries)
