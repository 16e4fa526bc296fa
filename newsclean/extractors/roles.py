"""What each tag is to the walk: text, furniture, a block, a mark within a line.

Keys are the parser's own numbers for tags: the walk compares them thousands of times a page.
"""

from typing import Final

from newsclean.document import tag_ids

__all__ = [
    "BLOCK",
    "BREAK",
    "INLINE",
    "KINDS",
    "MARKED",
    "MARKS",
    "MEDIUM",
    "ROLES",
    "SKIPPED",
    "TAGS",
    "TELLING",
    "TEMPLATE",
    "TEXT",
    "UNKNOWN",
    "WHOLE",
]

TEXT, SKIPPED, BLOCK, INLINE, BREAK, MEDIUM, MARKED, WHOLE, UNKNOWN = range(9)

_SKIPPED_TAGS: Final = (
    "script style template noscript svg math canvas map object select datalist textarea "
    "head meta link base title source track param col colgroup"
).split()
_BLOCK_TAGS: Final = (
    "address article aside blockquote body center dd details dir div dl dt fieldset "
    "figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol "
    "p pre section summary table caption tbody td tfoot th thead tr ul "
    "button label optgroup option output"
).split()
_INLINE_TAGS: Final = (
    "span small sup sub u s del ins mark font big tt abbr acronym time q dfn kbd samp var bdi "
    "bdo picture wbr data ruby rt rp rb nobr strike"
).split()
_WHOLE_TAGS: Final = ("nav", "footer", "dialog", "menu", "search")
_MEDIA_TAGS: Final = ("img", "iframe", "video", "audio", "embed")
_MARKED_TAGS: Final = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "code": "code",
    "cite": "cite",
}

_ROLE_OF: Final = {
    **dict.fromkeys(_SKIPPED_TAGS, SKIPPED),
    **dict.fromkeys(_BLOCK_TAGS, BLOCK),
    **dict.fromkeys(_INLINE_TAGS, INLINE),
    **dict.fromkeys(_WHOLE_TAGS, WHOLE),
    **dict.fromkeys(_MEDIA_TAGS, MEDIUM),
    **dict.fromkeys(_MARKED_TAGS, MARKED),
    "br": BREAK,
    "-text": TEXT,
    "-comment": SKIPPED,
}
_IDS: Final = tag_ids(_ROLE_OF)
ROLES: Final = {_IDS[tag]: role for tag, role in _ROLE_OF.items()}
"""Number of a tag to its role; tags that are not named are ``UNKNOWN``."""
MARKS: Final = {_IDS[tag]: kind for tag, kind in _MARKED_TAGS.items()}
"""Number of a tag to the kind of the mark it makes."""
TAGS: Final = {number: tag for tag, number in _IDS.items()}
"""Number of a tag to its name."""
TEMPLATE: Final = _IDS["template"]
"""Number of ``<template>``, in whose place a late part may stand."""

KINDS: Final = {
    "li": "list-item",
    "dt": "list-item",
    "dd": "list-item",
    "td": "cell",
    "th": "cell",
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "quote",
    "pre": "preformatted",
    "button": "control",
    "label": "control",
    "legend": "control",
    "summary": "control",
    "option": "control",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
"""Name of a tag to the kind of the text directly in it."""
TELLING: Final = frozenset(_IDS[tag] for tag in (*KINDS, "ul", "ol", "dl"))
"""Numbers of the tags that tell the kind of the text in them."""
