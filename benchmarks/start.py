"""How long the program takes to start, against what any program of its kind takes.

    python benchmarks/start.py [INTERPRETER]

Processor time of fresh processes, taking turns; the best of each is compared, since only that is
undisturbed. INTERPRETER is that of an environment with newsclean installed, not editable: there the
modules are compiled.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROUNDS: Final = 15
DUMP: Final = Path(__file__).parents[1] / "newsclean" / "data" / "demo" / "seals.txt"
PROGRAM: Final = ["-c", "from newsclean.cli import main; main()"]
"""What the script ``newsclean`` does."""
PAIRS: Final = {
    "import newsclean": (
        ["-c", "import newsclean"],
        ["-c", "import dataclasses, re, json"],
        1.5,
    ),
    "newsclean --help": ([*PROGRAM, "--help"], ["-c", "import click"], 2.0),
    "newsclean clean FILE": (
        [*PROGRAM, "clean", str(DUMP)],
        ["-c", "import click, selectolax"],
        2.0,
    ),
}
"""What is measured, against what, and the ratio that is wanted."""


def seconds(interpreter: str, arguments: list[str], folder: str) -> float:
    """Processor time of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603  # our own program
        [interpreter, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(interpreter: str) -> None:
    commands = [command for ours, theirs, _ in PAIRS.values() for command in (ours, theirs)]
    with tempfile.TemporaryDirectory() as folder:  # so that no source tree is in the way
        times = [[seconds(interpreter, c, folder) for c in commands] for _ in range(ROUNDS)]
    best = [min(column) for column in zip(*times, strict=True)]
    print("| command | against | ratio | wanted |\n|---|---|---|---|")
    for number, (name, (_, theirs, wanted)) in enumerate(PAIRS.items()):
        ratio = best[2 * number] / best[2 * number + 1]
        print(f"| `{name}` | `python -c '{theirs[-1]}'` | {ratio:.2f} | {wanted} |")


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else sys.executable)
