"""A site in memory: every list that a test does not name is missing, as on a server."""

from collections.abc import Mapping
from itertools import chain

from newsclean.discover import Lead, Trouble, Wish, discover
from newsclean.fetchers.memory import MemoryFetcher

SITE = "https://gazette.example"
EVERYTHING = Wish()


def found(
    pages: Mapping[str, bytes | str], wish: Wish = EVERYTHING, site: str = f"{SITE}/"
) -> tuple[list[Lead], list[Trouble]]:
    """What a search of these pages gives: leads and troubles, each in order."""
    inner = MemoryFetcher({SITE + path: page for path, page in pages.items()})
    every = list(discover(site, inner, wish))
    leads = [each for each in every if isinstance(each, Lead)]
    return leads, [each for each in every if isinstance(each, Trouble)]


def paths(leads: list[Lead]) -> list[str]:
    return [lead.url.removeprefix(SITE) for lead in leads]


def urlset(*entries: str) -> str:
    """A sitemap of these paths, or of whole entries."""
    urls = (e if e.startswith("<") else f"<url><loc>{SITE}{e}</loc></url>" for e in entries)
    head = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/'
    return "".join(chain((head, 'sitemap/0.9" xmlns:news="n">'), urls, ("</urlset>",)))


def news(path: str, title: str = "A title", date: str = "2031-05-03T08:20:00+02:00") -> str:
    return (
        f"<url><loc>{SITE}{path}</loc><news:news><news:publication><news:name>Gazette</news:name>"
        f"<news:language>en</news:language></news:publication><news:title>{title}</news:title>"
        f"<news:publication_date>{date}</news:publication_date>"
        "<news:keywords>Harbour, Ferries</news:keywords></news:news></url>"
    )


def index(*entries: str) -> str:
    """An index of the sitemaps at these paths; ``path@date`` where it last changed."""
    rows = ""
    for entry in entries:
        path, _, date = entry.partition("@")
        changed = f"<lastmod>{date}</lastmod>" if date else ""
        rows += f"<sitemap><loc>{SITE}{path}</loc>{changed}</sitemap>"
    return f'<sitemapindex xmlns="s">{rows}</sitemapindex>'


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>Gazette</title>{"".join(items)}</channel></rss>'


def item(path: str, inner: str = "") -> str:
    return f"<item><link>{SITE}{path}</link>{inner}</item>"
