"""httpx gets no more releases; its successor must be able to take its place."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUITE = ("test_http.py", "test_guard.py", "test_proxy.py")


@pytest.mark.skipif(find_spec("httpx2") is None, reason="needs httpx2")
def test_the_fetchers_work_with_the_successor_of_httpx() -> None:
    files = [f"tests/fetchers/{name}" for name in SUITE]
    plugins = ["-p", "tests.fetchers.httpx2_instead", "-p", "no:respx"]
    command = [sys.executable, "-m", "pytest", "-q", *plugins, *files]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
