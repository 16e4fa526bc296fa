"""What every kind of output promises, asked of each of them."""

import gzip
import json
import pickle
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from newsclean import Article, Failure, HTTPStatusError, clean, extract
from newsclean.errors import InputError, OutputError
from newsclean.sinks import SINKS, Sink, sink_at
from newsclean.sinks.copying import copy
from newsclean.sinks.reading import Unread, outcomes_in
from tests.batch.conftest import STORY

MAKERS: Final[dict[str, Callable[[Path], Sink]]] = {
    "jsonl": lambda folder: sink_at(folder / "out.jsonl"),
    "gz": lambda folder: sink_at(folder / "out.jsonl.gz"),
    "zst": lambda folder: sink_at(folder / "out.jsonl.zst"),
    "parquet": lambda folder: sink_at(folder / "out.parquet"),
    "sqlite": lambda folder: sink_at(folder / "out.sqlite"),
    "markdown": lambda folder: sink_at(folder / "out", "markdown"),
    "by host": lambda folder: sink_at(folder / "parts", "jsonl", by="host"),
}
NEEDS: Final = {"zst": "zstandard", "parquet": "pyarrow"}
READ_BACK: Final = [name for name in MAKERS if name != "markdown"]


def articles(count: int = 3) -> list[Article]:
    return [
        extract(STORY.format(number=n), url=f"http://host{n % 2}.example/story/{n}.html")
        for n in range(count)
    ]


def failure(name: str = "http://host0.example/gone") -> Failure:
    told = Failure.of(HTTPStatusError("It is gone.", url=name, status=404), name)
    return replace(told, failed_at="2026-03-15T10:00:00+00:00")


def made(name: str, folder: Path) -> Sink:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    return MAKERS[name](folder)


