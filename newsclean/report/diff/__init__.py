"""Two runs over the same inputs compared: what a new version or a new rule would change."""
