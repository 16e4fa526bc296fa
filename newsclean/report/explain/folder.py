"""Many inputs explained: a folder with a page for each, and an index that leads to them."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from newsclean.ledger import count_outcomes
from newsclean.report.bars import share_bar
from newsclean.report.explain.case import Case
from newsclean.report.explain.page import explain_parts
from newsclean.report.markup import Content, Markup, breakable, joined, tag
from newsclean.report.parts import PART_SIZE, cut, pager, write_parts
from newsclean.report.sheet import Sheet

__all__ = ["INDEX", "ReportFolder"]

INDEX: Final = "index.html"
"""The page to open first."""

_SLUG: Final = 40
_HEADINGS: Final = ("Input", "Headline", "Words", "Kept, moved, removed", "Suspect", "Sure")


class _Entry(NamedTuple):
    name: str
    address: str
    title: str
    words: int
    counts: tuple[int, int, int]
    suspects: int
    confidence: float | None


class ReportFolder:
    """A folder that fills while inputs are read. ``write_index`` comes last."""

    def __init__(self, path: Path) -> None:
        """Make the folder; one that is there already keeps its other files."""
        path.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._entries: list[_Entry] = []
        self._failures: list[tuple[str, str]] = []

    def add(self, case: Case) -> Path:
        """Write the page of an input; where it stands.

        Raises:
            InputError: a part of it would overwrite a file that is no report.
        """
        file = f"{len(self._entries) + 1:04}-{_slug(case.name)}.html"
        parts = list(explain_parts(case, file, back=INDEX))
        first, *_ = list(write_parts(parts, self._path / file))
        self._entries.append(_entry(case, file))
        return first

    def fail(self, name: str, sentence: str) -> None:
        """Note an input that could not be read, and why."""
        self._failures.append((name, sentence))

    def write_index(self, *, size: int = PART_SIZE) -> Path:
        """Write the page that leads to all others; where it stands."""
        runs = cut(map(_row, self._entries), size)
        parts = [
            _index(run, self._failures if n == 0 else (), pager(INDEX, n, len(runs)), self._total)
            for n, run in enumerate(runs)
        ]
        first, *_ = list(write_parts(parts, self._path / INDEX))
        return first

    @property
    def _total(self) -> str:
        failed = f", {len(self._failures):,} failed" if self._failures else ""
        return f"{len(self._entries):,} explained{failed}"


def _entry(case: Case, file: str) -> _Entry:
    article, ledger = case.result.article, case.result.ledger
    counts = count_outcomes(ledger.entries)
    return _Entry(
        name=case.name,
        address=file,
        title=article.title or "(no title)",
        words=article.word_count,
        counts=(counts["kept"], counts["moved"], counts["removed"]),
        suspects=len(ledger.suspects),
        confidence=article.provenance.confidence,
    )


def _slug(name: str) -> str:
    """Letters and digits of the last step of a path or an address."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain)[:_SLUG].strip("-") or "page"


def _index(
    rows: Sequence[Markup], failures: Sequence[tuple[str, str]], links: Content, total: str
) -> str:
    head = tag("tr", *(tag("th", _sorter(word), scope="col") for word in _HEADINGS))
    table = tag(
        "table", tag("thead", head), tag("tbody", *rows, class_="searchable"), class_="index"
    )
    top = tag(
        "header",
        tag("p", "newsclean explain", class_="brand"),
        tag("h1", "Pages explained"),
        tag("p", total, class_="facts"),
        class_="top",
    )
    tools = tag(
        "div",
        tag("input", type="search", id="search", placeholder="Search", aria_label="Search pages"),
        tag("button", "Theme", id="theme", type="button"),
        tag("p", id="count", role="status", class_="quiet"),
        class_="tools",
        role="search",
    )
    body = joined(top, tools, links, tag("main", _failed(failures), table), links)
    return Sheet("Pages explained", body, ("table.css",), ("tables.js", "search.js")).html()


def _sorter(word: str) -> Markup:
    return tag("button", word, type="button", class_="sorter", disabled=True)


def _row(entry: _Entry) -> Markup:
    whole = sum(entry.counts) or 1
    kept, moved, removed = entry.counts
    told = f"{kept:,} kept, {moved:,} moved, {removed:,} removed"
    shares = {"kept": kept / whole, "moved": moved / whole, "removed": removed / whole}
    sure = "" if entry.confidence is None else f"{entry.confidence:.2f}"
    return tag(
        "tr",
        tag("th", tag("a", breakable(entry.name), href=entry.address), scope="row"),
        tag("td", entry.title, dir="auto"),
        tag("td", f"{entry.words:,}", class_="number", data_sort=entry.words),
        tag("td", share_bar(shares), tag("span", told, class_="quiet"), data_sort=kept),
        tag("td", entry.suspects or "", class_="number", data_sort=entry.suspects),
        tag("td", sure, class_="number", data_sort=sure or "-1"),
    )


def _failed(failures: Sequence[tuple[str, str]]) -> Content:
    if not failures:
        return None
    rows = (
        tag("tr", tag("th", breakable(name), scope="row"), tag("td", why, dir="auto"))
        for name, why in failures
    )
    title = tag("h2", "Could not be read", id="failed")
    table = tag("table", tag("tbody", *rows))
    return tag("section", title, table, aria_labelledby="failed", class_="failed")
