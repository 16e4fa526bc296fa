"""The bill of materials of an environment: what newsclean brings with it, under which licence.

python .ci/materials.py [FILE.cdx.json]     run with the environment's own interpreter
"""

import json
import re
import sys
from importlib import metadata
from pathlib import Path

FREE = re.compile(
    r"apache|mit\b|bsd|isc|python software foundation|psf|mpl|mozilla public|unlicense|zero-clause",
    re.IGNORECASE,
)
"""Licences that ask for no more than to be named, or to keep changes to their own files open."""
NAME = re.compile(r"^[\w.-]+")


def licence_of(package: metadata.Distribution) -> str:
    """As the package states it: expression, classifier, or the first line of free text."""
    told = package.metadata
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    classifiers = [
        value.rpartition(" :: ")[2]
        for value in told.get_all("Classifier") or ()
        if value.startswith("License ::")
    ]
    return ", ".join(classifiers) or (told.get("License") or "unknown").partition("\n")[0]


def brought_by(name: str, seen: dict[str, metadata.Distribution]) -> None:
    """Fill ``seen`` with the package and what it needs, as far as it is installed here."""
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return  # wanted only on another platform, or by an extra
    key = package.metadata["Name"].lower().replace("_", "-")
    if key in seen:
        return
    seen[key] = package
    for requirement in package.requires or ():
        if "extra ==" not in requirement:
            found = NAME.match(requirement)
            brought_by(found[0] if found else requirement, seen)


def components(packages: dict[str, metadata.Distribution]) -> list[dict[str, object]]:
    """The packages as CycloneDX components."""
    return [
        {
            "type": "library",
            "name": name,
            "version": package.version,
            "purl": f"pkg:pypi/{name}@{package.version}",
            "licenses": [{"license": {"name": licence_of(package)}}],
        }
        for name, package in sorted(packages.items())
    ]


def main() -> None:
    """Print the list, write it as CycloneDX where a file is named, refuse an unfree licence."""
    packages: dict[str, metadata.Distribution] = {}
    brought_by("newsclean", packages)
    for name, package in sorted(packages.items()):
        print(f"{name:22} {package.version:14} {licence_of(package)}")
    if sys.argv[1:]:
        bill = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1}
        text = json.dumps({**bill, "components": components(packages)}, indent=1)
        Path(sys.argv[1]).write_text(f"{text}\n", "utf-8")
    unfree = [name for name, package in packages.items() if not FREE.search(licence_of(package))]
    if unfree:
        sys.exit(f"Look at the licences of: {', '.join(sorted(unfree))}")


if __name__ == "__main__":
    main()
