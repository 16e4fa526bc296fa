"""Bytes to text: BOM, then HTTP, then meta, then strict UTF-8, then detection."""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from newsclean.encoding.labels import UTF_8, WINDOWS_1252, Encoding, encoding_for
from newsclean.encoding.signatures import (
    CONTROLS,
    refuse_foreign,
    refuse_gibberish,
    refuse_known_files,
    refuse_noise,
)
from newsclean.page import Page
from newsclean.patterns import pattern

__all__ = ["Decoded", "decode", "decode_text"]


class Decoded(NamedTuple):
    """The bytes as UTF-8, and which encoding they came in by whose word."""

    utf8: bytes
    """The text in UTF-8, free of control characters; an ordinary page's own bytes, uncopied."""
    charset: str
    """Name of the encoding the bytes came in, as the WHATWG Encoding Standard calls it."""
    source: str
    """Who said so: ``bom``, ``given``, ``http``, ``meta``, ``utf-8`` (nobody, but the bytes are
    valid), ``detected`` (guessed from the bytes) or ``fallback`` (nothing fitted)."""


_BOMS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, Encoding("utf-32le", "utf-32-le")),
    (codecs.BOM_UTF32_BE, Encoding("utf-32be", "utf-32-be")),
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, Encoding("utf-16le", "utf-16-le")),
    (codecs.BOM_UTF16_BE, Encoding("utf-16be", "utf-16-be")),
)
_WIDE: Final = tuple(encoding for _, encoding in _BOMS if encoding is not UTF_8)

_META_WINDOW: Final = 4096
"""Browsers look for ``<meta charset>`` in the first 1024 bytes; pages that open with a long
comment or a preload list are common enough to look further."""
_COMMENT = pattern(rb"<!--.*?-->", re.DOTALL)
_DECLARATION = pattern(
    rb"<meta[\s/]([^>]{0,1000})|<\?xml[^>]{0,100}encoding\s*=\s*[\"']?([\w.:-]{1,40})",
    re.IGNORECASE,
)
_CHARSET = pattern(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]{1,40})", re.IGNORECASE)
_HTTP_CHARSET = pattern(r";\s*charset\s*=\s*[\"']?\s*([^\s\"';,]{1,40})", re.IGNORECASE)

_SAMPLE: Final = 1024
_LOOKED_AT: Final = 16_384
_ALLOWED: Final = bytes(range(256)).translate(None, CONTROLS)


def decode(page: Page) -> Decoded:
    """The page's bytes as UTF-8.

    Ladder of the HTML Standard, §13.2.3 (BOM, transport, meta), with two rungs of our own below:
    bytes that are valid UTF-8 are UTF-8, and what is left is guessed. A declaration that the
    bytes contradict is dropped for the next.

    Raises:
        NotText: the bytes are no text.
    """
    return _climb(page.body, _page_declarations(page))


def decode_text(data: bytes) -> Decoded:
    """A plain-text file's bytes as UTF-8: the same ladder, without declarations.

    Raises:
        NotText: the bytes are no text.
    """
    return _climb(data, ())


def _climb(data: bytes, declarations: Iterable[tuple[Encoding, str]]) -> Decoded:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _sensible(_replaced(data[len(bom) :], encoding, "bom"))
    refuse_known_files(data)
    wide = _wide_without_bom(data)
    if wide is not None:
        return _replaced(data, wide, "detected")
    refuse_noise(data)
    for encoding, source in declarations:
        decoded = _fitting(data, encoding, source)
        if decoded is not None:
            return decoded
    return _fitting(data, UTF_8, "utf-8") or _detected(data)


def _page_declarations(page: Page) -> Iterator[tuple[Encoding, str]]:
    """What is said of the page's encoding, best word first; unknown labels are left out."""
    if page.charset and (given := encoding_for(page.charset)):
        yield given, "given"
    http = _HTTP_CHARSET.search((page.header("content-type") or "")[:500])
    if http and (sent := encoding_for(http[1])):
        yield sent, "http"
    declared = _meta_encoding(page.body)
    if declared:
        yield declared, "meta"


