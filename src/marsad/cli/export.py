"""marsad export: reports, claims or a record, reconciled, as one file for other tools."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from marsad.batch.pool import Options
from marsad.cli.dossiers import Gathered, Unreadable, from_record, from_sources, waiting
from marsad.cli.extract import wrong_use
from marsad.export.choosing import admitted, choose, split
from marsad.export.columns import LeftOut
from marsad.export.mapping import mapping
from marsad.export.rights import Rights
from marsad.export.rows import Policies
from marsad.export.write import FORMATS, export, not_exported, provenance
from marsad.lexicon.compiled import Lexicon, load
from marsad.lexicon.load import LexiconError
from marsad.model.ledger import Dossier, Ledger
from marsad.reconciliation import judgements as judging
from marsad.reconciliation.reconcile import reconcile
from marsad.record.filters import Filter, FilterError, containment, parse


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the options of the command ask for."""

    start: str | None = None
    end: str | None = None
    place: str | None = None
    actor: str | None = None
    kind: str | None = None
    country: str | None = None
    reviewed_only: bool = False
    filter: str = ""
    judgements: Path | None = None
    policy: str = "latest"


def wanted(asked: Asked, rights: Rights) -> Filter:
    """The filter that the options and ``--filter`` make together; both narrow.

    Raises FilterError, also where the filter asks for what only an option may give.
    """
    found = parse(asked.filter)
    if found.confidential != "without" and not rights.confidential:
        raise FilterError("confidential reports leave only with --with-confidential; give it if you have the right")
    if found.names and not rights.names:
        raise FilterError("names of persons leave only with --with-names; give it if you have the right")
    words = {
        "from": asked.start, "to": asked.end, "place": asked.place, "actor": asked.actor, "kind": asked.kind,
        "country": asked.country, "review": "accepted,corrected" if asked.reviewed_only else None,
    }  # fmt: skip
    options = {key: value for key, value in words.items() if value}
    said = {word.partition(":")[0] for word in asked.filter.split()}
    for key in options:
        if key in said:
            option = "reviewed-only" if key == "review" else key
            raise FilterError(f"{key} is asked for twice, by --{option} and in --filter; give one of them")
    both = " ".join((asked.filter, *(f'{key}:"{value}"' for key, value in options.items())))
    merged = parse(both)
    if merged.since and merged.until and merged.since > merged.until:
        raise FilterError(f"--from {merged.since} is later than --to {merged.until}: no day lies between them")
    if rights.confidential and merged.confidential == "without":
        merged = msgspec.structs.replace(merged, confidential="with")
    # names are withheld by the export itself, which says where one stood
    return msgspec.structs.replace(merged, names=True)


def reconciled(
    dossier: Dossier, filter: Filter, policy: str, lexicon: Lexicon
) -> tuple[Dossier, Ledger, list[LeftOut]]:
    """(dossier as reviewers left it, its ledger, what they rejected), after and before the filter as its keys ask."""
    within = containment(lexicon)
    sources, counts = split(filter)
    known = admitted(dossier, sources, within)
    texts = [r for r in known.reports if r.text]  # what extract wrote has none: copies are then known by figures alone
    ledger = reconcile(known.claims, known.judgements, policy=policy, reports=texts, lexicon=lexicon)
    verdicts = judging.standing(known.judgements)
    read = judging.apply(known.claims, verdicts)
    kept = {c.id for c in read}
    rejected = [
        LeftOut(id=c.id, what=c.kind, reason="rejected by a reviewer") for c in known.claims if c.id not in kept
    ]
    known = msgspec.structs.replace(known, claims=tuple(read))
    return *choose(known, ledger, counts, within), rejected


def labels(lexicon: Lexicon) -> dict[str, str]:
    """Neutral English names of actors (by their id and by the id they speak under) and places."""
    out: dict[str, str] = {}
    for entry in lexicon.entries():
        name = getattr(entry, "name", None)
        if name is not None and hasattr(name, "en"):
            out.setdefault(entry.id, name.en)
            if source := getattr(entry, "source_id", None):
                out.setdefault(source, name.en)
    return out


def _stored(folder: Path, rights: Rights, lexicon: Lexicon) -> Gathered:
    try:
        from marsad.record.store import RecordError
    except ModuleNotFoundError as error:
        raise Unreadable(f"--record needs {error.name}; install it with: pip install 'marsad[record]'") from None
    try:
        return from_record(folder, rights.confidential, lexicon)
    except RecordError as error:
        raise Unreadable(str(error)) from None


def run(
    sources: Sequence[str], record: Path | None, format: str, to: Path, asked: Asked, rights: Rights, vague: str,
    disputed: str, published: str | None, outlet: str | None, layers: Sequence[Path], workers: int,
) -> int:  # fmt: skip
    """Write the file, FILE.not_exported.csv and FILE.provenance.csv; return the exit code."""
    if format not in FORMATS:
        return wrong_use(f"--format {format}: no such format; there are {', '.join(FORMATS)}")
    if vague not in mapping().vague:
        return wrong_use(f"--vague {vague}: no such policy; there are {', '.join(mapping().vague)}")
    missing = [s for s in sources if s != "-" and not Path(s).exists()]
    if missing:
        return wrong_use(f"{missing[0]}: no such file or folder; give texts, or a JSONL that marsad extract wrote")
    try:
        lexicon = load(*layers)
        filter = wanted(asked, rights)
        judged = judging.load(asked.judgements) if asked.judgements is not None else []
        if record is not None:
            found = _stored(record, rights, lexicon)
        else:
            options = Options(published=published, outlet=outlet, layers=tuple(str(layer) for layer in layers))
            found = from_sources(sources, options, workers)
        dossier = msgspec.structs.replace(found.dossier, judgements=(*found.dossier.judgements, *judged))
        with waiting("reconciling"):
            chosen, ledger, rejected = reconciled(dossier, filter, asked.policy, lexicon)
        done = export(
            format, chosen, ledger, rights=rights, policies=Policies(vague=vague, disputed=disputed),
            labels=labels(lexicon), beforehand=rejected,
        )  # fmt: skip
    except FilterError as error:
        return wrong_use(f"--filter: {error}")
    except (Unreadable, judging.JudgementError, LexiconError) as error:
        return wrong_use(str(error))
    except ModuleNotFoundError as error:
        return wrong_use(f"{format} needs {error.name}; install it with: pip install 'marsad[all]'")
    try:
        to.write_bytes(done.data)
        to.with_name(to.name + ".not_exported.csv").write_bytes(not_exported(done))
        to.with_name(to.name + ".provenance.csv").write_bytes(provenance(done))
    except OSError as error:
        return wrong_use(f"{to}: cannot be written ({error.strerror}); name a file in a folder of yours")
    what = "entities" if format == "ftm" else "rows"
    print(
        f"{done.rows} {what} in {to}, {len(done.left_out)} left out ({to.name}.not_exported.csv says why); "
        f"{len(dossier.claims)} claims, {len(ledger.tallies)} counts, policy {ledger.policy}",
        file=sys.stderr,
    )
    return 1 if found.failed else 0
