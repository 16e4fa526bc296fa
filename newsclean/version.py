"""The release. Written once, here: the packaging reads this file."""

from typing import Final

__all__ = ["VERSION"]

VERSION: Final = "0.1.0"
"""Version of the package, as semantic versioning counts."""
