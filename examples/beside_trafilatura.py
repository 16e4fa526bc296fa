"""Before you move: what newsclean and trafilatura make of the same page, line by line.

Run it as ``python beside_trafilatura.py PAGE.html``.
"""

import difflib
import sys
from pathlib import Path

import trafilatura

import newsclean


def lines(text: str | None) -> list[str]:
    """The text a line a paragraph, without what only lays it out."""
    return [line.strip(" -\t") for line in (text or "").splitlines() if line.strip(" -\t")]


def main(page: Path) -> None:
    """Lines of trafilatura alone with ``-``, of newsclean alone with ``+``, and why."""
    html = page.read_bytes()
    result = newsclean.explain(html)
    theirs, ours = lines(trafilatura.extract(html)), lines(result.article.text)
    verdicts = {entry.text.strip(): entry.verdict for entry in result.ledger.entries}
    for line in difflib.unified_diff(theirs, ours, "trafilatura", "newsclean", lineterm="", n=0):
        print(line[:100])
        verdict = verdicts.get(line[1:])
        if line.startswith("-") and verdict is not None and verdict.outcome != "kept":
            print(f"      {verdict.outcome}: {verdict.reason}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
