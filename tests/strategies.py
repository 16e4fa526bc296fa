"""Hypothesis strategies for every model, read off the models' own annotations."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args

from hypothesis import strategies as st

from newsclean import models
from newsclean.models import SCHEMA_VERSION, Article, Block, FactBox, Timestamp

__all__ = ["articles", "texts"]

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)
"""Text as the models promise it: never empty, no control character, no half surrogate pair."""

_ISO = {
    "year": "2023",
    "month": "2023-11",
    "day": "2023-11-19",
    "minute": "2023-11-19T08:30",
    "second": "2023-11-19T08:30:00",
}
_ZONES = {"offset": "+05:00", "utc": "Z", "unknown": ""}


@st.composite
def _timestamps(draw: st.DrawFn) -> Timestamp:
    precision = draw(st.sampled_from(list(_ISO)))
    tz = draw(st.sampled_from(list(_ZONES))) if "T" in _ISO[precision] else "unknown"
    fields: dict[str, Any] = {"precision": precision, "tz": tz, "raw": draw(st.none() | texts)}
    return Timestamp(iso=_ISO[precision] + _ZONES[tz], **fields)


def _every_field(model: type, **chosen: st.SearchStrategy[Any]) -> None:
    """Draw optional fields too, which ``builds`` leaves at their defaults unless told."""
    inferred = dict.fromkeys((f.name for f in fields(model)), ...)
    st.register_type_strategy(model, st.builds(model, **(inferred | chosen)))


st.register_type_strategy(str, texts)
st.register_type_strategy(float, st.floats(0, 1))
for _name in models.__all__:
    _model = getattr(models, _name)
    if is_dataclass(_model) and isinstance(_model, type):
        _every_field(_model)
_flat_blocks = [st.from_type(kind) for kind in get_args(Block) if kind is not FactBox]
_every_field(FactBox, blocks=st.lists(st.one_of(*_flat_blocks)).map(tuple))  # boxes do not nest
_every_field(Article, schema_version=st.just(SCHEMA_VERSION))
st.register_type_strategy(Timestamp, _timestamps())

articles: st.SearchStrategy[Article] = st.from_type(Article)
"""Articles with any field set, all block kinds among them."""
