"""Printed dates of many languages and calendars."""

import pytest

from newsclean.dates import looks_like_date_line, parse_date, parse_date_line

DAY = "2023-11-19"  # a Sunday

PRINTED = [
    ("en", "Sun Nov 19 2023"),
    ("en", "November 19, 2023"),
    ("en", "19th of November 2023"),
    ("en", "19-Nov-2023"),
    ("de", "Sonntag, 19. November 2023"),
    ("de", "Stand: 19.11.2023"),
    ("fr", "Publié le dimanche 19 novembre 2023"),
    ("es", "domingo, 19 de noviembre de 2023"),
    ("pt", "19 de novembro de 2023"),
    ("it", "19 novembre 2023"),
    ("nl", "zondag 19 november 2023"),
    ("sv", "Publicerad 19 november 2023"),
    ("da", "19. november 2023"),
    ("no", "søndag 19. november 2023"),
    ("fi", "19. marraskuuta 2023"),
    ("is", "19. nóvember 2023"),
    ("et", "19. november 2023"),
    ("lv", "2023. gada 19. novembris"),
    ("lt", "2023 m. lapkričio 19 d."),
    ("pl", "19 listopada 2023"),
    ("cs", "19. listopadu 2023"),
    ("sk", "19. novembra 2023"),
    ("sl", "19. november 2023"),
    ("hr", "19. studenoga 2023."),
    ("sr", "19. новембар 2023."),
    ("bg", "19 ноември 2023 г."),
    ("ru", "19 ноября 2023 года"),
    ("uk", "19 листопада 2023 р."),
    ("be", "19 лістапада 2023"),
    ("hu", "2023. november 19."),
    ("ro", "19 noiembrie 2023"),
    ("tr", "19 Kasım 2023 Pazar"),
    ("az", "19 noyabr 2023"),
    ("el", "19 Νοεμβρίου 2023"),
    ("he", "19 בנובמבר 2023"),
    ("ar", "الأحد 19 نوفمبر 2023"),
    ("ar", "١٩ تشرين الثاني ٢٠٢٣"),
    ("fa", "یکشنبه ۲۸ آبان ۱۴۰۲"),
    ("fa", "۱۴۰۲/۰۸/۲۸"),
    ("ar", "5 جمادى الأولى 1445"),
    ("ur", "19 نومبر 2023"),
    ("hi", "१९ नवंबर २०२३"),
    ("bn", "১৯ নভেম্বর ২০২৩"),
    ("ta", "19 நவம்பர் 2023"),
    ("te", "19 నవంబర్ 2023"),
    ("th", "19 พฤศจิกายน 2566"),
    ("th", "19 พ.ย. 2566"),
    ("vi", "Chủ nhật, ngày 19 tháng 11 năm 2023"),
    ("id", "Minggu, 19 November 2023"),
    ("ms", "19 November 2023"),
    ("sw", "19 Novemba 2023"),
    ("ko", "입력 2023.11.19"),
    ("ko", "2023년 11월 19일"),
    ("ja", "2023年11月19日"),
    ("ja", "令和5年11月19日"),
    ("zh", "民國112年11月19日"),
    ("zh", "二〇二三年十一月十九日"),
    ("eu", "2023ko azaroaren 19a"),
    ("ca", "19 de novembre de 2023"),
    ("ka", "19 ნოემბერი 2023"),
    ("hy", "19 նոյեմբերի 2023"),
    ("kk", "19 қараша 2023"),
    ("am", "ኅዳር 9 ቀን 2016"),
    ("sq", "19 nëntor 2023"),
    ("ga", "19 Samhain 2023"),
    ("cy", "19 Tachwedd 2023"),
]


@pytest.mark.parametrize(("language", "text"), PRINTED)
def test_a_printed_date_is_read_in_its_language(language: str, text: str) -> None:
    found = parse_date(text, languages=[language])
    assert found is not None
    assert (found.iso, found.precision, found.tz, found.raw) == (DAY, "day", "unknown", text)


