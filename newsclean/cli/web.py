"""What the options say about fetching, made into the one fetcher that does it."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from newsclean.cli.options import ALLOW_OPTION, packed

if TYPE_CHECKING:
    from newsclean.fetchers.base import Fetcher
    from newsclean.fetchers.browser import BrowserFetcher

__all__ = ["MANNERS", "Web", "web_options"]


class Web(NamedTuple):
    """Where pages come from and how sites are asked for them."""

    allow: tuple[str, ...] = ()
    """Places that may be asked although they are not public."""
    timeout: float = 30.0
    """Longest time for a page, in seconds."""
    pause: float = 1.0
    """Wait between two pages of a host, in seconds."""
    proxy: str | None = None
    """Address of a proxy."""
    contact: str | None = None
    """Where a publisher can reach who fetches."""
    no_robots: bool = False
    """Leave robots.txt unread."""
    cache: Path | None = None
    """File in which pages are kept."""
    offline: bool = False
    """Take pages from the cache and ask nobody."""
    replay: Path | None = None
    """Web archive to take pages from."""
    save_warc: Path | None = None
    """Web archive to write pages to."""
    render: str = "never"
    """When a browser runs the scripts of a page."""
    verbose: bool = False
    """Tell every step."""

    def opened(self, until: ExitStack) -> "Fetcher":
        """The fetcher, whose files and connections are closed with ``until``.

        Raises:
            click.UsageError: options contradict each other.
            InputError: a file cannot be used.
        """
        self._check()
        fetcher = self._base(until)
        if self.render != "never":
            from newsclean.reading.rendering import RenderingFetcher, needs_scripts

            when = needs_scripts if self.render == "auto" else _every
            fetcher = RenderingFetcher(fetcher, self._browser(until), when=when)
        if self.save_warc is not None:
            from newsclean.fetchers.warc import RecordingFetcher, WarcWriter

            writer = until.enter_context(WarcWriter(self.save_warc))
            fetcher = RecordingFetcher(fetcher, writer)
        return fetcher

    def _check(self) -> None:
        if self.offline and self.cache is None:
            raise click.UsageError("--offline needs --cache: the file that the pages are in.")
        if self.replay is not None and self.cache is not None:
            raise click.UsageError("Pages come from --cache or from --replay; name one of them.")
        if (self.offline or self.replay is not None) and self.render != "never":
            raise click.UsageError("--render runs scripts, which ask the network for more.")
        if self.replay is not None and self.replay == self.save_warc:
            raise click.UsageError(f"{self.replay} is an input, and inputs are never overwritten.")

    def _base(self, until: ExitStack) -> "Fetcher":
        if self.replay is not None:
            from newsclean.fetchers.replay import ReplayFetcher

            return ReplayFetcher(self.replay)
        from newsclean.fetchers.http import HttpFetcher

        if self.cache is None:
            return until.enter_context(HttpFetcher(**self._manner()))
        from newsclean.fetchers.cache import CachingFetcher, OfflineFetcher, PageStore

        store = until.enter_context(PageStore(self.cache))
        if self.offline:
            return OfflineFetcher(store)
        return CachingFetcher(until.enter_context(HttpFetcher(**self._manner())), store)

    def _browser(self, until: ExitStack) -> "BrowserFetcher":
        from newsclean.fetchers.browser import BrowserFetcher

        return until.enter_context(BrowserFetcher(**self._manner()))

    def _manner(self) -> dict[str, Any]:
        from newsclean.cli.watch import told
        from newsclean.fetchers.events import log
        from newsclean.fetchers.guard import Guard
        from newsclean.fetchers.policy import FetchPolicy

        policy = FetchPolicy(
            timeout_s=self.timeout,
            seconds_between_pages=self.pause,
            contact=self.contact,
            obey_robots=not self.no_robots,
        )
        watch = told if self.verbose else log
        return {
            "policy": policy,
            "guard": Guard.allowing(*self.allow),
            "proxy": self.proxy,
            "watch": watch,
        }


def _every(_: object) -> bool:
    return True


MANNERS: Final = (
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0.1),
        default=Web().timeout,
        show_default=True,
        help="Longest time one page may take, redirects and retries included.",
    ),
    click.option(
        "--pause",
        metavar="SECONDS",
        type=click.FloatRange(min=0),
        default=Web().pause,
        show_default=True,
        help="Wait between two pages of one host.",
    ),
    ALLOW_OPTION,
    click.option(
        "--contact",
        metavar="ADDRESS",
        help="A page or mailbox where a publisher can reach you; sites are told.",
    ),
    click.option(
        "--no-robots",
        is_flag=True,
        help="Do not read robots.txt: for your own sites, and where you have permission.",
    ),
    click.option("--proxy", metavar="URL", help="Fetch through this HTTP proxy."),
)
"""Options about how sites are asked, which every command that asks any has."""

_OPTIONS: Final = (
    *MANNERS,
    click.option(
        "--render",
        type=click.Choice(["never", "auto", "always"]),
        default=Web().render,
        show_default=True,
        help="Run the scripts of a page in a browser; auto: where it shows nothing without them. "
        "Needs newsclean[browser] and Chromium.",
    ),
    click.option(
        "--cache",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Keep pages in FILE: next time sites are asked only whether they have changed, and "
        "a page that cannot be had is taken from there.",
    ),
    click.option("--offline", is_flag=True, help="Take pages from --cache and ask nobody."),
    click.option(
        "--save-warc",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Add every page to the web archive FILE (.warc.gz), so that the run can be replayed.",
    ),
    click.option(
        "--replay",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Take pages from the web archive FILE and ask nobody.",
    ),
    click.option("-v", "--verbose", is_flag=True, help="Tell every step on standard error."),
)


web_options: Final = packed(Web, Web._fields, "web", _OPTIONS)
"""All options about fetching; the command gets them as one ``web``."""
