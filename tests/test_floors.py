"""The house stands on floors: imports only go down, and each foreign library has one door."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import newsclean

PACKAGE = Path(newsclean.__file__).parent

FLOORS: tuple[frozenset[str], ...] = tuple(
    frozenset(floor.split())
    for floor in (
        "errors patterns version",
        "models ledger limits",
        "page failure finding dates bylines",
        "encoding formats odds rules nesting",
        "document",
        "fetchers extractors metadata renderers",
        "normalizer",
        "pipeline",
        "reading archives sinks",
        "profiles batch dedup discover integrations report",
        "cli",
        "__main__",
    )
)
"""Lowest first. Rooms on one floor are siblings and never import each other."""

DOORS = {
    "httpx": "fetchers/http.py",
    "selectolax": "document.py",
    "trafilatura": "extractors/trafilatura.py",
}
"""Foreign libraries that one file alone may import."""

PUBLIC_FACE = "__init__.py"
"""Offers names of every room and is imported by none."""


@dataclass(frozen=True)
class Import:
    """One imported module, wherever it stands in the file: lazy imports count like any other."""

    file: str
    line: int
    module: str

    @property
    def importer(self) -> str:
        return room_of(self.file.removesuffix(".py").replace("/", "."))

    @property
    def imported(self) -> str | None:
        package, _, path = self.module.partition(".")
        return room_of(path) if package == "newsclean" else None

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def room_of(path: str) -> str:
    return path.partition(".")[0]


def imports_of(package: Path) -> list[Import]:
    return [
        Import(file.relative_to(package).as_posix(), line, module)
        for file in sorted(package.rglob("*.py"))
        for line, module in _modules_in(ast.parse(file.read_text("utf-8")))
    ]


def _modules_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A relative import has no module name to check: it counts as one of the public face.
            yield node.lineno, node.module if node.module and not node.level else "newsclean"
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (
                (node.lineno, argument.value)
                for argument in node.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )


def wrong_steps(imports: list[Import]) -> list[str]:
    """Imports that go up, sideways, or to the public face."""
    height = {room: number for number, floor in enumerate(FLOORS) for room in floor}
    wrong = []
    for step in imports:
        if step.imported is None or step.file == PUBLIC_FACE or step.imported == step.importer:
            continue
        if step.importer not in height:
            wrong.append(f"{step}, and {step.importer} stands on no floor")
        elif height.get(step.imported, len(FLOORS)) >= height[step.importer]:
            wrong.append(str(step))
    return wrong


def second_doors(imports: list[Import]) -> list[str]:
    return [
        str(step) for step in imports if DOORS.get(room_of(step.module), step.file) != step.file
    ]


def cycles(imports: list[Import]) -> list[str]:
    """Modules that import each other in a ring, ``TYPE_CHECKING`` and lazy imports included."""
    edges: dict[str, set[str]] = {}
    for step in imports:
        name = "newsclean." + step.file.removesuffix(".py").replace("/", ".")
        edges.setdefault(name.removesuffix(".__init__"), set()).add(step.module)
    edges.pop("newsclean", None)  # the public face is imported by none, so no ring passes it
    while leaves := [name for name, targets in edges.items() if not targets & edges.keys()]:
        for name in leaves:
            del edges[name]
    while sources := edges.keys() - {target for targets in edges.values() for target in targets}:
        for name in sources:
            del edges[name]
    return sorted(edges)


def test_imports_only_go_down() -> None:
    assert wrong_steps(imports_of(PACKAGE)) == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    assert cycles(imports_of(PACKAGE)) == []


def test_each_foreign_library_has_one_door() -> None:
    assert second_doors(imports_of(PACKAGE)) == []


@pytest.mark.parametrize(("library", "file"), DOORS.items())
def test_the_door_is_in_use(library: str, file: str) -> None:
    users = {step.file for step in imports_of(PACKAGE) if room_of(step.module) == library}

    assert users == {file}


def test_every_room_stands_on_a_floor() -> None:
    rooms = {
        path.stem
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" or any(path.glob("*.py"))) and path.name != PUBLIC_FACE
    }

    assert rooms <= frozenset().union(*FLOORS)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("models/article.py", "from newsclean.pipeline import Cleaner"),
        ("metadata/opengraph.py", "import newsclean.extractors.segment"),
        ("fetchers/http.py", "def f():\n    from newsclean.cli import main"),
        ("page.py", "if TYPE_CHECKING:\n    from newsclean.document import Document"),
        ("renderers/json.py", "from newsclean import Article"),
        ("renderers/json.py", "import newsclean"),
        ("renderers/json.py", "from . import base"),
        ("renderers/json.py", "from ..pipeline import Cleaner"),
        ("renderers/json.py", 'importlib.import_module("newsclean.pipeline")'),
        ("attic/box.py", "from newsclean.errors import NewscleanError"),
    ],
)
def test_a_planted_wrong_step_is_seen(tmp_path: Path, file: str, line: str) -> None:
    planted = tmp_path / file
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(line)

    assert len(wrong_steps(imports_of(tmp_path))) == 1


@pytest.mark.parametrize("line", ["import httpx", "from trafilatura.settings import use_config"])
def test_a_planted_second_door_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "document.py").write_text(f"def f():\n    {line}")

    assert len(second_doors(imports_of(tmp_path))) == 1


def test_a_planted_ring_is_seen(tmp_path: Path) -> None:
    (tmp_path / "first.py").write_text("import newsclean.second")
    (tmp_path / "second.py").write_text("def f():\n    from newsclean.first import x")
    (tmp_path / "third.py").write_text("import newsclean.first")

    assert cycles(imports_of(tmp_path)) == ["newsclean.first", "newsclean.second"]


def test_steps_down_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "pipeline.py").write_text("from newsclean.models import Article\nimport json")

    assert wrong_steps(imports_of(tmp_path)) == []
