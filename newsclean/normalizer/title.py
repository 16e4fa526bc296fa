"""The headline without the site's name."""

import re
from collections.abc import Sequence
from typing import Final

from newsclean.finding import Finding
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, fold

__all__ = ["choose_title"]

_BAR = re.compile(r"\s+[|\-–—·•»«:/~]+\s+|\s*\|\s*|\s+::\s+|\s*[｜|]\s*|:\s+")
_SHORTEST: Final = 3
_NOTHING: Final = "home homepage untitled index null undefined none article news start startseite"
_NOT_TITLES: Final = frozenset(_NOTHING.split())


def choose_title(said: Said, site_names: Sequence[str]) -> Choice[str]:
    """The headline; a suffix goes only with evidence.

    It is the site's name, or a headline of the same page ends before it.
    """
    sites = {fold(name) for name in site_names} - {""}
    shown = {
        fold(clean_line(f.raw))
        for f in said.get("title", ())
        if f.source in ("headline", "json-ld", "microdata", "text", "html")
    }

    def read(finding: Finding) -> str | Refusal:
        title = _without_site(clean_line(finding.raw), sites, shown)
        folded = fold(title)
        if len(folded) < _SHORTEST or folded in _NOT_TITLES:
            return Refusal("no headline")
        return Refusal("the site's name") if folded in sites else title

    return choose(said.get("title", ()), read, key=fold)


def _without_site(title: str, sites: set[str], shown: set[str]) -> str:
    """``title`` without what stands behind or before its outermost bars, where it proves alien."""
    bars = list(_BAR.finditer(title))
    for bar in bars:
        head, tail = title[: bar.start()], title[bar.end() :]
        if fold(tail) in sites or (fold(head) in shown and bar[0].strip() != ":"):
            return head.strip()
    for bar in bars[:2]:
        head, tail = title[: bar.start()], title[bar.end() :]
        if fold(head) in sites and fold(tail) not in sites and fold(tail):
            return tail.strip()
    return title