class Book:
    """What a journal would know: where each file ends."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.ends: dict[str, int] = {}

    def write(self, *outcomes: Article | Failure) -> None:
        for outcome in outcomes:
            file, data = self.sink.pen(outcome)
            self.ends[file] = self.sink.append(file, [data])[-1]

    def finish(self) -> None:
        for file in self.ends:
            if self.sink.ripe(file, last=True):
                self.sink.pack(file, 0)
                self.sink.cut(file, 0)
        self.sink.settle()
        self.sink.close()


def read_back(folder: Path) -> list[Article | Failure]:
    (output,) = folder.glob("*")
    found = list(outcomes_in(output))
    assert not [each for each in found if isinstance(each, Unread)]
    return sorted(found, key=str)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", READ_BACK)
def test_what_was_written_is_read_back_whole(name: str, tmp_path: Path) -> None:
    written: list[Article | Failure] = [*articles(), failure()]
    book = Book(made(name, tmp_path))
    book.write(*written)
    book.finish()

    assert read_back(tmp_path) == sorted(written, key=str)


@pytest.mark.parametrize("name", READ_BACK)
def test_what_is_cut_off_was_never_written(name: str, tmp_path: Path) -> None:
    first, second, third = articles()
    book = Book(made(name, tmp_path))
    book.write(first, second, failure())
    ends = dict(book.ends)
    book.write(third, failure("http://host0.example/lost"))

    for file in book.ends:
        book.sink.cut(file, ends.get(file, 0))
    book.finish()

    assert read_back(tmp_path) == sorted([first, second, failure()], key=str)


@pytest.mark.parametrize("name", READ_BACK)
def test_failures_of_one_reason_can_be_taken_out(name: str, tmp_path: Path) -> None:
    other = Failure(url_requested="http://host0.example/x", reason="FetchTimeout", message="Late.")
    book = Book(made(name, tmp_path))
    book.write(*articles(), failure(), other)

    for file in book.ends:
        if not file.endswith("_gathered.jsonl"):
            book.sink.without(file, frozenset({"HTTPStatusError"}))
            book.sink.swap(file)
            book.sink.swap(file)  # as after a kill: once more does no harm
    book.finish()

    assert read_back(tmp_path) == sorted([*articles(), other], key=str)


@pytest.mark.parametrize("name", MAKERS)
def test_pens_go_to_other_processes(name: str, tmp_path: Path) -> None:
    sink = made(name, tmp_path)
    article = articles()[0]

    there = pickle.loads(pickle.dumps(sink.pen))  # noqa: S301  # our own
    assert there(article) == sink.pen(article)


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "sqlite"])
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(name: str) -> None:
    sink = made(name, Path("/proc/nowhere"))
    file, data = sink.pen(articles()[0])

    with pytest.raises(OutputError, match="cannot be written"):
        sink.append(file, [data])


def test_compressed_lines_are_what_others_read(tmp_path: Path) -> None:
    book = Book(made("gz", tmp_path))
    book.write(*articles(2))

    with gzip.open(tmp_path / "out.jsonl.gz") as lines:
        assert [json.loads(line)["title"] for line in lines] == [
            "Ferry 0 is late",
            "Ferry 1 is late",
        ]


def test_markdown_files_have_names_for_people_and_a_schema_version(tmp_path: Path) -> None:
    book = Book(made("markdown", tmp_path))
    book.write(articles(1)[0], articles(1)[0], failure())
    book.finish()

    (page,) = (tmp_path / "out").glob("*.md")  # written twice, one file
    assert page.name.startswith("story-0-")
    assert page.read_text().startswith('---\nschema_version: "1.0"\ntitle: "Ferry 0 is late"\n')
    assert "HTTPStatusError" in (tmp_path / "out" / "failures.jsonl").read_text()


def test_sqlite_has_tables_to_query(tmp_path: Path) -> None:
    book = Book(made("sqlite", tmp_path))
    book.write(*articles(2), failure())
    book.finish()

    db = sqlite3.connect(tmp_path / "out.sqlite")
    assert db.execute("SELECT title FROM article ORDER BY id").fetchall() == [
        ("Ferry 0 is late",),
        ("Ferry 1 is late",),
    ]
    assert db.execute("SELECT url_requested, reason FROM failure").fetchall() == [
        ("http://host0.example/gone", "HTTPStatusError")
    ]
    assert dict(db.execute("SELECT * FROM about"))["schema_version"] == "1.0"
    db.close()


def test_parquet_has_nested_columns_and_a_schema_version(tmp_path: Path) -> None:
    pa: Any = pytest.importorskip("pyarrow")
    book = Book(made("parquet", tmp_path))
    book.write(*articles())
    book.finish()

    table = pa.parquet.read_table(tmp_path / "out.parquet")
    assert table.schema.metadata[b"newsclean.schema_version"] == b"1.0"
    assert table["title"].to_pylist() == [f"Ferry {n} is late" for n in range(3)]
    assert table["body"].to_pylist()[0][0]["kind"] == "paragraph"
    assert table["text"].to_pylist()[0] == articles(1)[0].text


def test_every_kind_of_block_survives_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    page = """<html><body><article><h1>Fog on the river</h1><p>The fog lay on the river until noon,
    and nobody who had come early went home before it had lifted from the other bank.</p>
    <h2>What was heard</h2><ul><li>bells</li><li>oars</li></ul>
    <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table>
    <blockquote><p>“It smelled of iron,” the pilot said to those who asked him.</p></blockquote>
    <figure><img src="/fog.jpg" alt="Fog"><figcaption>The bank at nine.</figcaption></figure>
    <p>In the afternoon the boats went as on any other day, and the shed was shut at six.</p>
    </article></body></html>"""
    article = extract(page, url="http://a.example/fog")
    assert len({block.kind for block in article.body}) >= 4

    copy([article], tmp_path / "out.parquet")

    assert read_back(tmp_path) == [article]


def test_a_dump_survives_every_format(tmp_path: Path) -> None:
    article = clean("A Title of a Story\n\n" + "The river froze and nobody crossed. " * 8)
    for ending in ("jsonl", "sqlite"):
        copy([article], tmp_path / f"out.{ending}")
        assert list(outcomes_in(tmp_path / f"out.{ending}")) == [article]


def test_parts_are_named_by_what_they_are_made_by(tmp_path: Path) -> None:
    copy([*articles(), failure()], tmp_path / "parts", "jsonl", by="host")
    copy([*articles(), failure()], tmp_path / "days", "jsonl", by="date")

    hosts = sorted(path.name for path in (tmp_path / "parts").iterdir())
    assert hosts == ["host=host0.example", "host=host1.example"]
    assert [path.name for path in (tmp_path / "days").iterdir()] == ["date=unknown"]


def test_a_host_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    trick = Failure(url_requested="http://..%2f..%2fx/", reason="BadURL", message="No.")

    file, _ = made("by host", tmp_path).pen(trick)

    assert ".." not in file.split("/")
    assert (tmp_path / file).resolve().is_relative_to(tmp_path)


def test_a_copy_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> Any:
        yield articles(1)[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy(broken(), tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("precious")

    with pytest.raises(OutputError, match="there already"):
        copy(articles(1), tmp_path / "out.jsonl")


def test_a_line_that_is_no_record_is_told_with_its_number(tmp_path: Path) -> None:
    copy(articles(1), tmp_path / "out.jsonl")
    with (tmp_path / "out.jsonl").open("a") as lines:
        lines.write('[]\n{"kind": "article"}\n')

    article, array, stranger = outcomes_in(tmp_path / "out.jsonl")

    assert isinstance(article, Article)
    assert isinstance(array, Unread)
    assert array.where.endswith("line 2")
    assert isinstance(stranger, Unread)
    assert "schema_version" in stranger.why


def test_an_archive_cut_in_half_gives_what_is_whole(tmp_path: Path) -> None:
    copy(articles(3), tmp_path / "out.jsonl.gz")
    whole = (tmp_path / "out.jsonl.gz").read_bytes()
    (tmp_path / "out.jsonl.gz").write_bytes(whole[: len(whole) // 2])

    *good, bad = outcomes_in(tmp_path / "out.jsonl.gz")

    assert good == articles(3)[: len(good)]
    assert isinstance(bad, Unread)


def test_a_name_without_a_known_ending_is_asked_about() -> None:
    with pytest.raises(InputError, match=r"Let it end in one of \.jsonl"):
        sink_at(Path("articles.pdf"))


@pytest.mark.parametrize("name", SINKS)
def test_the_list_names_what_is_there(name: str) -> None:
    module = __import__(SINKS[name].module, fromlist=["x"])

    assert hasattr(module, SINKS[name].maker)
