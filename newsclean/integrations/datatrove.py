"""datatrove: pipeline steps from archives to pages, and from pages to articles.

Both are ordinary steps, so that they run wherever datatrove does: on one machine, on Slurm, on Ray.
"""

import json
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from datetime import datetime
from typing import Any, Final

from newsclean.archives import Damage, Selection, iter_warc
from newsclean.encoding import decode
from newsclean.errors import (
    ExtractionFailed,
    ExtractionTimeout,
    InputError,
    MissingExtra,
    NewscleanError,
)
from newsclean.models import ArchiveRecord, Article
from newsclean.models.codec import from_plain, to_plain
from newsclean.page import Page
from newsclean.pipeline import Cleaner, looks_like_html

try:
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.extractors.base import ExtractorSandbox
    from datatrove.pipeline.readers.base import BaseDiskReader
    from datatrove.pipeline.writers.disk_base import DiskWriter
    from datatrove.utils.logging import logger
except ImportError as error:
    raise MissingExtra(
        "This step runs inside datatrove: pip install 'newsclean[datatrove]'."
    ) from error

__all__ = ["ArchivePages", "ArticleExtractor", "article_of"]

_SECONDS: Final = 10.0
_EVERYTHING: Final = Selection()


class ArchivePages(BaseDiskReader):  # type: ignore[misc]  # datatrove states no types
    """Reads the pages of WARC files (CC-NEWS and others), over whatever is damaged in them.

    Each page is a document: ``text`` is its HTML, ``id`` that of its record; ``metadata`` holds
    ``url``, ``date`` and ``archive``, which says where it stands. datatrove's own ``WarcReader``
    needs three packages and a C library more, and ends a file at the first damage.
    """

    name = "📰 archive pages"

    def __init__(self, data_folder: Any, *, only: Selection = _EVERYTHING, **options: Any) -> None:
        """Read nothing yet.

        Args:
            data_folder: where the files are; a path, or anything else datatrove opens.
            only: the pages wanted.
            options: what any reader of datatrove takes (``glob_pattern``, ``paths_file`` …).
        """
        super().__init__(data_folder, **options)
        self._only = only

    def read_file(self, filepath: str) -> Iterator[Document]:
        """The documents of one file."""
        with self.data_folder.open(filepath, "rb", compression=None) as file:
            try:
                for number, found in enumerate(iter_warc(file, only=self._only, name=filepath)):
                    yield from self._documents(found, filepath, number)
            except InputError as error:
                self._report("unreadable_files", error)

    def _documents(self, found: Page | Damage, path: str, number: int) -> Iterator[Document]:
        if isinstance(found, Damage):
            self._report("damaged", found)
            return
        try:
            data = _plain(found)
        except InputError as error:
            self._report("no_text", f"{found.url}: {error}")
            return
        document = self.get_document_from_dict(data, path, number)
        if document is None:
            self._report("empty", f"{found.url}: there is nothing in it.")
        else:
            yield document

    def _report(self, stat: str, what: object) -> None:
        self.stat_update(stat)
        logger.warning(str(what))


