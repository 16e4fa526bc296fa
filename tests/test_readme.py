"""The README does what it says: its code runs, and its output is what the program prints."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from newsclean.fetchers import http
from newsclean.fetchers.memory import MemoryFetcher
from newsclean.page import Page
from tests.docs.session import understand

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DEMO = ROOT / "newsclean" / "data" / "demo"
TELLS_ON_STDERR = ("demo", "dedup")
ARTICLE_ADDRESS = "https://courier.example/transport/night-ferries-stop"

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = re.compile(r"^\$ (.+)\n", re.MULTILINE)


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(README.read_text("utf-8")) if name == language]


def shown(command: str, folder: Path) -> str:
    """What ``newsclean`` prints in that folder, piped."""
    words = shlex.split(command)[1:]
    program = [sys.executable, "-m", "newsclean", *words]
    done = subprocess.run(  # noqa: S603  # our own interpreter, the words of our README
        program, check=True, capture_output=True, text=True, encoding="utf-8", cwd=folder
    )
    assert done.stderr == "" or words[0] in TELLS_ON_STDERR
    return done.stdout


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with every file that the README speaks of."""
    dump = PROMPT.split(blocks("console")[0])[2]
    (tmp_path / "dump.txt").write_text(dump, "utf-8")
    (tmp_path / "raw.jsonl").write_text(f'{json.dumps({"text": dump})}\n{{"text": ""}}\n')
    shutil.copy(DEMO / "ferries.html", tmp_path / "saved.html")
    (tmp_path / "archive").mkdir()
    shutil.copy(DEMO / "seals.txt", tmp_path / "archive")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_console_shows_what_the_program_prints(folder: Path, golden: Any) -> None:
    """Commands other than ``cat`` are run; ``--update-golden`` writes their output anew."""

    def rerun(block: re.Match[str]) -> str:
        if block[1] != "console":
            return block[0]
        _, *parts = PROMPT.split(block[2])
        session = zip(parts[::2], parts[1::2], strict=True)
        lines = (
            f"$ {command}\n{output if command.startswith('cat ') else shown(command, folder)}"
            for command, output in session
        )
        return f"```console\n{''.join(lines)}```"

    golden.check(README, BLOCK.sub(rerun, README.read_text("utf-8")))


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_runs(
    code: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = Page.of((DEMO / "ferries.html").read_bytes(), url=ARTICLE_ADDRESS)
    web = nullcontext(MemoryFetcher({ARTICLE_ADDRESS: page}))
    monkeypatch.setattr(http, "HttpFetcher", lambda: web)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102  # the words of our README
    assert capsys.readouterr().out or (folder / "clean.jsonl").stat().st_size


def test_the_shell_commands_run_or_are_at_least_understood(folder: Path) -> None:
    commands = [line for text in blocks("sh") for line in text.splitlines()]
    for command in commands:
        if "://" in command or command.startswith(("newsclean discover ", "newsclean batch ")):
            understand(command)
        elif command.startswith("newsclean "):
            shown(command, folder)
        else:
            assert command.endswith("&& pip install . && newsclean demo")
    assert (folder / "articles.jsonl").read_text("utf-8").startswith("{")


def test_the_two_commands_of_a_newcomer_stand_there_to_the_letter() -> None:
    start = "python3 -m venv .venv && . .venv/bin/activate && pip install "
    text = README.read_text("utf-8")
    assert f"\n{start}. && newsclean demo\n" in text
    assert f"`{start}-e '.[dev]' && pytest`" in text


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)", README.read_text("utf-8")):
        assert target.startswith("https://") or (ROOT / target).exists(), target
