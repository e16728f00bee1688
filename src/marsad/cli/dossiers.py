"""Where a verb gets its dossier from: texts that are read first, what ``marsad extract`` wrote, or a record."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from marsad.batch.pool import Options, readings
from marsad.ingest.sources import captures, count
from marsad.lexicon.compiled import Lexicon
from marsad.model.ledger import Dossier
from marsad.model.lines import ReportLine
from marsad.model.structs import Claim, Event, Number, Report

_Item = TypeVar("_Item")


class Unreadable(ValueError):
    """Names file, line and remedy."""


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier, and how many of its reports could not be read."""

    dossier: Dossier
    failed: int = 0


def lines_of(path: Path) -> BinaryIO:
    """The file opened for reading, unpacked where its name ends in .gz. Raises OSError."""
    return cast(BinaryIO, gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")


def extracted(path: Path) -> bool:
    """Whether a .jsonl or .jsonl.gz is what ``marsad extract`` wrote: its first line is a report, claim, event or number."""
    if not path.is_file() or not path.name.endswith((".jsonl", ".jsonl.gz")):
        return False
    try:
        with lines_of(path) as file:
            line = msgspec.json.decode(file.readline())
    except (msgspec.MsgspecError, OSError, EOFError):
        return False
    return isinstance(line, dict) and line.get("type") in ("report", "claim", "event", "number")


def from_extracted(path: Path) -> Gathered:
    """The dossier of such a file; its reports have no texts. Raises Unreadable for lines that extract did not write."""
    decoder = msgspec.json.Decoder(ReportLine | Claim | Event | Number)
    reports: list[Report] = []
    claims: list[Claim] = []
    events: list[Event] = []
    number = 0
    try:
        with lines_of(path) as file:
            for line in file:
                number += 1
                if not line.strip():
                    continue
                found = decoder.decode(line)
                if isinstance(found, ReportLine):
                    values = {f: getattr(found, f) for f in Report.__struct_fields__ if hasattr(found, f)}
                    reports.append(Report(**values, text="", dateline=None, sentences=()))
                elif isinstance(found, Claim):
                    claims.append(found)
                elif isinstance(found, Event):
                    events.append(found)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"{path}, line {number}: {error}; give what marsad extract --format jsonl wrote") from None
    except (OSError, EOFError) as error:
        raise Unreadable(f"{path}, after line {number}: {error}; the file is cut off or damaged") from None
    failed = sum(report.failed is not None for report in reports)
    return Gathered(dossier=Dossier(reports=tuple(reports), claims=tuple(claims), events=tuple(events)), failed=failed)


def from_sources(sources: Sequence[str], options: Options, workers: int) -> Gathered:
    """The dossier of what stands in the sources, each either what extract wrote or read now.

    Reports that cannot be read are named on standard error. Raises Unreadable where there is nothing to read.
    """
    parts: list[Gathered] = [from_extracted(Path(s)) for s in sources if extracted(Path(s))]
    texts = [s for s in sources if not extracted(Path(s))]
    if texts:
        stdin = sys.stdin.buffer if "-" in texts else None
        found = []
        total = None if "-" in texts else count(texts)
        for reading in watched(readings(captures(texts, stdin=stdin), options, workers), total):
            found.append(reading)
            if reading.report.failed is not None:
                print(f"marsad: {reading.report.report}: {reading.report.failed}", file=sys.stderr)
        read = Dossier(
            reports=tuple(r.report for r in found), claims=tuple(c for r in found for c in r.claims),
            events=tuple(e for r in found for e in r.events),
        )  # fmt: skip
        parts.append(Gathered(dossier=read, failed=sum(r.report.failed is not None for r in found)))
    whole = Dossier(
        reports=tuple(r for p in parts for r in p.dossier.reports),
        claims=tuple(c for p in parts for c in p.dossier.claims),
        events=tuple(e for p in parts for e in p.dossier.events),
    )
    if not whole.reports and not whole.claims:
        raise Unreadable(f"nothing to read in {', '.join(sources)}: give texts, folders, or what marsad extract wrote")
    return Gathered(dossier=whole, failed=sum(p.failed for p in parts))


def from_record(folder: Path, confidential: bool, lexicon: Lexicon) -> Gathered:
    """What stands in a record, names of persons in; confidential reports and fields only with the right to them.

    Raises marsad.record.store.RecordError, and ModuleNotFoundError without marsad[record].
    """
    from marsad.record.dossier import dossier
    from marsad.record.filters import Filter
    from marsad.record.store import Record

    everything = Filter(confidential="with" if confidential else "without", names=True)
    found = dossier(Record.open(folder), everything, lexicon)
    return Gathered(dossier=found, failed=0)


def watched(stream: Iterable[_Item], total: int | None) -> Iterator[_Item]:
    """The stream behind a progress bar on standard error, where there is more than one and someone is watching."""
    if not sys.stderr.isatty() or total == 1:
        yield from stream
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        for item in stream:
            progress.advance(task)
            yield item


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """A sign on standard error that something long is done, where someone is watching."""
    if not sys.stderr.isatty():
        yield
        return
    with Console(stderr=True).status(what):
        yield
