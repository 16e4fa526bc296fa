"""Blocks, regions and container to one reason per dropped block."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeVar

from newsclean.dates import looks_like_date_line
from newsclean.extractors.base import Reason
from newsclean.extractors.course import OUTSIDE, Course, find_course
from newsclean.extractors.regions import Flag, Regions, is_good, name_words
from newsclean.extractors.rules import View, first_reason, fold_line, is_title
from newsclean.extractors.skeleton import HtmlBlock, Skeleton

__all__ = ["PageView", "judge"]

_View = TypeVar("_View")


@dataclass(frozen=True, slots=True)
class PageView:
    """What a rule may know of the page around a block."""

    skeleton: Skeleton
    regions: Regions
    """For each element the region it stands in."""
    boxes: Sequence[bool]
    """For each element whether it stands in a small box with a picture."""
    start: int
    """Number of the container's first block."""
    end: int
    """Number after the container's last block."""
    view: View
    """What the rules about words alone may know: phrases and headlines."""
    description: str
    """Folded summary the page gives itself; may be empty."""

    def standfirsts(self, kept: Sequence[HtmlBlock]) -> frozenset[int]:
        """Numbers of the kept blocks that are standfirsts: named so, or equal to the summary."""
        return frozenset(
            block.number
            for block in kept[:STANDFIRST_PLACE]
            if block.kind != "heading"
            and (fold_line(block.text) == self.description or is_standfirst(block, self))
        )


_CONTROLS: Final = {
    "control": Reason("control", "label of a control"),
    "furniture": Reason("furniture", "a menu, a footer or a dialogue"),
}

CAPTION_SIZE: Final = 400
"""Letters above which text beside a picture is no caption."""

PHRASE_SIZE: Final = 300
"""Letters above which a block is not held against the phrase rules as a whole line."""


def region(block: HtmlBlock, page: PageView) -> Reason | None:
    """A block in a part of the page that calls itself something else."""
    flag = page.regions[block.element]
    if flag is None:
        return None
    if flag.kind == "fact-box":
        return Reason("region/fact-box", f"stands in a box named {flag.word!r}", field="fact_box")
    if flag.level == "weak" and is_good(block) and _own_name(block, page, flag):
        return None
    return Reason(f"region/{flag.kind}", f"stands in a part of the page named {flag.word!r}")


def _own_name(block: HtmlBlock, page: PageView, flag: Flag) -> bool:
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
    if share < 0.5 or (share < 0.8 and block.size > 200):
        return None
    if block.ends_sentence and block.size > 120 and share < 0.95:
        return None
    return Reason("links", f"{share:.0%} of the text is links")


BLOCK_RULES: Final[tuple[Callable[[HtmlBlock, PageView], Reason | None], ...]] = (
    region,
    control,
    headline,
    caption,
    beside_picture,
    links,
    phrase,
)
"""The first that speaks decides."""


def short(block: HtmlBlock, course: Course) -> Reason | None:
    """A few words that are no sentence, no heading, no list entry and not among the paragraphs."""
    if block.kind not in ("paragraph", "quote") or block.ends_sentence:
        return None
    if block.size >= 50 and block.words > 5:
        return None
    if block.number in course.own and course.inside(block):
        return None
    return Reason("short", f"{block.words} words and no full stop")


def card(block: HtmlBlock, course: Course) -> Reason | None:
    """Text that shares a small box with a linked headline: the teaser of another story."""
    if block.number in course.own or block.number < course.first or block.kind == "heading":
        return None
    if block.number not in course.carded:
        return None
    if course.share < CARD_SHARE and block.number < course.last:
        return None
    return Reason("card", "shares a small box with a linked headline")


def aside(block: HtmlBlock, course: Course) -> Reason | None:
    """A paragraph of another make than all others, between or behind them."""
    if course.share < ONE_MAKE or block.kind not in ("paragraph", "quote"):
        return None
    if block.number in course.own or block.number < course.first:
        return None
    return Reason("aside", "marked up unlike the story around it")


