"""What a tally counts, as one phrase in Arabic and in English."""

from __future__ import annotations

from marsad.model.ledger import Counted, Words
from marsad.reconciliation.actors import World

_KINDS = {
    "killed": ("قتلى", "killed"), "wounded": ("جرحى", "wounded"), "casualties": ("قتلى وجرحى", "killed and wounded"),
    "bodies": ("جثث", "bodies found"), "captured": ("محتجزون", "detained or captured"),
    "released": ("مفرج عنهم", "released"), "missing": ("مفقودون", "missing"), "surrendered": ("مستسلمون", "surrendered"),
    "displaced": ("نازحون", "displaced"), "evacuated": ("من أُجلوا", "evacuated"), "returned": ("عائدون", "returned"),
    "trapped": ("محاصرون", "trapped"), "violations": ("خروق", "violations"), "control": ("سيطرة", "control"),
    "attacks": ("هجمات", "attacks"), "destroyed": ("مدمَّر أو مصادَر", "destroyed or seized"), "forces": ("قوات", "forces"),
}  # fmt: skip
_SIDES = {"civilians": ("مدنيون", "civilians")}
_NARROW = {
    "role:officer": ("ضباط", "officers"), "age:child": ("أطفال", "children"), "sex:female": ("نساء", "women"),
    "sex:male": ("رجال", "men"), "rest": ("الباقون", "the rest"),
}  # fmt: skip
_SCOPES = {"cumulative": ("حصيلة تراكمية", "running total"), "period": ("خلال مدة", "over a period")}


def counted_words(counted: Counted, world: World) -> Words:
    """One phrase: kind, people, place, days, scope. Words that have no name are shown by their id, never dropped."""
    ar, en = [list(_KINDS.get(counted.kind, (counted.kind, counted.kind)))[n : n + 1] for n in (0, 1)]
    if counted.actors:
        labels = [world.actor_label(a) for a in counted.actors[:3]]
        ar.append("، ".join(w.ar for w in labels))
        en.append(", ".join(w.en for w in labels))
    elif "civilians" in counted.classes:
        ar.append(_SIDES["civilians"][0])
        en.append(_SIDES["civilians"][1])
    for mark in (counted.people or "").split(", ") if counted.people else []:
        known = _NARROW.get(mark)
        if known is not None:
            ar.append(known[0])
            en.append(known[1])
        elif not mark.startswith("nationality:") or not counted.actors:
            ar.append(mark.partition(":")[2])
            en.append(mark.partition(":")[2])
    place = world.place_label(counted.place)
    if place is not None:
        ar.append(place.ar)
        en.append(place.en)
    days = " – ".join(sorted({d for d in (counted.from_, counted.to) if d}))
    if days:
        # an isolate, so that the order of the days is the same in a line that runs from right to left
        ar.append(f"\u2066{days}\u2069")
        en.append(days)
    scope = _SCOPES.get(counted.scope)
    if scope is not None:
        ar.append(scope[0])
        en.append(scope[1])
    return Words(ar=" · ".join(ar), en=" · ".join(en))
