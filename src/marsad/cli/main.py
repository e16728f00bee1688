"""The command line: one file a verb, imported only when its verb is called, so that --help stays quick."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from marsad.cli.record_commands import register

app = typer.Typer(
    name="marsad",
    help="Reads conflict reporting, Arabic first, and keeps the count: who says how many, of whom, where and when.",
    epilog="Start with:  marsad extract REPORT.txt --published 2018-05-13",
    no_args_is_help=True,
    rich_markup_mode="rich",
    add_completion=False,
    pretty_exceptions_enable=False,
)
lexicon_app = typer.Typer(help="Check the lexicon, look words up in it, and make private layers.", no_args_is_help=True)
app.add_typer(lexicon_app, name="lexicon")

Layers = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="DIR", help="A private lexicon folder over Marsad's own; may be given again."),
]
Stored = Annotated[
    Path | None, typer.Option("--record", metavar="DIR", help="Instead of files: what stands in this record.")
]
Filtered = Annotated[
    str, typer.Option("--filter", metavar="FILTER", help="Of a record, for instance: kind:killed from:2018-05-06")
]

Columns = Annotated[
    str | None, typer.Option(metavar="FIELD=NAME,…", help="What tables call their columns: id=nr,text=body.")
]
Fetch = Annotated[bool, typer.Option("--fetch", help="Get addresses, and the pages behind feeds.")]
Private = Annotated[bool, typer.Option("--allow-private", help="Let --fetch reach private and local addresses.")]


@app.command(
    epilog="Examples:  marsad extract report.txt   ·   marsad extract reports/ --format jsonl > claims.jsonl   ·   "
    "cat report.txt | marsad extract - --published 2018-05-13"
)
def extract(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE|DIR|URL|-…",
            help="Text, .jsonl[.gz], pages, feeds, archives, tables, PDF; folders of them, or - .",
        ),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day the reports came out (YYYY-MM-DD); «أمس» hangs on it.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")] = None,
    format: Annotated[
        Literal["table", "jsonl"], typer.Option(help="A table to read, or one JSON object a line.")
    ] = "table",
    lexicon: Layers = None,
    numbers: Annotated[
        bool, typer.Option("--numbers", help="Also every number: its claims, or why it is none.")
    ] = False,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes to read with; the output is the same.")] = 1,
    columns: Columns = None,
    fetch: Fetch = False,
    allow_private: Private = False,
    record: Stored = None,
    filter: Filtered = "",
) -> None:
    """Print what reports claim: every figure with its kind, people, place, time and source, tied to its words.

    Exit code 0: all were read. 1: some could not be; each is named with its reason, the rest is done. 2: wrong use.
    """
    if record is not None and not sources:
        from marsad.cli.record import extract as stored

        raise typer.Exit(stored(record, filter, format))
    from marsad.cli.extract import run, wrong_use

    if not sources or record is not None or filter:
        raise typer.Exit(wrong_use("give either files to read, or --record DIR (and --filter, which needs it)"))
    raise typer.Exit(
        run(sources, published, outlet, format, lexicon or [], numbers, workers, columns, fetch, allow_private)
    )


@app.command(epilog="Example:  marsad explain report.txt --at 120 --published 2018-05-13")
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="One report, or a file of several.")],
    at: Annotated[
        int | None, typer.Option(metavar="OFFSET", help="Only the claim or number at this character of the text.")
    ] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day the report came out.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    lexicon: Layers = None,
    columns: Columns = None,
    fetch: Fetch = False,
    allow_private: Private = False,
) -> None:
    """Show why: for a claim the sentence with its parts, rule and lexicon entries; for a number that is none, why not."""
    from marsad.cli.explain import run

    raise typer.Exit(run(file, at, published, outlet, lexicon or [], columns, fetch, allow_private))


@app.command(
    epilog="Examples:  marsad reconcile reports/   ·   marsad reconcile claims.jsonl --format jsonl   ·   "
    "marsad reconcile claims.jsonl --judgements reviewed.jsonl --format html > ledger.html"
)
def reconcile(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLAIMS.jsonl|FOLDER…", help="What «marsad extract» wrote, or reports to read first."),
    ] = None,
    judgements: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Judgements of reviewers, one JSON object a line; they win.")
    ] = None,
    policy: Annotated[
        Literal["latest", "conservative", "median"], typer.Option(help="How «best» is chosen among origins.")
    ] = "latest",
    weights: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A YAML table over Marsad's own weights of linking.")
    ] = None,
    format: Annotated[
        Literal["table", "jsonl", "html"], typer.Option(help="A table, JSON lines, or one page to open offline.")
    ] = "table",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="For reports read now: the day they came out (YYYY-MM-DD).")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="For reports read now: who published them.")
    ] = None,
    lexicon: Layers = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes to read with; the output is the same.")] = 1,
    record: Stored = None,
    filter: Filtered = "",
) -> None:
    """Show what figures of many reports mean together: one line a count, with who says how many, and since when.

    Each origin keeps its own range; «best» stays empty where origins dispute it. Nothing is summed across counts.
    Exit code 0: all were read. 1: some reports could not be. 2: wrong use.
    """
    from marsad.cli.extract import day_of, wrong_use
    from marsad.cli.reconcile import run

    if record is not None and not sources:
        from marsad.cli.record import reconcile as stored

        raise typer.Exit(stored(record, filter, judgements, policy, weights, format, lexicon or []))
    if not sources or record is not None or filter:
        raise typer.Exit(wrong_use("give either files to read, or --record DIR (and --filter, which needs it)"))
    day, error = day_of(published)
    if error is not None:
        raise typer.Exit(wrong_use(error))
    raise typer.Exit(run(sources, judgements, policy, weights, format, day, outlet, lexicon or [], workers))


@app.command(
    epilog="Examples:  marsad export claims.jsonl --format ged -o ged.csv   ·   "
    "marsad export --record case/ --from 2018-05-06 --to 2018-05-13 --country sy --reviewed-only -o may.csv"
)
def export(
    to: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|DIR…", help="Reports to read first, or the .jsonl[.gz] that extract wrote."),
    ] = None,
    record: Stored = None,
    format: Annotated[str, typer.Option(help="csv, xlsx, jsonl, parquet, geojson, hxl, acled, ged or ftm.")] = "csv",
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Of this day or later.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Of this day or earlier.")] = None,
    place: Annotated[str | None, typer.Option(metavar="ID|NAME", help="In this place and what lies in it.")] = None,
    country: Annotated[str | None, typer.Option(metavar="CODE", help="In this country: sy, iq …")] = None,
    actor: Annotated[str | None, typer.Option(metavar="ID", help="Counting, accusing or told by this actor.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND,…", help="killed, wounded, detained …")] = None,
    reviewed_only: Annotated[bool, typer.Option("--reviewed-only", help="Only what a reviewer accepted.")] = False,
    filter: Annotated[
        str, typer.Option("--filter", metavar="FILTER", help="More of that: 'outlet:SANA -scope:standing'.")
    ] = "",
    judgements: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Judgements of reviewers, one JSON object a line; they win.")
    ] = None,
    policy: Annotated[
        Literal["latest", "conservative", "median"], typer.Option(help="How «best» is chosen among origins.")
    ] = "latest",
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Names of persons too: only with the right to.")
    ] = False,
    with_confidential: Annotated[
        bool, typer.Option("--with-confidential", help="Confidential reports too: only with the right to.")
    ] = False,
    vague: Annotated[
        str, typer.Option(help="Policy that counts vague words: none, or minimum (tens are 20).")
    ] = "none",
    disputed: Annotated[
        Literal["leave_out", "low"], typer.Option(help="What becomes of figures in dispute in event files.")
    ] = "leave_out",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Of reports read now: when they came out.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Of reports read now: who published them.")] = None,
    lexicon: Layers = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes to read with; the output is the same.")] = 1,
) -> None:
    """Write a file for other tools, beside it FILE.not_exported.csv (what is left out, why) and FILE.provenance.csv.

    What several reports say is brought together first, confidential reports never. Days, places, countries, actors and
    kinds choose counts whole, with all that is said of them; what says whose word is wanted (--reviewed-only, outlet:,
    origin:) narrows what they rest on. Exit code 0: all were read. 1: some reports could not be. 2: wrong use.
    """
    from marsad.cli.extract import day_of, wrong_use

    if bool(sources) == (record is not None):
        raise typer.Exit(wrong_use("give either files to read, or --record DIR"))
    day, error = day_of(published)
    if error is not None:
        raise typer.Exit(wrong_use(error))
    from marsad.cli.export import Asked, run
    from marsad.export.rights import Rights

    asked = Asked(
        start=start, end=end, place=place, actor=actor, kind=kind, country=country, reviewed_only=reviewed_only,
        filter=filter, judgements=judgements, policy=policy,
    )  # fmt: skip
    rights = Rights(names=with_names, confidential=with_confidential)
    raise typer.Exit(
        run(sources or [], record, format, to, asked, rights, vague, disputed, day, outlet, lexicon or [], workers)
    )


@app.command("import", epilog="Example:  marsad import ged.csv -o ged.jsonl")
def import_reference(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An ACLED- or GED-shaped CSV; some of its columns do.")],
    to: Annotated[Path, typer.Option("-o", "--to", metavar="FILE", help="The reference set to write (JSON lines).")],
) -> None:
    """Read the events of another recorder as a reference set to compare with; numbers may be written as decimals."""
    from marsad.cli.references import import_set

    raise typer.Exit(import_set(file, to))


@app.command(epilog="Example:  marsad compare ged.csv --ours claims.csv --from 2018-04-15 --to 2018-05-25")
def compare(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The reference: a CSV, or what marsad import wrote.")],
    ours: Annotated[Path, typer.Option(metavar="FILE", help="What marsad export wrote as ged or acled.")],
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="From this day (YYYY-MM-DD).")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to this day.")] = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only of this country (sy, iq …), in both files.")
    ] = None,
    format: Annotated[
        Literal["table", "jsonl"], typer.Option(help="A table without theirs alone, or all as lines.")
    ] = "table",
) -> None:
    """Show what both have, what only one has, and how far the figures differ. A pair is a candidate, no proof."""
    from marsad.cli.references import run

    raise typer.Exit(run(file, ours, start, end, country, format))


@app.command(
    epilog="Example:  marsad digest reports/ --from 2018-05-06 --to 2018-05-13 -o digest.html   ·   "
    "marsad digest report.txt --published 2018-05-13 --lang en -o digest.md"
)
def digest(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|DIR|-…", help="Text files, .jsonl[.gz] files, folders of them, or - ."),
    ] = None,
    record: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Take what a record holds, with its judgements, instead.")
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Where to write: FILE.html, FILE.md or FILE.docx.")
    ] = Path("digest.html"),
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day of saying (YYYY-MM-DD).")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day of saying.")] = None,
    place: Annotated[str | None, typer.Option(metavar="ID|NAME", help="Only this place and what lies in it.")] = None,
    actor: Annotated[str | None, typer.Option(metavar="ID", help="Only what counts or accuses this actor.")] = None,
    lang: Annotated[Literal["ar", "en"], typer.Option(help="The language of the page.")] = "ar",
    reviewed_only: Annotated[bool, typer.Option("--reviewed-only", help="Only what a reviewer accepted.")] = False,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day the reports came out.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published them.")] = None,
    lexicon: Layers = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes to read with.")] = 1,
) -> None:
    """Write the situation report of a window: every figure with its source, nothing added up, disputes side by side.

    Exit code 0: written. 1: written, but some reports could not be read. 2: wrong use, nothing written.
    """
    from marsad.cli.digest import run

    raise typer.Exit(
        run(
            sources or [],
            record,
            published,
            outlet,
            start,
            end,
            place,
            actor,
            lang,
            reviewed_only,
            output,
            lexicon or [],
            workers,
        )
    )


@lexicon_app.command("check")
def lexicon_check(lexicon: Layers = None) -> None:
    """Validate every entry: shape, ids, spelling, order; its example must match it and its counter-examples must not."""
    from marsad.cli.lexicon import check

    raise typer.Exit(check(lexicon or []))


@lexicon_app.command("show", epilog="Example:  marsad lexicon show وقوات")
def lexicon_show(
    word: Annotated[str, typer.Argument(help="A word or a phrase, as it stands in a report.")], lexicon: Layers = None
) -> None:
    """Show which entries match a word, by which form and after splitting off which clitics."""
    from marsad.cli.lexicon import show

    raise typer.Exit(show(word, lexicon or []))


@lexicon_app.command("import-places", epilog="Then:  marsad extract report.txt --lexicon FOLDER")
def lexicon_import_places(
    file: Annotated[Path, typer.Argument(help="An OCHA common-operational-data table (CSV with P-codes).")],
    to: Annotated[Path, typer.Option(metavar="FOLDER", help="The private layer to write into.")] = Path("places-layer"),
) -> None:
    """Read a table of places (P-code, names, coordinates, parents) into a private layer."""
    from marsad.cli.lexicon import import_places

    raise typer.Exit(import_places(file, to))


register(app)


def main() -> None:
    """Entry point. A closed pipe or an interrupt ends quietly; wrong use exits with 2."""
    gc.set_threshold(50_000, 20, 20)  # many small frozen structs and no cycles: collecting oftener only costs time
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
