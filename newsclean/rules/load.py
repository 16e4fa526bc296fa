"""The shipped rules, and a user's own beside them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newsclean.rules.lexicon import Lexicon
from newsclean.rules.ruleset import RuleSet

__all__ = ["default_rules", "load_rules"]

_DATA = Path(__file__).parent.parent / "data"
_UNTIL_KNOWN = ("en",)


@cache
def default_rules() -> RuleSet:
    """The shipped rules: those common to all languages, and English until one is known."""
    return _rules(())


def load_rules(paths: Iterable[str | Path]) -> RuleSet:
    """The shipped rules with a user's own language files before them.

    The name of a file is its language (``de.toml``); ids of its rules begin with ``own/``.

    Raises:
        RuleError: a file cannot be read or is wrong; the message names file and key.
    """
    rules = _rules(tuple(Path(path) for path in paths))
    for path in rules.lexicon.own:
        rules.lexicon.entries(path.stem)
    return rules


def _rules(own: tuple[Path, ...]) -> RuleSet:
    lexicon = Lexicon(_DATA / "lexicon", own)
    mine = {path.stem for path in own} - {"common"}
    return RuleSet(lexicon, _DATA / "selectors.toml", tuple(sorted({*_UNTIL_KNOWN, *mine})))
