"""Every group of every language file, run on its own examples."""

from collections.abc import Iterator

import pytest

from newsclean.rules.group import Group
from newsclean.rules.load import default_rules
from newsclean.rules.ruleset import RuleSet

BASE = default_rules()


def examples(kind: str) -> Iterator[object]:
    for language in sorted(BASE.lexicon.languages):
        for group in BASE.lexicon.groups(language):
            for number, line in enumerate(getattr(group, kind)):
                yield pytest.param(language, group, line, id=f"{group.id}-{number}")


def rules_for(language: str) -> RuleSet:
    return BASE.for_languages(language)


@pytest.mark.parametrize(("language", "group", "line"), examples("drops"))
def test_an_example_line_is_claimed(language: str, group: Group, line: str) -> None:
    match = rules_for(language).match(line)
    assert match is not None
    assert match.strong or group.second_signal


@pytest.mark.parametrize(("language", "group", "line"), examples("keeps"))
def test_a_sentence_of_the_story_is_not_claimed(language: str, group: Group, line: str) -> None:
    match = rules_for(language).match(line)
    assert match is None or not match.strong, f"{match.rule} claims a sentence of {group.id}"
