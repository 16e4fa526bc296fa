"""Parts of a page that are sent late and hidden, with a script that moves them to their place.

React sends a page in pieces: ``<template id="B:4">`` or ``"P:4"`` marks a place,
``<div hidden id="S:7">`` further down holds what belongs there, and a call such as
``$RC("B:4","S:7")`` or ``$RS("S:7","P:7")`` moves it (react-dom/server, streaming with Suspense).
Read as it stands, the story would end at the first such place.
"""

from typing import TYPE_CHECKING, Final

from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["late_parts"]

_TRACE: Final = b'id="S:'
"""As React writes it, always; one look through the bytes is all that most pages pay."""
_MOVE: Final = pattern(rb"""\$R[A-Z]\(["']([BPS]:\w{1,9})["'],["']([BPS]:\w{1,9})["']""")
_PLACES: Final = "template[id^='B:'],template[id^='P:']"
_PARTS: Final = "[hidden][id^='S:']"


def late_parts(document: "Document") -> "dict[int, Node]":
    """The late parts of a page, by the parser's number of the place each belongs to.

    Mostly there are none, which a look at the bytes tells.
    """
    data = document.page.body
    if _TRACE not in data:
        return {}
    places = {node.attributes.get("id") or "": node for node in document.css(_PLACES)}
    parts = {node.attributes.get("id") or "": node for node in document.css(_PARTS)}
    moves = _moves(data) or [(f"S:{place[2:]}", place) for place in places]
    return {places[to].mem_id: parts[part] for part, to in moves if part in parts and to in places}


def _moves(data: bytes) -> list[tuple[str, str]]:
    """The id of each part with that of the place it is moved to; none if scripts were cut out."""
    calls = (sorted(map(bytes.decode, call), reverse=True) for call in _MOVE.findall(data))
    return [(part, place) for part, place in calls if part[0] == "S" and place[0] != "S"]
