"""The manual page newsclean(1), from the commands and their help."""

import re
from collections.abc import Iterator
from typing import Final

import click

from newsclean.cli.app import app
from newsclean.version import VERSION

__all__ = ["page"]

_UNWRAPPED: Final = "\b\n"
"""What click puts before lines that keep their breaks."""
_VARIABLES: Final = (
    ("NO_COLOR, FORCE_COLOR, COLUMNS", "heeded where the output is a terminal."),
    ("NEWSCLEAN_DEBUG", "set to anything, shows where an error was raised."),
)


def page() -> str:
    """The page in the man macros."""
    context = click.Context(app, info_name="newsclean", **app.context_settings)
    return "\n".join((*_head(), *_commands(context), *_tail())) + "\n"


def _head() -> Iterator[str]:
    first, _, rest = (app.help or "").partition("\n\n")
    yield f'.TH NEWSCLEAN 1 "" "newsclean {VERSION}" "User commands"'
    yield ".SH NAME"
    yield rf"newsclean \- {_text(first).rstrip('.').lower()}"
    yield ".SH SYNOPSIS"
    yield r"\fBnewsclean\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIINPUT\fR]..."
    yield ".SH DESCRIPTION"
    yield _text(rest)


def _commands(context: click.Context) -> Iterator[str]:
    yield ".SH COMMANDS"
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        if command is not None:
            yield from _command(command, click.Context(command, context, name))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = _text(" ".join(command.collect_usage_pieces(context)))
    yield rf".SS \fB{_text(context.command_path)}\fR {usage}"
    for paragraph in (command.help or "").split("\n\n"):
        yield f".PP\n{_text(paragraph)}"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            yield f".TP\n\\fB{_text(record[0])}\\fR\n{_text(record[1])}"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _command(below, click.Context(below, context, name))
    yield from _epilog(command)


def _tail() -> Iterator[str]:
    yield ".SH EXAMPLES AND EXIT STATUS"
    yield from _epilog(app)
    yield ".SH ENVIRONMENT"
    for variables, meaning in _VARIABLES:
        yield f".TP\n\\fB{variables}\\fR\n{_text(meaning)}"


def _epilog(command: click.Command) -> Iterator[str]:
    for passage in (command.epilog or "").split(_UNWRAPPED):
        if passage.strip():
            yield f".PP\n.nf\n{_escaped(passage.strip())}\n.fi"


def _text(words: str) -> str:
    return _escaped(" ".join(words.replace("\b", "").split()))


def _escaped(words: str) -> str:
    words = words.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", words, flags=re.MULTILINE)
