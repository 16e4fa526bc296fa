"""What each place of a page says about the article."""
