"""What a feed says of a story."""

from newsclean.metadata import SOURCES
from newsclean.metadata.feed_entry import FeedEntry
from newsclean.page import Page
from newsclean.pipeline import Cleaner

PAGE = (
    "<html lang=en><body><article><h1>Ferry runs again</h1><p>The ferry across the sound runs "
    "again after a winter in the yard, and the first boat left on time on Friday with nine cars "
    "aboard."
    "</p></article></body></html>"
)
ENTRY = FeedEntry(
    title="Ferry runs again", published="2024-05-03", authors=("Ann Oar",), sections=("Transport",)
)


def test_a_feed_entry_fills_what_the_page_does_not_say() -> None:
    article = Cleaner(sources=(*SOURCES, ENTRY)).page(Page.of(PAGE)).article
    assert article.published is not None
    assert article.published.iso == "2024-05-03"
    assert [author.name for author in article.authors] == ["Ann Oar"]
    assert (article.section, article.tags) == ("Transport", ("Transport",))
    assert article.provenance.fields["published"].source == "feed"


def test_the_pages_own_record_is_believed_before_the_feed() -> None:
    page = PAGE.replace("<body>", '<meta property="article:published_time" content="2024-05-04">')
    article = Cleaner(sources=(*SOURCES, ENTRY)).page(Page.of(page)).article
    assert article.published is not None
    assert article.published.iso == "2024-05-04"


def test_an_empty_entry_says_nothing() -> None:
    article = Cleaner(sources=(*SOURCES, FeedEntry())).page(Page.of(PAGE)).article
    assert article.published is None
