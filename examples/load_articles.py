"""Articles of a run in pandas, Polars, DuckDB and Hugging Face datasets.

Run it as ``python load_articles.py polars articles.parquet``, with what ``newsclean batch`` wrote
there, or what ``newsclean convert`` made of another output.
"""

import sys
from typing import Any


def with_pandas(parts: str) -> Any:
    """A DataFrame."""
    import pandas as pd

    return pd.read_parquet(parts, columns=["title", "word_count"]).to_dict("records")


def with_polars(parts: str) -> Any:
    """A DataFrame; only the columns that are asked for are read."""
    import polars as pl

    return pl.scan_parquet(f"{parts}/*.parquet").select("title", "word_count").collect().to_dicts()


def with_duckdb(parts: str) -> Any:
    """A query over the files themselves; their ``host=…`` folders, if any, are a column."""
    import duckdb

    return duckdb.read_parquet(f"{parts}/**/*.parquet").select("title", "word_count").fetchall()


def with_datasets(parts: str) -> Any:
    """A Hugging Face dataset."""
    from datasets import load_dataset

    articles = load_dataset("parquet", data_files=f"{parts}/*.parquet", split="train")
    return articles.select_columns(["title", "word_count"]).to_list()


if __name__ == "__main__":
    print(globals()[f"with_{sys.argv[1]}"](sys.argv[2]))
