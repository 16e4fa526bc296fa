import gzip
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from newsclean.archives import Damage, Selection, iter_warc
from newsclean.errors import EmptyInput, InputError, InputMissing
from newsclean.fetchers.warc import WarcWriter
from newsclean.models import ArchiveRecord
from newsclean.page import Page
from newsclean.pipeline import Cleaner
from tests.archives.conftest import STORY, Read, addresses, packed, plain, record

Pack = Callable[..., bytes]
BOTH = pytest.mark.parametrize("pack", [plain, packed])
FIRST, SECOND, THIRD = (f"https://tarn.example/{number}" for number in (1, 2, 3))


@BOTH
def test_every_page_comes_in_order_and_tells_its_record(pack: Pack, read: Read) -> None:
    records = (record(1), record(2))
    first, second = read(pack(*records))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.url, first.status, first.body) == (FIRST, 200, (STORY * 40).encode())
    assert first.fetched_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert second.archive is not None
    assert second.archive.file.endswith("an.warc")
    assert second.archive.offset == len(pack(records[0]))
    assert second.archive.record_id == "urn:uuid:0002"
    assert second.archive.digest == "sha1:2"
    assert second.archive.date == "2026-03-03T08:00:00+00:00"


def test_the_article_says_which_record_it_came_from(read: Read) -> None:
    (page,) = read(packed(record(1)))
    assert isinstance(page, Page)
    article = Cleaner().page(page).article
    assert article.provenance.archive == page.archive
    assert isinstance(page.archive, ArchiveRecord)
    assert type(article).from_dict(article.to_dict()) == article


def test_our_own_archives_are_read_as_any_other(tmp_path: Path) -> None:
    page = Page.of(STORY, url=FIRST)
    with WarcWriter(tmp_path / "run.warc.gz") as writer:
        writer.write(page)
    (found,) = iter_warc(tmp_path / "run.warc.gz")
    assert isinstance(found, Page)
    assert (found.url, found.body, found.charset) == (FIRST, page.body, "utf-8")


@pytest.mark.parametrize(
    "other",
    [
        record(2, kind="request", head="GET / HTTP/1.1"),
        record(2, kind="metadata", head=""),
        record(2, kind="revisit"),
        record(2, head="HTTP/1.1 301 Moved\r\nLocation: /elsewhere"),
        record(2, head="HTTP/1.1 404 Not Found\r\nContent-Type: text/html"),
        record(2, head="HTTP/1.1 200 OK\r\nContent-Type: image/png"),
        record(2, head="no answer at all"),
    ],
)
def test_what_is_no_page_is_passed_over(other: bytes, read: Read) -> None:
    assert addresses(read(packed(record(1), other, record(3)))) == [FIRST, THIRD]


def test_a_page_that_states_no_type_and_a_stored_resource_are_taken(read: Read) -> None:
    silent = record(1, head="HTTP/1.1 200 OK\r\nServer: old")
    resource = record(2, head="", kind="resource").replace(b"application/http", b"text/html")
    first, second = read(packed(silent, resource))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first.body == second.body == (STORY * 40).encode()


def test_a_body_stored_as_sent_is_unpacked_and_one_that_only_claims_so_is_not(read: Read) -> None:
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip"
    claimed = record(1, head=head)
    broken = record(2, "not packed at all", head=head)
    first, second = read(packed(claimed, broken))
    assert isinstance(first, Page)
    assert first.body == (STORY * 40).encode()
    assert isinstance(second, Damage)
    assert (second.url, "damaged" in second.reason) == (SECOND, True)


@pytest.mark.parametrize(
    ("only", "wanted"),
    [
        (Selection(hosts={"tarn.example"}), [1, 2, 4]),
        (Selection(hosts={"www.tarn.example"}), [4]),
        (Selection(hosts={"arn.example"}), []),
        (Selection(since=datetime(2026, 3, 4, tzinfo=UTC)), [2]),
        (Selection(until=datetime(2026, 3, 4, tzinfo=UTC)), [1, 3, 4]),
        (Selection(types={"text/plain"}), [3]),
        (Selection(types=()), [1, 2, 3, 4]),
    ],
)
def test_only_what_is_selected_comes(only: Selection, wanted: list[int], read: Read) -> None:
    text = "HTTP/1.1 200 OK\r\nContent-Type: text/plain"
    archive = packed(
        record(1),
        record(2, date="2026-03-05T08:00:00Z"),
        record(3, host="far.example", head=text),
        record(4, host="www.tarn.example"),
    )
    if not (only.types == () or "text/plain" in only.types):
        wanted = [number for number in wanted if number != 3]
    found = [page.url for page in read(archive, only) if isinstance(page, Page)]
    assert [int((url or "").rpartition("/")[2]) for url in found] == wanted


