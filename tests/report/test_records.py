import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean.errors import InputMissing, SchemaError
from newsclean.report.records import Record, opened_lines, read_records
from tests.report.runs import articles_of, results, written, written_with_ledgers


def records(path: Path) -> list[object]:
    with opened_lines(path) as lines:
        return list(read_records(lines))


def lines(path: Path) -> None:
    written(path, articles_of())


def array(path: Path) -> None:
    path.write_text(json.dumps([a.to_dict() for a in articles_of()], indent=2), "utf-8")


def packed(path: Path) -> None:
    lines(path)
    path.write_bytes(gzip.compress(path.read_bytes()))


def packed_array(path: Path) -> None:
    array(path)
    path.write_bytes(gzip.compress(path.read_bytes()))


@pytest.mark.parametrize("write", [lines, array, packed, packed_array])
def test_articles_are_read_back_from_every_form(
    write: Callable[[Path], None], tmp_path: Path
) -> None:
    write(tmp_path / "run")
    assert records(tmp_path / "run") == [Record(article) for article in articles_of()]


def test_a_single_article_over_many_lines_is_one_record(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(articles_of()[0].to_dict(), indent=2), "utf-8")
    assert records(path) == [Record(articles_of()[0])]


def test_ledgers_come_back_whole(tmp_path: Path) -> None:
    made = results()
    path = written_with_ledgers(tmp_path / "run.jsonl", made)
    assert records(path) == [Record(r.article, r.ledger) for r in made]


def test_a_torn_line_stops_nothing_and_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "run.jsonl", articles_of())
    text = path.read_text("utf-8")
    path.write_text(text[:-40] + '\n[]\n\n{"article": {}}\n' + text, "utf-8")
    found = records(path)
    assert [isinstance(each, Record) for each in found] == [True] * 2 + [False] * 3 + [True] * 3
    assert all("Line" in getattr(each, "message", "Line") for each in found)


def test_failures_are_told_with_the_reason_they_had(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    failure = {"kind": "failure", "reason": "NotAnArticle", "message": "No text.", "url": "x"}
    path.write_text(f'{json.dumps(failure)}\n{{"article": null, "problem": "Empty."}}\n')
    assert [(each.reason, each.message) for each in records(path)] == [  # type: ignore[attr-defined]
        ("NotAnArticle", "No text."),
        ("no article", "Empty."),
    ]


def test_a_failure_that_tells_nothing_is_one_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_text('{"kind": "failure"}\n{"article": null}\n')
    assert [each.message for each in records(tmp_path / "run.jsonl")] == ["not told"] * 2  # type: ignore[attr-defined]


def test_a_ledger_of_another_make_is_told(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text(json.dumps({"article": articles_of()[0].to_dict(), "ledger": [{"x": 1}]}))
    (found,) = records(path)
    assert "ledger" in found.message  # type: ignore[attr-defined]


@pytest.mark.parametrize("data", [b"[1, 2", b"\x1f\x8bno gzip at all"])
def test_what_cannot_be_read_at_all_is_an_error(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "run").write_bytes(data)
    with pytest.raises((SchemaError, InputMissing), match="run"):
        records(tmp_path / "run")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputMissing, match="absent"):
        records(tmp_path / "absent")
