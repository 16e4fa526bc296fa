"""How a report is given: as text, as JSON, or as a page."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from newsclean.cli.options import packed

__all__ = ["ReportForm", "report_form"]


class ReportForm(NamedTuple):
    """The chosen form; text where neither is asked for."""

    as_json: bool
    """As a JSON object."""
    html: Path | None
    """As a page in this file."""

    def check(self, *inputs: Path) -> None:
        """Refuse what does not go together.

        Raises:
            click.UsageError: the options contradict each other, or the page is an input.
        """
        if self.as_json and self.html:
            raise click.UsageError("Choose one of --json and --html.")
        if self.html and any(each.resolve() == self.html.resolve() for each in inputs):
            raise click.UsageError(f"{self.html} is an input, and inputs are never overwritten.")

    def write(self, parts: Iterable[str]) -> None:
        """Write the page, and further files beside it where it is long.

        Raises:
            InputError: a further file would overwrite one that is no report.
        """
        from newsclean.report.parts import write_parts

        if self.html:
            list(write_parts(list(parts), self.html))

    def dumped(self, data: Any) -> str:
        """Data as strict JSON."""
        from newsclean.renderers.json import dump

        return dump(data, indent=2)


report_form: Final = packed(
    ReportForm,
    ReportForm._fields,
    "form",
    (
        click.option("--json", "as_json", is_flag=True, help="Everything as a JSON object."),
        click.option(
            "--html",
            metavar="FILE",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write a page to look at; it needs no network.",
        ),
    ),
)
"""``--json`` and ``--html``; the command gets them as one ``form``."""
