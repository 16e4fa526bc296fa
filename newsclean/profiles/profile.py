"""A profile: what several pages of one host have in common, as one file tells it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from newsclean.errors import ProfileError, SchemaError
from newsclean.extractors.site import Site, print_of
from newsclean.models.codec import from_plain, to_plain
from newsclean.normalizer.links import host_of
from newsclean.profiles.rates import Rates

__all__ = ["FORMAT", "Ending", "Place", "Profile", "Repeat"]

FORMAT: Final = 1
"""Version of the file format; another one is refused."""

_PRINT_DIGITS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A block that stands on several pages."""

    text: str
    """As it stands on one of them."""
    pages: int
    """On how many pages of different articles."""
    kept: int
    """On how many of them it would have been kept without a profile: read these first."""
    where: str
    """Path of elements around it on one page; ``line 3`` for a dump."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What stands behind the headline in the titles of windows."""

    text: str
    """Without the bar: ``The Courier``."""
    pages: int
    """On how many pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place where the pages have something."""

    where: str
    """Path of elements; or source and locator of a field: ``json-ld: author[0].name``."""
    pages: int
    """On how many pages."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What pages of one host have in common. Frozen; an edited file is another profile.

    The keys of the JSON file are the fields below, in their order. Take lines out that should not
    be in force, add ``repeated`` blocks of your own: only ``text`` and ``pages`` of them count.
    """

    profile: int
    """Version of the format: ``FORMAT``."""
    host: str
    """Host in lower case, without ``www.``."""
    pages: int
    """How many articles were learned from."""
    repeated: tuple[Repeat, ...] = ()
    """Blocks on two pages and more, the commonest first. They are no part of any story."""
    title_endings: tuple[Ending, ...] = ()
    """Names of the site that are cut off its headlines."""
    authors: tuple[Place, ...] = ()
    """Where the authors were found. For a person to read; nothing depends on it."""
    published: tuple[Place, ...] = ()
    """Where the date was found. For a person to read; nothing depends on it."""
    story: tuple[Place, ...] = ()
    """Elements that held paragraphs of the story and hardly anything else."""
    standfirst: tuple[Place, ...] = ()
    """Elements that held the standfirst."""
    rates: Rates
    """Figures of each page, against which later pages are held."""
    once: Mapping[str, str] = field(default_factory=dict)
    """By headline: prints of the page's own blocks, joined by spaces. A block of another page that
    is among them repeats. Empty when many pages were learned."""

    @cached_property
    def known(self) -> Site:
        """The profile as extractors take it."""
        return Site(
            host=self.host,
            version=self.version,
            pages=self.pages,
            seen={print_of(block.text): block.pages for block in self.repeated},
            once=tuple(frozenset(prints.split()) for prints in self.once.values()),
            story=frozenset(place.where for place in self.story),
            standfirst=frozenset(place.where for place in self.standfirst),
            names=tuple(ending.text for ending in self.title_endings),
        )

    @cached_property
    def version(self) -> str:
        """Short hash of the content, which provenance tells."""
        return blake2b(self.to_json().encode(), digest_size=4).hexdigest()

    def site(self, url: str | None) -> Site | None:
        """What is known of pages at ``url``; of any page whose address nobody gave."""
        host = host_of(url)
        return self.known if host is None or host == self.host else None

    def to_json(self) -> str:
        """The file: JSON with a line for each thing one may want to take out."""
        plain = to_plain(self)
        return "{\n" + ",\n".join(_shown(*item) for item in plain.items() if item[1]) + "\n}\n"

    @classmethod
    def from_json(cls, text: str | bytes, name: str = "profile") -> "Profile":
        """The profile that ``to_json`` wrote, edited or not.

        Raises:
            ProfileError: it is no profile, or one of another version; ``name`` begins the message.
        """
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ProfileError(f"{name} is no JSON ({error}). Learn the profile anew.") from error
        if not isinstance(data, dict) or "profile" not in data:
            raise ProfileError(f"{name} is no profile: the key 'profile' is missing.")
        if data["profile"] != FORMAT:
            raise ProfileError(
                f"{name} is a profile of version {data['profile']!r:.20}; this release reads "
                f"version {FORMAT}. Learn it anew with 'newsclean profile learn'."
            )
        try:
            found = from_plain(cls, data, name)
        except SchemaError as error:
            raise ProfileError(f"{error} Correct it, or learn the profile anew.") from error
        return _checked(found, name)

    def write(self, folder: Path) -> Path:
        """Write the file ``<host>.json`` into ``folder``, whole or not at all; its path.

        Raises:
            ProfileError: its host is no name of a host.
        """
        path = folder / f"{_checked(self, 'The profile').host}.json"
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f".{path.name}.new")
        unfinished.write_text(self.to_json(), encoding="utf-8")
        unfinished.replace(path)
        return path

    @classmethod
    def read(cls, path: Path) -> "Profile":
        """The profile in the file at ``path``.

        Raises:
            ProfileError: there is no such file, or it is damaged or of another version.
        """
        try:
            return cls.from_json(path.read_bytes(), str(path))
        except OSError as error:
            raise ProfileError(f"{path} cannot be read ({error.strerror}).") from error

    def without(self, *texts: str) -> "Profile":
        """The same profile without the repeated blocks of these texts."""
        prints = set(map(print_of, texts))
        kept = (block for block in self.repeated if print_of(block.text) not in prints)
        return replace(self, repeated=tuple(kept))


def _checked(profile: Profile, name: str) -> Profile:
    """``profile`` if its values can be meant.

    Raises:
        ProfileError: they cannot; ``name`` begins the message.
    """
    if not profile.host or "/" in profile.host or profile.host.startswith("."):
        raise ProfileError(f"{name}: host {profile.host!r} is no name of a host.")
    if profile.pages < 1:
        raise ProfileError(f"{name}: pages must be 1 or more.")
    for prints in profile.once.values():
        if any(len(one) != _PRINT_DIGITS for one in prints.split()):
            raise ProfileError(f"{name}: 'once' holds something else than prints of blocks.")
    return profile


def _shown(key: str, value: Any) -> str:
    """A key of the file; lists and tables with a line an item."""
    if isinstance(value, list) and isinstance(value[0], dict):
        return f'  "{key}": [\n' + ",\n".join(f"    {_line(item)}" for item in value) + "\n  ]"
    if isinstance(value, dict):
        items = (f"    {_line(name)}: {_line(item)}" for name, item in value.items())
        return f'  "{key}": {{\n' + ",\n".join(items) + "\n  }"
    return f'  "{key}": {_line(value)}'


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
