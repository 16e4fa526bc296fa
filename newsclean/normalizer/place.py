"""The country a page is written in, for dates that can be read two ways."""

from collections.abc import Mapping
from typing import Final

from newsclean.normalizer.language import primary, tag_of
from newsclean.normalizer.links import host_of
from newsclean.normalizer.said import Said

__all__ = ["day_order_languages"]

_COUNTRY_OF_ENDING: Final[Mapping[str, str]] = {"uk": "GB", "gov": "US", "edu": "US", "mil": "US"}
# Country endings that the world uses as if they were general ones.
_GENERAL: Final = frozenset(
    {"io", "co", "tv", "me", "ai", "ly", "fm", "cc", "ws", "to", "is", "am", "eu"}
)


def day_order_languages(language: str | None, said: Said, address: str | None) -> tuple[str, ...]:
    """Tags that tell how this page writes its dates, with a region where one is known.

    The ending of the host speaks first: many sites keep the ``en_US`` of their software.
    """
    if language is None:
        return ()
    country = _country_of(address)
    if country:
        return (f"{primary(language)}-{country}", language)
    if "-" in language:
        return (language,)
    declared = (tag_of(f.raw) for f in said.get("language", ()))
    regional = (tag for tag in declared if tag and "-" in tag and primary(tag) == primary(language))
    return (next(regional, language),)


def _country_of(address: str | None) -> str | None:
    ending = (host_of(address) or "").rpartition(".")[2]
    if ending in _COUNTRY_OF_ENDING:
        return _COUNTRY_OF_ENDING[ending]
    return ending.upper() if len(ending) == 2 and ending not in _GENERAL else None  # noqa: PLR2004 - a country's code
