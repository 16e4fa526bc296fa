"""Where the input came from: what provenance tells beside the fields."""

from dataclasses import dataclass

from newsclean.models.provenance import InputKind
from newsclean.page import Page

__all__ = ["Origin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The input and the versions of what worked on it."""

    input: InputKind
    """``html`` for a page, ``text`` for a dump."""
    sha256: str
    """Hash of the input bytes, in hex."""
    version: str
    """Version of newsclean."""
    ruleset: str
    """Version of the rules."""
    page: Page | None = None
    """The page; ``None`` for a dump."""
    url: str | None = None
    """The address the caller gave with a dump."""
    charset: str | None = None
    """Encoding the bytes were read in; ``None`` when text was handed in."""
    charset_source: str | None = None
    """Why that encoding."""
    site_names: tuple[str, ...] = ()
    """What other pages of the host bear behind their headlines."""
    declared: tuple[str, ...] = ()
    """Language tags the caller knows for sure, best first."""

    @property
    def address(self) -> str | None:
        """The final URL, as far as it is known."""
        return self.page.url if self.page is not None else self.url
