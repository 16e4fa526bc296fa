"""Frozen models to plain data and back, driven by the models' own annotations."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from newsclean.errors import SchemaError
from newsclean.models.article import SCHEMA_VERSION, Article

__all__ = ["article_from_plain", "to_plain"]


def to_plain(value: Any) -> Any:
    """``value`` with every model turned into a dict and every tuple into a list."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return {name: to_plain(getattr(value, name)) for name in _field_names(type(value))}


def article_from_plain(data: Mapping[str, Any]) -> Article:
    """The Article in ``data``; keys of a newer minor version are ignored.

    Raises:
        SchemaError: another major version, a missing key, or a value of the wrong type.
    """
    version = data.get("schema_version") if isinstance(data, Mapping) else None
    if not isinstance(version, str) or version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise SchemaError(
            f"schema_version is {version!r}; this release reads {SCHEMA_VERSION}. "
            "Read the data with the release that wrote it."
        )
    article: Article = _read(Article, data, "article")
    return article


@lru_cache(maxsize=64)
def _field_names(model: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(model))


@lru_cache(maxsize=64)
def _layout(model: type) -> tuple[tuple[str, Any, bool], ...]:
    hints = get_type_hints(model)
    return tuple(
        (f.name, hints[f.name], f.default is MISSING and f.default_factory is MISSING)
        for f in fields(model)
    )


def _read(hint: Any, value: Any, where: str) -> Any:
    """``value`` as ``hint`` wants it; ``where`` is its path, for the error."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(hint), value, where)
    if origin is tuple:
        return tuple(
            _read(get_args(hint)[0], item, f"{where}[{i}]")
            for i, item in enumerate(_expect(list | tuple, value, where))
        )
    if origin is not None and issubclass(_class_of(origin), Mapping):
        kind = get_args(hint)[1]
        return {
            k: _read(kind, v, f"{where}.{k}") for k, v in _expect(Mapping, value, where).items()
        }
    if origin is Literal:
        if value not in get_args(hint):
            raise SchemaError(f"{where}: {value!r} is not one of {list(get_args(hint))}.")
        return value
    if is_dataclass(hint):
        return _read_model(hint, value, where)
    if hint is float:
        return float(_expect(int | float, value, where))
    return _expect(hint, value, where)


def _read_model(model: Any, value: Any, where: str) -> Any:
    plain = _expect(Mapping, value, where)
    found = {}
    for name, hint, required in _layout(model):
        if name in plain:
            found[name] = _read(hint, plain[name], f"{where}.{name}")
        elif required:
            raise SchemaError(f"{where}: the key {name!r} is missing.")
    return model(**found)


def _read_union(choices: tuple[Any, ...], value: Any, where: str) -> Any:
    if value is None and type(None) in choices:
        return None
    models = [choice for choice in choices if is_dataclass(choice)]
    if len(models) > 1:
        tag = value.get("kind") if isinstance(value, Mapping) else None
        models = [m for m in models if _tag(m) == tag]
        if not models:
            raise SchemaError(f"{where}: no block has the kind {tag!r}.")
    others = [c for c in choices if c is not type(None)]
    return _read(models[0] if models else others[0], value, where)


@lru_cache(maxsize=64)
def _tag(model: type) -> str | None:
    return next((f.default for f in fields(model) if f.name == "kind"), None)


def _class_of(origin: Any) -> type:
    return origin if isinstance(origin, type) else object


def _expect(kind: Any, value: Any, where: str) -> Any:
    fits = isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)
    if not fits:
        raise SchemaError(f"{where}: {type(value).__name__} found where {kind} belongs.")
    return value
