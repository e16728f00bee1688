"""The verbs of the record, as the command line sees them; what they do lies in cli/record.py, loaded when called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

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
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where; made if it is not there.")] = Path("."),
    from_backup: Annotated[
        Path | None, typer.Option("--from", metavar="BACKUP", help="Fill it from a file that «marsad backup» wrote.")
    ] = None,
) -> None:
    """Make an empty record: in one SQLite file, or in PostgreSQL where MARSAD_DATABASE_URL names a database."""
    from marsad.cli import record

    raise typer.Exit(record.init(folder, from_backup))


def ingest(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…", help="Files, folders, - ; with --fetch, addresses: all that «marsad extract» takes."
        ),
    ],
    where: Where = Path("."),
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day the reports came out (YYYY-MM-DD); «أمس» hangs on it.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")] = None,
    lexicon: Layers = None,
    workers: Workers = 1,
    columns: Annotated[
        str | None, typer.Option(metavar="FIELD=NAME,…", help="What tables call their columns: id=nr,text=body.")
    ] = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Get addresses, and the pages behind feeds.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let --fetch reach private and local addresses.")
    ] = False,
    now: Now = None,
) -> None:
    """Take reports into the record: bytes, text, claims and events. Killed half-way, the same command goes on.

    What is there already is passed over. Exit code 0: all were read. 1: some could not be; each is named. 2: wrong use.
    """
    from marsad.cli import record

    raise typer.Exit(
        record.ingest(where, sources, published, outlet, lexicon or [], workers, now, columns, fetch, allow_private)
    )


def status(
    where: Where = Path("."),
    head: Annotated[bool, typer.Option("--head", help="Print the head (N:HASH) alone, to be kept elsewhere.")] = False,
    copies: Annotated[
        bool, typer.Option("--copies", help="List the reports that share sentences (near copies of one text) instead.")
    ] = False,
) -> None:
    """Show what the record holds, its runs, which reports changed, what waits for a reviewer, and its head."""
    from marsad.cli import record

    raise typer.Exit(record.status(where, head, copies))


def verify(
    where: Where = Path("."),
    head: Annotated[
        str | None, typer.Option(metavar="N:HASH", help="A head kept elsewhere: finds cut tails and full rewrites too.")
    ] = None,
) -> None:
    """Compute everything again and name the first row that was touched. Exit code 1 where any was."""
    from marsad.cli import record

    raise typer.Exit(record.verify(where, head))


def replay(
    where: Where = Path("."), lexicon: Layers = None, workers: Workers = 1, now: Now = None
) -> None:  # fmt: skip
    """Read every capture again. With the run that read it before, the claims must be the same, byte for byte; a newer
    run's claims are added, and stand over the older ones.

    Exit code 1 where the same run gave other claims; each report is named.
    """
    from marsad.cli import record

    raise typer.Exit(record.replay(where, lexicon or [], workers, now))


def diff(
    old: Annotated[str, typer.Argument(metavar="REPORT|RUN", help="A report's id; or a run's row number.")],
    new: Annotated[
        str | None, typer.Argument(metavar="RUN", help="Another run's, as «marsad status» lists them.")
    ] = None,
    where: Where = Path("."),
    filter: Annotated[
        str, typer.Option("--filter", metavar="FILTER", help="confidential:with and names:with show what is hidden.")
    ] = "",
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="Lines to read, or JSON.")] = "table",
) -> None:
    """Of a report: how its words changed from capture to capture, [-gone-] and {+new+}, and which figures with them.
    Of two runs: what one reads otherwise than the other, report by report.
    """
    from marsad.cli import record_differences

    raise typer.Exit(record_differences.diff(where, old, new, filter, format))


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; it must not be there yet.")],
    where: Where = Path("."),
) -> None:
    """Write the whole record into one file, from which «marsad init --from» makes it again, on either database."""
    from marsad.cli import record

    raise typer.Exit(record.backup(where, file))


def search(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD…", help="Words that the report must all hold, in any spelling.")
    ] = None,
    filter: Annotated[
        str, typer.Option("--filter", metavar="FILTER", help="For instance: kind:killed place:حلب from:2018-05-06")
    ] = "",
    where: Where = Path("."),
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="Lines to read, or JSON.")] = "table",
    limit: Annotated[int, typer.Option(min=1, help="How many are shown.")] = 50,
) -> None:
    """Find reports and claims by words (قتل finds «قُتِلَ», حلب finds «وحلب») and by kind, place, actor, day, origin."""
    from marsad.cli import record

    raise typer.Exit(record.search(where, words or [], filter, format, limit))


def judge(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines: id, verdict, claims, who, when, why …")],
    where: Where = Path("."),
    now: Now = None,
) -> None:
    """Append judgements from a file; all or none. They stand beside the claims and never change them."""
    from marsad.cli import record

    raise typer.Exit(record.judge(where, file, now))


def mark(
    target: Annotated[str, typer.Argument(metavar="REPORT|CLAIM", help="A report's id; with --field, a claim's.")],
    who: Who,
    why: Why,
    where: Where = Path("."),
    field: Annotated[
        str | None, typer.Option(help="Only this field of a claim: source, by, place, time, means.")
    ] = None,
    public: Annotated[bool, typer.Option("--public", help="Take the mark back.")] = False,
    now: Now = None,
) -> None:
    """Mark a report, or one field of a claim, confidential: it leaves the record only where someone has the right to."""
    from marsad.cli import record

    raise typer.Exit(record.mark(where, target, field, not public, who, why, now))


def redact(
    who: Who,
    why: Why,
    report: Annotated[str | None, typer.Option(metavar="ID", help="Destroy this report: bytes, text, claims.")] = None,
    text: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Destroy these words wherever the record has them.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without, only say what would be destroyed.")] = False,
    where: Where = Path("."),
    now: Now = None,
) -> None:
    """Destroy content for good, and leave a tombstone; «marsad verify» still passes. Older backups are not reached."""
    from marsad.cli import record

    raise typer.Exit(record.redact(where, report, text, who, why, yes, now))


_EXAMPLES = {
    "init": "marsad init case/",
    "ingest": "marsad ingest reports/ --record case/ --workers 4",
    "verify": 'marsad verify --record case/ --head "$(cat head.txt)"',
    "diff": "marsad diff REPORT --record case/   ·   marsad diff 1 812 --record case/",
    "search": 'marsad search حلب --filter "kind:killed from:2018-05-06" --record case/',
    "judge": "marsad judge reviewed.jsonl --record case/",
    "mark": "marsad mark REPORT --who NAME --why TEXT --record case/",
    "redact": "marsad redact --text WORDS --who NAME --why TEXT --record case/",
    "backup": "marsad backup case.marsad --record case/",
}

#: in the order of --help
VERBS = (init, ingest, status, verify, replay, diff, search, judge, mark, redact, backup)


def register(app: typer.Typer) -> None:
    """Add the verbs of the record to the command line."""
    for verb in VERBS:
        example = _EXAMPLES.get(verb.__name__)
        app.command(verb.__name__, epilog=f"Example:  {example}" if example else None)(verb)
