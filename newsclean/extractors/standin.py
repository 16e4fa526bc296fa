"""Pages that stand in for an article: a consent form, a "not found" with status 200, a shell.

They look like pages with a little text, and a consent form even like prose. Each is told by two
signs at least, and a page that declares itself an article is never taken for one of them: stories
about cookies and about missing things exist. What they say stands in ``data/stand-ins.toml``.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from newsclean.errors import (
    AccessDenied,
    ChallengePage,
    ConsentPage,
    LoginPage,
    NotAnArticle,
    PageMissing,
    ScriptsNeeded,
)
from newsclean.extractors.scripted import scripted_story
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.extractors.base import Extraction, Extractor
    from newsclean.rules.ruleset import RuleSet

__all__ = ["Guise", "StandIn", "known_guises", "stand_in", "story_of"]

SHORT: Final = 1_500
"""Characters of body above which an answer is not doubted."""

SHELL: Final = 500
"""Letters outside of scripts above which a page has something to show without them."""

_LONGEST: Final = 120
"""Characters of a headline or button that are looked at."""

_FILE: Final = Path(__file__).parents[1] / "data" / "stand-ins.toml"
_SCRIPTS_WANTED: Final = pattern(r"java\s?script", re.IGNORECASE)
_ROOTS: Final = (
    "#root,#app,#__next,#__nuxt,#___gatsby,#svelte,app-root,[data-reactroot],[ng-app],[ng-version]"
)
_ERRORS: Final[Mapping[str, type[NotAnArticle]]] = MappingProxyType(
    {
        error.__name__: error
        for error in (
            AccessDenied,
            ChallengePage,
            ConsentPage,
            LoginPage,
            PageMissing,
            ScriptsNeeded,
        )
    }
)
_UNSEEN: Final = frozenset({"script", "style", "noscript", "template", "title"})


class Guise(NamedTuple):
    """One sort of page that comes in an article's place, as the data file describes it."""

    name: str
    """``missing``, ``consent`` …"""
    error: type[NotAnArticle]
    """What is raised."""
    verdict: str
    """What the page does, with the page as the subject."""
    advice: str
    """What to do next."""
    titles: re.Pattern[str] | None
    """What its headline or window title says."""
    texts: re.Pattern[str] | None
    """What its text says."""
    buttons: re.Pattern[str] | None
    """What its buttons say."""
    places: re.Pattern[str] | None
    """What its address looks like."""
    markup: str | None
    """CSS selector of what it is built with."""


class StandIn(NamedTuple):
    """What a page is that is no article, and what tells so."""

    guise: Guise
    """What sort it is."""
    signs: tuple[str, ...]
    """The evidence, a few words each."""


def story_of(extractor: "Extractor", document: "Document", rules: "RuleSet") -> "Extraction":
    """What ``extractor`` finds, if the page is no stand-in for an article.

    Raises:
        AccessDenied, ChallengePage, ConsentPage, LoginPage, PageMissing, ScriptsNeeded: it is one.
        NotAnArticle: the document holds no article text, for another reason.
    """
    try:
        extraction = extractor.extract(document, rules)
    except NotAnArticle as error:
        found = stand_in(document)
        raise (_refusal(found, document) if found else error) from None
    # A front page that came instead of a story is long.
    doubted = document.page.redirects or sum(len(b.text) for b in extraction.body) < SHORT
    if doubted and (found := stand_in(document)) and found.guise.name != "shell":
        raise _refusal(found, document)
    return extraction


def stand_in(document: "Document") -> StandIn | None:
    """What the page is instead of an article; ``None`` when nothing says so."""
    if _declares_article(document):
        return None
    for guise in known_guises().values():
        signs = tuple(_signs(guise, document))
        if len(signs) > 1:
            return StandIn(guise, signs)
    return None


def _declares_article(document: "Document") -> bool:
    head = document.head
    return head.meta("article:published_time", "datepublished") is not None or (
        "datePublished" in "".join(head.json_ld)
    )


