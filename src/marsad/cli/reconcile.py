"""marsad reconcile: claims in, tallies out, as a table, as JSON lines or as one page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from marsad.batch.pool import Options
from marsad.cli.dossiers import Unreadable, from_sources
from marsad.cli.extract import wrong_use
from marsad.lexicon.load import LexiconError
from marsad.model.ledger import Ledger
from marsad.model.structs import Claim, Report
from marsad.reconciliation.courses import step_words
from marsad.reconciliation.histories import shown
from marsad.reconciliation.judgements import JudgementError
from marsad.reconciliation.judgements import load as load_judgements
from marsad.reconciliation.reconcile import reconcile
from marsad.reconciliation.tables import TableError
from marsad.reconciliation.tables import weights as read_weights

_OK, _SOME_FAILED = 0, 1


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
    options = Options(published=published, outlet=outlet, layers=tuple(str(layer) for layer in layers))
    try:
        found = from_sources(sources, options, workers)
    except Unreadable as problem:
        return wrong_use(str(problem))
    claims, events = found.dossier.claims, found.dossier.events
    reports = found.dossier.reports
    try:
        ledger = reconcile(
            claims, judged, policy=policy, weights=table, reports=reports, lexicon=lexicon, events=events
        )
    except JudgementError as problem:
        return wrong_use(str(problem))
    write(ledger, format, {c.id: c for c in claims}, {r.report: r for r in reports if r.text})
    return _SOME_FAILED if found.failed else _OK


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
        table.add_column(name, overflow="fold")

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
