"""From an Article to text in a format."""
