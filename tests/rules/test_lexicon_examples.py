"""Every group of every language file, run on its own examples."""

import pytest

from newsclean.rules.group import Group
from newsclean.rules.load import default_rules
from newsclean.rules.ruleset import RuleSet

BASE = default_rules()


def examples(key: str) -> list[tuple[Group, str]]:
    languages = sorted(BASE.lexicon.languages)
    groups = [group for language in languages for group in BASE.lexicon.groups(language)]
    return [(group, line) for group in groups for line in getattr(group, key)]


def name(value: Group | str) -> str:
    return value.id if isinstance(value, Group) else value


def rules_for(group: Group) -> RuleSet:
    return BASE.for_languages(group.id.split("/")[0])


@pytest.mark.parametrize(("group", "line"), examples("drops"), ids=name)
def test_an_example_line_is_claimed(group: Group, line: str) -> None:
    match = rules_for(group).match(line)
    assert match is not None
    assert match.strong or group.handling.second_signal


@pytest.mark.parametrize(("group", "line"), examples("keeps"), ids=name)
def test_a_sentence_of_the_story_is_not_claimed(group: Group, line: str) -> None:
    match = rules_for(group).match(line)
    assert match is None or not match.strong, f"{match.rule} claims a sentence of {group.id}"
