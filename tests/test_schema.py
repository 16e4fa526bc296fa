"""The shipped JSON Schema is generated from the models, and an independent validator agrees."""

import ast
import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

import newsclean.models
from newsclean.models import SCHEMA_VERSION, Article, Paragraph, Provenance
from newsclean.models.schema import article_schema
from tests.conftest import Golden
from tests.strategies import articles

SCHEMA_FILE = Path(newsclean.models.__file__).parents[1] / "data" / "article.schema.json"
SCHEMA_ID = f"https://github.com/newsclean/newsclean/schema/article-{SCHEMA_VERSION}.json"


def generate_schema() -> dict[str, Any]:
    """What pydantic reads off the annotations, with our docstrings as descriptions."""
    schema = TypeAdapter(Article).json_schema(mode="serialization")
    models = schema["$defs"] | {"Article": schema}
    for name, layout in models.items():
        _describe(layout, getattr(newsclean.models, name))
    major = SCHEMA_VERSION.split(".")[0]
    schema["properties"]["schema_version"] |= {"pattern": rf"^{major}\."}
    schema["required"].append("schema_version")
    head = {"$schema": Draft202012Validator.META_SCHEMA["$id"], "$id": SCHEMA_ID}
    return head | schema


def _describe(layout: dict[str, Any], model: type) -> None:
    descriptions = field_docstrings(model)
    for field, value in layout["properties"].items():
        value.pop("title", None)  # pydantic repeats the key in capitals
        value["description"] = descriptions[field]
        if "const" in value:  # the tag that tells blocks apart must stand there
            layout.setdefault("required", []).append(field)


def field_docstrings(model: type) -> dict[str, str]:
    """The string under each field, by the field's name."""
    (definition,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(definition, ast.ClassDef)
    pairs = zip(definition.body, definition.body[1:], strict=False)
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairs
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def is_valid(data: object) -> bool:
    return Draft202012Validator(article_schema()).is_valid(data)


@pytest.fixture
def plain() -> dict[str, Any]:
    provenance = Provenance(input="text", sha256="0", extractor="e", version="1", ruleset="1")
    return Article(provenance=provenance, body=(Paragraph(text="A sentence."),)).to_dict()


def test_the_shipped_schema_is_the_one_the_models_give(golden: Golden) -> None:
    golden.check(SCHEMA_FILE, json.dumps(generate_schema(), indent=2, ensure_ascii=False) + "\n")


def test_the_schema_is_itself_valid_and_says_its_version() -> None:
    schema = article_schema()

    Draft202012Validator.check_schema(schema)

    assert schema["$id"] == SCHEMA_ID
    assert schema["properties"]["schema_version"]["default"] == SCHEMA_VERSION


def test_every_field_in_the_schema_is_described() -> None:
    schema = article_schema()
    layouts = [schema, *schema["$defs"].values()]

    bare = [
        f"{layout['title']}.{name}"
        for layout in layouts
        for name, field in layout["properties"].items()
        if not re.match(r"\S.*\S", field.get("description", ""))
    ]

    assert bare == []


@given(articles)
def test_what_to_dict_gives_is_valid(article: Article) -> None:
    assert is_valid(json.loads(json.dumps(article.to_dict())))


@pytest.mark.parametrize(
    "wrong",
    [
        {"schema_version": "2.0"},
        {"kind": "novel"},
        {"title": 3},
        {"body": [{"kind": "poem", "text": "x"}]},
        {"body": [{"text": "a block without its kind"}]},
        {"authors": [{"name": None}]},
        {"published": "2023-11-19"},
        {"provenance": {}},
    ],
)
def test_what_from_dict_refuses_is_not_valid(plain: dict[str, Any], wrong: dict[str, Any]) -> None:
    assert is_valid(plain)
    assert not is_valid(plain | wrong)
