"""How much text a rule would take: one that takes a third of all is refused."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from newsclean.errors import RuleError
from newsclean.rules.lexicon_file import read_groups

if TYPE_CHECKING:
    from newsclean.rules.lexicon import Lexicon
    from newsclean.rules.ruleset import RuleSet

__all__ = ["MOST", "refuse_greedy", "story_lines"]

MOST: Final = 1 / 3
"""Share of the letters of story lines that a rule may claim on its own."""


def refuse_greedy(own: "RuleSet", lines: Iterable[str], trusted: Iterable[str] = ()) -> None:
    """Pass if no rule of ``own`` claims ``MOST`` of these lines of stories.

    Raises:
        RuleError: one does and is not ``trusted``; the message has the figures.
    """
    total = 0
    claimed: Counter[str] = Counter()
    for line in lines:
        total += len(line)
        match = own.match(line)
        if match is not None and match.strong:
            claimed[match.rule] += len(line)
    named = tuple(f"{name.rstrip('/')}/" for name in trusted)
    for rule, size in claimed.most_common():
        if size > MOST * total and not f"{rule}/".startswith(named or "\0"):
            raise RuleError(
                f"{rule} would drop {size} of {total} letters of stories ({size / total:.0%}). "
                "Make it narrower; or, if it is meant, name it under 'trusted' in newsclean.toml."
            )


def story_lines(lexicon: "Lexicon", languages: Iterable[str]) -> Iterator[str]:
    """Sentences of stories that the shipped groups of these languages must keep."""
    wanted = set(languages)
    for path, prefix in lexicon.files:
        if not prefix and path.stem in wanted:
            for group in read_groups(path):
                yield from group.keeps
