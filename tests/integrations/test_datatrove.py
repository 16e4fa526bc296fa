"""A run of datatrove on this machine, from archives, rows and dumps to articles."""

import json
import os
import signal
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from newsclean.archives import Selection
from newsclean.models import Article
from newsclean.pipeline import Cleaner, Result
from tests.archives.conftest import packed, record
from tests.cli.conftest import DUMP, PAGE

pytest.importorskip("datatrove", reason="datatrove is not installed: pip install '.[datatrove]'")

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader, ParquetReader
from datatrove.pipeline.writers import JsonlWriter, ParquetWriter

from newsclean.integrations.datatrove import ArchivePages, ArticleExtractor, article_of

EMPTY = "<html><body><nav><a href='/'>Home</a></nav></body></html>"


def run(tmp_path: Path, *steps: Any, tasks: int = 1) -> dict[str, Counter[str]]:
    """What the steps counted, by the name of the step."""
    logs = tmp_path / "logs"
    executor = LocalPipelineExecutor(
        pipeline=list(steps), tasks=tasks, workers=1, logging_dir=str(logs)
    )
    executor.run()
    stats = json.loads((logs / "stats.json").read_text())
    return {
        step["name"]: Counter(
            {name: s["total"] if isinstance(s, dict) else s for name, s in step["stats"].items()}
        )
        for step in stats
    }


def rows(folder: Path) -> list[dict[str, Any]]:
    """What a writer wrote there."""
    texts = (path.read_text("utf-8") for path in sorted(folder.glob("*.jsonl")))
    lines = (line for text in texts for line in text.splitlines())
    return [json.loads(line) for line in lines]


def writer(folder: Path) -> JsonlWriter:
    return JsonlWriter(str(folder), compression=None)


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """Two archives, the second cut off: four articles, two pages without one, one loss."""
    folder = tmp_path / "archives"
    folder.mkdir()
    (folder / "a.warc.gz").write_bytes(
        packed(record(1, PAGE), record(2, PAGE), record(3, EMPTY), record(4, PAGE))
    )
    (folder / "b.warc.gz").write_bytes(
        packed(record(5, PAGE), record(6, EMPTY)) + packed(record(7, PAGE))[:400]
    )
    return folder


def test_every_page_of_the_archives_is_an_article_or_a_failure_with_its_reason(
    archives: Path, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    stats = run(
        tmp_path,
        ArchivePages(str(archives)),
        ArticleExtractor(failures=writer(bad)),
        writer(good),
        tasks=2,
    )
    read = next(found for name, found in stats.items() if "archive pages" in name)
    made = next(found for name, found in stats.items() if "newsclean" in name)
    assert read["damaged"] == 1
    assert made["total"] == made["forwarded"] + made["dropped"] == 6
    assert made["forwarded"] == len(rows(good)) == 4
    assert made["dropped"] == made["failed:NotAnArticle"] == len(rows(bad)) == 2
    assert {row["id"] for row in rows(good)} == {f"urn:uuid:{n:04}" for n in (1, 2, 4, 5)}
    assert {row["metadata"]["failure_reason"] for row in rows(bad)} == {"NotAnArticle"}
    assert all(row["text"] == EMPTY for row in rows(bad))


def test_the_whole_article_comes_back_from_what_was_written(archives: Path, tmp_path: Path) -> None:
    good = tmp_path / "good"
    run(tmp_path, ArchivePages(str(archives)), ArticleExtractor(), writer(good))
    row = rows(good)[0]
    (document, *_) = JsonlReader(str(good))()
    article = article_of(document)
    assert isinstance(article, Article)
    assert article.title == row["metadata"]["title"] == "Bell tower repaired"
    assert article.text == row["text"]
    assert article.provenance.fetched_at == "2026-03-03T08:00:00+00:00"
    assert article.provenance.archive is not None
    assert (article.provenance.archive.file, article.provenance.archive.offset) == ("a.warc.gz", 0)


def test_only_pages_wanted_are_read(archives: Path) -> None:
    found = list(ArchivePages(str(archives), only=Selection(hosts={"elsewhere.example"}))())
    assert found == []


def test_a_file_that_is_no_archive_does_not_stop_the_others(archives: Path) -> None:
    (archives / "0.warc").write_bytes(b"no archive")
    reader = ArchivePages(str(archives))
    assert len(list(reader())) == 6
    assert reader.stats["unreadable_files"].total == 1


def test_pages_and_dumps_in_rows_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "rows"
    folder.mkdir()
    lines = [{"text": PAGE, "url": "https://a.example/x"}, {"text": DUMP}, {"text": EMPTY}]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    found = list(ArticleExtractor()(JsonlReader(str(folder))()))
    assert [article_of(each).provenance.input for each in found] == ["html", "text"]
    assert article_of(found[0]).url == "https://a.example/x"


def test_tables_of_parquet_are_read_and_written(archives: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="tables need pyarrow: pip install pyarrow")
    raw, made = tmp_path / "raw", tmp_path / "made"
    run(tmp_path / "1", ArchivePages(str(archives)), ParquetWriter(str(raw)))
    run(tmp_path / "2", ParquetReader(str(raw)), ArticleExtractor(), ParquetWriter(str(made)))
    found = list(ParquetReader(str(made))())
    assert {article_of(each).title for each in found} == {"Bell tower repaired"}
    assert len(found) == 4


class Unruly(Cleaner):
    """Does with a page what the page says."""

    def page(self, page: Any) -> Result:
        if b"sleep" in page.body:
            time.sleep(60)
        if b"die" in page.body:
            os.kill(os.getpid(), signal.SIGKILL)
        if b"fault" in page.body:
            raise ZeroDivisionError
        return super().page(page)


def test_a_page_that_lasts_too_long_or_ends_its_process_is_a_failure_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    folder, bad = tmp_path / "rows", tmp_path / "bad"
    folder.mkdir()
    lines = [{"text": f"<p>{what}</p>{PAGE}"} for what in ("fine", "sleep", "die", "fault", "fine")]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    step = ArticleExtractor(Unruly(), deadline_s=1, failures=writer(bad))
    assert len(list(step(JsonlReader(str(folder))()))) == 2
    reasons = [row["metadata"]["failure_reason"] for row in rows(bad)]
    assert reasons == ["ExtractionTimeout", "ExtractionFailed", "ZeroDivisionError"]
