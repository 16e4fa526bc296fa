"""``newsclean fetch``: the article on a web page."""

from pathlib import Path

import click

from newsclean.cli.batch import Batch
from newsclean.cli.cleaning import cleaner_with, read_page
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.options import (
    allow_option,
    examples,
    format_option,
    output_option,
    rules_option,
    url_option,
)
from newsclean.cli.output import Output

__all__ = ["fetch"]


@click.command(
    epilog=examples(
        "newsclean fetch https://example.com/news/story.html",
        "newsclean fetch saved.html --url https://example.com/story -f markdown",
        "curl -s https://example.com/story | newsclean fetch - -f text",
        "newsclean fetch pages/ -o articles.jsonl",
    )
)
@click.argument("inputs", metavar="[URL|FILE|FOLDER|-]...", nargs=-1)
@format_option
@output_option
@url_option
@rules_option
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    help="Longest time one page may take, redirects and retries included.",
)
@click.option(
    "--pause",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    default=1.0,
    show_default=True,
    help="Wait between two pages of one host.",
)
@allow_option
def fetch(  # noqa: PLR0913, PLR0917  # one parameter an option
    inputs: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    url: str | None,
    own_rules: tuple[Path, ...],
    timeout: float,
    pause: float,
    allow: tuple[str, ...],
) -> int:
    """Get the articles of web pages, live or saved.

    Takes addresses, HTML files, folders of them, or standard input (-). One that cannot
    be had does not stop the others. Sites are asked as their robots.txt wishes.
    """
    names = named_inputs(inputs)
    chosen = Output.chosen(format_name, output, names)
    cleaner = cleaner_with(own_rules)
    batch = Batch(total=len(names), watched=chosen.watched)

    with Reader(url=url, allow=allow, timeout_s=timeout, pause_s=pause) as reader:

        def work(name: str) -> str:
            return chosen.text_of(read_page(cleaner, reader.read(name), name), name)

        chosen.write(batch.results(names, work))
    return batch.end()
