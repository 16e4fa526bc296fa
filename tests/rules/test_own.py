"""A user's own rules: files, folders, sites, settings, and what is refused."""

import pickle
from pathlib import Path

import pytest

from newsclean import Cleaner, Page, RuleError, load_rules

JINGLE = """
[site-chrome-jingle]
starts = ["You are listening to Radio Fenn"]
drops = ["You are listening to Radio Fenn, the voice of the cape."]
keeps = ["Listening to Radio Fenn is a habit here, and a loud one."]
"""
LINE = "You are listening to Radio Fenn, the voice of the cape."
TOKENS = """
[promo-strong]
tokens = ["fennbox"]
level = "strong"
reason = "boxes with the programme of the station"
"""
GOATS = (
    "Twelve goats were landed on Cape Fenn on Monday to eat what the mowers cannot reach there.",
    "They will stay until the frost, and are said to have begun with the wooden signposts.",
    "The last herd was taken off in 1958, after it had learned to open the door of the light.",
)
ON_AIR = (
    "On air tonight at eight: an hour of accordions with Aunt Fenn herself, live from the kitchen "
    "of the lighthouse, where the acoustics are said to be better than in any hall of the town."
)
PAGE = f"""<html><body><article>{"".join(f"<p>{line}</p>" for line in GOATS)}
<div class="fennbox"><p>{ON_AIR}</p><p>{ON_AIR} Once more on Sunday.</p></div>
<p>{GOATS[0]} Again.</p></article></body></html>"""
BOX = "accordions"


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/').replace('_', '.')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_holds_languages_and_names_of_elements(tmp_path: Path) -> None:
    rules = load_rules([written(tmp_path, en=JINGLE, selectors=TOKENS)])

    assert (match := rules.match(LINE)) is not None
    assert match.rule == "own/en/site-chrome-jingle/0"
    assert rules.regions["fennbox"].kind == "promo"
    assert rules.regions["newsletter"]


def test_names_of_elements_take_effect_on_a_page(tmp_path: Path) -> None:
    own = Cleaner(rules=load_rules([written(tmp_path, selectors=TOKENS)]))

    assert BOX in Cleaner().page(Page.of(PAGE)).article.text
    assert BOX not in own.page(Page.of(PAGE)).article.text


def test_rules_of_a_site_hold_on_its_pages_alone(tmp_path: Path) -> None:
    folder = written(tmp_path, sites__radio_example=JINGLE, sites__radio_example_selectors=TOKENS)
    cleaner = Cleaner(rules=load_rules([folder]))
    dump = "\n\n".join((GOATS[0], LINE, *GOATS[1:]))

    def page_at(url: str) -> str:
        return cleaner.page(Page.of(PAGE, url=url)).article.text

    assert LINE not in cleaner.text(dump, url="https://www.radio.example/goats").article.text
    assert LINE in cleaner.text(dump, url="https://other.example/goats").article.text
    assert LINE in cleaner.text(dump).article.text
    assert BOX not in page_at("https://radio.example/goats")
    assert BOX in page_at("https://other.example/goats")


def test_settings_name_places_beside_them_and_rules_to_leave_out(tmp_path: Path) -> None:
    settings = 'rules = ["mine"]\nwithout = ["en/related", "links"]\n'
    written(tmp_path, newsclean=settings, mine__en=JINGLE)

    rules = load_rules([tmp_path / "newsclean.toml"])

    assert rules.match(LINE) is not None
    assert rules.match("READ ALSO: Council delays the vote again") is None
    assert rules.omits("links")
    assert load_rules([tmp_path]).omits("links")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"newsclean": "colour = 1"}, "unknown key 'colour'"),
        ({"newsclean": 'without = "en"'}, "without must be a list of strings"),
        ({"newsclean": 'rules = ["../newsclean.toml"]'}, "names another newsclean.toml"),
        ({"newsclean": 'rules = ["nowhere.toml"]'}, "nowhere.toml: cannot be read"),
        ({"newsclean": "rules = ["}, "no valid TOML"),
        ({"selectors": "[x]\ntokens = []"}, "needs exactly the keys"),
        ({"sites__a_example": "[x]"}, "of no known kind"),
        ({}, "holds no rules"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(RuleError, match=message):
        load_rules([written(tmp_path, **files)])


GREEDY = """
[site-chrome-all]
regex = [".*"]
drops = ["Everything."]
keeps = []
"""


def test_a_rule_that_would_take_a_third_of_all_stories_is_refused_with_figures(
    tmp_path: Path,
) -> None:
    greedy = GREEDY.replace("keeps = []", 'keeps = ["\\n"]')
    written(tmp_path, en=greedy)

    with pytest.raises(
        RuleError,
        match=r"own/en/site-chrome-all/0 would drop \d+ of \d+ letters of stories \(\d+%\)",
    ):
        load_rules([tmp_path / "en.toml"])

    written(tmp_path, newsclean='rules = ["en.toml"]\ntrusted = ["own/en/site-chrome-all"]')
    assert load_rules([tmp_path / "newsclean.toml"]).match("Anything at all.") is not None


def test_own_rules_can_be_sent_to_another_process(tmp_path: Path) -> None:
    rules = load_rules([written(tmp_path, en=JINGLE, selectors=TOKENS)])

    again = pickle.loads(pickle.dumps(rules))  # noqa: S301 - our own

    assert again == rules
    assert again.version == rules.version
    assert "fennbox" in again.regions


def test_own_rules_are_another_version_of_the_rules(tmp_path: Path) -> None:
    written(tmp_path, en=JINGLE)
    one = load_rules([tmp_path]).version
    written(tmp_path, selectors=TOKENS)

    assert one != load_rules([]).version
    assert one != load_rules([tmp_path]).version
