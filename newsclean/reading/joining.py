"""Several pages made one Article and one ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from newsclean.ledger import Ledger, LedgerEntry, Verdict
from newsclean.models import Article, Block, FactBox, Figure, SourcePage
from newsclean.pipeline import Result

if TYPE_CHECKING:
    from newsclean.models.provenance import PageRole
    from newsclean.page import Page

__all__ = ["Part", "joined", "new_in"]

_REPEATED: Final = 0.5
"""Share of a page's text that stood on earlier pages from which on it is no continuation."""

_ELSEWHERE: Final = Verdict("removed", "repeated", "stands on an earlier page of the article")


@dataclass(frozen=True, slots=True)
class Part:
    """One page of an article and what it gave."""

    role: "PageRole"
    page: "Page"
    result: Result | None
    """``None`` for a page that only led to the others."""

    @property
    def article(self) -> Article:
        """The article of a page that gave one."""
        assert self.result is not None  # noqa: S101 - asked only of pages that gave something
        return self.result.article

    @property
    def source(self) -> SourcePage:
        """The page for the record."""
        moment = self.page.fetched_at
        return SourcePage(
            role=self.role,
            sha256=self.page.sha256,
            url=self.page.url,
            fetched_at=moment.isoformat() if moment else None,
        )


def new_in(part: Part, earlier: Sequence[Part]) -> Result | None:
    """What ``part`` adds to the pages before it; ``None`` when it is no continuation of them."""
    article = part.article
    first = next(p.article for p in earlier if p.result)
    if first.published and article.published and first.published.iso != article.published.iso:
        return None
    known = {block.text for p in earlier if p.result for block in p.article.body if block.text}
    repeated = [block for block in article.body if block.text in known]
    if _size(repeated) > _REPEATED * _size(article.body):
        return None
    again = {line for block in repeated for line in (block.text, *block.text.splitlines())}
    body = tuple(block for block in article.body if block.text not in known)
    ledger = Ledger(tuple(_marked(entry, again) for entry in _entries(part)))
    return Result(article=replace(article, body=body), ledger=ledger)


def _marked(entry: LedgerEntry, again: set[str]) -> LedgerEntry:
    is_repeat = entry.verdict.outcome == "kept" and entry.text.strip() in again
    return entry._replace(verdict=_ELSEWHERE) if is_repeat else entry


def joined(parts: Sequence[Part], missing: str | None) -> Result:
    """One result of all parts. ``missing`` tells of pages that should be there and are not."""
    told = [part for part in parts if part.result is not None]
    if len(parts) == 1 and missing is None and parts[0].result is not None:
        return parts[0].result
    ledger = Ledger(tuple(_entries(told[0])))
    for number, part in enumerate(told[1:], 2):
        ledger = ledger.followed_by(Ledger(tuple(_entries(part))), where=f"page {number}")
    return Result(article=_article(parts, told, missing), ledger=ledger)


def _article(parts: Sequence[Part], told: Sequence[Part], missing: str | None) -> Article:
    articles = [part.article for part in told]
    first, last = articles[0], articles[-1]
    body: list[Block] = []
    shift = 0
    for article in articles:
        body += (_shifted(block, shift) for block in article.body)
        shift += len(article.images)
    notes = [_twin_note(part) for part in told if part.role not in {"asked", "continuation"}]
    notes += [missing] if missing else []
    return replace(
        first,
        url_requested=parts[0].page.url_requested,
        body=tuple(body),
        images=tuple(image for article in articles for image in article.images),
        notes=_once(note for article in articles for note in article.notes),
        related=_once(story for article in articles for story in article.related),
        wire_credits=_once(name for article in articles for name in article.wire_credits),
        truncated=True if missing else last.truncated,
        provenance=replace(
            first.provenance,
            pages=tuple(part.source for part in parts),
            confidence=min(filter(None, (a.provenance.confidence for a in articles)), default=None),
            warnings=_once((*notes, *(w for a in articles for w in a.provenance.warnings))),
        ),
    )


def _twin_note(part: Part) -> str:
    return f"The page that was asked for holds no story; this is its {part.role} version."


def _shifted(block: Block, shift: int) -> Block:
    """``block`` with its pictures counted on from those of the pages before."""
    if isinstance(block, Figure) and block.image is not None:
        return replace(block, image=block.image + shift)
    if isinstance(block, FactBox):
        return replace(block, blocks=tuple(_shifted(inner, shift) for inner in block.blocks))
    return block


def _entries(part: Part) -> tuple[LedgerEntry, ...]:
    return part.result.ledger.entries if part.result else ()


def _size(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _once(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))
