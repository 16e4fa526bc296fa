"""What the sources say and the extractor kept, made one Article."""

from newsclean.normalizer.article import normalize
from newsclean.normalizer.origin import Origin

__all__ = ["Origin", "normalize"]
