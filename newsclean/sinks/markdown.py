"""A folder of Markdown, a file an article; failures as lines beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from newsclean.failure import Failure
from newsclean.models import Article
from newsclean.renderers import markdown
from newsclean.sinks.base import Entry, Outcome
from newsclean.sinks.files import refused
from newsclean.sinks.lines import CODECS, FAILURES, FileSink, line_of
from newsclean.sinks.partition import partition_of

__all__ = ["MarkdownPen", "MarkdownSink"]

_PAGES: Final = "*.md"
"""Stands for all articles: each is a file of its own, and making it again does no harm."""
_NO_END: Final = 2**62
_LONGEST_NAME: Final = 80
_NO_NAME: Final = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class MarkdownPen:
    """Writes an Article as Markdown under its file's name, a Failure as a line."""

    by: str | None = None

    def __call__(self, outcome: Outcome) -> Entry:
        """The record of an outcome."""
        if isinstance(outcome, Failure):
            return Entry(FAILURES, line_of(outcome))
        part = partition_of(outcome, self.by)
        name = f"{part}/{_file_name(outcome)}" if part else _file_name(outcome)
        version = f'---\nschema_version: "{outcome.schema_version}"\n'
        text = markdown.render(outcome).replace("---\n", version, 1)
        return Entry(_PAGES, f"{name}\n{text}\n".encode())


class MarkdownSink(FileSink):
    """A folder of Markdown files."""

    def __init__(self, path: Path, *, by: str | None = None) -> None:
        """Write below ``path``."""
        super().__init__(path, CODECS[""])
        self.pen = MarkdownPen(by)

    def append(self, file: str, records: Sequence[bytes]) -> list[int]:
        """Write articles, each into its file at once; failures at the end of theirs."""
        if file != _PAGES:
            return super().append(file, records)
        for record in records:
            name, _, text = record.partition(b"\n")
            self._write(self._files.path(name.decode()), text)
        return [0] * len(records)

    def size(self, file: str) -> int:
        """Bytes in the file of failures; articles have no end."""
        return _NO_END if file == _PAGES else super().size(file)

    def cut(self, file: str, size: int) -> None:
        """Take back failures; articles are made again in their place."""
        if file != _PAGES:
            super().cut(file, size)

    def _write(self, path: Path, text: bytes) -> None:
        new = path.with_name(f".{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(text)
            new.replace(path)
        except OSError as error:
            raise refused(path, error) from error


def _file_name(article: Article) -> str:
    """A name to be read by people, and a few letters that make it the only one."""
    address = article.url_requested or article.url
    words = unquote(urlsplit(address).path) if address else article.title or ""
    readable = _NO_NAME.sub("-", words.rpartition(".")[0] or words).strip("-")
    own = blake2b((address or article.content_hash).encode(), digest_size=5).hexdigest()
    return f"{readable[-_LONGEST_NAME:].strip('-') or 'article'}-{own}.md"
