"""An article explained: what was read on the left, what became of every block on the right."""
