"""One input on its way through a batch."""

from typing import NamedTuple
from urllib.parse import urlsplit

__all__ = ["Ticket", "host_of"]


class Ticket(NamedTuple):
    """An address that waits for its turn, or has it."""

    number: int
    """Its place among the inputs, from 1; unique within a run."""
    url: str
    """The address."""
    host: str
    """The host that is asked, in lower case, without port: politeness is owed to machines."""


def host_of(url: str) -> str:
    """The host of a web address, in lower case; ``""`` when there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
