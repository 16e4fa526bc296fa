"""How near an Article comes to a story: the four figures that have floors."""

import re
from collections import Counter
from collections.abc import Iterable

from newsclean import Article
from tests.quality.floors import Scores
from tests.quality.story import Story

__all__ = ["measure_fields", "measure_text"]

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")


def measure_text(pairs: Iterable[tuple[Story, Article]]) -> Scores:
    """Mean of the 4-token shingle F1, and the share of dirt that stayed out of the text."""
    shared = [shingle_f1(story.body, article.text) for story, article in pairs]
    dirt = [piece not in article.text for story, article in pairs for piece in story.dirt]
    return {"shingle_f1": sum(shared) / len(shared), "dirt_kept_out": sum(dirt) / len(dirt)}


def measure_fields(pairs: Iterable[tuple[Story, Article]]) -> Scores:
    """Share of the stories whose title, author, day and language are right."""
    rows = [
        {
            "title": article.title == story.head["title"],
            "author": [author.name for author in article.authors] == [story.head["author"]],
            "day": published_day(article) == story.head["published"][:10],
            "language": (article.language or "").split("-")[0] == story.head["lang"],
        }
        for story, article in pairs
    ]
    return {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}


def published_day(article: Article) -> str:
    return article.published.iso[:10] if article.published else ""


def shingle_f1(expected: str, found: str) -> float:
    wanted, given = shingles(expected), shingles(found)
    both = (wanted & given).total()
    return 2 * both / (wanted.total() + given.total()) if both else 0.0


def shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return Counter(zip(*(tokens[start:] for start in range(4)), strict=False))
