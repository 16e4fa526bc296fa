"""Search, legend and filters above the two columns."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsclean.report.explain.blocks import LOOKS, Look, fate_of
from newsclean.report.markup import Markup, tag

if TYPE_CHECKING:
    from newsclean.ledger import LedgerEntry

__all__ = ["toolbar"]

_KEYS: Final = (
    ("/", "search"),
    ("j, k", "next and previous block"),
    ("Enter", "open or close the reason of a block"),
    ("1 – 4", "show or hide kept, removed, moved, suspect"),
    ("r", "choose a rule"),
    ("e", "open or close all reasons"),
    ("t", "light, dark or as the system has it"),
    ("Esc", "clear the search"),
)


def toolbar(entries: Sequence["LedgerEntry"]) -> Markup:
    """The controls. Without scripts they are a legend with counts."""
    fates = Counter(fate_of(entry.verdict) for entry in entries)
    toggles = (
        _toggle(key, look, fates[key], number)
        for number, (key, look) in enumerate(LOOKS.items(), 1)
    )
    return tag(
        "div",
        tag("div", *toggles, class_="legend", role="group", aria_label="Show blocks that are"),
        tag(
            "div",
            _search(),
            _rules(entries),
            tag("button", "Theme", id="theme", type="button"),
            tag("button", "Keys", id="keys-button", type="button", aria_haspopup="dialog"),
            class_="tools",
        ),
        tag("p", id="count", role="status"),
        _keys(),
        class_="bar-top",
        role="search",
    )


def _toggle(key: str, look: Look, count: int, number: int) -> Markup:
    return tag(
        "button",
        tag("span", look.mark, class_="mark", aria_hidden="true"),
        tag("span", look.word),
        tag("span", f"{count:,}", class_="n"),
        type="button",
        class_=f"toggle {key}",
        data_fate=key,
        aria_pressed="true",
        aria_keyshortcuts=number,
        disabled=True,
    )


def _search() -> Markup:
    return tag(
        "input", type="search", id="search", placeholder="Search blocks", aria_label="Search blocks"
    )


def _rules(entries: Sequence["LedgerEntry"]) -> Markup:
    spoke = Counter(entry.verdict.rule for entry in entries).most_common()
    options = (tag("option", f"{rule} ({count:,})", value=rule) for rule, count in spoke)
    every = tag("option", "All rules", value="")
    return tag("select", every, *options, id="rule", aria_label="Only blocks on which a rule spoke")


def _keys() -> Markup:
    rows = (tag("div", tag("dt", tag("kbd", key)), tag("dd", what)) for key, what in _KEYS)
    return tag(
        "dialog",
        tag("h2", "Keys", id="keys-title"),
        tag("dl", *rows),
        tag("button", "Close", type="button", id="keys-close"),
        id="keys",
        aria_labelledby="keys-title",
    )