def date_line(block: HtmlBlock, course: Course) -> Reason | None:
    """A date alone on its line, above the story."""
    if not course.first - HEAD_BLOCKS <= block.number < course.first:
        return None
    if block.size > DATE_LINE_SIZE:
        return None
    if not looks_like_date_line(block.text):
        return None
    return Reason("date-line", "a date alone on its line", field="published")


COURSE_RULES: Final[tuple[Callable[[HtmlBlock, Course], Reason | None], ...]] = (
    date_line,
    short,
    card,
    aside,
)
"""Asked of the blocks that are left, once the story's run through the page is known."""

CARD_SHARE: Final = 0.7
"""Share of the story in holders of its own make from which on a box inside it is another story's."""

HEAD_BLOCKS: Final = 15
"""Blocks above the story that may belong to its head."""

DATE_LINE_SIZE: Final = 100
"""Letters above which a line says more than a date."""

ONE_MAKE: Final = 0.95
"""Share of the story in holders of its own make from which on another make is evidence."""


def judge(page: PageView) -> list[Reason | None]:
    """For each block the reason to drop or move it; ``None`` keeps it."""
    reasons = _by_block(page)
    course = find_course(page.skeleton, reasons)
    kin = [n for n in course.kin if is_kin(page.skeleton.blocks[n], reasons[n], page)]
    if kin:
        page = replace(page, start=min(page.start, kin[0]), end=max(page.end, kin[-1] + 1))
        reasons = _by_block(page)
        course = find_course(page.skeleton, reasons)
    for block in page.skeleton.blocks:
        if reasons[block.number] is None:
            reasons[block.number] = _first_of(COURSE_RULES, block, course)
    return_headings(page, reasons, course)
    drop_repeats(page, reasons)
    return_lead(page, reasons)
    return_standfirst(page, reasons)
    trim(page, reasons)
    drop_dangling_headings(page, reasons)
    return reasons


def _by_block(page: PageView) -> list[Reason | None]:
    """What ``BLOCK_RULES`` say of each block; outside of the container nobody needs asking."""
    blocks = page.skeleton.blocks
    reasons: list[Reason | None] = [OUTSIDE] * len(blocks)
    for block in blocks[page.start : page.end]:
        reasons[block.number] = _first_of(BLOCK_RULES, block, page)
    return reasons


def is_kin(block: HtmlBlock, reason: Reason | None, page: PageView) -> bool:
    """Whether a block outside the container is the story's, going by the make of its holder."""
    return (
        reason is OUTSIDE
        and is_good(block)
        and block.ends_sentence
        and page.regions[block.element] is None
    )


def _first_of(
    rules: Sequence[Callable[[HtmlBlock, _View], Reason | None]], block: HtmlBlock, view: _View
) -> Reason | None:
    for rule in rules:
        reason = rule(block, view)
        if reason is not None:
            return reason
    return None


def return_headings(page: PageView, reasons: list[Reason | None], course: Course) -> None:
    """A linked heading directly above a paragraph of the story, in the same holder, heads it."""
    skeleton = page.skeleton
    for block, after in pairwise(skeleton.blocks):
        reason = reasons[block.number]
        if reason is None or reason.rule != "links" or block.kind != "heading":
            continue
        if reasons[after.number] is not None or not is_good(after) or not course.inside(block):
            continue
        if block.number in course.own and _siblings(skeleton, block, after):
            reasons[block.number] = None


def _siblings(skeleton: Skeleton, one: HtmlBlock, other: HtmlBlock) -> bool:
    return skeleton.elements[one.element].parent == skeleton.elements[other.element].parent


def drop_repeats(page: PageView, reasons: list[Reason | None]) -> None:
    """The second copy of a block: responsive variants, pull quotes."""
    seen: set[str] = set()
    for block in page.skeleton.blocks:
        if reasons[block.number] is not None or block.size < 25:
            continue
        if block.text in seen:
            reasons[block.number] = Reason("repeat", "the same text stands above")
        seen.add(block.text)


