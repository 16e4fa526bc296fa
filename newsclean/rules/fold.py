"""Folding: how a line is made comparable with a phrase, and the way back to its own characters."""

from collections.abc import Sequence
from unicodedata import normalize

from newsclean.patterns import pattern

__all__ = ["CLOSING", "LEADING", "count_words", "fold", "fold_lines", "spans_words", "unfolded_end"]

LEADING = " >»›•·▶►▸‣●◦○■□▪◆◇★☆※❯➤→⇒←↑↓*-–—_=|/\\(（[{【〔「『“\"'<«‹#＃✔✅📌👉🔴📷📸☛➡+:：,.،؛"
"""What may stand before a phrase: bullets, quotes and brackets that open."""

CLOSING = " >»›→➡⇒|/\\)）]}】〕」』”\"'<«‹*-–—_=:：▼▾↓↑+•·◦…,،"
"""What may stand behind a phrase; stops are no part of it, see ``index``."""

_DROPPED = pattern(
    "["
    "\u0300-\u036f"  # accents: capitals lose them in French, Spanish, Greek
    "\u05b0-\u05c7"  # Hebrew points
    "\u0610-\u061a\u0640\u064b-\u065f\u0670"  # Arabic vowels and the stretching tatweel
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufe0f\ufeff"
    "\ue000-\uf8ff"  # private use: glyphs of icon fonts
    "]+"
)
_UNEVEN = pattern(r"[\d\t\n\r\f\v]")
_BLANK = pattern(r"[\t\r\f\v]")
_OFTEN = (("’", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "))
_NUMBER = pattern(r"\d+(?:[.,:٫٬]\d+)*")

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼʻ", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ı": "i",  # Turkish capitals: "İLGİLİ" casefolds to dotted, "ILGILI" to dotless
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "ə": "e",
        "ی": "ي",  # Persian and Urdu letters that Arabic keyboards replace
        "ى": "ي",
        "ې": "ي",
        "ک": "ك",
        "ھ": "ه",
        "ہ": "ه",
        "ۀ": "ه",
        "ة": "ه",
        "：": ":",
        "｜": "|",
        "।": ".",
        "。": ".",
        "\n": " ",
        "\t": " ",
    }
)

_LETTERS_OF_LINES = {code: sign for code, sign in _LETTERS.items() if code != ord("\n")}

_SYLLABLES = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_IDEOGRAMS = pattern("[\u3040-\u30ff\u3400-\u9fff]")


def fold(text: str) -> str:
    """``text`` as phrases are compared.

    Compatibility forms, case, accents, quotes, dashes and letter variants are unified, invisible
    characters dropped, runs of white space made one space, and numbers in any script made ``0``.
    """
    if not text.isascii():
        for sign, plain in _OFTEN:  # mostly all there is, and a fifth of what the rest costs
            text = text.replace(sign, plain)
    if text.isascii():
        folded = text.lower()
    else:
        folded = _DROPPED.sub("", normalize("NFKD", text).casefold())
        if not folded.isascii():
            folded = folded.translate(_LETTERS)
    if _UNEVEN.search(folded) or "  " in folded:
        return " ".join(_NUMBER.sub("0", folded).split())
    return folded.strip()


def fold_lines(lines: Sequence[str]) -> list[str]:
    """``fold`` of each line, done on many at once: mostly the price of one long line."""
    plain = iter(_folded_at_once([line for line in lines if line.isascii()]))
    other = iter(_folded_at_once([line for line in lines if not line.isascii()]))
    return [next(plain if line.isascii() else other) for line in lines]


def _folded_at_once(lines: Sequence[str]) -> list[str]:
    text = "\n".join(lines)
    if text.count("\n") >= len(lines):  # a line holds several
        return list(map(fold, lines))
    if not text.isascii():
        for sign, plain in _OFTEN:
            text = text.replace(sign, plain)
    if text.isascii():
        folded = text.lower()
    else:
        folded = _DROPPED.sub("", normalize("NFKD", text).casefold()).translate(_LETTERS_OF_LINES)
    folded = _NUMBER.sub("0", folded)
    if "  " in folded or _BLANK.search(folded):
        return [" ".join(line.split()) for line in folded.split("\n")]
    return list(map(str.strip, folded.split("\n")))


def unfolded_end(text: str, start: int, phrase: str) -> int:
    """Where the folded ``phrase`` that begins at ``start`` of ``text`` ends in ``text``.

    Only asked on a hit, so the map of offsets is found by trying and never kept.
    """
    guess = start + len(phrase)
    longest = min(len(text), guess + 64)
    for end in (guess, *range(start + 1, longest + 1)):
        if fold(text[start:end]) == phrase:
            return _past_marks(text, end)
    return min(guess, len(text))


def _past_marks(text: str, end: int) -> int:
    # An accent or joiner behind the last letter belongs to it, and the rest of a number to it.
    while end < len(text) and (
        _DROPPED.match(normalize("NFKD", text[end])) or (text[end - 1 : end + 1].isdigit())
    ):
        end += 1
    return end


def spans_words(character: str) -> bool:
    """Whether a word goes on over this character; never so in scripts without spaces."""
    return character.isalnum() and not (_SYLLABLES.match(character) or _IDEOGRAMS.match(character))


def count_words(text: str) -> int:
    """Words of ``text``.

    In scripts without spaces, signs are counted and divided by what a word takes: two in Chinese
    and Japanese, five in Thai, Lao, Khmer and Burmese.
    """
    words = len(text.split())
    if text.isascii():
        return words
    return words + len(_IDEOGRAMS.findall(text)) // 2 + len(_SYLLABLES.findall(text)) // 5
