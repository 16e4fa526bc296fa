"""The development sets of the extraction benchmark, where they are at hand.

They stand beside the checkout, or where ``NEWSCLEAN_BENCH`` says; their pages belong to their
publishers and are no part of this repository.
"""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.quality.floors import Floors, Scores

ROOT = Path(__file__).parents[2]
BENCH = Path(os.environ.get("NEWSCLEAN_BENCH") or ROOT.parent / "shared" / "bench")
SCORED = {
    "fundus-dev": ("shingle.f1", "title.exact", "authors.set_f1", "published.same_day"),
    "wcxb-dev": ("shingle.f1", "segments.f1"),
}
LIMIT = 200

pytestmark = [
    pytest.mark.skipif(
        not (BENCH / "score.py").exists(),
        reason=f"no benchmark at {BENCH}: set NEWSCLEAN_BENCH to the folder that holds score.py",
    ),
    pytest.mark.skipif(
        importlib.util.find_spec("numpy") is None,
        reason="the benchmark's score.py needs numpy: pip install numpy",
    ),
]


def report_on(set_name: str, folder: Path) -> dict[str, Any]:
    out = folder / "report.json"
    command = [
        *(sys.executable, str(BENCH / "score.py"), "--data", str(BENCH / "data")),
        *("--sets", set_name, "--kinds", "article", "--limit", str(LIMIT)),
        *("--extractor", "newsclean_bench:extract", "--out", str(out)),
        *("--no-rouge", "--no-timing", "--bootstrap", "2"),
    ]
    paths = {"PYTHONPATH": str(ROOT / "benchmarks")}
    subprocess.run(command, check=True, capture_output=True, env=os.environ | paths)  # noqa: S603  our own command line
    report: dict[str, Any] = json.loads(out.read_text("utf-8"))["sets"][set_name]
    return report


@pytest.mark.parametrize("set_name", SCORED)
def test_a_development_set_holds_its_floors(set_name: str, tmp_path: Path, floors: Floors) -> None:
    report = report_on(set_name, tmp_path)

    scores: Scores = {
        figure: report["metrics"][metric][name]["value"]
        for figure in SCORED[set_name]
        for metric, name in [figure.split(".")]
    }

    assert report["failures"] == 0
    floors.hold(set_name, scores)
