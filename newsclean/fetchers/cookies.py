"""Cookies of one fetch: enough for the sites that redirect to themselves to set one."""

from collections.abc import Iterable
from typing import Final

__all__ = ["Cookies"]

_MOST: Final = 50
_LONGEST: Final = 4096  # RFC 6265, 6.1

Origin = tuple[str, str, int]


class Cookies:
    """Names and values by origin. They die with the fetch and never cross an origin."""

    def __init__(self) -> None:
        self._by_origin: dict[Origin, dict[str, str]] = {}

    def take(self, origin: Origin, set_cookie: Iterable[str]) -> None:
        """Keep what ``Set-Cookie`` headers from that origin set."""
        jar = self._by_origin.setdefault(origin, {})
        for line in set_cookie:
            name, equals, value = line.partition(";")[0].strip().partition("=")
            if equals and name and len(line) <= _LONGEST and (len(jar) < _MOST or name in jar):
                jar[name] = value

    def header(self, origin: Origin) -> str | None:
        """Value of the ``Cookie`` header for a request to that origin."""
        jar = self._by_origin.get(origin)
        return "; ".join(f"{name}={value}" for name, value in jar.items()) if jar else None
