"""The language of the text, from the text, and only then from what the page declares."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Final, NamedTuple, Protocol

from newsclean.finding import Finding
from newsclean.models.provenance import Candidate, FieldSource
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said
from newsclean.normalizer.stopwords import STOP_WORDS
from newsclean.patterns import pattern

__all__ = [
    "SMALL_WORDS",
    "Evidence",
    "LanguageGuesser",
    "SmallWords",
    "choose_language",
    "evidence_of",
    "primary",
    "tag_of",
]

_SAMPLE: Final = 2000
"""Code points of the text whose words are counted."""
_SCRIPT_SAMPLE: Final = 400
"""Code points whose scripts are counted."""
_NOISE: Final = 0.05
"""Share of small words that any text reaches in some language."""
_FEWEST_LETTERS: Final = 20
_FEWEST_WORDS: Final = 12
_SURE: Final = 0.8

_BLOCKS: Final[tuple[tuple[int, int, str], ...]] = (
    (0x00C0, 0x024F, "latin"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x077F, "arabic"),
    (0x0900, 0x097F, "devanagari"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B00, 0x0B7F, "or"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "el"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
)
"""First and last code point to a script of several languages, or to the one it writes."""
_ENDS: Final = tuple(last for _, last, _ in _BLOCKS)
_DENSE: Final = frozenset({"han", "kana", "hangul"})
"""Scripts whose characters each stand for about three letters."""

_ASCII = pattern(r"[\x00-\x7f]+")
_NO_ASCII_LETTER = pattern(r"[^A-Za-z]+")
_TAG = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_SAME: Final = {
    "nb": "no",
    "nn": "no",
    "iw": "he",
    "in": "id",
    "fil": "tl",
    "ji": "yi",
    "cmn": "zh",
    "kik": "ki",
}
_NAMES: Final = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es"}
# One spoken language under several tags, or too close for small words to part.
_CLOSE: Final = (
    frozenset({"hr", "bs", "sr", "me", "sh"}),
    frozenset({"id", "ms"}),
    frozenset({"no", "da"}),
    frozenset({"gl", "pt"}),
    frozenset({"zu", "xh", "st", "tn", "ss", "nr", "ts", "ve"}),
    frozenset({"de", "lb", "gsw"}),
    frozenset({"cs", "sk"}),
    frozenset({"ar", "ary", "arz"}),
    frozenset({"zh", "yue", "wuu"}),
    frozenset({"ku", "ckb", "sdh"}),
    frozenset({"el", "grc"}),
    frozenset({"he", "hbo"}),
    frozenset({"gn", "gug"}),
    frozenset({"kok", "gom"}),
    frozenset({"uz", "uzs"}),
    frozenset({"ff", "fuv"}),
)


class Evidence(NamedTuple):
    """What the text itself shows."""

    language: str | None
    confidence: float
    shares: dict[str, float]
    """Language to the share of the text's words that are its small words; empty where words were
    not counted."""


class LanguageGuesser(Protocol):
    """Tells the language of a text from the text alone."""

    @property
    def name(self) -> str:
        """What it looks at, as the provenance tells it."""

    def evidence(self, text: str) -> Evidence:
        """The language that ``text`` shows; ``language`` is ``None`` where it shows none."""


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The guesser in the core: scripts, and the small words of languages that share one."""

    name: ClassVar[str] = "small words and script of the text"

    def evidence(self, text: str) -> Evidence:
        """The language that the script and the small words of ``text`` show."""
        return evidence_of(text)


SMALL_WORDS: Final = SmallWords()


def choose_language(
    said: Said, text: str, known: Iterable[str] = (), guesser: LanguageGuesser = SMALL_WORDS
) -> Choice[str]:
    """The declared language, unless the text is plainly in another."""
    evidence = guesser.evidence(text)

    def read(finding: Finding) -> str | Refusal:
        tag = tag_of(finding.raw)
        if tag is None:
            return Refusal("no language tag")
        if _contradicted(primary(tag), evidence):
            return Refusal(f"the text is in {evidence.language}")
        return tag

    told = (Finding("language", tag, "caller", "argument") for tag in known)
    declared = [*told, *said.get("language", ())]
    chosen = choose(declared, read, key=primary)
    if chosen.value is not None or evidence.language is None:
        return chosen
    source = FieldSource(
        source="derived",
        locator=guesser.name,
        raw=evidence.language,
        confidence=round(evidence.confidence, 3),
        others=tuple(
            Candidate(source=f.source, raw=f.raw, reason=found.reason)
            for f in declared
            if isinstance(found := read(f), Refusal)
        ),
    )
    return Choice(evidence.language, source)


