"""How a host is approached: one at a time, at its pace, and by its robots.txt."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from newsclean.errors import BrokenResponse, Disallowed, FetchTimeout, ResponseTooLarge
from newsclean.fetchers.body import Body
from newsclean.fetchers.commands import Enter, Plan, Read, Send, Wait, sent
from newsclean.fetchers.deadline import Deadline
from newsclean.fetchers.events import Event, Watcher
from newsclean.fetchers.inflate import accepted_encodings
from newsclean.fetchers.pace import Pace
from newsclean.fetchers.policy import FetchPolicy
from newsclean.fetchers.robots import ROBOTS_BYTES, Robots
from newsclean.fetchers.statuses import REDIRECTS
from newsclean.fetchers.target import Target

__all__ = ["Manners"]

_MOST_ROBOTS_REDIRECTS: Final = 5  # RFC 9309, 2.3.1.2
_A_DAY: Final = 86_400.0  # RFC 9309, 2.4: no longer from the cache

Origin = tuple[str, str, int]


@dataclass(slots=True)
class Manners:
    """What is known of the hosts met so far, and the plan of approaching the next.

    Shared by all fetches of one fetcher. A host's entries are only touched by whoever is at it.
    """

    policy: FetchPolicy
    watch: Watcher
    clock: Callable[[], float] = time.monotonic
    pace: Pace = field(init=False)
    _robots: dict[Origin, tuple[float, Robots]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pace = Pace(self.clock)

    def approach(self, target: Target, deadline: Deadline, *, is_hop: bool) -> Plan[Deadline]:
        """Be the one at the host, when its rules and its pace allow it.

        Returns the deadline moved back by the time spent waiting for one's turn. A redirect
        within a page's journey does not wait for the pace, as in a browser.

        Raises:
            Disallowed: robots.txt says no, or the host wants more time than we give it.
        """
        left = deadline.left()
        yield Enter(target.host)
        deadline = Deadline(left, self.clock)
        robots = yield from self._rules(target, deadline)
        self._refuse_if_disallowed(target, robots)
        if is_hop:
            return deadline
        left = deadline.left()
        yield from self._turn(target, max(self.policy.seconds_between_pages, robots.crawl_delay))
        return Deadline(left, self.clock)

    def _turn(self, target: Target, pause: float) -> Plan[None]:
        """Wait for the pace. The next one's turn is fixed before: it may come meanwhile."""
        wait = self.pace.wait(target.host)
        if wait > self.policy.longest_wait_s:
            raise Disallowed(
                f"{target.host} asked to be left alone for another {wait:.0f} s. Try again then.",
                url=target.url,
            )
        self.pace.rest(target.host, wait + pause)
        if wait > 0:
            self.watch(Event("waited", target.url, "for its turn at the host", wait))
            yield Wait(wait)

    def _refuse_if_disallowed(self, target: Target, robots: Robots) -> None:
        if robots.crawl_delay > self.policy.longest_wait_s:
            raise Disallowed(
                f"{target.host} asks for {robots.crawl_delay:g} s between two pages, more than "
                f"the {self.policy.longest_wait_s:g} s we wait. Raise longest_wait_s to fetch it.",
                url=target.url,
            )
        if robots.allows(target.url):
            return
        why = robots.closed or f"forbids {robots.product} to fetch this page"
        raise Disallowed(
            f"The robots.txt of {target.authority} {why}. Ask the publisher for permission; "
            "with it, fetch with FetchPolicy(obey_robots=False).",
            url=target.url,
        )

    def _rules(self, target: Target, deadline: Deadline) -> Plan[Robots]:
        product = self.policy.agent.partition("/")[0]
        if not self.policy.obey_robots:
            return Robots(product)
        until, known = self._robots.get(target.origin, (0.0, Robots(product)))
        if until > self.clock():
            return known
        began = self.clock()
        robots = yield from self._asked(target, product, deadline)
        self._robots[target.origin] = (self.clock() + _A_DAY, robots)
        found = robots.closed or ("no rules" if robots.rules is None else "rules read")
        self.watch(Event("robots", target.url, found, self.clock() - began))
        return robots

    def _asked(self, target: Target, product: str, deadline: Deadline) -> Plan[Robots]:
        """The host's rules. A host that cannot say what it allows, allows nothing (2.3.1.4)."""
        target = target.join("/robots.txt")
        for _ in range(_MOST_ROBOTS_REDIRECTS + 1):
            try:
                head = yield from sent(Send(target.url, self._headers(target), deadline))
                if head.status in REDIRECTS and head.first("location"):
                    target = target.join(head.first("location") or "")
                    continue
                if head.status == HTTPStatus.OK:
                    body = Body(
                        target.url,
                        head.every("content-encoding"),
                        max_bytes=ROBOTS_BYTES,
                        cut=True,
                    )
                    yield Read(body)
                    return Robots.parse(body.finish(), product)
            except FetchTimeout:
                return Robots(product, closed="did not come in time, which counts as a refusal")
            except (BrokenResponse, ResponseTooLarge):
                return Robots(product, closed="came damaged, which counts as a refusal")
            return _without_file(head.status, product)
        return Robots(product)

    def _headers(self, target: Target) -> tuple[tuple[str, str], ...]:
        return (
            ("host", target.authority),
            ("user-agent", self.policy.agent),
            ("accept", "text/plain,*/*;q=0.5"),
            ("accept-encoding", accepted_encodings()),
        )


def _without_file(status: int, product: str) -> Robots:
    """No file: everything is allowed (2.3.1.3), unless the server is out of order or overrun."""
    overrun = status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT}
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or overrun:
        return Robots(product, closed=f"answered {status}, which counts as a refusal")
    return Robots(product)
