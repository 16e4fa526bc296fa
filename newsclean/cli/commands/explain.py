"""``newsclean explain``: what became of every block of the input, and why."""

from pathlib import Path
from typing import Final, NamedTuple

import click

from newsclean.cli.batch import Batch
from newsclean.cli.explaining import Explainer
from newsclean.cli.inputs import Reader, named_inputs
from newsclean.cli.knowledge import Knowledge, knowledge_options
from newsclean.cli.options import ALLOW_OPTION, examples, packed, url_option
from newsclean.cli.output import put
from newsclean.cli.question import Question, question_options
from newsclean.cli.web import Web
from newsclean.renderers import Joints

__all__ = ["explain"]


class Form(NamedTuple):
    """How the answer is given; as text where neither is asked for."""

    as_json: bool
    """As JSON: an object for one input, a line each for several."""
    html: Path | None
    """As a page, or as a folder of pages."""

    def check(self, question: Question, names: list[str]) -> None:
        """Refuse what does not go together.

        Raises:
            click.UsageError: the options contradict each other.
        """
        if self.as_json and self.html:
            raise click.UsageError("Choose one of --json and --html.")
        if question.narrows and self.html:
            raise click.UsageError("A page shows every block, and has its own search and filters.")
        if question.narrows and question.undo:
            raise click.UsageError("--undo shows the whole article; ask --rule and --why without.")
        if len(names) > 1 and not (self.as_json or self.html):
            raise click.UsageError(
                "As text, explain takes one input at a time. For several, and for folders, there "
                "are --html FOLDER and --json."
            )


_FORM: Final = packed(
    Form,
    Form._fields,
    "form",
    (
        click.option(
            "--json",
            "as_json",
            is_flag=True,
            help="Article and ledger as a strict JSON object; of several inputs one a line, which "
            "'diff' and 'stats' read.",
        ),
        click.option(
            "--html",
            metavar="PLACE",
            type=click.Path(path_type=Path),
            help="Write a page to look at: out.html for one input, else a folder with an index.",
        ),
    ),
)


@click.command(
    epilog=examples(
        "newsclean explain dump.txt",
        'newsclean explain page.html --why "sign up to our newsletter"',
        "newsclean explain page.html --rule en/share",
        "newsclean explain page.html --undo en/related",
        "newsclean explain page.html --html out.html",
        "newsclean explain pages/ --html report/",
        "newsclean explain pages/ --json > run.jsonl",
        "newsclean explain page.html --json | jq '.ledger[] | select(.outcome == \"removed\")'",
    )
)
@click.argument("inputs", metavar="[URL|FILE|FOLDER|-]...", nargs=-1)
@_FORM
@question_options
@url_option
@knowledge_options
@ALLOW_OPTION
def explain(
    inputs: tuple[str, ...],
    form: Form,
    question: Question,
    url: str | None,
    knowledge: Knowledge,
    allow: tuple[str, ...],
) -> int:
    """Show what became of every line, and why.

    A blank marks what was kept, - what was removed, > what was moved to a field, and ?
    what was kept although one sign spoke against it.
    """
    names = named_inputs(inputs)
    form.check(question, names)
    with Reader(url=url, web=Web(allow=allow)) as reader:
        explainer = Explainer(reader, knowledge.cleaner(), question)
        if form.html:
            return explainer.write_html(names, form.html)
        if form.as_json:
            return _lines(explainer, names)
        put([explainer.text(names[0])], Joints(), None)
    return 0


def _lines(explainer: Explainer, names: list[str]) -> int:
    """One object, or one a line; the exit code."""
    indent = 2 if len(names) == 1 else None
    batch = Batch(total=len(names), watched=False)
    put(batch.results(names, lambda name: explainer.json(name, indent=indent)), Joints(), None)
    return batch.end()
