"""Web archives read from one end to the other: page by page, for whoever cleans them."""

from newsclean.archives.damage import Damage
from newsclean.archives.selection import Selection
from newsclean.archives.warc import iter_warc

__all__ = ["Damage", "Selection", "iter_warc"]
