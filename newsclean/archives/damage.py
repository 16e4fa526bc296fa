"""What of an archive could not be read."""

from dataclasses import dataclass

__all__ = ["Damage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A place in an archive that gave no page though there was one, or may have been."""

    file: str
    """The archive, as it was named."""
    offset: int
    """Where the damage begins, in bytes from the start of the file."""
    reason: str
    """What is wrong, and what was lost; one sentence."""
    url: str | None = None
    """The page that was lost, where its record still tells."""

    def __str__(self) -> str:
        return f"{self.file}, byte {self.offset}: {self.reason}"
