"""``newsclean dedup``: the copies of a story among many articles."""

from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.failures import common_code, say
from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.cli.records import RecordFiles
from newsclean.dedup import LIKENESS, CopyFinder
from newsclean.errors import SchemaError
from newsclean.renderers import Joints
from newsclean.renderers.json import dump

if TYPE_CHECKING:
    from newsclean.dedup import Copy

__all__ = ["dedup"]

_NO_ARTICLE: Final = -1
_JOINTS: Final = Joints(between="\n", after="\n")
_COPIES: Final = frozenset({"exact", "near"})


@click.command(
    epilog=examples(
        "newsclean dedup articles.jsonl -o marked.jsonl",
        "newsclean dedup monday.jsonl tuesday.jsonl.gz --first -o stories.jsonl",
        "newsclean dedup articles.jsonl | jq -c 'select(.copy.kind == \"near\") | .copy'",
    )
)
@click.argument("inputs", metavar="FILE|-...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to FILE instead of standard output.",
)
@click.option(
    "--likeness",
    metavar="SHARE",
    type=click.FloatRange(0.2, 1.0),
    default=LIKENESS,
    show_default=True,
    help="Share of their phrases that two articles must have in common to be copies.",
)
@click.option(
    "--first",
    "only_first",
    is_flag=True,
    help="Leave copies out: write of each story the article that was published first.",
)
def dedup(inputs: tuple[str, ...], output: Path | None, likeness: float, only_first: bool) -> int:  # noqa: FBT001  a flag of the command line
    """Find the copies of a story among many articles.

    Reads the records that the other commands write (one a line, also .gz) and writes them
    again in their order, each with a field "copy": whether it is the only one, the first,
    an exact or a near copy, and of which address. The first is the one that was published
    first. Datelines, agency credits, headlines and subheadings are not compared.

    Records of failures and lines that are no article are passed on as they are. How many
    copies there were is told on standard error. Needs newsclean[dedup].
    """
    if output and any(Path(name).resolve() == output.resolve() for name in inputs):
        raise click.UsageError(f"{output} is an input, and inputs are never overwritten.")
    with RecordFiles(inputs) as files:
        numbers, copies, wrong = _compared(files, likeness)
        kept = _marked(files, numbers, copies, only_first=only_first)
        put(kept, _JOINTS, output)
    _tell(copies, wrong, only_first=only_first)
    return common_code([SchemaError.exit_code] * wrong)


def _compared(files: RecordFiles, likeness: float) -> "tuple[array[int], tuple[Copy, ...], int]":
    """The number of the article on each line, what each article is, and how many lines are bad."""
    finder = CopyFinder(likeness=likeness)
    numbers, found, wrong = array("q"), 0, 0
    for line in files.lines():
        try:
            article = line.article()
        except SchemaError as error:
            say(f"{error} It is passed on as it is.")
            article, wrong = None, wrong + 1
        numbers.append(_NO_ARTICLE if article is None else found)
        if article is not None:
            finder.add(article)
            found += 1
    return numbers, finder.copies(), wrong


def _marked(
    files: RecordFiles, numbers: "array[int]", copies: "tuple[Copy, ...]", *, only_first: bool
) -> Iterator[str]:
    """The lines again, those of articles with what each is."""
    for number, line in zip(numbers, files.lines(), strict=True):
        if number == _NO_ARTICLE:
            yield line.raw.decode("utf-8", "replace")
        elif not (only_first and copies[number].kind in _COPIES):
            marked = line.record() | {"copy": copies[number].to_dict()}
            yield dump(marked)


def _tell(copies: "tuple[Copy, ...]", wrong: int, *, only_first: bool) -> None:
    kinds = Counter(copy.kind for copy in copies)
    counts = {
        "articles": len(copies),
        "stories": len(copies) - kinds["exact"] - kinds["near"],
        "exact copies": kinds["exact"],
        "near copies": kinds["near"],
        "too short to tell": kinds["short"],
        "lines that are no article": wrong,
    }
    told = ", ".join(f"{name}: {count}" for name, count in counts.items())
    say(f"{told}{'; the copies were left out' if only_first else ''}.")
