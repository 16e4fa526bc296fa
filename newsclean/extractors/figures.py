"""The article's pictures: address, caption, credit, and where they stand."""

from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.page_view import PageView
from newsclean.extractors.regions import name_words
from newsclean.extractors.skeleton import Medium, Skeleton
from newsclean.extractors.spans import Resolve
from newsclean.models import Image
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Node

__all__ = ["Picture", "picture_boxes", "pictures"]

SMALLEST: Final = 100
"""Pixels; a picture that states a smaller side is an icon, a logo or an avatar."""

MOST_DIGITS: Final = 6
"""Digits from which on a stated size is noise."""

BOX_BLOCKS: Final = 2
"""Blocks a box made for a picture holds at most: caption and credit."""

BOX_DEPTH: Final = 4
"""Elements around a picture that may be its box."""

_TEXTS: Final = frozenset({"p", "li", "td", "h1", "h2", "h3", "a"})
_PICTURE_WORDS: Final = frozenset(
    "image images img imagem imagen picture pic photo foto bild media medien figure illustration "
    "visual thumbnail multimedia".split()
)

_SOURCES: Final = ("data-src", "data-original", "data-lazy-src", "data-url", "src")
"""Where an address may stand; lazy loaders put a placeholder into ``src``."""

_SOURCE_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset")
_CANDIDATE: Final = pattern(r"(\S++)(?:\s++(\d++(?:\.\d++)?)([wx]))?")
_CREDIT_WORDS: Final = frozenset(
    "credit credits copyright attribution photographer byline author source agency".split()
)
_INLINE_CREDIT: Final = (
    "span[class*=credit],span[class*=Credit],span[class*=copyright],span[class*=source],"
    "span[class*=photographer],small,cite"
)
_BETWEEN: Final = " |/–—-·"
_SHOWN: Final = frozenset({"photo-credit", "aside"})
"""Kinds of region in which a picture is still the article's."""


class Picture(NamedTuple):
    """An image and the block it stands before."""

    before: int
    image: Image


def pictures(page: PageView, span: range, resolve: Resolve) -> tuple[Picture, ...]:
    """Pictures standing before a block in ``span``, in page order, each address once."""
    found: list[Picture] = []
    seen: set[str] = set()
    for medium in page.skeleton.media:
        if medium.tag != "img" or medium.before not in span:
            continue
        region = page.regions[medium.element]
        if region is not None and region.kind not in _SHOWN:
            continue
        image = _image(medium, page, resolve)
        if image is not None and image.url not in seen:
            seen.add(image.url)
            found.append(Picture(medium.before, image))
    return tuple(found)


def picture_boxes(skeleton: Skeleton) -> tuple[bool, ...]:
    """For each element whether it is, or stands in, a small box made for a picture.

    Captions without the word: the nearest holder of the picture also holds one or two short blocks
    and nothing else.
    """
    boxes = [False] * len(skeleton.elements)
    last = skeleton.last_block
    for medium in skeleton.media:
        holder = medium.element
        for _ in range(BOX_DEPTH):
            element = skeleton.elements[holder]
            if element.parent < 0 or element.tag in _TEXTS:
                break
            blocks = last[holder] - element.first_block
            if blocks > BOX_BLOCKS:
                break
            if blocks and _PICTURE_WORDS.intersection(name_words(element.names)):
                boxes[holder] = True
            holder = element.parent
    for index, element in enumerate(skeleton.elements):
        if element.parent >= 0 and boxes[element.parent]:
            boxes[index] = True
    return tuple(boxes)


def _image(medium: Medium, page: PageView, resolve: Resolve) -> Image | None:
    attributes = medium.node.attributes
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    if min(width or SMALLEST, height or SMALLEST) < SMALLEST:
        return None
    address = _best_address(medium.node, attributes)
    url = resolve(address) if address else None
    if url is None:
        return None
    caption, credit = _printed(medium, page)
    alt = " ".join((attributes.get("alt") or "").split()) or None
    return Image(url=url, caption=caption, credit=credit, alt=alt, width=width, height=height)


def _best_address(node: "Node", attributes: dict[str, str | None]) -> str | None:
    sets = [attributes.get(key) for key in _SOURCE_SETS]
    parent = node.parent
    if parent is not None and parent.tag == "picture":
        sets += [child.attributes.get("srcset") for child in parent.iter() if child.tag == "source"]
    candidates = [pair for value in sets if value for pair in _candidates(value)]
    if candidates:
        return max(candidates)[1]
    plain = (attributes.get(key) for key in _SOURCES)
    return next((a for a in plain if a and not a.startswith("data:")), None)


def _candidates(source_set: str) -> list[tuple[float, str]]:
    """Size and address of each entry of a ``srcset``, bounded against hostile ones."""
    found = _CANDIDATE.findall(source_set[:8000])
    return [
        (float(size or 1) * (1000 if unit == "x" else 1), address.rstrip(","))
        for address, size, unit in found
        if address.strip(",") and not address.startswith("data:")
    ]


def _printed(medium: Medium, page: PageView) -> tuple[str | None, str | None]:
    """Caption and credit printed in the figure, or in the small box, around a picture."""
    skeleton = page.skeleton
    around = skeleton.ancestors(medium.element)
    figures = [index for index in around if skeleton.elements[index].tag == "figure"]
    boxes = [index for index in around if page.boxes[index]]
    figure = figures[0] if figures else boxes[-1] if boxes else None
    if figure is None:
        return None, None
    first = skeleton.elements[figure].first_block
    captions: list[str] = []
    credits_: list[str] = []
    for block in skeleton.blocks[first : skeleton.last_block[figure]]:
        element = skeleton.elements[block.element]
        if _CREDIT_WORDS.intersection(name_words(element.names)):
            credits_.append(block.text)
            continue
        caption, credit = _parted(block.text, element.node)
        captions.append(caption)
        credits_.append(credit)
    return " ".join(filter(None, captions)) or None, " ".join(filter(None, credits_)) or None


def _parted(text: str, node: "Node") -> tuple[str, str]:
    """Caption and the credit that stands in an inline element of its own before or behind it."""
    inline = node.css_first(_INLINE_CREDIT)
    credit = " ".join(inline.text().split()) if inline is not None else ""
    if not credit or credit == text:
        return text, ""
    if text.endswith(credit):
        return text.removesuffix(credit).rstrip(_BETWEEN), credit
    return text.removeprefix(credit).lstrip(_BETWEEN), credit if text.startswith(credit) else ""


def _pixels(value: str | None) -> int | None:
    digits = (value or "").strip().removesuffix("px")
    return (
        int(digits) if digits.isascii() and digits.isdigit() and len(digits) < MOST_DIGITS else None
    )
