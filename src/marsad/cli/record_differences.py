"""What the record says of differences: between two runs, between the captures of a report; and of near copies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from marsad.cli.extract import wrong_use
from marsad.cli.record import as_json, verb
from marsad.cli.table import PDI, RLI
from marsad.record import store
from marsad.record.filters import Filter, FilterError, parse
from marsad.record.replay import diff as differences
from marsad.record.versions import copies as pairs
from marsad.record.versions import steps

_OK = 0


@verb
def diff(folder: Path, old: str, new: str | None, filter: str, format: str) -> int:
    """Say what one run reads otherwise than another, or how a report changed from capture to capture."""
    try:
        wanted = parse(filter)
    except FilterError as error:
        return wrong_use(f"--filter: {error}")
    if new is None:
        return _versions_of(store.Record.open(folder), old, wanted, format)
    if not (old.isdecimal() and new.isdecimal()):
        return wrong_use("give one report's id, or two runs by their row numbers, as «marsad status» lists them")
    found = differences(store.Record.open(folder), int(old), int(new), wanted)
    for change in found:
        if format == "jsonl":
            as_json(change)
            continue
        print(f"{change.report}: {change.what} {change.kind} {change.claim}")
        for field, before, after in change.fields:
            print(f"    {field}: {before or '–'} → {after or '–'}")
    if format == "table":
        counts = Counter(change.what for change in found)
        print(", ".join(f"{n} {what}" for what, n in sorted(counts.items())) or "no difference")
    return _OK


def _versions_of(record: store.Record, report: str, filter: Filter, format: str) -> int:
    found = steps(record, report, filter)
    if format == "jsonl":
        for step in found:
            as_json(step)
        return _OK
    mark = {"kept": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    for step in found:
        for sign, version in (("---", step.older), ("+++", step.newer)):
            print(f"{sign} {report}, row {version.row}, written {version.at}, sha256 {version.sha256[:16]}…")
        for edit in step.edits:
            words = edit.words or ((edit.what, edit.before or edit.after),)
            line = "".join(mark[what].format(text) for what, text in words)
            print(f"{ {'gone': '-', 'new': '+', 'changed': '~'}[edit.what] } {RLI}{line}{PDI}")
        if not step.edits:
            same = step.older.sha256 == step.newer.sha256
            print(
                "  the same bytes, captured again"
                if same
                else "  the same words: only blanks, or bytes beside the text, differ"
            )
        for what, kind, figure in step.claims:
            print(f"  {what} {kind} {RLI}{figure}{PDI}")
    if not found:
        print(f"{report} was captured once: there is nothing to compare")
    return _OK


def copies(record: store.Record) -> int:
    """Print the reports that share sentences."""
    found = pairs(record)
    for pair in found:
        n = len(pair.claims)
        print(f"{pair.report} = {pair.other}: {n} pair{'s' * (n != 1)} of claims in near copies of a sentence")
        for one, other in pair.claims:
            print(f"    {one}  {other}")
    print(f"{len(found)} pairs of reports share sentences; reconciliation takes such a sentence for one voice")
    return _OK
