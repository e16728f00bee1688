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
from marsad.ingest.settings import Settings, parse_columns
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
#: how many reports of several versions «status» names
_NAMED = 10


def verb(function: Callable[..., int]) -> Callable[..., int]:
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


@verb
def init(folder: Path, from_backup: Path | None) -> int:
    """Make a record."""
    if from_backup is not None and not from_backup.is_file():
        return wrong_use(f"{from_backup} is no file; give one that «marsad backup» wrote")
    record = store.Record.init(folder)
    if from_backup is not None:
        from marsad.record.backup import restore

        print(f"made a record in {folder} ({record.vendor}) from {from_backup}; head {restore(record, from_backup)}")
        return _OK
    print(f"made a record in {folder} ({record.vendor}); next: marsad ingest SOURCE… --record {folder}")
    return _OK


@verb
def ingest(
    folder: Path, sources: Sequence[str], published: str | None, outlet: str | None, layers: Sequence[Path],
    workers: int, now: str | None, columns: str | None, fetch: bool, private: bool,
) -> int:  # fmt: skip
    """Take reports in; say what became of them."""
    from marsad.record.intake import Intake

    day, error = day_of(published)
    if error is not None:
        return wrong_use(error)
    try:
        settings = Settings(columns=parse_columns(columns), fetch=fetch, private=private)
    except ValueError as problem:
        return wrong_use(str(problem))
    record = store.Record.open(folder)
    intake = Intake(record, _reader(layers, workers, day, outlet), _clock(now), published=day, outlet=outlet)
    counts: Counter[str] = Counter()
    stdin = sys.stdin.buffer if "-" in sources else None
    with _bar() as bar:
        task = bar.add_task("reading", total=None if "-" in sources else count(sources))
        for outcome in intake.run(captures(sources, stdin=stdin, settings=settings)):
            bar.advance(task)
            counts[outcome.what] += 1
            if outcome.why:
                print(f"marsad: {outcome.report}: {outcome.why}", file=sys.stderr)
            elif outcome.what == "changed":
                shows = f"«marsad diff {outcome.report}» shows what it says otherwise"
                print(
                    f"marsad: {outcome.report}: a new version of a report that is there already; {shows}",
                    file=sys.stderr,
                )
            elif outcome.what == "older":
                stays = "an earlier version, known already; the newest one stays"
                print(f"marsad: {outcome.report}: {stays}", file=sys.stderr)
    if not counts:
        return wrong_use(f"nothing to read in {', '.join(sources)}: give text files, .jsonl[.gz] files, folders, or -")
    names = {"added": "added", "changed": "new versions", "again": "captured again with the same text",
             "known": "known already", "older": "earlier versions, known already", "unread": "kept, but not readable",
             "failed": "not taken in", "refused": "refused"}  # fmt: skip
    print(", ".join(f"{counts[key]} {name}" for key, name in names.items() if counts[key]) + f"; head {record.head()}")
    return _SOME if counts["failed"] + counts["unread"] + counts["refused"] else _OK


@verb
def status(folder: Path, head: bool, copies: bool) -> int:
    """Say what the record holds."""
    record = store.Record.open(folder)
    if head:
        print(record.head())
        return _OK
    import msgspec

    from marsad.record import versions
    from marsad.record.dossier import current

    if copies:
        from marsad.cli.record_differences import copies as print_copies

        return print_copies(record)
    now = current(record)
    unread = sum(1 for _, body in now.reports.values() if body.report.failed is not None)
    print(f"record {folder} ({record.vendor}), {record.count()} rows")
    print(f"{len(now.reports)} reports ({unread} not readable), {len(now.claims)} claims, {len(now.events)} events")
    print(f"{len(now.judgements)} judgements, {len(now.stale)} more on claims that the newest reading does not make")
    for judgement in now.stale:
        print(f"  look again: judgement {judgement.id}, {judgement.verdict} by {judgement.who}, {judgement.claims}")
    print(f"{len(now.confidential)} confidential reports, {len(now.fields)} confidential fields")
    several = versions.versions(record)
    if several:
        shown = [name for name, _ in several.most_common() if name not in now.confidential][:_NAMED]
        print(f"{len(several)} reports captured more than once; «marsad diff REPORT» shows how their words differ")
        for name in shown:
            print(f"  {name}: {several[name]} captures")
        if len(several) > len(shown):
            print("  …")
    for seq, _, body in record.bodies("run"):
        print(f"run {seq}: {msgspec.json.decode(body)['run']}")
    print(f"head {record.head()}")
    return _OK


