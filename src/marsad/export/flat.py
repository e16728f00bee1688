"""The rows of csv, xlsx, jsonl, parquet, geojson and hxl: one a tally, of every kind and scope (the scope is a column)."""

from __future__ import annotations

from marsad.export.columns import Column, Trace
from marsad.export.happenings import stated_days
from marsad.export.wording import Wording
from marsad.model.ledger import Dossier, Ledger

COLUMNS = (
    Column("tally", "id of the tally"),
    Column("kind", "what is counted"),
    Column("scope", "incident, period, cumulative or standing; rows are never to be summed across scopes"),
    Column("unit", "what one is one of"),
    Column("low", "tally", "blank where open"),
    Column("best", "tally", "by the policy in the column policy; blank where none settles it"),
    Column("high", "tally", "blank where open"),
    Column("hedges", "hedges of its statements"),
    Column("policy", "what chose best", "latest, conservative or median (--policy); unreconciled where claims were not brought together"),
    Column("classes", "classes of people"),
    Column("side", "side that reconciliation gives them"),
    Column("actors", "ids of the actors counted"),
    Column("accused", "ids of the actors accused, with who says so and whether it is asserted or denied"),
    Column("means", "how it was done"),
    Column("place_id", "id of the place", "blank where it is not known"),
    Column("place", "name of the place, else its words", "names withheld"),
    Column("admin1", "first-level unit"),
    Column("country", "country code of the place"),
    Column("latitude", "the place's table", "blank where the place is not known"),
    Column("longitude", "the place's table", "blank where the place is not known"),
    Column("precision", "precision of the place", "unknown where there is none"),
    Column("from", "first day", "blank where the words do not tell"),
    Column("to", "last day", "blank where the words do not tell"),
    Column("independent_origins", "known independent origins"),
    Column("origins", "known origins"),
    Column("modes", "modes of its statements"),
    Column("review", "what reviewers made of it; machine where none has judged"),
    Column("notes", "disputes, inconsistencies and other notes, by name"),
    Column("claims", "claim ids"),
    Column("reports", "report ids"),
    Column("sha256", "hashes of the reports' texts, in the order of reports"),
    Column("spans", "claim@start-end of each figure, in characters of the report's text"),
    Column("names", "names of persons among the counted", "only with --with-names"),
)  # fmt: skip
NAMES = tuple(column.name for column in COLUMNS)


def names(with_names: bool) -> tuple[str, ...]:
    """The columns of a file: those with persons' names only for who has the right."""
    return NAMES if with_names else tuple(n for n in NAMES if n != "names")


def rows(
    dossier: Dossier, ledger: Ledger, wording: Wording, with_names: bool
) -> tuple[list[dict[str, object]], list[Trace]]:
    """(rows, how each leads back). Tallies that reviewers rejected must have been taken out before."""
    reports = {report.report: report for report in dossier.reports}
    claims = {claim.id: claim for claim in dossier.claims}
    out: list[dict[str, object]] = []
    traces: list[Trace] = []
    for tally in ledger.tallies:
        c, place = tally.counted, tally.counted.place
        members = [claims[i] for i in tally.claims if i in claims]
        first, last, _ = stated_days(tally, members)
        sources = list(dict.fromkeys(m.report for m in members)) or list(dict.fromkeys(s.report for s in tally.history))
        sha = {r: reports[r].text_sha256 if r in reports else "" for r in sources}
        known = place is not None and place.lat is not None and place.lon is not None
        accused = (
            f"{a.actor or wording.cleaner.clean(a.text)} ({a.mode} by {a.said_by or 'unknown'})"
            for a in tally.responsibility
        )
        row: dict[str, object] = {
            "tally": tally.id, "kind": c.kind, "scope": c.scope, "unit": c.unit, "low": tally.low, "best": tally.best,
            "high": tally.high, "hedges": _joined(s.hedge for s in tally.history), "policy": tally.policy,
            "classes": " ".join(c.classes), "side": c.side, "actors": " ".join(c.actors), "accused": "; ".join(accused),
            "means": c.means, "place_id": place.id if place else None,
            "place": (wording.labels.get(place.id or "") or wording.cleaner.clean(place.name or place.text)) if place else None,
            "admin1": place.admin1 if place else None, "country": place.country if place else None,
            "latitude": place.lat if known and place else None, "longitude": place.lon if known and place else None,
            "precision": place.precision if place else "unknown", "from": first, "to": last,
            "independent_origins": tally.independent_origins,
            "origins": _joined(o.origin for o in tally.origins if o.origin), "modes": _joined(s.mode for s in tally.history),
            "review": tally.review, "notes": _joined(n.note for n in tally.notes), "claims": " ".join(tally.claims),
            "reports": " ".join(sources), "sha256": " ".join(sha.values()),
            "spans": " ".join(f"{m.id}@{m.figure.start}-{m.figure.end}" for m in members),
        }  # fmt: skip
        if with_names:
            row["names"] = "; ".join(dict.fromkeys(n for m in members for n in m.who.names))
        out.append(row)
        traces += [
            Trace(row=tally.id, tally=tally.id, claim=m.id, report=m.report, sha256=sha[m.report], start=m.figure.start, end=m.figure.end)
            for m in members
        ]  # fmt: skip
    return out, traces


def _joined(values: object) -> str:
    return " ".join(dict.fromkeys(str(v) for v in values))  # type: ignore[attr-defined]
