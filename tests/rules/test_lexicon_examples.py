"""Every language file, run on its own examples."""

import pytest

from newsclean.rules.load import default_rules

BASE = default_rules()
LANGUAGES = sorted(BASE.lexicon.languages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_a_group_is_to_claim_are_claimed(language: str) -> None:
    rules = BASE.for_languages(language)
    missed = []
    for group in BASE.lexicon.groups(language):
        for line in group.drops:
            match = rules.match(line)
            if match is None or not (match.strong or group.handling.second_signal):
                missed.append((group.id, line))
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_begin_or_end_alike_are_left_in_the_story(language: str) -> None:
    rules = BASE.for_languages(language)
    claimed = []
    for group in BASE.lexicon.groups(language):
        for line in group.keeps:
            match = rules.match(line)
            if match is not None and match.strong:
                claimed.append((match.rule, line))
    assert claimed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_corrections_credits_and_sources_are_moved_and_never_lost(language: str) -> None:
    fields = {"correction": "notes", "photo-credit": "credit", "first-appeared": "provenance"}
    handlings = [group.handling for group in BASE.lexicon.groups(language)]
    lost = [h.id for h in handlings if h.kind in fields and h.move != fields[h.kind]]
    assert lost == []
