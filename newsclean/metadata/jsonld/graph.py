"""The objects of a page's JSON-LD, found wherever they nest, with their references."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

__all__ = ["Graph", "Item", "collect", "types_of"]

Item = Mapping[str, Any]
"""One JSON object."""

_MOST_ITEMS: Final = 3000
_MOST_VALUES: Final = 200
_DEEPEST: Final = 12
_NESTED: Final = frozenset({dict, list})


class Graph(NamedTuple):
    """All typed objects in page order, and those that have an ``@id``."""

    items: tuple[Item, ...]
    by_id: Mapping[str, Item]
    types: tuple[tuple[str, ...], ...]
    """The types of each of ``items``."""

    def of_type(self, name: str) -> Iterator[Item]:
        """The items of this type."""
        return (item for item, kinds in zip(self.items, self.types, strict=True) if name in kinds)

    def resolve(self, value: object) -> object:
        """What a bare reference ``{"@id": …}`` points to; any other value itself."""
        if isinstance(value, dict) and len(value) <= 2:  # noqa: PLR2004 - @id and @type
            target = value.get("@id")
            if isinstance(target, str) and not {"name", "url", "headline"} & value.keys():
                return self.by_id.get(target, value)
        return value

    def values(self, item: Item, key: str) -> tuple[object, ...]:
        """The values of a property as a flat tuple, references resolved."""
        return tuple(self.resolve(value) for value in _flat(item.get(key)))

    def text(self, item: Item, *keys: str) -> str | None:
        """The first of these properties that has a text."""
        for key in keys:
            plain = item.get(key)
            if plain.__class__ is str and (found := self.text_of(plain)):
                return found
            for value in self.values(item, key):
                found = self.text_of(value)
                if found:
                    return found
        return None

    def text_of(self, value: object) -> str | None:
        """A text or number as text, or the name of an object; ``None`` for anything else."""
        for _ in range(_DEEPEST):
            if isinstance(value, dict):
                inner = next(
                    (value[k] for k in ("name", "@value", "headline") if value.get(k)), None
                )
                value = self.resolve(next(iter(_flat(inner)), None))
                continue
            break
        if isinstance(value, str):
            return _encodable(value).strip() or None
        if isinstance(value, bool):
            return str(value).lower()
        return str(value)[:40] if isinstance(value, int | float) else None


def collect(values: Iterable[object]) -> Graph:
    """The objects in ``values``, whatever their nesting; cycles are impossible in text."""
    items = tuple(_walk(values))
    by_id: dict[str, Item] = {}
    for item in items:
        key = item.get("@id")
        # A bare mention must not hide the object it mentions.
        if isinstance(key, str) and len(item) > len(by_id.get(key, ())):
            by_id[key] = item
    typed = [(item, kinds) for item in items if (kinds := types_of(item))]
    return Graph(tuple(item for item, _ in typed), by_id, tuple(kinds for _, kinds in typed))


def types_of(item: Item) -> tuple[str, ...]:
    """The item's types without their namespace."""
    kinds = item.get("@type")
    if isinstance(kinds, str):
        return (_bare(kinds),) if kinds else ()
    return tuple(_bare(kind) for kind in _flat(kinds) if isinstance(kind, str))


def _bare(kind: str) -> str:
    if kind.isalpha():
        return kind
    return kind.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1].removeprefix("schema:")


def _walk(values: Iterable[object]) -> Iterator[Item]:
    """Objects in page order, without recursion: hostile JSON nests as deep as it likes."""
    stack: list[Any] = [v for v in reversed(list(values)) if v.__class__ in _NESTED]
    seen = 0
    while stack and seen < _MOST_ITEMS:
        value = stack.pop()
        inner: Iterable[object] = value
        if value.__class__ is dict:
            seen += 1
            yield value
            inner = value.values()
        # The class itself is asked: nobody makes subclasses of what JSON is read into.
        stack.extend([v for v in inner if v.__class__ in _NESTED][::-1])


def _flat(value: object) -> Iterator[object]:
    """The values of a property: nested lists undone, empty ones left out."""
    stack = [value]
    count = 0
    while stack and count < _MOST_VALUES:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value[:_MOST_VALUES]))
        elif value is not None and value != "":
            count += 1
            yield value


def _encodable(text: str) -> str:
    """Without lone surrogates, which JSON can spell and UTF-8 cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
