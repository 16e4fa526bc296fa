"""Hosts that do not answer: after some pages in vain they are asked no more in this run."""

from collections import Counter
from typing import Final

from newsclean.errors import FetchError, FetchTimeout, Unreachable

__all__ = ["Hosts"]

_PATIENCE: Final = 3
"""Pages in a row that a host may leave without an answer."""


class Hosts:
    """What a run has learned of the hosts that fail it."""

    def __init__(self) -> None:
        self._in_vain: Counter[str] = Counter()
        self._given_up: set[str] = set()

    def answered(self, host: str) -> None:
        """A host gave a page, or an error of its own making: it is there."""
        self._in_vain.pop(host, None)

    def failed(self, host: str, error: FetchError) -> bool:
        """A page could not be had. Whether the host is given up with this."""
        if not isinstance(error, Unreachable | FetchTimeout):
            self.answered(host)
            return False
        if host in self._given_up:
            return False
        hopeless = isinstance(error, Unreachable) and not error.may_pass
        self._in_vain[host] += 1
        if not (hopeless or self._in_vain[host] >= _PATIENCE):
            return False
        self._given_up.add(host)
        del self._in_vain[host]
        return True

    def refuse_if_given_up(self, host: str, url: str) -> None:
        """Pass if the host may be asked.

        Raises:
            Unreachable: it was given up before.
        """
        if host in self._given_up:
            raise Unreachable(
                f"{host} left its other pages without an answer and was not asked for this one. "
                "Try again later: --retry Unreachable.",
                url=url,
            )
