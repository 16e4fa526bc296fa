from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import DUMP, Run

pa: Any = pytest.importorskip("pyarrow")
pytest.importorskip("pyarrow.parquet")

TITLE = "Bell Tower Repaired After Eleven Weeks of Silence"


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    columns = {
        "text": [DUMP, "", None] + [DUMP] * 500,
        "url": ["https://gazette.example/tower"] + [None] * 502,
        "seen": pa.array([1, 2, 3] + [4] * 500, pa.timestamp("ns")),
        "article": [0] * 503,
    }
    path = tmp_path / "data.parquet"
    pa.parquet.write_table(pa.table(columns), path)
    return path


def test_a_parquet_table_keeps_its_rows_and_the_types_of_its_columns(
    parquet: Path, run: Run
) -> None:
    before = parquet.read_bytes()
    result = run("clean", parquet, "--field", "text")
    table = pa.parquet.read_table(parquet.with_name("data.clean.parquet"))
    articles = table["article"].to_pylist()
    assert (result.exit_code, result.stdout) == (1, "")
    assert table.column_names == ["text", "url", "seen", "article", "article_problem"]
    assert table["seen"] == pa.parquet.read_table(parquet)["seen"]
    assert [n for n, article in enumerate(articles) if article is None] == [1, 2]
    assert [n for n, told in enumerate(table["article_problem"]) if told.as_py()] == [1, 2]
    assert articles[0]["url"] == "https://gazette.example/tower"
    assert articles[502]["body"][0]["text"].startswith("The bell tower")
    assert parquet.read_bytes() == before


def test_articles_of_parquet_may_be_text(parquet: Path, run: Run) -> None:
    out = parquet.with_name("out.parquet")
    run("clean", parquet, "--field", "text", "--to", "story", "-f", "text", "-o", out)
    table = pa.parquet.read_table(out)
    assert table["story"][0].as_py().startswith(TITLE)
    assert table["article"].to_pylist() == [0] * 503


def test_parquet_without_the_column_is_told_by_name(parquet: Path, run: Run) -> None:
    result = run("clean", parquet, "--field", "body")
    assert result.exit_code == 2
    assert "no column 'body'; the columns are: text, url, seen, article" in result.stderr
    assert [each.name for each in parquet.parent.iterdir()] == ["data.parquet"]


def test_a_parquet_table_without_rows_has_a_copy_without_rows(tmp_path: Path, run: Run) -> None:
    pa.parquet.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "a.parquet")
    assert run("clean", tmp_path / "a.parquet", "--field", "text").exit_code == 0
    assert pa.parquet.read_table(tmp_path / "a.clean.parquet").num_rows == 0


def test_what_is_no_parquet_is_told_and_leaves_no_copy(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.parquet").write_text("PAR1")
    result = run("clean", tmp_path / "a.parquet", "--field", "text")
    assert result.exit_code == 2
    assert "no Parquet file" in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["a.parquet"]


def test_a_missing_parquet_table_is_told(tmp_path: Path, run: Run) -> None:
    result = run("clean", tmp_path / "x.parquet", "--field", "text")
    assert result.exit_code == 2
    assert "Check the path" in result.stderr
