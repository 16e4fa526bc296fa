"""Text mode: a page as a careless scraper would store it, and who can find the story in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from html import escape
from typing import Final

from benchmarks.public.case import Case, page_bytes
from benchmarks.public.metrics import score
from benchmarks.public.outcome import Outcome
from benchmarks.public.peers import Found, Peer, installed

__all__ = ["dump_of", "run_dumps", "ways"]

_FEWEST_WORDS: Final = 10
_STOP: Final = re.compile(r"[.!?…。！？]['\"”’»)\]]*$")


def _newsclean(dump: str) -> str:
    import newsclean

    try:
        return newsclean.clean(dump).text
    except newsclean.NotAnArticle:
        return ""


def _prose(dump: str) -> str:
    """Lines of ten words and more with a stop: the rule that anybody would try first."""
    lines = (line for line in dump.splitlines() if len(line.split()) >= _FEWEST_WORDS)
    return "\n".join(line for line in lines if _STOP.search(line.strip()))


def _trafilatura(dump: str) -> str:
    import trafilatura

    return trafilatura.extract(_page(dump)) or ""


def _page(dump: str) -> str:
    """The dump as a page again, for those who read nothing else: a paragraph a line."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in dump.splitlines() if line.strip())
    return f'<html><meta charset="utf-8"><body><article>{lines}</article></body></html>'


def ways() -> dict[str, Callable[[str], str]]:
    """Who reads dumps here: from a dump to a text. jusText where it is installed."""
    justext = [peer for peer in installed() if peer.name == "justext"]
    return {
        "newsclean": _newsclean,
        "trafilatura, a paragraph a line": _trafilatura,
        **{f"{peer.name}, a paragraph a line": partial(_read_by, peer) for peer in justext},
        "lines of prose": _prose,
        "everything": str,
    }


def _read_by(peer: Peer, dump: str) -> str:
    return peer.run(_page(dump).encode(), None).text


def run_dumps(cases: Iterable[Case], *, rouge: bool) -> list[Outcome]:
    """Every way on the dump of every page that has a body or pieces; fields are not asked for."""
    readers = ways()
    outcomes = {name: Outcome(name) for name in readers}
    for case in _with_text(cases):
        dump = dump_of(page_bytes(case))
        for name, way in readers.items():
            try:
                text = way(dump)
            except Exception as error:  # noqa: BLE001 - its failure, not ours
                outcomes[name].failures.append(f"{case.id}: {type(error).__name__}"[:200])
                text = ""
            outcomes[name].empty += not text.strip()
            outcomes[name].pages.append(score(case, Found(text), rouge=rouge))
    return list(outcomes.values())


def _with_text(cases: Iterable[Case]) -> Iterator[Case]:
    for case in cases:
        if case.paragraphs is not None or case.must:
            yield replace(case, title=None, authors=None, published=None)


def dump_of(html: bytes) -> str:
    """The visible text of a page, a line a block."""
    from inscriptis import get_text

    lines = get_text(html.decode("utf-8", "replace")).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
