"""The Article as an Arrow schema, read off the models, and rows of it both ways.

Blocks of all kinds share one struct: a column cannot hold values of several types, and a reader
wants ``body.text`` without asking for the kind first. What a kind lacks is null in it.
Mappings are lists of ``key`` and ``value``.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC
from functools import cache
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from newsclean.errors import MissingExtra
from newsclean.models import Article
from newsclean.models.article import SCHEMA_VERSION
from newsclean.models.blocks import FactBox

__all__ = ["DERIVED", "arrow_schema", "article_of", "pyarrow", "row_of"]

_SCALARS: Final = {str: "string", int: "int64", float: "float64", bool: "bool_"}

DERIVED: Final = ("text", "word_count", "published_utc")
"""Columns that are computed from the Article, for those who do not want to: they are not read back.

``published_utc`` is null where the time zone is not known; ``published.iso`` is what was found.
"""


def pyarrow() -> Any:
    """The package.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as _  # noqa: F401  # part of the package, once it is imported
    except ImportError:
        raise MissingExtra(
            "Parquet needs a further package: pip install 'newsclean[parquet]'."
        ) from None
    return pa


@cache
def arrow_schema() -> Any:
    """The schema of a table of Articles: its columns are the Article's fields, and ``DERIVED``.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    pa = pyarrow()
    derived = {
        "text": pa.string(),
        "word_count": pa.int64(),
        "published_utc": pa.timestamp("us", tz="UTC"),
    }
    return pa.schema(
        [*_fields(pa, Article), *(pa.field(name, kind) for name, kind in derived.items())],
        metadata={"newsclean.schema_version": SCHEMA_VERSION},
    )


def row_of(article: Article) -> dict[str, Any]:
    """The row of an Article."""
    published = article.published.utc() if article.published else None
    row = article.to_dict()
    found = row["provenance"]["fields"]
    row["provenance"]["fields"] = [{"key": key, "value": found[key]} for key in found]
    return row | {
        "text": article.text,
        "word_count": article.word_count,
        "published_utc": published.astimezone(UTC) if published else None,
    }


def article_of(row: Mapping[str, Any]) -> Article:
    """The Article that ``row_of`` made ``row`` from, as Arrow gives it back.

    Raises:
        SchemaError: it is of another schema version.
    """
    provenance = dict(row["provenance"])
    provenance["fields"] = {each["key"]: each["value"] for each in provenance["fields"] or ()}
    return Article.from_dict({**row, "provenance": provenance})


def _fields(pa: Any, model: Any) -> list[Any]:
    hints = get_type_hints(model)
    return [pa.field(each.name, _type(pa, hints[each.name])) for each in fields(model)]


def _type(pa: Any, hint: Any) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _SCALARS:
        return getattr(pa, _SCALARS[hint])()
    if origin is Literal:
        return pa.string()
    if origin in {Union, types.UnionType}:
        return _union(pa, [each for each in arguments if each is not types.NoneType])
    if origin is tuple:
        return pa.list_(_type(pa, arguments[0]))
    if is_dataclass(hint):
        return pa.struct(_fields(pa, hint))
    # No Arrow map: Hugging Face datasets knows none.
    pair = [pa.field("key", pa.string()), pa.field("value", _type(pa, arguments[1]))]
    return pa.list_(pa.struct(pair))


def _union(pa: Any, models: list[Any]) -> Any:
    """One of several models: a struct with the fields of all. Boxes hold no boxes."""
    if len(models) == 1:
        return _type(pa, models[0])
    inner = [model for model in models if model is not FactBox]
    found: dict[str, Any] = {}
    for model in models:
        for each in fields(model):
            if (model, each.name) == (FactBox, "blocks"):
                kind = pa.list_(_union(pa, inner))
            else:
                kind = _type(pa, get_type_hints(model)[each.name])
            found.setdefault(each.name, kind)
    return pa.struct([pa.field(name, kind) for name, kind in found.items()])
