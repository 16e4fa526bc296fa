"""``newsclean clean``: the article in a dirty text dump."""

from pathlib import Path

import click

from newsclean.cli.batch import Batch
from newsclean.cli.cleaning import read_dump
from newsclean.cli.column import Column, column_options
from newsclean.cli.doubt import Doubt, doubt_options
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.knowledge import Knowledge, knowledge_options
from newsclean.cli.options import examples, format_option, output_option, url_option
from newsclean.cli.output import Output

__all__ = ["clean"]


@click.command(
    epilog=examples(
        "newsclean clean dump.txt",
        "newsclean clean dump.txt -f text > story.txt",
        "newsclean clean archive/ -o articles.jsonl",
        "newsclean clean data.jsonl --field text --to article",
        "pbpaste | newsclean clean -",
    )
)
@click.argument("inputs", metavar="[FILE|FOLDER|-]...", nargs=-1)
@format_option
@output_option
@url_option
@knowledge_options
@doubt_options
@column_options
def clean(
    inputs: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    url: str | None,
    knowledge: Knowledge,
    doubt: Doubt,
    column: Column,
) -> int:
    """Clean text dumps: the dirt goes, the story stays.

    Share rows, "read also" lines, sign-up boxes and their like are dropped or moved to a
    field of their own.

    Reads files, the text files of a folder, or standard input (-). One that cannot be read
    does not stop the others.
    """
    names = named_inputs(inputs)
    cleaner = doubt.settled(knowledge.cleaner())
    if column.field:
        if len(names) > 1:
            raise click.UsageError("--field takes one table at a time.")
        return column.clean(names[0], output, format_name or "json", cleaner)
    chosen = Output.chosen(format_name, output, names)
    batch = Batch(total=len(names), watched=chosen.watched)
    with Reader(url=url) as reader:

        def work(name: str) -> str:
            return chosen.text_of(read_dump(cleaner, reader.read(name), name), name)

        chosen.write(batch.results(names, work))
    return batch.end()
