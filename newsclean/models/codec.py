"""Frozen models to plain data and back, driven by the models' own annotations."""

import math
import reprlib
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, partial
from typing import (
    Any,
    Literal,
    NamedTuple,
    NoReturn,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from newsclean.errors import SchemaError

__all__ = ["from_plain", "to_plain"]

M = TypeVar("M")

# Tuples, made once: a union written inside isinstance() is built anew by every call.
_SCALAR_TYPES = (str, int, float, type(None))
_SEQUENCE_TYPES = (tuple, list)

Reader = Callable[[Any], Any]
"""Takes a plain value and gives what its annotation promises, or raises ``_Misfit``."""


def to_plain(value: Any) -> Any:
    """``value`` with every model turned into a dict and every tuple into a list."""
    if isinstance(value, _SCALAR_TYPES):
        return value
    if isinstance(value, _SEQUENCE_TYPES):
        return [to_plain(item) for item in value]
    names = getattr(value, "__dataclass_fields__", None)
    if names is None:
        return {key: to_plain(item) for key, item in value.items()}
    return {name: to_plain(getattr(value, name)) for name in names}


def from_plain(model: type[M], data: Any, name: str) -> M:
    """The ``model`` that ``to_plain`` made ``data`` from; keys unknown to it are ignored.

    Raises:
        SchemaError: a missing key, or a value of the wrong type. The message begins with the
            path of the value, such as ``article.body[3].text``, starting at ``name``.
    """
    try:
        value: M = _read_model(model, data)
    except _Misfit as misfit:
        raise SchemaError(f"{name}{misfit.path}: {misfit.problem}.") from None
    except RecursionError:
        # Only blocks can hold blocks, and the models say that boxes do not nest.
        raise SchemaError(f"{name}: its values are nested too deep to be read.") from None
    return value


class _Misfit(Exception):  # noqa: N818  never leaves this module, and is no error yet
    """A value that does not fit. Its path grows outwards while it climbs."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = ""

    def inside(self, step: str) -> NoReturn:
        """Climb out of one container."""
        self.path = step + self.path
        raise self


class _Field(NamedTuple):
    name: str
    read: Reader
    required: bool


@cache
def _layout(model: Any) -> tuple[_Field, ...]:
    hints = get_type_hints(model)
    return tuple(
        _Field(f.name, _reader(hints[f.name]), f.default is f.default_factory is MISSING)
        for f in fields(model)
    )


@cache
def _reader(hint: Any) -> Reader:
    make = _READERS_BY_ORIGIN.get(get_origin(hint))
    if make is not None:
        return make(hint)
    return partial(_read_model, hint) if is_dataclass(hint) else _SCALARS[hint]


def _read_model(model: Any, value: Any) -> Any:
    if not isinstance(value, Mapping):
        _refuse(value, "an object")
    found = {}
    for name, read, required in _layout(model):
        if name in value:
            try:
                found[name] = read(value[name])
            except _Misfit as misfit:
                misfit.inside(f".{name}")
        elif required:
            raise _Misfit(f"the key {name!r} is missing")
    return model(**found)


def _sequence_reader(hint: Any) -> Reader:
    read_item = _reader(get_args(hint)[0])

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, _SEQUENCE_TYPES):
            _refuse(value, "an array")
        found: list[Any] = []
        try:
            for item in value:
                found.append(read_item(item))  # noqa: PERF401  its length is the path
        except _Misfit as misfit:
            misfit.inside(f"[{len(found)}]")
        return tuple(found)

    return read


def _mapping_reader(hint: Any) -> Reader:
    read_item = _reader(get_args(hint)[1])

    def read(value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            _refuse(value, "an object")
        found = {}
        for key, item in value.items():
            try:
                found[_read_string(key)] = read_item(item)
            except _Misfit as misfit:
                misfit.inside(f"[{reprlib.repr(key)}]")
        return found

    return read


def _choice_reader(hint: Any) -> Reader:
    choices = get_args(hint)

    def read(value: Any) -> Any:
        if value not in choices:
            _refuse(value, f"one of {', '.join(map(repr, choices))}")
        return value

    return read


def _union_reader(hint: Any) -> Reader:
    choices = [choice for choice in get_args(hint) if choice is not type(None)]
    read_present = _reader(choices[0]) if len(choices) == 1 else _tagged_reader(choices)
    if len(choices) == len(get_args(hint)):
        return read_present
    return lambda value: None if value is None else read_present(value)


def _tagged_reader(models: list[Any]) -> Reader:
    """Reads the one of several models that the key ``kind`` names."""
    readers = {_tag(model): _reader(model) for model in models}

    def read(value: Any) -> Any:
        tag = value.get("kind") if isinstance(value, Mapping) else None
        if not isinstance(tag, str) or tag not in readers:
            _refuse(value, f"an object whose kind is one of {', '.join(readers)}")
        return readers[tag](value)

    return read


def _tag(model: Any) -> str:
    return next(str(f.default) for f in fields(model) if f.name == "kind")


def _read_string(value: Any) -> str:
    if not isinstance(value, str):
        _refuse(value, "a string")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            # JSON can spell half a surrogate pair; no output could ever be written from it.
            raise _Misfit("the string holds a lone surrogate") from None
    return value


def _read_integer(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        _refuse(value, "an integer")
    return value


def _read_number(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        _refuse(value, "a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        _refuse(value, "a finite number")
    return number


def _read_boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        _refuse(value, "true or false")
    return value


def _refuse(value: Any, wanted: str) -> NoReturn:
    raise _Misfit(f"{reprlib.repr(value)} stands where {wanted} belongs")


_READERS_BY_ORIGIN: dict[Any, Callable[[Any], Reader]] = {
    Union: _union_reader,
    types.UnionType: _union_reader,
    tuple: _sequence_reader,
    Mapping: _mapping_reader,
    Literal: _choice_reader,
}

_SCALARS: dict[Any, Reader] = {
    str: _read_string,
    int: _read_integer,
    float: _read_number,
    bool: _read_boolean,
}
