"""``python -m docs.generate`` writes every generated page."""

from pathlib import Path

from docs.generate import PAGES

DOCS = Path(__file__).parents[1]

for place, page in PAGES.items():
    (DOCS / place).parent.mkdir(exist_ok=True)
    (DOCS / place).write_text(page(), "utf-8", newline="\n")
    print(f"docs/{place}")  # noqa: T201  this program tells what it wrote
