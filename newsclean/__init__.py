"""From a URL, a page or a dirty text dump to a typed Article."""
