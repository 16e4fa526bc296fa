import pytest

from newsclean.models import (
    Article,
    Author,
    Candidate,
    Dateline,
    Embed,
    FactBox,
    FieldSource,
    Figure,
    Heading,
    Image,
    ListBlock,
    ListItem,
    LiveEntry,
    Note,
    Paragraph,
    Preformatted,
    Provenance,
    Quote,
    Related,
    Span,
    Standfirst,
    Table,
    Timestamp,
)


def day(iso: str, raw: str) -> Timestamp:
    return Timestamp(iso=iso, precision="day", raw=raw)


def link(text: str, href: str) -> tuple[Span, ...]:
    """The whole text as a link, so that it stays in one piece between any marks."""
    return (Span(start=0, end=len(text), kind="link", href=href),)


@pytest.fixture
def full_article() -> Article:
    """Every field filled, and every string in it unique, so that a loss can be seen."""
    site = "https://paper.example"
    return Article(
        provenance=Provenance(
            input="html",
            sha256="hash0001",
            extractor="extractor0001",
            version="version0001",
            ruleset="ruleset0001",
            fields={
                "title": FieldSource(
                    source="source0001",
                    locator="locator0001",
                    raw="raw0001",
                    confidence=0.9,
                    others=(Candidate(source="source0002", raw="raw0002"),),
                )
            },
            warnings=("Warning0001.",),
        ),
        kind="article",
        url_requested=f"{site}/requested",
        url=f"{site}/final",
        url_canonical=f"{site}/canonical",
        site_name="Harbour Paper",
        publisher="Quay Press",
        title="Ferry crews stop work",
        description="Summary for machines",
        dateline=Dateline(
            raw="LOWPORT (Tide Wire), March 18 —",
            place="Lowport",
            agency="Tide Wire agency",
            date=day("2026-03-18", "March the eighteenth"),
        ),
        body=(
            Standfirst(
                text="No boat left today.",
                spans=link("No boat left today.", f"{site}/standfirst-link"),
            ),
            Paragraph(
                text="Crews met at dawn on the pier.",
                spans=link("Crews met at dawn on the pier.", f"{site}/paragraph-link"),
            ),
            Heading(
                text="Why they stopped",
                level=3,
                spans=link("Why they stopped", f"{site}/heading-link"),
            ),
            Quote(
                text="We are tired.",
                attribution="Deckhand Ona Reef",
                spans=link("We are tired.", f"{site}/quote-link"),
            ),
            ListBlock(
                items=(
                    ListItem(
                        text="Longer breaks", spans=link("Longer breaks", f"{site}/item-link")
                    ),
                    ListItem(text="For the night boats", depth=1),
                ),
                ordered=True,
            ),
            Table(header=("Line", "Boats"), rows=(("North", "Four"),), caption="Boats by line"),
            Figure(image=0, caption="The empty pier", credit="Photo Ada Brine"),
            FactBox(title="The ferry in short", blocks=(Paragraph(text="It opened in 1931."),)),
            Embed(provider="video.example", url="https://video.example/v1", text="Watch the pier"),
            Preformatted(text="Tide  06:10\nTide  18:40"),
        ),
        notes=(
            Note(
                kind="correction",
                text="Correction: it was four boats.",
                at=day("2026-03-16", "the sixteenth"),
            ),
        ),
        live_entries=(
            LiveEntry(
                title="Talks begin",
                at=day("2026-03-17", "the seventeenth"),
                body=(
                    Paragraph(
                        text="Both sides sat.", spans=link("Both sides sat.", f"{site}/live-link")
                    ),
                ),
            ),
        ),
        related=(Related(title="Bridge still shut", url=f"{site}/bridge"),),
        authors=(
            Author(
                name="Mara Quill",
                kind="person",
                role="Port reporter",
                url=f"{site}/mara",
                raw="by MARA QUILL",
            ),
        ),
        wire_credits=("Gull News Service",),
        published=day("2026-03-14", "14 March"),
        modified=day("2026-03-15", "15 March"),
        section="Transport",
        breadcrumbs=("Home page", "City desk"),
        tags=("ferries", "strike"),
        language="en-GB",
        images=(
            Image(
                url=f"{site}/pier.jpg",
                caption="The empty pier",
                credit="Photo Ada Brine",
                alt="A pier without people",
                width=1200,
                height=800,
            ),
            Image(url=f"{site}/crew.jpg", caption="The crew at rest", credit="Photo Ben Shoal"),
        ),
        lead_image=Image(url=f"{site}/lead.jpg", caption="Lead caption", credit="Lead credit"),
        is_accessible_for_free=True,
        truncated=False,
        license="https://licence.example/by",
        copyright_notice="© 2026 Quay Press Ltd",
    )


@pytest.fixture
def bare_article() -> Article:
    """An Article of which nothing is known."""
    return Article(
        provenance=Provenance(input="text", sha256="0", extractor="x", version="0", ruleset="0")
    )
