"""What a user knows beside newsclean: rules of their own, and profiles of sites."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import click

from newsclean.cli.failures import say
from newsclean.cli.options import packed

if TYPE_CHECKING:
    from newsclean.extractors.site import Sites
    from newsclean.pipeline import Cleaner

__all__ = ["SETTINGS", "Knowledge", "knowledge_options"]

SETTINGS: Final = Path("newsclean.toml")
"""Settings in the current folder, which are in force where no others are named."""

F = TypeVar("F", bound=Callable[..., Any])


class Knowledge(NamedTuple):
    """Rules and profiles that a command line names."""

    own_rules: tuple[Path, ...] = ()
    """Language files, folders of rules, or files of settings."""
    profiles: Path | None = None
    """A folder of profiles, or one of them."""

    def cleaner(self) -> "Cleaner":
        """A cleaner that knows it.

        Raises:
            RuleError: a file of rules cannot be read or is wrong.
            ProfileError: a profile is damaged or of another version.
        """
        from newsclean.pipeline import Cleaner

        places = self.own_rules or _settings()
        if not places and self.profiles is None:
            return Cleaner()
        from newsclean.rules.load import load_rules

        return Cleaner(rules=load_rules(places), profile=self._sites())

    def _sites(self) -> "Sites | None":
        if self.profiles is None:
            return None
        from newsclean.profiles.folder import ProfileFolder
        from newsclean.profiles.profile import Profile

        if self.profiles.is_file():
            return Profile.read(self.profiles)
        return ProfileFolder(self.profiles)


def _settings() -> tuple[Path, ...]:
    """The settings in the current folder, if there are any: they are never in force unsaid."""
    if not SETTINGS.is_file():
        return ()
    say(f"the rules of {SETTINGS} are in force.")
    return (SETTINGS,)


knowledge_options: Final[Callable[[F], F]] = packed(
    Knowledge,
    Knowledge._fields,
    "knowledge",
    (
        click.option(
            "--rules",
            "own_rules",
            metavar="PLACE",
            multiple=True,
            type=click.Path(path_type=Path),
            help="Rules of your own beside the shipped ones: a language file (de.toml), a folder "
            "of rules, or a newsclean.toml, by default the one in the current folder. May be given "
            "several times.",
        ),
        click.option(
            "--profiles",
            metavar="PLACE",
            type=click.Path(path_type=Path),
            help="What 'newsclean profile learn' has learned of sites: the folder, or one profile "
            "of it for inputs without an address.",
        ),
    ),
)
"""``--rules`` and ``--profiles``: the command gets them as ``knowledge``."""
