import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import DUMP, Run

TITLE = "Bell Tower Repaired After Eleven Weeks of Silence"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "data.jsonl"
    good = json.dumps({"id": 1, "text": DUMP, "url": "https://gazette.example/tower"})
    rows = (good, '{"id": 2, "text": ""}', "no json", "[1]", '{"id": 5}', good)
    path.write_text("\n".join(rows), "utf-8")
    return path


def test_every_row_keeps_its_place_and_its_fields(table: Path, run: Run) -> None:
    result = run("clean", table, "--field", "text")
    cleaned = (table.parent / "data.clean.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in cleaned.splitlines()]
    assert result.stdout == ""
    assert [row.get("id") for row in rows] == [1, 2, None, None, 5, 1]
    assert [bool(row["article"]) for row in rows] == [True, False, False, False, False, True]
    assert rows[0]["article"]["title"] == TITLE
    assert rows[0]["article"]["url"] == "https://gazette.example/tower"
    assert "article_problem" not in rows[0]
    assert rows[1]["article_problem"]


def test_failing_rows_are_told_and_counted(table: Path, run: Run) -> None:
    result = run("clean", table, "--field", "text")
    assert "row 2" in result.stderr
    assert "4 failed" in result.stderr
    assert result.exit_code == 1


def test_the_input_is_left_alone(table: Path, run: Run) -> None:
    before = table.read_bytes()
    assert run("clean", table, "--field", "text", "-o", table).exit_code == 2
    run("clean", table, "--field", "text")
    assert table.read_bytes() == before


def test_the_articles_may_be_text_in_a_field_of_ones_choice(table: Path, run: Run) -> None:
    out = table.parent / "out.jsonl"
    run("clean", table, "--field", "text", "--to", "story", "-f", "text", "-o", out)
    row = json.loads(out.read_text("utf-8").splitlines()[0])
    assert row["story"].startswith(TITLE)
    assert "icon-facebook" not in row["story"]


@pytest.mark.parametrize(("ending", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_a_separated_table_keeps_its_cells(
    ending: str, delimiter: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / f"data.{ending}"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, delimiter=delimiter)
        rows.writerows([["text", "note"], [DUMP, 'a, "b"\tc'], ["", "empty"], [DUMP]])
    assert run("clean", path, "--field", "text", "-f", "text").exit_code == 3
    with (tmp_path / f"data.clean.{ending}").open(encoding="utf-8", newline="") as file:
        good, empty, short = csv.DictReader(file, delimiter=delimiter)
    assert good["article"].startswith(TITLE)
    assert good["note"] == 'a, "b"\tc'
    assert (empty["article"], empty["note"]) == ("", "empty")
    assert empty["article_problem"]
    assert (short["note"], short["article"]) == ("", good["article"])


def test_articles_of_an_earlier_run_are_replaced(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "data.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["article", "text", "article_problem", "note"])
        rows.writerow(["old", DUMP, "old", "a", "without a name"])
    run("clean", path, "--field", "text", "-f", "text")
    with (tmp_path / "data.clean.csv").open(encoding="utf-8", newline="") as file:
        head, row = csv.reader(file)
    assert head == ["text", "note", "article", "article_problem"]
    assert row[:2] == [DUMP, "a"]
    assert row[2].startswith(TITLE)
    assert row[3:] == ["", "without a name"]


def test_a_problem_of_an_earlier_run_is_gone_with_its_cause(run: Run) -> None:
    row = json.dumps({"text": DUMP, "article": None, "article_problem": "old"})
    result = run("clean", "-", "--field", "text", stdin=row)
    record = json.loads(result.stdout)
    assert record["article"]["title"] == TITLE
    assert "article_problem" not in record


def test_json_lines_flow_through_a_pipe(table: Path, run: Run) -> None:
    result = run("clean", "-", "--field", "text", stdin=table.read_bytes())
    assert len(result.stdout.splitlines()) == 6


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("data.csv", "a,b\n1,2\n", 2), ("data.txt", "a", 2), ("data.csv", "", 2)],
)
def test_a_table_without_the_field_is_told(
    name: str, content: str, code: int, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / name
    path.write_text(content)
    result = run("clean", path, "--field", "text")
    assert (result.exit_code, result.stdout) == (code, "")
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_missing_table_is_told(tmp_path: Path, run: Run) -> None:
    result = run("clean", tmp_path / "x.jsonl", "--field", "text")
    assert result.exit_code == 2
    assert "Check the path" in result.stderr
