"""Pages looked at for what they show of their hosts."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from newsclean.cli.batch import Batch
from newsclean.cli.cleaning import read_either
from newsclean.cli.failures import say
from newsclean.cli.inputs import Reader, is_address, named_inputs
from newsclean.cli.web import Web

if TYPE_CHECKING:
    from newsclean.pipeline import Cleaner
    from newsclean.profiles import Observation

__all__ = ["Observing", "named_stories"]


def named_stories(names: Sequence[str], web: Web, most: int) -> list[str]:
    """The inputs, front pages of sites replaced by ``most`` of their stories each.

    Raises:
        InputMissing: a folder holds no file that could be read.
        click.UsageError: nothing is named, or a site names no story.
    """
    found: list[str] = []
    for name in named_inputs(names):
        is_site = is_address(name) and urlsplit(name).path in ("", "/")
        found += _stories(name, web, most) if is_site else [name]
    return found


def _stories(site: str, web: Web, most: int) -> list[str]:
    from newsclean.discover import Lead, Wish, discover

    with ExitStack() as until:
        found = list(discover(site, web.opened(until), Wish(most=most)))
    stories = [lead.url for lead in found if isinstance(lead, Lead)]
    if not stories:
        raise click.UsageError(f"No story was found on {site}. Name some addresses of stories.")
    say(f"{site}: {len(stories)} stories found.")
    return stories


class Observing:
    """One run over some inputs. What fails is told, and is an observation too: of nothing."""

    def __init__(self, names: Sequence[str], host: str | None, web: Web) -> None:
        """Open nothing yet. ``host`` is that of inputs which do not tell theirs."""
        self._names = names
        self._host = host
        self._web = web
        self._batch = Batch(total=len(names), watched=False)

    def seen(self) -> "Iterator[Observation]":
        """What each input shows of its host, in order.

        Raises:
            NewscleanError: a single input cannot be read.
        """
        from newsclean.pipeline import Cleaner

        cleaner = Cleaner()
        with Reader(web=self._web) as reader:

            def work(name: str) -> "Observation":
                return self._observed(name, reader, cleaner)

            yield from self._batch.results(self._names, work)

    def _observed(self, name: str, reader: Reader, cleaner: "Cleaner") -> "Observation":
        from newsclean.errors import NotAnArticle
        from newsclean.normalizer.links import host_of
        from newsclean.profiles import observe, observe_nothing

        page = reader.read(name)
        host = self._host or host_of(page.url)
        try:
            return observe(read_either(cleaner, page), host=host)
        except NotAnArticle as error:
            if host is None:
                raise
            say(f"{name}: {error}")
            return observe_nothing(host, name)

    def end(self) -> int:
        """Say how many failed; the exit code of the run."""
        return self._batch.end()
