"""The plan of fetching one page: hops, attempts, limits. No input or output here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from newsclean.errors import (
    BrokenResponse,
    FetchError,
    TooManyRedirects,
    Unreachable,
)
from newsclean.fetchers.body import Body
from newsclean.fetchers.commands import Head, Headers, Plan, Read, Send, Wait
from newsclean.fetchers.cookies import Cookies
from newsclean.fetchers.deadline import Deadline
from newsclean.fetchers.inflate import accepted_encodings
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
    """Makes the plan for one URL at a time from policy and clocks."""

    policy: FetchPolicy
    now: Callable[[], datetime] = _utc_now
    accept_encoding: str = field(default_factory=accepted_encodings)

    def page(self, url: str) -> Plan[Page]:
        """The page at ``url``, wherever its redirects lead.

        Raises:
            FetchError: no page could be had.
        """
        target = Target.of(url)
        deadline = Deadline(self.policy.timeout_s)
        cookies = Cookies()
        passed: list[str] = []
        while True:
            headers = self._headers(target, cookies)
            head, body = yield from self._answer(Send(target.url, headers, deadline))
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
            ("accept-encoding", self.accept_encoding),
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
        return target.join(_readable(location))

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

    def _answer(self, send: Send) -> Plan[tuple[Head, bytes]]:
        """A redirect or a page with its body, after as many attempts as it takes."""
        for attempt in range(self.policy.retries + 1):
            try:
                head = yield from _sent(send)
                if head.status in REDIRECTS:
                    return head, b""
                if head.status == HTTPStatus.OK:
                    return head, (yield from self._body(send.url, head))
                failure: FetchError = status_error(head.status, send.url)
                pause = retry_after(head.first("retry-after"), self.now())
                may_pass = head.status in PASSING
            except Unreachable as error:
                failure, pause, may_pass = error, None, error.may_pass
            pause = max(pause or 0.0, backoff(attempt))
            if not may_pass or attempt == self.policy.retries or pause >= send.deadline.left():
                raise failure
            yield Wait(pause)
        raise AssertionError("the last attempt returns or raises")

    def _body(self, url: str, head: Head) -> Plan[bytes]:
        body = Body(url, head.every("content-encoding"), max_bytes=self.policy.max_bytes)
        yield Read(body)
        return body.finish()


def _sent(send: Send) -> Plan[Head]:
    head = yield send
    if head is None:
        raise AssertionError("a driver answers every Send with a Head")
    return head


def _readable(location: str) -> str:
    """The header as its sender meant it: headers arrive as Latin-1, paths are UTF-8."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")
