"""The JSON Schema of an Article, as shipped in the package."""

import json
from pathlib import Path
from typing import Any, Final

__all__ = ["article_schema"]

_FILE: Final = Path(__file__).parents[1] / "data" / "article.schema.json"


def article_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what ``Article.to_dict`` gives, descriptions included."""
    schema: dict[str, Any] = json.loads(_FILE.read_bytes())
    return schema
