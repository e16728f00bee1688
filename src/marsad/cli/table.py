"""Claims as a table for a terminal: Arabic isolated so that it does not turn the row around, cut to the width."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.model.structs import Claim, Reading

#: first strong isolate and its end: a cell of Arabic keeps its direction to itself
_FSI, _PDI = "\u2068", "\u2069"
_SIGN = {
    "at_least": "≥ ",
    "more_than": "> ",
    "at_most": "≤ ",
    "less_than": "< ",
    "about": "≈ ",
    "range": "",
    "exact": "",
}
_STYLE = {"killed": "bold red", "wounded": "yellow", "casualties": "red", "captured": "magenta", "control": "cyan"}


def cell(text: str | None) -> str:
    """A cell's text, isolated where it holds Arabic; a dash for what the report does not say."""
    if not text:
        return "–"
    flat = " ".join(text.split())
    return f"{_FSI}{flat}{_PDI}" if any("\u0590" <= c <= "\u08ff" for c in flat) else flat


def amount(claim: Claim) -> str:
    """The figure as bounds: «≥ 27», «10–15», «?» for a vague one."""
    figure = claim.figure
    if figure.hedge == "vague" or (figure.low is None and figure.high is None):
        text = "?"
    elif figure.hedge == "range":
        text = f"{figure.low}–{figure.high}"
    else:
        text = f"{_SIGN.get(figure.hedge, '')}{figure.low if figure.low is not None else figure.high}"
    if figure.unit == "percent":
        text += " %"
    return text


def print_reading(console: Console, reading: Reading, numbers: bool) -> None:
    """One report: a head line, its claims, what its numbers came to."""
    report = reading.report
    head = Text(cell(report.report), style="bold")
    if report.title is not None:
        head.append("  " + cell(report.title.text), style="not bold")
    console.print(head, overflow="ellipsis", no_wrap=True)
    if report.failed is not None:
        console.print(f"  not read: {report.failed}", style="red", highlight=False)
        return
    day = report.published or "unknown"
    console.print(
        f"  published {day} ({report.published_basis}) · {report.encoding} · {len(report.stories)} stories · "
        f"{len(reading.claims)} claims · {len(reading.events)} events",
        style="dim", highlight=False, overflow="ellipsis", no_wrap=True,
    )  # fmt: skip
    for note in report.notes:
        console.print(f"  note: {note}", style="yellow", highlight=False)
    if reading.claims:
        console.print(_claims(reading.claims))
    if numbers:
        table = Table(box=None, padding=(0, 1), header_style="dim")
        for name in ("at", "number", "claims or reason"):
            table.add_column(name, overflow="ellipsis", no_wrap=True)
        for n in reading.numbers:
            what = f"{len(n.claims)} claims" if n.claims else f"{n.reason} ({n.rule})"
            table.add_row(str(n.start), cell(n.text), what, style="red" if n.reason == "unexplained" else None)
        console.print(table)
    counts = reading.counts
    console.print(
        f"  {counts.total} numbers: {counts.claimed} claimed, {counts.explained} explained, "
        f"{counts.unexplained} unexplained",
        style="dim" if not counts.unexplained else "yellow", highlight=False,
    )  # fmt: skip


def _claims(claims: tuple[Claim, ...]) -> Table:
    table = Table(box=None, padding=(0, 1), header_style="bold", expand=False)
    table.add_column("kind", no_wrap=True)
    table.add_column("count", justify="right", no_wrap=True)
    for name, ratio in (("figure", 3), ("who", 5), ("place", 4), ("time", 3), ("source", 5)):
        table.add_column(name, overflow="ellipsis", no_wrap=True, ratio=ratio)
    table.add_column("scope", no_wrap=True)
    for c in claims:
        kind = ("└ " if c.part_of else "") + c.kind + ("" if c.mode == "asserted" else f" ({c.mode})")
        source = c.source.text if c.source else None
        table.add_row(
            Text(kind, style=_STYLE.get(c.kind, "")), amount(c), cell(c.figure.text), cell(c.who.text),
            cell(c.place.text if c.place else None), cell(c.time.text if c.time else None), cell(source), c.scope,
        )  # fmt: skip
    return table
