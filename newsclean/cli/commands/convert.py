"""``newsclean convert``: from one kind of output to another."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli.failures import say
from newsclean.cli.options import examples
from newsclean.cli.place import Place, place_options
from newsclean.sinks.reading import Unread, outcomes_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.sinks import Outcome

__all__ = ["convert"]


@click.command(
    epilog=examples(
        "newsclean convert articles.jsonl -o articles.parquet",
        "newsclean convert articles.parquet -o articles.jsonl.gz",
        "newsclean convert articles.jsonl -o stories -f markdown --by host",
    )
)
@click.argument("source", metavar="PATH", type=click.Path(path_type=Path))
@place_options
def convert(source: Path, place: Place) -> int:
    """Bring articles from one kind of file into another.

    Reads what batch wrote: JSON lines, Parquet, sqlite, or a folder of these. A record that
    cannot be read is told with its line and does not stop the others. The output appears
    when it is whole.
    """
    from newsclean.sinks.copying import copy

    unread: list[Unread] = []
    written = copy(
        _readable(outcomes_in(source), unread), place.output, place.format_name, by=place.by
    )
    rest = f", {len(unread):,} could not be read" if unread else ""
    say(f"{place.output}: {written:,} records{rest}.")
    return int(bool(unread))


def _readable(records: "Iterable[Outcome | Unread]", unread: list[Unread]) -> "Iterator[Outcome]":
    for record in records:
        if isinstance(record, Unread):
            say(f"{record.where}: {record.why}")
            unread.append(record)
        else:
            yield record
