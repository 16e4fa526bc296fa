"""The command ``newsclean``: its commands, and what it says when one of them fails."""

import gc
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from newsclean.cli.failures import EXIT_CODES, reader_gone, report
from newsclean.cli.options import examples
from newsclean.version import VERSION

__all__ = ["COMMANDS", "app", "main"]

COMMANDS: Final[Mapping[str, str]] = {
    "fetch": "Get the articles of web pages, live or saved.",
    "clean": "Clean text dumps: the dirt goes, the story stays.",
    "batch": "Get many articles, in runs that survive a kill.",
    "convert": "Bring articles from one kind of file into another.",
    "dedup": "Find the copies of a story among many articles.",
    "discover": "Find the addresses of a site's stories.",
    "explain": "Show what became of every line, and why.",
    "diff": "Compare two runs, field by field and block by block.",
    "stats": "Count what is in files of articles.",
    "profile": "Learn what the pages of a site have in common.",
    "rules": "Work on rules of your own.",
    "demo": "See it work on example pages, without the internet.",
    "schema": "Print the JSON Schema of an Article.",
    "lexicon": "Work on the phrases that give boilerplate away.",
}
"""Each command with its first line of help, in the order ``--help`` shows. It is a module of its
name in ``commands/``, which is imported when it is called: the list of all needs none of them."""

_OBJECTS_BETWEEN_COLLECTIONS: Final = 50_000


class _App(click.Group):
    """A group that loads the one command it is asked for and never ends in a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in their order."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, whose module is imported now."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"newsclean.cli.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands on the help page."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; of a misspelt one, what may have been meant."""
        name = args[0] if args else ""
        if name not in COMMANDS:
            from difflib import get_close_matches

            for meant in get_close_matches(name, COMMANDS, 1):
                ctx.fail(f"No such command {name!r}. Did you mean {meant!r}?")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, say in one sentence what went wrong, and exit with its code."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except BaseException as error:  # noqa: BLE001 - the last stop before a traceback
            code = report(error)
        sys.exit(code or 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a reader that has gone away (``newsclean … | head``) is no failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return reader_gone()


@click.group(
    cls=_App,
    name="newsclean",
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog=examples(
        "newsclean demo",
        "newsclean fetch https://example.com/news/story.html",
        "newsclean clean dump.txt",
        "newsclean explain dump.txt",
    )
    + EXIT_CODES,
)
@click.version_option(VERSION, message="newsclean %(version)s")
@click.pass_context
def app(ctx: click.Context) -> None:
    """Turn news pages and dirty text dumps into clean articles.

    Give it an address, an HTML file or a text dump. You get headline, authors, dates and
    body, and for every line of the input the reason why it was kept, removed or moved.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> NoReturn:
    """Entry point of the ``newsclean`` program."""
    # Loading modules makes many objects and no rubbish: looking for it took a twentieth of a start.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        app.main(prog_name="newsclean")
    finally:
        # Nor does the end of the program look for it: that took a seventh of a short run.
        gc.freeze()
    raise AssertionError("app.main exits")  # pragma: no cover - for the type checker
