"""What the package offers is what it says it offers, and every public thing is explained."""

import importlib
import inspect
import pkgutil
from importlib.metadata import version
from types import FunctionType, ModuleType
from typing import Any

import pytest

import newsclean
from newsclean import errors

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(newsclean.__path__, "newsclean.")
    if not module.name.endswith("__main__")  # importing it runs the command line
]


@pytest.mark.parametrize("name", newsclean.__all__)
def test_every_offered_name_can_be_had(name: str) -> None:
    assert getattr(newsclean, name) is not None


def test_dir_shows_the_offered_names() -> None:
    assert dir(newsclean) == sorted(newsclean.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'scrape'"):
        newsclean.scrape  # noqa: B018  the look-up itself is tested


def test_the_version_is_that_of_the_installed_package() -> None:
    assert newsclean.__version__ == version("newsclean")


def is_alias(line: str) -> bool:
    words = line.removeprefix("    from").strip().rstrip(",").split()[-3:]
    return len(words) == 3 and words[1] == "as" and words[0] == words[2]


def test_type_checkers_are_told_the_same_names() -> None:
    source = inspect.getsource(newsclean)
    told = {line.split()[0] for line in source.splitlines() if is_alias(line)}

    assert told == set(newsclean.__all__) - {"__version__"}


def test_every_error_is_offered() -> None:
    assert set(errors.__all__) <= set(newsclean.__all__)


def public_things(module: ModuleType) -> list[Any]:
    """Public functions and classes defined in a module, and the public methods of the classes."""
    own = [
        thing
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and (inspect.isclass(thing) or inspect.isfunction(thing))
        and thing.__module__ == module.__name__
    ]
    return own + [method for thing in own if inspect.isclass(thing) for method in methods(thing)]


def methods(kind: type) -> list[Any]:
    return [
        member
        for name, member in vars(kind).items()
        if not name.startswith("_")
        and isinstance(member, FunctionType | property | classmethod | staticmethod)
    ]


def is_explained(thing: Any) -> bool:
    """Its own words: not a text that dataclass or NamedTuple wrote, and not an inherited one."""
    text = vars(thing).get("__doc__") if inspect.isclass(thing) else thing.__doc__
    return (
        text is not None
        and text.strip() != ""
        and not text.startswith(f"{getattr(thing, '__name__', '')}(")
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_a_module_explains_itself_and_keeps_its_word(module: ModuleType) -> None:
    assert module.__doc__
    assert [name for name in getattr(module, "__all__", ()) if not hasattr(module, name)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_public_thing_has_a_docstring(module: ModuleType) -> None:
    assert [thing for thing in public_things(module) if not is_explained(thing)] == []
