"""From an address to a page."""
