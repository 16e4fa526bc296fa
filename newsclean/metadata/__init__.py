"""What each place of a page says about the article."""

from typing import Final

from newsclean.metadata.base import Source
from newsclean.metadata.breadcrumbs import BREADCRUMBS
from newsclean.metadata.byline import BYLINE
from newsclean.metadata.headline import HEADLINE
from newsclean.metadata.jsonld import JSON_LD
from newsclean.metadata.license import LICENSE
from newsclean.metadata.meta import META
from newsclean.metadata.microdata import MICRODATA
from newsclean.metadata.opengraph import OPENGRAPH
from newsclean.metadata.page_language import PAGE_LANGUAGE
from newsclean.metadata.time_tag import TIME
from newsclean.metadata.url import URL
from newsclean.metadata.window_title import WINDOW_TITLE

__all__ = ["SOURCES", "Source"]

SOURCES: Final[tuple[Source, ...]] = (
    JSON_LD,
    OPENGRAPH,
    META,
    MICRODATA,
    HEADLINE,
    BYLINE,
    TIME,
    BREADCRUMBS,
    WINDOW_TITLE,
    URL,
    PAGE_LANGUAGE,
    LICENSE,
)
"""Sources asked on every page. The order is the priority where the normalizer states no other."""
