"""Years, months and days written with characters in place of separators.

``2023年11月19日``, ``2023년 11월 19일``, ``令和5年``, ``民國112年``, ``二〇二三年`` and Vietnamese
``ngày 19 tháng 11 năm 2023`` become digits with dashes.
"""

import re
from collections.abc import Mapping
from typing import Final

from newsclean.patterns import pattern

__all__ = ["western_digits"]

ERAS: Final[Mapping[str, int]] = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "民國": 1911,
    "民国": 1911,
}
"""Era to the year before its first: year 5 of Reiwa is 2018 + 5."""

_NUMERALS: Final = {char: str(i) for i, char in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_ERA_YEAR = pattern(rf"({'|'.join(ERAS)}) ?(\d{{1,3}}|元) ?年")
_CHINESE_YEAR = pattern(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]"
)
# fold() leaves Hangul syllables composed, so the precomposed forms suffice.
_AFTER_DIGITS = pattern(r"(?<=\d) ?[年月년월] ?(?=\d)")
_DAY_SIGN = pattern(r"(?<=\d) ?[日일号號]")
_VIETNAMESE = pattern(r"(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})")
# Before Buddhist (พ.ศ.) and Christian (ค.ศ.) years; the year alone tells which it is.
_THAI_ERA = pattern("[พค]\\.ศ\\. ?(?=\\d)")


def western_digits(line: str) -> str:
    """A folded ``line`` with its eastern dates written in digits."""
    if line.isascii():
        return _vietnamese(line)
    line = _ERA_YEAR.sub(_era, line)
    line = _CHINESE_YEAR.sub(_chinese, line)
    line = _DAY_SIGN.sub(" ", _AFTER_DIGITS.sub("-", line))
    return _vietnamese(_THAI_ERA.sub("", line))


def _vietnamese(line: str) -> str:
    return _VIETNAMESE.sub(r"\3-\2-\1", line) if " thang " in line else line


def _era(match: re.Match[str]) -> str:
    year = 1 if match[2] == "元" else int(match[2])
    return f"{ERAS[match[1]] + year}年"


def _chinese(match: re.Match[str]) -> str:
    year = "".join(_NUMERALS[char] for char in match[1])
    return f"{year}-{_number(match[2])}-{_number(match[3])} "


def _number(numeral: str) -> str:
    """``二十三`` as ``23``."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return _NUMERALS[numeral[0]]
    return (_NUMERALS[tens] if tens else "1") + (_NUMERALS[ones] if ones else "0")
