import time

from newsclean import Cleaner, Page
from newsclean.extractors.text.extractor import LineExtractor
from newsclean.metadata import SOURCES
from newsclean.profiles import Sample, learn, observe
from newsclean.report.explain.stopwatch import REST, Stopwatch
from tests.profiles.gazette_site import page
from tests.report.conftest import DEMO


def test_a_timed_cleaner_gives_the_same_article() -> None:
    ferries = Page.of((DEMO / "ferries.html").read_bytes())
    text = (DEMO / "seals.txt").read_text("utf-8")
    timed, plain = Stopwatch().on(Cleaner()), Cleaner()
    assert timed.page(ferries) == plain.page(ferries)
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


def test_a_profile_is_heeded_while_time_is_taken() -> None:
    known = learn(Sample.of(*(observe(Cleaner().page(page(n))) for n in range(3))))
    cleaner = Cleaner(profile=known)
    timed = Stopwatch().on(cleaner).page(page(5))
    assert timed == cleaner.page(page(5))
    assert timed != Cleaner().page(page(5))
