"""Uses every extra: where it is missing the error must name it, where it is there none may.

python .ci/extras.py          in an environment without any
python .ci/extras.py NAME     in one with that extra
python .ci/extras.py --list   anywhere: which there are
"""

import importlib
import importlib.metadata
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ARCHIVE = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
FOR_DEVELOPERS = {"all", "dev", "docs"}


def _render() -> object:
    # The package is asked for behind robots.txt and the address, which want a network.
    from newsclean.fetchers.browser import _playwright

    return _playwright()


def _read_archive() -> object:
    from newsclean.archives.warc import iter_warc

    path = Path(tempfile.mkdtemp()) / "a.warc"
    path.write_bytes(ARCHIVE)
    return list(iter_warc(path))


def _find_copies() -> object:
    from newsclean.dedup import find_copies

    return find_copies(())


def _scrape() -> object:
    return importlib.import_module("newsclean.integrations.scrapy")


def _run_datatrove() -> object:
    return importlib.import_module("newsclean.integrations.datatrove")


def _write_parquet() -> object:
    from newsclean.sinks import sink_at

    return sink_at(Path("articles.parquet"))


def _write_zstd() -> object:
    from newsclean.sinks import sink_at

    return sink_at(Path("articles.jsonl.zst"))


def _mend() -> object:
    from newsclean.extractors.repair import mojibake

    return mojibake()


def _guess() -> object:
    from newsclean.normalizer.langid import Langid

    return Langid().evidence("The ferry stays in port until the storm is over.")


USES: dict[str, Callable[[], object]] = {
    "browser": _render,
    "ftfy": _mend,
    "datatrove": _run_datatrove,
    "dedup": _find_copies,
    "lang": _guess,
    "parquet": _write_parquet,
    "scrapy": _scrape,
    "warc": _read_archive,
    "zstd": _write_zstd,
}
"""An extra, and what needs it."""


def check_without() -> None:
    """Every extra is missing: stop with a sentence at the first whose error does not name it."""
    from newsclean.errors import MissingExtra

    offered = set(importlib.metadata.metadata("newsclean").get_all("Provides-Extra") or ())
    differing = offered - FOR_DEVELOPERS ^ USES.keys()
    if differing:
        raise SystemExit(f"USES of this file and the extras differ in {sorted(differing)}")
    for extra, use in USES.items():
        try:
            use()
        except MissingExtra as error:
            if f"newsclean[{extra}]" not in str(error):
                raise SystemExit(f"{extra} is not named: {error}") from error
            print(f"{extra:10} {error}")
        else:
            raise SystemExit(f"{extra}: nothing was missing")


def check_with(extra: str) -> None:
    """The extra is installed: its use may fail for want of a network, not for want of it."""
    from newsclean.errors import NewscleanError

    try:
        USES[extra]()
    except NewscleanError as error:
        if f"newsclean[{extra}]" in str(error):
            raise SystemExit(f"{extra} is installed, and yet: {error}") from error
        print(f"{extra:10} is there; {error}")
    else:
        print(f"{extra:10} is there")


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print(*USES)
    elif sys.argv[1:]:
        check_with(sys.argv[1])
    else:
        check_without()
