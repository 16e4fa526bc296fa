"""Web archives: what was fetched can be played back, also what others archived."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsclean.errors import FetchError, InputError, InputMissing
from newsclean.fetchers.memory import MemoryFetcher
from newsclean.fetchers.replay import ReplayFetcher
from newsclean.fetchers.warc import RecordingFetcher, WarcWriter
from newsclean.page import Page

PAGE = Page(
    body="<p>Die Brücke ist offen.".encode("cp1252"),
    url_requested="https://news.example/old",
    url="https://news.example/new",
    status=200,
    headers=(
        ("content-type", "text/html; charset=windows-1252"),
        ("content-encoding", "gzip"),
        ("content-length", "17"),
        ("set-cookie", "a=1"),
        ("set-cookie", "b=2"),
        ("x-name", "Café"),
    ),
    redirects=("https://news.example/old", "https://news.example/older"),
    fetched_at=datetime(2026, 3, 3, 8, 0, 0, 123456, tzinfo=UTC),
)


def foreign_record(message: bytes, url: str = "https://news.example/") -> bytes:
    """As a crawler writes one that stores the bytes of the wire."""
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: <{url}>\r\nWARC-Date: 2026-03-03T08:00:00Z\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(message)}\r\n\r\n"
    )
    return head.encode() + message + b"\r\n\r\n"


def test_a_page_comes_back_as_it_was_under_both_of_its_addresses(tmp_path: Path) -> None:
    with WarcWriter(tmp_path / "run.warc.gz") as writer:
        writer.write(PAGE)
    replay = ReplayFetcher(tmp_path / "run.warc.gz")
    assert replay.fetch("https://news.example/old") == PAGE
    assert replay.fetch("https://news.example/new") == PAGE
    assert set(replay.urls) == {"https://news.example/old", "https://news.example/new"}


def test_a_second_run_is_appended_and_the_later_page_counts(tmp_path: Path) -> None:
    for text in ("morning", "evening"):
        inner = MemoryFetcher({"https://news.example/": f"<p>{text}"})
        with WarcWriter(tmp_path / "run.warc.gz") as writer:
            RecordingFetcher(inner, writer).fetch("https://news.example/")
    replayed = ReplayFetcher(tmp_path / "run.warc.gz").fetch("https://news.example/")
    assert replayed.body == b"<p>evening"
    assert replayed.charset == "utf-8"


def test_a_record_cut_off_by_a_crash_does_not_hide_those_before_it(tmp_path: Path) -> None:
    file = tmp_path / "run.warc.gz"
    with WarcWriter(file) as writer:
        writer.write(PAGE)
        whole = file.stat().st_size
        writer.write(PAGE)
    file.write_bytes(file.read_bytes()[: whole + 50])
    assert ReplayFetcher(file).fetch("https://news.example/new") == PAGE


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize(
    "message",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nbread",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nbre\r\n2\r\nad\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nbread",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"bread"),
    ],
)
def test_archives_of_other_tools_are_read(message: bytes, pack: object, tmp_path: Path) -> None:
    assert callable(pack)
    warcinfo = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nab\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(pack(warcinfo) + pack(foreign_record(message)))
    page = ReplayFetcher(tmp_path / "a.warc").fetch("https://news.example/")
    assert (page.body, page.status, page.url) == (b"bread", 200, "https://news.example/")
    assert page.fetched_at == datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_a_damaged_body_in_an_archive_is_a_typed_error(tmp_path: Path) -> None:
    message = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip"
    (tmp_path / "a.warc").write_bytes(foreign_record(message))
    with pytest.raises(FetchError, match="damaged"):
        ReplayFetcher(tmp_path / "a.warc").fetch("https://news.example/")


def test_an_address_that_is_not_in_the_archive_is_a_typed_error(tmp_path: Path) -> None:
    with WarcWriter(tmp_path / "run.warc.gz"):
        pass
    with pytest.raises(FetchError, match=r"not in run\.warc\.gz"):
        ReplayFetcher(tmp_path / "run.warc.gz").fetch("https://news.example/")


@pytest.mark.parametrize(
    "content", [b"bread and milk\r\n\r\n", gzip.compress(b"bread and milk"), b"\x1f\x8bno gzip"]
)
def test_a_file_that_is_no_archive_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(content)
    with pytest.raises(InputError, match="no WARC file"):
        ReplayFetcher(tmp_path / "a.warc")


def test_an_archive_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        ReplayFetcher(tmp_path / "absent.warc")
    with pytest.raises(InputError):
        WarcWriter(tmp_path / "no" / "folder.warc")
