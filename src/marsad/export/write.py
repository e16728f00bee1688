"""A dossier and its ledger as one file of a named format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from marsad.export import acled, flat, ftm, ged, geojson, hxl, parquet, workbook
from marsad.export.columns import Column, Export, LeftOut, table
from marsad.export.happenings import happenings, traces_of
from marsad.export.rights import Cleaner, Rights, permitted
from marsad.export.rows import Policies
from marsad.export.wording import Wording
from marsad.model.ledger import Dossier, Ledger

#: format → its columns, for the reference and for its test
FORMATS: dict[str, tuple[Column, ...]] = {
    "csv": flat.COLUMNS, "xlsx": flat.COLUMNS, "jsonl": flat.COLUMNS, "parquet": flat.COLUMNS,
    "geojson": flat.COLUMNS, "hxl": hxl.COLUMNS, "acled": acled.COLUMNS, "ged": ged.COLUMNS, "ftm": ftm.COLUMNS,
}  # fmt: skip


def export(
    format: str,
    dossier: Dossier,
    ledger: Ledger,
    *,
    rights: Rights | None = None,
    policies: Policies | None = None,
    labels: Mapping[str, str] | None = None,
    beforehand: Sequence[LeftOut] = (),
) -> Export:
    """The file of a format (a key of FORMATS), with what it leaves out and how its rows lead back.

    Names of persons and confidential reports stay out unless ``rights`` gives them. ``labels`` maps ids of actors and
    places to neutral names, ``beforehand`` is what the caller left out already. Raises KeyError for an unknown format.
    """
    rights, policies = rights or Rights(), policies or Policies()
    columns = FORMATS[format]
    cleaner = Cleaner(dossier, rights)
    dossier, ledger, hidden = permitted(dossier, ledger, rights)
    wording = Wording(dossier, cleaner, labels or {})
    # of what is confidential not even the kind is told
    left = [*beforehand, *(LeftOut(id=t.id, what="tally", reason="rests on a confidential report") for t in hidden)]
    if format in ("acled", "ged", "ftm"):
        rows, out = happenings(
            dossier, ledger, policies, periods=format == "ged", figureless=format != "ged",
            against=ged.against if format == "ged" else lambda row: None,
        )  # fmt: skip
        left += out
        if format == "ged":
            data = table([c.name for c in columns], ged.rows(rows, wording))
        elif format == "acled":
            data = table([c.name for c in columns], acled.rows(rows, wording))
        else:
            data, count = ftm.write(rows, wording)
            return Export(data=data, rows=count, left_out=tuple(left), traces=traces_of(rows, dossier))
        return Export(data=data, rows=len(rows), left_out=tuple(left), traces=traces_of(rows, dossier))
    rejected = [t for t in ledger.tallies if t.review == "rejected"]
    left += [LeftOut(id=t.id, what=t.counted.kind, reason="rejected by a reviewer") for t in rejected]
    kept = msgspec.structs.replace(ledger, tallies=tuple(t for t in ledger.tallies if t.review != "rejected"))
    flat_rows, traces = flat.rows(dossier, kept, wording, rights.names)
    names = flat.names(rights.names)
    if format == "csv":
        data = table(names, flat_rows)
    elif format == "xlsx":
        data = workbook.write(names, flat_rows)
    elif format == "parquet":
        data = parquet.write(names, flat_rows)
    elif format == "geojson":
        data = geojson.write(names, flat_rows)
    elif format == "hxl":
        data = hxl.write(flat_rows)
    else:
        data = b"".join(msgspec.json.encode(row) + b"\n" for row in flat_rows)
    return Export(data=data, rows=len(flat_rows), left_out=tuple(left), traces=tuple(traces))


def not_exported(export: Export) -> bytes:
    """``FILE.not_exported.csv``: what is not in the file, and why."""
    return table(("id", "what", "reason", "detail"), (msgspec.structs.asdict(left) for left in export.left_out))


def provenance(export: Export) -> bytes:
    """``FILE.provenance.csv``: every row led back to claims, reports, hashes and spans."""
    names = ("row", "tally", "claim", "report", "sha256", "start", "end")
    return table(names, (msgspec.structs.asdict(trace) for trace in export.traces))


def reference() -> str:
    """The tables of docs/reference/exports.md: every column of every format, where it comes from, which policy fills it."""
    out = []
    for format, columns in FORMATS.items():
        out += [f"### {format}", "", "| column | comes from | policy |", "|---|---|---|"]
        out += [f"| `{c.name}` | {c.origin or '–'} | {c.policy or '–'} |" for c in columns] + [""]
    return "\n".join(out)
