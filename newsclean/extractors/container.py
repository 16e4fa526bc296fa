"""Where on the page the article stands."""

from typing import Final

from newsclean.extractors.course import INNER
from newsclean.extractors.regions import Regions
from newsclean.extractors.skeleton import Skeleton

__all__ = ["find_container"]

DECAY: Final = 0.85
"""How much of a child's text counts for its parent: depth keeps the container tight."""

CLIMB_TO_BODY: Final = 3.0

CLIMB: Final = 1.5
"""The parent is taken instead when it holds this many times the good text."""


def find_container(skeleton: Skeleton, regions: Regions) -> int:
    """Index of the element that holds the article; 0 (the body) when nothing stands out."""
    elements = skeleton.elements
    if not elements:  # a page with an empty body
        return 0
    held = [0.0] * len(elements)
    for block in skeleton.good:
        if regions[block.element] is None:
            held[block.element] += block.size
    decayed = list(held)
    for index in range(len(elements) - 1, 0, -1):
        parent = elements[index].parent
        held[parent] += held[index]
        decayed[parent] += DECAY * decayed[index]
    best = max(range(len(elements)), key=decayed.__getitem__, default=0)
    while elements[best].tag in INNER and elements[best].parent >= 0:
        best = elements[best].parent
    above = elements[best].parent
    while above >= 0 and elements[best].tag != "main":
        factor = CLIMB if elements[above].tag != "body" else CLIMB_TO_BODY
        if held[above] >= factor * held[best]:
            best = above
        above = elements[above].parent
    return best
