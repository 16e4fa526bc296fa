"""What an address shows of the page behind it, before anybody has asked for it."""

import re
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

__all__ = ["SIGNS", "Address", "Sign"]

_PAGE_ENDING: Final = re.compile(
    r"\.(?:s?html?|xhtml|php\d?|aspx?|jsp|jspx|cms|do|ece|amp|cfm|news)$"
)
_ENDING: Final = re.compile(r"\.([a-z0-9]{2,5})$")
_INDEX: Final = re.compile(r"/(?:index|default|home)(?:\.\w{2,5})?/?$")
_BETWEEN_WORDS: Final = re.compile(r"[-_+.,~:;|!()'’\" ]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_LETTERS_A_WORD: Final = 2
"""Characters that make a word in a script that puts no space between words."""
_DATE: Final = re.compile(
    r"(?:^|[/_.-])(?:19|20)\d\d(?:[/_-](?:0?[1-9]|1[0-2])(?![\d])(?:[/_-][0-3]?\d(?!\d))?"
    r"|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))"
)
_TOKEN: Final = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,}")
_STORY_NUMBER: Final = re.compile(
    r"(?:^|[-_.,])(?:art|article|artikel|id_|nid|story|news)-?\d{5,}(?!\d)"
)
_LANGUAGE: Final = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
_STORY_DIGITS: Final = re.compile(r"\d{2,}")
_LONGEST: Final = 2000


class Address:
    """An address taken apart once, for all signs that are looked for in it."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url[:_LONGEST])
        path = unquote(parts.path).lower()
        self.query: Final = parse_qsl(parts.query.lower(), max_num_fields=None)
        self.parts: Final = tuple(filter(None, _INDEX.sub("", path).split("/")))
        self.path: Final = "/".join(self.parts)

    @cached_property
    def last(self) -> str:
        """The last part of the path without the ending of a page."""
        return _PAGE_ENDING.sub("", self.parts[-1]) if self.parts else ""

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """The parts of the path before the last."""
        return self.parts[:-1]

    @property
    def has_number(self) -> bool:
        """Whether path or query hold a number of two digits and more."""
        values = (value for _, value in self.query)
        return any(_STORY_DIGITS.search(text) for text in (self.path, *values))

    @cached_property
    def words(self) -> int:
        """Words in the part of the path that has most of them."""
        return max(map(_words_in, (*self.folders, self.last)), default=0)


def _words_in(part: str) -> int:
    unspaced = len(_UNSPACED.findall(part))
    if unspaced:
        return unspaced // _LETTERS_A_WORD
    return sum(_WORD.fullmatch(word) is not None for word in _BETWEEN_WORDS.split(part))


Words = Collection[str]
Sees = Callable[[Address, Words], bool]


class Sign(NamedTuple):
    """One thing to look for."""

    name: str
    """Its name in ``data/addresses.toml``."""
    sees: Sees
    """Whether an address shows it; gets the sign's words."""
    words_of: str | None = None
    """The sign whose words it looks for, where it has none of its own."""


def _title(least: int, most: int) -> Sees:
    return lambda address, _: least <= address.words <= most


def _date(address: Address, _: Words) -> bool:
    """A list of a month's stories ends with the month."""
    found = _DATE.search(address.path)
    return found is not None and len(address.path.rstrip("/")) > found.end()


def _number(least: int) -> Sees:
    digits = re.compile(rf"(?<!\d)\d{{{least},}}(?!\d)")
    return lambda address, _: any(digits.search(part) for part in address.parts[-2:])


def _token(address: Address, _: Words) -> bool:
    pieces = (piece for part in address.parts[-2:] for piece in _BETWEEN_WORDS.split(part))
    return any(_TOKEN.fullmatch(piece) for piece in pieces)


def _story_word(address: Address, words: Words) -> bool:
    return (
        any(part in words for part in address.folders)
        or any(_STORY_NUMBER.search(part) for part in address.parts)
        or (address.last in words and address.has_number)
        or address.last.startswith("article-")
    )


def _folder(address: Address, words: Words) -> bool:
    return any(part in words for part in address.folders)


def _number_in_query(address: Address, words: Words) -> bool:
    return any(key in words and _STORY_DIGITS.search(value) for key, value in address.query)


def _front(address: Address, _: Words) -> bool:
    if not address.parts:
        return not address.query
    return len(address.parts) == 1 and _LANGUAGE.fullmatch(address.last) is not None


def _file(address: Address, words: Words) -> bool:
    ending = _ENDING.search(address.parts[-1]) if address.parts else None
    return ending is not None and ending[1] in words


def _page_of_a_list(address: Address, words: Words) -> bool:
    in_path = len(address.parts) > 1 and address.parts[-2] in words and address.last.isdecimal()
    return in_path or any(key in words and value.isdecimal() for key, value in address.query)


def _search(address: Address, words: Words) -> bool:
    return any(key in words and not value.isdecimal() for key, value in address.query)


def _list_page(address: Address, words: Words) -> bool:
    return address.last in words


SIGNS: Final = (
    Sign("title", _title(4, 5)),
    Sign("long-title", _title(6, 1000)),
    Sign("short-title", _title(3, 3)),
    Sign("date", _date),
    Sign("number", _number(5)),
    Sign("long-number", _number(7)),
    Sign("token", _token),
    Sign("story-word", _story_word),
    Sign("news-word", _folder),
    Sign("number-in-query", _number_in_query),
    Sign("front", _front),
    Sign("file", _file),
    Sign("page-of-a-list", _page_of_a_list),
    Sign("search", _search),
    Sign("list-page", _list_page, words_of="list-folder"),
    Sign("list-folder", _folder),
)
"""All signs. None excludes another: their points add up."""
