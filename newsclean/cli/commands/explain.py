"""``newsclean explain``: what became of every block of the input, and why."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.cleaning import cleaner_with, read_either
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.ledger_view import entries_shown, explanation
from newsclean.cli.options import ALLOW_OPTION, examples, rules_option, url_option
from newsclean.cli.output import put
from newsclean.cli.web import Web
from newsclean.renderers import FORMATS, Joints

if TYPE_CHECKING:
    from newsclean.ledger import Ledger, LedgerEntry
    from newsclean.page import Page
    from newsclean.pipeline import Cleaner, Result

__all__ = ["explain"]

_TYPED: Final = str.maketrans("‘’“”–—", "''\"\"--")
"""Printed quotes and dashes to those on a keyboard."""


class NothingFound(click.ClickException):
    """The question has no answer in this input; exit code 1, as ``grep`` has it."""


@click.command(
    epilog=examples(
        "newsclean explain dump.txt",
        'newsclean explain page.html --why "sign up to our newsletter"',
        "newsclean explain page.html --rule en/share",
        "newsclean explain page.html --undo en/related",
        "newsclean explain page.html --json | jq '.ledger[] | select(.outcome == \"removed\")'",
    )
)
@click.argument("source", metavar="[URL|FILE|-]", required=False)
@click.option(
    "--json", "as_json", is_flag=True, help="Article and ledger as one strict JSON object."
)
@click.option("--rule", metavar="RULE", help="Only blocks on which RULE spoke (en/share, links).")
@click.option("--why", metavar="TEXT", help="Only blocks that hold TEXT: where did it go, and why?")
@click.option("--undo", metavar="RULE", help="The article as it would be without RULE.")
@url_option
@rules_option
@ALLOW_OPTION
def explain(  # noqa: PLR0913, PLR0917  # one parameter an option
    source: str | None,
    as_json: bool,  # noqa: FBT001  # click hands it over by name
    rule: str | None,
    why: str | None,
    undo: str | None,
    url: str | None,
    own_rules: tuple[Path, ...],
    allow: tuple[str, ...],
) -> None:
    """Show what became of every line, and why.

    A blank marks what was kept, - what was removed, > what was moved to a field, and ?
    what was kept although one sign spoke against it.
    """
    name, *more = named_inputs([source] if source else [])
    if more:
        raise click.UsageError("explain takes one input at a time, and no folder.")
    with Reader(url=url, web=Web(allow=allow)) as reader:
        page = reader.read(name)
    cleaner = cleaner_with(own_rules)
    result = read_either(cleaner, page)
    if rule or why:
        result = replace(result, ledger=_asked_for(result.ledger, rule, why))
    if undo:
        text = _undone(cleaner, page, result, undo, as_json=as_json)
    elif as_json:
        text = _as_json(result)
    elif rule or why:
        text = entries_shown(result.ledger.entries, whole=why is not None)
    else:
        text = explanation(result, name)
    put([text], Joints(), None)


def _as_json(result: "Result") -> str:
    from newsclean.renderers.json import dump, plain

    return dump({"article": plain(result.article), "ledger": result.ledger.to_list()}, indent=2)


def _asked_for(ledger: "Ledger", rule: str | None, why: str | None) -> "Ledger":
    """The entries on which the rule spoke and that hold the words.

    Raises:
        NothingFound: there is none.
    """
    from newsclean.ledger import Ledger

    found = tuple(e for e in ledger.entries if _spoke(rule, e) and _holds(e, why))
    if found:
        return Ledger(found)
    if why:
        raise NothingFound(f"No block holds {why!r}. Give fewer of its words.")
    spoke = ", ".join(dict.fromkeys(entry.verdict.rule for entry in ledger.entries))
    raise NothingFound(f"The rule {rule!r} did not speak. These did: {spoke}.")


def _spoke(rule: str | None, entry: "LedgerEntry") -> bool:
    """Whether ``rule`` is the entry's own or the group it belongs to: en/share, en/share/2."""
    return rule is None or f"{entry.verdict.rule}/".startswith(f"{rule.rstrip('/')}/")


def _holds(entry: "LedgerEntry", words: str | None) -> bool:
    return words is None or _folded(words) in _folded(entry.text)


def _folded(text: str) -> str:
    return " ".join(text.translate(_TYPED).casefold().split())


def _undone(cleaner: "Cleaner", page: "Page", result: "Result", rule: str, *, as_json: bool) -> str:
    """The article as it is without ``rule``, and what became of the blocks it spoke on.

    Raises:
        NothingFound: the rule did not speak here, or it is no rule that can be left out.
    """
    _asked_for(result.ledger, rule, None)
    without = replace(cleaner, rules=cleaner.rules.without(rule))
    other = read_either(without, page)
    if any(_spoke(rule, entry) for entry in other.ledger.entries):
        raise NothingFound(f"{rule!r} is what the other rules stand on, and cannot be left out.")
    if as_json:
        return _as_json(other)
    before = set(result.ledger.entries)
    changed = [entry for entry in other.ledger.entries if entry not in before]
    article = FORMATS["pretty"].render(other.article)
    return f"{article}\n\nOtherwise than with {rule}:\n{entries_shown(changed)}"
