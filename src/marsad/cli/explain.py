"""marsad explain: why a claim reads as it does, and why a number is none."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from marsad.batch.pool import Options, read_one
from marsad.cli.extract import day_of, wrong_use
from marsad.cli.table import amount, cell
from marsad.ingest.sources import captures
from marsad.lexicon.compiled import load
from marsad.lexicon.load import LexiconError
from marsad.model.structs import Claim, Number, Reading

#: which part of a claim is shown in which colour
_PARTS = {"figure": "bold red", "who": "green", "place": "cyan", "time": "yellow", "source": "magenta", "by": "blue"}


def run(file: str, at: int | None, published: str | None, outlet: str | None, layers: Sequence[Path]) -> int:
    """Explain one report, or what stands at one character of it."""
    day, error = day_of(published)
    if error is not None:
        return wrong_use(error)
    try:
        load(*layers)
    except LexiconError as problem:
        return wrong_use(str(problem))
    options = Options(published=day, outlet=outlet, layers=tuple(str(layer) for layer in layers))
    console = Console(highlight=False)
    shown = failed = 0
    for capture in captures([file], stdin=sys.stdin.buffer if file == "-" else None):
        reading = read_one(capture, options)
        if reading.report.failed is not None:
            print(f"marsad: {reading.report.report}: {reading.report.failed}", file=sys.stderr)
            failed += 1
            continue
        shown += _explain(console, reading, at)
    if failed and not shown:
        return 1
    if not shown:
        where = f"at character {at}" if at is not None else "in the report"
        console.print(f"no claim and no number {where}", style="yellow")
        return 1
    return 0


def _explain(console: Console, reading: Reading, at: int | None) -> int:
    shown = 0
    for claim in reading.claims:
        if at is None or claim.figure.start <= at < claim.figure.end:
            _claim(console, reading, claim)
            shown += 1
    for number in reading.numbers:
        if (at is None and not number.claims) or (at is not None and number.start <= at < number.end and not shown):
            _number(console, reading, number)
            shown += 1
    if at is not None and not shown:
        inside = [c for c in reading.claims if c.evidence.start <= at < c.evidence.end]
        for claim in inside:
            _claim(console, reading, claim)
        shown += len(inside)
    return shown


def _claim(console: Console, reading: Reading, claim: Claim) -> None:
    text = reading.report.text
    console.print(
        Text(f"{claim.kind} {amount(claim)}", style="bold"), f"claim {claim.id}", f"({claim.mode}, {claim.scope})"
    )
    sentence = Text(text[claim.evidence.start : claim.evidence.end])
    rows = []
    for part, style in _PARTS.items():
        phrase = getattr(claim, part)
        if phrase is None or phrase.text is None:
            rows.append((part, "–", ""))
            continue
        if claim.evidence.start <= phrase.start and phrase.end <= claim.evidence.end:
            sentence.stylize(style, phrase.start - claim.evidence.start, phrase.end - claim.evidence.start)
        extra = ""
        if part == "who":
            extra = ", ".join(phrase.classes)
        elif part == "place":
            extra = f"{phrase.id or 'no id'}, {phrase.precision}; {phrase.why}"
        elif part == "time":
            extra = f"{phrase.from_ or '?'} … {phrase.to or '?'} ({phrase.basis})"
        elif part == "source":
            extra = f"{phrase.id or 'no id'}, by the cue {cell(phrase.cue)}"
        elif part == "by":
            extra = phrase.id or ""
        rows.append((part, f"{phrase.start}–{phrase.end} {cell(phrase.text)}", extra))
    console.print("  ", sentence)
    for name, value, extra in rows:
        console.print(Text(f"    {name:7} ", style=_PARTS[name]), value, f"({extra})" if extra else "", markup=False)
    for step in claim.explain:
        console.print(f"    · {step}", markup=False, style="dim")
    if claim.part_of:
        console.print(f"    · part ({claim.part_how}) of claim {claim.part_of}", markup=False, style="dim")
    if claim.restates:
        console.print(f"    · restates claim {claim.restates}: its origin is there", markup=False, style="dim")
    console.print()


def _number(console: Console, reading: Reading, number: Number) -> None:
    text = reading.report.text
    before, after = text[max(0, number.start - 50) : number.start], text[number.end : number.end + 50]
    line = Text.assemble(before.replace("\n", " "), (number.text, "bold yellow"), after.replace("\n", " "))
    style = "red" if number.reason == "unexplained" else "dim"
    console.print(Text("no claim", style="bold"), f"{number.start}–{number.end}")
    console.print("  ", line)
    reason = "claimed, see above" if number.claims else f"{number.reason} by {number.rule}"
    console.print(f"    · {reason}", style=style, markup=False)
