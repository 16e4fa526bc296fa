"""Shingle F1 of text dumps by language: newsclean, jusText and the rules anybody would try first.

    python -m benchmarks.text_languages DATA/fundus-dev

The folder holds ``truth.jsonl`` and ``pages/<id>.html.gz``; the language is the truth's. Paragraphs
that the truth calls optional may be there or not. Needs inscriptis; jusText where it is installed.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.public.case import Case
from benchmarks.public.dumps import dump_of, ways
from benchmarks.public.metrics import score
from benchmarks.public.outcome import MEASURES
from benchmarks.public.peers import Found

Scores = Mapping[str, float]

_F1: Final = MEASURES["shingle f1"][1]
ALL: Final = "all"


def cases(folder: Path) -> Iterator[tuple[str, Case]]:
    """The articles with a body, each with its language."""
    for line in (folder / "truth.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("kind") in (None, "article") and row.get("body"):
            yield row.get("lang") or "?", _case(folder, row)


def _case(folder: Path, row: Mapping[str, Any]) -> Case:
    blocks = row.get("body_blocks") or [{"text": row["body"]}]
    return Case(
        id=row["id"],
        page=folder / "pages" / f"{row['id']}.html.gz",
        paragraphs=tuple(block["text"] for block in blocks),
        optional=frozenset(n for n, block in enumerate(blocks) if block.get("optional")),
    )


def table(found: Mapping[str, Mapping[str, Sequence[Scores]]]) -> Iterator[str]:
    """A row a language, the best known first."""
    names = list(next(iter(found.values())))
    yield f"| language | pages | {' | '.join(names)} |"
    yield f"|---|---|{'---|' * len(names)}"
    # The sum of all stands first, also where there is one language: sorting keeps the order.
    for language, by_way in sorted(found.items(), key=lambda row: -len(row[1][names[0]])):
        cells = " | ".join(f"{_F1(by_way[name]):.3f}".removeprefix("0") for name in names)
        yield f"| {language} | {len(by_way[names[0]])} | {cells} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    readers = ways()
    found: dict[str, dict[str, list[Scores]]] = defaultdict(lambda: {name: [] for name in readers})
    for language, case in cases(folder):
        dump = dump_of(gzip.decompress(case.page.read_bytes()))
        for name, way in readers.items():
            # A page whose text stands in a script has an empty dump, on which some raise.
            scores = score(case, Found(way(dump) if dump else ""), rouge=False)
            for row in (ALL, language):
                found[row][name].append(scores)
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
