"""What a report says happened: one event for each distinct happening, with its doer and its target."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extraction.attribution import Voices
from marsad.extraction.dates import TimePhrase
from marsad.extraction.mentions import EventCandidate
from marsad.extraction.phrases import PlacePhrase, is_stop, noun_phrase
from marsad.extraction.scan import Scan
from marsad.extraction.surroundings import Surroundings
from marsad.extraction.weights import event_weights
from marsad.extraction.words import word_class

#: «استهدفت», «طالت»: what comes after the attack's noun and before its target
_HITTING = word_class("hitting")
_AGAINST = word_class("events_against")
#: kinds whose noun is followed by those it was done to: «اعتقال 33 شخصا», «حصار المدينة»
_GENITIVE_IS_TARGET = frozenset({"killing", "detention", "siege", "evacuation", "displacement", "other_violence"})
#: kinds that are done to nobody by a doer: their nouns' genitives are no targets and their verbs take no object
_NO_TARGET = frozenset({"ceasefire", "talks", "protest", "clash", "weapons_handover", "aid"})
#: «قال خلال», «أعلن عقب»: what joins an event to the saying
_WHEN_SAID = word_class("when_said")
_SAID_THAT = word_class("said_that")
_ENDS = frozenset({",", ".", ";", ":"})
_FINITE = ("perfect", "imperfect")


def find_events(
    scan: Scan, voices: Voices, found: list[EventCandidate], places: Sequence[int], times: Sequence[TimePhrase]
) -> list[EventCandidate]:
    """The events of a report, in order: one for each distinct happening.

    ``found`` is every mention, ``places`` the tokens where places begin. Each mention is weighed by its features; those
    above zero are told, the heaviest first, and none that shares words with a heavier one. A numbered round is one
    happening however often it is named.
    """
    around = Surroundings(scan, voices, found, places, times)
    weights = event_weights()
    for n, e in enumerate(found):
        features = around.features(n)
        e.weight = weights.sum(features)
        if e.weight > 0:
            e.told = weights.weigh(features)[1]
    out: list[EventCandidate] = []
    taken = bytearray(scan.n)
    rounds: set[int] = set()
    for e in sorted(found, key=lambda e: (-e.weight, e.i)):
        if e.weight <= 0:
            break
        if 1 in taken[e.i : e.j] or e.round in rounds:
            continue
        taken[e.i : e.j] = b"\1" * (e.j - e.i)
        if e.round is not None:
            rounds.add(e.round)
        out.append(e)
    return sorted(out, key=lambda e: e.i)


def beside_saying(scan: Scan, voices: Voices, e: EventCandidate) -> bool:
    """Whether an event only says when or where somebody spoke: «قال الوزير خلال اجتماع … إن»: the report tells of it."""
    voice = voices.at[e.i]
    if voice is None or e.shape in _FINITE or e.i == 0:
        return False
    a, b = scan.sentences[scan.sentence_of[e.i]]
    before = scan.forms[e.i - 1] if e.i - 1 not in scan.number_at and e.i > a else ""
    if not (a <= voice.cue_j <= e.i and before.lstrip("و") in _WHEN_SAID):
        return False
    if any(form in _SAID_THAT for form in scan.forms[voice.cue_j : e.i]):
        return False
    return any(form in _SAID_THAT for form in scan.forms[e.j : min(b, e.j + 16)])


def doer_after(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """«غارات نفذتها قوات النظام», «غارات لقوات التحالف», «الغارات الإسرائيلية»: who did it, right after the trigger."""
    for t in range(k, min(b, k + 4)):
        if scan.forms[t] in _ENDS or scan.forms[t] in _AGAINST:
            return None
        nisba = scan.nisba[t]
        if nisba is not None and scan.actor[t] is None:
            return t, nisba.j
        actor = scan.actor[t]
        if actor is not None and not actor.prefix.endswith("ب"):
            return t, max(actor.j, noun_phrase(scan, t, b, 4))
    return None


def doer_of(scan: Scan, voices: Voices, e: EventCandidate, a: int, b: int) -> tuple[int, int] | None:
    """Who did it, where the words say so: «على يد», the subject of the verb, or the noun's own genitive or adjective."""
    for t in range(e.j, min(b, e.j + 10)):
        marker = scan.marker[t]
        if scan.role[t] == "by" and marker is not None:
            end = noun_phrase(scan, marker.j, b, 6)
            return (marker.j, end) if end > marker.j else None
        if scan.forms[t] in (".", ";"):
            break
    if e.shape in _FINITE:
        actor = scan.actor[e.j] if e.j < b else None
        if actor is not None and not actor.prefix:
            return e.j, max(actor.j, noun_phrase(scan, e.j, b, 6))
        return _actor_before(scan, voices, e.i, a) if e.kind != "killing" else None
    after = None if e.kind in _GENITIVE_IS_TARGET else doer_after(scan, e.j, b)
    return after or _subject_before(scan, voices, e.i, a)


