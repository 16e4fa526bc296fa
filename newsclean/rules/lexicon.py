"""The lexicon: language files on disk, each read when it is first asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsclean.rules.entry import Entry
from newsclean.rules.group import Group
from newsclean.rules.languages import file_for
from newsclean.rules.lexicon_file import read_groups
from newsclean.rules.table import read_entries

__all__ = ["OWN", "SITES", "Lexicon"]

SITES = "sites"
"""Folder whose files bear names of hosts instead of languages: ``sites/example.org.toml``."""

OWN = "own/"
"""What the ids of a user's groups begin with, so that ``without("own/")`` names them."""


@dataclass(frozen=True)
class Lexicon:
    """Language files: those in ``folder``, and a user's ``own`` beside them.

    The name of a file is its language: ``de.toml``; ``common.toml`` serves all. In a folder named
    ``sites`` it is a host.
    """

    folder: Path | None
    """Where the shipped files are; ``None`` for a user's files alone."""
    own: tuple[Path, ...] = ()
    """A user's files."""

    @cached_property
    def files(self) -> tuple[tuple[Path, str], ...]:
        """Every file with what its ids begin with, the user's first."""
        own = ((path, OWN) for path in self.own)
        shipped = sorted(self.folder.glob("*.toml")) if self.folder else ()
        return (*own, *((path, "") for path in shipped))

    @cached_property
    def languages(self) -> frozenset[str]:
        """Names of the files."""
        return frozenset(path.stem for path, _ in self.files)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """Hosts that have a file of their own."""
        return frozenset(path.stem for path in self.own if path.parent.name == SITES)

    @cached_property
    def digest(self) -> str:
        """Hash of all files, in hex."""
        import hashlib  # here, for it slows every start

        digest = hashlib.sha256()
        for path, _ in self.files:
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def serving(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Names of the files that serve the language ``tags``, each once."""
        languages = self.languages - self.hosts
        found = (file_for(tag, languages) for tag in tags)
        return tuple(dict.fromkeys(name for name in found if name))

    def groups(self, language: str) -> tuple[Group, ...]:
        """The groups of a language with their examples, the user's first.

        Raises:
            RuleError: a file is wrong.
        """
        return tuple(
            group
            for path, prefix in self.files
            if path.stem == language
            for group in read_groups(path, prefix=prefix)
        )

    def entries(self, language: str) -> tuple[Entry, ...]:
        """The phrases of a language as the index takes them, the user's first.

        Raises:
            RuleError: a file is wrong.
        """
        if language not in self._read:
            files = (file for file in self.files if file[0].stem == language)
            read = (entry for path, prefix in files for entry in read_entries(path, prefix=prefix))
            self._read[language] = tuple(read)
        return self._read[language]

    @cached_property
    def _read(self) -> dict[str, tuple[Entry, ...]]:
        # A memory of what the files say; it never holds anything else.
        return {}

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.folder, self.own))
