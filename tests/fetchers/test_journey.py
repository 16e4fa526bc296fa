"""The plan of a fetch, driven by hand: no network, no clock but our own."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsclean.errors import FetchError, HTTPStatusError, Unreachable
from newsclean.fetchers.commands import Command, Enter, Head, Plan, Read, Send, Wait
from newsclean.fetchers.journey import Journey
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page

if TYPE_CHECKING:
    from newsclean.fetchers.events import Event

OK = Head(200, (("content-type", "text/html"),))
URL = "https://news.example/story"


class Rehearsal:
    """Carries out a plan with prepared replies, and keeps a record."""

    def __init__(self, *replies: Head | FetchError) -> None:
        self.replies = list(replies)
        self.commands: list[Command] = []
        self.events: list[Event] = []
        self.time = 0.0

    def run(self, url: str = URL, **policy: float | bool) -> Page:
        settings = FetchPolicy(**{"obey_robots": False, **policy})  # type: ignore[arg-type]
        journey = Journey(settings, self.events.append, lambda: self.time, self.now)
        return self.play(journey.page(url))

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.time, UTC)

    def play(self, plan: Plan[Page]) -> Page:
        reply: Head | FetchError | None = None
        try:
            while True:
                command = plan.throw(reply) if isinstance(reply, FetchError) else plan.send(reply)
                self.commands.append(command)
                reply = self.answer(command)
        except StopIteration as end:
            page: Page = end.value
            return page

    def answer(self, command: Command) -> Head | FetchError | None:
        match command:
            case Send():
                return self.replies.pop(0)
            case Read(body):
                body.feed(b"<p>bread")
            case Wait(seconds):
                self.time += seconds
        return None

    def sent(self) -> list[str]:
        return [command.url for command in self.commands if isinstance(command, Send)]


def test_a_host_is_entered_before_it_is_asked() -> None:
    rehearsal = Rehearsal(OK)
    assert rehearsal.run().body == b"<p>bread"
    assert [type(command) for command in rehearsal.commands] == [Enter, Send, Read]


def test_robots_come_first_and_the_rest_of_the_answer_follows() -> None:
    rehearsal = Rehearsal(Head(404, ()), OK)
    rehearsal.run(obey_robots=True)
    assert rehearsal.sent() == ["https://news.example/robots.txt", URL]


def test_the_body_of_a_redirect_is_never_read() -> None:
    rehearsal = Rehearsal(Head(302, (("location", "/new"), ("content-encoding", "gzip"))), OK)
    assert rehearsal.run().redirects == (URL,)
    assert sum(isinstance(command, Read) for command in rehearsal.commands) == 1


def test_another_host_is_entered_on_the_way() -> None:
    rehearsal = Rehearsal(Head(301, (("location", "https://other.example/"),)), OK)
    rehearsal.run()
    entered = [command.host for command in rehearsal.commands if isinstance(command, Enter)]
    assert entered == ["news.example", "other.example"]


def test_a_lost_connection_is_tried_again_after_a_pause() -> None:
    rehearsal = Rehearsal(Unreachable("lost", url=URL), OK)
    assert rehearsal.run().status == 200
    assert rehearsal.time > 0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("7", 7), ("Thu, 01 Jan 1970 00:00:09 GMT", 9), ("soon", 0), ("-5", 0), ("", 0)],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(value: str, seconds: float) -> None:
    rehearsal = Rehearsal(Head(503, (("retry-after", value),)), OK)
    rehearsal.run()
    assert rehearsal.time == pytest.approx(seconds, abs=0.1)


def test_an_error_names_the_address_that_was_asked_for() -> None:
    rehearsal = Rehearsal(Head(302, (("location", "/gone"),)), Head(404, ()))
    with pytest.raises(HTTPStatusError, match="/gone answered 404") as caught:
        rehearsal.run()
    assert caught.value.url == URL


def test_events_tell_the_story_in_order() -> None:
    rehearsal = Rehearsal(Head(302, (("location", "/new"),)), Head(503, ()), OK)
    rehearsal.run()
    kinds = [event.kind for event in rehearsal.events]
    assert kinds == ["answered", "redirected", "answered", "retried", "answered", "fetched"]
    assert rehearsal.events[1].detail == "to https://news.example/new"


def test_a_failure_is_an_event_too() -> None:
    rehearsal = Rehearsal(Head(404, ()))
    with pytest.raises(HTTPStatusError):
        rehearsal.run()
    assert (rehearsal.events[-1].kind, rehearsal.events[-1].detail) == ("failed", "HTTPStatusError")
