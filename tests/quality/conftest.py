"""The floors file, and whether it may be lifted."""

from pathlib import Path

import pytest

from tests.quality.floors import Floors


@pytest.fixture
def floors(request: pytest.FixtureRequest) -> Floors:
    file = Path(__file__).parent / "floors.json"
    return Floors(file, update=bool(request.config.getoption("--update-floors")))
