"""Of which kind a mention is, where its own word leaves that open: who flies, what is thrown, who flees, who cuts a road.

«قصف» is an airstrike where somebody flies, «هجوم بسكين» no ground attack, and fighters who flee lose a place.
"""

from __future__ import annotations

from marsad.extraction.scan import Scan
from marsad.extraction.words import word_class

_CLAUSE_ENDS = frozenset({".", ";", "\n", ":"})
#: who flies: «طيران التحالف قصف»
FLIERS = word_class("fliers")
_AIR_RAIDS = word_class("air_raids")
#: those who protest: what they storm is no ground attack
_PROTESTERS = word_class("protesters")
#: what people throw by hand
_THROWN = word_class("thrown")
#: those who, where a report speaks of aircraft, bomb from the air
_FROM_AFAR = (
    "اسرايي", "روسي", "امريكي", "اميركي", "تركي", "فرنسي", "بريطاني", "تحالف", "واشنطن", "دولي", "غربي", "احتلال",
)  # fmt: skip
#: «قصف» and «استهدف» by these is an airstrike
_AIRCRAFT = word_class("aircraft")
_SHELLS = word_class("shells")
#: who fires from the ground: «دبابة استهدفت موقعا»
_TANKS = word_class("tanks")
#: entries whose weapon, where the clause names one, says more exactly what they were
_BY_WEAPON = frozenset(
    {"attack.target", "attack.strike", "attack.shell", "attack.bombard", "attack.attack", "shelling.shelling"}
)
#: … of them those whose weapon is told by the words before and after, where the clause names none: how far these reach
_BY_REPORT, _BACK, _AHEAD = frozenset({"attack.target", "attack.strike"}), 60, 30
#: what an attack is done with or on, where that makes another kind of it
_POISONS, _BLADES, _RAMMING = word_class("poisons"), word_class("blades"), word_class("ramming_vehicles")
_SELF_EXPLODING = word_class("rigged")
#: attacks told by their means: «هجوم بسكين», «هجوم بأسلحة كيميائية»
_BY_MEANS = frozenset({"assault.attack", "violence.assault", "attack.attack", "attack.target"})
#: fighters who flee lose a place, people who flee are displaced
_FIGHTERS = word_class("who_flees_a_fight")
#: «أجبر السكان على مغادرتها»: who is made to leave is displaced
_LEFT, _MADE_TO = frozenset({"evacuation.evacuation", "evacuate.leave"}), word_class("made_to")
#: «قطع الطريق»: by whom it is a protest
_ROADS_CUT, _ANGRY = frozenset({"protest.road", "trap.cut_off"}), word_class("who_cuts_a_road")
#: «معركة السيطرة على المدينة»: a battle for a place is an attack on it
_FOR_A_PLACE = frozenset({"control.control", "control.liberation", "control.retake", "control.wrest", "control.hold"})
#: people driven from their homes are displaced, armed men driven out lose a place
_DRIVEN, _HOMES = frozenset({"control.drive_out", "control.liberation"}), word_class("homes_left")
_CROWDS = word_class("crowds")
#: entries of storming
_STORMING = frozenset({"act.storm", "assault.storming"})


def kind_of(scan: Scan, entry: str, kind: str, k: int, j: int, finite: bool) -> str:
    """The kind of the mention at tokens ``k`` to ``j``; ``kind`` is what its lexicon entry says, ``finite`` whether it is a verb.

    Who flies comes first: «الطيران قصف بالصواريخ» is an airstrike. A noun takes no weapon from the words before it.
    """
    a, b = scan.sentences[scan.sentence_of[k]]
    forms = scan.forms
    if entry in _BY_MEANS and (other := _by_means(scan, j, b)):
        return other
    if entry in _DRIVEN and any(core(form) in _HOMES for form in forms[j : min(b, j + 5)]):
        return "displacement"
    if entry == "displace.flee":
        return "control_change" if finite and _fighters_flee(scan, k, j, a, b) else kind
    if entry in _LEFT and any(core(form) in _MADE_TO for form in forms[max(a, k - 5) : k]):
        return "displacement"
    if entry == "evacuate.go_out" and finite and j < b and core(forms[j]) in _CROWDS:
        return "protest"
    if entry == "attack.drop":
        return "other_violence" if any(core(form) in _THROWN for form in forms[j : j + 4]) else kind
    if entry in _STORMING:
        return "protest" if any(core(form) in _PROTESTERS for form in forms[max(0, k - 8) : j + 6]) else kind
    if entry in _ROADS_CUT:
        return "protest" if any(core(form) in _ANGRY for form in forms[a:b]) else "siege"
    if entry == "destroy.destroy":
        return "airstrike" if _flown(scan, k, j, a, b) else kind
    if entry == "clash.battle" and j < b and _for_a_place(scan, j):
        return "assault"
    if entry not in _BY_WEAPON:
        return kind
    return _by_weapon(scan, entry, kind, k, j, finite, a, b)


