"""A bar as inline SVG: widths cannot be written as styles where no style may be loaded."""

from collections.abc import Mapping
from typing import Final

from newsclean.report.markup import Markup, tag

__all__ = ["bar", "share_bar"]

_HEIGHT: Final = 10


def bar(share: float, kind: str = "plain") -> Markup:
    """A bar as long as ``share`` (0 to 1) of its place, coloured by ``kind``.

    Decoration only: the number has to stand beside it.
    """
    width = f"{100 * min(1.0, max(0.0, share)):.2f}%"
    return tag(
        "svg",
        tag("rect", width=width, height=_HEIGHT, rx=2),
        class_=f"bar {kind}",
        height=_HEIGHT,
        width="100%",
        aria_hidden="true",
        focusable="false",
    )


def share_bar(shares: Mapping[str, float]) -> Markup:
    """One bar whose stretches stand for kinds, in their order; the shares sum to 1."""
    stretches = []
    start = 0.0
    for kind, share in shares.items():
        x, width = f"{100 * start:.2f}%", f"{100 * share:.2f}%"
        stretches.append(tag("rect", x=x, width=width, height=_HEIGHT, class_=kind))
        start += share
    return tag(
        "svg",
        *stretches,
        class_="bar",
        height=_HEIGHT,
        width="100%",
        aria_hidden="true",
        focusable="false",
    )
