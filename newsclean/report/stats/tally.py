"""Counts over many Articles. A tally of a part and a tally of the rest add up to that of all."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from newsclean.errors import SchemaError
from newsclean.report.hosts import host_of
from newsclean.report.records import Record, Unread, opened_lines, read_records

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["CONFIDENCES", "FIELDS", "LENGTHS", "Tally", "tally", "tally_files"]

FIELDS: Final = (
    *("title", "authors", "published", "modified", "description", "section", "tags", "language"),
    *("site_name", "publisher", "url_canonical", "lead_image", "license"),
)
"""Fields whose absence is counted."""

LENGTHS: Final = (0, 50, 100, 200, 300, 500, 750, 1000, 1500, 2500, 5000)
"""Words of the text from which each class of length begins."""

CONFIDENCES: Final = tuple(n / 10 for n in range(10))
"""Confidence from which each class begins; the last holds 1.0 too."""

_NONE: Final = "(none)"


@dataclass(slots=True)
class Tally:
    """Counts by one thing each. Filled by ``add``; ``+`` puts two together."""

    articles: int = 0
    """Articles counted."""
    words: int = 0
    """Words of their texts."""
    hosts: Counter[str] = field(default_factory=Counter)
    """By site."""
    languages: Counter[str] = field(default_factory=Counter)
    """By language of the body."""
    kinds: Counter[str] = field(default_factory=Counter)
    """By kind of page."""
    days: Counter[str] = field(default_factory=Counter)
    """By day of publication, ISO 8601; those with a month or a year only under that."""
    lengths: Counter[int] = field(default_factory=Counter)
    """By the word count from which their class begins: see ``LENGTHS``."""
    confidences: Counter[float] = field(default_factory=Counter)
    """By the confidence from which their class begins: see ``CONFIDENCES``."""
    missing: Counter[str] = field(default_factory=Counter)
    """By field, how many articles have no value for it."""
    unexamined: Counter[str] = field(default_factory=Counter)
    """By field, in how many of those nobody looked for one."""
    sources: Counter[str] = field(default_factory=Counter)
    """By field and the source that gave its value: ``title from json-ld``."""
    extractors: Counter[str] = field(default_factory=Counter)
    """By the extractor that found the body."""
    warnings: Counter[str] = field(default_factory=Counter)
    """By warning."""
    blocks: Counter[str] = field(default_factory=Counter)
    """Blocks of the bodies, by kind."""
    outcomes: Counter[str] = field(default_factory=Counter)
    """Blocks of the sources, by what became of them; needs ledgers."""
    rules: Counter[str] = field(default_factory=Counter)
    """Blocks of the sources, by the rule that decided; needs ledgers."""
    ledgers: int = 0
    """Articles that came with a ledger."""
    failures: Counter[str] = field(default_factory=Counter)
    """Lines without an article, by reason."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def add(self, record: Record | Unread) -> None:
        """Count one line of a file."""
        if isinstance(record, Unread):
            self.failures[record.reason] += 1
            return
        article = record.article
        self.articles += 1
        self.words += article.word_count
        for name, classify in _BY_ARTICLE.items():
            getattr(self, name).update(classify(article))
        if record.ledger is not None:
            self.ledgers += 1
            for entry in record.ledger.entries:
                fate = "suspect" if entry.verdict.suspect else entry.verdict.outcome
                self.outcomes[fate] += 1
                self.rules[entry.verdict.rule] += 1

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: counts with the largest first, classes in their order."""
        ordered = {"days", "lengths", "confidences"}
        return {
            f.name: _plain(getattr(self, f.name), ordered=f.name in ordered) for f in fields(self)
        }


def tally_files(paths: Iterable[Path]) -> Tally:
    """The counts of all records of some files.

    Raises:
        InputMissing: a file cannot be read.
        SchemaError: none of them holds an article, or the record of a failure.
    """
    counts = Tally()
    names = []
    for path in paths:
        names.append(str(path))
        with opened_lines(path) as lines:
            counts += tally(read_records(lines))
    if not counts.articles and counts.failures.keys() <= {"SchemaError"}:
        raise SchemaError(
            f"{', '.join(names)} holds no article. Name files that newsclean has written."
        )
    return counts


def tally(records: Iterable[Record | Unread]) -> Tally:
    """The counts of all records."""
    counts = Tally()
    for record in records:
        counts.add(record)
    return counts


def _plain(value: Any, *, ordered: bool) -> Any:
    if isinstance(value, int):
        return value
    items = sorted(value.items()) if ordered else value.most_common()
    return {str(key): count for key, count in items}


def _day(article: "Article") -> list[str]:
    return [article.published.iso[:10] if article.published else _NONE]


def _length(article: "Article") -> list[int]:
    return [_class_of(article.word_count, LENGTHS)]


def _confidence(article: "Article") -> list[float]:
    sure = article.provenance.confidence
    return [] if sure is None else [_class_of(sure, CONFIDENCES)]


def _class_of(value: Any, starts: tuple[Any, ...]) -> Any:
    return next(start for start in reversed(starts) if value >= start)


def _missing(article: "Article") -> list[str]:
    return [name for name in FIELDS if not getattr(article, name)]


def _unexamined(article: "Article") -> list[str]:
    unseen = set(article.provenance.not_examined)
    return [name for name in _missing(article) if name in unseen]


def _sources(article: "Article") -> list[str]:
    return [f"{name} from {s.source}" for name, s in article.provenance.fields.items()]


_BY_ARTICLE: Final[dict[str, Callable[["Article"], Iterable[Any]]]] = {
    "hosts": lambda article: [host_of(article)],
    "languages": lambda article: [article.language or _NONE],
    "kinds": lambda article: [article.kind],
    "days": _day,
    "lengths": _length,
    "confidences": _confidence,
    "missing": _missing,
    "unexamined": _unexamined,
    "sources": _sources,
    "extractors": lambda article: [article.provenance.extractor],
    "warnings": lambda article: article.provenance.warnings,
    "blocks": lambda article: [block.kind for block in article.body],
}
"""Count to what an article adds to it."""