def core(form: str) -> str:
    """A folded word without «و», «ب», «ل», «ف» and the article."""
    return form.lstrip("وبلف").removeprefix("ال")


def _by_weapon(scan: Scan, entry: str, kind: str, k: int, j: int, finite: bool, a: int, b: int) -> str:
    """The kind of an attack by the weapon that its clause names, else for some by those that the report names around it."""
    forms = scan.forms
    if finite:
        for t in range(k - 1, max(a, k - 30) - 1, -1):
            word = core(forms[t])
            if word in FLIERS:
                return "airstrike"
            if t > k - 6 and (word in _SHELLS or word in _TANKS):
                return "shelling"
            if word in (".", ";"):
                break
    elif any(core(form) in FLIERS for form in forms[max(a, k - 9) : k]) and not _ended(forms, max(a, k - 9), k):
        return "airstrike"  # «جددت المقاتلات قصفها»
    for t in range(j, min(b, j + (14 if finite else 8))):
        word = core(forms[t])
        if word in _AIRCRAFT:
            return "airstrike"
        if word in _SHELLS:
            return "shelling"
        if word in _CLAUSE_ENDS or (word == "," and t > j + 2 and not finite):
            break
    if entry in _BY_REPORT:
        return _told_around(scan, k, j) or ("airstrike" if entry == "attack.strike" else "other_violence")
    if kind == "shelling" and any(
        core(form).startswith(_FROM_AFAR) for form in forms[max(a, k - 3 if finite else k) : min(b, j + 3)]
    ):
        if any(core(form) in _AIR_RAIDS for form in forms):
            return "airstrike"
    return kind


def _told_around(scan: Scan, k: int, j: int) -> str | None:
    """The kind of the attack that the words before, else those after, speak of: the nearest weapon named."""
    story = scan.story_of[k]
    for steps in (range(k - 1, max(-1, k - _BACK), -1), range(j, min(scan.n, j + _AHEAD))):
        for t in steps:
            if scan.story_of[t] != story:
                break
            word = core(scan.forms[t])
            if word in _AIR_RAIDS or word in _AIRCRAFT:
                return "airstrike"
            if word in _SHELLS:
                return "shelling"
    return None


def _ended(forms: list[str], a: int, k: int) -> bool:
    return not _CLAUSE_ENDS.isdisjoint(forms[a:k])


def _flown(scan: Scan, k: int, j: int, a: int, b: int) -> bool:
    """«دمرت مقاتلات التحالف», «المقاتلات دمرت»: whether those who fly stand right beside a verb."""
    return any(core(form) in FLIERS for form in (*scan.forms[max(a, k - 4) : k], *scan.forms[j : min(b, j + 2)]))


def _fighters_flee(scan: Scan, k: int, j: int, a: int, b: int) -> bool:
    """«فر المتمردون من المعسكر», «ميليشيات الجماعة فرت»: whether those who flee bear arms."""
    return any(core(form) in _FIGHTERS for form in (*scan.forms[max(a, k - 7) : k], *scan.forms[j : min(b, j + 4)]))


def _for_a_place(scan: Scan, j: int) -> bool:
    event, verb = scan.event[j], scan.verb[j]
    if verb is not None and (verb.sense.shape != "masdar" or verb.sense.entry.id not in _FOR_A_PLACE):
        verb = None
    return verb is not None or (event is not None and event.sense.entry.id in _FOR_A_PLACE)


def _by_means(scan: Scan, j: int, b: int) -> str | None:
    """What an attack with poison, a blade or a car is: «هجوم بأسلحة كيميائية», «الاعتداء بسيارة»; None where neither is named."""
    for t in range(j, min(b, j + 4)):
        form = scan.forms[t]
        if form in _CLAUSE_ENDS or form == ",":
            return None
        word = core(form)
        if word in _POISONS or (word in _BLADES and form.startswith("ب")):
            return "other_violence"
        if word in _RAMMING and form.startswith("ب") and t + 1 < b and scan.forms[t + 1] not in _SELF_EXPLODING:
            return "other_violence"
    return None
