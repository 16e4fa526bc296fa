"""From an address to its Article, over as many pages as it takes."""

from newsclean.reading.read import afetch, aread, fetch, read
from newsclean.reading.rendering import AsyncRenderingFetcher, RenderingFetcher

__all__ = ["AsyncRenderingFetcher", "RenderingFetcher", "afetch", "aread", "fetch", "read"]
