"""marsad reconcile: claims in, tallies out, as a table, as JSON lines or as one page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from marsad.batch.pool import Options, readings
from marsad.cli.extract import wrong_use
from marsad.ingest.sources import captures
from marsad.lexicon.load import LexiconError
from marsad.model.ledger import Ledger
from marsad.model.structs import Claim, Event, Report
from marsad.reconciliation.courses import step_words
from marsad.reconciliation.histories import shown
from marsad.reconciliation.judgements import JudgementError
from marsad.reconciliation.judgements import load as load_judgements
from marsad.reconciliation.reconcile import reconcile
from marsad.reconciliation.tables import TableError
from marsad.reconciliation.tables import weights as read_weights

_OK, _SOME_FAILED = 0, 1


def extracted(path: Path) -> bool:
    """Whether a file is what ``marsad extract --format jsonl`` wrote: its first line is a report, claim or event."""
    if path.suffix != ".jsonl" or not path.is_file():
        return False
    with path.open("rb") as file:
        first = file.readline()
    try:
        line = msgspec.json.decode(first)
    except msgspec.MsgspecError:
        return False
    return isinstance(line, dict) and line.get("type") in ("report", "claim", "event", "number")


def read_claims(path: Path) -> tuple[list[Claim], int]:
    """The claims of such a file, and how many of its reports had failed. Raises ValueError that names file and line."""
    claims: list[Claim] = []
    failed = 0
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            if not raw.strip():
                continue
            try:
                line: Any = msgspec.json.decode(raw)
                kind = line.get("type") if isinstance(line, dict) else None
                if kind == "claim":
                    claims.append(msgspec.convert(line, Claim))
                elif kind == "report":
                    failed += line.get("failed") is not None
                elif kind not in ("event", "number"):
                    raise ValueError("no report, claim, event or number; give what «marsad extract» wrote")
            except (msgspec.MsgspecError, ValueError) as error:
                raise ValueError(f"{path}, line {number}: {error}") from None
    return claims, failed


def run(
    sources: Sequence[str], judgements: Path | None, policy: str, weights: Path | None, format: str,
    published: str | None, outlet: str | None, layers: Sequence[Path], workers: int,
) -> int:  # fmt: skip
    """Reconcile what the sources claim, print the ledger, and return the exit code."""
    try:
        table = read_weights(weights)
        judged = load_judgements(judgements) if judgements is not None else []
        from marsad.lexicon.compiled import load

        lexicon = load(*layers)
    except (TableError, JudgementError, LexiconError) as problem:
        return wrong_use(str(problem))
    claims: list[Claim] = []
    reports: list[Report] = []
    events: list[Event] = []
    failed = seen = 0
    texts = []
    for source in sources:
        if extracted(Path(source)):
            try:
                more, bad = read_claims(Path(source))
            except ValueError as error:
                return wrong_use(str(error))
            claims += more
            failed += bad
            seen += 1
        else:
            texts.append(source)
    if texts:
        options = Options(published=published, outlet=outlet, layers=tuple(str(layer) for layer in layers))
        stdin = sys.stdin.buffer if "-" in texts else None
        for reading in readings(captures(texts, stdin=stdin), options, workers):
            seen += 1
            if reading.report.failed is not None:
                failed += 1
                print(f"marsad: {reading.report.report}: {reading.report.failed}", file=sys.stderr)
            claims += reading.claims
            events += reading.events
            reports.append(reading.report)
    if seen == 0:
        return wrong_use(f"nothing to read in {', '.join(sources)}: give text files, folders, or what extract wrote")
    try:
        ledger = reconcile(
            claims, judged, policy=policy, weights=table, reports=reports, lexicon=lexicon, events=events
        )
    except JudgementError as problem:
        return wrong_use(str(problem))
    write(ledger, format, {c.id: c for c in claims}, {r.report: r for r in reports})
    return _SOME_FAILED if failed else _OK


def write(ledger: Ledger, format: str, claims: dict[str, Claim], reports: dict[str, Report]) -> None:
    """Print a ledger in one of the three formats."""
    if format == "jsonl":
        encoder = msgspec.json.Encoder()
        for line in (*ledger.tallies, *ledger.links, *ledger.courses):
            sys.stdout.buffer.write(encoder.encode(line) + b"\n")
        sys.stdout.buffer.flush()
    elif format == "html":
        from marsad.reconciliation.page import page

        sys.stdout.write(page(ledger, claims, reports))
    else:
        _table(ledger)


def _table(ledger: Ledger) -> None:
    console = Console(soft_wrap=False)
    table = Table(box=None, pad_edge=False)
    for name in ("counted", "low", "best", "high", "origins", "notes"):
        table.add_column(name, overflow="fold" if name in ("counted", "notes") else "ellipsis")

    def cell(value: int | float | None) -> str:
        return "–" if value is None else str(value)

    for t in ledger.tallies:
        origins = "; ".join(f"{v.label.en} {shown(v.real)}" for v in t.origins)
        notes = "; ".join(n.words.en for n in t.notes if n.note != "single_origin")
        table.add_row(t.counted.words.en, cell(t.low), cell(t.best), cell(t.high), origins, notes)
    console.print(table)
    for course in ledger.courses:
        lines = "; ".join(step_words(step, shown).en for step in course.steps)
        console.print(f"{course.words.en}: {lines}", highlight=False)
    console.print(
        f"{len(ledger.tallies)} tallies, {len(ledger.links)} links, policy: {ledger.policy}",
        style="bold", highlight=False,
    )  # fmt: skip
