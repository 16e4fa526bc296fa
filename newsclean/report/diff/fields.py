"""Which fields of an Article differ between two runs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["Change", "FieldChange", "field_changes"]

Change = Literal["gained", "lost", "changed"]

_APART: Final = frozenset({"provenance", "schema_version", "body", "live_entries"})
"""Not fields one reads: how it was made, its layout, and what is compared block by block."""
_FACES: Final = ("name", "iso", "title", "text", "raw", "url")
"""What a value of several parts is known by, the best first."""


class FieldChange(NamedTuple):
    """A field with two values."""

    field: str
    """Its name."""
    change: Change
    """Whether a value came, went, or became another."""
    old: str
    """What it was, for a person; empty when there was none."""
    new: str
    """What it is; empty when there is none."""
    old_source: str | None
    """Where the old value was from."""
    new_source: str | None
    """Where the new one is from."""


def field_changes(old: "Article", new: "Article") -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the Article."""
    before, after = old.to_dict(), new.to_dict()
    return tuple(
        _change(name, before[name], after[name], (old, new))
        for name in before
        if name not in _APART and before[name] != after[name]
    )


def _change(name: str, old: Any, new: Any, articles: "tuple[Article, Article]") -> FieldChange:
    change: Change = "gained" if _empty(old) else "lost" if _empty(new) else "changed"
    sources = [article.provenance.fields.get(name) for article in articles]
    shown = _told(old, new) if change == "changed" else (_face(old), _face(new))
    return FieldChange(name, change, *shown, *(s.source if s else None for s in sources))


def _told(old: Any, new: Any) -> tuple[str, str]:
    """Both values by what they are known by; where that is the same, by the parts that differ.

    Of lists the items that stand in one of them only; their order, where they hold the same.
    """
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    gone = [item for item in before if item not in after] or before
    come = [item for item in after if item not in before] or after
    faces = _face(gone), _face(come)
    if faces[0] != faces[1]:
        return faces
    return _parts(gone, come), _parts(come, gone)


def _parts(items: list[Any], others: list[Any]) -> str:
    """The parts of items that differ from those of their counterparts: ``caption: The quay``."""
    pairs = zip(items, others, strict=False)
    return "; ".join(
        f"{key}: {_face(value)}"
        for item, other in pairs
        if isinstance(item, Mapping) and isinstance(other, Mapping)
        for key, value in item.items()
        if value != other.get(key)
    )


def _empty(value: Any) -> bool:
    return value is None or value == []


def _face(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(_face, value))
    if isinstance(value, Mapping):
        return next((str(value[face]) for face in _FACES if value.get(face)), "")
    return str(value)
