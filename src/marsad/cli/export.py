"""marsad export: claims, reconciled where a ledger is at hand, as one file for other tools."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from marsad.batch.pool import Options, readings
from marsad.cli.extract import wrong_use
from marsad.export.happenings import Policies
from marsad.export.mapping import mapping
from marsad.export.rights import Rights
from marsad.export.singly import singly
from marsad.export.write import FORMATS, export, not_exported, provenance
from marsad.ingest.sources import captures
from marsad.lexicon.compiled import load
from marsad.model.ledger import Dossier
from marsad.model.lines import ReportLine
from marsad.model.structs import Claim, Event, Number, Report


class Unreadable(ValueError):
    """Names file, line and remedy."""


def dossier_of(source: str) -> Dossier:
    """A dossier from a JSONL that ``marsad extract`` wrote, or from texts, which are read first.

    Raises Unreadable for lines that extract did not write.
    """
    path = Path(source)
    if path.is_file() and path.suffix == ".jsonl":
        with path.open("rb") as file:
            first = file.readline()
        if b'"type"' in first[:20]:
            return _extracted(path)
    reports: list[Report] = []
    claims: list[Claim] = []
    events: list[Event] = []
    for reading in readings(captures([source]), Options(published=None, outlet=None, layers=()), 1):
        if reading.report.failed is not None:
            raise Unreadable(f"{reading.report.report}: {reading.report.failed}")
        reports.append(reading.report)
        claims += reading.claims
        events += reading.events
    return Dossier(reports=tuple(reports), claims=tuple(claims), events=tuple(events))


def _extracted(path: Path) -> Dossier:
    decoder = msgspec.json.Decoder(ReportLine | Claim | Event | Number)
    reports: list[Report] = []
    claims: list[Claim] = []
    events: list[Event] = []
    with path.open("rb") as file:
        for n, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                found = decoder.decode(line)
            except msgspec.DecodeError as error:
                raise Unreadable(f"{path}, line {n}: {error}; give what marsad extract --format jsonl wrote") from None
            if isinstance(found, ReportLine):
                values = {f: getattr(found, f) for f in Report.__struct_fields__ if hasattr(found, f)}
                reports.append(Report(**values, text="", dateline=None, sentences=()))
            elif isinstance(found, Claim):
                claims.append(found)
            elif isinstance(found, Event):
                events.append(found)
    return Dossier(reports=tuple(reports), claims=tuple(claims), events=tuple(events))


def labels() -> dict[str, str]:
    """Neutral English names of actors (by their id and by the id they speak under) and places."""
    out: dict[str, str] = {}
    for entry in load().entries():
        name = getattr(entry, "name", None)
        if name is not None and hasattr(name, "en"):
            out.setdefault(entry.id, name.en)
            if source := getattr(entry, "source_id", None):
                out.setdefault(source, name.en)
    return out


def run(source: str, format: str, to: Path, names: bool, confidential: bool, vague: str, disputed: str) -> int:
    """Write the file, FILE.not_exported.csv and FILE.provenance.csv; return the exit code."""
    if format not in FORMATS:
        return wrong_use(f"--format {format}: no such format; there are {', '.join(FORMATS)}")
    if vague not in mapping().vague:
        return wrong_use(f"--vague {vague}: no such policy; there are {', '.join(mapping().vague)}")
    if not Path(source).exists():
        return wrong_use(f"{source}: no such file or folder; give texts, or a JSONL that marsad extract wrote")
    try:
        dossier = dossier_of(source)
        done = export(
            format, dossier, singly(dossier), rights=Rights(names=names, confidential=confidential),
            policies=Policies(vague=vague, disputed=disputed), labels=labels(),
        )  # fmt: skip
    except Unreadable as error:
        return wrong_use(str(error))
    except ModuleNotFoundError as error:
        return wrong_use(f"{format} needs {error.name}; install it with: pip install 'marsad[digest]'")
    try:
        to.write_bytes(done.data)
        to.with_name(to.name + ".not_exported.csv").write_bytes(not_exported(done))
        to.with_name(to.name + ".provenance.csv").write_bytes(provenance(done))
    except OSError as error:
        return wrong_use(f"{to}: cannot be written ({error.strerror}); name a file in a folder of yours")
    what = "entities" if format == "ftm" else "rows"
    print(
        f"{done.rows} {what} in {to}, {len(done.left_out)} left out ({to.name}.not_exported.csv says why)",
        file=sys.stderr,
    )
    print("The claims are not reconciled: each stands alone, copies included", file=sys.stderr)
    return 0
