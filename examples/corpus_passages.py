"""Passages for search or retrieval: each with what a citation needs, teasers left out.

Run it as ``python corpus_passages.py PAGES > passages.jsonl``; PAGES is a folder of saved pages.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsclean
from newsclean.models.article import TEXT_KINDS


def passages(article: newsclean.Article) -> Iterator[dict[str, Any]]:
    """The prose of an article, block by block."""
    for number, block in enumerate(article.body):
        if block.kind in TEXT_KINDS and block.text:
            yield {
                "id": f"{article.content_hash[:12]}/{number}",
                "title": article.title,
                "url": article.url_canonical or article.url,
                "text": block.text,
            }


def main(folder: Path) -> None:
    """One passage a line; what is no article is named, what is cut off left out."""
    for path in sorted(folder.glob("*.html")):
        try:
            article = newsclean.extract(path.read_bytes())
        except newsclean.NotAnArticle as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            continue
        for passage in () if article.truncated else passages(article):
            print(json.dumps(passage, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
