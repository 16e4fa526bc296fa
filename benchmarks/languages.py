"""Shingle F1 of bodies by language: newsclean and each library that is installed, side by side.

    python -m benchmarks.languages --data DATA [--set fundus-dev]

DATA holds one folder a set, as the scorer reads them. The language is the truth's.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.public.peers import Peer, installed
from benchmarks.truth_faults import Score, f1, score

LIBRARIES: Final = frozenset({"newsclean", "trafilatura", "resiliparse", "readability-lxml"})


def articles(folder: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    for line in (folder / "truth.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["kind"] == "article" and row["body"] is not None:
            with gzip.open(folder / "pages" / f"{row['id']}.html.gz") as file:
                yield row, file.read()


def read(peer: Peer, html: bytes, url: str | None) -> str:
    """What a library finds; nothing where it fails, whatever it raises."""
    try:
        return peer.run(html, url).text
    except Exception:  # noqa: BLE001  # other libraries promise no errors of their own
        return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--set", default="fundus-dev")
    wanted = parser.parse_args()
    peers: list[Peer] = [peer for peer in installed() if peer.name in LIBRARIES]
    found: dict[str, dict[str, list[Score]]] = defaultdict(lambda: defaultdict(list))
    for row, html in articles(wanted.data / wanted.set):
        for peer in peers:
            text = read(peer, html, row["url"])
            found[row["lang"] or "?"][peer.name].append(score(row["id"], row["body"], text))
    names = [peer.name for peer in peers]
    print(f"| language | pages | {' | '.join(names)} |\n|---|---|{'---|' * len(names)}")
    for language, by_peer in sorted(found.items()):
        cells = " | ".join(f"{f1(by_peer[name]):.3f}" for name in names)
        print(f"| {language} | {len(by_peer[names[0]])} | {cells} |")


if __name__ == "__main__":
    main()
