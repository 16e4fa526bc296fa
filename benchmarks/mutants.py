"""Do the tests notice when the code is wrong? A seeded sample of small faults, each tried by tests.

    python benchmarks/mutants.py newsclean/ledger.py newsclean/normalizer --sample 60 --seed 1

Works on a copy of the tree. A fault is one changed operator, condition, number or truth value in a
function; what a test fails on is killed. Not changed: texts, annotations, and the thresholds that
stand as named constants, since those are held by the quality floors and not by single tests. Tests
that mirror the module are asked first, then its room, then the rest of the tests named in ORDER.
"""

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]
NEEDED: Final = ("newsclean", "tests", "benchmarks", "docs", "examples")
ORDER: Final = ("tests/test_fixtures.py", "tests/quality/test_stories.py", "tests/test_ledger.py")
LONGEST_S: Final = 240

SWAPPED: Final[dict[type, type]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


class Mutant(NamedTuple):
    """A fault: a file, its line, what was changed, and the file's text with it."""

    file: Path
    line: int
    change: str
    text: str


def count_mutants(file: Path) -> int:
    """How many faults can be made in a file."""
    return sum(1 for _ in _changes(ast.parse(file.read_text("utf-8"))))


def mutant_of(file: Path, number: int) -> Mutant:
    """One of them."""
    tree = ast.parse(file.read_text("utf-8"))
    node, apply, kind = next(islice(_changes(tree), number, None))
    told = f"{kind}: {ast.unparse(node)}"[:140]
    apply()
    text = ast.unparse(ast.fix_missing_locations(tree))
    return Mutant(file, getattr(node, "lineno", 0), told, text)


def _changes(tree: ast.Module) -> Iterator[tuple[ast.AST, "_Change", str]]:
    functions = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))
    for function in functions:
        for statement in function.body:
            for node in _code(statement):
                yield from _changes_of(node)


class _Change(NamedTuple):
    """Sets an attribute of a node when called."""

    node: ast.AST
    name: str
    value: object

    def __call__(self) -> None:
        setattr(self.node, self.name, self.value)


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """Nodes that do something: no annotations, no docstrings, no functions inside."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.JoinedStr):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_comment"):
            continue
        for child in value if isinstance(value, list) else (value,):
            if isinstance(child, ast.AST):
                yield from _code(child)


def _changes_of(node: ast.AST) -> Iterator[tuple[ast.AST, _Change, str]]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPPED:
            yield node, _Change(node, "ops", [SWAPPED[type(op)]()]), "comparison"
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in SWAPPED:
            yield node, _Change(node, "op", SWAPPED[type(op)]()), "operator"
        case ast.If(test=test) | ast.IfExp(test=test):
            yield test, _Change(node, "test", ast.UnaryOp(ast.Not(), test)), "condition turned"
        case ast.Constant(value=bool(value)):
            yield node, _Change(node, "value", not value), "truth value"
        case ast.Constant(value=int(value)):
            yield node, _Change(node, "value", value + 1), "number"
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield node, _Change(node, "value", ast.Constant(None)), "nothing returned"
        case ast.Continue():
            yield node, _Change(node, "__class__", ast.Break), "loop left"
        case _:
            return


def tests_for(file: Path, copy: Path) -> list[list[str]]:
    """Runs of pytest, the likeliest to fail first."""
    inside = file.relative_to(ROOT / "newsclean")
    room = copy / "tests" / inside.parent
    mirror = room / f"test_{inside.stem}.py"
    runs = [[str(mirror)]] if mirror.exists() else []
    top = copy / "tests" / inside.parts[0]
    runs += [[str(folder)] for folder in dict.fromkeys((room, top)) if _holds_tests(folder, copy)]
    rest = [str(copy / test) for test in ORDER if (copy / test).exists()]
    return [*runs, rest] if rest else runs


def _holds_tests(folder: Path, copy: Path) -> bool:
    return folder.is_dir() and folder != copy / "tests"


def check_sound(drawn: Sequence[Mutant], copy: Path) -> None:
    """Stop if a test fails without any fault: then no death would mean anything."""
    for run in {tuple(run) for mutant in drawn for run in tests_for(mutant.file, copy)}:
        if _fails(run, copy):
            sys.exit(f"These fail without a fault: {' '.join(run)}")


def killed(mutant: Mutant, copy: Path) -> bool:
    """Whether some test fails, or does not come to an end, with the fault in the copy."""
    place = copy / mutant.file.relative_to(ROOT)
    sound = place.read_text("utf-8")
    place.write_text(mutant.text, "utf-8")
    try:
        return any(_fails(run, copy) for run in tests_for(mutant.file, copy))
    finally:
        place.write_text(sound, "utf-8")


def _settings(options: Sequence[str]) -> str:
    """The project's own settings for its tests, and which of them are left out."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        told = tomllib.load(file)["tool"]["pytest"]["ini_options"]
    rows = {**told, "addopts": [*told["addopts"], *options]}
    lines = (f"{key} = {' '.join(v) if isinstance(v, list) else v}" for key, v in rows.items())
    return "[pytest]\n" + "\n".join(lines) + "\n"


def _fails(tests: Sequence[str], copy: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, our own tests
            command, cwd=copy, capture_output=True, check=False, timeout=LONGEST_S
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode not in (0, 5)  # 5: no test there


def main() -> None:
    """Draw, try, and list what no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deselect", action="append", default=[], help="a test that fails anyway")
    options = parser.parse_args()
    files = [
        file.resolve()
        for path in options.paths
        for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])
    ]
    every = [(file, number) for file in files for number in range(count_mutants(file))]
    sample = random.Random(options.seed).sample(every, min(options.sample, len(every)))  # noqa: S311
    drawn = [mutant_of(file, number) for file, number in sample]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in NEEDED:
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        for file in (*ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "mkdocs.yml"):
            shutil.copy(file, copy)
        left_out = [word for test in options.deselect for word in ("--deselect", test)]
        (copy / "pytest.ini").write_text(_settings(left_out), "utf-8")
        check_sound(drawn, copy)
        survivors = []
        for number, mutant in enumerate(drawn, 1):
            dead = killed(mutant, copy)
            survivors += [] if dead else [mutant]
            where = f"{mutant.file.relative_to(ROOT)}:{mutant.line}"
            print(
                f"{number:4} {'killed' if dead else 'ALIVE '} {where}  {mutant.change}", flush=True
            )
    score = 1 - len(survivors) / len(drawn)
    print(f"\n{len(drawn)} of {len(every)} faults tried, {score:.0%} killed")


if __name__ == "__main__":
    main()
