"""A page of the documentation as a session: its code runs from top to bottom and shows results.

- ``python`` blocks share one namespace; a ``text`` block right below shows what one prints.
- ``console`` blocks are commands behind ``$ `` with what they print.
- ``sh`` blocks are commands alone: ours are run, or understood where they need the internet.
- ``toml`` and ``json`` blocks are read.
- ``<!-- needs: pandas -->`` above a block: it is run where that package is installed.
"""

import contextlib
import io
import json
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from newsclean.cli.app import app

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = re.compile(r"^\$ (.+)\n", re.MULTILINE)
NEEDS = re.compile(r"<!-- needs: (\w+) -->\n\Z")
SHOWN_BELOW = re.compile(r"\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENGINE = re.compile(r"^(?:import|from) (?:datatrove|ray|dask|pyspark)\b", re.MULTILINE)
"""Programs that start processes of an engine; tests/integrations/test_recipes.py runs them."""
OTHERS = (
    "python3 -m venv",
    "pip install",
    "pytest",
    "./check",
    "git ",
    "python -m benchmarks",
    "python benchmarks/",
    "python run_fetch.py",
    "cd BENCH && ",
    "python -m docs.generate",
    "mkdocs ",
    "mandb",
    "_NEWSCLEAN_COMPLETE=",
    'eval "$(_NEWSCLEAN_COMPLETE=',
)
"""How commands begin that are not run here: they make environments, or are run by other tests."""


def run(command: str) -> str:
    """What ``newsclean`` prints, piped; a failure is told by its message, as readers see it."""
    words = shlex.split(command)[1:]
    program = [sys.executable, "-m", "newsclean", *words]
    done = subprocess.run(  # noqa: S603  # our own interpreter, the words of our pages
        program, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, *range(2, 12)), done.stderr
    return done.stdout + ("" if words[0] == "demo" else done.stderr)


def understand(command: str) -> None:
    """Parse a command of ours without running it: it asks the internet or takes files unknown."""
    words = shlex.split(command.partition(" > ")[0].partition(" | ")[0])[1:]
    context = click.Context(app, info_name="newsclean", **app.context_settings)
    name, found, rest = app.resolve_command(context, words)
    assert found is not None, command
    found.make_context(name, rest, context)


class Session:
    """What the blocks of one page share, and the page as it should be."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.counts: dict[str, int] = {}

    def rerun(self) -> str:
        """The page with everything shown in it as it is shown today."""
        parts, at = [], 0
        for block in BLOCK.finditer(self.page):
            if block.start() < at:  # the text below a python block, dealt with already
                continue
            parts.append(self.page[at : block.start()])
            shown, at = self._block(block)
            parts.append(shown)
        return "".join((*parts, self.page[at:]))

    def _block(self, block: re.Match[str]) -> tuple[str, int]:
        language, text = block[1], block[2]
        self.counts[language] = self.counts.get(language, 0) + 1
        if language == "python" and not self._lacks(block.start()):
            printed = self._python(text)
            below = SHOWN_BELOW.match(self.page, block.end())
            if below:
                return f"{block[0]}\n\n```text\n{printed}```", below.end()
        elif language == "console":
            return f"```console\n{self._console(text)}```", block.end()
        elif language != "python":
            self._others(language, text)
        return block[0], block.end()

    def _lacks(self, start: int) -> bool:
        """Whether the block at ``start`` needs a package that is not installed."""
        needs = NEEDS.search(self.page[:start])
        return needs is not None and find_spec(needs[1]) is None

    def _python(self, code: str) -> str:
        printed = io.StringIO()
        program = compile(code, "page", "exec")
        if not ENGINE.search(code):
            with contextlib.redirect_stdout(printed):
                exec(program, self.names)  # noqa: S102  # the words of our pages
        return printed.getvalue()

    def _console(self, text: str) -> str:
        _, *parts = PROMPT.split(text)
        return "".join(f"$ {command}\n{self._shown(command)}" for command in parts[::2])

    def _shown(self, command: str) -> str:
        if command.startswith("cat "):
            return Path(command.removeprefix("cat ")).read_text("utf-8")
        return run(command)

    def _others(self, language: str, text: str) -> None:
        match language:
            case "sh":
                for command in filter(None, text.replace("\\\n", " ").splitlines()):
                    self._command(command)
            case "toml":
                tomllib.loads(text)
            case "json":
                json.loads(text)
            case _:
                assert language in ("text", "yaml", "bibtex", "html"), language

    def _command(self, command: str) -> None:
        command = command.partition(" #")[0].strip()
        if command.startswith("newsclean "):
            local = "://" not in command and "|" not in command
            run(command) if local and self._has_files(command) else understand(command)
        else:
            assert not command or command.startswith(OTHERS), command

    @staticmethod
    def _has_files(command: str) -> bool:
        words = [word for word in shlex.split(command)[2:] if not word.startswith("-")]
        return bool(words) and Path(words[0]).exists()
