"""marsad extract: reports in, claims out, as a table or as JSON lines."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from marsad.batch.pool import Options, readings
from marsad.cli.table import many, print_reading
from marsad.ingest.settings import Settings, parse_columns
from marsad.ingest.sources import captures, count
from marsad.lexicon.load import LexiconError
from marsad.model.lines import report_line
from marsad.model.structs import Reading

_OK, _SOME_FAILED, _WRONG_USE = 0, 1, 2


def wrong_use(message: str) -> int:
    """Say on standard error what was used wrongly and how to mend it; exit code 2."""
    print(f"marsad: {message}", file=sys.stderr)
    return _WRONG_USE


def remark(line: str) -> None:
    """Say on standard error what is no failure and yet must not go unsaid."""
    print(f"marsad: {line}", file=sys.stderr)


def day_of(text: str | None) -> tuple[str | None, str | None]:
    """(ISO date, error) of a --published value."""
    if text is None:
        return None, None
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", text):
        return None, f"--published {text!r} is no date; write it as YYYY-MM-DD, for instance 2018-05-13"
    try:
        return date.fromisoformat(text[:10]).isoformat(), None
    except ValueError as error:
        return None, f"--published {text!r}: {error}; write it as YYYY-MM-DD"


def run(
    sources: Sequence[str], published: str | None, outlet: str | None, format: str, layers: Sequence[Path],
    numbers: bool, workers: int, columns: str | None = None, fetch: bool = False, private: bool = False,
) -> int:  # fmt: skip
    """Read the sources, print what they claim, and return the exit code."""
    day, error = day_of(published)
    if error is not None:
        return wrong_use(error)
    try:
        from marsad.lexicon.compiled import load

        load(*layers)
    except LexiconError as problem:
        return wrong_use(str(problem))
    try:
        settings = Settings(columns=parse_columns(columns), fetch=fetch, private=private)
    except ValueError as problem:
        return wrong_use(str(problem))
    options = Options(published=day, outlet=outlet, layers=tuple(str(layer) for layer in layers))
    stdin = sys.stdin.buffer if "-" in sources else None
    failed = 0
    reports = 0
    console = Console(soft_wrap=False)
    encoder = msgspec.json.Encoder()
    out = sys.stdout.buffer
    for reading in _watched(
        readings(captures(sources, stdin=stdin, settings=settings, say=remark), options, workers), sources
    ):
        reports += 1
        if reading.report.failed is not None:
            failed += 1
            print(f"marsad: {reading.report.report}: {reading.report.failed}", file=sys.stderr)
        if format == "jsonl":
            lines: list[object] = [report_line(reading), *reading.claims, *reading.events]
            if numbers:
                lines += reading.numbers
            for line in lines:
                out.write(encoder.encode(line) + b"\n")
            out.flush()
        else:
            print_reading(console, reading, numbers)
    if reports == 0:
        return wrong_use(f"nothing to read in {', '.join(sources)}: give text files, .jsonl[.gz] files, folders, or -")
    if format == "table" and reports > 1:
        console.print(
            f"{many(reports, 'report')}, {reports - failed} read, {failed} not read", style="bold", highlight=False
        )
    return _SOME_FAILED if failed else _OK


def _watched(stream: Iterator[Reading], sources: Sequence[str]) -> Iterator[Reading]:
    """The stream behind a progress bar, where there is more than one report and someone is watching."""
    total = None if "-" in sources else count(sources)
    if not sys.stderr.isatty() or sys.stdout.isatty() or total == 1:
        yield from stream
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        for reading in stream:
            progress.advance(task)
            yield reading
