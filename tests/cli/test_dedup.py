"""``newsclean dedup`` over files of records."""

import gzip
import json
from pathlib import Path

import pytest

from newsclean.errors import NotAnArticle
from newsclean.failure import Failure
from newsclean.models import Article
from tests.cli.conftest import Run
from tests.dedup.test_finder import EARLY, LATE, OTHER, article

FIRST = article(published=EARLY, site="early.example")
COPY = article(published=LATE, site="late.example")
ALONE = article(OTHER)
FAILURE = Failure.of(NotAnArticle("No article."), "https://a.example/x").to_dict()


def line(record: object) -> str:
    return json.dumps(record.to_dict() if isinstance(record, Article) else record) + "\n"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(map(line, (COPY, FAILURE, ALONE, FIRST))), "utf-8")
    return path


def test_every_record_comes_back_in_its_place_with_what_it_is(
    run: Run, records: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    result = run("dedup", records, "-o", output)
    found = [json.loads(each) for each in output.read_text("utf-8").splitlines()]
    assert result.exit_code == 0
    assert [each.get("copy", {}).get("kind") for each in found] == ["exact", None, "only", "first"]
    assert found[0]["copy"]["url"] == "https://early.example/story"
    assert found[1] == FAILURE
    assert Article.from_dict(found[0]) == COPY
    assert "articles: 3, stories: 2, exact copies: 1, near copies: 0" in result.stderr


def test_copies_are_left_out_only_on_demand_and_that_is_told(run: Run, records: Path) -> None:
    result = run("dedup", records, "--first")
    found = [json.loads(each) for each in result.stdout.splitlines()]
    failure, *articles = found
    assert failure == FAILURE
    assert [each["copy"]["kind"] for each in articles] == ["only", "first"]
    assert "the copies were left out" in result.stderr


def test_files_are_compared_with_each_other_packed_ones_and_standard_input_too(
    run: Run, tmp_path: Path
) -> None:
    packed = tmp_path / "monday.jsonl.gz"
    packed.write_bytes(gzip.compress(line(FIRST).encode()))
    result = run("dedup", packed, "-", stdin=line(COPY))
    kinds = [json.loads(each)["copy"]["kind"] for each in result.stdout.splitlines()]
    assert kinds == ["first", "exact"]


@pytest.mark.parametrize(
    "bad", ["{broken", "[1]", '{"schema_version": "9.0"}', '{"schema_version": "1.0", "body": 3}']
)
def test_a_line_that_is_no_article_is_told_and_passed_on(run: Run, records: Path, bad: str) -> None:
    records.write_text(records.read_text("utf-8") + f"\n{bad}\n", "utf-8")
    result = run("dedup", records)
    assert result.exit_code == 9
    assert result.stdout.splitlines()[-1] == bad
    assert "line 6" in result.stderr
    assert "lines that are no article: 1" in result.stderr
    assert len(result.stdout.splitlines()) == 5


def test_inputs_are_not_overwritten_and_missing_ones_are_told(run: Run, records: Path) -> None:
    assert run("dedup", records, "-o", records).exit_code == 2
    assert len(records.read_text("utf-8").splitlines()) == 4
    assert run("dedup", records.with_name("absent.jsonl")).exit_code == 2
    broken = records.with_name("cut.jsonl.gz")
    broken.write_bytes(gzip.compress(b"{}\n" * 999)[:30])
    assert run("dedup", broken).exit_code == 2
