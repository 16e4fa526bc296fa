"""The search of a site: its sitemaps, its feeds, the links of its pages, in this order."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import urljoin

from newsclean.discover.address import AddressJudge, default_judge
from newsclean.discover.agenda import Agenda, Appointment
from newsclean.discover.feeds import read_feed
from newsclean.discover.lead import Lead, Trouble
from newsclean.discover.links import feeds_of, links_of
from newsclean.discover.robots import sitemaps_in
from newsclean.discover.scope import Scope
from newsclean.discover.sitemaps import Child, Sitemap, read_sitemap
from newsclean.discover.unpacked import unpacked
from newsclean.discover.wish import Wish
from newsclean.document import Document, parse
from newsclean.errors import FetchError, InputError
from newsclean.normalizer.links import absolute, host_of

if TYPE_CHECKING:
    from newsclean.fetchers.base import Fetcher
    from newsclean.page import Page

__all__ = ["discover"]

_GUESSED_SITEMAPS: Final = (
    "/news-sitemap.xml",
    "/sitemap-news.xml",
    "/sitemap_index.xml",
    "/sitemap.xml",
)
_GUESSED_FEEDS: Final = ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json")
_DEEPEST: Final = 3
"""Sitemaps that may lead to one another."""
_MOST_SITEMAPS: Final = 50
_MOST_FEEDS: Final = 20
_EVERYTHING: Final = Wish()

Found: TypeAlias = Lead | Trouble


def discover(
    site: str,
    fetcher: "Fetcher",
    wish: Wish = _EVERYTHING,
    *,
    judge: AddressJudge | None = None,
) -> Iterator[Lead | Trouble]:
    """The stories of a site, each once, as soon as each is found.

    Sitemaps of news and feeds are believed; what plain sitemaps and pages name is judged by its
    address. A list that cannot be had or read comes as ``Trouble``, and the search goes on.

    Args:
        site: an address on the site; links are looked for on its page.
        fetcher: gets all lists and pages; its manners and its guard hold for all of them.
        wish: the stories wanted.
        judge: tells addresses of stories from others; the shipped data's if left out.

    Raises:
        FetchError: the page at ``site`` cannot be had, and nothing was found anywhere else.
    """
    number = 0
    search = _Search(site, fetcher, wish, Scope(wish, judge or default_judge()))
    for found in search.run():
        yield found
        number += isinstance(found, Lead)
        if number == wish.most:
            return
    if not number and search.failure is not None:
        raise search.failure


class _Search:
    """One search on one site."""

    def __init__(self, site: str, fetcher: "Fetcher", wish: Wish, scope: Scope) -> None:
        self.failure: FetchError | None = None
        """Why the page of the site could not be had."""
        self._site = site
        self._fetcher = fetcher
        self._wish = wish
        self._scope = scope

    def run(self) -> Iterator[Found]:
        """Everything there is, in the order of how well it is vouched for."""
        front = self._front()
        yield from self._in_sitemaps()
        pages: list[Document] = []
        for page in (front, *map(self._had, self._section_pages())):
            document = _parsed(page) if page is not None else None
            if isinstance(document, Document):
                pages.append(document)
            elif document is not None:
                yield document
        yield from self._in_feeds(pages)
        for document in pages:
            yield from self._scope.new(links_of(document))

    def _front(self) -> "Page | None":
        """The page of the site, which tells by its address where the site is today."""
        self._scope.add_site(self._site)
        try:
            page = self._fetcher.fetch(self._site)
        except FetchError as error:
            self.failure = error
            return None
        self._site = page.url or self._site
        self._scope.add_site(self._site)
        return page

    def _section_pages(self) -> Iterator[str]:
        for section in self._wish.sections:
            yield urljoin(self._site, f"/{section.strip('/')}/")

    def _in_sitemaps(self) -> Iterator[Found]:
        agenda = Agenda()
        robots = self._had(urljoin(self._site, "/robots.txt"))
        named = () if isinstance(robots, Trouble) else sitemaps_in(robots)
        for url in named or (urljoin(self._site, path) for path in _GUESSED_SITEMAPS):
            agenda.add(Child(url, None), depth=1)
        for _ in range(_MOST_SITEMAPS):
            if not agenda:
                return
            yield from self._in_sitemap(agenda.next(), agenda, guessed=not named)
        if agenda:
            reason = f"{len(agenda)} more sitemaps were left unread after {_MOST_SITEMAPS}"
            yield Trouble(url=self._site, reason=reason)

    def _in_sitemap(
        self, appointment: Appointment, agenda: Agenda, *, guessed: bool
    ) -> Iterator[Found]:
        if not self._wish.wants_changed(appointment.changed):
            return
        is_guess = guessed and appointment.depth == 1
        page = self._had(appointment.url)
        sitemap = _sitemap(page)
        if isinstance(sitemap, Trouble):
            yield from () if is_guess else (sitemap,)
            return
        yield from self._scope.new(sitemap.leads)
        if appointment.depth < _DEEPEST:
            for child in self._to_be_asked(sitemap.children, appointment.url):
                agenda.add(child, depth=appointment.depth + 1)
        if sitemap.trouble and not is_guess:
            yield Trouble(url=appointment.url, reason=sitemap.trouble)

    def _to_be_asked(self, children: Iterable[Child], index: str) -> Iterator[Child]:
        """The sitemaps of the site, and those that stand beside their index."""
        for child in children:
            url = absolute(child.url, index)
            if url and (self._scope.holds(url) or host_of(url) == host_of(index)):
                yield child._replace(url=url)

    def _in_feeds(self, pages: Iterable[Document]) -> Iterator[Found]:
        named = tuple(dict.fromkeys(url for page in pages for url in feeds_of(page)))
        for url in named[:_MOST_FEEDS]:
            page = self._had(url)
            if isinstance(page, Trouble):
                yield page
                continue
            feed = read_feed(page)
            yield from self._scope.new(feed.leads)
            if feed.trouble:
                yield Trouble(url=url, reason=feed.trouble)
        if not named:
            yield from self._in_guessed_feed()

    def _in_guessed_feed(self) -> Iterator[Found]:
        for path in _GUESSED_FEEDS:
            page = self._had(urljoin(self._site, path))
            feed = None if isinstance(page, Trouble) else read_feed(page)
            if feed is not None and feed.is_feed:
                yield from self._scope.new(feed.leads)
                return

    def _had(self, url: str) -> "Page | Trouble":
        try:
            return self._fetcher.fetch(url)
        except FetchError as error:
            return Trouble(url=url, reason=str(error))


def _parsed(page: "Page | Trouble") -> Document | Trouble:
    if isinstance(page, Trouble):
        return page
    try:
        return parse(page)
    except InputError as error:
        return Trouble(url=page.url or "", reason=str(error))


def _sitemap(page: "Page | Trouble") -> Sitemap | Trouble:
    if isinstance(page, Trouble):
        return page
    try:
        return read_sitemap(unpacked(page))
    except FetchError as error:
        return Trouble(url=page.url or "", reason=str(error))
