"""What the inputs of a run over many pages stand for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from newsclean.cli.options import packed

if TYPE_CHECKING:
    from newsclean.batch.inputs import Addresses
    from newsclean.batch.streams import PageStream

__all__ = ["Naming", "naming_options"]

_ARCHIVES: Final = (".warc", ".warc.gz", ".warc.zst")


class Naming(NamedTuple):
    """Which columns of a table are meant."""

    field: str = "url"
    """Holds the address."""
    html: str | None = None
    """Holds the page itself; ``None`` when pages are fetched."""

    def source(self, name: str) -> "Addresses | PageStream":
        """The input of that name.

        Raises:
            InputMissing: it is not there.
        """
        from newsclean.batch.inputs import AddressList, Folder
        from newsclean.batch.streams import PageTable, WarcFile

        if name != "-" and Path(name).is_dir():
            return Folder(name=name)
        source: WarcFile | PageTable | AddressList
        if name.lower().endswith(_ARCHIVES):
            source = WarcFile(name=name)
        elif self.html is not None:
            source = PageTable(name=name, html=self.html, url=self.field)
        else:
            source = AddressList(name=name, field=self.field)
        _ = source.mark  # missing: said before anything is begun
        return source


_OPTIONS: Final[tuple[Callable[..., object], ...]] = (
    click.option(
        "--field",
        metavar="NAME",
        default=Naming().field,
        show_default=True,
        help="Column or key that holds the address, in a table.",
    ),
    click.option(
        "--html",
        metavar="NAME",
        help="Column or key that holds the page itself: nothing is fetched.",
    ),
)

naming_options: Final = packed(Naming, Naming._fields, "naming", _OPTIONS)
"""``--field`` and ``--html``; the command gets them as one ``naming``."""
