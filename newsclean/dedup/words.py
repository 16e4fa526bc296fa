"""The words of a story that its copies have in common."""

import re
import unicodedata
from typing import Final

from newsclean.models import Article

__all__ = ["phrases", "words_of"]

_KINDS: Final = frozenset({"paragraph", "quote", "list"})
"""Blocks compared. Standfirst and subheadings are each publisher's own, as are tables' layouts;
dateline and wire credit are fields, and in no block."""
_WORD: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|\\w+")
"""A word; in scripts without spaces, a character."""
_PHRASE: Final = 4


def words_of(article: Article) -> list[str]:
    """The words of the body, without case, punctuation and variants of letters."""
    text = unicodedata.normalize("NFKC", article.render_text(_KINDS)).casefold()
    return _WORD.findall(text.replace("'", "").replace("’", ""))


def phrases(words: list[str]) -> list[str]:
    """Every few words in a row: what two texts are compared by."""
    last = max(len(words) - _PHRASE, 0)
    return [" ".join(words[start : start + _PHRASE]) for start in range(last + 1)]
