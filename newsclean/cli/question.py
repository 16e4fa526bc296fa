"""What ``explain`` is asked: which rule, which words, and what would be without a rule."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from newsclean.cli.options import packed

if TYPE_CHECKING:
    from newsclean.ledger import Ledger, LedgerEntry
    from newsclean.pipeline import Result

__all__ = ["NothingFound", "Question", "question_options"]

_TYPED: Final = str.maketrans("‘’“”–—", "''\"\"--")
"""Printed quotes and dashes to those on a keyboard."""


class NothingFound(click.ClickException):
    """The question has no answer in this input; exit code 1, as ``grep`` has it."""


class Question(NamedTuple):
    """What is asked about an input; nothing at all asks for every block."""

    rule: str | None = None
    """Only blocks on which this rule spoke."""
    why: str | None = None
    """Only blocks that hold these words."""
    undo: str | None = None
    """The rule to be left out."""

    @property
    def narrows(self) -> bool:
        """Whether it asks for some blocks only."""
        return self.rule is not None or self.why is not None

    def answered(self, result: "Result") -> "Result":
        """The result with the blocks that are asked for.

        Raises:
            NothingFound: there is none.
        """
        return replace(result, ledger=self._found(result.ledger)) if self.narrows else result

    def undone(self, before: "Result", without: Callable[[str], "Result"]) -> "Result":
        """What ``without`` gives for the rule that is to be left out.

        Raises:
            NothingFound: the rule did not speak here, or it is no rule that can be left out.
        """
        rule = self.undo or ""
        Question(rule=rule)._found(before.ledger)  # noqa: SLF001  # one of its own kind
        after = without(rule)
        if any(_spoke(rule, entry) for entry in after.ledger.entries):
            raise NothingFound(
                f"{rule!r} is what the other rules stand on, and cannot be left out."
            )
        return after

    def _found(self, ledger: "Ledger") -> "Ledger":
        from newsclean.ledger import Ledger

        found = tuple(e for e in ledger.entries if _spoke(self.rule, e) and _holds(e, self.why))
        if found:
            return Ledger(found)
        if self.why:
            raise NothingFound(f"No block holds {self.why!r}. Give fewer of its words.")
        spoke = ", ".join(dict.fromkeys(entry.verdict.rule for entry in ledger.entries))
        raise NothingFound(f"The rule {self.rule!r} did not speak. These did: {spoke}.")


def _spoke(rule: str | None, entry: "LedgerEntry") -> bool:
    """Whether ``rule`` is the entry's own or the group it belongs to: en/share, en/share/2."""
    return rule is None or f"{entry.verdict.rule}/".startswith(f"{rule.rstrip('/')}/")


def _holds(entry: "LedgerEntry", words: str | None) -> bool:
    return words is None or _folded(words) in _folded(entry.text)


def _folded(text: str) -> str:
    return " ".join(text.translate(_TYPED).casefold().split())


question_options: Final = packed(
    Question,
    Question._fields,
    "question",
    (
        click.option(
            "--rule", metavar="RULE", help="Only blocks on which RULE spoke (en/share, links)."
        ),
        click.option(
            "--why",
            metavar="TEXT",
            help="Only blocks that hold TEXT: where did it go, and why?",
        ),
        click.option("--undo", metavar="RULE", help="The article as it would be without RULE."),
    ),
)
"""``--rule``, ``--why`` and ``--undo``; the command gets them as one ``question``."""
