"""Help is written for people, and the page made of it never lags behind."""

import pkgutil
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from newsclean.cli import commands
from newsclean.cli.app import COMMANDS, app
from tests.cli.conftest import Run

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
INTRODUCTION = """# The command line

The pages below are what `newsclean --help` and `newsclean COMMAND --help` print.
"""
WIDTH = 80


def pages(command: click.Command, *parents: str) -> Iterator[tuple[str, click.Command, str]]:
    """Every command below and with ``command``: its name, itself, its help page."""
    name = " ".join((*parents, command.name or ""))
    context = click.Context(command, info_name=name, terminal_width=WIDTH)
    context.help_option_names = ["-h", "--help"]
    yield name, command, command.get_help(context)
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            below = command.get_command(context, each)
            assert below is not None, each
            yield from pages(below, *parents, command.name or "")


PAGES = list(pages(app))


def test_the_reference_is_what_help_prints(golden: Any) -> None:
    sections = (f"## {name}\n\n```text\n{page}\n```\n" for name, _, page in PAGES)
    golden.check(DOCS, "\n".join((INTRODUCTION, *sections)))


def test_the_list_of_commands_and_the_folder_agree() -> None:
    assert {module.name for module in pkgutil.iter_modules(commands.__path__)} == {*COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_their_own_pages_say(name: str) -> None:
    command = app.get_command(click.Context(app, **app.context_settings), name)

    assert command is not None
    assert command.get_short_help_str(limit=80) == COMMANDS[name]


@pytest.mark.parametrize(("name", "command", "page"), PAGES, ids=[name for name, *_ in PAGES])
def test_every_page_fits_and_every_option_is_explained(
    name: str, command: click.Command, page: str
) -> None:
    assert command.help, name
    assert max(map(len, page.splitlines())) <= WIDTH + 8
    assert [p.name for p in command.params if isinstance(p, click.Option) and not p.help] == []


@pytest.mark.parametrize(
    ("name", "command"), [p[:2] for p in PAGES if not isinstance(p[1], click.Group)], ids=str
)
def test_every_command_shows_two_examples_that_it_understands(
    name: str, command: click.Command
) -> None:
    lines = (command.epilog or "").split("Examples:\n")[1].strip().splitlines()
    assert len(lines) >= 2
    for line in lines:
        calls = [call for call in line.split(" | ") if call.strip().startswith("newsclean")]
        assert len(calls) == 1, line
        words = shlex.split(calls[0].partition(" > ")[0])[len(name.split()) :]
        command.make_context(name, words, click.Context(app, **app.context_settings))


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_is_an_answer_and_no_failure(arguments: tuple[str, ...], run: Run) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    assert "Exit codes:" in result.stdout
    assert result.stderr == ""


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("newsclean ")
