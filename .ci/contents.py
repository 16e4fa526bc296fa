"""Checks what is in a wheel and a sdist: everything a user needs, and nothing of the workshop.

python .ci/contents.py FOLDER
"""

import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

NEEDED = (
    "newsclean/py.typed",
    "newsclean/version.py",
    "newsclean/data/article.schema.json",
    "newsclean/data/selectors.toml",
    "newsclean/data/lexicon/en.toml",
    "newsclean/data/tables/en.json",
    "newsclean/data/demo/ferries.html",
    "newsclean/data/rule-record.json",
    "newsclean/report/assets/base.css",
)
IN_WHEEL = (*NEEDED, "licenses/LICENSE", "share/man/man1/newsclean.1")
IN_SDIST = (*NEEDED, "LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", "check")
UNWANTED = ("__pycache__", ".pyc", ".git/", ".venv", "/.ci/")
LARGEST_WHEEL = 3_000_000


def check(archive: Path, names: list[str], needed: tuple[str, ...]) -> None:
    """Stop with a sentence at the first thing that is missing or should not be there."""
    for wanted in needed:
        if not any(name.endswith(wanted) for name in names):
            sys.exit(f"{archive.name} lacks {wanted}")
    for name in names:
        if any(part in name for part in UNWANTED):
            sys.exit(f"{archive.name} holds {name}")


def check_metadata(archive: Path, text: str) -> None:
    """What an index shows of the package is filled in."""
    told = Parser().parsestr(text)
    for key in ("Name", "Version", "Summary", "License-Expression", "Requires-Python"):
        if not told[key]:
            sys.exit(f"{archive.name}: its metadata has no {key}")
    if not told.get_payload():
        sys.exit(f"{archive.name}: its metadata has no description")
    print(f"{archive.name}: {told['Version']}, extras {', '.join(told.get_all('Provides-Extra'))}")


def main(folder: Path) -> None:
    """Check the one wheel and the one sdist in ``folder``."""
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    if wheel.stat().st_size > LARGEST_WHEEL:
        sys.exit(f"{wheel.name} has {wheel.stat().st_size:,} bytes; what grew?")
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
        check(wheel, names, IN_WHEEL)
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        check_metadata(wheel, opened.read(metadata).decode())
    with tarfile.open(sdist) as packed:
        check(sdist, packed.getnames(), IN_SDIST)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
