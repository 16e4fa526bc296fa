"""The comparison of two runs as a page: totals, tables, and every page that differs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.report.diff.blocks import word_runs
from newsclean.report.markup import Content, Markup, breakable, joined, tag
from newsclean.report.parts import PART_SIZE, cut, pager
from newsclean.report.sheet import Sheet
from newsclean.report.tables import Column, table
from newsclean.report.words import counted

if TYPE_CHECKING:
    from newsclean.report.diff.blocks import BlockChange
    from newsclean.report.diff.comparison import Comparison
    from newsclean.report.diff.fields import FieldChange
    from newsclean.report.diff.summary import Balance, FieldBalance, RunDiff

__all__ = ["diff_parts"]

_TITLE: Final = "Two runs compared"
_FIRST_ROWS: Final = 12
"""Rows of a summary that are in view; the others are opened by a click."""
_MOST_ROWS: Final = 500
"""Rows of a summary at most; JSON has all."""
_MOST_NAMES: Final = 500
_TAGS: Final = {"same": "span", "lost": "del", "gained": "ins"}
_MARKS: Final = {"lost": "−", "gained": "+", "changed": "≠"}


def diff_parts(diff: "RunDiff", name: str = "diff.html", *, size: int = PART_SIZE) -> Iterator[str]:
    """The files of the report, one after another; ``name`` is that of the first."""
    runs = cut(map(_page, diff.pages), size)
    for number, run in enumerate(runs):
        links = pager(name, number, len(runs))
        main = tag("main", _summary(diff) if number == 0 else None, _pages(run, diff))
        body = joined(_top(diff), _tools(), links, main, links)
        yield Sheet(_TITLE, body, ("table.css", "diff.css"), ("tables.js", "search.js")).html()


def _top(diff: "RunDiff") -> Markup:
    total = diff.total
    tiles = (
        (f"{total.pages:,}", "pages in both"),
        (f"{total.changed:,}", "differ"),
        (f"−{total.words_lost:,}", "words lost"),
        (f"+{total.words_gained:,}", "words gained"),
        (f"{total.fields:,}", "fields differ"),
        (f"{len(diff.only_old):,} / {len(diff.only_new):,}", "only in old / only in new"),
    )
    return tag(
        "header",
        tag("p", "newsclean diff", class_="brand"),
        tag("h1", _TITLE),
        tag("p", breakable(diff.old), " → ", breakable(diff.new), class_="facts"),
        tag("dl", *(_tile(number, word) for number, word in tiles), class_="tiles"),
        class_="top",
    )


def _tile(number: str, word: str) -> Markup:
    return tag("div", tag("dt", word), tag("dd", number))


def _tools() -> Markup:
    return tag(
        "div",
        tag(
            "input",
            type="search",
            id="search",
            placeholder="Search pages that differ",
            aria_label="Search pages that differ",
        ),
        tag("button", "Open all", id="all", type="button"),
        tag("button", "Theme", id="theme", type="button"),
        tag("p", id="count", role="status", class_="quiet"),
        class_="tools",
        role="search",
    )


def _summary(diff: "RunDiff") -> Markup:
    return joined(
        _section("rules", "By rule", _rules(diff.rules)),
        _section("fields", "By field", _fields(diff.fields)),
        _section("hosts", "By host", _hosts(diff.hosts)),
        _section("only-old", "Only in the old run", _names(diff.only_old)),
        _section("only-new", "Only in the new run", _names(diff.only_new)),
    )


def _section(name: str, title: str, content: Content) -> Content:
    if content is None:
        return None
    heading = tag("h2", title, id=f"{name}-title")
    return tag("section", heading, content, aria_labelledby=f"{name}-title", class_="summary")


_BALANCE: Final = (
    Column("Words lost", number=True),
    Column("Words gained", number=True),
    Column("Blocks lost", number=True),
    Column("Blocks gained", number=True),
)


def _balance(balance: "Balance") -> tuple[int, ...]:
    return (
        balance.words_lost, balance.words_gained, balance.blocks_lost, balance.blocks_gained
    )  # fmt: skip


def _rules(rules: "Mapping[str, Balance]") -> Content:
    rows: list[Sequence[Content]] = [
        (tag("code", name), b.pages, *_balance(b)) for name, b in _largest(rules.items())
    ]
    return _long_table((Column("Rule"), Column("Pages", number=True), *_BALANCE), rows)


def _hosts(hosts: "Mapping[str, Balance]") -> Content:
    rows: list[Sequence[Content]] = [
        (name, b.pages, b.changed, *_balance(b), b.fields) for name, b in _largest(hosts.items())
    ]
    columns = (
        Column("Host"),
        Column("Pages", number=True),
        Column("Differ", number=True),
        *_BALANCE,
        Column("Fields", number=True),
    )
    return _long_table(columns, rows)


def _long_table(columns: Sequence[Column], rows: "Sequence[Sequence[Content]]") -> Content:
    """The first rows, and a click away the others; nothing where there are none."""
    if len(rows) <= _FIRST_ROWS:
        return table(columns, rows) if rows else None
    others = tag("summary", f"{len(rows) - _FIRST_ROWS:,} more")
    rest = tag("details", others, table(columns, rows[_FIRST_ROWS:]))
    return joined(table(columns, rows[:_FIRST_ROWS]), rest)


def _largest(balances: "Iterable[tuple[str, Balance]]") -> "list[tuple[str, Balance]]":
    told = [(name, b) for name, b in balances if b.changed or b.fields or any(_balance(b))]
    return sorted(told, key=lambda pair: -sum(_balance(pair[1])[:2]))[:_MOST_ROWS]


def _fields(fields: "Mapping[str, FieldBalance]") -> Content:
    largest = sorted(fields.items(), key=lambda pair: -pair[1].moves.total())
    rows = [(name, f.gained, f.lost, f.changed, _moves(f)) for name, f in largest]
    columns = (
        Column("Field"),
        *(Column(word, number=True) for word in ("Gained", "Lost", "Changed")),
        Column("Source, then and now"),
    )
    return table(columns, rows) if rows else None


def _moves(balance: "FieldBalance") -> str:
    return ", ".join(f"{move} {count:,}" for move, count in balance.moves.most_common(4))


def _names(names: Sequence[str]) -> Content:
    if not names:
        return None
    items = (tag("li", breakable(name)) for name in names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    rest = tag("p", f"and {more:,} more", class_="quiet") if more > 0 else None
    return tag("details", tag("summary", counted(len(names), "input")), tag("ul", *items), rest)


def _pages(run: Sequence[Markup], diff: "RunDiff") -> Markup:
    told = tag("p", "No page differs.", class_="quiet") if not diff.pages else None
    return tag(
        "section",
        tag("h2", "Pages that differ", id="pages-title"),
        told,
        tag("div", *run, class_="searchable"),
        aria_labelledby="pages-title",
        class_="pages",
    )


def _page(page: "Comparison") -> Markup:
    rules = {verdict.text: verdict.rule for verdict in page.verdicts}
    counts = (
        tag("span", f"−{page.words_lost:,}", class_="lost"),
        " ",
        tag("span", f"+{page.words_gained:,}", class_="gained"),
        f" words, {counted(len(page.fields), 'field')}" if page.fields else " words",
    )
    summary = tag(
        "summary",
        tag("span", page.title or "(no title)", class_="headline", dir="auto"),
        tag("span", *counts, class_="counts"),
        tag("span", breakable(page.name), class_="address"),
    )
    return tag(
        "details",
        summary,
        _changed_fields(page.fields),
        tag("ol", *(_block(change, rules) for change in page.blocks), class_="changes")
        if page.blocks
        else None,
        class_="page",
    )


def _changed_fields(changes: "Sequence[FieldChange]") -> Content:
    if not changes:
        return None
    rows = [
        (change.field, _side("del", change.old, change.old_source),
         _side("ins", change.new, change.new_source))
        for change in changes
    ]  # fmt: skip
    return table((Column("Field"), Column("Old"), Column("New")), rows)


def _side(kind: str, text: str, source: str | None) -> Content:
    if not text:
        return tag("span", "nothing", class_="quiet")
    return joined(
        tag(kind, text, dir="auto"), tag("span", f" {source}", class_="quiet") if source else None
    )


def _block(change: "BlockChange", rules: Mapping[str, str]) -> Markup:
    if change.change == "changed":
        runs = word_runs(change.old, change.new)
        words = joined(*(joined(tag(_TAGS[run.fate], run.text), " ") for run in runs))
    else:
        words = tag(_TAGS[change.change], change.old or change.new)
    rule = rules.get(change.old or change.new)
    return tag(
        "li",
        tag("span", _MARKS[change.change], class_="mark", aria_hidden="true"),
        tag("span", f"{change.change}: ", class_="unseen"),
        tag("div", words, dir="auto", class_="text"),
        tag("span", tag("code", rule or change.kind), class_="quiet"),
        class_=change.change,
    )
