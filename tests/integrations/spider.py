"""A small spider, run in a process of its own: a reactor can be started only once in each.

python spider.py START OUTPUT: follows the links of START and writes what the pipeline gives.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy import Spider
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response, TextResponse

from newsclean.integrations.scrapy import ArticlePipeline, article_of, page_of


class Stories(Spider):
    """Yields pages for the pipeline, and one item that is none of its business."""

    name = "stories"

    def parse(self, response: Response, **_: Any) -> Iterator[Any]:
        assert isinstance(response, TextResponse)
        yield {"front": response.url}
        yield from response.follow_all(css="a", callback=self.story)

    def story(self, response: Response) -> Iterator[Any]:
        if "direct" in response.url:
            yield {"direct": article_of(response).title}
        else:
            yield page_of(response)


def main(start: str, output: str) -> None:
    process = CrawlerProcess(
        {
            "ITEM_PIPELINES": {ArticlePipeline: 300},
            "FEEDS": {output: {"format": "jsonlines", "encoding": "utf-8"}},
            "LOG_LEVEL": "WARNING",
            "TELNETCONSOLE_ENABLED": False,
        }
    )
    crawler = process.create_crawler(Stories)
    process.crawl(crawler, start_urls=[start])
    process.start()
    assert crawler.stats is not None
    stats = {
        name: value
        for name, value in crawler.stats.get_stats().items()
        if name.startswith(("newsclean/", "item_"))
    }
    Path(f"{output}.stats").write_text(json.dumps(stats), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
