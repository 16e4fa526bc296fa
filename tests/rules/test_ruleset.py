"""Rule sets as values: narrowing, widening, versions, pickling."""

import pickle
from pathlib import Path

import pytest

from newsclean.errors import RuleError
from newsclean.rules.languages import file_for
from newsclean.rules.load import default_rules, load_rules

RULES = default_rules()
LINE = "READ ALSO: Council delays the vote"

FILE = """\
[related]
move = "related"
starts = ["Weiter im Blatt:"]
drops = ["Weiter im Blatt: Hafen bleibt zu"]
keeps = ["Weiter im Blatt stand nichts."]
"""


def test_a_group_left_out_claims_nothing_any_more() -> None:
    rules = RULES.without("en/related")
    assert rules.match(LINE) is None
    assert RULES.match(LINE) is not None


def test_a_single_phrase_can_be_left_out() -> None:
    match = RULES.match(LINE)
    assert match is not None
    rules = RULES.without(match.rule)
    other = rules.match(LINE)
    assert other is None or not other.strong
    assert rules.match("ALSO READ: Council delays the vote") is not None


def test_leaving_out_the_second_phrase_does_not_leave_out_the_twentieth() -> None:
    rules = RULES.without("en/related/1")
    assert rules.match("Related articles: Ten walks") is not None


def test_the_version_tells_sets_with_something_left_out_apart() -> None:
    assert RULES.version == default_rules().version
    assert RULES.without("en/poll").version != RULES.version
    assert RULES.for_languages("de").version == RULES.version


def test_a_language_set_knows_its_own_phrases_and_the_common_ones() -> None:
    german = RULES.for_languages("de-AT")
    assert german.match("Lesen Sie auch: Hafen bleibt zu") is not None
    assert german.match("Facebook Twitter WhatsApp") is not None
    assert german.match(LINE) is None


def test_asking_twice_for_a_language_gives_the_same_set() -> None:
    assert RULES.for_languages("pl") is RULES.for_languages("pl-PL")


def test_what_is_left_out_stays_out_in_another_language() -> None:
    rules = RULES.without("de/related").for_languages("de")
    assert rules.match("Lesen Sie auch: Hafen bleibt zu") is None


def test_a_language_nobody_wrote_for_leaves_the_common_rules() -> None:
    assert RULES.for_languages("tlh").match("Facebook Twitter WhatsApp") is not None


@pytest.mark.parametrize(
    ("tag", "file"),
    [
        ("pt-BR", "pt"),
        ("pt_br", "pt"),
        ("no", "nb"),
        ("iw", "he"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-CN", "zh"),
        ("sr-Latn-RS", "sr"),
        ("", None),
        ("x-klingon", None),
    ],
)
def test_a_tag_finds_the_closest_file(tag: str, file: str | None) -> None:
    assert file_for(tag, RULES.lexicon.languages) == file


def test_rules_survive_pickling() -> None:
    rules = pickle.loads(pickle.dumps(RULES.without("en/poll")))  # noqa: S301 - our own bytes
    assert rules.match(LINE) == RULES.match(LINE)
    assert rules.version == RULES.without("en/poll").version


def test_a_users_own_file_stands_beside_the_shipped_rules(tmp_path: Path) -> None:
    own = tmp_path / "de.toml"
    own.write_text(FILE, encoding="utf-8")
    rules = load_rules([own])
    match = rules.match("Weiter im Blatt: Hafen bleibt zu")
    assert match is not None
    assert match.rule == "own/de/related/0"
    assert rules.match(LINE) is not None
    assert rules.without("own/").match("Weiter im Blatt: Hafen bleibt zu") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[related", "no valid TOML"),
        ("[gossip]\nwhole = ['a']", "[gossip] is of no known kind"),
        ("related = 3", "[related] must be a table"),
        ("[related]\nstart = ['a']", "unknown key 'start'"),
        ("[related]\nstarts = ['a:']", "needs drops"),
        ("[related]\nstarts = ['a:']\ndrops = ['a: b']", "needs keeps"),
        ("[related]\nstarts = 'a:'\ndrops = ['a']\nkeeps = ['b']", "starts must be a list"),
        ("[related]\nstarts = ['…']\ndrops = ['a']\nkeeps = ['b']", "starts holds an empty string"),
        ("[related]\ndrops = ['a']\nkeeps = ['b']", "holds no phrase"),
        ("[related]\nregex = ['(']\ndrops = ['a']\nkeeps = ['b']", "regex '('"),
        ("[related]\nmove = 'body'\ndrops = ['a']\nkeeps = ['b']", "move must be one of"),
        ("[related]\nnumber = 1\ndrops = ['a']\nkeeps = ['b']", "number must be true or false"),
        ("[related]\nmax_words = 'a'\ndrops = ['a']\nkeeps = ['b']", "max_words must be a number"),
    ],
)
def test_a_wrong_file_is_named_with_its_key(tmp_path: Path, text: str, told: str) -> None:
    own = tmp_path / "de.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([own])
    assert str(own) in str(caught.value)
    assert told in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"nowhere\.toml: cannot be read"):
        load_rules([tmp_path / "nowhere.toml"])