def _signs(guise: Guise, document: "Document") -> Iterator[str]:
    yield from _said_signs(guise, document)
    if guise.places is not None and guise.places.search(document.url or ""):
        yield f"its address is that of a {guise.name} page"
    if guise.markup is not None and document.css_first(guise.markup) is not None:
        yield f"its markup is that of a {guise.name} page"
    if guise.buttons is not None and any(map(guise.buttons.search, _buttons(document))):
        yield "it has a button to accept"
    yield from _SIGNS_IN_CODE.get(guise.name, _no_signs)(document)


def _said_signs(guise: Guise, document: "Document") -> Iterator[str]:
    """What the headlines and, below them, the text say."""
    titles = [title for title in _titles(document) if guise.titles and guise.titles.search(title)]
    if not titles:
        return
    yield f"its headline is {titles[0]!r}"
    if guise.texts is None:
        return
    if guise.texts.search(_shown(document)[:SHORT]):
        yield "its text says the same"
    elif len(titles) > 1:
        yield "its window title says the same"


def _sent_home(document: "Document") -> Iterator[str]:
    page = document.page
    path, asked = (urlsplit(url or "").path for url in (page.url, page.url_requested))
    if page.redirects and path in {"", "/"} and asked.strip("/"):
        yield from ("a story was asked for", "the front page came")


def _shell_signs(document: "Document") -> Iterator[str]:
    if len(_shown(document)) > SHELL or document.css_first("script") is None:
        return
    if scripted_story(document) is not None:
        return
    yield "it shows next to no text"
    if any(_SCRIPTS_WANTED.search(node.text()) for node in document.css("noscript")):
        yield "it asks for JavaScript"
    if document.css_first(_ROOTS) is not None:
        yield "it has a place for scripts to fill"


def _no_signs(document: "Document") -> Iterator[str]:
    del document
    return iter(())


_SIGNS_IN_CODE: Final[Mapping[str, Callable[["Document"], Iterator[str]]]] = MappingProxyType(
    {"missing": _sent_home, "shell": _shell_signs}
)
"""What no pattern can tell, by the guise it tells."""


def _titles(document: "Document") -> Iterator[str]:
    """The headline and the window's title, as far as they are short enough to be one."""
    headline = document.css_first("h1")
    for title in (headline.text() if headline is not None else "", document.head.title or ""):
        if line := " ".join(title[: 4 * _LONGEST].split())[:_LONGEST]:
            yield line


def _buttons(document: "Document") -> Iterator[str]:
    for node in document.css("form button,form [type=submit],button")[:50]:
        yield node.text()[:_LONGEST] or node.attributes.get("value") or ""


def _shown(document: "Document") -> str:
    """The page's text without what browsers do not show."""
    body = document.body
    if body is None:
        return ""
    pieces = (
        node.text_content or ""
        for node in body.traverse(include_text=True)
        if node.tag == "-text" and node.parent is not None and node.parent.tag not in _UNSEEN
    )
    return " ".join(" ".join(pieces).split())


def _refusal(found: StandIn, document: "Document") -> NotAnArticle:
    where = document.url or "The page"
    guise = found.guise
    signs = " and ".join(found.signs[:2])
    return guise.error(f"{where[:200]} {guise.verdict}: {signs}. {guise.advice}")


@cache
def known_guises() -> Mapping[str, Guise]:
    """The guises of the data file by name, in its order, which is the order they are tried in."""
    tables = tomllib.loads(_FILE.read_text("utf-8"))
    return MappingProxyType({name: _guise(name, table) for name, table in tables.items()})


def _guise(name: str, table: Mapping[str, object]) -> Guise:
    def any_of(key: str) -> re.Pattern[str] | None:
        found = table.get(key)
        return (
            pattern("|".join(map(str, found)), re.IGNORECASE) if isinstance(found, list) else None
        )

    markup = table.get("markup")
    return Guise(
        name=name,
        error=_ERRORS[str(table["error"])],
        verdict=str(table["verdict"]),
        advice=str(table["advice"]),
        titles=any_of("titles"),
        texts=any_of("texts"),
        buttons=any_of("buttons"),
        places=any_of("places"),
        markup=str(markup) if markup is not None else None,
    )
