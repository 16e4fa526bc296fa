"""The map: what one page shows of its host."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from newsclean.errors import ProfileError
from newsclean.extractors.site import LEAST_SIZE, print_of
from newsclean.extractors.skeleton import GOOD_SIZE, measure
from newsclean.extractors.text.account import JOINED
from newsclean.normalizer.links import host_of, without_tracking
from newsclean.normalizer.title import endings
from newsclean.profiles.rates import Figures, figures_of
from newsclean.rules.fold import count_words

if TYPE_CHECKING:
    from newsclean.ledger import Ledger, LedgerEntry
    from newsclean.models import Article
    from newsclean.pipeline import Result

__all__ = ["BlockSeen", "Observation", "PlaceSeen", "figures_without", "observe", "observe_nothing"]

_TEMPLATE_ALIKE: Final = frozenset({"heading", "cell"})
_FURNITURE: Final = frozenset({"control", "furniture"})
"""Rules and kinds whose blocks go on every page anyway; a profile has nothing to add."""

_LINES: Final = frozenset({"paragraph", "heading"})
"""Kinds of blocks that can be a standfirst."""

_WORD: Final = re.compile(r"\w+")
_LIKE: Final = 0.8
_FEW_WORDS: Final = 5


class BlockSeen(NamedTuple):
    """A block long enough to tell whether it repeats."""

    mark: str
    """Its print."""
    text: str
    """Its text."""
    where: str
    """Its place."""
    kept: bool
    """Whether it was kept in the body."""
    long: bool
    """Whether it is as long as prose."""


class PlaceSeen(NamedTuple):
    """Prose in one place of the page."""

    where: str
    """Path of elements."""
    mark: str
    """Print of the block."""
    size: int
    """Letters."""
    kept: bool
    """Whether it was kept in the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one page shows. Frozen and picklable: any engine can carry it."""

    host: str
    """Host of the page."""
    article: str
    """Print of its address, or of its headline where that is not known: the same article twice
    counts once."""
    headline: str
    """The headline."""
    figures: Figures
    """Figures of the page."""
    blocks: tuple[BlockSeen, ...] = ()
    """Blocks that could repeat, each once."""
    places: tuple[PlaceSeen, ...] = ()
    """Where prose stands. Empty for dumps."""
    standfirsts: tuple[str, ...] = ()
    """Paths of lines above the story that say what the page's description says."""
    endings: tuple[str, ...] = ()
    """What stands behind a bar in the titles the page gives."""
    authors_at: str | None = None
    """Source and locator of the authors."""
    published_at: str | None = None
    """Source and locator of the date."""


def observe(result: "Result", *, host: str | None = None) -> Observation:
    """What a page shows of its host; cleaned without a profile, lest it confirm itself.

    Args:
        result: of ``Cleaner.page`` or ``Cleaner.text``.
        host: where it comes from, if its article does not say.

    Raises:
        ProfileError: the host is not known.
    """
    article = result.article
    host = host or host_of(article.url) or host_of(article.url_canonical)
    if host is None:
        raise ProfileError("Nothing says which host the page is of. Give its address or its host.")
    headline = article.title or ""
    is_page = article.provenance.input == "html"
    blocks = tuple(_blocks(result.ledger, of_page=is_page))
    prose = [block for block in blocks if block.long and block.kind not in _TEMPLATE_ALIKE]
    return Observation(
        host=host,
        article=_identity(article),
        headline=headline,
        figures=figures_of(result),
        blocks=tuple({b.mark: b.seen for b in blocks if b.can_repeat}.values()),
        places=tuple(PlaceSeen(b.where, b.mark, int(b.size), b.kept) for b in prose if is_page),
        standfirsts=tuple(_standfirsts(blocks, article)) if is_page else (),
        endings=tuple(dict.fromkeys(e for raw in _titles(article) for e in endings(raw))),
        authors_at=_origin(article, "authors"),
        published_at=_origin(article, "published"),
    )


def _identity(article: "Article") -> str:
    address = article.url_canonical or article.url
    if address:
        parts = urlsplit(without_tracking(address))
        # Folding numbers is right for texts and wrong for addresses: they are told apart by them.
        return blake2b(f"{parts.path}?{parts.query}".encode(), digest_size=6).hexdigest()
    return print_of(article.title or article.provenance.sha256)


def observe_nothing(host: str, name: str) -> Observation:
    """A page of ``host`` on which no article was found; ``name`` tells it from others."""
    return Observation(host=host, article=print_of(name), headline="", figures=Figures())


class _Block(NamedTuple):
    mark: str
    text: str
    kind: str
    where: str
    rule: str
    kept: bool
    size: float

    @property
    def long(self) -> bool:
        return self.size >= GOOD_SIZE

    @property
    def can_repeat(self) -> bool:
        return (
            self.size >= LEAST_SIZE
            and self.kind not in _TEMPLATE_ALIKE | _FURNITURE
            and self.rule not in _FURNITURE
        )

    @property
    def seen(self) -> BlockSeen:
        return BlockSeen(self.mark, self.text, self.where, self.kept, self.long)


def _blocks(ledger: "Ledger", *, of_page: bool) -> Iterator[_Block]:
    """The ledger's blocks: what a rule cut in two is whole again, and so are joined lines."""
    for entries in _pieces(ledger, of_page=of_page):
        first = entries[0]
        text = " ".join(" ".join(entry.text for entry in entries).split())
        kept = any(entry.verdict.outcome == "kept" for entry in entries)
        yield _Block(
            print_of(text), text, first.kind, first.where, first.verdict.rule, kept, measure(text)
        )


def _pieces(ledger: "Ledger", *, of_page: bool) -> "Iterator[list[LedgerEntry]]":
    group: list[LedgerEntry] = []
    for entry in ledger.entries:
        same_block = of_page and bool(group) and entry.block == group[-1].block
        if group and not same_block and JOINED not in entry.verdict.reason:
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _titles(article: "Article") -> Iterator[str]:
    source = article.provenance.fields.get("title")
    if source is not None:
        yield source.raw
        yield from (other.raw for other in source.others)


def _origin(article: "Article", field: str) -> str | None:
    source = article.provenance.fields.get(field)
    return f"{source.source}: {source.locator}" if source is not None else None


def _standfirsts(blocks: Iterable[_Block], article: "Article") -> Iterator[str]:
    """Where the page's description stands above its first paragraph."""
    said = _words(article.description)
    for block in blocks:
        is_line = block.kind in _LINES and not block.where.endswith("h1")
        if is_line and _alike(_words(block.text), said):
            yield block.where
        if block.kept and block.long:
            return


def _words(text: str | None) -> set[str]:
    return set(_WORD.findall((text or "").casefold()))


def _alike(one: set[str], other: set[str]) -> bool:
    """Whether two lines say the same, but for a few words."""
    most = max(len(one), len(other))
    return most >= _FEW_WORDS and len(one & other) >= _LIKE * most


def figures_without(page: Observation, repeated: Container[str]) -> Figures:
    """The figures of a page as they are when a profile drops these blocks; confidence stays."""
    gone = [block.text for block in page.blocks if block.kept and block.mark in repeated]
    figures = page.figures
    if not gone or figures.removed is None:
        return figures
    letters = sum(map(measure, gone))
    return replace(
        figures,
        words=max(0, figures.words - sum(map(count_words, gone))),
        removed=round(figures.removed + letters / max(figures.letters, 1), 3),
    )
