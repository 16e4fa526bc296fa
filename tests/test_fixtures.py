"""Each folder in ``fixtures`` is a page or a dump with what must become of it.

``page.*`` or ``dump.*`` is the input. ``meta.toml`` says why the case exists, and its address.
``expected.json`` holds the Article, ``ledger.txt`` the verdicts; where the right outcome is an
error, ``error.json`` stands in their place. ``pytest --update-golden`` writes them: read the
difference before you commit it.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsclean import Article, Cleaner, Ledger, NewscleanError, Page, Result
from tests.conftest import Golden

CASES = sorted(path for path in (Path(__file__).parent / "fixtures").iterdir() if path.is_dir())
OF_THE_MOMENT = ("sha256", "version", "ruleset")
"""Provenance that changes with the release and says nothing about the case."""


def meta_of(case: Path) -> dict[str, Any]:
    return tomllib.loads((case / "meta.toml").read_text("utf-8"))


def run(case: Path) -> Result:
    (source,) = [path for path in case.iterdir() if path.stem in ("page", "dump")]
    url = meta_of(case).get("url")
    if source.stem == "page":
        return Cleaner().page(Page.of(source.read_bytes(), url=url))
    return Cleaner().text(source.read_bytes(), url=url)


def readable_article(article: Article) -> str:
    """The Article as JSON without empty fields; a field's source on one line."""
    plain = article.to_dict()
    provenance = plain["provenance"]
    for name in OF_THE_MOMENT:
        del provenance[name]
    provenance["fields"] = {
        name: f"{found['source']} {found['locator']}: {found['raw'][:80]}"
        for name, found in sorted(provenance["fields"].items())
    }
    return json.dumps(without_empty(plain), indent=2, ensure_ascii=False) + "\n"


def without_empty(value: Any) -> Any:
    if isinstance(value, list):
        return [without_empty(item) for item in value]
    if isinstance(value, dict):
        pairs = ((key, without_empty(item)) for key, item in value.items())
        return {key: item for key, item in pairs if item not in (None, [], {})}
    return value


def readable_ledger(ledger: Ledger) -> str:
    """One verdict a line, wide enough to be read and short enough to be compared."""
    rows = [
        (verdict.outcome, verdict.field or "", verdict.rule, verdict.reason, entry.text)
        for entry in ledger.entries
        for verdict in [entry.verdict]
    ]
    return "".join(
        f"{outcome:8}{field:10}{rule:26} {' '.join(text.split())[:60]:60}  # {reason}\n"
        for outcome, field, rule, reason, text in rows
    )


def readable_error(error: NewscleanError) -> str:
    plain = {
        "error": type(error).__name__,
        "exit_code": error.exit_code,
        "message": str(error),
    }
    return json.dumps(plain, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_comes_out_as_expected(case: Path, golden: Golden) -> None:
    try:
        result = run(case)
    except NewscleanError as error:
        golden.check(case / "error.json", readable_error(error))
        assert not (case / "expected.json").exists()
        return
    golden.check(case / "expected.json", readable_article(result.article))
    golden.check(case / "ledger.txt", readable_ledger(result.ledger))
    assert not (case / "error.json").exists()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_why_it_exists(case: Path) -> None:
    assert len(meta_of(case)["why"].split()) > 3


def test_a_missing_golden_fails(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="is missing"):
        Golden(update=False).check(tmp_path / "expected.json", "text")
