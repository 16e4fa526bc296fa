"""The language of the text, from the text, and only then from what the page declares."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from newsclean.finding import Finding
from newsclean.models.provenance import Candidate, FieldSource
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.stopwords import STOP_WORDS

__all__ = ["Evidence", "choose_language", "evidence_of", "primary", "tag_of"]

_SAMPLE: Final = 6000
"""Code points of the text that are looked at."""
_FEWEST_LETTERS: Final = 20
_FEWEST_WORDS: Final = 12
_SURE: Final = 0.8

_SCRIPTS: Final = tuple(
    (name, re.compile(f"[{chars}]"))
    for name, chars in (
        ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
        ("cyrillic", "\u0400-\u052f"),
        ("arabic", "\u0600-\u06ff\u0750-\u077f"),
        ("devanagari", "\u0900-\u097f"),
        ("hebrew", "\u0590-\u05ff"),
        ("han", "\u3400-\u9fff"),
        ("kana", "\u3040-\u30ff"),
        ("hangul", "\uac00-\ud7af"),
        ("el", "\u0370-\u03ff\u1f00-\u1fff"),
        ("hy", "\u0530-\u058f"),
        ("ka", "\u10a0-\u10ff"),
        ("th", "\u0e00-\u0e7f"),
        ("lo", "\u0e80-\u0eff"),
        ("my", "\u1000-\u109f"),
        ("km", "\u1780-\u17ff"),
        ("bn", "\u0980-\u09ff"),
        ("pa", "\u0a00-\u0a7f"),
        ("gu", "\u0a80-\u0aff"),
        ("or", "\u0b00-\u0b7f"),
        ("ta", "\u0b80-\u0bff"),
        ("te", "\u0c00-\u0c7f"),
        ("kn", "\u0c80-\u0cff"),
        ("ml", "\u0d00-\u0d7f"),
        ("si", "\u0d80-\u0dff"),
        ("am", "\u1200-\u137f"),
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*|[\u0900-\u097f]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_SAME: Final = {
    "nb": "no",
    "nn": "no",
    "iw": "he",
    "in": "id",
    "fil": "tl",
    "ji": "yi",
    "cmn": "zh",
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
)


class Evidence(NamedTuple):
    """What the text itself shows."""

    language: str | None
    confidence: float
    shares: dict[str, float]
    """Language to the share of the text's words that are its small words."""


def choose_language(
    findings: Sequence[Finding], text: str, known: Iterable[str] = ()
) -> Choice[str]:
    """The declared language, unless the text is plainly in another."""
    evidence = evidence_of(text)

    def read(finding: Finding) -> str | Refusal:
        tag = tag_of(finding.raw)
        if tag is None:
            return Refusal("no language tag")
        if _contradicted(primary(tag), evidence):
            return Refusal(f"the text is in {evidence.language}")
        return tag

    declared = [*(Finding("language", tag, "caller", "argument") for tag in known), *findings]
    chosen = choose(declared, "language", read, same=lambda a, b: primary(a) == primary(b))
    if chosen.value is not None or evidence.language is None:
        return chosen
    source = FieldSource(
        source="derived",
        locator="small words and script of the text",
        raw=evidence.language,
        confidence=round(evidence.confidence, 3),
        others=tuple(
            Candidate(source=f.source, raw=f.raw, reason=found.reason)
            for f in declared
            if f.field == "language" and isinstance(found := read(f), Refusal)
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
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    if sum(counts.values()) < _FEWEST_LETTERS:
        return None
    # Kana decides among Han: a Japanese page is mostly kanji, a Chinese one has no kana.
    if counts["kana"] * 10 > counts["han"] and counts["kana"] + counts["han"] > counts["latin"]:
        return "kana"
    # A Latin letter weighs less: brand names and URLs stand in every language.
    counts["latin"] //= 2
    return max(counts, key=lambda name: counts[name] * (2 if name in ("han", "hangul") else 1))


def _by_words(sample: str, script: str) -> Evidence:
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return Evidence(None, 0.0, {})
    counted = Counter(words)
    shares = {
        language: sum(counted[word] for word in small) / len(words)
        for language, small in STOP_WORDS[script].items()
    }
    best, second, *_ = sorted(shares, key=lambda name: shares[name], reverse=True)
    lead = (shares[best] - shares[second]) / (shares[best] or 1)
    confidence = min(0.95, shares[best] * 2.5 + lead)
    return Evidence(best if shares[best] > 0.05 else None, confidence, shares)  # noqa: PLR2004 - noise


def _contradicted(declared: str, evidence: Evidence) -> bool:
    """Whether the text speaks plainly against the declared language."""
    shown = evidence.language
    if shown is None or shown == declared or any({shown, declared} <= near for near in _CLOSE):
        return False
    own = evidence.shares.get(declared)
    if own is None:
        return evidence.confidence >= _SURE
    return evidence.shares[shown] > own * 1.5
