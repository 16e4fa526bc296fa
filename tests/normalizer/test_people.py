"""Whole bylines compared. All persons are invented."""

from newsclean.finding import Finding
from newsclean.normalizer.people import People, choose_people
from newsclean.normalizer.said import by_field


def people(*findings: Finding, sites: tuple[str, ...] = ("The Tide",)) -> People:
    return choose_people(by_field(findings), sites, "https://tide.example/news/1")


def ld(raw: str, kind: str | None = None, url: str | None = None) -> Finding:
    return Finding("authors", raw, "json-ld", "NewsArticle.author[0].name", url=url, kind=kind)


def byline(raw: str) -> Finding:
    return Finding("authors", raw, "byline", "p.byline")


def names(found: People) -> list[str]:
    return [author.name for author in found.authors]


def test_the_publishers_record_wins_over_the_visible_line() -> None:
    found = people(byline("By Ann Lee, Our Reporter"), ld("Ann Lee", "Person", "/ann"))
    (author,) = found.authors
    assert (author.name, author.kind, author.url) == (
        "Ann Lee",
        "person",
        "https://tide.example/ann",
    )
    assert found.source is not None
    assert found.source.confidence > 0.95


def test_a_person_wins_over_a_house() -> None:
    assert names(people(ld("The Tide", "Organization"), byline("By Ann Lee"))) == ["Ann Lee"]


def test_a_house_is_the_author_where_the_record_says_so_and_nobody_else_is_named() -> None:
    (author,) = people(ld("The Tide", "Organization")).authors
    assert (author.name, author.kind) == ("The Tide", "organization")


def test_a_house_in_the_visible_line_is_no_author() -> None:
    found = people(byline("By The Tide"))
    assert found.authors == ()


def test_agencies_become_wire_credits() -> None:
    found = people(byline("By Ann Lee and Reuters"))
    assert names(found) == ["Ann Lee"]
    assert found.agencies == ("Reuters",)


def test_capitals_are_recased_only_on_evidence() -> None:
    assert names(people(ld("ANN LEE"), byline("By Ann Lee"))) == ["Ann Lee"]
    assert names(people(ld("ANN LEE"))) == ["ANN LEE"]


def test_nobody_is_named_twice() -> None:
    assert names(people(ld("Ann Lee"), ld("ann lee"), ld("Ann  Lee"))) == ["Ann Lee"]


def test_an_address_is_no_name_and_the_reason_is_kept() -> None:
    social = Finding("authors", "https://social.example/tide", "opengraph", "article:author")
    found = people(social, byline("By Ann Lee"))
    assert found.source is not None
    assert [other.reason for other in found.source.others] == ["an address"]


def test_ten_thousand_authors_are_cut() -> None:
    assert len(people(*(ld(f"Ann Lee{i:c}") for i in range(0x4E00, 0x6000))).authors) <= 60


def test_a_byline_that_names_the_recorded_author_and_others_is_the_whole_of_it() -> None:
    found = people(ld("Ann Lee", "Person"), byline("By Ann Lee, Bo Ek and Cy Dorn"))
    assert names(found) == ["Ann Lee", "Bo Ek", "Cy Dorn"]


def test_a_byline_that_says_the_same_name_with_a_word_more_is_passed_over() -> None:
    assert names(people(ld("Ann Lee", "Person"), byline("Ann Lee + FOLLOW, Ann Lee"))) == [
        "Ann Lee"
    ]


def test_the_sites_name_behind_a_full_name_goes() -> None:
    assert names(people(byline("Ann Lee The Tide"))) == ["Ann Lee"]


def test_a_full_name_wins_over_a_single_one_and_that_over_initials() -> None:
    single, full = byline("By Ann"), ld("Ann Lee", "Person")
    assert names(people(ld("Ann", "Person"), byline("By Ann Lee"))) == ["Ann Lee"]
    assert names(people(full, single)) == ["Ann Lee"]
    assert names(people(ld("al", "Person"), byline("By Ann"))) == ["Ann"]


def test_a_single_name_wins_over_a_house_and_a_house_over_initials() -> None:
    house = ld("Harbour Press Group", "Organization")
    assert names(people(house, byline("By Ann"))) == ["Ann"]
    assert names(people(house, byline("By al"))) == ["Harbour Press Group"]


def test_the_reason_for_a_byline_of_the_site_alone_is_told() -> None:
    found = people(byline("By The Tide"), ld("Ann Lee", "Person"))
    assert names(found) == ["Ann Lee"]
    assert found.source is not None
    assert [other.reason for other in found.source.others] == ["the site's name"]


def test_a_name_in_a_script_without_spaces_is_a_full_one() -> None:
    assert names(people(ld("Ann", "Person"), byline("文 李雪梅"))) == ["李雪梅"]
    assert names(people(ld("Анна", "Person"), byline("By Ann Lee"))) == ["Ann Lee"]


def test_an_agency_in_the_record_is_an_author_under_its_printed_name() -> None:
    (author,) = people(ld("Reuters Staff", "Organization"), sites=()).authors
    assert (author.name, author.kind) == ("Reuters Staff", "organization")
