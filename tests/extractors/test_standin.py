"""Consent forms, excuses and empty shells are named as such; stories about them are not."""

import tomllib
from pathlib import Path

import pytest

import newsclean
from newsclean.document import parse
from newsclean.errors import (
    AccessDenied,
    ChallengePage,
    ConsentPage,
    LoginPage,
    NotAnArticle,
    PageMissing,
    ScriptsNeeded,
)
from newsclean.extractors.standin import known_guises, stand_in
from newsclean.page import Page
from newsclean.pipeline import Cleaner

PROSE = (
    "The ferry to the outer islands will not sail on Monday because a crane has to lift its "
    "second engine out. The harbour office expects the work to take until the evening, and asks "
    "passengers to use the early boat of the neighbouring line instead. "
)
CONSENT = f"""<html><head><title>Before you continue to Harbour News</title></head><body>
<h1>Before you continue</h1><p>We and our 312 partners store cookies to remember what you read and
to show advertisements that suit you. {PROSE}</p>
<form action="/save"><button>Reject all</button><button>Accept all</button></form></body></html>"""
EXCUSE = """<html><head><title>Page not found - Harbour News</title></head><body>
<h1>Sorry, this page could not be found</h1><p>The story you are looking for has been moved or is no
longer available. Try the search, or go back to our front page to see the latest stories of today.
</p></body></html>"""
SHELL = """<html><head><title>Harbour News</title></head><body><noscript>You need to enable
JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script></body>
</html>"""


def kind_of(html: str, url: str | None = None) -> str | None:
    found = stand_in(parse(Page.of(html, url=url)))
    return found.guise.name if found else None


@pytest.mark.parametrize(
    ("html", "error", "says"),
    [
        (CONSENT, ConsentPage, "is a consent form and no article"),
        (EXCUSE, PageMissing, "no such page, though with status 200"),
        (SHELL, ScriptsNeeded, "--render auto"),
    ],
)
def test_a_stand_in_is_refused_with_its_name_and_what_to_do(
    html: str, error: type[NotAnArticle], says: str
) -> None:
    with pytest.raises(error, match=says):
        newsclean.extract(html, url="https://harbour.example/story")


@pytest.mark.parametrize(
    "title",
    [
        "Seite nicht gefunden",
        "Page introuvable",
        "Página no encontrada",
        "Pagina non trovata",
        "Pagina niet gevonden",
        "Страница не найдена",
        "ページが見つかりません",
        "404 - Not Found",
        "Error 404",
    ],
)
def test_excuses_are_known_in_many_languages(title: str) -> None:
    html = f"<title>{title} | Hafenblatt</title><h1>{title}</h1><p>…</p>"
    assert kind_of(html) == "missing"


@pytest.mark.parametrize(
    ("title", "button"),
    [
        ("Wir respektieren Ihre Privatsphäre", "Alle akzeptieren"),
        ("Le respect de votre vie privée", "Tout accepter"),
        ("Uw privacy", "Alles accepteren"),
        ("La tua privacy", "Accetta tutto"),
    ],
)
def test_consent_forms_are_known_in_many_languages(title: str, button: str) -> None:
    assert kind_of(f"<h1>{title}</h1><form><button>{button}</button></form>") == "consent"


def test_the_address_of_a_consent_form_is_a_sign() -> None:
    form = "<title>Harbour</title><form><input type=submit value='I agree'></form>"
    assert kind_of(form, url="https://consent.harbour.example/collect?to=/story") == "consent"
    assert kind_of(form, url="https://harbour.example/story") is None


def test_one_sign_is_not_enough() -> None:
    assert kind_of(f"<h1>Privacy settings</h1><p>{PROSE}</p>") is None
    assert kind_of(f"<h1>404: a number and its story</h1><p>{PROSE}</p>") is None


def test_a_story_with_a_banner_for_cookies_is_a_story() -> None:
    banner = "<div class=cmp><h2>We value your privacy</h2><button>Accept all</button></div>"
    html = f"<title>Engine out</title><h1>Engine out</h1><p>{PROSE}</p><p>{PROSE}</p>{banner}"
    assert "second engine" in newsclean.extract(html).text


def test_a_page_that_declares_a_date_of_publication_is_taken_at_its_word() -> None:
    date = '<meta property="article:published_time" content="2026-03-01">'
    assert kind_of(f"{date}{EXCUSE}") is None


def test_a_front_page_that_comes_instead_of_a_story_is_no_story() -> None:
    page = Page(
        body=f"<h1>Harbour News</h1>{f'<p>{PROSE}</p>' * 20}".encode(),
        url_requested="https://harbour.example/2024/old-story",
        redirects=("https://harbour.example/2024/old-story",),
        url="https://harbour.example/",
    )
    with pytest.raises(PageMissing, match="the front page came"):
        Cleaner().page(page)


def test_a_story_told_in_a_script_needs_no_browser() -> None:
    text = " ".join(f"{PROSE} It is number {number}." for number in range(3))
    told = f'<script type="application/ld+json">{{"articleBody": "{text}"}}</script>'
    assert kind_of(SHELL.replace("</body>", f"{told}</body>")) is None


GUISES = known_guises()


@pytest.mark.parametrize("name", GUISES)
def test_the_titles_of_a_guise_fit_its_examples_and_no_story(name: str) -> None:
    table = tomllib.loads((Path(newsclean.__file__).parent / "data/stand-ins.toml").read_text())
    titles = GUISES[name].titles
    for example in table[name].get("examples", ()):
        assert titles is not None
        assert titles.search(example), example
    for headline in table[name].get("innocent", ()):
        assert titles is not None
        assert not titles.search(headline), headline
    assert titles is None or table[name]["examples"]


@pytest.mark.parametrize(
    ("title", "body", "error"),
    [
        ("Just a moment...", "<p>Enable JavaScript and cookies to go on.</p>", ChallengePage),
        ("Robot check", "<div class=g-recaptcha></div><h1>Are you a robot?</h1>", ChallengePage),
        ("500 Internal Server Error", "<p>The server met a fault. Try again later.", AccessDenied),
        ("Access denied", "<p>You don't have permission to see this.</p>", AccessDenied),
        ("Sign in", "<form><input type=password><button>Sign in</button></form>", LoginPage),
    ],
)
def test_gates_and_refusals_are_named(title: str, body: str, error: type[NotAnArticle]) -> None:
    with pytest.raises(error, match="its headline is"):
        newsclean.extract(f"<title>{title}</title><main>{body}</main>")


def test_a_story_with_a_field_for_a_password_is_a_story() -> None:
    login = "<form><input type=password></form>"
    html = f"<title>Signs in port</title><h1>Signs in port</h1><p>{PROSE}</p><p>{PROSE}</p>{login}"
    assert "second engine" in newsclean.extract(html).text
