"""From a document or a dump to judged blocks."""
