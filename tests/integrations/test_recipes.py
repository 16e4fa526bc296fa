"""The programs of docs/engines.md do on files what the page says of them."""

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsclean.models import Article
from tests.archives.conftest import packed, record
from tests.cli.conftest import PAGE

PROGRAMS: list[str] = re.findall(
    r"^```python\n(.*?)^```$",
    (Path(__file__).parents[2] / "docs" / "engines.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)
URL = "https://gazette.example/bell-tower"


def program(mark: str) -> str:
    (found,) = [each for each in PROGRAMS if mark in each]
    return found


def run(folder: Path, mark: str) -> None:
    (folder / "articles.py").write_text(program("# articles.py"), "utf-8")
    (folder / "program.py").write_text(program(mark), "utf-8")
    subprocess.run([sys.executable, "program.py"], cwd=folder, check=True, timeout=300)


def needed(package: str) -> pytest.MarkDecorator:
    reason = f"{package} is not installed; .ci/run has a step that does"
    return pytest.mark.skipif(find_spec(package) is None, reason=reason)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two rows, one of them without an article."""
    rows = [{"url": URL, "html": PAGE}, {"url": f"{URL}?2", "html": "<nav>Home</nav>"}]
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return tmp_path


def check(rows: list[dict[str, str | None]]) -> None:
    found = {row["url"]: row for row in rows}
    assert found.keys() == {URL, f"{URL}?2"}
    assert Article.from_dict(json.loads(found[URL]["article"] or "")).url == URL
    assert found[f"{URL}?2"]["article"] is None
    assert (found[f"{URL}?2"]["problem"] or "").startswith("NotAnArticle: ")


def test_the_function_they_share_never_raises_for_a_page(folder: Path) -> None:
    names: dict[str, object] = {}
    exec(compile(program("# articles.py"), "articles", "exec"), names)  # noqa: S102  our own page
    article = names["article"]
    assert callable(article)
    lines = (folder / "pages" / "a.jsonl").read_text("utf-8").splitlines()
    check([article(json.loads(line)) for line in lines])


@needed("datatrove")
def test_datatrove(tmp_path: Path) -> None:
    (tmp_path / "archives").mkdir()
    for name in "ab":
        archive = packed(record(ord(name), PAGE), record(1, "<nav>Home</nav>"))
        (tmp_path / "archives" / f"{name}.warc.gz").write_bytes(archive)
    run(tmp_path, "LocalPipelineExecutor(")
    for result in ("articles", "failures"):
        files = (tmp_path / result).glob("*.jsonl")
        assert sum(len(file.read_text("utf-8").splitlines()) for file in files) == 2


@needed("ray")
def test_ray_data(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pytest.importorskip("pyarrow.json").read_json(folder / "pages" / "a.jsonl")
    (folder / "pages" / "a.jsonl").unlink()
    parquet.write_table(table, folder / "pages" / "a.parquet")
    run(folder, "import ray\n")
    check(parquet.read_table(folder / "articles").to_pylist())


@needed("dask")
def test_dask(folder: Path) -> None:
    run(folder, "import dask.bag")
    texts = (path.read_text("utf-8") for path in (folder / "articles").glob("*.jsonl"))
    check([json.loads(line) for text in texts for line in text.splitlines()])
