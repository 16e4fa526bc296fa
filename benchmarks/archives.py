"""Web archives: is reading them ever the limit, and do the counts of a datatrove run add up?

    python benchmarks/archives.py BENCH FOLDER

BENCH is the folder with ``data/<set>/truth.jsonl`` and ``data/<set>/pages``; archives are written
to FOLDER. The first table is CPU time of one process, round by round in turn; only its ratios mean
anything. The second is what datatrove counted.
"""

import argparse
import gzip
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from newsclean.archives import iter_warc
from newsclean.errors import NewscleanError
from newsclean.fetchers.warc import WarcWriter
from newsclean.page import Page
from newsclean.pipeline import Cleaner

SETS = ("fundus-dev", "wcxb-dev", "trafilatura-eval")
ROUNDS = 5
PAGES_TIMED = 300
FILES = 4


def pages(bench: Path) -> Iterator[Page]:
    for name in SETS:
        folder = bench / "data" / name
        for line in (folder / "truth.jsonl").open(encoding="utf-8"):
            row = json.loads(line)
            body = gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())
            headers = (("content-type", "text/html"),)
            url = row["url"] if row["url"].startswith("http") else "https://unknown.invalid/"
            yield Page(body=body, url_requested=url, url=url, status=200, headers=headers)


def written(found: list[Page], folder: Path) -> list[Path]:
    """The pages dealt out to a few archives."""
    paths = [folder / f"part-{number}.warc.gz" for number in range(FILES)]
    for number, path in enumerate(paths):
        path.unlink(missing_ok=True)
        with WarcWriter(path) as writer:
            for page in found[number::FILES]:
                writer.write(page)
    return paths


def ratio(found: list[Page], path: Path) -> float:
    """CPU time of extraction alone over that of extraction from an archive: 1 is as fast."""
    cleaner = Cleaner()

    def alone() -> None:
        for page in found:
            with suppress(NewscleanError):
                cleaner.page(page)

    def archived() -> None:
        for page in iter_warc(path):
            assert isinstance(page, Page)  # noqa: S101  a whole archive
            with suppress(NewscleanError):
                cleaner.page(page)

    def reading() -> None:
        assert sum(1 for _ in iter_warc(path)) == len(found)  # noqa: S101

    times: dict[str, list[float]] = {}
    jobs: tuple[Callable[[], None], ...] = (alone, archived, reading)
    for job in jobs * (ROUNDS + 1):
        began = time.process_time()
        job()
        times.setdefault(job.__name__, []).append(time.process_time() - began)
    # The first round warms up.
    medians = {name: statistics.median(each[1:]) for name, each in times.items()}
    print("| | CPU time, extraction alone = 1 |\n|---|---|")
    for name, median in medians.items():
        print(f"| {name} | {median / medians['alone']:.3f} |")
    return medians["alone"] / medians["archived"]


def run_datatrove(folder: Path, number: int) -> None:
    """From the archives to articles and failures, and everything counted."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.writers import JsonlWriter

    from newsclean.integrations.datatrove import ArchivePages, ArticleExtractor

    results = [folder / name for name in ("articles", "failures")]
    pipeline = [
        ArchivePages(str(folder), glob_pattern="part-*.warc.gz"),
        ArticleExtractor(deadline_s=20, failures=JsonlWriter(str(results[1]), compression=None)),
        JsonlWriter(str(results[0]), compression=None),
    ]
    logs = folder / "logs"
    LocalPipelineExecutor(pipeline, tasks=FILES, workers=2, logging_dir=str(logs)).run()
    _, step, _ = json.loads((logs / "stats.json").read_text("utf-8"))
    counts = Counter(
        {
            name: value["total"] if isinstance(value, dict) else value
            for name, value in step["stats"].items()
            if name in {"total", "forwarded", "dropped"} or name.startswith("failed:")
        }
    )
    lines = [
        sum(len(path.read_text("utf-8").splitlines()) for path in result.glob("*.jsonl"))
        for result in results
    ]
    print("\n| datatrove | documents |\n|---|---|")
    print(f"| pages in the archives | {number} |")
    print("".join(f"| {name} | {count} |\n" for name, count in counts.most_common()), end="")
    print(f"| lines of articles and of failures | {lines[0]} + {lines[1]} = {sum(lines)} |")
    assert counts["total"] == counts["forwarded"] + counts["dropped"] == sum(lines) == number  # noqa: S101


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bench", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    found = list(pages(options.bench))
    timed = found[:: len(found) // PAGES_TIMED]
    path = options.folder / "timed.warc.gz"
    path.unlink(missing_ok=True)
    with WarcWriter(path) as writer:
        for page in timed:
            writer.write(page)
    print(f"\nFrom an archive at {ratio(timed, path):.3f} of the speed of extraction alone.")
    written(found, options.folder)
    run_datatrove(options.folder, len(found))


if __name__ == "__main__":
    main()
