"""Bylines to names, roles and agencies. All persons are invented."""

import pytest

from newsclean.bylines import agency_in, looks_like_byline, parse_byline
from newsclean.bylines.parse import MAX_BYLINE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee, Bo Ek and Cy Dorn", ["Ann Lee", "Bo Ek", "Cy Dorn"]),
        ("Von Jan Weiß und Uta Kern", ["Jan Weiß", "Uta Kern"]),
        ("Text: Von Jan Weiß", ["Jan Weiß"]),
        ("Par Luc Morel et Zoé Petit", ["Luc Morel", "Zoé Petit"]),
        ("Por Inés Vega y Raúl Soto", ["Inés Vega", "Raúl Soto"]),
        ("Di Gino Rossi e Pia Conti", ["Gino Rossi", "Pia Conti"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Пише Ана Илић", ["Ана Илић"]),
        ("بقلم سامي ناصر", ["سامي ناصر"]),
        ("김하나 기자", ["김하나"]),
        ("記者 王小明、李大同", ["王小明", "李大同"]),
        ("Ann Lee | @annlee | ann@paper.example", ["Ann Lee"]),
        ("By Ann Lee in Harbourtown", ["Ann Lee"]),
        ("Joe S.", ["Joe S."]),
        ("Di Lauro", ["Di Lauro"]),
        ("De La Torre", ["De La Torre"]),
        ("Genia Cole, Ph.D.", ["Genia Cole"]),
        ("Rae O&#8217;Dell", ["Rae O’Dell"]),
        ("By Ann Lee • Published 19.11.2023", ["Ann Lee"]),
    ],
)
def test_names_come_out_clean_and_in_printed_order(text: str, names: list[str]) -> None:
    assert [author.name for author in parse_byline(text).authors] == names


def test_an_agency_is_split_off_the_person() -> None:
    byline = parse_byline("Von Jan Weiß (dpa)")
    assert [a.name for a in byline.authors] == ["Jan Weiß"]
    assert byline.agencies == ("dpa",)


def test_a_role_goes_to_the_author_before_it() -> None:
    (author,) = parse_byline("By Ann Lee, Political Correspondent").authors
    assert (author.name, author.role) == ("Ann Lee", "Political Correspondent")


def test_a_desk_is_an_organization() -> None:
    (author,) = parse_byline("Harbour Weekly News Team").authors
    assert author.kind == "organization"


@pytest.mark.parametrize("text", ["Staff Reporter", "admin", "By", "Redaktion", "2023", "", "@ann"])
def test_what_names_nobody_gives_no_author(text: str) -> None:
    assert parse_byline(text).authors == ()


def test_what_is_passed_over_says_why() -> None:
    assert parse_byline("admin").passed == (("admin", "names nobody"),)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Reuters", "Reuters"),
        ("mit Material von dpa", "dpa"),
        ("(AP)", "AP"),
        ("Deutsche Presse-Agentur", "dpa"),
        ("연합뉴스", "Yonhap"),
        ("ap", None),
        ("Reuters said so", None),
    ],
)
def test_agencies_are_known_by_all_their_names(text: str, agency: str | None) -> None:
    assert agency_in(text) == agency


@pytest.mark.parametrize(
    "text", ["By Ann Lee", "Von Jan Weiß, Reuters", "Text: Uta Kern", "Reuters"]
)
def test_a_byline_looks_like_one(text: str) -> None:
    assert looks_like_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "By noon the streets were empty.",
        "From here the road climbs to the pass.",
        "Von hier aus sieht man den See.",
        "The mayor resigned",
        "",
    ],
)
def test_prose_is_no_byline(text: str) -> None:
    assert not looks_like_byline(text)


@pytest.mark.parametrize("text", ["By " + "Ann " * 20_000, "A, " * 30_000, " and By " * 10_000])
def test_a_hostile_byline_is_cut_short(text: str) -> None:
    assert all(len(author.name) < MAX_BYLINE for author in parse_byline(text).authors)


@pytest.mark.parametrize("text", ["Sat, 20 Dec, 2025 - 06:36", "Authors of this article:", "By"])
def test_a_date_or_an_opening_alone_names_nobody(text: str) -> None:
    assert parse_byline(text).authors == ()


def test_the_day_behind_a_name_goes() -> None:
    (author,) = parse_byline("Posted by Ann Lee on Friday December 19, 2025").authors
    assert author.name == "Ann Lee"
