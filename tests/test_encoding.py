"""Bytes to UTF-8: whose word counts, and what is refused."""

import codecs
import gzip
import random

import pytest

from newsclean.encoding import Decoded, decode, decode_text
from newsclean.encoding.labels import encoding_for
from newsclean.errors import NotText
from newsclean.page import Page

RUSSIAN = "Министерство сообщило, что новый мост откроют в начале следующей недели. " * 8
POLISH = "Zarząd spółki potwierdził wczoraj, że fabryka śrub wznowi produkcję w październiku. " * 8
JAPANESE = "市長は水曜日、新しい橋が来週の初めに開通すると発表した。" * 8
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
CURLY = "“It’s open,” said the mayor – a naïve café owner who paid €5."


def page(
    text: str, codec: str, *, http: str | None = None, meta: str | None = None, head: str = ""
) -> Page:
    declared = f'<meta charset="{meta}">' if meta else ""
    body = f"<html><head>{head}{declared}</head><body><p>{text}</p></body></html>".encode(codec)
    headers = (("content-type", f"text/html; charset={http}"),) if http else ()
    return Page(body=body, headers=headers)


def read(decoded: Decoded) -> str:
    return decoded.utf8.decode()


def test_an_ordinary_page_is_passed_on_as_the_very_same_bytes() -> None:
    ordinary = page(CURLY, "utf-8", meta="utf-8")
    assert decode(ordinary).utf8 is ordinary.body


@pytest.mark.parametrize("http", ["utf-8", None, "klingon"])
def test_valid_utf8_is_read_as_utf8_whether_declared_or_not(http: str | None) -> None:
    assert CURLY in read(decode(page(CURLY, "utf-8", http=http)))


def test_a_byte_order_mark_beats_the_header() -> None:
    marked = Page(
        body=b"\xef\xbb\xbf" + RUSSIAN.encode(), headers=(("content-type", "a/b; charset=koi8-r"),)
    )
    assert decode(marked) == Decoded(RUSSIAN.encode(), "utf-8", "bom")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_read_with_their_mark_and_without(codec: str) -> None:
    with_mark = f"\ufeff<p>{RUSSIAN} and bread".encode(codec)
    without = f"<p>bread and circuses, {RUSSIAN}".encode(codec)
    assert read(decode(Page(body=with_mark))) == f"<p>{RUSSIAN} and bread"
    assert read(decode(Page(body=without))) == f"<p>bread and circuses, {RUSSIAN}"


def test_text_that_newsclean_encoded_itself_is_not_argued_with() -> None:
    handed_in = Page.of('<meta charset="koi8-r"><p>Привет')
    assert decode(handed_in) == Decoded(handed_in.body, "utf-8", "given")


def test_the_header_beats_the_meta_element() -> None:
    decoded = decode(page(RUSSIAN, "koi8-r", http="koi8-r", meta="windows-1251"))
    assert (decoded.charset, decoded.source) == ("koi8-r", "http")
    assert RUSSIAN in read(decoded)


def test_a_header_that_the_bytes_contradict_gives_way_to_the_meta_element() -> None:
    decoded = decode(page(RUSSIAN, "windows-1251", http="utf-8", meta="windows-1251"))
    assert (decoded.charset, decoded.source) == ("windows-1251", "meta")


@pytest.mark.parametrize(
    "declaration",
    [
        "<meta charset=windows-1251>",
        "<META\nCharset = 'Windows-1251' />",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<meta content="text/html;charset=windows-1251" http-equiv=content-type>',
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<meta charset="nonsense-9000"><meta charset="windows-1251">',
        "<!-- <meta charset=utf-8> --><meta charset=windows-1251>",
        '<meta name="description" content="charset=koi8-r"><meta charset="windows-1251">',
    ],
)
def test_the_head_declares_an_encoding_in_many_spellings(declaration: str) -> None:
    decoded = decode(page(RUSSIAN, "windows-1251", head=declaration))
    assert (decoded.charset, decoded.source) == ("windows-1251", "meta")


def test_a_meta_element_far_down_the_page_is_no_declaration() -> None:
    decoded = decode(page("Plain words", "ascii", head=f"{' ' * 5000}<meta charset=koi8-r>"))
    assert (decoded.charset, decoded.source) == ("utf-8", "utf-8")


def test_a_page_that_can_be_read_as_ascii_does_not_get_to_claim_utf16() -> None:
    assert decode(page(CURLY, "utf-8", meta="utf-16")).charset == "utf-8"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("latin1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("ks_c_5601-1987", "euc-kr"),
        ("x-sjis", "shift_jis"),
        ("utf8mb4", "utf-8"),
        ("tis-620", "windows-874"),
        (' "UTF-8" ', "utf-8"),
    ],
)
def test_labels_mean_what_browsers_take_them_to_mean(label: str, name: str) -> None:
    encoding = encoding_for(label)
    assert encoding is not None
    assert encoding.name == name


@pytest.mark.parametrize(
    "label", ["", "none", "rot13", "hex", "zlib", "idna", "undefined", "utf-7", "x" * 5000, "é\0"]
)
def test_names_that_are_no_web_encoding_are_ignored_even_where_python_has_a_codec(
    label: str,
) -> None:
    assert encoding_for(label) is None
    assert CURLY in read(decode(page(CURLY, "utf-8", http=label, meta=label)))


def test_curly_quotes_come_out_of_a_page_that_says_latin1() -> None:
    assert CURLY in read(decode(page(CURLY, "cp1252", meta="iso-8859-1")))


