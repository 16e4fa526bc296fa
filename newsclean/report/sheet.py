"""One HTML file that carries its style and its program, and may load and run nothing else."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from newsclean.report.markup import Markup, joined, tag, trusted

__all__ = ["OURS", "Sheet"]

OURS: Final = "newsclean report"
"""The generator that every file of a report names near its start."""
_ICON: Final = "data:,"
"""An empty icon: browsers ask the network for one that is not named."""


class Sheet(NamedTuple):
    """A page of a report."""

    title: str
    """For the window."""
    body: Markup
    """What stands in ``<body>``."""
    styles: Sequence[str] = ()
    """Names of style sheets in ``assets/``, besides ``base.css``."""
    scripts: Sequence[str] = ()
    """Names of programs in ``assets/``, besides ``base.js``."""

    def html(self) -> str:
        """The whole file."""
        style = "\n".join(map(_asset, ("base.css", *self.styles)))
        script = "\n".join(map(_asset, ("base.js", *self.scripts)))
        head = tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
            tag("meta", name="generator", content=OURS),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="referrer", content="no-referrer"),
            tag("meta", name="color-scheme", content="light dark"),
            tag("meta", http_equiv="x-dns-prefetch-control", content="off"),
            tag("link", rel="icon", href=_ICON),
            tag("title", self.title),
            tag("style", trusted(style)),
        )
        body = tag("body", self.body, tag("script", trusted(script)))
        return "<!doctype html>\n" + joined(trusted('<html lang="en">'), head, body) + "</html>\n"


def _policy(style: str, script: str) -> str:
    """Nothing is loaded, and nothing runs but this very style and this very program."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return (files("newsclean") / "report" / "assets" / name).read_text("utf-8").strip()
