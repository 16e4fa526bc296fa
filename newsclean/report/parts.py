"""A long report as several files: no browser likes a page of fifty megabytes."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from newsclean.errors import InputError
from newsclean.report.markup import Content, Markup, tag
from newsclean.report.sheet import OURS

__all__ = ["PART_SIZE", "cut", "pager", "part_address", "part_name", "write_parts"]

PART_SIZE: Final = 1_000_000
"""Characters of markup in one column of one file."""
_HEAD: Final = 2_000
"""Bytes at the start of a file that tell whether it is a report."""


def cut(pieces: Iterable[Markup], size: int) -> list[list[Markup]]:
    """The pieces in runs of at most ``size`` characters, a longer piece alone; one run at least."""
    runs: list[list[Markup]] = [[]]
    held = 0
    for piece in pieces:
        if held + len(piece) > size and runs[-1]:
            runs.append([])
            held = 0
        runs[-1].append(piece)
        held += len(piece)
    return runs


def part_name(name: str, number: int) -> str:
    """Name of a part: ``out.html`` for number 0, ``out-2.html`` for the next."""
    path = Path(name)
    return name if number == 0 else f"{path.stem}-{number + 1}{path.suffix}"


def part_address(name: str, number: int) -> str:
    """The relative address of a part, for links from its siblings."""
    return quote(part_name(name, number))


def pager(name: str, number: int, total: int) -> Content:
    """Links to the other parts; nothing when there is one only."""
    if total == 1:
        return None
    near = sorted({0, number - 1, number, number + 1, total - 1} & set(range(total)))
    links = (
        tag("li", tag("a", n + 1, href=part_address(name, n), aria_current=_current(n, number)))
        for n in near
    )
    told = tag("p", f"Part {number + 1} of {total}; search and filters see this part.")
    return tag("nav", told, tag("ol", *links), class_="pager", aria_label="Parts of this report")


def _current(number: int, shown: int) -> str | None:
    return "page" if number == shown else None


def write_parts(parts: Sequence[str], path: Path) -> Iterator[Path]:
    """Write the files of a report, the first to ``path``; each file as it is done.

    Raises:
        InputError: a further part would overwrite a file that is no report.
    """
    paths = [path.with_name(part_name(path.name, number)) for number in range(len(parts))]
    for target in paths[1:]:
        if target.exists() and OURS.encode() not in target.read_bytes()[:_HEAD]:
            raise InputError(
                f"The report is long and needs {target}, which is another file. "
                "Name another place for it."
            )
    for target, html in zip(paths, parts, strict=True):
        target.write_bytes(html.encode("utf-8", "replace"))
        yield target
