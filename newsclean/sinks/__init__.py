"""Where the results of many inputs go: one file each, listed here."""

from newsclean.sinks.base import Entry, Outcome, Pen, Sink
from newsclean.sinks.formats import SINKS, SinkFormat, sink_at
from newsclean.sinks.partition import PARTITIONS

__all__ = ["PARTITIONS", "SINKS", "Entry", "Outcome", "Pen", "Sink", "SinkFormat", "sink_at"]
