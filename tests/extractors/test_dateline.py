"""Datelines are cut from the first paragraph, and nothing else is taken for one."""

import pytest

from newsclean.extractors.dateline import cut_dateline

DATELINES = [
    ("PORT VELL: The minister ordered", "PORT VELL", None, None),
    ("PORT VELL - The minister ordered", "PORT VELL", None, None),
    ("PORT VELL—The minister ordered", "PORT VELL", None, None),
    ("OSLO (AP) — The minister ordered", "OSLO", "AP", None),
    ("Berlin (dpa) - Die Ministerin", "Berlin", "dpa", None),
    ("ANKARA (AA) - Bakan", "ANKARA", "AA", None),
    ("LONDON, England (CNN) -- The minister", "LONDON, England", "CNN", None),
    ("PUTRAJAYA, Nov 22 — The minister", "PUTRAJAYA", None, "Nov 22"),
    ("BERLIN, 19. November (Reuters) - Die Ministerin", "BERLIN", "Reuters", "19. November"),
    ("MADRID, 19 (EUROPA PRESS) - El ministro", "MADRID", "EUROPA PRESS", "19"),
    ("ROMA, 19 NOV - Il ministro", "ROMA", None, "19 NOV"),
    ("МОСКВА, 19 ноя — РИА Новости. Министр", "МОСКВА", "РИА Новости", "19 ноя"),
    ("TEMPO.CO, Jakarta - Menteri", "Jakarta", "TEMPO.CO", None),
    ("(서울=연합뉴스) 장관은", "서울", "연합뉴스", None),
    ("【ソウル=聯合ニュース】大臣は", "ソウル", "聯合ニュース", None),
    ("新华社北京11月19日电（记者张三）部长", "北京", "新华社", "11月19日"),
    ("اسلام آباد: وزیر نے", "اسلام آباد", None, None),
    ("JAKARTA, KOMPAS.com - Menteri", "JAKARTA", "KOMPAS.com", None),
    ("Jakarta, CNN Indonesia -- Menteri", "Jakarta", "CNN Indonesia", None),
    ("नई दिल्ली: मंत्री ने", "नई दिल्ली", None, None),
    ("नई दिल्ली, एजेंसी। मंत्री ने", "नई दिल्ली", "एजेंसी", None),
    ("القاهرة - وكالات - قال الوزير", "القاهرة", "وكالات", None),
    ("КИЇВ, 19 листопада. Міністр", "КИЇВ", None, "19 листопада"),
    ("(서울=연합뉴스) 홍길동 기자 = 장관은", "서울", "연합뉴스", None),
    ("（中央社記者張三台北19日電）部長", "台北", "中央社", "19日"),
    ("(Reuters) - The minister", None, "Reuters", None),
]

STORIES = [
    "QUICK SUMMARY: The minister ordered a review.",
    "ILSA MARROW, HOST: Good evening.",
    "ADP: The minister ordered a review.",
    "NATO: The alliance has grown.",
    "München/London – so heißt der neue Zug.",
    "The minister said: no ferry sails at night.",
    "Marrow – who leads the council – ordered a review.",
    "Port Vell (population 900) - a small town.",
    "Marrow, 19 May. That is all the card says.",
    "Sailors, cooks - and their families - came.",
    "WATCH: The ferry turns back.",
    "PORT VELL:",
    "",
]


@pytest.mark.parametrize(("paragraph", "place", "agency", "date"), DATELINES)
def test_a_dateline_gives_its_place_agency_and_day(
    paragraph: str, place: str | None, agency: str | None, date: str | None
) -> None:
    cut = cut_dateline(paragraph)
    assert cut is not None
    assert (cut.place, cut.agency, cut.date) == (place, agency, date)
    assert paragraph.startswith(cut.raw)


@pytest.mark.parametrize("paragraph", STORIES)
def test_what_only_looks_like_a_dateline_is_left_alone(paragraph: str) -> None:
    assert cut_dateline(paragraph) is None


def test_a_name_before_a_colon_is_a_speaker_when_the_next_lines_have_names_too() -> None:
    following = ["TOBIN ASHE: Since the autumn.", "ILSA MARROW: And before?"]
    assert cut_dateline("ILSA MARROW: How long have you sailed?", following) is None
    assert cut_dateline("PORT VELL: The minister ordered", ["Ferries stay."]) is not None


def test_the_storys_own_words_begin_where_the_cut_ends() -> None:
    paragraph = "OSLO (AP) — The minister ordered a review."
    cut = cut_dateline(paragraph)
    assert cut is not None
    assert paragraph[cut.end :] == "The minister ordered a review."
