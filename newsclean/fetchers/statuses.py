"""HTTP statuses: which may pass, and what each means for the person who asked."""

from http import HTTPStatus
from typing import Final

from newsclean.errors import BrokenResponse, FetchError, HTTPStatusError

__all__ = ["PASSING", "REDIRECTS", "status_error"]

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

PASSING: Final = frozenset({408, 429, 500, 502, 503, 504, 520, 522, 524})
"""Statuses that the next attempt may not meet again; 52x are those of a proxy in front."""

_ADVICE: Final[dict[int, str]] = {
    204: "There is no page at this address.",
    401: "The page needs a login.",
    402: "The page is behind a paywall.",
    403: "The site refuses automatic readers, or the page needs a login.",
    404: "Check the address, or whether the article was taken down.",
    407: "A proxy on the way needs a login.",
    410: "The article was taken down.",
    429: "The site asks to come back later, and less often.",
    451: "The page is withheld for legal reasons.",
    999: "The site refuses automatic readers.",
}


def status_error(status: int, url: str) -> FetchError:
    """The error for a response that brings no page."""
    if status == HTTPStatus.PARTIAL_CONTENT:
        return BrokenResponse(f"{url} sent only a part of the page. Try again later.", url=url)
    message = f"{url} answered {status} {_phrase(status)}".rstrip() + f". {_advice(status)}"
    return HTTPStatusError(message, url=url, status=status)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _advice(status: int) -> str:
    if status in _ADVICE:
        return _ADVICE[status]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "The fault is on the site's side; try again later."
    if status >= HTTPStatus.BAD_REQUEST:
        return "Check the address."
    return "That is no page; check the address."
