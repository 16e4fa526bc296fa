"""Make anew what is made of the language files: folded tables and the page in the docs.

    python benchmarks/lexicon_tables.py

Run it after a language file was changed; a test fails until it was.
"""

from pathlib import Path

from newsclean.rules.coverage import coverage_page
from newsclean.rules.load import default_rules
from newsclean.rules.table import table_text

PAGE = Path(__file__).parent.parent / "docs" / "lexicon.md"


def main() -> None:
    lexicon = default_rules().lexicon
    files = [path for path, _ in lexicon.files]
    tables = files[0].parent.parent / "tables"
    tables.mkdir(exist_ok=True)
    for stale in tables.glob("*.json"):
        stale.unlink()
    for path in files:
        (tables / f"{path.stem}.json").write_text(table_text(path), encoding="utf-8")
    PAGE.write_text(coverage_page(lexicon), encoding="utf-8")
    print(f"{len(files)} tables in {tables.name}/, {PAGE.name}")


if __name__ == "__main__":
    main()
