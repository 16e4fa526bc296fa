"""A run is killed in the middle, for real, and goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.conftest import asked, lines_of, records
from tests.fetchers.site import Site


def started(addresses: Path, output: Path) -> "subprocess.Popen[str]":
    command = ["batch", str(addresses), "-o", str(output), "--allow", "127.0.0.1"]
    command += ["--pause", "0.1", "--workers", "1", "--concurrency", "4", "--no-robots"]
    return subprocess.Popen(  # noqa: S603  # our own program
        [sys.executable, "-m", "newsclean", *command], stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_killed_run_goes_on_and_loses_nothing(
    sent: signal.Signals, addresses: Path, output: Path, site: Site
) -> None:
    first = started(addresses, output)
    deadline = time.monotonic() + 60
    while not (output.exists() and output.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(first.pid, sent)
    _, told = first.communicate(timeout=60)
    done = len(records(output)) if sent != signal.SIGKILL else 0
    asked_before = len(site.pages())

    second = started(addresses, output)
    _, end = second.communicate(timeout=60)

    assert second.returncode == 0, end
    assert asked(output) == sorted(lines_of(addresses))
    assert len(site.pages()) <= 12 + 4
    if sent == signal.SIGKILL:
        return
    assert first.returncode == 130
    assert "The same command goes on from here" in told
    assert done == asked_before  # what was under way was finished
