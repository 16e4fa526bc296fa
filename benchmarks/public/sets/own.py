"""Pages of your own: a folder with ``truth.jsonl`` and ``pages/<id>.html.gz``.

A row holds ``id`` and what is known of the page: ``url``, ``lang``, ``kind``, ``body`` (paragraphs
a line each), ``must``, ``must_not``, ``title``, ``authors``, ``published``. ``null`` means
that nobody has looked; rows of another kind than ``article`` are passed over.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.public.case import BenchmarkSet, Case

__all__ = ["OWN"]


def _read(folder: Path) -> Iterator[Case]:
    for line in (folder / "truth.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("kind") in (None, "article"):
            yield _case(folder, row)


def _case(folder: Path, row: dict[str, Any]) -> Case:
    body = row.get("body")
    authors = row.get("authors")
    return Case(
        id=row["id"],
        page=folder / "pages" / f"{row['id']}.html.gz",
        url=row.get("url"),
        english=row.get("lang") == "en",
        paragraphs=None if body is None else tuple(filter(None, map(str.strip, body.split("\n")))),
        must=tuple(row.get("must") or ()),
        must_not=tuple(row.get("must_not") or ()),
        title=row.get("title"),
        authors=None if authors is None else tuple(authors),
        published=row.get("published"),
    )


OWN: Final = BenchmarkSet("own pages", "a folder with truth.jsonl", "truth.jsonl", _read)
