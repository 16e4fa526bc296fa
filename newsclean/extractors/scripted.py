"""The story of a page whose markup holds none: JSON-LD or the state a framework starts from."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from newsclean.document import parse
from newsclean.page import Page
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["scripted_story"]

LEAST: Final = 400
"""Letters below which a string in a script is not taken for a story."""

SCRIPT_LIMIT: Final = 3_000_000
"""Characters of a script that are read at most."""

_KEYS: Final = pattern(r"body|content|text|html|story|article", re.IGNORECASE)
"""What systems call the field that holds the story."""

# A literal that is never closed ends with the script. Were it no match, the search would begin
# anew at each quote inside it: 400 kB of nothing but escaped quotes took nine minutes.
_LITERAL: Final = pattern(r'"(?:[^"\\]++|\\[\s\S])*+(?:"|\\?\Z)')
_MARKUP: Final = pattern(r"</p>|<br ?/?>|</div>")
_PROSE: Final = pattern(r"(?<=[^\W\d_]{2})[.!?。！？…]['\"”’»)]?(?:\s|<|$)")
_SENTENCES: Final = 4
"""Sentence ends a story has at least; style sheets and addresses have none."""


def scripted_story(document: "Document") -> "Document | None":
    """The longest story-like string in the page's scripts as a document; ``None`` without one."""
    stories = [text for text in _candidates(document) if _is_story(text)]
    if not stories:
        return None
    story = max(stories, key=len)
    markup = story if "<" in story else "".join(f"<p>{line}</p>" for line in story.splitlines())
    return parse(Page.of(f"<article>{markup}</article>", url=document.url))


def _candidates(document: "Document") -> Iterator[str]:
    for text in document.head.json_ld:
        yield from _strings(text)
    for node in document.css("script"):
        script = node.text()
        if len(script) < LEAST or len(script) > SCRIPT_LIMIT:
            continue
        yield from _strings(script) if script[0] in "{[" else _literals(script)


def _strings(script: str) -> Iterator[str]:
    """Strings in a script of JSON that stand under a key that may mean the story."""
    try:
        waiting: list[tuple[str, Any]] = [("", json.loads(script))]
    except (ValueError, RecursionError):
        return
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            if len(value) >= LEAST and _KEYS.search(key):
                yield value
        elif isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((key, item) for item in value)


def _literals(script: str) -> Iterator[str]:
    """Long string literals of a program that hold markup: what a framework streams to its pages."""
    for found in _LITERAL.finditer(script):
        if found.end() - found.start() < LEAST:
            continue
        try:
            text = json.loads(found[0], strict=False)
        except ValueError:
            continue
        if _MARKUP.search(text):
            yield text


def _is_story(text: str) -> bool:
    return len(_PROSE.findall(text[:SCRIPT_LIMIT])) >= _SENTENCES
