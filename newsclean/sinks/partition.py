"""Which part of an output a record belongs to, named as Hive does: ``host=courier.example``."""

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, urlsplit

from newsclean.models import Article
from newsclean.sinks.base import Outcome

__all__ = ["PARTITIONS", "UNKNOWN", "partition_of"]

UNKNOWN: Final = "unknown"
"""The part for records that lack what parts are made by."""

_A_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def _host(outcome: Outcome) -> str | None:
    address = outcome.url_requested
    if isinstance(outcome, Article):
        address = outcome.url or address
    try:
        return urlsplit(address or "").hostname
    except ValueError:
        return None


def _date(outcome: Outcome) -> str | None:
    """The day on which an article was published, where the whole day is known."""
    if not isinstance(outcome, Article) or outcome.published is None:
        return None
    day = _A_DAY.match(outcome.published.iso)
    return day[0] if day else None


PARTITIONS: Final[dict[str, Callable[[Outcome], str | None]]] = {"host": _host, "date": _date}
"""What an output can be parted by."""


def partition_of(outcome: Outcome, by: str | None) -> str:
    """Folder of a record within the output; ``""`` when the output is not parted."""
    if by is None:
        return ""
    # Hosts come from addresses that anybody may have written: no "..", no "/".
    value = quote(PARTITIONS[by](outcome) or UNKNOWN, safe="")[:_LONGEST].strip(".")
    return f"{by}={value or UNKNOWN}"


_LONGEST: Final = 200
