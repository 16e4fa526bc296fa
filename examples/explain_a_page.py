"""Ask why: every block of the input with what became of it, and what can be doubted."""

import newsclean

DUMP = """Market Hall Loses Its Clock

Tue Feb 3 2026
icon-facebook icon-twitter

STEINFURT: The clock of the market hall was taken down on Tuesday, after years of showing four.

READ ALSO: New Benches for the Station

A clockmaker will look at it for nothing. He asks for the bent hands to be sent ahead by post.
"""


def main() -> None:
    """Print the ledger, then the field sources."""
    result = newsclean.explain(DUMP)
    for entry in result.ledger.entries:
        verdict = entry.verdict
        became = verdict.field or verdict.outcome
        print(f"{entry.where:8} {became:10} {verdict.rule:14} {entry.text[:40]!r}")
        if verdict.suspect:
            print(f"{'':8} doubtful: {verdict.reason}")
    print()
    for field, source in result.article.provenance.fields.items():
        print(f"{field:10} {source.raw!r} from {source.source}, {source.locator}")


if __name__ == "__main__":
    main()
