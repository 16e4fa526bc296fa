import re
from dataclasses import replace

from newsclean import Ledger
from newsclean.report.explain.case import Case
from newsclean.report.explain.page import explain_parts
from newsclean.report.parts import PART_SIZE
from tests.report.conftest import case_of, report_on


def test_every_block_of_the_source_stands_in_the_report_once(ferries: Case) -> None:
    html = report_on(ferries)
    assert html.count('<li class="block ') == len(ferries.result.ledger.entries)


def test_a_block_tells_rule_reason_and_place(seals: Case) -> None:
    html = report_on(seals)
    for entry in seals.result.ledger.removed:
        assert f"<code>{entry.verdict.rule}</code>" in html
        assert entry.verdict.reason in html
        assert entry.where in html


def test_a_suspect_block_says_that_one_sign_spoke_against_it(ferries: Case) -> None:
    entries = ferries.result.ledger.entries
    doubted = entries[6]._replace(verdict=entries[6].verdict._replace(suspect=True))
    result = replace(ferries.result, ledger=Ledger((doubted,)))
    html = report_on(replace(ferries, result=result))
    assert '<li class="block suspect"' in html
    assert "two are needed to remove prose" in html


def test_every_field_has_its_source_and_its_losers(ferries: Case) -> None:
    html = report_on(ferries)
    for name, source in ferries.result.article.provenance.fields.items():
        assert f'<tr id="field-{name}">' in html
        assert all(other.source in html for other in source.others)


def test_a_kept_block_points_to_its_block_of_the_article(ferries: Case) -> None:
    html = report_on(ferries)
    pieces = set(re.findall(r'class="piece" id="(a\d+)"', html))
    pointed = set(re.findall(r'data-to="#(a\d+)"', html))
    assert len(pieces) == len(ferries.result.article.body)
    assert pointed <= pieces
    assert len(pointed) >= len(pieces) - 1


def test_the_article_speaks_its_own_language_and_direction() -> None:
    story = (
        "<p>قال رئيس البلدية إن الجسر القديم سيفتح من جديد يوم الجمعة بعد أشهر من العمل.</p>" * 4
    )
    page = f'<html lang="ar" dir="rtl"><body><article><h1>الجسر القديم</h1>{story}</article>'
    html = report_on(case_of(page.encode()))
    assert '<article class="story" lang="ar" dir="auto"' in html
    assert '<span class="text" dir="auto">' in html


def test_stages_are_timed_and_their_sum_is_the_whole(ferries: Case) -> None:
    stages = [lap.stage for lap in ferries.laps]
    assert "extractor dom" in stages
    assert "metadata json-ld" in stages
    assert all(lap.seconds >= 0 for lap in ferries.laps)
    assert 'id="timings"' in report_on(ferries)
    assert 'id="timings"' not in report_on(replace(ferries, laps=()))


def test_a_rule_that_was_left_out_is_named(ferries: Case) -> None:
    assert "Shown without the rule links." in report_on(replace(ferries, undone="links"))


def test_a_long_report_comes_in_parts_that_lead_to_each_other(ferries: Case) -> None:
    entries = ferries.result.ledger.entries * 40
    result = replace(ferries.result, ledger=Ledger(entries))
    parts = list(explain_parts(replace(ferries, result=result), "my report.html", size=100_000))
    assert len(parts) > 5
    assert max(map(len, parts)) < 200_000
    assert sum(part.count('<li class="block ') for part in parts) == len(entries)
    assert f"Part 1 of {len(parts)}" in parts[0]
    assert 'href="my%20report-2.html"' in parts[0]
    assert 'href="my%20report.html"' in parts[1]


def test_no_file_of_a_report_is_longer_than_a_browser_likes() -> None:
    line = "The ferry left the quay at noon, and the harbour master waved until it was gone.\n\n"
    sizes = [len(part) for part in explain_parts(case_of((line * 5_000).encode(), "long.txt"))]
    assert len(sizes) > 2
    assert max(sizes) < 2.2 * PART_SIZE
