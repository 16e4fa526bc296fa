"""Holds mypy and pyright to what a consumer's project must see; run in that project's folder."""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(sys.executable).parent
CHECKERS = {
    "mypy": [str(HERE / "mypy"), "--strict"],
    "pyright": [str(HERE / "pyright"), "--pythonpath", sys.executable],
}
COMPLAINT = re.compile(r"misuses\.py:(\d+)(?::\d+)?(?: -|:) error")


def check(name: str, command: list[str]) -> None:
    """The right uses pass, and each wrong one is told at its line."""
    if subprocess.run([*command, "uses.py"], check=False).returncode:
        sys.exit(f"{name} does not accept what is right")
    told = subprocess.run([*command, "misuses.py"], capture_output=True, text=True, check=False)
    lines = Path("misuses.py").read_text("utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if "# expected" in line}
    found = {int(number) for number in COMPLAINT.findall(told.stdout)}
    if found != wrong:
        sys.exit(f"{name} complains of lines {found}, not of {wrong}:\n{told.stdout}")
    print(f"{name} sees the types")


if __name__ == "__main__":
    for each, words in CHECKERS.items():
        check(each, words)
