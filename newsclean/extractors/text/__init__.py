"""From a plain-text dump to judged lines."""

from newsclean.extractors.text.extractor import LineExtractor

__all__ = ["LineExtractor"]
