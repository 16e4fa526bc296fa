from typing import Any

import pytest

from newsclean.report.explain.case import Case
from tests.report.axe import findings, needs_axe
from tests.report.conftest import Look, report_on
from tests.report.hostile import poisoned


@needs_axe
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1360, "dark")])
def test_axe_finds_nothing_on_a_report(ferries: Case, look: Look, width: int, scheme: str) -> None:
    options: dict[str, Any] = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    page = look(report_on(ferries), bypass_csp=True, **options)
    assert findings(page) == []
    page.locator("body").press("e")
    assert findings(page) == []


@needs_axe
def test_axe_finds_nothing_on_a_hostile_page(ferries: Case, look: Look) -> None:
    case = poisoned(ferries)
    assert findings(look(report_on(case), bypass_csp=True)) == []


@needs_axe
def test_axe_sees_what_is_planted(ferries: Case, look: Look) -> None:
    planted = report_on(ferries).replace("<main>", '<main><img src="data:,"><button></button>')
    assert len(findings(look(planted, bypass_csp=True))) >= 2
