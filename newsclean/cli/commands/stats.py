"""``newsclean stats``: what a file of articles holds."""

from pathlib import Path

import click

from newsclean.cli.options import examples
from newsclean.cli.output import put
from newsclean.cli.report_form import ReportForm, report_form
from newsclean.cli.stats_view import counts_shown
from newsclean.renderers import Joints

__all__ = ["stats"]


@click.command(
    epilog=examples(
        "newsclean stats articles.jsonl",
        "newsclean stats articles.jsonl --html stats.html",
        "newsclean stats part-*.jsonl.gz --json | jq .missing",
    )
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@report_form
def stats(files: tuple[Path, ...], form: ReportForm) -> None:
    """Count what is in files of articles.

    By host, language, day, length and confidence; which fields are missing, and where the
    others come from. FILES are JSON lines, a JSON array, or either packed by gzip. With the
    ledgers that 'explain --json' gives, the rules that spoke are counted as well.
    """
    from newsclean.report.stats.page import stats_page
    from newsclean.report.stats.tally import tally_files

    form.check(*files)
    counts = tally_files(files)
    name = ", ".join(map(str, files))
    if form.html:
        form.write([stats_page(counts, name)])
    elif form.as_json:
        put([form.dumped(counts.to_dict())], Joints(), None)
    else:
        put([counts_shown(counts, name)], Joints(), None)