def _meta_encoding(data: bytes) -> Encoding | None:
    """The encoding that the head names in a meta element or an XML declaration."""
    head = _COMMENT.sub(b"", data[:_META_WINDOW])
    for found in _DECLARATION.finditer(head):
        encoding = encoding_for(_label(found).decode("latin-1"))
        if encoding is not None:
            # Whoever can read the declaration as ASCII is not reading UTF-16 (HTML Standard).
            return UTF_8 if encoding.codec.startswith("utf-16") else encoding
    return None


def _label(declaration: re.Match[bytes]) -> bytes:
    attributes, xml_label = declaration.groups()
    if attributes is None:
        return bytes(xml_label)
    folded = attributes.lower()
    if b"content" in folded and b"http-equiv" not in folded:
        return b""  # a description that speaks of a charset
    charset = _CHARSET.search(attributes)
    return charset[1] if charset else b""


def _fitting(data: bytes, encoding: Encoding, source: str) -> Decoded | None:
    """The bytes read in that encoding; ``None`` if they contradict it."""
    try:
        text = data.decode(encoding.codec)
    except UnicodeDecodeError:
        return _nearly_fitting(data, encoding, source)
    if encoding is UTF_8:
        return Decoded(_without_controls(data), encoding.name, source)
    return Decoded(_utf8(text), encoding.name, source)


def _nearly_fitting(data: bytes, encoding: Encoding, source: str) -> Decoded | None:
    """The same with a few broken bytes shown as U+FFFD: a cut end, a comment pasted in.

    A page in another encoding breaks at nearly every non-ASCII character, so the broken ones are
    weighed against the whole ones.
    """
    text = data.decode(encoding.codec, "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    few = broken * 20 <= whole or (broken <= whole and broken * 1000 < len(data))
    return Decoded(_utf8(text), encoding.name, source) if few else None


def _replaced(data: bytes, encoding: Encoding, source: str) -> Decoded:
    return Decoded(_utf8(data.decode(encoding.codec, "replace")), encoding.name, source)


def _utf8(text: str) -> bytes:
    return _without_controls(text.encode("utf-8", "replace"))


def _without_controls(utf8: bytes) -> bytes:
    """The text without control characters; the very same object when it has none."""
    # Nearly all pages have none. To look for them, all other bytes are left out: that writes
    # nothing, and costs two thirds of a copy.
    return utf8.translate(None, CONTROLS) if utf8.translate(None, _ALLOWED) else utf8


def _wide_without_bom(data: bytes) -> Encoding | None:
    """UTF-16 or UTF-32 without its mark: every ASCII character brings NUL bytes."""
    sample = data[:_SAMPLE]
    if sample.count(b"\0") * 10 < len(sample) or not sample:
        return None
    return next((wide for wide in _WIDE if _reads_clean(sample, wide)), None)


def _reads_clean(sample: bytes, encoding: Encoding) -> bool:
    # Incremental, since the sample may end in the middle of a character.
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    try:
        text = decoder.decode(sample)
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char.isspace() for char in text)


def _detected(data: bytes) -> Decoded:
    """The likeliest reading by the bytes alone; windows-1252 when nothing is likely."""
    from newsclean.encoding.detect import detect

    encoding = detect(data)
    decoded = encoding and _fitting(data, encoding, "detected")
    if decoded is None:
        refuse_foreign(data)
    return _sensible(decoded or _replaced(data, WINDOWS_1252, "fallback"))


def _sensible(decoded: Decoded) -> Decoded:
    """What was decoded, if it can be meant as text."""
    start = decoded.utf8[:_LOOKED_AT]
    refuse_gibberish(start.decode("utf-8", "ignore" if len(start) == _LOOKED_AT else "replace"))
    return decoded
