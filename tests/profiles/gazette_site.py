"""An invented paper whose site changes its layout: pages made of its stories and two templates."""

import tomllib
from pathlib import Path
from string import Template

from newsclean import Page

HERE = Path(__file__).parent / "gazette"
HOST = "fjord-messenger.example"
BEGGING = "Our ferryman carries this paper to the outer islands"
STORIES = tomllib.loads((HERE / "stories.toml").read_text("utf-8"))["story"]


def html(number: int, layout: str = "before") -> str:
    story = STORIES[number]
    slug = story["headline"].lower().replace(" ", "-").replace("'", "")
    first, second, third = story["paragraphs"]
    template = Template((HERE / f"{layout}.html").read_text("utf-8"))
    return template.substitute(
        story, slug=slug, day=f"{number + 1:02}", first=first, second=second, third=third
    )


def page(number: int, layout: str = "before") -> Page:
    return Page.of(html(number, layout), url=f"https://{HOST}/news/{number}")


def dump(number: int) -> str:
    """The page as a careless scraper stores it: a line a block."""
    story = STORIES[number]
    first, second, third = story["paragraphs"]
    begging = (
        f"{BEGGING} in every weather; with four crowns a month you keep his lamp lit and his "
        "thermos full."
    )
    lines = (story["headline"], f"By {story['author']}", first, second, begging, third)
    return "\n\n".join(lines) + "\n"
