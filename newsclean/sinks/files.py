"""Files that only grow, and can be cut back."""

import errno
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from newsclean.errors import OutputError

__all__ = ["GrowingFiles", "refused", "sync"]

_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})


class GrowingFiles:
    """The files of one output, by their path within it."""

    def __init__(self, root: Path) -> None:
        """Open nothing yet. ``root`` is the output: a file, or a folder of files."""
        self.root = root
        self._unsettled: set[Path] = set()

    def path(self, file: str) -> Path:
        """Where a file of the output stands."""
        return self.root / file if file else self.root

    def append(self, file: str, records: Sequence[bytes]) -> list[int]:
        """Add records to a file, each with one write; where each of them ends.

        A record that could not be written whole is taken back.

        Raises:
            OutputError: the disk is full, or the file may not be written.
        """
        path = self.path(file)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
            try:
                return _add(descriptor, records)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise refused(path, error) from error
        finally:
            self._unsettled.add(path)

    def size(self, file: str) -> int:
        """Bytes in a file; 0 when there is none."""
        try:
            return self.path(file).stat().st_size
        except OSError:
            return 0

    def cut(self, file: str, size: int) -> None:
        """Take back all of a file beyond ``size``."""
        path = self.path(file)
        if self.size(file) > size:
            try:
                os.truncate(path, size)
            except OSError as error:
                raise refused(path, error) from error

    def aside(self, file: str) -> Path:
        """Where the next version of a file is made before it takes its place."""
        path = self.path(file)
        return path.with_name(f".{path.name}.new")

    def swap(self, file: str) -> None:
        """Put the next version in the file's place, unless that was done before."""
        new = self.aside(file)
        if new.exists():
            new.replace(self.path(file))

    def settle(self) -> None:
        """Bring what was written to the disk itself."""
        for path in self._unsettled:
            if path.exists():
                sync(path)
        self._unsettled.clear()


def sync(path: Path) -> None:
    """Bring a file to the disk itself."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refused(path: Path, error: OSError) -> OutputError:
    """What to say of a file that could not be written."""
    if error.errno in _FULL:
        return OutputError(
            f"{path} cannot be written: the disk is full, or a limit is reached. Make room and "
            "run the same command again: it goes on where it stopped."
        )
    return OutputError(
        f"{path} cannot be written: {error.strerror or error}. Check the path and its permissions."
    )


_BINARY: Final = getattr(os, "O_BINARY", 0)


def _add(descriptor: int, records: Sequence[bytes]) -> list[int]:
    end = os.lseek(descriptor, 0, os.SEEK_END)
    ends = []
    for record in records:
        try:
            _write(descriptor, record)
        except OSError:
            os.ftruncate(descriptor, end)
            raise
        end += len(record)
        ends.append(end)
    return ends


def _write(descriptor: int, record: bytes) -> None:
    written = os.write(descriptor, record)
    if written < len(record):  # the disk is nearly full: a second write says so
        written += os.write(descriptor, record[written:])
    if written < len(record):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
