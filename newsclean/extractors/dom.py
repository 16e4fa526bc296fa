"""The extractor of HTML pages: segment, find regions and container, judge, assemble."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclean.errors import NotAnArticle
from newsclean.extractors.base import Extraction
from newsclean.extractors.container import find_container
from newsclean.extractors.judge import PageView, fold, judge
from newsclean.extractors.regions import find_regions
from newsclean.extractors.segment import segment
from newsclean.ledger import Ledger
from newsclean.models import Paragraph

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.rules.ruleset import RuleSet

__all__ = ["DomExtractor"]


@dataclass(frozen=True, slots=True)
class DomExtractor:
    """Finds the article's blocks in the tree."""

    name: str = "dom"

    def extract(self, document: "Document", rules: "RuleSet") -> Extraction:
        """The article's blocks.

        Raises:
            NotAnArticle: the document holds no article text.
        """
        skeleton, page, reasons = judged(document, rules)
        kept = [b for b in skeleton.blocks if reasons[b.number] is None]
        if not kept:
            raise NotAnArticle("no")
        return Extraction(extractor=self.name, ledger=Ledger(()), body=tuple(Paragraph(text=b.text) for b in kept))


def judged(document, rules):
    skeleton = segment(document)
    regions = find_regions(skeleton, rules.regions)
    container = find_container(skeleton, regions)
    head = document.head
    page = PageView(
        skeleton,
        regions,
        skeleton.elements[container].first_block,
        skeleton.last_block[container],
        frozenset(fold(t) for t in (head.meta("og:title", "twitter:title"), head.title) if t),
        fold(head.meta("og:description", "description") or ""),
        rules,
    )
    return skeleton, page, judge(page)
