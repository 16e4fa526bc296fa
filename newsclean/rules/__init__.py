"""Rule data to frozen rule sets."""
