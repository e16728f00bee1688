"""marsad explain: why a claim reads as it does, and why a number is none."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.batch.pool import Options, read_one
from marsad.cli.extract import day_of, wrong_use
from marsad.cli.table import PDI, RLI, amount, cell, page
from marsad.ingest.sources import captures
from marsad.lexicon.compiled import load
from marsad.lexicon.load import LexiconError
from marsad.model.structs import Claim, Event, Number, Reading

#: which part of a claim is shown in which colour
_PARTS = {"figure": "bold red", "who": "green", "place": "cyan", "time": "yellow", "source": "magenta", "by": "blue"}

#: columns before the words of a part: the indent, its name, its offsets
_MARGIN = 25


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
    console = page(Console(highlight=False))
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
    for event in reading.events:
        if at is None or event.trigger.start <= at < event.trigger.end:
            _event(console, reading, event)
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


def _arabic(console: Console, text: Text, indent: int) -> None:
    """A text in lines that fit beside the indent, each isolated: a terminal turns every line by itself."""
    for line in text.wrap(console, max(20, console.width - indent)):
        line.rstrip()
        console.print(Text(" " * indent) + Text(RLI) + line + Text(PDI), no_wrap=True, crop=False)


def _hanging(console: Console, indent: int, rows: Sequence[tuple[str, str, Text]]) -> None:
    """Rows of a name, offsets and words; what does not fit goes on under its own column."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=indent)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, offsets, words in rows:
        grid.add_row("", Text(name, style=_PARTS.get(name, "")), offsets, words)
    console.print(grid)


def _beside(part: str, claim: Claim) -> str:
    """What is known of a part beyond its words: its id, how it was settled, or nothing."""
    if part == "who":
        return ", ".join(claim.who.classes)
    if part == "place" and claim.place is not None:
        return f"{claim.place.id or 'no id'}, {claim.place.precision}; {claim.place.why}"
    if part == "time" and claim.time is not None:
        time = claim.time
        if time.from_ is None and time.to is None:
            return f"no dates; basis: {time.basis}"
        return f"{time.from_ or '?'} to {time.to or '?'}; basis: {time.basis}"
    if part == "source" and claim.source is not None:
        return f"{claim.source.id or 'no id'}" + (f", by the cue {cell(claim.source.cue)}" if claim.source.cue else "")
    if part == "by" and claim.by is not None:
        return claim.by.id or ""
    return ""


def _claim(console: Console, reading: Reading, claim: Claim) -> None:
    text = reading.report.text
    console.print(
        Text(f"{claim.kind} {amount(claim)}", style="bold"), f"claim {claim.id}", f"({claim.mode}, {claim.scope})"
    )
    sentence = Text(text[claim.evidence.start : claim.evidence.end].replace("\n", " "))
    rows = []
    for part, style in _PARTS.items():
        phrase = getattr(claim, part)
        if phrase is None or phrase.text is None:
            rows.append((part, "–", Text("")))
            continue
        if claim.evidence.start <= phrase.start and phrase.end <= claim.evidence.end:
            sentence.stylize(style, phrase.start - claim.evidence.start, phrase.end - claim.evidence.start)
        room = max(20, console.width - _MARGIN)
        lines = Text(" ".join(phrase.text.split())).wrap(console, room)
        words, beside = "\n".join(cell(line.plain) for line in lines), _beside(part, claim)
        rows.append((part, f"{phrase.start}–{phrase.end}", Text(f"{words}  ({beside})" if beside else words)))
    _arabic(console, sentence, 2)
    _hanging(console, 3, rows)
    steps = list(claim.explain)
    if claim.part_of:
        steps.append(f"part ({claim.part_how}) of claim {claim.part_of}")
    if claim.restates:
        steps.append(f"restates claim {claim.restates}: its origin is there")
    _hanging(console, 3, [("·", "", Text(step, style="dim")) for step in steps])
    console.print()


def _event(console: Console, reading: Reading, event: Event) -> None:
    text = reading.report.text
    console.print(Text(f"event {event.kind}", style="bold"), f"event {event.id}", f"({event.mode})")
    sentence = Text(text[event.evidence.start : event.evidence.end].replace("\n", " "))
    sentence.stylize("bold", event.trigger.start - event.evidence.start, event.trigger.end - event.evidence.start)
    rows = []
    for part in ("trigger", "by", "target", "place", "time", "source"):
        phrase = getattr(event, part)
        if phrase is None or phrase.text is None:
            rows.append((part, "–", Text("")))
        else:
            rows.append((part, f"{phrase.start}–{phrase.end}", Text(cell(" ".join(phrase.text.split())))))
    _arabic(console, sentence, 2)
    _hanging(console, 3, rows)
    _hanging(console, 3, [("·", "", Text(step, style="dim")) for step in (f"kind by {event.rule}", *event.explain)])
    console.print()


def _number(console: Console, reading: Reading, number: Number) -> None:
    text = reading.report.text
    before, after = text[max(0, number.start - 50) : number.start], text[number.end : number.end + 50]
    line = Text.assemble(before.replace("\n", " "), (number.text, "bold yellow"), after.replace("\n", " "))
    style = "red" if number.reason == "unexplained" else "dim"
    console.print(Text("no claim", style="bold"), f"{number.start}–{number.end}")
    _arabic(console, line, 2)
    reason = "claimed, see above" if number.claims else f"{number.reason} by {number.rule}"
    console.print(f"    · {reason}", style=style, markup=False)
