"""From language tags as pages and detectors give them to the names of lexicon files."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["file_for"]

_SAME: Mapping[str, str] = MappingProxyType(
    {
        "fil": "tl",
        "in": "id",
        "iw": "he",
        "ji": "yi",
        "nn": "nb",
        "no": "nb",
        "zh-tw": "zh-Hant",
        "zh-hk": "zh-Hant",
        "zh-mo": "zh-Hant",
        "yue": "zh-Hant",
    }
)


def file_for(tag: str, names: frozenset[str]) -> str | None:
    """The lexicon file among ``names`` that serves the BCP 47 ``tag``, the closest one first.

    ``pt-BR`` is served by ``pt``, ``zh-Hant-TW`` by ``zh-Hant``, ``no`` by ``nb``.
    """
    by_tag = {name.lower(): name for name in names}
    subtags = tag.replace("_", "-").lower().split("-")
    while subtags:
        shorter = "-".join(subtags)
        name = by_tag.get(shorter) or by_tag.get(_SAME.get(shorter, shorter).lower())
        if name:
            return name
        subtags.pop()
    return None
