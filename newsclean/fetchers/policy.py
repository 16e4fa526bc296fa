"""What a fetcher may spend and how it behaves towards the sites it asks."""

from dataclasses import dataclass
from typing import Final

from newsclean.version import VERSION

__all__ = ["FetchPolicy"]

PRODUCT: Final = "newsclean"
"""The name by which robots.txt files address this crawler."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPolicy:
    """Limits and manners of a fetcher. Every default is safe for the unattended case."""

    timeout_s: float = 30.0
    """Seconds for one page, from the first connection to the last byte, with all redirects and
    retries. Waiting for one's turn at a host is not counted."""
    max_bytes: int = 20_000_000
    """Largest body accepted, in bytes, both as sent and as unpacked."""
    max_redirects: int = 5
    """Most redirects followed for one page."""
    retries: int = 2
    """How often a page is asked for again after a failure that may pass."""
    longest_wait_s: float = 60.0
    """Longest ``Retry-After`` or ``Crawl-delay`` obeyed by waiting, in seconds. A host that asks
    for more is not asked at all."""
    seconds_between_pages: float = 1.0
    """Pause between the starts of two pages of one host, in seconds."""
    obey_robots: bool = True
    """Read each host's robots.txt, once, and keep to it."""
    obey_reservations: bool = False
    """Refuse pages whose publisher reserves text and data mining or AI use."""
    contact: str | None = None
    """Address of a page or mailbox where a publisher can reach you; goes into the User-Agent."""
    user_agent: str | None = None
    """The whole User-Agent, if the honest default will not do."""
    headers: tuple[tuple[str, str], ...] = ()
    """Further request headers, such as ``("Accept-Language", "de")``. Sent to every host."""

    @property
    def agent(self) -> str:
        """The User-Agent sent."""
        if self.user_agent is not None:
            return self.user_agent
        return f"{PRODUCT}/{VERSION}" + (f" (+{self.contact})" if self.contact else "")