def test_a_few_broken_bytes_do_not_turn_a_utf8_page_into_another_encoding() -> None:
    broken = page(RUSSIAN, "utf-8", http="utf-8").body.replace("мост".encode(), b"\xd0", 1)
    decoded = decode(Page(body=broken, headers=(("content-type", "text/html; charset=utf-8"),)))
    assert (decoded.charset, decoded.source) == ("utf-8", "http")
    assert read(decoded).count("\ufffd") == 1


def test_a_page_cut_off_inside_a_character_is_still_utf8() -> None:
    assert decode(Page(body=RUSSIAN.encode()[:301])).charset == "utf-8"


UNDECLARED = [
    ("Президент заявил, что новый закон вступит в силу завтра.", "cp1251 koi8-r cp866 iso8859-5"),
    (POLISH, "cp1250 iso8859-2"),
    ("Příliš žluťoučký kůň úpěl v Brně ďábelské ódy.", "cp1250 iso8859-2"),
    ("El año pasado la economía creció, dijo el señor Muñoz.", "cp1252"),
    ("L’été fut très chaud à Évry, a-t-on appris.", "cp1252"),
    ("Die Brücke ist für Fußgänger geöffnet.", "cp1252"),
    ("“It’s open,” said the mayor – at last.", "cp1252"),
    ("Köprü salı günü açıldı, dedi belediye başkanı.", "cp1254"),
    ("Η γέφυρα άνοιξε την Τρίτη, είπε ο δήμαρχος.", "cp1253 iso8859-7"),
    ("הגשר נפתח ביום שלישי, אמר ראש העיר.", "cp1255 iso8859-8"),
    ("افتتح الجسر يوم الثلاثاء، قال رئيس البلدية.", "cp1256 iso8859-6"),
    ("สะพานเปิดแล้วเมื่อวันอังคาร", "cp874"),
    (JAPANESE, "cp932 euc-jp"),
    ("다리가 화요일에 개통되었다고 시장이 밝혔다.", "cp949"),
    ("市长周二说,新的大桥已经开通,比计划提前了一个星期。", "gb18030"),
]


@pytest.mark.parametrize(
    ("text", "codec"), [(text, codec) for text, codecs in UNDECLARED for codec in codecs.split()]
)
def test_an_undeclared_encoding_is_detected_from_the_bytes(text: str, codec: str) -> None:
    decoded = decode(page(f"{text}</p>\n<p>" * 8 + text, codec))
    assert text in read(decoded)
    assert decoded.source == "detected"


def test_bytes_that_nothing_fits_are_read_as_windows_1252() -> None:
    decoded = decode(Page(body=b"<p>" + b"ordinary words " * 60 + b"\x81\x8d\x8f\x90\x9d" * 9))
    assert (decoded.charset, decoded.source) == ("windows-1252", "fallback")
    assert "ordinary words" in read(decoded)


def test_control_characters_never_reach_the_parser() -> None:
    dirty = Page(body=("<p>bread\0 and\x01 but\x0bter\t, \x7f" + "plain words " * 20).encode())
    assert read(decode(dirty)).startswith("<p>bread and butter\t, plain")


def test_escape_sequences_of_a_declared_encoding_are_not_taken_for_control_characters() -> None:
    decoded = decode(page(JAPANESE, "iso2022_jp", meta="iso-2022-jp"))
    assert JAPANESE in read(decoded)


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50), "JPEG"),
        (b"GIF89a" + bytes(50), "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"PK\x03\x04" + bytes(50), "ZIP"),
        (gzip.compress(b"<p>bread"), "gzip"),
        (b"\0\0\0\x18ftypmp42" + bytes(50), "MP4"),
        (bytes(range(256)) * 20, "control characters"),
        (bytes(1000), "control characters"),
    ],
)
def test_bytes_that_are_no_text_are_refused_by_name(data: bytes, looks_like: str) -> None:
    with pytest.raises(NotText, match=looks_like):
        decode(Page(body=data, headers=(("content-type", "text/html"),)))
    with pytest.raises(NotText, match=looks_like):
        decode_text(data)


def test_a_sentence_about_the_pk_party_is_no_archive() -> None:
    assert decode_text(b"PK Party wins again. BM and MZ lose.").charset == "utf-8"


def test_a_plain_text_dump_is_read_without_looking_for_declarations() -> None:
    dump = f"<meta charset=koi8-r> stood in the note\n{POLISH}"
    assert decode_text(dump.encode()) == Decoded(dump.encode(), "utf-8", "utf-8")


def test_an_empty_input_is_empty_utf8() -> None:
    assert decode_text(b"") == Decoded(b"", "utf-8", "utf-8")


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("start", [b"", *BOMS], ids=repr)
@pytest.mark.parametrize("alphabet", [range(256), range(32, 256), range(128, 256)], ids=repr)
def test_noise_is_no_text_whatever_it_claims_to_be(
    alphabet: range, start: bytes, seed: int
) -> None:
    rng = random.Random(seed)  # noqa: S311  to be repeated, not to be secret
    noise = bytes(rng.choices(alphabet, k=rng.choice((400, 1000, 5000))))

    with pytest.raises(NotText):
        decode(Page(body=start + noise))


@pytest.mark.parametrize("byte", [b"\0", b"\xff", b"\x80", b"\xe9"])
def test_one_byte_over_and_over_is_no_text(byte: bytes) -> None:
    with pytest.raises(NotText):
        decode(Page(body=byte * 5000))


def test_control_characters_planted_in_a_page_do_not_make_it_noise() -> None:
    controls = "".join(map(chr, range(1, 32)))
    planted = f"<title>{controls}</title><h1>{controls}</h1><p>{controls}{'plain words ' * 40}"

    assert "plain words" in read(decode(Page(body=planted.encode())))
