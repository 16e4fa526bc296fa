"""The shipped rules, and a user's own beside them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newsclean.rules.lexicon import Lexicon
from newsclean.rules.own import OwnRules, own_rules
from newsclean.rules.reach import refuse_greedy, story_lines
from newsclean.rules.regions import read_regions
from newsclean.rules.ruleset import RuleSet

__all__ = ["alone", "default_rules", "load_rules"]

_DATA = Path(__file__).parent.parent / "data"
_SELECTORS = _DATA / "selectors.toml"
_UNTIL_KNOWN = ("en",)


@cache
def default_rules() -> RuleSet:
    """The shipped rules: those common to all languages, and English until one is known."""
    return _rules(OwnRules())


def load_rules(places: Iterable[str | Path]) -> RuleSet:
    """The shipped rules with a user's own before them.

    A place is a language file, whose name is its language (``de.toml``); a ``selectors.toml``; a
    folder of such files, with those of single hosts in its folder ``sites``; or a
    ``newsclean.toml`` that names such places, and rules to leave out. Ids of own rules begin with
    ``own/``.

    Raises:
        RuleError: a file cannot be read or is wrong, and the message names file and key; or a rule
            would take a third of all stories.
    """
    own = own_rules(places)
    rules = _rules(own)
    for path in own.phrases:
        lines = story_lines(rules.lexicon, {*_UNTIL_KNOWN, path.stem})
        refuse_greedy(alone(path), lines, own.trusted)
    for path in own.selectors:
        read_regions(path)
    return rules.without(*own.without) if own.without else rules


def alone(path: Path) -> RuleSet:
    """The phrases of one own file and no others: a shipped one must not cover up for its own."""
    return RuleSet(Lexicon(None, (path,)), _SELECTORS, (path.stem,))


def _rules(own: OwnRules) -> RuleSet:
    lexicon = Lexicon(_DATA / "lexicon", own.phrases)
    mine = {path.stem for path in own.phrases} - {"common"} - lexicon.hosts
    languages = tuple(sorted({*_UNTIL_KNOWN, *mine}))
    return RuleSet(lexicon, _SELECTORS, languages, own_selectors=own.selectors)