class ArticleExtractor(PipelineStep):  # type: ignore[misc]  # datatrove states no types
    """Turns documents that hold a page, or a text dump, into documents that hold an article.

    ``text`` becomes that of the article; ``metadata`` keeps what it held and gains ``title``,
    ``published``, ``authors``, ``language`` and ``article``: the whole Article as JSON, for
    ``article_of``. JSON, because a table has one layout, and articles have many.

    Every document is counted as ``total`` and then once more: as ``forwarded``, or as ``dropped``
    with ``failed:<reason>``.
    """

    type = "🛢 - EXTRAC"
    name = "📰 newsclean"

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        *,
        deadline_s: float = _SECONDS,
        failures: DiskWriter | None = None,
    ) -> None:
        """Start nothing yet.

        Args:
            cleaner: makes the articles; the default one if left out.
            deadline_s: seconds that one document may take. The process that works on it is ended
                then, and the rest goes on in another.
            failures: where documents are written that give no article, as they came, with
                ``failure_reason`` and ``failure_message`` in their metadata.
        """
        super().__init__()
        self._cleaner = cleaner or Cleaner()
        self._deadline_s = deadline_s
        self._failures = failures

    def run(
        self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """The documents that hold articles, in their order."""
        del world_size
        _warm(self._cleaner)
        with (
            ExtractorSandbox(self._deadline_s, warmup_text=("", {})) as sandbox,
            self._failures or nullcontext() as failures,
        ):
            for document in data:
                self.stat_update("total")
                with self.track_time():
                    made = self._made(sandbox, document)
                if "failure_reason" not in made:
                    self.stat_update("forwarded")
                    document.text = made.pop("text")
                    document.metadata |= made
                    self.update_doc_stats(document)
                    yield document
                    continue
                self.stat_update("dropped", f"failed:{made['failure_reason']}")
                if failures is not None:
                    document.metadata |= made
                    failures.write(document, rank)

    def _made(self, sandbox: Any, document: Document) -> dict[str, Any]:
        """What becomes of a document: the article's text and facts, or why there are none."""
        try:
            return dict(sandbox.process_document((document.text, document.metadata), self._work))
        except TimeoutError:
            message = f"It took longer than {self._deadline_s:g} s. Raise deadline_s, or leave it."
            return _failure(ExtractionTimeout(message))
        except (EOFError, OSError):
            return _failure(ExtractionFailed("The process that worked on it ended."))

    def _work(self, text: str, metadata: dict[str, Any]) -> dict[str, Any]:
        """The work on one document. Nothing is raised, for that would end the process."""
        try:
            return _facts(_article(self._cleaner, text, metadata))
        except Exception as error:  # noqa: BLE001  reported with the document
            return _failure(error)


def article_of(document: Document) -> Article:
    """The Article in a document that ``ArticleExtractor`` made, also after it was stored.

    Raises:
        SchemaError: there is none, or one of a version this release does not read.
    """
    return Article.from_dict(json.loads(document.metadata.get("article") or "{}"))


def _plain(page: Page) -> dict[str, Any]:
    """A page as the reader's own kind of row.

    Raises:
        NotText: its bytes are no text.
    """
    record = page.archive
    metadata = {
        "url": page.url,
        "date": page.fetched_at.isoformat() if page.fetched_at else None,
        "archive": json.dumps(to_plain(record)),
    }
    row = {"text": decode(page).utf8.decode("utf-8", "replace"), "metadata": metadata}
    if record is not None and record.record_id:
        row["id"] = record.record_id
    return row


def _article(cleaner: Cleaner, text: str, metadata: dict[str, Any]) -> Article:
    url, date, stored = (metadata.get(key) for key in ("url", "date", "archive"))
    if text and not stored and not looks_like_html(text):
        return cleaner.text(text, url=url).article
    page = Page(
        body=text.encode("utf-8", "replace"),
        url_requested=url,
        url=url,
        charset="utf-8",
        fetched_at=_moment(date),
        archive=from_plain(ArchiveRecord, json.loads(stored), "archive") if stored else None,
    )
    return cleaner.page(page).article


def _moment(date: Any) -> datetime | None:
    """A row's date, where it is one and states its zone."""
    try:
        moment = datetime.fromisoformat(date)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def _facts(article: Article) -> dict[str, Any]:
    return {
        "text": article.text,
        "title": article.title,
        "published": article.published.iso if article.published else None,
        "authors": [author.name for author in article.authors],
        "language": article.language,
        "article": json.dumps(article.to_dict(), ensure_ascii=False),
    }


def _failure(error: Exception) -> dict[str, Any]:
    return {"failure_reason": type(error).__name__, "failure_message": str(error)}


def _warm(cleaner: Cleaner) -> None:
    """Load what pages need here, so that no process counts it against its first document."""
    page = "<p>Once the modules are loaded, the processes started from this one have them too."
    with suppress(NewscleanError):
        cleaner.page(Page.of(page))