@pytest.mark.parametrize(
    ("text", "iso", "tz"),
    [
        ("Sun, 19 Nov 2023 08:30:00 +0530", "2023-11-19T08:30:00+05:30", "offset"),
        ("Nov 19, 2023, 8:30 PM GMT", "2023-11-19T20:30+00:00", "utc"),
        ("Sun Nov 19 08:30:05 2023", "2023-11-19T08:30:05", "unknown"),
        ("19. November 2023, 8.30 Uhr", "2023-11-19T08:30", "unknown"),
        ("19/11/2023 às 08h30", "2023-11-19T08:30", "unknown"),
        ("2023.11.19 오후 8:30", "2023-11-19T20:30", "unknown"),
        ("Nov 19, 2023 at 12:05 a.m. EST", "2023-11-19T00:05-05:00", "offset"),
        ("19 Nov 2023 08:30 AM IST", "2023-11-19T08:30", "unknown"),
        ("November 19, 2023 | 08:30 (GMT+3)", "2023-11-19T08:30+03:00", "offset"),
    ],
)
def test_time_of_day_and_zone_are_kept_as_printed(text: str, iso: str, tz: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert (found.iso, found.tz) == (iso, tz)


def test_a_day_without_time_gets_no_midnight() -> None:
    found = parse_date("19 November 2023")
    assert found is not None
    assert found.iso == DAY
    assert found.utc() is None


@pytest.mark.parametrize(
    "text",
    ["03/04/2023", "19 November", "Monday, 19 November 2023", "31 February 2023", "call 555 0199"],
)
def test_what_is_not_sure_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("languages", "iso"),
    [(["en-GB"], "2023-04-03"), (["en-US"], "2023-03-04"), (["fr"], "2023-04-03")],
)
def test_the_language_settles_the_order_of_day_and_month(languages: list[str], iso: str) -> None:
    found = parse_date("03/04/2023", languages=languages)
    assert found is not None
    assert found.iso == iso


def test_a_weekday_settles_the_order_of_day_and_month() -> None:
    found = parse_date("Monday 03/04/2023")
    assert found is not None
    assert found.iso == "2023-04-03"


@pytest.mark.parametrize(("language", "iso"), [("pl", "2023-11-05"), ("hr", "2023-10-05")])
def test_listopad_is_november_in_polish_and_october_in_croatian(language: str, iso: str) -> None:
    found = parse_date("5 listopad 2023", languages=[language])
    assert found is not None
    assert found.iso == iso
    assert parse_date("5 listopad 2023") is None


def test_labels_tell_publication_from_change() -> None:
    line = parse_date_line("Updated: 20 Nov 2023 09:15 | Published: 19 Nov 2023 08:30")
    assert line.published is not None
    assert line.modified is not None
    assert (line.published.iso, line.modified.iso) == ("2023-11-19T08:30", "2023-11-20T09:15")


@pytest.mark.parametrize(("text", "iso"), [("November 2023", "2023-11"), ("2023", "2023")])
def test_month_and_year_keep_their_precision(text: str, iso: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.iso == iso
    assert found.date() is None


@pytest.mark.parametrize(
    "text",
    [
        "Sun Nov 19 2023",
        "Published: 19 Nov 2023 08:30 AM IST",
        "2023年11月19日 08:30",
        "19.11.2023",
    ],
)
def test_a_date_line_looks_like_one(text: str) -> None:
    assert looks_like_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "On 19 November 2023 the council met to vote on the harbour.",
        "Five people were hurt",
        "1,204 shares",
        "Act 3 of 2023 on waste",
        "",
    ],
)
def test_prose_with_a_date_is_no_date_line(text: str) -> None:
    assert not looks_like_date_line(text)


@pytest.mark.parametrize(
    "text", ["1." * 40_000, "2026-03-" * 12_000, "12:" * 60, "January 1, " * 18]
)
def test_hostile_lines_are_refused_fast(text: str) -> None:
    assert parse_date(text) is None
