"""Stories that several publishers ran: their copies found, grouped, and the first one marked."""

from newsclean.dedup.copies import Copy, CopyKind
from newsclean.dedup.finder import LIKENESS, CopyFinder, find_copies

__all__ = ["LIKENESS", "Copy", "CopyFinder", "CopyKind", "find_copies"]
