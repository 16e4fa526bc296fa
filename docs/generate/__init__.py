"""Pages of the documentation that are made from the code, so that they cannot lag behind it.

``python -m docs.generate`` writes them; a test fails until that was done.
"""

from collections.abc import Callable, Mapping
from typing import Final

from docs.generate import api, manual, rules, schema

__all__ = ["PAGES"]

PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "man/newsclean.1": manual.page,
    "reference/api.md": api.page,
    "reference/rules.md": rules.page,
    "reference/schema.md": schema.page,
}
"""Place in docs/, and what makes the page. ``cli.md`` and ``lexicon.md`` have makers elsewhere:
``pytest --update-golden`` and ``python benchmarks/lexicon_tables.py``."""
