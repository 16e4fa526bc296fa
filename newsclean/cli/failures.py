"""From an exception to one sentence on standard error and an exit code."""

import os
import sys
from collections.abc import Iterable
from typing import Final

import click

from newsclean.errors import NewscleanError
from newsclean.renderers.terminal import harmless

__all__ = [
    "EXIT_CODES",
    "INTERRUPTED",
    "common_code",
    "exit_code",
    "reader_gone",
    "report",
    "say",
    "sentence",
]

EXIT_CODES: Final = """\b
Exit codes:
   0  done
   1  several inputs failed, for different reasons; or nothing was found
   2  wrong use, no such file, or no usable address
   3  the input is empty
   4  the input is no text (PDF, image ...) or too large
   5  the host could not be reached, or not in time
   6  the server answered with an error, endless redirects, or a broken page
   7  there is no article in the input
   8  a rule file is wrong
   9  the data is no Article of a version this release reads
  10  an optional package is missing
  11  the address is private, or its site does not want to be read by programs
  12  the output cannot be written, or another run writes to it
  13  a page ended the process that read it, or took too long
  14  a site profile is damaged or of another version, or cannot be learned
  15  a site has changed since its profile was learned
  70  a fault in newsclean: please report it
 130  interrupted
 141  whoever read the output stopped reading

With several inputs the rest goes on; the code is that of the failures.
"""

_FAULT: Final = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells count
_READER_GONE: Final = 141  # 128 + SIGPIPE
_USAGE: Final = 2
_DEBUG: Final = "NEWSCLEAN_DEBUG"
_LONGEST: Final = 600


def say(message: str) -> None:
    """One line on standard error; what came from a page cannot command the terminal."""
    line = " ".join(harmless(message).split())
    shown = line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"
    # Not click.echo: it goes past the progress bar, which lifts what is written here above itself.
    sys.stderr.write(f"newsclean: {shown}\n")


def report(error: BaseException) -> int:
    """Say what ``error`` means; the exit code for it."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else _FAULT
    if os.environ.get(_DEBUG):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    say(sentence(error))
    return exit_code(error)


def sentence(error: BaseException) -> str:
    """What ``error`` says to the person at the keyboard."""
    match error:
        case NewscleanError():
            return str(error)
        case click.Abort() | KeyboardInterrupt():
            return "interrupted."
        case click.UsageError(ctx=click.Context() as context):
            return f"{error.format_message()} See '{context.command_path} --help'."
        case click.ClickException():
            return error.format_message()
        case OSError(strerror=str() as reason):
            return f"{error.filename}: {reason}." if error.filename else f"{reason}."
    return (
        f"this should not have happened ({type(error).__name__}: {error}). Please report it with "
        f"the input that led to it; {_DEBUG}=1 shows where it happened."
    )


def exit_code(error: BaseException) -> int:
    """The exit code for ``error``."""
    match error:
        case NewscleanError() | click.ClickException():
            return error.exit_code
        case click.Abort() | KeyboardInterrupt():
            return INTERRUPTED
        case OSError():
            return _USAGE
    return _FAULT


def common_code(codes: Iterable[int]) -> int:
    """The exit code of a run in which these failures happened: theirs if it is one, else 1."""
    different = set(codes)
    return different.pop() if len(different) == 1 else int(bool(different))


def reader_gone() -> int:
    """Keep the interpreter from complaining about the closed pipe when it shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _READER_GONE
