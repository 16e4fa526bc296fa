"""What speaks against a block, going by itself and the part of the page it stands in."""

from collections.abc import Callable
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.page_view import PageView
from newsclean.extractors.regions import Flag
from newsclean.extractors.rules import first_reason
from newsclean.extractors.skeleton import HtmlBlock, is_good

__all__ = ["BLOCK_RULES", "PHRASE_SIZE"]

_CONTROLS: Final = {
    "control": Reason("control", "label of a control"),
    "furniture": Reason("furniture", "a menu, a footer or a dialogue"),
    "unseen": Reason("region/hidden", "stands within a line, where no reader sees it"),
}

LINKED: Final = 0.5
"""Share of link letters from which on a short line points elsewhere."""

MOSTLY_LINKED: Final = 0.8
"""The same for a line longer than ``LINE_SIZE``."""

WHOLLY_LINKED: Final = 0.95
"""The same for a full sentence longer than ``SENTENCE_SIZE``."""

LINE_SIZE: Final = 200
"""Letters of a long line."""

SENTENCE_SIZE: Final = 120
"""Letters of a sentence that may be of the story although much of it is links."""

CAPTION_SIZE: Final = 400
"""Letters above which text beside a picture is no caption."""

FIGURES: Final = frozenset({"cell", "preformatted", "quote"})
"""What ``<figure>`` may hold beside pictures and their captions (HTML standard, 4.4.12)."""

PHRASE_SIZE: Final = 300
"""Letters above which a block is not held against the phrase rules as a whole line."""


def region(block: HtmlBlock, page: PageView) -> Reason | None:
    """A block in a part of the page that calls itself something else."""
    flag = page.regions[block.element]
    if flag is None:
        return None
    if flag.word == "figure" and block.kind in FIGURES:
        return None
    if flag.kind == "fact-box":
        return Reason("region/fact-box", f"stands in a box named {flag.word!r}", field="fact_box")
    if flag.level == "weak" and is_good(block) and _own_name(block, page):
        return None
    named = f"stands in a part of the page named {flag.word!r}"
    return Reason(f"region/{flag.kind}", named, _field(block, flag))


def _field(block: HtmlBlock, flag: Flag) -> str | None:
    """Where a block of a region goes: to the other stories, or to the pictures it stands at."""
    if flag.kind == "related" and block.link_share > LINKED:
        return "related"
    if flag.kind == "photo-credit" and (flag.word == "figure" or block.kind == "caption"):
        return "images"
    return None


def _own_name(block: HtmlBlock, page: PageView) -> bool:
    """A name on one long paragraph alone is no evidence: themes tag paragraphs freely."""
    element = page.skeleton.elements[block.element]
    if element.tag != "p" or not block.ends_sentence:
        return False
    return element.parent < 0 or page.regions[element.parent] is None


def control(block: HtmlBlock, page: PageView) -> Reason | None:
    """The label of a button or a form field; the menu or footer taken whole."""
    del page
    return _CONTROLS.get(block.kind)


def beside_picture(block: HtmlBlock, page: PageView) -> Reason | None:
    """A line or two in a small box with a picture: a caption without the name."""
    if block.kind != "paragraph" or block.size > CAPTION_SIZE:
        return None
    if page.boxes[block.element]:
        return Reason("caption", "stands in one small box with a picture", field="images")
    return None


def headline(block: HtmlBlock, page: PageView) -> Reason | None:
    """The article's own title, as its first-rank heading gives it."""
    del page
    if block.kind != "heading" or block.level != 1:
        return None
    return Reason("title", "the page's first-rank heading", field="title")


def caption(block: HtmlBlock, page: PageView) -> Reason | None:
    """Text under a picture."""
    del page
    if block.kind != "caption":
        return None
    return Reason("caption", "stands under a picture", field="images")


def phrase(block: HtmlBlock, page: PageView) -> Reason | None:
    """What the words of a short block say: share rows, read-also lines, the title again."""
    if block.size > PHRASE_SIZE:
        return None
    return first_reason(block, page.view)


def links(block: HtmlBlock, page: PageView) -> Reason | None:
    """A line that is mostly link: a headline of another story, a menu entry."""
    del page
    share = block.link_share
    if share < LINKED or (share < MOSTLY_LINKED and block.size > LINE_SIZE):
        return None
    if block.ends_sentence and block.size > SENTENCE_SIZE and share < WHOLLY_LINKED:
        return None
    return Reason("links", f"{share:.0%} of the text is links")


BLOCK_RULES: Final[tuple[Callable[[HtmlBlock, PageView], Reason | None], ...]] = (
    region,
    control,
    headline,
    caption,
    beside_picture,
    phrase,
    links,
)
"""The first that speaks decides."""
