"""A rule in code can be left out like a phrase: it speaks no more, and the ledger stays whole."""

from pathlib import Path

import pytest

import newsclean
from newsclean import Cleaner, Ledger, default_rules, explain

DEMO = Path(newsclean.__file__).parent / "data" / "demo"
GROUND = {"body", "prose", "guard", "far", "empty"}
"""What the others stand on; there is no story without it."""


def rules_of(ledger: Ledger) -> list[str]:
    return list(dict.fromkeys(entry.verdict.rule for entry in ledger.entries))


def spoken(name: str) -> list[tuple[str, str]]:
    found = rules_of(explain((DEMO / name).read_bytes()).ledger)
    return [(name, rule) for rule in found if rule not in GROUND]


CASES = [case for name in ("ferries.html", "marche.html", "seals.txt") for case in spoken(name)]


@pytest.mark.parametrize(("name", "rule"), CASES)
def test_a_rule_that_is_left_out_does_not_speak(name: str, rule: str) -> None:
    source = (DEMO / name).read_bytes()
    result = explain(source, cleaner=Cleaner(rules=default_rules().without(rule)))

    assert rule not in rules_of(result.ledger)
    texts = explain(source).ledger.source()
    assert [t.split() for t in result.ledger.source()] == [t.split() for t in texts]


def test_the_cases_hold_rules_of_every_kind() -> None:
    rules = {rule.partition("/")[0] for _, rule in CASES}
    assert {"region", "outside", "title", "dateline", "share-row"} <= rules


def test_a_whole_family_is_left_out_by_the_name_before_the_stroke() -> None:
    rules = default_rules().without("region")
    assert rules.omits("region/share")
    assert not rules.omits("regional")
    assert not default_rules().omits("region/share")


def test_what_a_left_out_rule_had_removed_is_judged_by_the_next_one() -> None:
    page = (
        '<body><article><h1>Lock gates swing again</h1><div class="share"><a href="/x">Copy the '
        "address</a></div>" + "<p>The lock keeper said that the gates had been oiled all week, "
        "and that they now swing as they did in his youth.</p>" * 3 + "</article>"
    )
    before, after = (
        explain(page, cleaner=Cleaner(rules=rules)).ledger
        for rules in (default_rules(), default_rules().without("region/share"))
    )
    assert "region/share" in rules_of(before)
    assert "links" in rules_of(after)
