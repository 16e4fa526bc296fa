"""Press releases that no record calls so: the page's address, section or headline does.

A step of the address above the story's own is how a site files it, and enough alone. A section, a
crumb and the opening of a headline can also be of a story *about* a release: two of them are asked.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold

__all__ = ["NAMES", "Sign", "filed_as_release"]

NAMES: Final[dict[str, str]] = {
    "ar": "بيان-صحفي بيانات-صحفية",
    "bg": "прессъобщение прессъобщения",
    "ca": "nota-de-premsa notes-de-premsa",
    "cs": "tisková-zpráva tiskové-zprávy",
    "da": "pressemeddelelse pressemeddelelser",
    "de": "Pressemitteilung Pressemitteilungen Pressemeldung Pressemeldungen Presseinformation "
    "Presseinformationen Presseaussendung Presseaussendungen Medienmitteilung Medienmitteilungen",
    "el": "δελτίο-τύπου δελτία-τύπου deltio-typou deltia-typou",
    "en": "press-release press-releases news-release news-releases media-release media-releases",
    "es": "comunicado-de-prensa comunicados-de-prensa nota-de-prensa notas-de-prensa comunicados",
    "et": "pressiteade pressiteated",
    "fi": "lehdistötiedote lehdistötiedotteet",
    "fr": "communiqué-de-presse communiqués-de-presse",
    "hr": "priopćenje-za-medije priopćenja-za-medije",
    "hu": "sajtóközlemény sajtóközlemények",
    "id": "siaran-pers",
    "it": "comunicato-stampa comunicati-stampa",
    "ja": "プレスリリース",
    "ko": "보도자료",
    "lt": "pranešimas-spaudai pranešimai-spaudai",
    "lv": "preses-relīze preses-relīzes",
    "nl": "persbericht persberichten",
    "no": "pressemelding pressemeldinger",
    "pl": "komunikat-prasowy komunikaty-prasowe informacja-prasowa informacje-prasowe",
    "pt": "comunicado-de-imprensa comunicados-de-imprensa nota-de-imprensa notas-de-imprensa",
    "ro": "comunicat-de-presă comunicate-de-presă",
    "ru": "пресс-релиз пресс-релизы press-reliz press-relizy",
    "sk": "tlačová-správa tlačové-správy",
    "sl": "sporočilo-za-javnost sporočila-za-javnost",
    "sv": "pressmeddelande pressmeddelanden",
    "tr": "basın-bülteni basın-bültenleri basin-bülteni basin-bültenleri",
    "uk": "прес-реліз прес-релізи pres-reliz pres-relizy",
    "vi": "thông-cáo-báo-chí",
    "zh": "新闻稿 新聞稿",
}
"""Language to what a press release is called in it, one and many; hyphens may be any white space,
accents may be missing."""

_LONGEST_PATH: Final = 1000
_LONGEST_NAME: Final = 60


class Sign(NamedTuple):
    """One place that calls the page a press release."""

    place: str
    """Which: ``step of the address``, ``section``, ``breadcrumbs``, ``title``."""
    raw: str
    """What it says."""


def filed_as_release(said: Said, url: str | None) -> tuple[Sign, ...]:
    """The signs that the page is a press release; empty where they are too few."""
    step = next(_steps(url), None)
    if step is not None:
        return (step,)
    signs = {sign.place: sign for sign in _labels(said)}
    return tuple(signs.values()) if len(signs) > 1 else ()


def _steps(url: str | None) -> Iterator[Sign]:
    # The last step is the story itself, or the list of all releases.
    path = urlsplit(url or "").path[:_LONGEST_PATH].rstrip("/")
    for step in path.split("/")[:-1]:
        if _is_name(unquote(step)):
            yield Sign("step of the address", step)


def _labels(said: Said) -> Iterator[Sign]:
    for finding in said.get("section", ()):
        if finding.source != "url" and _is_name(finding.raw):
            yield Sign("section", finding.raw)
    for finding in said.get("breadcrumbs", ()):
        if _is_name(finding.raw):
            yield Sign("breadcrumbs", finding.raw)
    for finding in said.get("title", ()):
        opening, colon, _ = clean_line(finding.raw).replace("：", ":").partition(":")
        if colon and _is_name(opening):
            yield Sign("title", finding.raw)


def _is_name(raw: str) -> bool:
    return len(raw) <= _LONGEST_NAME and _plain(raw) in _PLAIN_NAMES


def _plain(text: str) -> str:
    """Letters and digits without their accents."""
    if text.isascii():
        return fold(text)
    letters = unicodedata.normalize("NFKD", text)
    return fold("".join(letter for letter in letters if not unicodedata.combining(letter)))


_PLAIN_NAMES: Final = frozenset(_plain(name) for names in NAMES.values() for name in names.split())
