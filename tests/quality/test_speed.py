"""A ceiling on what a page may cost, as a ratio to the bare parse in the same run."""

import statistics

from benchmarks.ratios import BASE, measure, readers
from tests.quality.layouts import LAYOUTS
from tests.quality.story import STORIES, Story

WHOLE = "newsclean extract"
CEILING = 50
"""Generous, for it is to catch a step in cost and not a busy machine; ``benchmarks/ratios.py``
gives the figures themselves. Invented pages are small beside real ones, which parse at a better
rate, so that the ratio is higher here."""


def dressed(story: Story) -> bytes:
    """The story as real pages are: a menu, scripts, and a list of other stories around it."""
    menu = "".join(f"<li class='menu-item'><a href='/m/{n}'>Part {n}</a></li>" for n in range(150))
    script = "<script>" + "window.layer.push({event: 'seen', depth: 25});" * 1500 + "</script>"
    teasers = "".join(
        f"<div class='teaser'><a href='/t/{n}'><img src='/t/{n}.jpg'><h3>Story number {n} of the"
        f" day</h3></a><p>What happened next in the matter of {n}.</p></div>"
        for n in range(60)
    )
    html = LAYOUTS[story.head["layout"]](story)
    html = html.replace("<body>", f"<body><ul class='menu'>{menu}</ul>{script}")
    return html.replace("</body>", f"<aside class='more'>{teasers}</aside></body>").encode()


def test_a_page_costs_no_more_than_its_multiple_of_a_bare_parse() -> None:
    pages = [dressed(story) for story in STORIES]
    reading = {
        name: read for name, read in readers().items() if name in (BASE, "newsclean extract")
    }
    measure(pages, reading, rounds=1)  # the first call loads what the others have

    seconds = measure(pages, reading, rounds=3)

    pairs = zip(seconds[WHOLE], seconds[BASE], strict=True)
    assert statistics.median(whole / bare for whole, bare in pairs) < CEILING
