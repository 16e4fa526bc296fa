"""axe-core (https://github.com/dequelabs/axe-core) over a page, where somebody has installed it."""

import os
from pathlib import Path
from typing import Any

import pytest

__all__ = ["findings", "needs_axe"]

_FILE = Path(os.environ.get("NEWSCLEAN_AXE", "node_modules/axe-core/axe.min.js"))
_RUN = """axe.run(document, {runOnly: [
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"""

needs_axe = pytest.mark.skipif(
    not _FILE.is_file(),
    reason="needs axe-core: npm install axe-core, and NEWSCLEAN_AXE=…/axe-core/axe.min.js",
)


def findings(page: Any) -> list[str]:
    """What axe has found, a line each. The page must have been opened with ``bypass_csp``."""
    page.add_script_tag(content=_FILE.read_text("utf-8"))
    report = page.evaluate(_RUN)
    assert len(report["passes"]) > 20
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in report["violations"]]
