"""The shipped data as a whole: current, complete, without repeats."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

import newsclean
from newsclean.errors import RuleError
from newsclean.rules.coverage import coverage, coverage_page
from newsclean.rules.kinds import KINDS
from newsclean.rules.load import default_rules
from newsclean.rules.regions import Level, read_regions
from newsclean.rules.table import entries_of, read_entries, table_text

LEXICON = default_rules().lexicon
FILES = [path for path, _ in LEXICON.files]
PAGE = Path(newsclean.__file__).parent.parent / "docs" / "lexicon.md"
LARGEST = "en zh es ar pt ru ja de fr it ko tr id hi fa pl nl vi uk bn ur th ro el cs".split()
AGAIN = "run: python benchmarks/lexicon_tables.py"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_folded_table_of_a_language_is_current(path: Path) -> None:
    table = path.parent.parent / "tables" / f"{path.stem}.json"
    assert table.read_text(encoding="utf-8") == table_text(path), AGAIN


def test_the_page_in_the_docs_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == coverage_page(LEXICON), AGAIN


def test_at_least_sixty_languages_have_phrases() -> None:
    assert len(LEXICON.languages - {"common"}) >= 60


@pytest.mark.parametrize("language", LARGEST)
def test_the_largest_news_languages_know_every_kind(language: str) -> None:
    path = next(path for path in FILES if path.stem == language)
    assert coverage(path).kinds == KINDS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_phrase_stands_twice_in_a_file(path: Path) -> None:
    seen = Counter(
        (entry.way, entry.parts, entry.label, entry.bracket)
        for entry in read_entries(path)
        if entry.way != "tokens" and not entry.handling.second_signal
    )
    assert [key for key, times in seen.items() if times > 1] == []


def test_a_table_that_does_not_fit_its_file_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "tables").mkdir()
    path = tmp_path / "lexicon" / "de.toml"
    text = '[poll]\nwhole = ["Umfrage"]\ndrops = ["Umfrage"]\nkeeps = ["Umfragen lügen."]\n'
    path.write_text(text, encoding="utf-8")
    table = tmp_path / "tables" / "de.json"
    table.write_text(table_text(path), encoding="utf-8")
    path.write_text(text.replace('["Umfrage"]', '["Quiz"]'), encoding="utf-8")
    assert [entry.parts for entry in read_entries(path)] == [("quiz",)]


def test_a_table_says_the_same_as_its_file() -> None:
    path = FILES[0]
    assert read_entries(path) == entries_of(LEXICON.groups(path.stem))


def test_region_tokens_are_single_words_with_a_level() -> None:
    regions = default_rules().regions
    assert regions["newsletter"].kind == "newsletter"
    assert {token.level for token in regions.values()} <= set(get_args(Level))
    assert all(word == token.token for word, token in regions.items())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[a]\nlevel = 'strong'", "exactly the keys"),
        ("[a]\nlevel = 'x'\nreason = ''\ntokens = ['b']", "level must be one of"),
        ("[a]\nlevel = 'weak'\nreason = ''\ntokens = ['B']", "'B' must be a word in lower case"),
        ("[a]\nlevel = 'weak'\nreason = ''\ntokens = ['b', 'b']", "'b' stands in two tables"),
    ],
)
def test_a_wrong_file_of_region_tokens_is_named_with_its_key(
    tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "selectors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        read_regions(path)
    assert str(path) in str(caught.value)
    assert told in str(caught.value)
