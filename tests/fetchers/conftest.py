"""A site to fetch from."""

from collections.abc import Iterator

import pytest

from tests.fetchers.site import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site
