"""marsad digest: reports in, a situation report out, as one HTML file, Markdown or a Word document."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.batch.pool import Options, readings
from marsad.cli.extract import day_of, wrong_use
from marsad.ingest.sources import captures
from marsad.lexicon.compiled import Lexicon
from marsad.lexicon.load import LexiconError
from marsad.model.ledger import Dossier, Ledger
from marsad.model.structs import Report

if TYPE_CHECKING:
    from marsad.digest.select import Wanted

FORMATS = (".html", ".md", ".docx")


def reconciled(dossier: Dossier, wanted: Wanted, lexicon: Lexicon) -> Ledger | None:
    """The ledger of what this digest may know; ``None`` where this Marsad cannot reconcile, and the page says so."""
    from marsad.digest.select import basis

    function = getattr(importlib.import_module("marsad"), "reconcile", None)
    if function is None:
        return None
    claims = basis(dossier, wanted)
    used = {c.report for c in claims}
    reports = [r for r in dossier.reports if r.report in used]
    ledger: Ledger = function(claims, dossier.judgements, reports=reports, lexicon=lexicon)
    return ledger


def run(
    sources: Sequence[str], record: Path | None, published: str | None, outlet: str | None, start: str | None, end: str | None,
    place: str | None, actor: str | None, lang: str, reviewed_only: bool, output: Path, layers: Sequence[Path],
    workers: int,
) -> int:  # fmt: skip
    """Read the sources, write the digest to ``output``, and return the exit code."""
    days = []
    for option, value in (("--published", published), ("--from", start), ("--to", end)):
        day, error = day_of(value)
        if error is not None:
            return wrong_use(error.replace("--published", option))
        days.append(day)
    if days[1] and days[2] and days[1] > days[2]:
        return wrong_use(f"--from {days[1]} is later than --to {days[2]}: no day lies between them")
    if output.suffix not in FORMATS:
        return wrong_use(f"-o {output}: the ending decides the format; use one of {', '.join(FORMATS)}")
    try:
        from marsad.digest.compose import compose
        from marsad.digest.documents import markdown, word
        from marsad.digest.html import html
        from marsad.digest.select import Wanted
        from marsad.lexicon.compiled import load

        lexicon = load(*layers)
        importlib.import_module("vl_convert")
        importlib.import_module("altair")
        importlib.import_module("docx")
    except LexiconError as problem:
        return wrong_use(str(problem))
    except ImportError as problem:
        return wrong_use(f"the digest needs {problem.name}: pip install 'marsad[digest]'")
    if bool(sources) == (record is not None):
        return wrong_use("say either which reports to read or, with --record DIR, which record; not both, not neither")
    failed: list[Report] = []
    if record is not None:
        try:
            from marsad.record import store
        except ImportError as problem:
            return wrong_use(f"a record needs {problem.name}: pip install 'marsad[record]'")
        try:
            opened = store.Record.open(record)
            from marsad.record.dossier import dossier as of_record

            dossier = of_record(opened, lexicon=lexicon)
        except store.RecordError as problem:
            return wrong_use(str(problem))
    else:
        options = Options(published=days[0], outlet=outlet, layers=tuple(str(layer) for layer in layers))
        stdin = sys.stdin.buffer if "-" in sources else None
        found = list(readings(captures(sources, stdin=stdin), options, workers))
        if not found:
            return wrong_use(
                f"nothing to read in {', '.join(sources)}: give text files, .jsonl[.gz] files, folders, or -"
            )
        failed += [r.report for r in found if r.report.failed is not None]
        for report in failed:
            print(f"marsad: {report.report}: {report.failed}", file=sys.stderr)
        if len(failed) == len(found):
            print("marsad: no report could be read, so nothing was written", file=sys.stderr)
            return 1
        dossier = Dossier(
            reports=tuple(r.report for r in found),
            claims=tuple(c for r in found for c in r.claims),
            events=tuple(e for r in found for e in r.events),
        )
    wanted = Wanted(start=days[1], end=days[2], place=place, actor=actor, reviewed_only=reviewed_only)
    page = compose(dossier, reconciled(dossier, wanted, lexicon), wanted, lexicon, lang)
    data = word(page) if output.suffix == ".docx" else (html if output.suffix == ".html" else markdown)(page).encode()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(data)
    except OSError as problem:
        return wrong_use(f"{output}: {problem.strerror}; give another place with -o")
    print(
        f"{output}: {len(page.footnotes)} footnotes to {len(dossier.reports)} report(s). Open it in a browser or editor."
    )
    return 1 if failed else 0
