"""Claims as a table for a terminal: Arabic isolated so that it does not turn the row around, cut to the width.

What says most is never cut: the kind and the count. Where the width does not carry every column, the scope goes first,
then the figure's words (the count says them), then the time; the last line names what is left out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.model.structs import Claim, Reading

#: right-to-left isolate and its end: a cell of Arabic keeps its direction to itself, with a digit or Latin letter first too
RLI, PDI = "\u2067", "\u2069"
#: columns of a page that no terminal shows (a pipe, a file), unless COLUMNS says otherwise
PIPED = 120
#: a column that must be cut to fewer cells than this says nothing: one of _DROPPED goes instead, in this order
_LEAST = 10
_DROPPED = ("scope", "figure", "time")
_GAP = 2
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


def page(console: Console) -> Console:
    """The console with the width to print at: the terminal's own, or a fixed one where there is none."""
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPED
    return console


def cell(text: str | None, width: int | None = None) -> str:
    """A cell's text, isolated where it holds Arabic; a dash for what the report does not say.

    A longer text is cut to ``width`` cells before it is isolated, so that the isolate is always closed.
    """
    if not text:
        return "–"
    flat = " ".join(text.split())
    if width is not None and cell_len(flat) > width:
        flat = set_cell_size(flat, width - 1).rstrip() + "…"
    return f"{RLI}{flat}{PDI}" if any("\u0590" <= c <= "\u08ff" for c in flat) else flat


def many(n: int, one: str, more: str | None = None) -> str:
    """A count with its noun: «1 story», «3 stories»."""
    return f"{n} {one if n == 1 else more or one + 's'}"


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
    page(console)
    report = reading.report
    head = Text(cell(report.report, console.width), style="bold")
    room = console.width - cell_len(report.report) - 2
    if report.title is not None and room >= _LEAST:
        head.append("  " + cell(report.title.text, room), style="not bold")
    console.print(head, no_wrap=True, crop=False)
    if report.failed is not None:
        console.print(f"  not read: {report.failed}", style="red", highlight=False)
        return
    day = report.published or "unknown"
    console.print(
        f"  published {day} ({report.published_basis}) · {report.encoding} · {many(len(report.stories), 'story', 'stories')} · "
        f"{many(len(reading.claims), 'claim')} · {many(len(reading.events), 'event')}",
        style="dim", highlight=False, overflow="ellipsis", no_wrap=True,
    )  # fmt: skip
    for note in report.notes:
        console.print(f"  note: {note}", style="yellow", highlight=False)
    left_out: tuple[str, ...] = ()
    if reading.claims:
        table, left_out = _claims(reading.claims, console.width)
        console.print(table)
    if numbers:
        table = Table(box=None, padding=(0, 1), header_style="dim")
        for name in ("at", "number", "claims or reason"):
            table.add_column(name, overflow="ellipsis", no_wrap=True)
        for n in reading.numbers:
            what = many(len(n.claims), "claim") if n.claims else f"{n.reason} ({n.rule})"
            table.add_row(str(n.start), cell(n.text, 40), what, style="red" if n.reason == "unexplained" else None)
        console.print(table)
    counts = reading.counts
    console.print(
        f"  {many(counts.total, 'number')}: {counts.claimed} claimed, {counts.explained} explained, "
        f"{counts.unexplained} unexplained",
        style="dim" if not counts.unexplained else "yellow", highlight=False,
    )  # fmt: skip
    if left_out:
        console.print(f"  too narrow for: {', '.join(left_out)}", style="dim", highlight=False)


def _row(claim: Claim) -> dict[str, str | None]:
    """What each column says of a claim, in the order of the columns."""
    return {
        "kind": ("└ " if claim.part_of else "") + claim.kind + ("" if claim.mode == "asserted" else f" ({claim.mode})"),
        "count": amount(claim),
        "figure": claim.figure.text,
        "who": claim.who.text,
        "place": claim.place.text if claim.place else None,
        "time": claim.time.text if claim.time else None,
        "scope": claim.scope,
        "source": claim.source.text if claim.source else None,
    }


def _fit(natural: dict[str, int], width: int) -> dict[str, int]:
    """The width of each column: the short ones as they are, the long ones an even share of what is left."""
    fixed = ("kind", "count", "scope")
    widths = {name: size for name, size in natural.items() if name in fixed}
    left = width - _GAP * len(natural) - sum(widths.values())
    open_ = sorted((size, name) for name, size in natural.items() if name not in fixed)
    for n, (size, name) in enumerate(open_):
        widths[name] = max(1, min(size, left // (len(open_) - n)))
        left -= widths[name]
    return widths


def _layouts(natural: dict[str, int], width: int) -> Iterator[dict[str, int]]:
    """Widths with every column, then with one column less at a time."""
    yield _fit(natural, width)
    for n in range(1, len(_DROPPED) + 1):
        yield _fit({name: size for name, size in natural.items() if name not in _DROPPED[:n]}, width)


def _claims(claims: tuple[Claim, ...], width: int) -> tuple[Table, tuple[str, ...]]:
    """The table of the claims at a width, and the columns for which it has no room."""
    rows = [_row(claim) for claim in claims]
    flat = [{name: " ".join(text.split()) if text else "–" for name, text in row.items()} for row in rows]
    natural = {name: max(len(name), *(cell_len(row[name]) for row in flat)) for name in rows[0]}
    widths: dict[str, int] = {}
    for widths in _layouts(natural, width):
        if all(size >= min(natural[name], _LEAST) for name, size in widths.items()):
            break
    names = [name for name in natural if name in widths]
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=True, header_style="bold", expand=False)
    for name in names:
        table.add_column(
            name, no_wrap=True, min_width=widths[name], max_width=widths[name],
            justify="right" if name == "count" else "left",
        )  # fmt: skip
    for claim, row in zip(claims, rows, strict=True):
        style = _STYLE.get(claim.kind, "")
        table.add_row(*(Text(cell(row[n], widths[n]), style=style if n == "kind" else "") for n in names))
    return table, tuple(name for name in natural if name not in widths)