def return_standfirst(page: PageView, reasons: list[Reason | None]) -> None:
    """What stands between headline and story and is named a lead, whatever wraps it."""
    blocks = page.skeleton.blocks
    first = next((b.number for b in blocks if reasons[b.number] is None and is_good(b)), 0)
    near = blocks[max(0, first - STANDFIRST_REACH) : first]
    headline_at = min((b.number for b in near if is_headline(b, page)), default=first)
    for block in blocks[headline_at + 1 : first]:
        reason = reasons[block.number]
        if reason is not None and (is_standfirst(block, page) or is_kin(block, reason, page)):
            reasons[block.number] = None


def is_headline(block: HtmlBlock, page: PageView) -> bool:
    """Whether a block is the page's headline."""
    if block.kind == "heading" and block.level == 1:
        return True
    return block.size < PHRASE_SIZE and is_title(block.text, page.view.titles)


def is_standfirst(block: HtmlBlock, page: PageView) -> bool:
    """Whether the three nearest elements name a block a lead, and none names it anything else."""
    if block.size < STANDFIRST_SIZE or block.link_share > 0.3 or block.kind == "caption":
        return False
    words: set[str] = set()
    for index in page.skeleton.ancestors(block.element)[:3]:
        words.update(name_words(page.skeleton.elements[index].names))
    return not STANDFIRST_WORDS.isdisjoint(words) and NOT_STANDFIRST.isdisjoint(words)


STANDFIRST_REACH: Final = 40
"""Blocks between a headline and its story at most."""

STANDFIRST_PLACE: Final = 3
"""Blocks from the top among which a standfirst is looked for."""

STANDFIRST_SIZE: Final = 40
"""Letters below which a named lead is a kicker or a label."""

STANDFIRST_WORDS: Final = frozenset(
    "standfirst lead lede leadin preamble intro introduction subtitle subtitulo subhead subheadline "
    "subheading summary dek deck abstract chapo chapeau sapo bajada entradilla sottotitolo occhiello "
    "ingress vorspann anriss teasertext headertext description excerpt underline tagline".split()
)
"""Words that publishing systems of many languages name a standfirst by."""

NOT_STANDFIRST: Final = frozenset(
    "caption credit byline author authors image photo picture figure gallery video meta date time "
    "share social newsletter related comment comments breadcrumb breadcrumbs hidden".split()
)
"""Words that speak against it."""


def return_lead(page: PageView, reasons: list[Reason | None]) -> None:
    """The paragraph that equals the page's own summary is the article's lead, wherever it stands."""
    if len(page.description) < 40:
        return
    first = next((i for i, r in enumerate(reasons) if r is None), len(reasons))
    for block in page.skeleton.blocks[:first]:
        if abs(len(block.text) - len(page.description)) > 10 or block.link_share > 0.3:
            continue
        if fold_line(block.text) == page.description:
            reasons[block.number] = None
            return


def trim(page: PageView, reasons: list[Reason | None]) -> None:
    """Short pieces before the first and after the last real paragraph."""
    blocks = page.skeleton.blocks
    good = [b.number for b in blocks if reasons[b.number] is None and is_good(b)]
    if not good:
        return
    for block in blocks[: good[0]]:
        if reasons[block.number] is None and block.kind != "heading" and not block.ends_sentence:
            reasons[block.number] = Reason("head", "before the first real paragraph")
    for block in blocks[good[-1] + 1 :]:
        if reasons[block.number] is None and not block.ends_sentence:
            reasons[block.number] = Reason("tail", "after the last real paragraph")


def drop_dangling_headings(page: PageView, reasons: list[Reason | None]) -> None:
    """A heading with nothing kept under it."""
    follows = 0
    for block in reversed(page.skeleton.blocks):
        if reasons[block.number] is not None:
            continue
        if block.kind != "heading":
            follows = 7
        elif follows == 0:
            reasons[block.number] = Reason("dangling-heading", "nothing of the article under it")
