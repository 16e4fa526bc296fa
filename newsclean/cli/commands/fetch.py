"""``newsclean fetch``: the article on a web page."""

from pathlib import Path

import click

from newsclean.cli.batch import Batch
from newsclean.cli.cleaning import read_page
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.knowledge import Knowledge, knowledge_options
from newsclean.cli.options import (
    examples,
    format_option,
    output_option,
    url_option,
)
from newsclean.cli.output import Output
from newsclean.cli.web import Web, web_options

__all__ = ["fetch"]


@click.command(
    epilog=examples(
        "newsclean fetch https://example.com/news/story.html",
        "newsclean fetch saved.html --url https://example.com/story -f markdown",
        "curl -s https://example.com/story | newsclean fetch - -f text",
        "newsclean fetch pages/ -o articles.jsonl",
        "newsclean fetch https://example.com/story --save-warc run.warc.gz",
        "newsclean fetch https://example.com/story --replay run.warc.gz",
    )
)
@click.argument("inputs", metavar="[URL|FILE|FOLDER|-]...", nargs=-1)
@format_option
@output_option
@url_option
@knowledge_options
@web_options
def fetch(
    inputs: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    url: str | None,
    knowledge: Knowledge,
    web: Web,
) -> int:
    """Get the articles of web pages, live or saved.

    Takes addresses, HTML files, folders of them, or standard input (-). One that cannot
    be had does not stop the others. Sites are asked as their robots.txt wishes. An article
    of several pages is fetched whole.
    """
    names = named_inputs(inputs)
    chosen = Output.chosen(format_name, output, names)
    cleaner = knowledge.cleaner()
    batch = Batch(total=len(names), watched=chosen.watched)

    with Reader(url=url, web=web) as reader:

        def work(name: str) -> str:
            result = reader.article(name, lambda page: read_page(cleaner, page, name))
            return chosen.text_of(result, name)

        chosen.write(batch.results(names, work))
    return batch.end()
