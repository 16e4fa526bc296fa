"""``newsclean schema``: the JSON Schema of an Article."""

import click

from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.renderers import Joints

__all__ = ["schema"]


@click.command(
    epilog=examples(
        "newsclean schema",
        "newsclean schema > article.schema.json",
    )
)
def schema() -> None:
    """Print the JSON Schema of an Article.

    It says of every field what it means and when it is null.
    """
    from newsclean.models.schema import article_schema
    from newsclean.renderers.json import dump

    put([dump(article_schema(), indent=2)], Joints(), None)
