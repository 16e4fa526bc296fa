"""A folder of profiles, one file a host."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsclean.errors import ProfileError
from newsclean.extractors.site import Site
from newsclean.normalizer.links import host_of
from newsclean.profiles.profile import Profile

__all__ = ["ProfileFolder"]


@dataclass(frozen=True)
class ProfileFolder:
    """Profiles by host: ``<folder>/<host>.json``, each read when a page of its host comes."""

    folder: Path
    """Where the files are."""

    def __post_init__(self) -> None:
        if not self.folder.is_dir():
            raise ProfileError(f"There is no folder {str(self.folder)!r} of profiles.")

    def hosts(self) -> tuple[str, ...]:
        """Hosts that have a profile, sorted."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.json")))

    def profile(self, host: str) -> Profile | None:
        """The profile of a host, if there is one.

        Raises:
            ProfileError: its file is damaged or of another version.
        """
        if host not in self._read:
            # Looked up among the names that are there: a host comes from a page, and is no path.
            path = self._paths.get(host)
            self._read[host] = Profile.read(path) if path else None
        return self._read[host]

    def site(self, url: str | None) -> Site | None:
        """What is known of the host of ``url``, if anything is.

        Raises:
            ProfileError: the host's profile is damaged or of another version.
        """
        host = host_of(url)
        found = self.profile(host) if host else None
        return found.known if found else None

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {path.stem: path for path in self.folder.glob("*.json")}

    @cached_property
    def _read(self) -> dict[str, Profile | None]:
        # A memory of what the files say; it never holds anything else.
        return {}

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.folder,))
