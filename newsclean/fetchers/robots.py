"""What a host's robots.txt allows (RFC 9309)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Self

from newsclean.patterns import pattern

__all__ = ["ROBOTS_BYTES", "Robots"]

ROBOTS_BYTES: Final = 500_000
"""As much of a robots.txt as is read; RFC 9309, 2.5 asks for 500 KiB at least. Cut there."""

_LONGEST_LINE: Final = 2000
_MOST_WILDCARDS: Final = 20
_AGENT_LINE = pattern(r"\s*user[- ]?agent\s*:?\s*([^\s/;#]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host for one crawler."""

    product: str
    """The crawler's name, as in its User-Agent before the slash."""
    rules: Any = None
    """Parsed rules; ``None`` when there are none."""
    closed: str | None = None
    """Why nothing may be fetched, when the file could not be had; ``None`` when it could."""

    @classmethod
    def parse(cls, body: bytes, product: str) -> Self:
        """The rules that a robots.txt holds for ``product``. Anything can be parsed."""
        from protego import Protego

        text = body.decode("utf-8-sig", "replace")
        lines = _harmless(text.splitlines(), product.lower())
        return cls(product, Protego.parse("\n".join(lines)))

    def allows(self, url: str) -> bool:
        """Whether ``url`` may be fetched."""
        if self.closed is not None:
            return False
        return self.rules is None or bool(self.rules.can_fetch(url, self.product))

    @property
    def crawl_delay(self) -> float:
        """Seconds that the host asks for between two fetches; 0 when it does not."""
        delay = self.rules.crawl_delay(self.product) if self.rules is not None else None
        return max(0.0, delay or 0.0)


def _harmless(lines: Iterable[str], product: str) -> Iterable[str]:
    """The lines without what is there to exhaust a parser.

    Ten thousand agents before ten thousand rules make a hundred million rules, so all agents that
    are not meant for us become one. A pattern of hundreds of wildcards takes for ever to match.
    """
    for line in lines:
        agent = _AGENT_LINE.match(line[:_LONGEST_LINE])
        if agent is not None:
            name = agent[1].lower()
            yield f"User-agent: {name if name in {'*', product} else 'someone-else'}"
        elif len(line) <= _LONGEST_LINE and line.count("*") <= _MOST_WILDCARDS:
            yield line
