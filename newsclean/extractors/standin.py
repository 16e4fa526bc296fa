"""Pages that stand in for an article: a consent form, a "not found" with status 200, a shell.

All three look like pages with a little text, and a consent form even like prose. Each is told by
two signs at least, and a page that declares itself an article is never taken for one of them:
stories about cookies and about missing things exist.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from newsclean.errors import ConsentPage, NotAnArticle, PageMissing, ScriptsNeeded
from newsclean.extractors.scripted import scripted_story
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.extractors.base import Extraction, Extractor
    from newsclean.rules.ruleset import RuleSet

__all__ = ["StandIn", "stand_in", "story_of"]

SHORT: Final = 1_500
"""Characters of body above which an answer is not doubted."""

SHELL: Final = 500
"""Letters outside of scripts above which a page has something to show without them."""

_LONGEST: Final = 120
"""Characters of a headline or button that are looked at."""

_CONSENT_TITLE: Final = pattern(
    r"before you continue|we (?:value|care about|respect) your privacy|your privacy"
    r"(?: choices| settings)?$|privacy (?:settings|choices|preferences)|cookie (?:consent|settings|"
    r"wall|preferences)|consent (?:required|needed)|^consent$|datenschutz-?\s?einstellungen|"
    r"ihre (?:privatsphäre|einwilligung)|cookie-?einstellungen|bevor sie fortfahren|"
    r"(?:votre|respect de la) vie privée|avant de continuer|tu privacidad|su privacidad|"
    r"antes de continuar|la tua privacy|prima di continuare|jouw privacy|uw privacy|"
    r"cookie-?instellingen|personvern|din integritet|dit privatliv|twoja prywatność",
    re.IGNORECASE,
)
_CONSENT_PLACE: Final = pattern(
    r"//(?:consent|cmp|cookiewall|myprivacy|privacy)\.|/(?:collect)?consent\b|/cookie-?wall\b",
    re.IGNORECASE,
)
_ACCEPT: Final = pattern(
    r"\b(?:accept|agree|allow all|akzeptieren|zustimmen|einverstanden|accepter|j'accepte|aceptar|"
    r"acepto|accett[ao]|accepteren|akkoord|godta|godkänn|acceptera|zgadzam|akceptuję)\b",
    re.IGNORECASE,
)
_MISSING: Final = pattern(
    r"^\W*(?:error\W*)?404\b|\b404\W+(?:error|not found)|\b(?:page|article|story|file)"
    r"(?: was| could)? ?(?:not|cannot|can't)(?: be)? found|^\W*not found\W*$|"
    r"page (?:does not|doesn't) exist|(?:seite|artikel)(?: wurde)? (?:leider )?nicht gefunden|"
    r"page (?:introuvable|non trouvée)|(?:página|pagina) (?:no encontrada|não encontrada|"
    r"non trovata|niet gevonden)|sid(?:a|e)n (?:finnes ikke|hittades inte|blev ikke fundet)|"
    r"nie znaleziono strony|strona nie istnieje|страница не найдена|сторінку не знайдено|"
    r"sayfa bulunamadı|ページが見つかりません|页面不存在|找不到(?:网页|页面|頁面)|"
    r"페이지를 찾을 수 없",
    re.IGNORECASE,
)
_EXCUSE: Final = pattern(
    r"(?:no longer|not) available|does(?: not|n't) exist|(?:been )?(?:moved|removed|deleted)\b|"
    r"nicht mehr (?:verfügbar|vorhanden)|existiert nicht|n'existe (?:pas|plus)|ya no existe|"
    r"no existe|non esiste|bestaat niet|não existe|nie istnieje|не существует",
    re.IGNORECASE,
)
_MISSING_PLACE: Final = pattern(r"/(?:404|not-?found|error(?:-?404)?)(?:[./]|$)", re.IGNORECASE)
_SCRIPTS_WANTED: Final = pattern(r"java\s?script", re.IGNORECASE)
_ROOTS: Final = (
    "#root,#app,#__next,#__nuxt,#___gatsby,#svelte,app-root,[data-reactroot],[ng-app],[ng-version]"
)


class StandIn(NamedTuple):
    """What a page is that is no article, and what tells so."""

    kind: Literal["consent", "missing", "shell"]
    """A consent form; the excuse for a missing page; a page that scripts have yet to fill."""
    signs: tuple[str, ...]
    """The evidence, a few words each."""


def story_of(extractor: "Extractor", document: "Document", rules: "RuleSet") -> "Extraction":
    """What ``extractor`` finds, if the page is no stand-in for an article.

    Raises:
        ConsentPage, PageMissing, ScriptsNeeded: it is one.
        NotAnArticle: the document holds no article text, for another reason.
    """
    try:
        extraction = extractor.extract(document, rules)
    except NotAnArticle as error:
        found = stand_in(document)
        raise (_refusal(found, document) if found else error) from None
    # A front page that came instead of a story is long.
    doubted = document.page.redirects or sum(len(b.text) for b in extraction.body) < SHORT
    if doubted and (found := stand_in(document)) and found.kind != "shell":
        raise _refusal(found, document)
    return extraction


def stand_in(document: "Document") -> StandIn | None:
    """What the page is instead of an article; ``None`` when nothing says so."""
    if _declares_article(document):
        return None
    consent, missing, shell = (
        tuple(signs(document)) for signs in (_consent_signs, _missing_signs, _shell_signs)
    )
    if len(missing) > 1:
        return StandIn("missing", missing)
    if len(consent) > 1:
        return StandIn("consent", consent)
    return StandIn("shell", shell) if len(shell) > 1 else None


def _declares_article(document: "Document") -> bool:
    head = document.head
    return head.meta("article:published_time", "datepublished") is not None or (
        "datePublished" in "".join(head.json_ld)
    )


def _consent_signs(document: "Document") -> Iterator[str]:
    titles = [title for title in _titles(document) if _CONSENT_TITLE.search(title)]
    if titles:
        yield f"its headline is {titles[0]!r}"
    if _CONSENT_PLACE.search(document.url or ""):
        yield "its address is that of a consent form"
    buttons = document.css("form button,form [type=submit],button")[:50]
    named = (node.text()[:_LONGEST] or node.attributes.get("value") or "" for node in buttons)
    if any(_ACCEPT.search(name) for name in named):
        yield "it has a button to accept"


def _missing_signs(document: "Document") -> Iterator[str]:
    titles = [title for title in _titles(document) if _MISSING.search(title)]
    if titles:
        yield f"its headline is {titles[0]!r}"
    if titles and _EXCUSE.search(_shown(document)[:SHORT]):
        yield "it says that the page is gone"
    elif len(titles) > 1:
        yield "its window title says the same"
    page = document.page
    path, asked = (urlsplit(url or "").path for url in (page.url, page.url_requested))
    if _MISSING_PLACE.search(path):
        yield f"its address ends in {path[-40:]}"
    if document.css_first("body.error404,body.error-404,body#error404") is not None:
        yield "its markup is that of an error page"
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


def _titles(document: "Document") -> Iterator[str]:
    """The headline and the window's title, as far as they are short enough to be one."""
    headline = document.css_first("h1")
    for title in (headline.text() if headline is not None else "", document.head.title or ""):
        if line := " ".join(title[: 4 * _LONGEST].split())[:_LONGEST]:
            yield line


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
    error, verdict, advice = _REFUSALS[found.kind]
    return error(f"{where[:200]} {verdict}: {' and '.join(found.signs[:2])}. {advice}")


_UNSEEN: Final = frozenset({"script", "style", "noscript", "template", "title"})
_REFUSALS: Final[dict[str, tuple[type[NotAnArticle], str, str]]] = {
    "consent": (
        ConsentPage,
        "is a consent form and no article",
        "Open it in a browser, or hand in the HTML of the page behind it.",
    ),
    "missing": (
        PageMissing,
        "tells that there is no such page, though with status 200",
        "Check the address, or whether the article was taken down.",
    ),
    "shell": (
        ScriptsNeeded,
        "is built by scripts",
        "Fetch it with a browser (BrowserFetcher, or --render auto on the command line).",
    ),
}
