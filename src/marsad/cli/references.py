"""marsad import and marsad compare: files of other recorders as reference sets, and how ours stand to them."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from marsad.cli.extract import day_of, wrong_use
from marsad.export.compare import compare, summary
from marsad.export.mapping import mapping
from marsad.export.references import BadReference, in_country, load_references, read_reference, write_references


def import_set(file: Path, to: Path) -> int:
    """Read a file of another recorder and write it as a reference set; return the exit code."""
    try:
        events = read_reference(file)
        to.write_bytes(write_references(events))
    except BadReference as error:
        return wrong_use(str(error))
    except OSError as error:
        return wrong_use(f"{error.filename}: {error.strerror}; check the name")
    print(f"{len(events)} events of {events[0].shape if events else 'no'} shape in {to}", file=sys.stderr)
    return 0


def run(file: Path, ours: Path, start: str | None, end: str | None, country: str | None, format: str) -> int:
    """Print the comparison; return the exit code."""
    if country is not None and country.lower() not in mapping().countries:
        codes = ", ".join(sorted(mapping().countries))
        return wrong_use(f"--country {country}: no code that the mapping knows; there are {codes}")
    for option, day in (("--from", start), ("--to", end)):
        if (error := day_of(day)[1]) is not None:
            return wrong_use(error.replace("--published", option))
    try:
        sets = [load_references(path) for path in (ours, file)]
    except BadReference as error:
        return wrong_use(str(error))
    except OSError as error:
        return wrong_use(f"{error.filename}: {error.strerror}; check the name")
    if country is not None:
        names = {country, mapping().country(country.lower())}
        for path, events in zip((ours, file), sets, strict=True):
            if events and not any(e.country for e in events):
                print(f"marsad: {path} names no country; all of its events are taken", file=sys.stderr)
        sets = [in_country(events, names) for events in sets]
    mine, theirs = ([e for e in s if (not start or e.end >= start) and (not end or e.start <= end)] for s in sets)
    compared = compare(mine, theirs)
    if format == "jsonl":
        for line in compared:
            print(msgspec.json.encode(line).decode())
        return 0
    table = Table("in", "day", "place", "our best", "their best", "difference", "km", "ours", "theirs")
    for c in compared:
        if c.where != "theirs":
            cells = (c.where, c.start, c.place, c.our_best, c.their_best, c.difference, c.km, c.ours, c.theirs)
            table.add_row(*("" if x is None else str(x) for x in cells))
    console = Console(soft_wrap=False)
    console.print(table)
    for name, count in summary(compared).items():
        console.print(f"{name}: {count}", highlight=False)
    return 0
