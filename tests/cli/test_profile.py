"""``newsclean profile``, from pages on disk to an alarm."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from newsclean import Profile
from tests.cli.conftest import Run
from tests.profiles.gazette_site import BEGGING, HOST, STORIES, dump, html


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return written(tmp_path / "pages", range(7), "before")


def written(folder: Path, numbers: range, layout: str) -> Path:
    folder.mkdir()
    for number in numbers:
        (folder / f"{number}.html").write_text(html(number, layout), encoding="utf-8")
    return folder


def test_pages_of_a_folder_are_learned_and_used(pages: Path, tmp_path: Path, run: Run) -> None:
    learned = run("profile", "learn", pages, "-o", tmp_path / "profiles")
    page = tmp_path / "new.html"
    page.write_text(html(8), encoding="utf-8")

    assert learned.exit_code == 0
    assert f"{HOST}.json: 7 articles, 1 repeated blocks, 1 of which were taken" in learned.stderr
    assert BEGGING in run("fetch", page, "-f", "text").stdout
    shown = run("fetch", page, "-f", "text", "--profiles", tmp_path / "profiles").stdout
    assert BEGGING not in shown
    assert shown.splitlines()[0] == STORIES[8]["headline"]


def test_one_profile_serves_dumps_without_an_address(pages: Path, tmp_path: Path, run: Run) -> None:
    run("profile", "learn", pages, "-o", tmp_path / "profiles")
    profile = tmp_path / "profiles" / f"{HOST}.json"

    shown = run("clean", "-", "-f", "text", "--profiles", profile, stdin=dump(8))
    why = run("explain", "-", "--why", BEGGING, "--profiles", profile, stdin=dump(8))

    assert BEGGING not in shown.stdout
    undone = run("explain", "-", "--undo", "profile/repeated", "--profiles", profile, stdin=dump(8))
    assert BEGGING in undone.stdout
    assert "profile/repeated · stands on 7 of 7 pages learned of this host" in why.stdout


def test_a_profile_that_is_there_is_not_overwritten(pages: Path, tmp_path: Path, run: Run) -> None:
    arguments = ("profile", "learn", pages, "-o", tmp_path / "profiles")
    run(*arguments)

    again = run(*arguments)

    assert again.exit_code == 14
    assert "--replace" in again.stderr
    assert run(*arguments, "--replace").exit_code == 0


def test_dumps_are_learned_with_their_host(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "dumps"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(dump(number), encoding="utf-8")

    nameless = run("profile", "learn", folder, "-o", tmp_path / "profiles")
    named = run("profile", "learn", folder, "--host", HOST, "-o", tmp_path / "profiles")

    assert nameless.exit_code == 14
    assert "which host" in nameless.stderr
    assert named.exit_code == 0
    assert Profile.read(tmp_path / "profiles" / f"{HOST}.json").repeated


def test_an_unchanged_site_passes_the_check(pages: Path, tmp_path: Path, run: Run) -> None:
    run("profile", "learn", pages, "-o", tmp_path / "profiles")
    later = written(tmp_path / "later", range(7, 14), "before")

    checked = run("profile", "check", later, "--profiles", tmp_path / "profiles")

    assert checked.exit_code == 0
    assert f"{HOST}  unchanged · 7 pages" in checked.stdout


def test_a_changed_site_fails_the_check_and_says_how(pages: Path, tmp_path: Path, run: Run) -> None:
    run("profile", "learn", pages, "-o", tmp_path / "profiles")
    later = written(tmp_path / "later", range(7, 14), "after")

    checked = run("profile", "check", later, "--profiles", tmp_path / "profiles")
    machine = run("profile", "check", later, "--profiles", tmp_path / "profiles", "--json")

    assert checked.exit_code == machine.exit_code == 15
    assert "authors: 100% before, 0% now (by chance 0.0041)" in checked.stdout
    (host,) = json.loads(machine.stdout)["hosts"]
    assert (host["host"], host["state"]) == (HOST, "changed")
    assert {"authors", "published"} <= {jump["measure"] for jump in host["jumps"]}


def test_a_few_pages_and_unknown_hosts_are_told_as_such(
    pages: Path, tmp_path: Path, run: Run
) -> None:
    run("profile", "learn", pages, "-o", tmp_path / "profiles")
    few = written(tmp_path / "few", range(2), "before")

    checked = run("profile", "check", few, "--profiles", tmp_path / "profiles")
    unknown = run(
        "profile", "check", few, "--host", "x.example", "--profiles", tmp_path / "profiles"
    )

    assert "too few pages · 2 pages" in checked.stdout
    assert "x.example  no profile" in unknown.stdout


def test_a_damaged_profile_is_one_sentence_and_code_14(
    pages: Path, tmp_path: Path, run: Run
) -> None:
    profile = tmp_path / f"{HOST}.json"
    profile.write_text('{"profile": 99}', encoding="utf-8")

    failed = run("fetch", pages / "0.html", "--profiles", profile)

    assert failed.exit_code == 14
    assert "version 99; this release reads version 1" in failed.stderr
    assert len(failed.stderr.splitlines()) == 1


@pytest.fixture
def changed_site() -> Iterator[str]:
    """The stories of the paper in its new layout, on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number = self.path.rpartition("/")[2].partition("-")[0]
            body = html(int(number), "after").encode() if number.isdigit() else b""
            if self.path == "/":
                body = "".join(
                    f'<p><a href="/2026/04/01/{n}-{"-".join(story["headline"].lower().split())}">'
                    f"{story['headline']}</a></p>"
                    for n, story in enumerate(STORIES)
                ).encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_run_reports_the_hosts_that_have_changed(
    pages: Path, tmp_path: Path, run: Run, changed_site: str
) -> None:
    profiles, addresses = tmp_path / "profiles", tmp_path / "urls.txt"
    run("profile", "learn", pages, "--host", "127.0.0.1", "-o", profiles)
    addresses.write_text("\n".join(f"{changed_site}/news/{number}" for number in range(7, 14)))
    quick = ("--allow", "127.0.0.1", "--pause", "0", "--workers", "1")
    out = tmp_path / "a.jsonl"

    result = run("batch", addresses, "-o", out, "--profiles", profiles, *quick)
    checked = run("profile", "check", out, "--profiles", profiles)

    assert result.exit_code == 0, result.output
    assert "127.0.0.1 has changed since its profile was learned: authors: 100%" in result.stderr
    assert checked.exit_code == 15


def test_the_front_page_of_a_site_is_enough(tmp_path: Path, run: Run, changed_site: str) -> None:
    quick = ("--allow", "127.0.0.1", "--pause", "0", "--host", "127.0.0.1")

    learned = run("profile", "learn", f"{changed_site}/", "--max", "4", "-o", tmp_path, *quick)

    assert learned.exit_code == 0, learned.output
    assert f"{changed_site}/: 4 stories found." in learned.stderr
    (block,) = Profile.read(tmp_path / "127.0.0.1.json").repeated
    assert block.text.startswith("Read this story to its end with a free account")
