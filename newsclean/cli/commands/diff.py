"""``newsclean diff``: what a new version or a new rule changes in your articles."""

from pathlib import Path

import click

from newsclean.cli.diff_view import comparison_shown
from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.cli.report_form import ReportForm, report_form
from newsclean.renderers import Joints

__all__ = ["diff"]


@click.command(
    epilog=examples(
        "newsclean diff old.jsonl new.jsonl",
        "newsclean diff old.jsonl new.jsonl --html diff.html",
        "newsclean diff old.jsonl new.jsonl --json | jq .total",
    )
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@report_form
def diff(old: Path, new: Path, form: ReportForm) -> None:
    """Compare two runs, field by field and block by block.

    OLD and NEW are files of articles (JSON lines, a JSON array, or either packed by gzip),
    as 'fetch', 'clean' and 'batch' write them. With the ledgers that 'explain --json' gives,
    each difference is counted by the rule that made it. Articles are paired by the bytes
    they were made of, else by their address.
    """
    from newsclean.report.diff.page import diff_parts
    from newsclean.report.diff.summary import diff_runs

    form.check(old, new)
    outcome = diff_runs(old, new)
    if form.html:
        form.write(diff_parts(outcome, form.html.name))
    elif form.as_json:
        put([form.dumped(outcome.to_dict())], Joints(), None)
    else:
        put([comparison_shown(outcome)], Joints(), None)
