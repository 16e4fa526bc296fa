"""Shapes that crashed or hung the parser in some version: each in a process of its own.

The numbers are those of the reports at rushter/selectolax and lexbor/lexbor.
"""

import subprocess
import sys

import pytest

PROGRAM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from newsclean import NewscleanError, extract
try:
    print(len(extract(sys.stdin.buffer.read()).text))
except NewscleanError as error:
    print(type(error).__name__)
"""

THREADED = """
import sys
from concurrent.futures import ThreadPoolExecutor
from newsclean import extract
page = sys.stdin.buffer.read()
with ThreadPoolExecutor(8) as pool:
    print(len({article.content_hash for article in pool.map(extract, [page] * 40)}))
"""

STORY = "".join(
    f"<p>The ferry of day {day} left the harbour at noon, and forty people were aboard.</p>"
    for day in range(8)
)

SHAPES = {
    "lexbor 340: formatting opened again and again": "".join(f"<b {n}>" for n in range(10_000))
    + "".join(f"<i {n}>" for n in range(10_000))
    + "x</b>" * 10_000,
    "selectolax 221: options in a select": "<select multiple>" + "<option selected>x" * 50_000,
    "selectolax 153: a page cut within a tag": "<div><p><a href='/x",
    "selectolax 201: a template within svg": "<svg><template>\n",
    "selectolax 179: comments in odd places": "<!----><!doctype><!-- a <!-- b --><![CDATA[x]]>",
    "selectolax 135: attributes without names or values": "<p =x = '' \" a=' b>",
    "a hundred thousand levels": "<div>" * 100_000,
    "a hundred thousand attributes": f"<p {' '.join(f'a{n}' for n in range(100_000))}>",
    "a table in a table in a table": "<table><tr><td>" * 5_000,
    "nothing but frames": "<frameset><frame></frameset>",
    "text after the end": "</body></html>" * 2_000,
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_story_before_the_trouble_is_read(shape: str) -> None:
    page = f"<!doctype html><title>Ferry</title><article>{STORY}{shape}"

    done = run_apart(page)

    assert done.returncode == 0, done.stderr.decode()[-500:]
    assert int(done.stdout) >= 8 * 60


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_trouble_alone_is_a_typed_error_or_text(shape: str) -> None:
    done = run_apart(shape)

    assert done.returncode == 0, done.stderr.decode()[-500:]


def test_threads_that_read_pages_at_once_do_not_bring_the_parser_down() -> None:
    # selectolax 217: a segmentation fault in reading texts, under load and with threads.
    page = f"<!doctype html><title>Ferry</title><article>{STORY}<nav>{'<p>x' * 200}</nav>"

    done = run_apart(page, THREADED)

    assert done.returncode == 0, done.stderr.decode()[-500:]
    assert done.stdout.split() == [b"1"]


def run_apart(page: str, program: str = PROGRAM) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  our own interpreter and program
        [sys.executable, "-c", program], input=page.encode(), capture_output=True, check=False
    )
