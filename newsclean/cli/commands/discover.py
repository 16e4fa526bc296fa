"""``newsclean discover``: the addresses of the stories of a site."""

import json
import re
import sys
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.failures import say
from newsclean.cli.inputs import is_address
from newsclean.cli.options import examples
from newsclean.cli.web import Web, web_options
from newsclean.renderers.terminal import harmless

if TYPE_CHECKING:
    from newsclean.discover import Lead, Wish

__all__ = ["discover"]

_SPAN: Final = re.compile(r"(\d{1,5})\s*([mhdw])", re.IGNORECASE)
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DATE_WIDTH: Final = 18


def _moment(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime | None:
    """A date, or a span of time before now; aware, in UTC where no zone is given."""
    del ctx, param
    if value is None:
        return None
    span = _SPAN.fullmatch(value.strip())
    if span is not None:
        return datetime.now(UTC) - timedelta(**{_UNITS[span[2].lower()]: int(span[1])})
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is neither a span (90m, 12h, 2d, 1w) nor a date (2026-03-01)."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class _NothingFound(click.ClickException):
    """The site names no story that is wanted; exit code 1, as ``grep`` has it."""


@click.command(
    epilog=examples(
        "newsclean discover example.com --since 2d",
        "newsclean discover https://example.com/ --section world --max 100",
        "newsclean discover example.com | jq -r .url",
    )
)
@click.argument("site", metavar="SITE")
@click.option(
    "--since",
    metavar="WHEN",
    callback=_moment,
    help="Only stories published since then: a span (90m, 12h, 2d, 1w) or a date.",
)
@click.option(
    "--max", "most", metavar="N", type=click.IntRange(min=1), help="Stop after N stories."
)
@click.option(
    "--section",
    "sections",
    metavar="NAME",
    multiple=True,
    help="Only stories of this section: a folder of the address (world, sport/football) or a "
    "category that the site names. May be given several times.",
)
@web_options
def discover(
    site: str, since: datetime | None, most: int | None, sections: tuple[str, ...], web: Web
) -> None:
    """Find the addresses of a site's stories.

    Reads what the site offers for this, in this order: the sitemaps named in its robots.txt,
    those for news first; its feeds (RSS, Atom, JSON Feed); the links of its page, of which
    those that look like a story's are taken. Each story comes once, as a line of JSON with
    title, date, authors and sections as far as the list tells them. Lists that cannot be had
    are told on standard error.
    """
    from newsclean.discover import Wish

    wish = Wish(since=since, sections=sections, most=most)
    if not _told(site if is_address(site) else f"https://{site}", wish, web):
        raise _NothingFound(f"No story was found on {site}. --verbose shows where was looked.")


def _told(site: str, wish: "Wish", web: Web) -> int:
    """Write what is found; how many stories it was."""
    from newsclean.discover import Lead, discover

    number = 0
    with ExitStack() as until:
        for found in discover(site, web.opened(until), wish):
            if isinstance(found, Lead):
                number += 1
                _put(found)
            else:
                say(str(found))
    return number


def _put(lead: "Lead") -> None:
    line = _shown(lead) if sys.stdout.isatty() else json.dumps(lead.to_dict(), ensure_ascii=False)
    sys.stdout.buffer.write(f"{line}\n".encode("utf-8", "replace"))
    sys.stdout.flush()


def _shown(lead: "Lead") -> str:
    """Date, headline, and below them the address."""
    date = lead.published.iso.replace("T", " ")[:16] if lead.published else ""
    title = " ".join(harmless(lead.title or "").split())
    url = click.style(harmless(lead.url), dim=True)
    return f"{date:<{_DATE_WIDTH}}{title}\n{'':<{_DATE_WIDTH}}{url}"
