"""Counts over a file of Articles: what is in it, what is missing, what the rules did."""
