"""Fields of one line or a list of words: description, section, tags, names, rights."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsclean.finding import FieldName, Finding
from newsclean.models.provenance import FieldSource
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold
from newsclean.normalizer.trust import trust_in
from newsclean.patterns import pattern

__all__ = ["choose_access", "choose_line", "choose_list"]

_LONGEST_WORD: Final = 80
_MOST_WORDS: Final = 60
_SEPARATORS = pattern(r"\s*[,;|،、，]\s*")
_FREE: Final = {"true": True, "yes": True, "1": True, "free": True, "false": False, "no": False}
_PAID: Final = {"0": False, "locked": False, "metered": False, "paid": False, "premium": False}
_ADDRESS = pattern(r"https?://|www\.|^@")


def choose_line(said: Said, field: FieldName, longest: int = 2000) -> Choice[str]:
    """The most trusted text of a field of one line."""

    def read(finding: Finding) -> str | Refusal:
        line = clean_line(finding.raw)
        if not any(map(str.isalnum, line)) or line.lower() in ("null", "undefined", "none"):
            return Refusal("empty")
        return line if len(line) <= longest else Refusal("too long")

    return choose(said.get(field, ()), read, key=fold)


def choose_list(said: Said, field: FieldName) -> Choice[tuple[str, ...]]:
    """The words of the most trusted source that has any, each once."""
    findings = said.get(field, ())
    for first in findings:
        fellows = [f for f in findings if f.source == first.source]
        words: dict[str, str] = {}
        for word in (w for f in fellows for w in _split(f)):
            words.setdefault(fold(word), word)
        words.pop("", None)
        if words:
            return Choice(tuple(words.values())[:_MOST_WORDS], _source_of(fellows))
    return Choice()


def _source_of(fellows: Sequence[Finding]) -> FieldSource:
    first = fellows[0]
    return FieldSource(
        source=first.source,
        locator=first.locator,
        raw="; ".join(f.raw for f in fellows[:_MOST_WORDS])[:600],
        confidence=trust_in(first),
    )


def _split(finding: Finding) -> Iterable[str]:
    """One crumb stays whole; keywords come as one text or as many."""
    line = clean_line(finding.raw)
    parts = [line] if finding.field == "breadcrumbs" else _SEPARATORS.split(line)
    return (p.strip(" #") for p in parts if 0 < len(p) <= _LONGEST_WORD and not _ADDRESS.search(p))


def choose_access(said: Said) -> Choice[bool]:
    """Whether the publisher says that reading is free."""
    words = _FREE | _PAID

    def read(finding: Finding) -> bool | Refusal:
        said = clean_line(finding.raw).lower().rsplit("/", 1)[-1]
        return words[said] if said in words else Refusal("neither yes nor no")

    return choose(said.get("is_accessible_for_free", ()), read)
