"""The plan of fetching one page: hops, attempts, limits. No input or output here."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from newsclean.errors import BrokenResponse, FetchError, TooManyRedirects, Unreachable
from newsclean.fetchers.body import Body
from newsclean.fetchers.commands import Head, Headers, Plan, Read, Send, Wait, sent
from newsclean.fetchers.cookies import Cookies
from newsclean.fetchers.deadline import Deadline
from newsclean.fetchers.events import Event, Watcher, log
from newsclean.fetchers.inflate import accepted_encodings
from newsclean.fetchers.manners import Manners
from newsclean.fetchers.policy import FetchPolicy
from newsclean.fetchers.retries import backoff, retry_after
from newsclean.fetchers.statuses import PASSING, REDIRECTS, status_error
from newsclean.fetchers.target import Target
from newsclean.page import Page

__all__ = ["Journey"]

_ACCEPT: Final = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Journey:
    """Makes the plan for one URL at a time. Shared by all fetches of a fetcher."""

    policy: FetchPolicy
    watch: Watcher = log
    clock: Callable[[], float] = time.monotonic
    """Seconds of a clock that never goes back; for deadlines and pauses."""
    now: Callable[[], datetime] = _utc_now
    """The time of day in UTC; for the record."""
    manners: Manners = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "manners", Manners(self.policy, self.watch, self.clock))

    def page(self, url: str) -> Plan[Page]:
        """The page at ``url``, wherever its redirects lead.

        Raises:
            FetchError: no page could be had.
        """
        began = self.clock()
        try:
            page = yield from self._followed(url)
        except FetchError as error:
            error.url = url  # the one asked for, wherever the journey ended
            self.watch(Event("failed", url, type(error).__name__, self.clock() - began))
            raise
        self.watch(Event("fetched", url, f"{len(page.body)} bytes", self.clock() - began))
        return page

    def _followed(self, url: str) -> Plan[Page]:
        target = Target.of(url)
        deadline = Deadline(self.policy.timeout_s, self.clock)
        cookies = Cookies()
        passed: list[str] = []
        while True:
            deadline = yield from self.manners.approach(target, deadline, is_hop=bool(passed))
            send = Send(target.url, self._headers(target, cookies), deadline)
            head, body = yield from self._answer(target, send)
            cookies.take(target.origin, (v for k, v in head.headers if k == "set-cookie"))
            if head.status not in REDIRECTS:
                return self._page(url, target, head, body, tuple(passed))
            passed.append(target.url)
            target = self._next(target, head, passed)

    def _headers(self, target: Target, cookies: Cookies) -> Headers:
        optional = {
            "cookie": cookies.header(target.origin),
            "authorization": target.authorization,
        }
        return (
            ("host", target.authority),
            ("user-agent", self.policy.agent),
            ("accept", _ACCEPT),
            ("accept-encoding", accepted_encodings()),
            *self.policy.headers,
            *((name, value) for name, value in optional.items() if value is not None),
        )

    def _next(self, target: Target, head: Head, passed: list[str]) -> Target:
        location = head.first("location")
        if location is None:
            raise BrokenResponse(
                f"{target.url} answered {head.status} but names no new address. "
                "Open it in a browser to see where it leads.",
                url=target.url,
            )
        if len(passed) > self.policy.max_redirects:
            raise TooManyRedirects(
                f"{passed[0]} redirects more than {self.policy.max_redirects} times, at last from "
                f"{target.url}. The site may want cookies or a browser.",
                url=passed[0],
            )
        following = target.join(_readable(location))
        self.watch(Event("redirected", target.url, f"to {following.url}", 0.0))
        return following

    def _page(
        self, asked: str, target: Target, head: Head, body: bytes, passed: tuple[str, ...]
    ) -> Page:
        return Page(
            body=body,
            url_requested=asked,
            url=target.url,
            status=head.status,
            headers=head.headers,
            redirects=passed,
            fetched_at=self.now(),
        )

    def _answer(self, target: Target, send: Send) -> Plan[tuple[Head, bytes]]:
        """A redirect or a page with its body, after as many attempts as it takes."""
        for attempt in range(self.policy.retries + 1):
            try:
                head = yield from self._attempt(send)
                if head.status in REDIRECTS:
                    return head, b""
                if head.status == HTTPStatus.OK:
                    return head, (yield from self._body(send.url, head))
                failure: FetchError = status_error(head.status, send.url)
                may_pass = head.status in PASSING
                asked_for = self._pause_asked_for(target, head)
            except Unreachable as error:
                failure, may_pass, asked_for = error, error.may_pass, 0.0
            pause = max(asked_for, backoff(attempt))
            if not may_pass or attempt == self.policy.retries or pause >= send.deadline.left():
                raise failure
            self.watch(Event("retried", send.url, f"after {failure}", pause))
            yield Wait(pause)
        raise AssertionError("the last attempt returns or raises")

    def _attempt(self, send: Send) -> Plan[Head]:
        began = self.clock()
        head = yield from sent(send)
        self.watch(Event("answered", send.url, str(head.status), self.clock() - began))
        return head

    def _pause_asked_for(self, target: Target, head: Head) -> float:
        """Seconds that an overrun server asks for. All pages of the host wait for them."""
        asked_for = retry_after(head.first("retry-after"), self.now()) or 0.0
        if head.status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
            self.manners.pace.rest(target.host, asked_for)
        return asked_for

    def _body(self, url: str, head: Head) -> Plan[bytes]:
        body = Body(url, head.every("content-encoding"), max_bytes=self.policy.max_bytes)
        yield Read(body)
        return body.finish()


def _readable(location: str) -> str:
    """The header as its sender meant it: headers arrive as Latin-1, paths are UTF-8."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")