def evidence_of(text: str) -> Evidence:
    """The language that the script and the small words of ``text`` show."""
    sample = text[:_SAMPLE]
    script = _script_of(sample)
    if script is None:
        return Evidence(None, 0.0, {})
    if script in STOP_WORDS:
        return _by_words(sample, script)
    language = {"han": "zh", "kana": "ja", "hangul": "ko"}.get(script, script)
    return Evidence(language, 0.95, {language: 1.0})


def tag_of(raw: str) -> str | None:
    """``raw`` as a BCP 47 tag: ``en_us`` becomes ``en-US``; ``None`` when it is none."""
    words = raw.strip().replace(";", ",").split(",")
    text = words[0].split(".")[0].strip()
    text = _NAMES.get(text.lower(), text)
    if _TAG.fullmatch(text) is None:
        return None
    language, *rest = text.replace("_", "-").split("-")
    if language.lower() in ("und", "mul", "zxx", "xx"):
        return None
    return "-".join([language.lower(), *map(_subtag, rest)])


def primary(tag: str) -> str:
    """The language alone, one tag for the Norwegians: ``no`` for ``nb-NO``."""
    language = tag.split("-", maxsplit=1)[0].lower()
    return _SAME.get(language, language)


def _subtag(part: str) -> str:
    if len(part) == 2:  # noqa: PLR2004 - a region
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()  # noqa: PLR2004 - a script


def _script_of(sample: str) -> str | None:
    """The script that most of the letters are of."""
    counts = Counter(filter(None, map(_script_of_char, _ASCII.sub("", sample[:_SCRIPT_SAMPLE]))))
    # A plain letter weighs half: brand names and addresses stand in every language.
    counts["latin"] += len(_NO_ASCII_LETTER.sub("", sample[:_SCRIPT_SAMPLE])) // 2
    for dense in _DENSE:
        counts[dense] *= 3
    if counts.total() < _FEWEST_LETTERS:
        return None
    # Kana decides among Han: a Japanese page is mostly kanji, a Chinese one has no kana.
    if counts["kana"] * 10 > counts["han"] and counts["kana"] + counts["han"] > counts["latin"]:
        return "kana"
    return max(counts, key=lambda name: counts[name])


def _script_of_char(char: str) -> str | None:
    index = bisect_left(_ENDS, ord(char))
    if index < len(_BLOCKS) and _BLOCKS[index][0] <= ord(char):
        return _BLOCKS[index][2]
    return None


def _by_words(sample: str, script: str) -> Evidence:
    words = sample.lower().split()
    if len(words) < _FEWEST_WORDS:
        return Evidence(None, 0.0, {})
    shares: dict[str, float] = dict.fromkeys(STOP_WORDS[script], 0.0)
    languages_of = _speakers(script)
    for word in words:
        for language in languages_of.get(word, ()):
            shares[language] += 1 / len(words)
    best, second = sorted(shares, key=shares.__getitem__, reverse=True)[:2]
    lead = (shares[best] - shares[second]) / (shares[best] or 1)
    confidence = min(0.95, shares[best] * 2.5 + lead)
    return Evidence(best if shares[best] > _NOISE else None, confidence, shares)


@cache
def _speakers(script: str) -> Mapping[str, tuple[str, ...]]:
    """Word to the languages whose small word it is."""
    found: dict[str, list[str]] = {}
    for language, words in STOP_WORDS[script].items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def _contradicted(declared: str, evidence: Evidence) -> bool:
    """Whether the text speaks plainly against the declared language."""
    shown = evidence.language
    if shown is None or shown == declared or any({shown, declared} <= near for near in _CLOSE):
        return False
    own = evidence.shares.get(declared)
    if own is None:
        return evidence.confidence >= _SURE
    return evidence.shares[shown] > own * 1.5
