"""Make the folded tables of the language files anew, after one was changed.

python benchmarks/lexicon_tables.py
"""

from pathlib import Path

from newsclean.rules.load import default_rules
from newsclean.rules.table import table_text


def main() -> None:
    folder = default_rules().lexicon.folder
    tables = folder.parent / "tables"
    tables.mkdir(exist_ok=True)
    languages = sorted(folder.glob("*.toml"))
    for path in languages:
        (tables / f"{path.stem}.json").write_text(table_text(path), encoding="utf-8")
    for stale in tables.glob("*.json"):
        if not (folder / f"{stale.stem}.toml").exists():
            stale.unlink()
    print(f"{len(languages)} tables in {Path(tables).name}/")


if __name__ == "__main__":
    main()
