"""The ACLED-shaped file (31 columns): one row an event of one day, with or without a figure of dead."""

from __future__ import annotations

from datetime import date

from marsad.export.columns import Column
from marsad.export.mapping import Sub, mapping
from marsad.export.rows import Happening
from marsad.export.wording import Wording, review

COLUMNS = (
    Column("event_id_cnty", "MARSAD- and a hash of place, days and pair", "own prefix, never numeric"),
    Column("event_date", "first day of the event"),
    Column("year", "year of event_date"),
    Column("time_precision", "1 a day, 2 up to a week, 3 more"),
    Column("disorder_type", "event_type", "mapping: disorder"),
    Column("event_type", "means of the tally, else kind of the event", "mapping: sub_events"),
    Column("sub_event_type", "means of the tally, else kind of the event", "mapping: sub_events"),
    Column("actor1", "the side accused; where none is known, Unidentified Armed Group", "mapping: sides"),
    Column("assoc_actor_1", "", "blank: Marsad does not read who stood beside whom"),
    Column("inter1", "sort of actor1", "mapping: sides"),
    Column("actor2", "the other side", "mapping: sides; blank where it is not known"),
    Column("assoc_actor_2", "", "blank: Marsad does not read who stood beside whom"),
    Column("inter2", "sort of actor2", "mapping: sides"),
    Column("interaction", "inter1-inter2; inter1 only where actor2 is not known"),
    Column("civilian_targeting", "Civilian targeting where only civilians are known to be harmed"),
    Column("iso", "ISO 3166-1 number of the country", "mapping: countries"),
    Column("region", "region of the country", "mapping: countries"),
    Column("country", "country of the place"),
    Column("admin1", "first-level unit of the place"),
    Column("admin2", "", "blank: Marsad's tables hold the first level only"),
    Column("admin3", "", "blank: Marsad's tables hold the first level only"),
    Column("location", "name of the place; its words where no table knows it", "names withheld"),
    Column("latitude", "the place's table", "blank where the place is not known"),
    Column("longitude", "the place's table", "blank where the place is not known"),
    Column("geo_precision", "precision of the place", "mapping: where; 3 where it is unknown"),
    Column("source", "known origins, then outlets"),
    Column("source_scale", "", "blank: Marsad does not rank sources"),
    Column("notes", "counts by side, reports with their text hashes, claim ids and spans", "names withheld"),
    Column("fatalities", "sum of the row's best counts of killed", "blank where no figure is known; never wounded; vague only under the policy named"),
    Column("tags", "read by machine or reviewed; every gap that a policy filled"),
    Column("timestamp", "", "blank: Marsad does not look at the clock"),
)  # fmt: skip


def rows(happened: list[Happening], wording: Wording) -> list[dict[str, object]]:
    """One row a happening."""
    return [_row(row, wording) for row in happened]


def _sub(row: Happening) -> Sub:
    found = mapping().sub_events.get(row.means or "", mapping().otherwise)
    return found.civilians if row.only_civilians and found.civilians else found


def _row(row: Happening, wording: Wording) -> dict[str, object]:
    # who lost nobody comes first: the one accused, where one is; a state first where both lost
    order = sorted(row.sides, key=lambda s: (s == "civilians", s in row.deaths, s != "state", s))
    civilians_alone = order == ["civilians"]
    one = "" if civilians_alone or not order else order[0]
    two = order[0] if civilians_alone else order[1] if len(order) > 1 else ""
    country = mapping().country(row.place.country)
    unidentified = f"Unidentified Armed Group ({country})" if country else "Unidentified Armed Group"
    inter1 = wording.inter(row, one) if one else "Political Militia"
    inter2 = wording.inter(row, two) if two else None
    known = mapping().countries.get(row.place.country or "")
    placed = row.place.lat is not None and row.place.lon is not None
    days = (date.fromisoformat(row.end) - date.fromisoformat(row.start)).days + 1
    sub = _sub(row)
    total = row.total
    counts = "; ".join(
        f"killed of {'no known side' if side == 'unknown' else wording.actor(row, side) if side in row.actors else side}: "
        f"low {c.low}, best {c.best}, high {c.high}"
        for side, c in row.deaths.items()
    ) or "no figure of dead"  # fmt: skip
    articles = " ".join(wording.article(r, row) for r in row.reports)
    values: dict[str, object] = dict.fromkeys((c.name for c in COLUMNS), None)
    return values | {
        "event_id_cnty": row.id, "event_date": row.start, "year": int(row.start[:4]),
        "time_precision": 1 if days == 1 else 2 if days <= 7 else 3,
        "disorder_type": mapping().disorder[sub.type], "event_type": sub.type, "sub_event_type": sub.sub,
        "actor1": wording.actor(row, one) if one else unidentified, "inter1": inter1,
        "actor2": wording.actor(row, two) if two else None, "inter2": inter2,
        "interaction": f"{inter1}-{inter2}" if inter2 else f"{inter1} only",
        "civilian_targeting": "Civilian targeting" if row.only_civilians else None,
        "iso": known.iso if known else None, "region": known.acled if known else None, "country": country or None,
        "admin1": row.place.admin1, "location": wording.place(row), "latitude": row.place.lat if placed else None,
        "longitude": row.place.lon if placed else None, "geo_precision": mapping().where[row.place.precision].acled,
        "source": "; ".join(wording.sources(row)),
        "notes": f"{counts}. {articles}", "fatalities": total.best if total else None,
        "tags": "; ".join((review(row), *row.flags)),
    }  # fmt: skip
