"""What bytes look like that are no text: files known by their first bytes, and noise."""

import codecs
from typing import Final

from newsclean.errors import NotText

__all__ = ["CONTROLS", "refuse_foreign", "refuse_gibberish", "refuse_known_files", "refuse_noise"]

CONTROLS: Final = bytes(range(9)) + b"\x0b" + bytes(range(0x0E, 0x20)) + b"\x7f"
"""Control characters that no text needs: all of C0 but tab and the line ends, and DEL."""

_CONVERT: Final = "Convert it to text or HTML first"
_PACKED: Final = "Unpack it first"
_PICTURE: Final = "There is no text in a picture; give the page that shows it"
_MEDIA: Final = "There is no text in it; give the page that plays it"
_PROGRAM: Final = "Give an HTML page or a text file"

# First bytes, what they begin, and what to do. Short signatures that can open a sentence ("BM"
# for a bitmap, "MZ" for a program) are left to the count of control characters.
_SIGNATURES: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"%PDF-", "a PDF", "Extract its text first, for instance with pdftotext"),
    (b"\x89PNG\r\n", "a PNG image", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG image", _PICTURE),
    (b"GIF87a", "a GIF image", _PICTURE),
    (b"GIF89a", "a GIF image", _PICTURE),
    (b"II*\0", "a TIFF image", _PICTURE),
    (b"MM\0*", "a TIFF image", _PICTURE),
    (b"\0\0\1\0", "an icon", _PICTURE),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Unpack it, or save it as text, first"),
    (b"\x1f\x8b", "gzip-compressed data", _PACKED),
    (b"BZh91AY&SY", "bzip2-compressed data", _PACKED),
    (b"\xfd7zXZ\0", "xz-compressed data", _PACKED),
    (b"(\xb5/\xfd", "zstd-compressed data", _PACKED),
    (b"7z\xbc\xaf'\x1c", "a 7z archive", _PACKED),
    (b"Rar!\x1a\x07", "a RAR archive", _PACKED),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document", _CONVERT),
    (b"{\\rtf", "an RTF document", _CONVERT),
    (b"ID3", "an MP3 file", _MEDIA),
    (b"OggS\0", "an Ogg file", _MEDIA),
    (b"fLaC\0", "a FLAC file", _MEDIA),
    (b"\x1aE\xdf\xa3", "a WebM or Matroska video", _MEDIA),
    (b"wOFF", "a font", _PROGRAM),
    (b"wOF2", "a font", _PROGRAM),
    (b"\x7fELF", "a program", _PROGRAM),
    (b"\xca\xfe\xba\xbe", "a program", _PROGRAM),
    (b"\0asm", "a program", _PROGRAM),
    (b"SQLite format 3\0", "an SQLite database", _PROGRAM),
)
_STARTS: Final = tuple(start for start, _, _ in _SIGNATURES)

_SAMPLE: Final = 4096
_NOISE: Final = CONTROLS.replace(b"\x1b", b"")  # escapes switch alphabets in ISO-2022-JP
_MOST_CONTROLS: Final = 0.02
"""Above this share of control characters it is no text. Random bytes have 11 %, compressed files
about the same; dirty text dumps from old systems stay below 0.5 %."""
_MOST_IN_UTF_8: Final = 0.25
"""The same for bytes that are valid UTF-8, which noise never is: control characters were planted
in a text then, or it is a table of small numbers."""
_MOST_UNREADABLE: Final = 0.05
"""Above this share of unassigned, private and invisible characters a reading makes no sense; noise
read as UTF-16 has 15 %."""
_LEAST: Final = 50
"""Characters of a text that can be told from gibberish."""
_FEWEST_LETTERS: Final = 3
_HIGH: Final = bytes(range(128, 256))
_MOST_FOREIGN: Final = 0.3
"""Share of bytes beyond ASCII above which a text in an unknown encoding would be gibberish."""
_SENSELESS: Final = (
    "This is no text: its bytes make no sense in any encoding. Check that the file is HTML or "
    "plain text, and that it is not encrypted or compressed."
)


def refuse_known_files(data: bytes) -> None:
    """Pass unless ``data`` begins like a known kind of file that is no text.

    Raises:
        NotText: it does; the message names the kind and says what to do.
    """
    kind = _known_kind(data)
    if kind is not None:
        raise NotText(f"This is no text: it looks like {kind[0]}. {kind[1]}.")


def refuse_noise(data: bytes) -> None:
    """Pass if ``data`` may be text in an encoding that keeps ASCII.

    Raises:
        NotText: too many of its first bytes are control characters.
    """
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _NOISE))
    # A page may be short and carry a stray one: the share counts only from the third on.
    if controls <= max(2, _MOST_CONTROLS * len(sample)):
        return
    if not _is_utf_8(sample) or controls > _MOST_IN_UTF_8 * len(sample):
        raise NotText(
            f"This is no text: {controls / len(sample):.0%} of its first bytes are control "
            "characters. Check that the file is HTML or plain text, and that it is not compressed."
        )


def refuse_foreign(data: bytes) -> None:
    """Pass if ``data``, which no encoding fits, is ASCII for the most part.

    Raises:
        NotText: too much of it could only be guessed at.
    """
    sample = data[:_SAMPLE]
    beyond = len(sample) - len(sample.translate(None, _HIGH))
    if len(sample) >= _LEAST and beyond > _MOST_FOREIGN * len(sample):
        raise NotText(_SENSELESS)


def refuse_gibberish(text: str) -> None:
    """Pass if ``text``, read in an encoding that was guessed or claimed, may be meant as text.

    Raises:
        NotText: it is one sign over and over, or full of characters that mean nothing.
    """
    sample = text[:_SAMPLE]
    if len(sample) < _LEAST:
        return
    dark = sum(char == "\ufffd" or not (char.isprintable() or char.isspace()) for char in sample)
    if dark > _MOST_UNREADABLE * len(sample) or len(set(sample)) < _FEWEST_LETTERS:
        raise NotText(_SENSELESS)


def _is_utf_8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)  # it may end within a character
    except UnicodeDecodeError:
        return False
    return True


def _known_kind(data: bytes) -> tuple[str, str] | None:
    if data.startswith(_STARTS):
        return next((what, do) for start, what, do in _SIGNATURES if data.startswith(start))
    if data[4:8] == b"ftyp":
        return "an MP4 video or an AVIF or HEIC image", _MEDIA
    if data.startswith(b"RIFF"):
        return {b"WEBP": ("a WebP image", _PICTURE)}.get(data[8:12], ("a sound or video", _MEDIA))
    return None
