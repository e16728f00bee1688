"""The words that may name an event, and what is seen around each of them.

Every mention is a candidate; which of them are told as happenings, one for each, is weighed in ``weighing``.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.extraction.attribution import Voices
from marsad.extraction.event_kinds import FLIERS, core, kind_of
from marsad.extraction.lookalikes import behind_none, is_none
from marsad.extraction.scan import Match, Scan, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Event as EventEntry
from marsad.lexicon.entries import Verb

_ROUNDS = {
    "الاولي": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8,
    "التاسعه": 9, "العاشره": 10, "الحاديه": 11,
}  # fmt: skip
#: «إزالة الألغام», «زرع العبوات»: devices that did not go off
_UNEXPLODED = word_class("unexploded")
_CLAUSE_ENDS = frozenset({".", ";", "\n", ":"})
#: what a truce halts may stand words after it
_HALTS = word_class("halts")
#: verbs that count people or things and tell a happening only beside others: what kind it is unless more is said
_UNSAID = {
    "destroy.destroy": "other_violence", "wound.hit": "killing", "kill.die_of": "killing",
    "capture.seize": "detention", "destroy.level": "other_violence", "other.search_missing": "assault",
    "other.close": "protest",
}  # fmt: skip
#: … of them those that tell one only of what these words name: who is caught, what is razed, who is chased, who shuts a road
_OF_WHAT = {
    "capture.seize": word_class("who_is_caught"), "destroy.level": word_class("what_is_razed"),
    "other.search_missing": word_class("who_is_chased"), "other.close": word_class("who_shuts_roads"),
}  # fmt: skip
#: what people are hit by where somebody shot
_SHOTS = word_class("shots")
#: verbs whose companion may stand before them
_FROM_BEFORE = frozenset({"act.gather", "act.plant", "act.deploy", "attack.land", "attack.drop"})
#: entries of campaigns, which may seem to speak
_CAMPAIGNS = frozenset({"assault.operation", "assault.campaign", "assault.campaign_bare", "assault.attack"})


class EventCandidate(msgspec.Struct):
    """A mention of what may be an event: tokens ``i`` to ``j``, its kind, and the lexicon entry (``rule``).

    ``weight`` is what the mention's features sum to, and ``told`` the features with their weights, as ``explain`` shows.
    """

    i: int
    j: int
    kind: str
    rule: str
    means: str | None
    shape: str
    mode: str | None = None
    round: int | None = None
    #: «الهجوم», «هجومه»: points back to a happening that was named before
    definite: bool = False
    weight: float = 0.0
    told: tuple[tuple[str, float], ...] = ()


def mentions(scan: Scan, voices: Voices) -> list[EventCandidate]:
    """Every word or phrase of the report that may name an event, in order."""
    out: list[EventCandidate] = []
    furniture, naming, time_at, events, verbs = scan.furniture, voices.naming, scan.time_at, scan.event, scan.verb
    times = sorted(time_at)
    for a, b in scan.sentences:
        past = a  # end of the time before
        deeds, timed = between(scan.deeds, a, b), between(times, a, b)
        for k in sorted({*deeds, *timed}) if timed else deeds:
            if k < past or furniture[k] or (naming[k] and not _campaign(scan, k)):
                continue
            time = time_at.get(k)
            if time is not None:
                # «منذ بدء الهجوم على المدينة»: a time told by an event names the event too
                if time.sort in ("event", "since") and time.j - time.i > 1:
                    out.extend(_inside(scan, time.i, min(time.j, b)))
                past = time.j
                continue
            event, verb = events[k], verbs[k]
            if event is not None or verb is not None:
                found = _at(scan, k, b, event, verb)
                if found is not None:
                    out.append(found)
    return out


def trigger_start(scan: Scan, e: EventCandidate) -> int:
    """The character where the naming word of a mention begins: without «و», «ب», «ل» before it."""
    start, form = scan.tokens.start[e.i], scan.forms[e.i]
    match = scan.event[e.i] if e.rule.startswith("event:") else scan.verb[e.i]
    if match is None or not match.prefix or form.startswith(("لل", "ولل")):
        return start
    if scan.tokens.end[e.i] - start != len(form):
        return start  # marks between the letters
    return start + len(match.prefix) - len(match.prefix.lstrip("وفبلك"))


def _inside(scan: Scan, i: int, j: int) -> Iterator[EventCandidate]:
    for found in scan.lexicon.match(scan.forms[i:j]):
        event = verb = None
        for match in found:
            moved = Match(match.i + i, match.j + i, match.sense, match.prefix, match.suffix)
            if match.sense.category == "event" and isinstance(match.sense.entry, EventEntry):
                event = moved
            elif match.sense.category == "verb" and match.suffix and _verbal_noun(scan, moved):
                verb = moved  # «منذ سيطرتها على البلدة»
        if event is not None or verb is not None:
            made = _at(scan, (event or verb).i, j, event, verb)  # type: ignore[union-attr]
            if made is not None:
                yield made


def _at(scan: Scan, k: int, b: int, event: Match | None, verb: Match | None) -> EventCandidate | None:
    if event is not None and (verb is None or event.j >= verb.j or not getattr(verb.sense.entry, "event", None)):
        entry = event.sense.entry
        assert isinstance(entry, EventEntry)
        if is_none(scan, entry.id, event):
            return None
        if entry.id in ("explosion.mine", "explosion.ied") and _unexploded(scan, k):
            return None
        if entry.id == "killing.shooting":
            halt = next((t for t in range(k - 1, max(-1, k - 4), -1) if scan.forms[t] in _HALTS), None)
            if halt is not None and behind_none(scan.forms, "ceasefire.ceasefire", halt):
                return None
            if halt is not None:  # «وقفا مؤقتا لإطلاق النار», whatever stands between
                return EventCandidate(
                    halt, event.j, "ceasefire", "event:ceasefire.ceasefire", None, event.sense.shape,
                    definite=_definite(scan.forms[halt]),
                )  # fmt: skip
        number = None
        if entry.event == "talks":
            number = next((_ROUNDS[f] for f in scan.forms[event.j : min(b, event.j + 2)] if f in _ROUNDS), None)
        if entry.id == "talks.round" and (number is None or not _talks_near(scan, event.j, b)):
            return None
        definite = number is None and (
            event.sense.shape == "def"
            or bool(event.suffix)
            or _definite(scan.forms[k])
            or (event.j < b and _definite(scan.forms[event.j]))
        )
        kind = kind_of(scan, entry.id, entry.event, k, event.j, _has_subject_before(scan, k, verb))
        return EventCandidate(
            k, event.j, kind, f"event:{entry.id}", entry.means, event.sense.shape, round=number, definite=definite
        )
    if verb is None or not isinstance(verb.sense.entry, Verb):
        return None
    entry_v = verb.sense.entry
    said = entry_v.event or _UNSAID.get(entry_v.id)
    if said is None or (entry_v.id == "wound.hit" and not _shot(scan, verb.j, b)):
        return None
    of_what = _OF_WHAT.get(entry_v.id)
    if of_what is not None and of_what.isdisjoint([core(form) for form in scan.forms[verb.j : min(b, verb.j + 4)]]):
        return None
    shape = "masdar" if verb.suffix and _verbal_noun(scan, verb) else verb.sense.shape
    if entry_v.with_ and not scan.companion(entry_v, verb.i + 1) and not _companion_before(scan, entry_v, verb):
        return None
    planned = shape == "imperfect" and scan.forms[k][len(verb.prefix) :].startswith("س")
    if entry_v.id == "evacuate.transfer" and scan.cue[k] is not None and "عن" in scan.forms[k : k + 8]:
        return None  # «نقلت الوكالة عن»: words are passed on, nobody is taken out
    if is_none(scan, entry_v.id, verb, shape == "masdar"):
        return None
    if entry_v.id in ("displace.flee", "displace.escape") and verb.suffix:
        return None  # «وفرتها»: nobody is fled, and what is «هربها» is smuggled
    if entry_v.id == "act.meet" and scan.forms[k].endswith("نا"):
        return None  # «التقينا» tells of who writes
    if entry_v.id == "control.enter" and k and _vehicle(scan, k - 1):
        return None  # «دخلت الحافلات»: nobody takes the place
    kind = kind_of(scan, entry_v.id, said, k, verb.j, shape in ("perfect", "imperfect"))
    return EventCandidate(
        k, verb.j, kind, f"event-verb:{entry_v.id}", entry_v.means, shape, "planned" if planned else None
    )


def _campaign(scan: Scan, k: int) -> bool:
    """«بدأت حملة عسكرية قالت إنها …»: a campaign that seems to speak is told before."""
    event = scan.event[k]
    return event is not None and event.sense.entry.id in _CAMPAIGNS and event.sense.shape == "noun"


def _verbal_noun(scan: Scan, verb: Match) -> bool:
    """«سيطرتها», «استعادته»: what looks like a verb with its object is the verbal noun with its doer."""
    stem = scan.forms[verb.i][len(verb.prefix) : -len(verb.suffix)]
    entry = verb.sense.entry
    return isinstance(entry, Verb) and (
        verb.sense.shape == "masdar"
        or (verb.prefix.endswith(("ب", "ل", "ك")) and stem in scan.lexicon.verbal_nouns(entry))
        or (stem.endswith("ت") and stem[:-1] + "ه" in scan.lexicon.verbal_nouns(entry))
    )


def _shot(scan: Scan, j: int, b: int) -> bool:
    """«أصيب برصاص الجنود»: who is hit by shots."""
    for t in range(j, min(b, j + 9)):
        if scan.forms[t] in _CLAUSE_ENDS:
            return False
        if scan.forms[t] in _SHOTS:
            return True
    return False


def _companion_before(scan: Scan, entry: Verb, verb: Match) -> bool:
    """«الآلاف احتشدوا», «الألغام التي زرعتها»: the word that a verb needs stands before it."""
    if entry.id not in _FROM_BEFORE:
        return False
    words = scan.lexicon.companions(entry)
    for t in range(verb.i - 1, max(-1, verb.i - 6), -1):
        if scan.forms[t] in _CLAUSE_ENDS:
            return False
        if scan.forms[t].lstrip("وبل") in words:
            return True
    return False


def _unexploded(scan: Scan, k: int) -> bool:
    return any(scan.forms[t].lstrip("وبل").removeprefix("ال") in _UNEXPLODED for t in range(max(0, k - 2), k))


def _vehicle(scan: Scan, k: int) -> bool:
    noun = scan.noun[k]
    return noun is not None and getattr(noun.sense.entry, "unit", None) == "vehicles"


def _has_subject_before(scan: Scan, k: int, verb: Match | None) -> bool:
    """Whether a word that may be noun or verb («قصف») is the verb of the doer before it: «الطيران الإسرائيلي قصف»."""
    if verb is None or verb.sense.shape != "perfect" or k == 0:
        return False
    if scan.nisba[k - 1] is not None or core(scan.forms[k - 1]) in FLIERS:
        return True
    return any((m := scan.actor[t]) is not None and m.j == k for t in range(max(0, k - 5), k)) or verb.prefix == "و"


def _talks_near(scan: Scan, j: int, b: int) -> bool:
    """Whether talks are named right after a round («الجولة التاسعة للمفاوضات»)."""
    for t in range(j, min(b, j + 6)):
        event = scan.event[t]
        if event is not None and isinstance(event.sense.entry, EventEntry) and event.sense.entry.event == "talks":
            return True
    return False


def _definite(form: str) -> bool:
    return form.startswith(("ال", "وال", "بال", "فال", "لل", "ولل"))
