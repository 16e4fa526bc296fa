"""The picture a figure shows."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.models import Figure, Image

__all__ = ["picture_of"]


def picture_of(figure: "Figure", images: "Sequence[Image]") -> "Image | None":
    """The image that ``figure`` points to; ``None`` where it shows none, or none that is there."""
    if figure.image is None or not 0 <= figure.image < len(images):
        return None
    return images[figure.image]
