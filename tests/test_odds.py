"""Logistic judges weigh signs; the shipped weights name signs that are really measured."""

import pytest

from newsclean.extractors.shaping import shape_of
from newsclean.normalizer.confidence import body_signs
from newsclean.normalizer.kind import page_signs
from newsclean.odds import Odds, load_odds


def test_no_sign_leaves_the_bias() -> None:
    assert Odds(0.0, {"long": 2.0}).probability({"long": 0.0}) == 0.5


def test_a_sign_moves_the_answer_by_its_weight() -> None:
    odds = Odds(-1.0, {"long": 2.0, "linked": -4.0})
    assert odds.probability({"long": 1.0, "linked": 0.0}) == pytest.approx(0.7311, abs=1e-4)
    assert odds.probability({"long": 1.0, "linked": 1.0}) == pytest.approx(0.0474, abs=1e-4)


def test_signs_beyond_measure_give_an_answer_all_the_same() -> None:
    assert Odds(0.0, {"long": 1e9}).probability({"long": 1e9}) == pytest.approx(1.0)
    assert Odds(0.0, {"long": -1e9}).probability({"long": 1e9}) == pytest.approx(0.0)


def test_the_strongest_sign_is_the_one_that_adds_most() -> None:
    odds = Odds(0.0, {"long": 1.0, "linked": 3.0, "dated": -9.0})
    assert odds.strongest({"long": 5.0, "linked": 1.0, "dated": 1.0}) == "long"


@pytest.mark.parametrize("question", ["no-story", "listing"])
def test_weights_of_pages_know_measured_signs_only(question: str) -> None:
    assert load_odds(question).weights.keys() == page_signs(shape_of((), ()), {}, None).keys()


def test_weights_of_bodies_know_measured_signs_only() -> None:
    assert load_odds("confidence").weights.keys() == body_signs(shape_of((), ()), 0.0).keys()
