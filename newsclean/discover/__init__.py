"""From a site to the addresses of its stories: sitemaps, feeds, and the links of its pages."""

from newsclean.discover.address import AddressJudge, default_judge
from newsclean.discover.lead import Lead, Trouble
from newsclean.discover.search import discover
from newsclean.discover.wish import Wish

__all__ = ["AddressJudge", "Lead", "Trouble", "Wish", "default_judge", "discover"]
