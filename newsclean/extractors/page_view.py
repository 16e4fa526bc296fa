"""What a rule may know of the page around a block."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsclean.extractors.regions import Regions
from newsclean.extractors.rules import View
from newsclean.extractors.skeleton import Skeleton

__all__ = ["PageView"]


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
    omits: Callable[[str], bool]
    """Whether a rule, named by its id, is left out: ``RuleSet.omits``."""
