"""Who is who for reconciliation: sides of actors, voices of sources, places within places; read from the lexicon."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from marsad.lexicon.compiled import Lexicon, load
from marsad.lexicon.entries import ActorEntry, PlaceEntry
from marsad.model.ledger import Words
from marsad.model.structs import Claim, Place
from marsad.reconciliation.tables import Parties, parties

_BELLIGERENT = {"belligerent", "ministry", "state", "police", "official", "political", "agency"}
#: entries of bodies whose country only the context tells, and the offices that every state has
_BARE, _OFFICES = "g.", {"belligerent", "ministry", "state", "police"}
#: what is no side of people counted, though the words name it
_NO_PEOPLE = {"nationality", "none"}


class World:
    """Sides, voices and places, by id. One per lexicon; reads nothing else."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.parties: Parties = parties()
        self._actors: dict[str, ActorEntry] = {}
        self._voices: dict[str, ActorEntry] = {}
        self._places: dict[str, PlaceEntry] = {}
        for entry in lexicon.entries():
            if isinstance(entry, ActorEntry):
                self._actors[entry.id] = entry
                if entry.source_id is not None:
                    known = self._voices.get(entry.source_id)
                    # several entries may speak under one id: the one whose label is the body's own, then the first id
                    if known is None or (known.role != "ministry" and entry.role == "ministry"):
                        self._voices[entry.source_id] = entry
            elif isinstance(entry, PlaceEntry):
                self._places[entry.id] = entry
        self._above: dict[str, frozenset[str]] = {}

    def side(self, actor: str) -> str | None:
        """The party that an actor belongs to; None for nationalities and for actors of no side."""
        entry = self._actors.get(actor)
        if entry is None or entry.role in _NO_PEOPLE:
            return None
        return self.parties.party(entry.side)

    def nationality(self, actor: str) -> str | None:
        """The country of a nationality («إيرانيون»); None for any other actor."""
        entry = self._actors.get(actor)
        return None if entry is None or entry.role != "nationality" else (entry.country or entry.id)

    def known_voice(self, source: str | None) -> bool:
        """Whether a source id names a body that can be held to its word: activists and local sources cannot."""
        if source is None:
            return False
        entry = self._voices.get(source) or self._actors.get(source)
        return entry is None or entry.role not in ("unknown_origin", "none")

    def party(self, source: str | None) -> str | None:
        """The party whose voice a source is; None for monitors, the UN, hospitals and unknown origins."""
        if source is None:
            return None
        if source in self.parties.voices:
            return self.parties.voices[source]
        entry = self._voices.get(source) or self._actors.get(source)
        if entry is None or entry.role not in _BELLIGERENT or entry.side in (None, "un", "eu"):
            return None
        return self.parties.party(entry.side)

    def may_be_one(self, one: str, other: str, country: str | None) -> bool:
        """Whether two sources may be one body under two names: «the ministry» beside «the ministry of this country».

        One of them is named without its country and holds the same office as the other, or is a state's where the
        other speaks for the state of ``country``.
        """
        if any(one in group and other in group for group in self.parties.one_body):
            return True
        a, b = (self._voices.get(x) or self._actors.get(x) for x in (one, other))
        if a is None or b is None:
            return False
        for bare, full, source in ((a, b, other), (b, a, one)):
            if bare.id.startswith(_BARE) and bare.role in _OFFICES and not full.id.startswith(_BARE):
                if full.role == bare.role or (country and self.party(source) == f"{country}.government"):
                    return True
        return False

    def relays(self, source: str | None, country: str | None) -> bool:
        """Whether a source is a news agency that speaks for no party of ``country``: it passes on what others counted."""
        entry = self._voices.get(source or "") or self._actors.get(source or "")
        if entry is None or entry.role not in ("agency", "outlet"):
            return False
        side = entry.side
        return side is None or country is None or not side.startswith(f"{country}.")

    def label(self, source: str | None) -> Words:
        """The neutral name of a source, in both languages."""
        if source is None:
            return Words(ar="مصدر غير معروف", en="unknown origin")
        entry = self._voices.get(source) or self._actors.get(source)
        return Words(ar=source, en=source) if entry is None else Words(ar=entry.name.ar, en=entry.name.en)

    def actor_label(self, actor: str) -> Words:
        """The neutral name of an actor."""
        entry = self._actors.get(actor)
        return Words(ar=actor, en=actor) if entry is None else Words(ar=entry.name.ar, en=entry.name.en)

    def place_label(self, place: Place | None) -> Words | None:
        """The name of a place in both languages; its words as they stand where it is not known; None where there is none."""
        if place is None:
            return None
        entry = self._places.get(place.id or "")
        if entry is None:
            return Words(ar=place.name or place.text, en=place.name or place.text)
        return Words(ar=entry.name.ar, en=entry.name.en)

    def above(self, place: str) -> frozenset[str]:
        """The ids of everything that a place lies in, itself included; named operational areas too."""
        found = self._above.get(place)
        if found is None:
            out = {place}
            waiting = [place]
            while waiting:
                entry = self._places.get(waiting.pop())
                if entry is None:
                    continue
                for up in (*entry.within, *([entry.country] if entry.country else [])):
                    if up not in out:
                        out.add(up)
                        waiting.append(up)
            found = self._above[place] = frozenset(out)
        return found

    def kind_of_place(self, place: str) -> str:
        """country, governorate, town …; «unknown» for an id that the lexicon does not have."""
        entry = self._places.get(place)
        return "unknown" if entry is None else entry.type

    def country(self, claim: Claim) -> str | None:
        """The country where a claim's people were counted."""
        return claim.place.country if claim.place is not None else None


def kilometres(one: Place, other: Place) -> float | None:
    """The distance between two places; None where one of them is no known point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = radians(one.lat), radians(other.lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 12742 * asin(sqrt(half))


@lru_cache(maxsize=4)
def world_of(lexicon: Lexicon | None = None) -> World:
    """The World of a lexicon; of the one that comes with Marsad where none is given."""
    return World(lexicon or load())
