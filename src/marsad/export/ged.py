"""The UCDP-GED-shaped file (49 columns). Their ids are blank: nothing of ours may pass for one of theirs."""

from __future__ import annotations

from datetime import date

from marsad.export.columns import Column
from marsad.export.mapping import mapping
from marsad.export.rows import Happening
from marsad.export.wording import Wording, review

_THEIRS = "their id: always blank"
COLUMNS = (
    Column("id", "MARSAD- and a hash of place, days and pair", "own prefix, never numeric"),
    Column("relid", "the tallies of the row"),
    Column("year", "year of date_start"),
    Column("active_year", "", "blank: a verdict over a whole year, which Marsad does not give"),
    Column("code_status", "read by machine or reviewed; then every gap that a policy filled", "flags: high = best, vague, disputed, low = 0"),
    Column("type_of_violence", "pair of sides", "mapping: type_of_violence"),
    Column("conflict_dset_id", "", _THEIRS),
    Column("conflict_new_id", "", _THEIRS),
    Column("conflict_name", "country and the two sides"),
    Column("dyad_dset_id", "", _THEIRS),
    Column("dyad_new_id", "", _THEIRS),
    Column("dyad_name", "side_a - side_b"),
    Column("side_a_dset_id", "", _THEIRS),
    Column("side_a_new_id", "", _THEIRS),
    Column("side_a", "the state of the place, else a foreign state, else the first by name", "mapping: sides"),
    Column("side_b_dset_id", "", _THEIRS),
    Column("side_b_new_id", "", _THEIRS),
    Column("side_b", "the other side; Civilians where only they were hit", "mapping: sides"),
    Column("number_of_sources", "known independent origins; 0 where none is known", "unknown origins and copies never count"),
    Column("source_article", "outlet, day and title of each report, with report id, text hash, claim ids and spans", "names withheld"),
    Column("source_office", "outlets"),
    Column("source_date", "days of publication"),
    Column("source_headline", "titles", "names withheld"),
    Column("source_original", "the known origins"),
    Column("where_prec", "precision of the place", "mapping: where; 6 where it is unknown"),
    Column("where_coordinates", "name of the place"),
    Column("where_description", "name and precision of the place; its words where no table knows it", "names withheld"),
    Column("adm_1", "first-level unit of the place"),
    Column("adm_2", "", "blank: Marsad's tables hold the first level only"),
    Column("latitude", "the place's table", "blank where the place is not known"),
    Column("longitude", "the place's table", "blank where the place is not known"),
    Column("geom_wkt", "POINT (longitude latitude)", "blank where the place is not known"),
    Column("priogrid_gid", "", _THEIRS),
    Column("country", "country of the place"),
    Column("country_id", "", _THEIRS),
    Column("region", "region of the country", "mapping: countries"),
    Column("event_clarity", "1 one event; 2 a count over a period", "a period never stands beside a row that it may hold"),
    Column("date_prec", "length of the stretch of days: 1 a day, 2 two to six, 3 a week, 4 up to a month, 5 more"),
    Column("date_start", "first day"),
    Column("date_end", "last day"),
    Column("deaths_a", "dead of side_a", "tally's best; 0 where no count of them is part of the row"),
    Column("deaths_b", "dead of side_b (never civilians)", "tally's best; 0 where no count of them is part of the row"),
    Column("deaths_civilians", "dead whom no origin disputes to be civilians", "disputed ones go to deaths_unknown"),
    Column("deaths_unknown", "dead of no known side, and civilians whose status is disputed", "an undivided count less the divided ones"),
    Column("best", "sum of the four columns of deaths"),
    Column("high", "sum of the highs", "equals best where no upper bound is stated; flagged in code_status"),
    Column("low", "sum of the lows", "0 where no lower bound is stated; flagged in code_status"),
    Column("gwnoa", "", _THEIRS),
    Column("gwnob", "", _THEIRS),
)  # fmt: skip


