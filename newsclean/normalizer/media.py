"""Pictures: one entry an address, the publisher's lead first known by its own word."""

from collections.abc import Sequence
from typing import Final

from newsclean.finding import Finding, PictureFacts
from newsclean.models.media import Image
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.links import absolute
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line
from newsclean.patterns import pattern

__all__ = ["choose_lead_image"]

_PIXELS: Final = pattern(r"0*([1-9][0-9]{0,4})(?:\.0+)? ?(?:px)?")
_NOTHING: Final = frozenset({"", "null", "none", "undefined"})


def choose_lead_image(said: Said, images: Sequence[Image], base: str | None) -> Choice[Image]:
    """The picture the page names as its own, with the caption it has in the body.

    Of one that is not in the body, size, alternative text, caption and credit are what the page's
    sources say of that address, the most trusted first.
    """
    findings = said.get("lead_image", ())
    known = _described(findings, base) | {image.url: image for image in images}

    def read(finding: Finding) -> Image | Refusal:
        url = absolute(finding.raw, base)
        return Refusal("no web address") if url is None else known.get(url, Image(url=url))

    return choose(findings, read, key=lambda image: image.url)


def _described(findings: Sequence[Finding], base: str | None) -> dict[str, Image]:
    """Address to the picture, with each fact from the first finding that has it."""
    facts: dict[str, PictureFacts] = {}
    for finding in findings:
        url = absolute(finding.raw, base) if finding.picture else None
        if url is not None and finding.picture is not None:
            known = facts.get(url, PictureFacts())
            pairs = zip(known, finding.picture, strict=True)
            facts[url] = PictureFacts(*(old or new for old, new in pairs))
    return {url: _image(url, picture) for url, picture in facts.items()}


def _image(url: str, picture: PictureFacts) -> Image:
    return Image(
        url=url,
        caption=_line(picture.caption),
        credit=_line(picture.credit),
        alt=_line(picture.alt),
        width=_pixels(picture.width),
        height=_pixels(picture.height),
    )


def _line(raw: str | None) -> str | None:
    line = clean_line(raw or "")
    return None if line.lower() in _NOTHING else line


def _pixels(raw: str | None) -> int | None:
    match = _PIXELS.fullmatch((raw or "").strip())
    return int(match[1]) if match else None
