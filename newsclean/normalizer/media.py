"""Pictures: one entry an address, the publisher's lead first known by its own word."""

from collections.abc import Sequence

from newsclean.finding import Finding
from newsclean.models.media import Image
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.links import absolute
from newsclean.normalizer.said import Said

__all__ = ["choose_lead_image"]


def choose_lead_image(said: Said, images: Sequence[Image], base: str | None) -> Choice[Image]:
    """The picture the page names as its own, with the caption it has in the body."""
    in_body = {image.url: image for image in images}

    def read(finding: Finding) -> Image | Refusal:
        url = absolute(finding.raw, base)
        if url is None:
            return Refusal("no web address")
        return in_body.get(url, Image(url=url))

    return choose(said.get("lead_image", ()), read, key=lambda image: image.url)
