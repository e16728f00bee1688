"""From where to where people were moved, by which way, and in which batch."""

from __future__ import annotations

from marsad.extraction.binding import Binding
from marsad.extraction.phrases import PlacePhrase
from marsad.extraction.words import word_class
from marsad.model.structs import Movement

#: kinds of claim, and of event, that move people
MOVES = frozenset({"evacuated", "displaced", "returned", "evacuation", "displacement"})
_TO = word_class("to")
_VIA = word_class("via")
_BATCH = word_class("batch")
_ORDINALS = {
    "الاولي": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8,
    "التاسعه": 9, "العاشره": 10,
}  # fmt: skip
_BARE = {word.removeprefix("ال"): n for word, n in _ORDINALS.items()}


def movement_of(binding: Binding, kind: str, i: int) -> Movement | None:
    """What the sentence of token ``i`` says of the way that people went; None for other kinds, or where it says nothing.

    «من» gives the origin, «إلى»، «نحو»، «باتجاه» the destination, «عبر» and a road the route, «الدفعة الرابعة» the batch.
    """
    if kind not in MOVES:
        return None
    scan = binding.scan
    a, b = scan.sentences[scan.sentence_of[i]]
    origin: PlacePhrase | None = None
    destination: PlacePhrase | None = None
    route: list[PlacePhrase] = []
    for p in binding.places_in(a, b):
        if p.generic:
            continue
        word, prefix = _preposition(binding, p)
        if "طريق" in scan.forms[p.i] or word in _VIA:
            route.append(p)
        elif word == "من" and origin is None:
            origin = p
        elif (word in _TO or (prefix == "ل" and p.i > i)) and destination is None:
            destination = p
    batch = _batch(binding, a, b)
    if origin is None and destination is None and not route and batch is None:
        return None
    return Movement(
        origin=binding.place(origin) if origin is not None else None,
        destination=binding.place(destination) if destination is not None else None,
        route=tuple(binding.place(p) for p in route),
        batch=batch,
    )


def _preposition(binding: Binding, p: PlacePhrase) -> tuple[str, str]:
    """The word before a place, quotation marks aside, and the letter written on the place."""
    scan = binding.scan
    match = scan.marker[p.i] or scan.place[p.i]
    k = p.i - 1
    while k > 0 and scan.forms[k] in ('"', "'", "#", "("):
        k -= 1
    word = scan.forms[k].removeprefix("و") if k >= 0 and scan.forms[k] not in ("وادي",) else ""
    return word, match.prefix[-1:] if match is not None and match.prefix else ""


def _batch(binding: Binding, a: int, b: int) -> int | None:
    """The number of the batch that a sentence names, if it names one and no other."""
    forms = binding.scan.forms
    found = {
        n
        for t in range(a, b - 1)
        if forms[t].removeprefix("و").removeprefix("ب") in _BATCH
        and (n := _ORDINALS.get(forms[t + 1]) or _BARE.get(forms[t + 1])) is not None
    }
    return found.pop() if len(found) == 1 else None
