"""One input of two runs: everything that differs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsclean.report.diff.blocks import BlockChange, block_changes
from newsclean.report.diff.fields import FieldChange, field_changes
from newsclean.report.diff.verdicts import VerdictChange, verdict_changes
from newsclean.report.hosts import host_of
from newsclean.report.words import balance

if TYPE_CHECKING:
    from newsclean.models import Article
    from newsclean.report.records import Record

__all__ = ["Comparison", "compare", "name_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between the two Articles of one input."""

    name: str
    """Address, or the start of the input's hash."""
    title: str | None
    """The headline of the new one, else of the old one."""
    host: str
    """Its site."""
    fields: tuple[FieldChange, ...]
    """Fields that differ."""
    blocks: tuple[BlockChange, ...]
    """Blocks of the body that differ."""
    verdicts: tuple[VerdictChange, ...]
    """Blocks of the source with another fate; empty unless both runs have ledgers."""
    words_lost: int
    """Words of the old body that are not in the new one, wherever they stand."""
    words_gained: int
    """Words of the new body that are not in the old one."""
    confidence: tuple[float | None, float | None]
    """How sure the extractor was of the body, then and now."""

    @property
    def same(self) -> bool:
        """Whether nothing differs that a reader of the Article sees."""
        return not self.fields and not self.blocks

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "name": self.name,
            "title": self.title,
            "host": self.host,
            "words_lost": self.words_lost,
            "words_gained": self.words_gained,
            "confidence": list(self.confidence),
            "fields": [change._asdict() for change in self.fields],
            "blocks": [change._asdict() for change in self.blocks],
            "verdicts": [change._asdict() for change in self.verdicts],
        }


def compare(old: "Record", new: "Record") -> Comparison:
    """Field by field and block by block."""
    before, after = old.article, new.article
    blocks = block_changes(before.body, after.body)
    lost, gained = balance((b.old for b in blocks), (b.new for b in blocks))
    return Comparison(
        name=name_of(after),
        title=after.title or before.title,
        host=host_of(after),
        fields=field_changes(before, after),
        blocks=blocks,
        verdicts=verdict_changes(old.ledger, new.ledger) if old.ledger and new.ledger else (),
        words_lost=lost,
        words_gained=gained,
        confidence=(before.provenance.confidence, after.provenance.confidence),
    )


def name_of(article: "Article") -> str:
    """What an article is called in a report: its address, else the start of its input's hash."""
    address = article.url_canonical or article.url or article.url_requested
    return address or f"input {article.provenance.sha256[:12]}"