def _subject_before(scan: Scan, voices: Voices, i: int, a: int) -> tuple[int, int] | None:
    """«شنت قوات النظام هجوما», «نفذ التحالف غارات»: the subject of the verb that the noun is the object of."""
    for t in range(i - 1, max(a, i - 9) - 1, -1):
        if scan.forms[t] in _ENDS:
            return None
        verb = scan.verb[t]
        if verb is not None and verb.sense.entry.id in ("light.wage", "attack.carry_out", "attack.launch_raid"):
            actor = scan.actor[t + 1] if t + 1 < i else None
            if actor is not None and not actor.prefix:
                return t + 1, min(i, max(actor.j, noun_phrase(scan, t + 1, i, 6)))
            return _actor_before(scan, voices, t, a)
    return None


def _actor_before(scan: Scan, voices: Voices, i: int, a: int) -> tuple[int, int] | None:
    """«… إن قوات النظام سيطرت على»: the last actor before a verb, in its clause and no speaker."""
    for t in range(i - 1, max(a, i - 9) - 1, -1):
        if scan.forms[t] in _ENDS:
            return None
        actor = scan.actor[t]
        if actor is None or voices.naming[t] or (actor.prefix and actor.prefix != "و"):
            continue
        if t > a and scan.forms[t - 1] in ("من", "علي", "ضد", "مع", "في", "الي", "عن"):
            return None
        return t, min(i, max(actor.j, noun_phrase(scan, t, i, 6)))
    return None


def target_of(
    scan: Scan, e: EventCandidate, b: int, doer: tuple[int, int] | None, places: dict[int, PlacePhrase]
) -> tuple[int, int] | None:
    """Who or what was hit or addressed: after «على», «ضد», «استهدف»; the noun's genitive; the verb's object."""
    if e.kind in _NO_TARGET:
        return None
    k = scan.skip_light(e.j, b)
    if e.shape in _FINITE:
        if doer is not None and doer[0] == e.j:
            k = scan.skip_light(doer[1], b)
        if k < b and scan.forms[k] in _AGAINST:
            k += 1
        return _phrase_at(scan, k, b, places)
    if e.kind in _GENITIVE_IS_TARGET and k < b and (doer is None or doer[0] != k):
        straight = _phrase_at(scan, k, b, places)
        if straight is not None:
            return straight
    for t in range(e.j, min(b, e.j + 10)):
        if scan.forms[t] in _ENDS:
            return None
        if scan.forms[t] in _AGAINST or scan.forms[t] in _HITTING:
            return _phrase_at(scan, t + 1, b, places)
    return None


def _phrase_at(scan: Scan, k: int, b: int, places: dict[int, PlacePhrase]) -> tuple[int, int] | None:
    """The number and noun, the place or the noun phrase that begins at token ``k``; None where none does."""
    k = scan.skip_light(k, b)
    if k >= b or k in scan.time_at:
        return None
    place = places.get(k)
    if place is not None:
        return k, place.j
    number = scan.number_at.get(k)
    if number is not None:
        return k, max(number.j, noun_phrase(scan, number.j, b, 5) if number.j < b else number.j)
    match = scan.actor[k] or scan.noun[k] or scan.nisba[k]
    if match is not None and match.prefix.lstrip("و"):
        return None
    if is_stop(scan, k) or (match is None and scan.verb[k] is not None):
        return None
    end = noun_phrase(scan, k, b, 6)
    return (k, end) if end > k else None
