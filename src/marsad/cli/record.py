"""The verbs of the record: arguments in, sentences and exit codes out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from marsad.batch.pool import Options, readings
from marsad.cli.extract import day_of, wrong_use
from marsad.ingest.sources import captures, count
from marsad.lexicon.load import LexiconError

try:
    from marsad.record import store
except ImportError as missing:  # pragma: no cover - a base install
    if missing.name is None or missing.name.partition(".")[0] != "django":
        raise
    print("marsad: the record needs Django; install it with: pip install 'marsad[record]'", file=sys.stderr)
    raise SystemExit(2) from None

_OK, _SOME, _WRONG = 0, 1, 2


def _verb(function: Callable[..., int]) -> Callable[..., int]:
    """A verb that says what is wrong with the record or the lexicon instead of raising it; exit code 2."""

    @wraps(function)
    def run(*arguments: Any) -> int:
        try:
            return function(*arguments)
        except (store.RecordError, LexiconError) as problem:
            return wrong_use(str(problem))

    return run


def _clock(now: str | None) -> store.Clock:
    from datetime import datetime

    if now is not None:
        try:
            datetime.fromisoformat(now)
        except ValueError:
            raise store.RecordError(f"--now {now!r} is no time; write it as 2018-05-13T00:00:00+00:00") from None
    return store.Clock(now)


def _reader(layers: Sequence[Path], workers: int, published: str | None = None, outlet: str | None = None) -> Any:
    from marsad.lexicon.compiled import load

    load(*layers)
    options = Options(published=published, outlet=outlet, layers=tuple(str(layer) for layer in layers))
    return lambda found: readings(found, options, workers)


def _bar() -> Progress:
    """A progress bar on standard error, shown only where someone is watching."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty())


@_verb
def init(folder: Path, from_backup: Path | None) -> int:
    """Make a record."""
    if from_backup is not None:
        raise store.RecordError("--from is not built yet")
    record = store.Record.init(folder)
    print(f"made a record in {folder} ({record.vendor}); next: marsad ingest SOURCE… --record {folder}")
    return _OK


@_verb
def ingest(
    folder: Path, sources: Sequence[str], published: str | None, outlet: str | None, layers: Sequence[Path],
    workers: int, now: str | None,
) -> int:  # fmt: skip
    """Take reports in; say what became of them."""
    from marsad.record.intake import Intake

    day, error = day_of(published)
    if error is not None:
        return wrong_use(error)
    record = store.Record.open(folder)
    intake = Intake(record, _reader(layers, workers, day, outlet), _clock(now), published=day, outlet=outlet)
    counts: Counter[str] = Counter()
    stdin = sys.stdin.buffer if "-" in sources else None
    with _bar() as bar:
        task = bar.add_task("reading", total=None if "-" in sources else count(sources))
        for outcome in intake.run(captures(sources, stdin=stdin)):
            bar.advance(task)
            counts[outcome.what] += 1
            if outcome.why:
                print(f"marsad: {outcome.report}: {outcome.why}", file=sys.stderr)
            elif outcome.what == "changed":
                print(f"marsad: {outcome.report}: a new version of a report that is there already", file=sys.stderr)
    if not counts:
        return wrong_use(f"nothing to read in {', '.join(sources)}: give text files, .jsonl[.gz] files, folders, or -")
    names = {"added": "added", "changed": "new versions", "known": "known already", "unread": "kept, but not readable",
             "failed": "not taken in", "refused": "refused"}  # fmt: skip
    print(", ".join(f"{counts[key]} {name}" for key, name in names.items() if counts[key]) + f"; head {record.head()}")
    return _SOME if counts["failed"] + counts["unread"] + counts["refused"] else _OK


@_verb
def status(folder: Path, head: bool) -> int:
    """Say what the record holds."""
    record = store.Record.open(folder)
    if head:
        print(record.head())
        return _OK
    import msgspec

    from marsad.record.dossier import current

    now = current(record)
    unread = sum(1 for _, body in now.reports.values() if body.report.failed is not None)
    print(f"record {folder} ({record.vendor}), {record.count()} rows")
    print(f"{len(now.reports)} reports ({unread} not readable), {len(now.claims)} claims, {len(now.events)} events")
    print(f"{len(now.judgements)} judgements, {len(now.stale)} more on claims that the newest reading does not make")
    for judgement in now.stale:
        print(f"  look again: judgement {judgement.id}, {judgement.verdict} by {judgement.who}, {judgement.claims}")
    print(f"{len(now.confidential)} confidential reports, {len(now.fields)} confidential fields")
    for seq, _, body in record.bodies("run"):
        print(f"run {seq}: {msgspec.json.decode(body)['run']}")
    print(f"head {record.head()}")
    return _OK


@_verb
def verify(folder: Path, head: str | None) -> int:
    """Say whether anything was touched."""
    from marsad.record.verify import verify as verified

    record = store.Record.open(folder)
    try:
        found = verified(record, head)
    except ValueError as error:
        return wrong_use(str(error))
    kinds = ", ".join(f"{n} {kind}" for kind, n in found.counts.items())
    print(f"{found.rows} rows ({kinds or 'none'}), {found.redacted} redacted; head {found.head}")
    for broken in found.broken[:1]:
        print(f"BROKEN at row {broken.seq}: {broken.why}")
    for broken in found.broken[1:20]:
        print(f"  also row {broken.seq}: {broken.why}")
    if len(found.broken) > 20:
        print(f"  and {len(found.broken) - 20} more")
    if found.ok:
        print("nothing was changed, taken out, put in or moved")
    for what in found.cannot:
        print(f"not excluded: {what}")
    return _OK if found.ok else _SOME
