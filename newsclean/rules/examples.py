"""A group run on its own examples: lines that it must and must not claim."""

from typing import TYPE_CHECKING

from newsclean.errors import RuleError

if TYPE_CHECKING:
    from newsclean.rules.group import Group
    from newsclean.rules.ruleset import RuleSet

__all__ = ["run_examples"]


def run_examples(rules: "RuleSet", group: "Group", name: str) -> None:
    """Hold a group to its ``drops`` and ``keeps``; ``name`` of the file begins the message.

    Raises:
        RuleError: an example does not hold.
    """
    for line in group.drops:
        if rules.match(line) is None:
            raise RuleError(f"{name}: [{group.id}] drops: no phrase claims {line!r}.")
    for line in group.keeps:
        match = rules.match(line)
        if match is not None and match.strong:
            raise RuleError(f"{name}: [{group.id}] keeps: {match.rule} claims {line!r}.")
