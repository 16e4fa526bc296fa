"""How lines are made comparable, and the way back."""

import pytest
from hypothesis import given, strategies as st

from newsclean.rules.fold import count_words, fold, fold_lines, unfolded_end


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("READ ALSO", "read also"),
        ("Editor’s note", "Editor's note"),
        ("À lire aussi", "A LIRE AUSSI"),
        ("Διαβάστε επίσης", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ"),
        ("İLGİLİ HABER", "ilgili haber"),
        ("ILGILI HABER", "İlgili Haber"),
        ("Citeşte şi", "Citește și"),
        ("اقرأ أيضًا", "اقرا ايضا"),
        ("بیشتر بخوانید", "بيشتر بخوانيد"),
        ("関連記事：", "関連記事:"),
        ("ｒｅａｄ", "read"),
        ("read\u200b \u00ad\u202amore", "read more"),
        ("read \t more", "read more"),
        ("5 min", "12 min"),
        ("۵ دقیقه", "5 دقیقه"),
    ],
)
def test_what_readers_take_for_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_indic_vowel_signs_are_letters_and_stay() -> None:
    assert fold("की") != fold("का")


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)
    assert fold(once) == once or not text.isascii()


@given(st.lists(st.text(max_size=30).map(lambda text: " ".join(text.split())), max_size=8))
def test_lines_folded_at_once_are_what_each_folds_to(lines: list[str]) -> None:
    assert fold_lines(lines) == [fold(line) for line in lines]


@given(st.text(max_size=40), st.sampled_from(["Read also", "À lire", "٥ min", "ﬁle"]))
def test_the_end_of_a_phrase_is_found_in_the_line_as_it_stands(rest: str, label: str) -> None:
    line = f"{label}: {rest}"
    assert unfolded_end(line, 0, fold(label)) == len(label)


def test_words_are_estimated_in_scripts_without_spaces() -> None:
    assert count_words("the vote was put off") == 5
    assert 4 <= count_words("港の採決が再び延期された") <= 8
    assert 4 <= count_words("เลื่อนการลงคะแนนเรื่องท่าเรือ") <= 9
