"""Which encoding bytes are probably in, when nobody says and they are no UTF-8."""

from typing import Final

from newsclean.encoding.labels import Encoding, encoding_for
from newsclean.patterns import pattern

__all__ = ["detect"]

_RUN = pattern(rb"[^<>]{1,1000}")
_ASCII = pattern(rb"[\x00-\x7f]+")
_LOOKED_AT: Final = 1 << 20
_SAMPLE: Final = 20_000
_LETTERS_WEIGHED: Final = 3000

_PUNCTUATION: Final = "“”‘’„«»–—…·•°€£§©®¿¡ºª№"

# The letters beyond ASCII that a language is written with, in lower case, and the single-byte
# encodings its pages came in (those of the HTML Standard's table of locales, §13.2.3.2, first).
# A wrong encoding gives letters of no one language, or capitals in the middle of words. Where two
# readings are equally good, as for English with a few quotes, the earlier line counts.
_WRITING: Final[tuple[tuple[str, str], ...]] = (
    ("windows-1252", "àâæçéèêëîïôœùûüÿ"),  # French
    ("windows-1252", "áéíñóúü"),  # Spanish
    ("windows-1252", "äöüß"),  # German
    ("windows-1252", "àáâãçéêíóôõúü"),  # Portuguese
    ("windows-1252", "àèéìíîòóùú"),  # Italian
    ("windows-1252", "åäöæøéü"),  # Danish, Norwegian, Swedish, Finnish
    ("windows-1252", "áéëèíïóöüç"),  # Dutch, Catalan
    ("windows-1252", "áéíóúýþæöð"),  # Icelandic
    ("windows-1250 iso-8859-2", "ąćęłńóśźż"),  # Polish
    ("windows-1250 iso-8859-2", "áčďéěíňóřšťúůýž"),  # Czech
    ("windows-1250 iso-8859-2", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    ("windows-1250 iso-8859-2", "áéíóöőúüű"),  # Hungarian
    ("windows-1250 iso-8859-2", "čćđšž"),  # Croatian, Slovene
    ("windows-1250 iso-8859-2", "ăâîşţ"),  # Romanian
    ("windows-1254", "çğıöşüâîû"),  # Turkish
    ("windows-1257", "āčēģīķļņšūžąęėįų"),  # Latvian, Lithuanian
    ("windows-1253 iso-8859-7", "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ"),  # Greek
    ("windows-1255 iso-8859-8", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),  # Hebrew, all of it Cyrillic too
    ("windows-1256 iso-8859-6", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ،؛؟"),  # Arabic
    ("windows-1251 koi8-r koi8-u iso-8859-5 ibm866", "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"),
)
_KANA: Final = "".join(map(chr, range(0x3041, 0x30FF))) + "、。"
_ENOUGH: Final = 0.8
_ENOUGH_KANA: Final = 0.3  # the rest of Japanese is kanji, which every reading gives


def detect(data: bytes) -> Encoding | None:
    """The encoding that makes most sense of ``data``; ``None`` when none makes any."""
    sample = _telling_part(data)
    return _by_letters(sample) or _by_statistics(sample)


def _telling_part(data: bytes) -> bytes:
    """The runs of text with non-ASCII bytes in them: markup tells nothing and drowns the rest."""
    runs = (run for run in _RUN.findall(data[:_LOOKED_AT]) if not run.isascii())
    return b"\n".join(runs)[:_SAMPLE]


def _by_letters(sample: bytes) -> Encoding | None:
    high = _ASCII.sub(b"", sample)[:_LETTERS_WEIGHED]
    readings = [
        (_share(high, label, letters + _PUNCTUATION), label)
        for labels, letters in _WRITING
        for label in labels.split()
    ]
    readings += [
        (_ENOUGH if _share(sample, label, _KANA) > _ENOUGH_KANA else 0.0, label)
        for label in ("shift_jis", "euc-jp")
    ]
    share, label = max(readings, key=lambda reading: reading[0])
    return encoding_for(label) if share >= _ENOUGH else None


def _share(data: bytes, label: str, letters: str) -> float:
    """How much of the non-ASCII text is in these letters when it is read in that encoding."""
    encoding = encoding_for(label)
    if encoding is None:
        return 0.0
    text = _readable(data, encoding.codec)
    expected = frozenset(letters)
    foreign = [char for char in text if not char.isascii()]
    return sum(char in expected for char in foreign) / len(foreign) if foreign else 0.0


def _readable(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        # The sample may end in the middle of a character; anything earlier speaks against.
        cut_off = error.start >= len(data) - 3
        return data[: error.start].decode(codec) if cut_off else ""


def _by_statistics(sample: bytes) -> Encoding | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return encoding_for(best.encoding.replace("_", "-")) if best else None
