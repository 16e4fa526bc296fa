from pathlib import Path

import pytest

from newsclean.discover.address import default_judge, read_judge
from newsclean.discover.signs import SIGNS
from newsclean.errors import RuleError
from newsclean.rules.lexicon_file import read_table

DATA = Path(read_judge.__code__.co_filename).parent.parent / "data" / "addresses.toml"
TABLE = read_table(DATA)


@pytest.mark.parametrize("url", TABLE["stories"])
def test_every_example_of_a_story_is_one(url: str) -> None:
    assert default_judge().judge(url).is_story


@pytest.mark.parametrize("url", TABLE["others"])
def test_every_example_of_another_page_is_none(url: str) -> None:
    assert not default_judge().judge(url).is_story


def test_each_sign_of_the_data_is_looked_for_and_the_other_way_round() -> None:
    assert set(TABLE["sign"]) == {sign.name for sign in SIGNS}


def test_each_sign_is_seen_in_an_example() -> None:
    judge = default_judge()
    seen = {sign for url in TABLE["stories"] + TABLE["others"] for sign in judge.judge(url).signs}
    assert seen == set(TABLE["sign"])


def test_words_stand_once_and_in_order() -> None:
    for sign in TABLE["sign"].values():
        words = sign.get("words", [])
        assert len(words) == len(set(words))


def test_the_judge_tells_what_it_saw() -> None:
    judged = default_judge().judge("https://gazette.example/tag/ferries-of-the-lower-river")
    assert judged.signs == ("title", "list-folder")
    assert judged.points == 1


@pytest.mark.parametrize(
    "url", ["", "no address", "http://[::1", "https://a/" + "x-" * 9000, "https://a/%ff%fe/\x00"]
)
def test_no_address_breaks_the_judge(url: str) -> None:
    default_judge().judge(url)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("needed = 3", "needed = 'three'"),
        ("[sign.title]", "[sign.titel]"),
        ("points = 4", "points = 'four'"),
        ('"article",', '"Article",'),
        ('reason = "six words and more"', "colour = 'red'"),
        ("needed = 3", "needed = 3\nmost = 4"),
        ("needed = 3", "needed = "),
    ],
)
def test_wrong_data_is_an_error_that_names_the_file(
    before: str, after: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(DATA.read_text("utf-8").replace(before, after, 1), "utf-8")
    with pytest.raises(RuleError, match=r"own\.toml"):
        read_judge(path)
