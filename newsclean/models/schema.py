"""The JSON Schema of an Article, as shipped in the package."""

import json
from importlib import resources
from typing import Any

__all__ = ["article_schema"]


def article_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what ``Article.to_dict`` gives, descriptions included."""
    file = resources.files("newsclean").joinpath("data", "article.schema.json")
    schema: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return schema