@verb
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


@verb
def replay(folder: Path, layers: Sequence[Path], workers: int, now: str | None) -> int:
    """Read everything again; say what came out otherwise."""
    from marsad.record.replay import replay as replayed

    record = store.Record.open(folder)

    def reader(found: Any, published: str | None, outlet: str | None) -> Any:
        return _reader(layers, workers, published, outlet)(found)

    counts: Counter[str] = Counter()
    with _bar() as bar:
        task = bar.add_task("reading", total=sum(1 for _ in record.bodies("capture")))
        for outcome in replayed(record, reader, _clock(now)):
            bar.advance(task)
            counts[outcome.what] += 1
            if outcome.why:
                print(f"marsad: {outcome.report}: {outcome.why}", file=sys.stderr)
    names = {"same": "the same", "other": "NOT the same", "added": "read by a new run", "failed": "not read"}
    print(", ".join(f"{counts[key]} {name}" for key, name in names.items() if counts[key]) or "nothing to read")
    if counts["added"]:
        from marsad.record.dossier import current

        for judgement in current(record).stale:
            print(f"look again: judgement {judgement.id}, {judgement.verdict} by {judgement.who}, has no claim now")
    return _SOME if counts["other"] + counts["failed"] else _OK


def as_json(value: Any) -> None:
    """Print a value as one line of JSON."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


@verb
def backup(folder: Path, file: Path) -> int:
    """Write the record into one file."""
    from marsad.record.backup import backup as write

    record = store.Record.open(folder)
    print(f"wrote {file} ({write(record, file):,} bytes); head {record.head()}")
    return _OK


@verb
def search(folder: Path, words: Sequence[str], filter: str, format: str, limit: int) -> int:
    """Show the reports and claims that were found."""
    from marsad.lexicon.compiled import load
    from marsad.record.filters import FilterError, parse
    from marsad.record.search import search as found

    try:
        wanted = parse(filter)
    except FilterError as error:
        return wrong_use(f"--filter: {error}")
    hits = found(store.Record.open(folder), words, wanted, load())
    for hit in hits[:limit]:
        if format == "jsonl":
            as_json(hit)
            continue
        print(f"{hit.report}  {(hit.published or '')[:10]}  {hit.outlet or ''}  {hit.title or ''}".rstrip())
        for claim in hit.claims:
            place = claim.place.text if claim.place else ""
            source = claim.source.text if claim.source else ""
            print(f"    {claim.id}  {claim.kind}  {claim.figure.text}  {place}  {source}".rstrip())
    if format == "table":
        print(f"{len(hits)} reports" + (f", {limit} shown; --limit shows more" if len(hits) > limit else ""))
    return _OK


@verb
def judge(folder: Path, file: Path, now: str | None) -> int:
    """Append judgements."""
    from marsad.record.judging import judge as append
    from marsad.record.judging import read_judgements

    record = store.Record.open(folder)
    added, there = append(record, read_judgements(file), _clock(now), str(file))
    print(f"{added} judgements added, {there} there already; head {record.head()}")
    return _OK


@verb
def mark(
    folder: Path, target: str, field: str | None, secret: bool, who: str, why: str, now: str | None
) -> int:  # fmt: skip
    """Append a mark."""
    from marsad.record.dossier import Mark
    from marsad.record.judging import mark as append

    record = store.Record.open(folder)
    append(record, Mark(target=target, field=field, confidential=secret, who=who, why=why), _clock(now))
    what = f"{field} of claim {target}" if field else f"report {target}"
    print(f"{what} is {'confidential' if secret else 'no longer confidential'}; head {record.head()}")
    return _OK


@verb
def redact(
    folder: Path, report: str | None, text: str | None, who: str, why: str, yes: bool, now: str | None
) -> int:  # fmt: skip
    """Destroy content, or say what would be destroyed."""
    from marsad.record import redaction

    if (report is None) == (text is None) or not (report or text or "").strip():
        return wrong_use("give either --report ID or --text WORDS, not empty")
    record = store.Record.open(folder)
    doomed = redaction.of_report(record, report) if report else redaction.of_words(record, text or "")
    kinds = Counter(kind for kind, _ in doomed.rows.values())
    print(", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items())) or "nothing holds these words")
    for other in sorted(doomed.also):
        print(f"marsad: {other} holds the same bytes and stays; redact it too if it should go", file=sys.stderr)
    if not yes and doomed.rows:
        print("nothing was destroyed; say --yes to do it. It cannot be undone, and older backups are not reached")
        return _OK
    gone = redaction.redact(record, doomed, who=who, why=why, clock=_clock(now), words=text)
    print(f"{gone} rows redacted; head {record.head()}")
    return _OK


@verb
def extract(folder: Path, filter: str, format: str) -> int:
    """Print what stands in a record, in the shape of ``marsad extract``."""
    import msgspec

    from marsad.cli.table import print_reading
    from marsad.lexicon.compiled import load
    from marsad.model.lines import report_line
    from marsad.model.structs import Reading
    from marsad.record.dossier import dossier, newest
    from marsad.record.filters import FilterError, parse

    try:
        wanted = parse(filter)
    except FilterError as error:
        return wrong_use(f"--filter: {error}")
    record = store.Record.open(folder)
    found = dossier(record, wanted, load())
    runs = {seq: msgspec.json.decode(raw)["run"] for seq, _, raw in record.bodies("run")}
    bodies = {name: body for name, (_, body) in newest(record).items()}
    console = Console(soft_wrap=False)
    for report in found.reports:
        body = bodies[report.report]
        reading = Reading(
            report=report, claims=tuple(c for c in found.claims if c.report == report.report),
            events=tuple(e for e in found.events if e.report == report.report), numbers=(), counts=body.numbers,
            run=runs[body.run],
        )  # fmt: skip
        if format == "jsonl":
            for line in (report_line(reading), *reading.claims, *reading.events):
                as_json(line)
        else:
            print_reading(console, reading, False)
    return _OK


@verb
def reconcile(
    folder: Path, filter: str, judgements: Path | None, policy: str, weights: Path | None, format: str,
    layers: Sequence[Path],
) -> int:  # fmt: skip
    """Reconcile what stands in a record, with the judgements that stand in it (and those of a file)."""
    from marsad.cli.reconcile import write
    from marsad.lexicon.compiled import load
    from marsad.reconciliation.judgements import JudgementError
    from marsad.reconciliation.judgements import load as load_judgements
    from marsad.reconciliation.reconcile import reconcile as together
    from marsad.reconciliation.tables import TableError
    from marsad.reconciliation.tables import weights as read_weights
    from marsad.record.dossier import dossier
    from marsad.record.filters import FilterError, parse

    lexicon = load(*layers)
    try:
        found = dossier(store.Record.open(folder), parse(filter), lexicon)
        judged = [*found.judgements, *(load_judgements(judgements) if judgements is not None else [])]
        ledger = together(
            found.claims, judged, policy=policy, weights=read_weights(weights), reports=found.reports, lexicon=lexicon
        )
    except FilterError as error:
        return wrong_use(f"--filter: {error}")
    except (TableError, JudgementError) as problem:
        return wrong_use(str(problem))
    write(ledger, format, {c.id: c for c in found.claims}, {r.report: r for r in found.reports})
    return _OK
