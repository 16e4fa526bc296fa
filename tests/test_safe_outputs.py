"""Whatever a page holds, what is written of it can be printed, stored and opened without harm."""

import csv
import io
import json
import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclean import Cleaner, Page, Result
from newsclean.cli.app import app
from newsclean.cli.tables import inert
from newsclean.renderers import FORMATS
from tests.quality.layouts import LAYOUTS, dump
from tests.quality.story import STORIES

STORY = next(story for story in STORIES if story.name == "en-ferry-lantern")
COMMAND = '=HYPERLINK("https://evil.example";"x")'
PLANTED = (
    "\x1b[31mred\x1b[0m",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x9b31m",
    "&#27;[2J&#155;",
    "\x00\x01\x08\x7f",
    "\u202egnorw",
    "\u2067\u2066 left open",
    "\ud800",
    "\ufffe\ufdd0",
    "<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;img src=x onerror=alert(1)&gt;",
    "](javascript:alert(1))",
    '"><svg onload=alert(1)>',
    COMMAND,
)
HARMFUL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
OPENED, ENDED = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u202c\u2069"


@cache
def page_with(words: str) -> Result:
    html = LAYOUTS["semantic"](STORY)
    planted = html.replace("</h1>", f" {words}</h1>").replace("<p>", f"<p>{words} ")
    return Cleaner().page(Page.of(planted))


@cache
def dump_with(words: str) -> Result:
    return Cleaner().text("\n".join(f"{words} {line}" for line in dump(STORY).splitlines()))


def assert_harmless(text: str) -> None:
    text.encode("utf-8")
    assert HARMFUL.findall(text.replace("\r\n", "\n")) == []
    for line in text.splitlines():
        assert sum(map(line.count, OPENED)) <= sum(map(line.count, ENDED)), ascii(line)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", PLANTED, ids=ascii)
def test_no_format_writes_what_does_harm(words: str, name: str) -> None:
    for result in (page_with(words), dump_with(words)):
        assert_harmless(FORMATS[name].render(result.article))


@pytest.mark.parametrize("words", PLANTED, ids=ascii)
def test_html_is_escaped(words: str) -> None:
    for result in (page_with(words), dump_with(words)):
        html = FORMATS["html"].render(result.article).lower()
        inside = html.partition("<body")[2]

        assert "<script" not in inside
        assert not re.search(r"<[^>]+\son\w+\s*=", inside)
        assert not re.search(r"(?:href|src)=[\"']?\s*javascript:", inside)


@pytest.mark.parametrize("words", PLANTED, ids=ascii)
def test_the_ledger_in_json_is_as_harmless_as_the_article(words: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    html = LAYOUTS["semantic"](STORY).replace("<p>", f"<p>{words} ")
    file.write_bytes(html.encode("utf-8", "surrogatepass"))

    run = CliRunner().invoke(app, ["explain", str(file), "--json"])

    assert run.exit_code == 0, run.output
    for entry in json.loads(run.stdout)["ledger"]:
        assert_harmless(entry["text"])


@pytest.mark.parametrize("words", PLANTED, ids=ascii)
def test_the_explanation_cannot_command_the_terminal(words: str, tmp_path: Path) -> None:
    file = tmp_path / "dump.txt"
    file.write_bytes(f"{dump(STORY)}\n{words}\n".encode("utf-8", "surrogatepass"))

    for command in (["explain", str(file)], ["clean", str(file), "-f", "pretty"]):
        run = CliRunner().invoke(app, command)

        assert run.exit_code == 0, run.output
        assert_harmless(run.output)


def test_an_error_cannot_command_the_terminal() -> None:
    run = CliRunner().invoke(app, ["fetch", "no\x1b]0;such\x07file.html"])

    assert run.exit_code == 2
    assert_harmless(run.output)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", COMMAND]
)
def test_a_formula_becomes_text(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ferry = boat", "a-b", "“=1”", "1 - 2"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert inert(cell) == cell


def test_a_table_of_articles_computes_nothing(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    title = dump(STORY).splitlines()[0]
    with source.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["text"], [dump(STORY).replace(title, f"{COMMAND} {title}", 1)]])

    arguments = ["clean", str(source), "--field", "text", "-f", "text", "-o", str(target)]
    run = CliRunner().invoke(app, arguments)

    assert run.exit_code == 0, run.output
    (_, (_, article, _)) = csv.reader(io.StringIO(target.read_text("utf-8"), newline=""))
    assert not article.lstrip(" ").startswith(("=", "+", "-", "@"))
