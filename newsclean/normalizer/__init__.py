"""From findings and judged blocks to an Article."""
