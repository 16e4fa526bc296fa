"""What a run can be given: lists, tables, folders, archives; and what is wrong with some."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch.inputs import AddressList, Folder, Refused
from newsclean.batch.streams import PageTable, WarcFile
from newsclean.errors import InputError, InputMissing
from newsclean.fetchers.warc import WarcWriter
from newsclean.page import Page
from tests.batch.conftest import STORY, Run, records


def urls(path: Path, field: str = "url") -> list[str | int]:
    """Addresses, and the numbers of lines that hold none."""
    lines = AddressList(name=str(path), field=field).lines()
    return [each.line if isinstance(each, Refused) else each.url for each in lines]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "# mine\nhttp://a.example/1\n\nno\n  http://a.example/2#part \n"),
        (
            "a.jsonl",
            '\n{"url": "http://a.example/1"}\n\n{"link": 1}\n{"url": "http://a.example/2"}\n',
        ),
        ("a.csv", 'id,url\n1,http://a.example/1\n\n"3"\n4,http://a.example/2\n'),
        ("a.tsv", "id\turl\n1\thttp://a.example/1\n\n3\n4\thttp://a.example/2\n"),
    ],
)
def test_addresses_come_from_lines_and_columns(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with gzip.open(tmp_path / f"{name}.gz", "wt") as packed:
        packed.write(text)

    for path in (tmp_path / name, tmp_path / f"{name}.gz"):
        assert urls(path) == ["http://a.example/1", 4, "http://a.example/2"]


def test_addresses_come_from_a_column_of_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet")
    table = pa.table({"link": ["http://a.example/1", None, "http://a.example/2"]})
    pa.parquet.write_table(table, tmp_path / "a.parquet")

    assert urls(tmp_path / "a.parquet", "link") == ["http://a.example/1", 2, "http://a.example/2"]
    with pytest.raises(InputError, match="no column 'url'; the columns are: link"):
        urls(tmp_path / "a.parquet")


def test_a_table_without_the_column_is_told_with_those_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,link\n1,http://a.example/1\n")

    with pytest.raises(InputError, match="no column 'url'; the columns are: id, link"):
        urls(tmp_path / "a.csv")


def test_a_packed_list_cut_in_half_gives_what_is_whole(tmp_path: Path) -> None:
    lines = "".join(f"http://a.example/{n * 7919 % 100_003}\n" for n in range(20_000))
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(lines.encode())[:20_000])

    *good, bad = urls(tmp_path / "a.txt.gz")

    assert len(good) > 100
    assert bad == len(good) + 1


def test_a_list_of_addresses_cannot_name_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("file:///etc/passwd\n/etc/passwd\n")

    assert urls(tmp_path / "a.txt") == [1, 2]


def test_a_list_that_is_not_there_is_missing() -> None:
    with pytest.raises(InputMissing, match="cannot be read"):
        _ = AddressList(name="nowhere.txt").mark


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    (folder / "deep").mkdir(parents=True)
    for number in range(3):
        (folder / f"{number}.html").write_text(STORY.format(number=number))
    (folder / "deep" / "3.htm").write_text(STORY.format(number=3))
    (folder / "deep" / "empty.html").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_folder_of_saved_pages_is_a_run_like_any_other(
    folder: Path, run_over: Run, output: Path
) -> None:
    first = run_over(Folder(name=str(folder)))
    (folder / "4.html").write_text(STORY.format(number=4))
    second = run_over(Folder(name=str(folder)))

    assert (first.articles, first.failed, first.reasons) == (4, 1, (("EmptyInput", 1),))
    assert second.articles == 5
    assert len(records(output)) == 6
    assert all(record["url_requested"].startswith("file:///") for record in records(output))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl"
    rows = [{"html": STORY.format(number=n), "url": f"http://a.example/{n}"} for n in range(8)]
    rows[3:3] = [{"html": "", "url": "http://a.example/empty"}, {"html": STORY.format(number=9)}]
    lines = [*map(json.dumps, rows), "broken"]
    path.write_text("\n".join(lines))
    return path


def test_a_table_of_pages_is_recorded_in_its_order(
    table: Path, run_over: Run, output: Path
) -> None:
    events: list[Any] = []

    report = run_over(PageTable(name=str(table), html="html"), watch=events.append)

    assert (report.articles, report.failed, report.refused) == (9, 1, 1)
    asked = [record["url_requested"] for record in records(output)]
    assert asked[:5] == [
        *(f"http://a.example/{n}" for n in range(3)),
        "http://a.example/empty",
        f"{table}:5",
    ]
    assert [event.line for event in events if event.kind == "refused"] == [11]


def test_a_stopped_table_goes_on_behind_its_last_record(
    table: Path, run_over: Run, output: Path
) -> None:
    run_over(PageTable(name=str(table), html="html"), stop_after=2)
    done = len(records(output))
    assert 0 < done < 10

    report = run_over(PageTable(name=str(table), html="html"))

    assert report.articles == 9
    assert len({record["url_requested"] for record in records(output)}) == 10
    assert len(records(output)) == 10


def test_lost_records_of_a_table_are_made_again(table: Path, run_over: Run, output: Path) -> None:
    run_over(PageTable(name=str(table), html="html"))
    whole = output.read_bytes()
    output.write_bytes(whole[: len(whole) // 2])

    run_over(PageTable(name=str(table), html="html"))

    assert [record["url_requested"] for record in records(output)] == [
        json.loads(line)["url_requested"] for line in whole.splitlines()
    ]


def test_a_table_that_changed_meanwhile_is_not_gone_on_with(table: Path, run_over: Run) -> None:
    run_over(PageTable(name=str(table), html="html"))
    table.write_text(table.read_text() + "\n{}")

    with pytest.raises(InputError, match="has changed since"):
        run_over(PageTable(name=str(table), html="html"))


def test_pages_of_a_table_are_not_retried(table: Path, run_over: Run) -> None:
    run_over(PageTable(name=str(table), html="html"))

    with pytest.raises(InputError, match="would fail again"):
        run_over(retry="failed")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    pytest.importorskip("fastwarc")
    path = tmp_path / "a.warc.gz"
    with WarcWriter(path) as writer:
        for number in range(6):
            url = f"http://a.example/{number}"
            body = STORY.format(number=number).encode()
            headers = (("content-type", "text/html"),)
            writer.write(Page(body=body, url_requested=url, url=url, status=200, headers=headers))
    return path


def test_an_archive_is_recorded_and_gone_on_with(
    archive: Path, run_over: Run, output: Path
) -> None:
    run_over(WarcFile(name=str(archive)), stop_after=2)
    assert 0 < len(records(output)) < 6

    report = run_over(WarcFile(name=str(archive)))

    assert report.articles == 6
    found = records(output)
    assert [record["url"] for record in found] == [f"http://a.example/{n}" for n in range(6)]
    assert found[0]["provenance"]["archive"]["offset"] < found[1]["provenance"]["archive"]["offset"]


def test_an_archive_cut_in_half_gives_what_is_whole(archive: Path, run_over: Run) -> None:
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])

    report = run_over(WarcFile(name=str(archive)))

    assert 1 <= report.articles < 6
    assert report.refused == 1
