"""Inputs explained one after another, each as the options of ``explain`` say."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from newsclean.cli.batch import Batch
from newsclean.cli.cleaning import read_either
from newsclean.cli.inputs import Reader
from newsclean.cli.ledger_view import entries_shown, explanation
from newsclean.cli.question import Question
from newsclean.renderers import FORMATS

if TYPE_CHECKING:
    from newsclean.page import Page
    from newsclean.pipeline import Cleaner, Result
    from newsclean.report.explain.case import Case

__all__ = ["Explainer"]

_PAGES: Final = frozenset({".html", ".htm"})


class Explainer(NamedTuple):
    """Reads inputs and tells what became of their blocks."""

    reader: Reader
    """Where inputs come from."""
    cleaner: "Cleaner"
    """What makes articles of them."""
    question: Question
    """What is asked about them."""

    def text(self, name: str) -> str:
        """The explanation for a terminal.

        Raises:
            NothingFound: the question has no answer here.
            NewscleanError: the input cannot be read, or holds no article.
        """
        page = self.reader.read(name)
        whole = read_either(self.cleaner, page)
        if self.question.undo:
            return _otherwise(whole, self._undone(page, whole), self.question.undo)
        if self.question.narrows:
            found = self.question.answered(whole).ledger
            return entries_shown(found.entries, whole=self.question.why is not None)
        return explanation(whole, name)

    def json(self, name: str, *, indent: int | None) -> str:
        """Article and ledger as a JSON object.

        Raises:
            NothingFound: the question has no answer here.
            NewscleanError: the input cannot be read, or holds no article.
        """
        from newsclean.models.safety import made_safe
        from newsclean.renderers.json import dump, plain

        result = self.question.answered(self.case(name).result)
        ledger = made_safe(tuple(result.ledger.to_list()))
        both = {"article": plain(result.article), "ledger": ledger}
        return dump(both, indent=indent)

    def case(self, name: str) -> "Case":
        """An input with what was made of it and how long each stage took.

        Raises:
            NothingFound: the rule to be left out did not speak, or cannot be left out.
            NewscleanError: the input cannot be read, or holds no article.
        """
        from newsclean.report.explain.case import Case
        from newsclean.report.explain.stopwatch import Stopwatch

        watch = Stopwatch()
        with watch.timing("reading"):
            page = self.reader.read(name)
        with watch.whole():
            result = read_either(watch.on(self.cleaner), page)
        if self.question.undo:
            result = self._undone(page, result)
        return Case(name=name, result=result, laps=watch.laps, undone=self.question.undo)

    def write_page(self, name: str, target: Path) -> None:
        """One input as an HTML page; further files beside it where it is long.

        Raises:
            InputError: a further file would overwrite one that is no report.
            NewscleanError: see ``case``.
        """
        from newsclean.report.explain.page import explain_parts
        from newsclean.report.parts import write_parts

        list(write_parts(list(explain_parts(self.case(name), target.name)), target))

    def write_folder(self, names: Sequence[str], target: Path) -> int:
        """Every input as a page of a folder with an index; the exit code."""
        from newsclean.report.explain.folder import ReportFolder

        folder = ReportFolder(target)
        batch = Batch(total=len(names), watched=False)
        with batch.going(names) as going:
            for name in going:
                try:
                    folder.add(self.case(name))
                except Exception as error:  # noqa: BLE001 - told, noted, and on to the next
                    folder.fail(name, batch.failed(name, error))
        folder.write_index()
        return batch.end()

    def write_html(self, names: Sequence[str], target: Path) -> int:
        """A page for one input when ``target`` is named like one, else a folder; the exit code.

        Raises:
            click.UsageError: several inputs cannot stand in one page, or it is an input itself.
        """
        if target.suffix.lower() not in _PAGES:
            return self.write_folder(names, target)
        if len(names) > 1:
            raise click.UsageError(f"Several pages need a folder: --html {target.stem}/")
        if Path(names[0]).resolve() == target.resolve():
            raise click.UsageError(f"{target} is the input, and inputs are never overwritten.")
        self.write_page(names[0], target)
        return 0

    def _undone(self, page: "Page", before: "Result") -> "Result":
        return self.question.undone(
            before, lambda rule: read_either(_without(self.cleaner, rule), page)
        )


def _without(cleaner: "Cleaner", rule: str) -> "Cleaner":
    return replace(cleaner, rules=cleaner.rules.without(rule))


def _otherwise(before: "Result", after: "Result", rule: str) -> str:
    """The article as it is without the rule, and what became of the blocks it spoke on."""
    known = set(before.ledger.entries)
    changed = [entry for entry in after.ledger.entries if entry not in known]
    article = FORMATS["pretty"].render(after.article)
    return f"{article}\n\nOtherwise than with {rule}:\n{entries_shown(changed)}"
