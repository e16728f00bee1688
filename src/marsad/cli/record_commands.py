"""The verbs of the record, as the command line sees them; what they do lies in cli/record.py, loaded when called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Where = Annotated[
    Path, typer.Option("--record", metavar="DIR", help="The record's folder; the current one if not given.")
]
Now = Annotated[
    str | None,
    typer.Option(
        "--now", metavar="TIME", help="For tests: a fixed clock. It fixes the salts too, so redactions protect less."
    ),
]
Layers = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="DIR", help="A private lexicon folder over Marsad's own; may be given again."),
]
Workers = Annotated[int, typer.Option(min=1, max=256, help="Processes to read with; the result is the same.")]
Who = Annotated[str, typer.Option("--who", metavar="NAME", help="Who decides it; kept in the record.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; kept in the record.")]


def init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where; made if it is not there.")] = Path("."),
    from_backup: Annotated[
        Path | None, typer.Option("--from", metavar="BACKUP", help="Fill it from a file that «marsad backup» wrote.")
    ] = None,
) -> None:
    """Make an empty record: in one SQLite file, or in PostgreSQL where MARSAD_DATABASE_URL names a database."""
    from marsad.cli import record

    raise typer.Exit(record.init(folder, from_backup))


def ingest(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…", help="What «marsad extract» takes.")],
    where: Where = Path("."),
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day the reports came out (YYYY-MM-DD); «أمس» hangs on it.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")] = None,
    lexicon: Layers = None,
    workers: Workers = 1,
    now: Now = None,
) -> None:
    """Take reports into the record: bytes, text, claims and events. Killed half-way, the same command goes on.

    What is there already is passed over. Exit code 0: all were read. 1: some could not be; each is named. 2: wrong use.
    """
    from marsad.cli import record

    raise typer.Exit(record.ingest(where, sources, published, outlet, lexicon or [], workers, now))


def status(
    where: Where = Path("."),
    head: Annotated[bool, typer.Option("--head", help="Print the head (N:HASH) alone, to be kept elsewhere.")] = False,
) -> None:
    """Show what the record holds, its runs, what waits for a reviewer, and its head."""
    from marsad.cli import record

    raise typer.Exit(record.status(where, head))


def verify(
    where: Where = Path("."),
    head: Annotated[
        str | None, typer.Option(metavar="N:HASH", help="A head kept elsewhere: finds cut tails and full rewrites too.")
    ] = None,
) -> None:
    """Compute everything again and name the first row that was touched. Exit code 1 where any was."""
    from marsad.cli import record

    raise typer.Exit(record.verify(where, head))


#: name → function, in the order of --help; those that are there
VERBS = (init, ingest, status, verify)


def register(app: typer.Typer) -> None:
    """Add the verbs of the record to the command line."""
    for verb in VERBS:
        app.command(verb.__name__)(verb)
