"""How processes hand each other values: a length, then a pickle of that length."""

import pickle
import struct
from typing import Any, BinaryIO, Final

__all__ = ["HEAD", "frame", "length", "loaded", "read_frame"]

_LENGTH: Final = struct.Struct("!I")
HEAD: Final = _LENGTH.size
"""Bytes of the length."""


def frame(value: Any) -> bytes:
    """``value`` as it goes through the pipe."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def length(head: bytes) -> int:
    """Bytes that follow the ``HEAD``."""
    return int(_LENGTH.unpack(head)[0])


def loaded(data: bytes) -> Any:
    """The value of which these are the bytes after the ``HEAD``."""
    return pickle.loads(data)  # noqa: S301  # written by our own other half


def read_frame(pipe: BinaryIO) -> Any:
    """The next value.

    Raises:
        EOFError: the other side has closed the pipe, or has ended.
    """
    head = pipe.read(HEAD)
    if len(head) < HEAD:
        raise EOFError
    return loaded(pipe.read(length(head)))
