"""A case of which every text, names and places included, tries to leave its place."""

from dataclasses import replace
from typing import Any, Final

from newsclean import Article, Ledger
from newsclean.report.explain.case import Case
from newsclean.report.explain.stopwatch import Lap

__all__ = ["ATTACKS", "poisoned", "poisoned_article"]

ATTACKS: Final = (
    "</script><script>window.ran = 'script'</script>",
    "<img src=//evil.example/x onerror=\"window.ran='img'\">",
    "<svg onload=\"window.ran='svg'\"><script>window.ran='svg-script'</script></svg>",
    "</style><style>* { display: none !important }</style>",
    '" onmouseover="window.ran=\'double\'" autofocus onfocus="window.ran=\'focus\'" x="',
    "' onclick='window.ran=\"single\"' x='",
    "--><script>window.ran='comment'</script><!--",
    "</title></textarea></template><script>window.ran='rawtext'</script>",
    '<base href="//evil.example/"><meta http-equiv=refresh content="0;url=//evil.example/">',
    "<iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe>",
    "<math><mtext><style><img src=x onerror=\"window.ran='mutation'\"></style></mtext></math>",
    "javascript:window.ran='link'",
    "\u202e\x00\x1b]52;c;x\x07\ud83d &lt;script&gt;window.ran='entity'&lt;/script&gt;",
    "<details open ontoggle=\"window.ran='toggle'\">",
    "{{constructor.constructor('window.ran=1')()}}${window.ran=1}`",
)
_FIXED: Final = frozenset({"kind", "schema_version", "precision", "tz", "input", "role"})
"""Keys whose values are words of ours, which no page can choose."""


def poisoned_article(article: Article) -> Article:
    """The article with an attack in every string, each attack in turn."""
    turn = iter(range(10**6))

    def taint(value: Any, key: str = "") -> Any:
        if isinstance(value, str) and key not in _FIXED:
            return ATTACKS[next(turn) % len(ATTACKS)] + value
        if isinstance(value, list):
            return [taint(each, key) for each in value]
        if isinstance(value, dict):
            return {name: taint(each, name) for name, each in value.items()}
        return value

    plain = taint(article.to_dict())
    return Article.from_dict(_without_half_pairs(plain))


def poisoned(case: Case, shift: int = 0) -> Case:
    """The case with an attack in every string of article, ledger, laps and names."""
    result = case.result
    entries = [
        entry._replace(
            text=_attack(n + shift) + entry.text,
            kind=_attack(n + shift + 1),
            where=_attack(n + shift + 2),
            verdict=entry.verdict._replace(
                rule=_attack(n + shift + 3), reason=_attack(n + shift + 4)
            ),
        )
        for n, entry in enumerate(result.ledger.entries)
    ]
    return Case(
        name="".join(ATTACKS),
        result=replace(
            result, article=poisoned_article(result.article), ledger=Ledger(tuple(entries))
        ),
        laps=tuple(Lap(attack, 0.1) for attack in ATTACKS),
        undone="".join(ATTACKS),
    )


def _attack(number: int) -> str:
    return ATTACKS[number % len(ATTACKS)]


def _without_half_pairs(value: Any) -> Any:
    """An Article refuses them at its door; a ledger does not."""
    if isinstance(value, str):
        return value.replace("\ud83d", "")
    if isinstance(value, list):
        return [_without_half_pairs(each) for each in value]
    if isinstance(value, dict):
        return {key: _without_half_pairs(each) for key, each in value.items()}
    return value
