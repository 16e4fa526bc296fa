"""Where articles go, and in which format."""

import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

import click

from newsclean.cli.failures import say
from newsclean.errors import OutputError
from newsclean.renderers import FORMATS, Format, Joints
from newsclean.renderers.terminal import Passage, Run, harmless, printed

if TYPE_CHECKING:
    from newsclean.pipeline import Result

__all__ = ["Output", "footer", "put"]

_ENDINGS: Final = {
    ".json": "json",
    ".jsonl": "ndjson",
    ".ndjson": "ndjson",
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".jsonld": "jsonld",
}
_ONE: Final = Joints()
_FOOTER_WIDTH: Final = 80


class Output(NamedTuple):
    """A chosen format and place."""

    format_name: str
    """One of ``FORMATS``."""
    target: Path | None
    """A file; ``None`` for standard output."""
    many: bool
    """Whether several articles may come."""

    @classmethod
    def chosen(
        cls, format_name: str | None, target: Path | None, inputs: Sequence[str]
    ) -> "Output":
        """What the options say, and what is best where they say nothing.

        Raises:
            click.UsageError: the target is one of the inputs; or the format holds one article a
                file, and several are to come.
        """
        many = len(inputs) > 1
        name = format_name or _best(target, many=many)
        if target and any(Path(each).resolve() == target.resolve() for each in inputs):
            raise click.UsageError(f"{target} is an input, and inputs are never overwritten.")
        if many and FORMATS[name].joints is None:
            raise click.UsageError(f"A file of {name} holds one article; name a single input.")
        return cls(name, target, many)

    @property
    def watched(self) -> bool:
        """Whether articles appear on a terminal."""
        return self.target is None and sys.stdout.isatty()

    def text_of(self, result: "Result", name: str) -> str:
        """The article in this format; below a pretty one, how it came to be."""
        form = FORMATS[self.format_name]
        text = form.render(result.article)
        if result.article.truncated and "truncated" in form.loses:
            say(f"{name}: the text breaks off here; the page shows no more of it.")
        if self.format_name == "pretty":
            return f"{text}\n\n{footer(result, name)}"
        return harmless(text) if self.watched else text

    def write(self, texts: Iterable[str]) -> None:
        """Write the articles as they come. Nothing is opened or printed before the first."""
        put(texts, _joints(FORMATS[self.format_name], many=self.many), self.target)


def put(texts: Iterable[str], joints: Joints, target: Path | None) -> None:
    """Write texts with their joints, as UTF-8 whatever the locale says.

    Raises:
        OutputError: the file cannot be made.
    """
    out: BinaryIO | None = None
    try:
        for text in texts:
            first = out is None
            out = out or (_opened(target) if target else sys.stdout.buffer)
            _write(out, (joints.before if first else joints.between) + text)
        if out is not None:
            _write(out, joints.after)
    finally:
        if out is not None and target:
            out.close()


def footer(result: "Result", name: str) -> str:
    """What to know of an article shown in a terminal: warnings, confidence, counts."""
    from newsclean.ledger import count_outcomes

    provenance = result.article.provenance
    counts = count_outcomes(result.ledger.entries)
    sure = provenance.confidence
    told = f"confidence {sure:.2f} · " if sure is not None else ""
    told += ", ".join(f"{number} {outcome}" for outcome, number in counts.items())
    command = f"newsclean explain {shlex.quote(name)} shows why"
    # A command broken in two cannot be copied.
    fits = len(told) + len(command) + 3 <= _FOOTER_WIDTH
    lines = [f"{told} · {command}"] if fits else [told, command]
    warnings = [
        Passage([Run(warning, "yellow")], "! ", None, "yellow") for warning in provenance.warnings
    ]
    return printed([*warnings, *(Passage([Run(line, "dim")]) for line in lines)])


def _best(target: Path | None, *, many: bool) -> str:
    if target is not None and target.suffix.lower() in _ENDINGS:
        return _ENDINGS[target.suffix.lower()]
    if target is None and sys.stdout.isatty():
        return "pretty"
    return "ndjson" if many else "json"


def _joints(format_: Format, *, many: bool) -> Joints:
    return format_.joints if many and format_.joints else _ONE


def _opened(target: Path) -> BinaryIO:
    try:
        return target.open("wb")
    except OSError as error:
        reason = f"{target} cannot be written: {error.strerror}."
        raise OutputError(f"{reason} Name a file in a folder that is there.") from error


def _write(out: BinaryIO, text: str) -> None:
    out.write(text.encode("utf-8", "replace"))
    out.flush()
