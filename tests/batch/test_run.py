"""Runs from a list of addresses to records, and what survives their end."""

from pathlib import Path
from typing import Any

import pytest

from newsclean import Article
from newsclean.batch.run import Batch
from newsclean.errors import InputError, OutputError, OutputInUse
from newsclean.failure import Failure
from tests.batch.conftest import Run, asked, lines_of, plan_of, records, story
from tests.fetchers.site import Site, response


def test_every_address_gives_one_record(run: Run, addresses: Path, output: Path) -> None:
    report = run(addresses)

    assert (report.articles, report.failed, report.waiting) == (10, 2, 0)
    assert report.reasons == (("HTTPStatusError", 2),)
    assert [(each.host, each.failed) for each in report.hosts] == [("127.0.0.1", 2)]
    assert asked(output) == sorted(lines_of(addresses))
    failed = [record for record in records(output) if record["kind"] == "failure"]
    assert [Failure.from_dict(record).status for record in failed] == [404, 404]
    good = [Article.from_dict(r) for r in records(output) if r["kind"] != "failure"]
    assert {article.title for article in good} == {f"Ferry {n} is late" for n in range(10)}


def test_a_finished_run_asks_for_nothing_again(
    run: Run, addresses: Path, output: Path, site: Site
) -> None:
    first = run(addresses)
    before, requests = output.read_bytes(), len(site.requests)

    assert run(addresses) == first
    assert output.read_bytes() == before
    assert len(site.requests) == requests


def test_addresses_added_to_the_list_are_done_in_the_next_run(
    run: Run, addresses: Path, output: Path, site: Site
) -> None:
    run(addresses)
    site.answers["/new"] = story(11)
    addresses.write_text(addresses.read_text() + "\n" + site.url("/new"))

    assert run(addresses).articles == 11
    assert asked(output) == sorted(lines_of(addresses))


def test_what_was_written_but_not_accounted_for_is_cut_and_done_again(
    run: Run, addresses: Path, output: Path
) -> None:
    run(addresses)
    with output.open("ab") as file:
        file.write(b'{"kind": "article", "url_requ')  # killed in the middle of a record

    run(addresses)

    assert asked(output) == sorted(lines_of(addresses))


def test_records_that_a_power_cut_took_are_made_again(
    run: Run, addresses: Path, output: Path
) -> None:
    run(addresses)
    whole = output.read_bytes()
    output.write_bytes(whole[: len(whole) // 2])

    report = run(addresses)

    assert (report.articles, report.failed) == (10, 2)
    assert asked(output) == sorted(lines_of(addresses))


def test_a_run_stopped_in_the_middle_goes_on_from_there(
    run: Run, addresses: Path, output: Path, site: Site
) -> None:
    run(addresses, stop_after=1)
    done = len(records(output))

    assert 0 < done <= 5  # the first, and those under way with it
    assert run(addresses).waiting == 0
    assert asked(output) == sorted(lines_of(addresses))
    assert len(site.pages()) == 12  # none was asked for twice


def test_failures_are_done_again_when_asked_and_leave_no_second_record(
    run: Run, addresses: Path, output: Path, site: Site
) -> None:
    run(addresses)
    site.answers["/gone"] = story(12)

    report = run(addresses, retry="failed")

    assert (report.articles, report.failed) == (11, 1)
    assert asked(output) == sorted(lines_of(addresses))


def test_failures_of_one_reason_are_done_again_alone(
    run: Run, addresses: Path, output: Path, site: Site
) -> None:
    site.answers["/gone"] = response(200, b"%PDF-1.4 and so on", kind="application/pdf")
    run(addresses)
    before = len(site.pages())

    report = run(addresses, retry="NotText")

    assert site.pages()[before:] == ["/gone"]
    assert dict(report.reasons) == {"HTTPStatusError": 1, "NotText": 1}
    assert asked(output) == sorted(lines_of(addresses))


def test_a_retry_killed_between_journal_and_file_is_brought_to_its_end(
    run: Run, addresses: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(addresses)
    with monkeypatch.context() as patched, Batch(plan_of(output)) as batch:
        patched.setattr("newsclean.sinks.files.GrowingFiles.swap", _killed)
        with pytest.raises(KeyboardInterrupt):
            batch.retry()

    run(addresses)

    assert asked(output) == sorted(lines_of(addresses))


def _killed(*_: Any) -> None:
    raise KeyboardInterrupt


def test_lines_without_an_address_are_told_with_their_number_and_reason(
    run: Run, site: Site, tmp_path: Path
) -> None:
    listed = tmp_path / "list.txt"
    lines = ["# two stories", site.url("/1"), "", "nonsense", site.url("/2"), site.url("/1")]
    listed.write_text("\n".join(lines))
    events: list[Any] = []

    report = run(listed, watch=events.append)

    assert (report.articles, report.refused) == (2, 1)
    assert [(each.source, each.line) for each in report.problems] == [(str(listed), 4)]
    told = {event.kind: event for event in events}
    assert told["refused"].line == 4
    assert "nonsense" in (told["refused"].detail or "")
    assert told["duplicate"].line == 6
    assert "line 2" in (told["duplicate"].detail or "")


def test_records_come_in_the_order_of_the_list_when_asked(
    run: Run, addresses: Path, output: Path
) -> None:
    run(addresses, in_order=True)

    assert [record["url_requested"] for record in records(output)] == list(lines_of(addresses))


def test_a_second_run_on_the_same_output_is_refused(output: Path) -> None:
    with Batch(plan_of(output)), pytest.raises(OutputInUse, match="Another run is at work"):
        Batch(plan_of(output))


def test_a_file_that_no_journal_knows_is_not_touched(output: Path) -> None:
    output.write_text("precious")

    with pytest.raises(OutputError, match="no journal"):
        Batch(plan_of(output))
    assert output.read_text() == "precious"


def test_a_run_is_not_continued_in_another_form(run: Run, addresses: Path) -> None:
    run(addresses)

    with pytest.raises(InputError, match="begun with by None"):
        run(addresses, by="host")


def test_a_full_disk_stops_the_run_with_a_sentence_and_loses_nothing(
    run: Run, addresses: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0

    def full(descriptor: int, record: bytes) -> None:
        nonlocal written
        written += 1
        if written > 3:
            import errno
            import os

            os.write(descriptor, record[:10])
            raise OSError(errno.ENOSPC, "No space left on device")
        import os

        os.write(descriptor, record)

    with monkeypatch.context() as patched:
        patched.setattr("newsclean.sinks.files._write", full)
        with pytest.raises(OutputError, match="disk is full"):
            run(addresses)
    assert len(records(output)) <= 3  # and none of them torn

    assert run(addresses).waiting == 0
    assert asked(output) == sorted(lines_of(addresses))


def test_a_folder_without_permission_is_said_in_a_sentence() -> None:
    with pytest.raises(OutputError, match=r"/proc/nowhere/a\.jsonl cannot be written"):
        Batch(plan_of(Path("/proc/nowhere/a.jsonl")))


def test_a_host_that_never_answers_is_not_asked_for_ever(run: Run, tmp_path: Path) -> None:
    listed = tmp_path / "dead.txt"
    listed.write_text("\n".join(f"http://127.0.0.1:9/{number}" for number in range(20)))

    report = run(listed)

    assert report.reasons == (("Unreachable", 20),)
    told = [record["message"] for record in records(tmp_path / "articles.jsonl")]
    assert 3 <= sum("could not be reached" in message for message in told) <= 7
    assert any("was not asked for this one" in message for message in told)
