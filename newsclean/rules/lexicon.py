"""The lexicon: language files on disk, each read when it is first asked for."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsclean.rules.group import Group
from newsclean.rules.languages import file_for
from newsclean.rules.lexicon_file import read_groups

__all__ = ["OWN", "Lexicon"]

OWN = "own/"
"""What the ids of a user's groups begin with, so that ``without("own/")`` names them."""


@dataclass(frozen=True)
class Lexicon:
    """Language files: those in ``folder``, and a user's ``own`` beside them.

    The name of a file is its language: ``de.toml``; ``common.toml`` serves all.
    """

    folder: Path
    own: tuple[Path, ...] = ()

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every file, the shipped ones first."""
        return (*sorted(self.folder.glob("*.toml")), *self.own)

    @cached_property
    def languages(self) -> frozenset[str]:
        """Names of the files."""
        return frozenset(file.stem for file in self.files)

    @cached_property
    def digest(self) -> str:
        """Hash of all files, in hex."""
        digest = hashlib.sha256()
        for file in self.files:
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def serving(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Names of the files that serve the language ``tags``, each once."""
        found = (file_for(tag, self.languages) for tag in tags)
        return tuple(dict.fromkeys(name for name in found if name))

    def groups(self, language: str) -> tuple[Group, ...]:
        """The groups of a language, the user's first.

        Raises:
            RuleError: a file is wrong.
        """
        if language not in self._read:
            own = [path for path in self.own if path.stem == language]
            shipped = self.folder / f"{language}.toml"
            groups = [group for path in own for group in read_groups(path, prefix=OWN)]
            if shipped in self.files:
                groups += read_groups(shipped)
            self._read[language] = tuple(groups)
        return self._read[language]

    @cached_property
    def _read(self) -> dict[str, tuple[Group, ...]]:
        # A memory of what the files say; it never holds anything else.
        return {}

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.folder, self.own))
