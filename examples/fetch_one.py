"""Fetch one page and print what newsclean makes of it.

Without an address it takes a page from memory: anything with a ``fetch`` method is a fetcher.
"""

import sys

import newsclean
from newsclean.fetchers.memory import MemoryFetcher

ADDRESS = "https://gazette.example/lighthouse"
PAGE = """<html lang="en"><head><title>Lighthouse opens to visitors - The Gazette</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h1>Lighthouse opens to visitors</h1><p class="byline">By Nell Harrow</p>
<p>The lighthouse on Cape Fenn opens its stairs to the public on Saturday, for the first time
since the last keeper carried his armchair down them in 1994.</p>
<p>Groups of eight may climb to the lamp every half hour. The way up has 197 steps and, the
harbour office points out, so has the way down.</p>
<p class="share"><a href="#">Share</a> <a href="#">Tweet</a></p></article></body></html>"""


def main() -> None:
    """Fetch, and show the fields one usually wants."""
    if len(sys.argv) > 1:
        article = newsclean.fetch(sys.argv[1])
    else:
        article = newsclean.fetch(ADDRESS, fetcher=MemoryFetcher({ADDRESS: PAGE}))
    print("Title:  ", article.title)
    print("Authors:", ", ".join(author.name for author in article.authors) or "unknown")
    print("Date:   ", article.published.iso if article.published else "unknown")
    print("Words:  ", article.word_count)
    print()
    print(article.text)


if __name__ == "__main__":
    main()
