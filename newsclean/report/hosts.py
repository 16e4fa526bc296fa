"""The site an article is from."""

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["NO_HOST", "host_of"]

NO_HOST: Final = "(no address)"
"""The host of a text dump."""


def host_of(article: "Article") -> str:
    """Its host without ``www.``."""
    for address in (article.url_canonical, article.url, article.url_requested):
        try:
            host = urlsplit(address or "").hostname
        except ValueError:  # "http://[" in a file of another program
            continue
        if host:
            return host.removeprefix("www.")
    return NO_HOST
