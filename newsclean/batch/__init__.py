"""Many inputs: queue, journal, politeness, processes that read, and records that survive a kill."""
