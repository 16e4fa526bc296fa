"""Prints the lowest version of every dependency that pyproject.toml allows, as pip constraints.

python .ci/lowest.py > lowest.txt && pip install . --constraint lowest.txt
"""

import re
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
AT_LEAST = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?>=(?P<version>[\w.]+)")


def main() -> None:
    """Dependencies of the core; the extras have their own lives."""
    for dependency in tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]["dependencies"]:
        found = AT_LEAST.match(dependency)
        if found is None:
            raise SystemExit(f"{dependency} names no lowest version")
        print(f"{found['name']}=={found['version']}")


if __name__ == "__main__":
    main()
