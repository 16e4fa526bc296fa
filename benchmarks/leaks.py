"""How many articles still hold a line that the lexicon knows, from HTML and from text dumps.

    python benchmarks/leaks.py BENCH fundus-dev,wcxb-dev

BENCH is a folder with ``data/<set>/truth.jsonl`` and ``pages/<id>.html.gz``. A leak is a paragraph,
heading, quotation or list entry of the body that a phrase alone would claim, in the languages the
article is in. The busiest rules are printed with a sample, for a person to judge.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from text_dumps import STYLES

from newsclean.errors import NewscleanError
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner, Result
from newsclean.rules.load import default_rules

SHOWN = 12
CLEANER = Cleaner()


def pages(bench: Path, name: str) -> Iterator[bytes]:
    for line in (bench / "data" / name / "truth.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row.get("kind") in (None, "article"):
            yield gzip.decompress((bench / f"data/{name}/pages/{row['id']}.html.gz").read_bytes())


def articles(html: bytes) -> Iterator[tuple[str, Article]]:
    """The article of the page and that of its dump, where there is one."""
    dump = STYLES["inscriptis"](html)
    ways: dict[str, Callable[[], Result]] = {
        "HTML": lambda: CLEANER.page(Page.of(html)),
        "dump": lambda: CLEANER.text(dump),
    }
    for way, read in ways.items():
        try:
            yield way, read().article
        except NewscleanError:
            continue


def lines(article: Article) -> list[str]:
    return [line for line in article.text.split("\n") if line.strip()]


def leaks(article: Article) -> list[tuple[str, str]]:
    """Rules and the lines they would claim."""
    rules = default_rules().for_languages(article.language or "en", "en")
    found = lines(article)
    matches = zip(found, rules.match_lines(found), strict=True)
    return [(match.rule, line) for line, match in matches if match is not None and match.strong]


def main() -> None:
    bench = Path(sys.argv[1])
    for name in sys.argv[2].split(","):
        count: Counter[str] = Counter()
        leaking: Counter[str] = Counter()
        rules: Counter[tuple[str, str]] = Counter()
        samples: dict[tuple[str, str], str] = {}
        for html in pages(bench, name):
            for way, article in articles(html):
                found = leaks(article)
                count[way] += 1
                leaking[way] += bool(found)
                for rule, line in found:
                    rules[way, rule] += 1
                    samples.setdefault((way, rule), line)
        for (way, rule), times in rules.most_common(SHOWN):
            print(f"{times:4}  {way}  {rule}: {samples[way, rule][:100]}")
        for way, pages_ in count.items():
            share = leaking[way] / pages_
            print(f"== {name}, {way}: {leaking[way]} of {pages_} articles ({share:.1%})")


if __name__ == "__main__":
    main()
