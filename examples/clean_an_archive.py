"""Clean a folder of text dumps into one file of JSON lines; what fails is named and passed over.

Run it as ``python clean_an_archive.py FOLDER OUT.jsonl``.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import newsclean
from newsclean.renderers import FORMATS


def articles(folder: Path) -> Iterator[newsclean.Article]:
    """The article of each dump in the folder that holds one."""
    cleaner = newsclean.Cleaner()
    for path in sorted(folder.rglob("*.txt")):
        try:
            yield cleaner.text(path.read_bytes()).article
        except newsclean.NewscleanError as error:
            print(f"{path.name}: {error}", file=sys.stderr)


def main(folder: Path, output: Path) -> None:
    """Write one article a line."""
    with output.open("w", encoding="utf-8") as file:
        for article in articles(folder):
            file.write(FORMATS["ndjson"].render(article) + "\n")
            print(f"{article.word_count:5} words  {article.title}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
