"""The command line: the only place that prints, and the only one that exits."""

from newsclean.cli.app import main

__all__ = ["main"]
