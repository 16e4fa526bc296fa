"""An input that gave no Article: which one, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, Final

from newsclean.errors import HTTPStatusError, NewscleanError, SchemaError

__all__ = ["FAILURE", "FAILURE_SCHEMA", "Failure"]

FAILURE: Final = "failure"
"""What stands as ``kind`` in a failure's record, where an Article has a kind of its own."""

FAILURE_SCHEMA: Final = "1.0"
"""Version of the record's layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Takes the place of an Article among many, so that no input is lost without a word."""

    url_requested: str | None
    """The address, file or row that was asked for."""
    reason: str
    """Name of the error: one of ``newsclean.errors``, or Python's own for a fault of newsclean."""
    message: str
    """What happened and what to do next, in a sentence."""
    exit_code: int = 1
    """What the command line would have ended with, had this been the only input."""
    status: int | None = None
    """HTTP status, where the server answered with one that is an error."""
    failed_at: str | None = None
    """When, in UTC, as an ISO 8601 timestamp."""

    @classmethod
    def of(cls, error: Exception, name: str | None) -> "Failure":
        """What ``error`` means for the input called ``name``."""
        return cls(
            url_requested=name,
            reason=type(error).__name__,
            message=str(error) or type(error).__name__,
            exit_code=error.exit_code if isinstance(error, NewscleanError) else 70,
            status=error.status if isinstance(error, HTTPStatusError) else None,
            failed_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain data for a record. ``url`` stands in it too: no other address answered."""
        plain = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            "schema_version": FAILURE_SCHEMA,
            "kind": FAILURE,
            "url": self.url_requested,
            **plain,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Failure":
        """The Failure that ``to_dict`` made ``data`` from.

        Raises:
            SchemaError: ``data`` is none.
        """
        if data.get("kind") != FAILURE:
            raise SchemaError(f"kind is {data.get('kind')!r} and not {FAILURE!r}.")
        try:
            return cls(**{each.name: data[each.name] for each in fields(cls)})
        except KeyError as error:
            raise SchemaError(f"failure: the key {error} is missing.") from None
