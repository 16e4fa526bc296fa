"""The plan of fetching one page: hops, attempts, limits. No input or output here."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from newsclean.errors import (
    BadURL,
    BrokenResponse,
    Disallowed,
    FetchError,
    FetchTimeout,
    HTTPStatusError,
    TooManyRedirects,
    Unreachable,
)
from newsclean.fetchers.body import Body
from newsclean.fetchers.commands import Head, Headers, Plan, Read, Send, Wait, sent
from newsclean.fetchers.cookies import Cookies
from newsclean.fetchers.deadline import Deadline
from newsclean.fetchers.events import Event, Watcher, log
from newsclean.fetchers.inflate import accepted_encodings
from newsclean.fetchers.manners import Manners
from newsclean.fetchers.policy import FetchPolicy
from newsclean.fetchers.refresh import refresh_target
from newsclean.fetchers.retries import backoff, retry_after
from newsclean.fetchers.rights import reservations
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

    def page(self, url: str, known: Page | None = None) -> Plan[Page]:
        """The page at ``url``, wherever its redirects lead.

        ``known``, a page had from there before, is given back if the server confirms it or fails.

        Raises:
            FetchError: no page could be had.
        """
        began = self.clock()
        try:
            page = yield from self._followed(url, known)
            self._refuse_if_reserved(page)
        except FetchError as error:
            if known is not None and _is_outage(error):
                self.watch(Event("stale", url, f"after {error}", self.clock() - began))
                return replace(known, notes=(_stale_note(known, error),))
            error.url = url  # the one asked for, wherever the journey ended
            self.watch(Event("failed", url, type(error).__name__, self.clock() - began))
            raise
        self.watch(Event("fetched", url, f"{len(page.body)} bytes", self.clock() - began))
        return page

    def _followed(self, url: str, known: Page | None) -> Plan[Page]:
        target = Target.of(url)
        deadline = Deadline(self.policy.timeout_s, self.clock)
        cookies = Cookies()
        passed: list[str] = []
        while True:
            deadline = yield from self.manners.approach(target, deadline, is_hop=bool(passed))
            validators = _validators(target, known)
            headers = self._headers(target, cookies) + validators
            head, body = yield from self._answer(target, Send(target.url, headers, deadline))
            if known is not None and validators and head.status == HTTPStatus.NOT_MODIFIED:
                self.watch(Event("unchanged", target.url, "", 0.0))
                return replace(known, url_requested=url, fetched_at=self.now(), notes=())
            cookies.take(target.origin, (v for k, v in head.headers if k == "set-cookie"))
            following = self._following(target, head, body)
            if following is None:
                return self._page(url, target, head, body, tuple(passed))
            passed.append(target.url)
            self._refuse_if_too_far(passed)
            self.watch(Event("redirected", target.url, f"to {following.url}", 0.0))
            target = following

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

    def _following(self, target: Target, head: Head, body: bytes) -> Target | None:
        """Where the answer sends us on to; ``None`` when it is the page."""
        if head.status not in REDIRECTS:
            return _refreshed(target, body)
        location = head.first("location")
        if location is None:
            raise BrokenResponse(
                f"{target.url} answered {head.status} but names no new address. "
                "Open it in a browser to see where it leads.",
                url=target.url,
            )
        return target.join(_readable(location))

    def _refuse_if_too_far(self, passed: list[str]) -> None:
        if len(passed) > self.policy.max_redirects:
            raise TooManyRedirects(
                f"{passed[0]} redirects more than {self.policy.max_redirects} times, at last from "
                f"{passed[-1]}. The site may want cookies or a browser.",
                url=passed[0],
            )

    def _refuse_if_reserved(self, page: Page) -> None:
        reserved = reservations(page) if self.policy.obey_reservations else ()
        if reserved:
            signals = ", ".join(sorted({reservation.signal for reservation in reserved}))
            raise Disallowed(
                f"The publisher of {page.url} reserves its use by machines ({signals}). Ask for "
                "permission; with it, fetch with FetchPolicy(obey_reservations=False).",
                url=page.url or "",
            )

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
                if head.status in REDIRECTS or _is_confirmation(send, head):
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


def _validators(target: Target, known: Page | None) -> Headers:
    """Headers that ask for the page only if it is not the one known (RFC 9110, 13.1)."""
    if known is None or known.url != target.url:
        return ()
    tokens = {
        "if-none-match": known.header("etag"),
        "if-modified-since": known.header("last-modified"),
    }
    return tuple((name, token) for name, token in tokens.items() if token)


def _is_confirmation(send: Send, head: Head) -> bool:
    asked = any(name.startswith("if-") for name, _ in send.headers)
    return asked and head.status == HTTPStatus.NOT_MODIFIED


def _is_outage(error: FetchError) -> bool:
    """Whether the page may well be as it was, and only the server or the way to it is not."""
    if isinstance(error, HTTPStatusError):
        return error.status in PASSING
    return isinstance(error, Unreachable | FetchTimeout | BrokenResponse)


def _stale_note(known: Page, error: FetchError) -> str:
    had = f"{known.fetched_at:%Y-%m-%d %H:%M} UTC" if known.fetched_at else "an earlier time"
    return f"This is the page of {had}, because fetching it anew failed: {error}"


def _refreshed(target: Target, body: bytes) -> Target | None:
    """Where a page without content sends its reader on to."""
    reference = refresh_target(body)
    if reference is None:
        return None
    try:
        following = target.join(reference)
    except BadURL:  # not for the web: what is on the page is all there is
        return None
    return following if following.url != target.url else None


def _readable(location: str) -> str:
    """The header as its sender meant it: headers arrive as Latin-1, paths are UTF-8."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")
