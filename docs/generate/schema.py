"""The fields of an Article as its JSON Schema describes them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsclean.models.schema import article_schema

__all__ = ["page"]

_HEAD: Final = """# The JSON of an Article

Made by `python -m docs.generate` from the JSON Schema that the package carries; not edited by hand.

`newsclean schema` prints the schema itself (draft 2020-12), and so does
[`newsclean.article_schema()`](api.md). A scalar without evidence is `null`, a collection is never
`null`, a string is never empty. `schema_version` tells a reader whether it can read a record:
another major number means that it must not try.
"""


def page() -> str:
    """One table for the Article and one for each thing it is made of."""
    schema = article_schema()
    parts = [_HEAD, *_table("Article", schema)]
    for name, part in schema.get("$defs", {}).items():
        parts += _table(name, part)
    return "\n".join(parts)


def _table(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    properties = part.get("properties")
    if not properties:
        return
    required = set(part.get("required", ()))
    yield f"## {name}\n"
    if part.get("description"):
        yield f"{_flat(part['description'])}\n"
    yield "| field | type | meaning |\n|---|---|---|"
    for field, about in properties.items():
        always = "" if field in required else " (may be left out)"
        yield f"| `{field}` | {_type(about)}{always} | {_flat(about.get('description', ''))} |"
    yield ""


def _type(about: Mapping[str, Any]) -> str:
    if "$ref" in about:
        name = about["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in about:
        return f"`{about['const']}`"
    if "enum" in about:
        return ", ".join(f"`{value}`" for value in about["enum"])
    for key in ("anyOf", "oneOf"):
        if key in about:
            return " or ".join(_type(each) for each in about[key])
    if about.get("type") == "array":
        return f"list of {_type(about['items'])}" if "items" in about else "list"
    told = about.get("type", "any")
    return " or ".join(told) if isinstance(told, list) else str(told)


def _flat(text: str) -> str:
    return " ".join(text.replace("|", r"\|").replace("``", "`").split())