@BOTH
def test_a_run_goes_on_behind_the_record_it_had_reached(pack: Pack, read: Read) -> None:
    archive = pack(record(1), record(2), record(3))
    second = read(archive)[1]
    assert isinstance(second, Page)
    assert second.archive is not None
    assert addresses(read(archive, after=second.archive.offset)) == [THIRD]


def test_records_packed_together_are_read_but_cannot_be_gone_on_with(read: Read) -> None:
    archive = gzip.compress(plain(record(1), record(2), record(3)))
    assert addresses(read(archive)) == [FIRST, SECOND, THIRD]
    with pytest.raises(InputError, match="read it from the start"):
        read(archive, after=17)


@BOTH
@pytest.mark.parametrize("kept", [0.02, 0.2, 0.5, 0.8])
def test_an_archive_cut_off_gives_what_it_holds_and_says_where_it_ends(
    pack: Pack, kept: float, read: Read
) -> None:
    last = pack(record(3))
    archive = pack(record(1), record(2)) + last[: int(kept * len(last))]
    found = read(archive)
    assert addresses(found) == [FIRST, SECOND, "×"]
    assert isinstance(found[-1], Damage)
    assert found[-1].offset == len(pack(record(1), record(2)))


def test_a_page_that_is_whole_is_given_though_the_last_bytes_of_its_packing_are_lost(
    read: Read,
) -> None:
    assert addresses(read(packed(record(1))[:-3])) == [FIRST]


@pytest.mark.parametrize(
    "broken",
    [
        packed(record(2))[:99],
        packed(record(2))[:60] + b"\0" * 40 + packed(record(2))[100:],
        b"<html>504 Gateway Time-out</html>",
        packed(b"no record"),
    ],
)
def test_damage_in_the_middle_is_told_once_and_the_rest_goes_on(broken: bytes, read: Read) -> None:
    before = packed(record(1))
    found = read(before + broken + packed(record(3), record(4)))
    assert addresses(found) == [FIRST, "×", THIRD, "https://tarn.example/4"]
    assert isinstance(found[1], Damage)
    assert found[1].offset == len(before)
    assert str(len(before + broken)) in found[1].reason


@pytest.mark.parametrize(
    "broken",
    [
        record(2, length=10),
        record(2, length=10**11),
        record(2, length=-7),
        b"WARC/1.0\r\nWARC-Type: response\r\nno end of the head " * 5,
        b"noise\r\n\r\n",
        record(2).replace(b"\r\n", b"\n"),
        record(2, "1\r\n" + "x" * 40_000, head="HTTP/1.1 200 OK\r\nX: " + "y" * 70_000, length=9),
    ],
)
def test_no_false_record_hides_those_behind_it(broken: bytes, read: Read) -> None:
    found = read(plain(record(1), broken, record(3)))
    assert addresses(found)[0] == FIRST
    assert addresses(found)[-1] == THIRD
    assert "×" in addresses(found)


def test_a_chunk_of_negative_size_ends(read: Read) -> None:
    head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked"
    (page,) = read(packed(record(1, "-6\r\nbread", head=head)))
    assert isinstance(page, Page)
    assert page.body == b"-6\r\nbread"


@pytest.mark.parametrize("content", [b"bread and milk\r\n", gzip.compress(b"bread"), b"\x1f\x8b"])
def test_a_file_that_is_no_archive_is_refused(content: bytes, read: Read) -> None:
    with pytest.raises(InputError, match="no WARC file"):
        read(content)


def test_a_file_that_is_empty_or_not_there_says_so(tmp_path: Path, read: Read) -> None:
    with pytest.raises(EmptyInput):
        read(b"")
    with pytest.raises(InputMissing):
        list(iter_warc(tmp_path / "absent.warc"))
    with pytest.raises(InputMissing):
        list(iter_warc(tmp_path))


@given(
    st.sampled_from([plain, packed, lambda *records: gzip.compress(plain(*records))]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=9)), max_size=4),
    st.floats(0, 1),
)
def test_no_damage_raises_anything_but_that_there_is_no_archive(
    pack: Pack, scratches: list[tuple[float, bytes]], kept: float
) -> None:
    data = bytearray(pack(*(record(number, STORY) for number in range(4))))
    for place, scratch in scratches:
        start = int(place * len(data))
        data[start : start + len(scratch)] = scratch
    try:
        found = list(iter_warc(io.BytesIO(data[: int(kept * len(data))])))
    except InputError:
        return
    offsets = [each.offset if isinstance(each, Damage) else _offset(each) for each in found]
    assert offsets == sorted(offsets)


def _offset(page: Page) -> int:
    assert page.archive is not None
    return page.archive.offset
