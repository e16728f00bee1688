"""``make eval``: read every annotated report, score it, hold it against the floors, and write a page of the errors.

    python -m evaluation.run [--accept-fingerprint] [--raise-floors] [--page out/eval.html]

The exit code is 1 when a score is below its floor or a corpus is not the one that its floors were measured on.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from evaluation.annotations import Annotated, Item
from evaluation.drawn import pool, read_reports
from evaluation.floors import (
    ROOT,
    Corpus,
    all_corpora,
    breaches,
    fingerprint,
    gold_folder,
    load,
    raised,
    save,
)
from evaluation.page import page
from evaluation.score import Score, score, table


def lines_of(report: Annotated) -> Iterator[Item]:
    """What Marsad says of one report, as the lines of ``marsad extract --numbers --format jsonl`` say it."""
    import marsad

    reading = marsad.extract(marsad.read(report.text, published=report.published, outlet=report.outlet))
    for kind, items in (("claim", reading.claims), ("event", reading.events), ("number", reading.numbers)):
        for item in items:
            line: Item = json.loads(msgspec.json.encode(item))
            yield {**line, "type": kind, "report": report.name}


def score_corpus(corpus: Corpus) -> Score:
    """Read and score all reports of a corpus."""
    reports = read_reports(corpus.folder)
    return score(reports, (line for report in reports for line in lines_of(report)))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; see the head of this file."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.run", description="Score Marsad against annotated reports."
    )
    parser.add_argument(
        "--accept-fingerprint", action="store_true", help="the corpora were changed on purpose: note it"
    )
    parser.add_argument("--raise-floors", action="store_true", help="move the floors up to what is measured now")
    parser.add_argument("--page", type=Path, default=ROOT / "out" / "eval.html", help="where the page goes")
    chosen = parser.parse_args(arguments)
    floors = load()
    results: dict[str, Score] = {}
    wrong: list[str] = []
    for corpus in all_corpora():
        results[corpus.name] = result = score_corpus(corpus)
        print(f"== {corpus.name}\n{table(result)}\n")
        held = floors.setdefault(corpus.name, {})
        if chosen.accept_fingerprint:
            held["fingerprint"] = fingerprint(corpus.folder)
        if chosen.raise_floors:
            floors[corpus.name] = raised({"fingerprint": fingerprint(corpus.folder), **held}, result.figures())
        wrong += breaches(corpus, result.figures(), floors)
    if gold_folder() is None:
        print("The gold set is not here (MARSAD_GOLD, or ../shared/gold): it was not scored.")
    if pool() is None:
        print("The pool is not here (MARSAD_POOL, or ../shared/pool): the reports drawn from it were not scored.")
    if chosen.accept_fingerprint or chosen.raise_floors:
        save(floors)
    write_page(chosen.page, results)
    print(f"Every miss and false alarm: {chosen.page}")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def write_page(path: Path, results: dict[str, Score]) -> None:
    """Write the page, against the figures of the run before, and keep this run's figures beside it."""
    beside = path.with_suffix(".json")
    before = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(results, before), encoding="utf-8")
    figures = {name: result.figures() for name, result in results.items()}
    beside.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
