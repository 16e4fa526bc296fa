"""A step of a data pipeline: JSON lines with a ``text`` come in, with an ``article`` they go out.

Run it as ``python pipeline_jsonl.py < raw.jsonl > clean.jsonl``. A record that holds no article
keeps its place and says why.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import newsclean


def cleaned(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each record with its article beside it, or with the reason why it has none."""
    for record in records:
        try:
            article = newsclean.clean(record["text"], url=record.get("url"))
        except newsclean.NewscleanError as error:
            yield {**record, "article": None, "problem": f"{type(error).__name__}: {error}"}
        else:
            yield {**record, "article": article.to_dict()}


def main() -> None:
    """From standard input to standard output, one record at a time."""
    for record in cleaned(map(json.loads, sys.stdin)):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
