import time

from newsclean import Cleaner, Page
from newsclean.extractors.text.extractor import LineExtractor
from newsclean.metadata import SOURCES
from newsclean.report.explain.stopwatch import REST, Stopwatch
from tests.report.conftest import DEMO


def test_a_timed_cleaner_gives_the_same_article() -> None:
    page = Page.of((DEMO / "ferries.html").read_bytes())
    text = (DEMO / "seals.txt").read_text("utf-8")
    timed, plain = Stopwatch().on(Cleaner()), Cleaner()
    assert timed.page(page) == plain.page(page)
    assert timed.text(text) == plain.text(text)


def test_every_source_has_its_lap() -> None:
    watch = Stopwatch()
    watch.on(Cleaner()).page(Page.of((DEMO / "ferries.html").read_bytes()))
    stages = {lap.stage for lap in watch.laps}
    assert stages == {"extractor dom", *(f"metadata {source.name}" for source in SOURCES)}


def test_parts_that_were_chosen_stay_chosen() -> None:
    chosen = LineExtractor(name="own")
    watch = Stopwatch()
    watch.on(Cleaner(text_extractor=chosen)).text((DEMO / "seals.txt").read_text("utf-8"))
    assert [lap.stage for lap in watch.laps] == ["extractor own"]


def test_what_no_stage_took_is_told_as_the_rest() -> None:
    watch = Stopwatch()
    with watch.whole():
        with watch.timing("named"):
            time.sleep(0.02)
        time.sleep(0.01)
    laps = dict(watch.laps)
    assert laps["named"] >= 0.02
    assert 0.01 <= laps[REST] < laps["named"] + 0.01
