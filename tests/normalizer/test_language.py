"""The text decides, the page proposes. All texts are invented."""

import pytest

from newsclean.finding import Finding
from newsclean.normalizer.language import choose_language, evidence_of, tag_of
from newsclean.normalizer.said import by_field

TEXTS = {
    "en": "The harbour was closed for three days, and the ships had to wait until it was safe.",
    "de": "Der Hafen war drei Tage lang geschlossen, und die Schiffe mussten auf das Ende warten.",
    "fr": "Le port est resté fermé pendant trois jours et les navires ont dû attendre la fin.",
    "es": "El puerto estuvo cerrado durante tres días y los barcos tuvieron que esperar fuera.",
    "pl": "Port był zamknięty przez trzy dni i statki musiały czekać na to, że się otworzy.",
    "ru": "Порт был закрыт три дня, и корабли не могли войти в него, как и в другие на побережье.",
    "uk": "Порт був закритий три дні, і кораблі не могли увійти до нього, як і до інших.",
    "fa": "بندر سه روز بسته بود و کشتی‌ها در این مدت از دریا به آن نرفتند و با هم در راه بودند.",
    "ar": "كان الميناء مغلقا في هذه الأيام من العاصفة على الساحل إلى أن عادت السفن التي كانت مع.",
    "hi": "बंदरगाह तीन दिन से बंद था और जहाज को उस के बाहर रुकना पड़ा कि यह खुल नहीं रहा है।",
    "ja": "港は三日間閉鎖され、船は外で待たなければならなかったと港の責任者が述べた。",
    "zh": "港口关闭了三天，船只不得不在外面等待，港口负责人在一份声明中表示情况良好。",
    "ko": "항구는 사흘 동안 폐쇄되었고 선박들은 밖에서 기다려야 했다고 책임자가 말했다.",
    "el": "Το λιμάνι έμεινε κλειστό για τρεις ημέρες και τα πλοία περίμεναν έξω από αυτό.",
    "th": "ท่าเรือปิดเป็นเวลาสามวันและเรือต้องรออยู่ด้านนอกจนกว่าพายุจะสงบลง",
}


def declared(tag: str, source: str = "lang") -> Finding:
    return Finding("language", tag, source, "html@lang")


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_the_text_shows_its_language(language: str, text: str) -> None:
    assert evidence_of(text).language == language


def test_a_declared_region_is_kept() -> None:
    assert choose_language(by_field([declared("en_gb")]), TEXTS["en"]).value == "en-GB"


def test_a_wrong_declaration_is_passed_over_with_the_reason() -> None:
    chosen = choose_language(by_field([declared("en")]), TEXTS["de"] * 3)
    assert chosen.value == "de"
    assert chosen.source is not None
    assert chosen.source.source == "derived"
    assert [other.reason for other in chosen.source.others] == ["the text is in de"]


def test_close_neighbours_are_believed() -> None:
    assert choose_language(by_field([declared("nb")]), TEXTS["en"][:10]).value == "nb"


def test_without_words_and_declaration_nothing_is_said() -> None:
    assert choose_language({}, "123").value is None


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("en_US.UTF-8", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("de, en", "de"),
        ("German", "de"),
        ("", None),
        ("中文", None),
        ("und", None),
        ("e" * 10_000, None),
    ],
)
def test_tags_are_written_one_way(raw: str, tag: str | None) -> None:
    assert tag_of(raw) == tag


def test_confidence_grows_with_the_lead_over_the_next_language() -> None:
    sure = evidence_of(TEXTS["en"] * 3)
    mixed = evidence_of(" ".join((TEXTS["en"], TEXTS["de"], TEXTS["fr"])))
    assert sure.confidence > 0.9
    assert mixed.confidence < sure.confidence


def test_a_derived_language_tells_its_confidence_to_three_places() -> None:
    chosen = choose_language(by_field([]), TEXTS["de"] + " Boot Kran Mole Tang Pier Netz Fisch")
    assert chosen.source is not None
    assert chosen.source.confidence == round(chosen.source.confidence, 3)
    assert 0 < chosen.source.confidence < 1
