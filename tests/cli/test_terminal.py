"""What a person at a terminal sees: the same commands, inside a pseudo-terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")  # Windows has none


def on_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    """What ``newsclean`` shows with standard output on a terminal."""
    ours, theirs = pty.openpty()
    known = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    process = subprocess.Popen(  # noqa: S603  # our own interpreter, our own words
        [sys.executable, "-m", "newsclean", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**known, "TERM": "xterm-256color", "COLUMNS": str(columns), **environment},
    )
    os.close(theirs)
    shown = b""
    while piece := _read(ours):
        shown += piece
    os.close(ours)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux: how a pseudo-terminal says that the other end is closed
        return b""


def test_an_article_is_pretty_on_a_terminal(dump: Path) -> None:
    shown = on_terminal("clean", str(dump))
    assert "\x1b[1mBell Tower Repaired After Eleven Weeks of Silence" in shown
    assert "newsclean explain" in shown
    assert not shown.startswith("{")


def test_the_ledger_is_coloured_on_a_terminal(dump: Path) -> None:
    assert "\x1b[31m- removed" in on_terminal("explain", str(dump))


def test_no_color_is_heeded(dump: Path) -> None:
    assert "\x1b[3" not in on_terminal("explain", str(dump), NO_COLOR="1")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_nothing_is_wider_than_the_window(columns: int, dump: Path) -> None:
    from newsclean.renderers.terminal import harmless

    for command in ("clean", "explain"):
        lines = harmless(on_terminal(command, str(dump), columns=columns)).splitlines()
        assert max(map(len, lines)) <= columns


@pytest.mark.parametrize("format_name", ["pretty", "text", "markdown", "json", "html"])
def test_a_dump_cannot_command_the_terminal(format_name: str, dump: Path) -> None:
    text = dump.read_text("utf-8").replace("four", "\x1b]0;owned\x07\x1b[41mfour\x9b41m")
    dump.write_text(text, "utf-8")
    shown = on_terminal("clean", str(dump), "-f", format_name)
    assert "\x1b]" not in shown
    assert "\x1b[41m" not in shown
    assert "\x9b" not in shown
