"""The rules that stand in code, read from the places where they give their reasons."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import newsclean
from newsclean.extractors.text.signs import SIGNS
from newsclean.rules.load import default_rules

__all__ = ["page"]

_PACKAGE: Final = Path(newsclean.__file__).parent
_ROOMS: Final = ("extractors", "reading")
_HEAD: Final = """# Rules

Made by `python -m docs.generate` from the code and the data; not edited by hand.

A verdict names its rule. An id with a language (`en/related/0`) is a line of data: the languages
and kinds are listed in [the lexicon](../lexicon.md). All others stand in code, and are these.
`RuleSet.without("links")` leaves one out, phrase or code.

## Rules in code

| rule | what it says | the block goes to | stands in |
|---|---|---|---|
"""
_SIGNS: Final = """
## Signs of a dump's line

A line of a text dump is weighed by these signs together; the verdict names the sign that weighed
most. See [text mode](../design/text.md).

| sign | what speaks against the line |
|---|---|
"""
_REGIONS: Final = """
## Names of parts of pages

Words in class and id names that say what a part of a page is. A sure word suffices; a strong or a
weak one is not believed where the text disagrees. They stand in `newsclean/data/selectors.toml`.

| kind | words |
|---|---|
"""


class _Told(NamedTuple):
    """One place that gives a reason."""

    rule: str
    says: str
    goes: str
    file: str


def page() -> str:
    """The three tables."""
    told = sorted(set(_told()))
    rules = "\n".join(f"| `{r.rule}` | {r.says} | {r.goes} | `{r.file}` |" for r in told)
    signs = "\n".join(f"| `{sign.name}` | {sign.against} |" for sign in SIGNS)
    return f"{_HEAD}{rules}\n{_SIGNS}{signs}\n{_REGIONS}{_regions()}\n"


def _regions() -> str:
    by_kind: dict[str, list[str]] = {}
    for word, token in default_rules().regions.items():
        by_kind.setdefault(token.kind, []).append(word)
    return "\n".join(
        f"| `{kind}` | {', '.join(sorted(words))} |" for kind, words in sorted(by_kind.items())
    )


def _told() -> Iterator[_Told]:
    for room in _ROOMS:
        for file in sorted((_PACKAGE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield from _read(node, file.relative_to(_PACKAGE.parent).as_posix())


def _read(call: ast.Call, file: str) -> Iterator[_Told]:
    """What a ``Reason(rule, text, field)`` or ``Verdict(outcome, rule, text, field)`` says."""
    name = ast.unparse(call.func)
    given = [_shown(argument) for argument in call.args]
    fields = [_shown(keyword.value) for keyword in call.keywords if keyword.arg == "field"]
    if name == "Verdict" and given[:1] != [None]:
        outcome, *given = given
        goes = {"kept": "the body", "removed": "nowhere"}.get(outcome or "")
    elif name == "Reason":
        goes = None
    else:
        return
    rule, says, *rest = (*given, None, None)[: max(2, len(given))]
    if rule and says:
        field = next((each for each in (*rest, *fields) if each), None)
        yield _Told(rule, says, goes or (f"`{field}`" if field else "nowhere"), file)


def _shown(node: ast.expr) -> str | None:
    """A literal as it stands, the gaps of an f-string as ``…``; ``None`` for anything computed."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
        return "".join(map(str, parts))
    return None
