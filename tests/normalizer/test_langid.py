"""py3langid in the small words' place. All texts are invented."""

import importlib.util
import pickle
import sys

import pytest

from newsclean import Cleaner, MissingExtra, clean, extract
from newsclean.finding import Finding
from newsclean.normalizer.langid import Langid
from newsclean.normalizer.language import Evidence, choose_language, evidence_of
from newsclean.normalizer.said import by_field

SHORT = "Die Fähre bleibt bis Montag im Hafen."
TATAR = "Паром дүшәмбегә кадәр портта кала, дип хәбәр итте порт хезмәте башлыгы."

needs_py3langid = pytest.mark.skipif(
    importlib.util.find_spec("py3langid") is None, reason="needs the extra lang"
)


class Oracle:
    """A guesser of one's own: any object with a name and this one method."""

    name = "oracle"

    def evidence(self, text: str) -> Evidence:
        return Evidence("fo", 0.9, {}) if text else Evidence(None, 0.0, {})


def test_a_page_and_a_dump_are_heard_by_the_guesser_of_their_cleaner() -> None:
    cleaner = Cleaner(language=Oracle())
    page = f"<html lang=en><body><h1>{SHORT}</h1>" + f"<p>{SHORT} {SHORT} {SHORT}</p>" * 4
    for article in (extract(page, cleaner=cleaner), clean(f"{SHORT}\n\n{SHORT}", cleaner=cleaner)):
        assert article.language == "fo"
        assert article.provenance.fields["language"].locator == "oracle"


def test_without_its_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    with pytest.raises(MissingExtra, match=r"newsclean\[lang\]"):
        Langid()


@needs_py3langid
def test_it_hears_short_texts_and_languages_without_small_words() -> None:
    assert evidence_of(SHORT).language is None
    assert Langid().evidence(SHORT).language == "de"
    assert Langid().evidence(TATAR).language == "tt"


@needs_py3langid
@pytest.mark.parametrize("text", ["", "123", "Boot Kran", "\x00\ud800", "🛳" * 3000])
def test_it_says_nothing_of_what_holds_no_language(text: str) -> None:
    assert Langid().evidence(text).language is None


@needs_py3langid
def test_a_plain_contradiction_outweighs_the_declaration() -> None:
    declared = by_field([Finding("language", "en", "lang", "html@lang")])
    assert choose_language(declared, SHORT).value == "en"
    chosen = choose_language(declared, SHORT, guesser=Langid())
    assert chosen.value == "de"
    assert chosen.source is not None
    assert chosen.source.locator == "py3langid"


@needs_py3langid
def test_a_cleaner_with_it_can_be_sent_to_workers() -> None:
    cleaner = Cleaner(language=Langid())
    assert pickle.loads(pickle.dumps(cleaner)) == cleaner  # noqa: S301  our own bytes
