import pytest

from newsclean.extractors.wall import NEAR, SHORT, cuts_off, wall_behind

OFFER = "en/subscribe-paywall/3"


@pytest.mark.parametrize(
    ("rules", "distance"),
    [
        ((None, OFFER), 1),
        ((OFFER, None, "share-row", "en/subscribe-paywall-weak/0"), 2),
        ((OFFER, None, OFFER, None), None),
        ((None, "share-row"), None),
        ((None, *["menu"] * 10, OFFER), None),
        ((OFFER, OFFER), None),
        ((), None),
    ],
)
def test_the_wall_is_the_first_offer_behind_the_last_kept_block(
    rules: tuple[str | None, ...], distance: int | None
) -> None:
    assert wall_behind(rules) == distance


def test_only_a_short_text_right_before_a_wall_is_cut_off() -> None:
    assert cuts_off(NEAR, SHORT - 1)
    assert not cuts_off(NEAR, SHORT)
    assert not cuts_off(NEAR + 1, SHORT - 1)
    assert not cuts_off(None, 0)
