"""How fast Marsad reads: reports per second on one core, beside two libraries on the same texts, and start-up times.

Run: python bench/extract.py [REPORTS]. The pool of reports is no part of the project: MARSAD_POOL names its .jsonl.gz
file, else ``shared/pool`` beside the checkout is asked; where there is none, this says so and ends with 0.

The two libraries do less than Marsad: dateparser's ``search_dates`` finds dates only, trafilatura finds the text of a
page only. They are here to give the figure a scale. They read the first texts of the same list, as many as stated.
"""

from __future__ import annotations

import gzip
import html
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import marsad
from marsad.batch.pool import Options, readings
from marsad.model.structs import Capture

_ROOT = Path(__file__).resolve().parent.parent
#: how many texts each library gets: dateparser takes seconds a report
_DATES, _PAGES = 10, 200
_ROUNDS = 5
_SHORT = "قتل ثلاثة جنود وأصيب خمسة آخرون، أمس الثلاثاء، في هجوم قرب مدينة حمص، وفق مصدر طبي.\n"


def pool() -> Path | None:
    """The pool's file: what MARSAD_POOL names, else the one beside the checkout, else None."""
    named = os.environ.get("MARSAD_POOL")
    place = Path(named) if named else _ROOT.parent / "shared" / "pool"
    found = [place] if place.is_file() else sorted(place.glob("*.jsonl.gz"))
    return found[0] if found else None


def texts(path: Path, most: int) -> list[str]:
    """The first ``most`` texts of the pool."""
    out: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            out.append(json.loads(line)["text"])
            if len(out) == most:
                break
    return out


def per_second(work: Callable[[str], object], items: list[str]) -> float:
    """Items per second of this process's own time, so that what else the machine does is not counted."""
    began = time.process_time()
    for item in items:
        work(item)
    return len(items) / (time.process_time() - began)


def libraries(items: list[str], ours: float) -> None:
    """Print the two libraries' rates and how many times faster Marsad is; a library that is missing is named."""
    try:
        from dateparser.search import search_dates

        few = items[:_DATES]
        rate = per_second(lambda text: search_dates(text, languages=["ar"]), few)
        print(f"dateparser.search_dates={rate:.2f}/s texts={len(few)} marsad_is_times_faster={ours / rate:.0f}")
    except ImportError:
        print("dateparser is not installed (uv sync --group bench): not compared")
    try:
        from trafilatura import extract as page_text

        pages = [_page(text) for text in items[:_PAGES]]
        rate = per_second(page_text, pages)
        print(f"trafilatura.extract={rate:.1f}/s texts={len(pages)} marsad_is_times_faster={ours / rate:.1f}")
    except ImportError:
        print("trafilatura is not installed (uv sync --group bench): not compared")


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><head><title>-</title></head><body><article>{paragraphs}</article></body></html>"


def started(arguments: list[str], cache: Path) -> float:
    """Seconds of one whole process, its lexicon cache below ``cache``."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    command = [sys.executable, "-m", "marsad.cli.main", *arguments]
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def starts() -> None:
    """Print the best of some whole processes: without a cache, with one, and the help."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text(_SHORT, encoding="utf-8")
        extract = ["extract", str(report), "--published", "2018-05-16"]
        cold = min(started(extract, Path(folder, f"cache{n}")) for n in range(_ROUNDS))
        warm = min(started(extract, Path(folder, "cache0")) for _ in range(_ROUNDS))
        usage = min(started(["--help"], Path(folder, "cache0")) for _ in range(_ROUNDS))
    print(f"extract_cold={cold:.2f}s extract_warm={warm:.2f}s help={usage:.2f}s best_of={_ROUNDS}")


def main() -> int:
    """Print every figure on lines of its own; 0 also where the pool is not here."""
    path = pool()
    if path is None:
        print("The pool is not here (MARSAD_POOL, or shared/pool beside the checkout): speed was not measured.")
        return 0
    items = texts(path, int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    marsad.load_lexicon()
    options = Options(published="2018-05-16")

    def captures(some: list[str]) -> Iterator[Capture]:
        for text in some:
            yield Capture(report="text", data=text.encode(), origin="bench", text=text)

    for _ in readings(captures(items[:20]), options):
        pass  # the first word forms fill the matcher's memo; a batch run pays that once
    began = time.process_time()
    for _ in readings(captures(items), options):
        pass
    rate = len(items) / (time.process_time() - began)
    characters = sum(map(len, items)) / len(items)
    print(f"marsad={rate:.0f}/s texts={len(items)} characters={characters:.0f} milliseconds={1000 / rate:.2f} cores=1")
    libraries(items, rate)
    starts()
    return 0


if __name__ == "__main__":
    sys.exit(main())
