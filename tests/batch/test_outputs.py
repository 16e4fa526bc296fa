"""Runs into every kind of output: finished, continued, retried."""

from pathlib import Path
from typing import Final

import pytest

from newsclean.failure import Failure
from newsclean.sinks.reading import Unread, outcomes_in
from tests.batch.conftest import Run, lines_of, story
from tests.fetchers.site import Site

OUTPUTS: Final = ("out.jsonl.gz", "out.jsonl.zst", "out.parquet", "out.sqlite")
NEEDS: Final = {"out.jsonl.zst": "zstandard", "out.parquet": "pyarrow"}


def recorded(output: Path) -> list[str]:
    """The address of every record, sorted; failures in capitals."""
    names = []
    for outcome in outcomes_in(output):
        assert not isinstance(outcome, Unread)
        name = outcome.url_requested or ""
        names.append(name.upper() if isinstance(outcome, Failure) else name)
    return sorted(names)


@pytest.fixture(params=OUTPUTS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param in NEEDS:
        pytest.importorskip(NEEDS[request.param])
    return tmp_path / str(request.param)


def test_a_run_can_be_continued_and_retried(
    run: Run, addresses: Path, place: Path, site: Site
) -> None:
    run(addresses, output=place)
    site.answers["/new"] = site.answers["/gone"] = story(11)
    addresses.write_text(addresses.read_text() + "\n" + site.url("/new"))

    report = run(addresses, output=place, retry="failed")

    assert (report.articles, report.failed) == (12, 1)
    lost = site.url("/lost")
    expected = [url.upper() if url == lost else url for url in lines_of(addresses)]
    assert recorded(place) == sorted(expected)


def test_pages_of_markdown_are_there_once_after_a_retry(
    run: Run, addresses: Path, tmp_path: Path, site: Site
) -> None:
    out = tmp_path / "stories"
    run(addresses, output=out, format_name="markdown")
    site.answers["/gone"] = story(11)

    run(addresses, output=out, format_name="markdown", retry="failed")

    assert len(list(out.glob("*.md"))) == 11
    assert recorded(out) == [site.url("/lost").upper()]


def test_a_run_into_parts_can_be_continued(run: Run, addresses: Path, tmp_path: Path) -> None:
    out = tmp_path / "parts"
    run(addresses, output=out, format_name="jsonl", by="host")
    (part,) = out.glob("host=*/articles.jsonl")
    with part.open("ab") as file:
        file.write(b'{"torn')

    run(addresses, output=out, format_name="jsonl", by="host")

    assert len(recorded(out)) == 12


def test_parquet_parts_are_packed_when_they_are_large_enough(
    run: Run, addresses: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.setattr("newsclean.sinks.parquet._RIPE", 5_000)
    out = tmp_path / "out.parquet"

    run(addresses, output=out)

    assert len(list(out.glob("part-*.parquet"))) >= 3
    assert not list(out.glob("_*"))
    assert len(recorded(out)) == 12


def test_a_part_packed_before_a_kill_is_packed_again_in_its_place(
    run: Run, addresses: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyarrow")
    out = tmp_path / "out.parquet"
    from newsclean.sinks.parquet import ParquetSink

    pack = ParquetSink.pack

    def killed(sink: ParquetSink, file: str, number: int) -> None:
        pack(sink, file, number)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ParquetSink, "pack", killed)
        with pytest.raises(KeyboardInterrupt):
            run(addresses, output=out)

    run(addresses, output=out)

    assert len(recorded(out)) == 12