def rows(happened: list[Happening], wording: Wording) -> list[dict[str, object]]:
    """One row a happening; each must be one that ``against`` has nothing against."""
    out = []
    for row in happened:
        pair = _pair(row)
        assert pair is not None
        out.append(_row(row, pair, wording))
    return out


def against(row: Happening) -> str | None:
    """Why the file cannot hold a happening: a row needs an actor and a figure of dead."""
    pair = _pair(row)
    if row.total is None:
        return "no figure of dead"
    if pair is not None and _violence(row, pair) is not None:
        return None
    return ("no armed actor is known" if pair is None else "the other side is not known") + ": no type of violence"


def _pair(row: Happening) -> tuple[str, str] | None:
    """(side a, side b); side b is blank where it is not known."""
    armed = [side for side in row.sides if side != "civilians"]
    if not armed:
        return None
    order = sorted(armed, key=lambda side: (side != "state", not side.startswith("foreign"), side))
    return order[0], (order[1] if len(order) > 1 else "civilians" if "civilians" in row.sides else "")


def _violence(row: Happening, pair: tuple[str, str]) -> int | None:
    """Type of violence; with one side unknown only where a state lost people of its own, since whoever fought it is armed."""
    a, b = pair
    if b:
        return mapping().violence(a, b)
    return mapping().violence(a, "armed") if a.partition(":")[0] in mapping().states and a in row.deaths else None


def _row(row: Happening, pair: tuple[str, str], wording: Wording) -> dict[str, object]:
    a, b = pair
    name_a = wording.faction(row, a)
    name_b = wording.faction(row, b) if b else "Unknown"
    place, total = row.place, row.total
    assert total is not None

    def dead(side: str) -> int:
        return row.deaths[side].best if side in row.deaths else 0

    country = mapping().country(place.country)
    region = mapping().countries.get(place.country or "")
    known = place.lat is not None and place.lon is not None
    flags = "; ".join((review(row), *row.flags))
    reports = row.reports
    values: dict[str, object] = dict.fromkeys((c.name for c in COLUMNS), None)
    values |= {
        "id": row.id, "relid": " ".join(row.tallies), "year": int(row.start[:4]), "code_status": flags,
        "type_of_violence": _violence(row, pair),
        "conflict_name": f"{country}: {name_a} - {name_b}", "dyad_name": f"{name_a} - {name_b}",
        "side_a": name_a, "side_b": name_b, "number_of_sources": len(row.origins),
        "source_article": ";".join(wording.article(r, row) for r in reports),
        "source_office": ";".join(wording.outlet(r) for r in reports),
        "source_date": ";".join(wording.day(r) for r in reports),
        "source_headline": ";".join(wording.title(r) for r in reports),
        "source_original": ";".join(wording.labels.get(o, o) for o in row.origins),
        "where_prec": mapping().where[place.precision].ged, "where_coordinates": wording.place(row),
        "where_description": f"{wording.place(row)} ({place.precision}; «{wording.cleaner.clean(place.text)}»)",
        "adm_1": place.admin1, "latitude": place.lat if known else None, "longitude": place.lon if known else None,
        "geom_wkt": f"POINT ({place.lon} {place.lat})" if known else None, "country": country or None,
        "region": region.ged if region else None, "event_clarity": row.clarity,
        "date_prec": date_precision(row.start, row.end), "date_start": row.start, "date_end": row.end,
        "deaths_a": dead(a), "deaths_b": dead(b) if b and b != "civilians" else 0, "deaths_civilians": dead("civilians"),
        "deaths_unknown": dead("unknown"), "best": total.best, "high": total.high, "low": total.low,
    }  # fmt: skip
    return values


def date_precision(start: str, end: str) -> int:
    """1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 more."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return 1 if days == 1 else 2 if days <= 6 else 3 if days == 7 else 4 if days <= 31 else 5
