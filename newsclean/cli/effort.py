"""What the options say about a run over many inputs: how sites are asked, and how much at once."""

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from newsclean.cli.options import packed
from newsclean.cli.web import MANNERS, Web

if TYPE_CHECKING:
    from newsclean.batch.effort import Effort
    from newsclean.fetchers.policy import FetchPolicy

__all__ = ["Manner", "manner_options"]

_WEB: Final = Web()


class Manner(NamedTuple):
    """How sites are asked, and how much is done at once."""

    timeout: float = _WEB.timeout
    """Longest time for a page, in seconds."""
    pause: float = _WEB.pause
    """Wait between two pages of a host, in seconds."""
    allow: tuple[str, ...] = ()
    """Places that may be asked although they are not public."""
    contact: str | None = None
    """Where a publisher can reach who fetches."""
    no_robots: bool = False
    """Leave robots.txt unread."""
    proxy: str | None = None
    """Address of a proxy."""
    concurrency: int = 50
    """Pages between queue and output."""
    per_host: int = 1
    """Pages of one host that are under way at once."""
    workers: int | None = None
    """Processes that read pages; one for each core where it is not said."""
    deadline: float = 30.0
    """Longest time for reading a page, in seconds."""
    in_order: bool = False
    """Write records in the order of the inputs."""

    @property
    def policy(self) -> "FetchPolicy":
        """Limits and manners of fetching."""
        from newsclean.fetchers.policy import FetchPolicy

        return FetchPolicy(
            timeout_s=self.timeout,
            seconds_between_pages=self.pause,
            contact=self.contact,
            obey_robots=not self.no_robots,
        )

    @property
    def effort(self) -> "Effort":
        """How much is done at once."""
        from newsclean.batch.effort import Effort

        workers: dict[str, Any] = {} if self.workers is None else {"workers": self.workers}
        return Effort(
            concurrency=self.concurrency,
            per_host=self.per_host,
            deadline_s=self.deadline,
            **workers,
        )


_EFFORT: Final = (
    click.option(
        "--concurrency",
        metavar="N",
        type=click.IntRange(min=1),
        default=Manner().concurrency,
        show_default=True,
        help="Pages under way at once. No more have to be fetched again after a kill.",
    ),
    click.option(
        "--per-host",
        metavar="N",
        type=click.IntRange(min=1),
        default=Manner().per_host,
        show_default=True,
        help="Pages of one host that are under way at once.",
    ),
    click.option(
        "--workers",
        metavar="N",
        type=click.IntRange(min=1),
        help="Processes that read pages.  [default: one for each core]",
    ),
    click.option(
        "--deadline",
        metavar="SECONDS",
        type=click.FloatRange(min=0.1),
        default=Manner().deadline,
        show_default=True,
        help="Longest time reading one page may take.",
    ),
    click.option(
        "--in-order",
        is_flag=True,
        help="Write records in the order of the inputs. Slower: each waits for those before it.",
    ),
)

manner_options: Final = packed(Manner, Manner._fields, "manner", (*MANNERS, *_EFFORT))
"""All options about asking sites and about effort; the command gets them as one ``manner``."""
