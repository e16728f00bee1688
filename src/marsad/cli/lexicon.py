"""marsad lexicon check | show | import-places."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from marsad.cli.extract import wrong_use
from marsad.cli.table import cell
from marsad.lexicon.check import check as check_lexicon
from marsad.lexicon.check import matches
from marsad.lexicon.compiled import load
from marsad.lexicon.load import LexiconError
from marsad.lexicon.ocha import import_ocha


def check(layers: Sequence[Path]) -> int:
    """Print every problem of the lexicon; 0 where there is none, 1 where there are."""
    try:
        problems, total = check_lexicon(layers)
    except LexiconError as error:
        return wrong_use(str(error))
    console = Console(highlight=False)
    for problem in problems:
        console.print(str(problem), style="red", markup=False)
    console.print(f"{total} entries, {len(problems)} problems", style="bold")
    return 1 if problems else 0


def show(word: str, layers: Sequence[Path]) -> int:
    """Print which entries match a word and why; 1 where none does."""
    try:
        lexicon = load(*layers)
    except LexiconError as error:
        return wrong_use(str(error))
    console = Console(highlight=False)
    found = matches(lexicon, word)
    for match in found:
        entry, sense = match.sense.entry, match.sense
        clitics = ""
        if match.prefix:
            clitics += f" after the clitic {cell(match.prefix)}"
        if match.suffix:
            clitics += f" before the pronoun {cell(match.suffix)}"
        console.print(f"[bold]{sense.category}[/bold] {entry.id}  as {sense.shape}{clitics}")
        for field in ("kind", "event", "classes", "role", "unit", "country", "type", "value", "style", "means"):
            value = getattr(entry, field, None)
            if value:
                console.print(f"    {field}: {', '.join(value) if isinstance(value, tuple) else value}")
        console.print(f"    example: {cell(entry.example)}", markup=False)
        if entry.note:
            console.print(f"    note: {entry.note}", markup=False)
    if not found:
        console.print(f"no entry matches {cell(word)}; CONTRIBUTING shows how to add one", style="yellow")
        return 1
    return 0


def import_places(file: Path, to: Path) -> int:
    """Import a table of places into a private layer; says what was taken, and of every row that was not why."""
    try:
        result = import_ocha(file, to)
    except OSError as error:
        return wrong_use(f"{file}: {error.strerror or error}")
    except (LexiconError, csv.Error) as error:
        return wrong_use(str(error) if str(file) in str(error) else f"{file}: {error}")
    console = Console(highlight=False, soft_wrap=True)
    for row in result.rejected:
        console.print(f"line {row.line}: {cell(row.code)} {cell(row.name)} left out: {row.why}", markup=False)
    console.print(
        f"{result.rows} rows: {result.taken} written to {result.table}, {result.known} known to Marsad already, "
        f"{len(result.rejected)} left out",
        markup=False,
    )
    console.print(
        f"of those written {len(result.ambiguous)} are ambiguous: they resolve only after a place word («قرية …») or "
        f"beside the name of their district or governorate; {len(result.unplaced)} have no usable coordinates",
        markup=False,
    )
    return 0
