"""Who is said to have done it: the doer of a figure, only where its own clause names one.

An accusation belongs to the one who makes it, so nothing is inferred here: not from who fights whom, nor from the
nearest name. Three constructions name a doer: an active verb its subject, «على يد» and its like those after them, and
the noun of an attack its genitive or adjective («غارات التحالف», «القصف الإسرائيلي», «قصف لقوات النظام»).
"""

from __future__ import annotations

from marsad.extraction.attribution import Voices
from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import is_stop, noun_phrase
from marsad.extraction.scan import WORD, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: kinds of events whose noun names those who do it; a battle has two sides and names neither
_ATTACKS = frozenset({"airstrike", "shelling", "explosion", "assault", "killing"})
_ENDS = frozenset({".", ";", ":"})
_FINITE = ("perfect", "imperfect")
#: «قتلوا», «وأصابوا»: the verb says that its subject stands before
_PLURAL = ("وا", "ون")
_THAT = word_class("doers_that")
_WAGED = word_class("waged")
#: words that may stand between an attack and whose it is
_BETWEEN = word_class("between")


def doer_of_claim(scan: Scan, voices: Voices, c: Candidate, a: int, b: int) -> tuple[int, int] | None:
    """Tokens of the phrase that names who did it, between tokens ``a`` and ``b`` of the claim's sentence, or None."""
    if c.kind in ("control", "forces"):
        return None  # who holds and whose forces they are stands in «who»
    found = _subject(scan, voices, c, a) or _after_marker(scan, c, b) or _of_attack(scan, c, a, b)
    if found is None or (c.who is not None and found[0] < c.who[1] and c.who[0] < found[1]):
        return None
    return None if found[0] < c.j and c.i < found[1] else found


def _person(scan: Scan, t: int, end: int) -> tuple[int, int] | None:
    """An actor, or an armed person or group, at a token; no bare name of a place."""
    actor = scan.actor[t]
    if actor is not None and not (actor.prefix and actor.prefix not in ("و", "ل")):
        if scan.place[t] is not None and scan.place[t].j >= actor.j:  # type: ignore[union-attr]
            return None  # «هجمات مقديشو»: where, not who
        return t, max(actor.j, noun_phrase(scan, t, end, 6))
    noun = scan.noun[t]
    if (
        noun is not None
        and noun.prefix in ("", "ل")
        and isinstance(noun.sense.entry, Noun)
        and noun.sense.entry.sort == "armed"
    ):
        return t, max(noun.j, noun_phrase(scan, t, end, 6))
    return None


def _subject(scan: Scan, voices: Voices, c: Candidate, a: int) -> tuple[int, int] | None:
    """The subject of the active verb (or verbal noun) that governs the figure."""
    p = c.predicate
    verb = scan.verb[p] if p is not None else None
    if (
        p is None
        or verb is None
        or p >= c.i
        or not isinstance(verb.sense.entry, Verb)
        or verb.sense.entry.counts != "object"
    ):
        return None
    k = verb.j
    if k < c.i and not voices.naming[k]:
        found, actor = _person(scan, k, c.i), scan.actor[k]
        joined = "و" in (scan.forms[c.i], scan.forms[c.i - 1]) or scan.forms[c.i].startswith("و")
        if actor is None and (verb.sense.shape == "masdar" or joined):
            found = None  # «مقتل جنديين و8 مسلحين»: the counted
        if actor is not None and actor.prefix:
            found = None
        if found is not None and found[1] <= c.i and verb.sense.shape in (*_FINITE, "masdar"):
            return found  # «قتلت القوات 3 …», «ضبط الجيش كميات …»
    before = p - 1
    while before > a and (before in scan.time_at or scan.forms[before] in ("قد", "لقد", ",", "كانت", "كان")):
        before -= 1
    if before > a and scan.forms[before] == "من":
        for t in range(before - 1, max(a, before - 8) - 1, -1):  # «تمكنت القوات من أسر …»
            if scan.forms[t].lstrip("و") in ("تمكن", "تمكنت", "تمكنوا"):
                return _person(scan, t + 1, before) if t + 1 < before else None
        return None
    if verb.sense.shape not in _FINITE:
        return None
    form = scan.forms[p]
    told = scan.forms[before] in _THAT
    if not (told or form.endswith(_PLURAL)):
        if "و" in verb.prefix:
            return None  # «… برصاص الجيش وأصيب 220»: another clause
        start = before
        while start >= max(a, before - 5) and scan.kinds[start] == WORD:
            if scan.actor[start] is not None and scan.actor[start].j == before + 1 and not voices.naming[start]:  # type: ignore[union-attr]
                lead = scan.forms[start - 1] if start > a else ""
                return None if lead in ("من", "علي", "ضد", "مع", "في", "الي", "عن") else (start, before + 1)
            start -= 1
        return None
    for t in range(before, max(a, p - 22) - 1, -1):
        if scan.forms[t] in _ENDS:
            return None
        actor = scan.actor[t]
        if actor is None or (voices.naming[t] and not told) or actor.prefix not in ("", "و"):
            continue
        if t > a and scan.forms[t - 1] in ("من", "علي", "ضد", "مع", "في", "الي", "عن"):
            continue
        return t, max(actor.j, noun_phrase(scan, t, p, 5))
    return None


def _stops(scan: Scan, t: int) -> bool:
    """Another predicate of people: what stands after it is no longer said of this figure."""
    verb = scan.verb[t]
    return (
        verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind is not None
        and verb.sense.shape in _FINITE
    ) or scan.forms[t] in _ENDS  # fmt: skip


def _after_marker(scan: Scan, c: Candidate, b: int) -> tuple[int, int] | None:
    """«قتلوا على يد …», «برصاص …», «في انفجار لغم زرعته …»."""
    first = (c.predicate or c.i) + 1 if c.predicate is None or c.predicate < c.i else c.j
    reach = max(c.j, c.predicate or 0) + 16
    for t in range(first, min(b, reach)):
        if t > max(c.j, c.predicate or 0) and _stops(scan, t):
            return None
        if scan.role[t] == "by" or scan.forms[t] in _WAGED:
            marker = scan.marker[t]
            k = marker.j if marker is not None and scan.role[t] == "by" else t + 1
            for u in range(k, min(b, k + 2)):
                if u > k and (is_stop(scan, u - 1) or scan.kinds[u - 1] != WORD):
                    break
                nisba = scan.nisba[u]
                found = _person(scan, u, b)
                if found is not None:
                    return found
                if nisba is not None and u > k - 1 and scan.actor[u] is None and nisba.prefix == "" and u == k:
                    return u, nisba.j
    return None


def _of_attack(scan: Scan, c: Candidate, a: int, b: int) -> tuple[int, int] | None:
    """The genitive or adjective of the attack that the figure's clause names as the cause."""
    anchor = max(c.j, c.predicate + 1 if c.predicate is not None else 0)
    for t in range(anchor, min(b, anchor + 14)):
        if _stops(scan, t):
            break
        found = _whose(scan, t, b)
        if found is not None:
            return found
    start = min(c.i, c.predicate if c.predicate is not None else c.i)
    results = [
        t for t in range(max(a, start - 5), start + 1)
        if (v := scan.verb[t]) is not None and v.sense.entry.id in ("light.result_in", "light.inflict", "light.lead_to", "light.cause")
    ]  # fmt: skip
    if results:
        for t in range(results[0] + 1, start):
            found = _whose(scan, t, start + 1)
            if found is not None:
                return found
        for t in range(results[0] - 1, max(a, results[0] - 14) - 1, -1):
            if scan.forms[t] in _ENDS:
                break
            found = _whose(scan, t, results[0])
            if found is not None:
                return found
    return None


def _whose(scan: Scan, t: int, b: int) -> tuple[int, int] | None:
    event = scan.event[t]
    if event is None or getattr(event.sense.entry, "event", None) not in _ATTACKS:
        return None
    k = event.j
    while k < b and scan.forms[k] in _BETWEEN:
        k += 1
    if k >= b:
        return None
    nisba, actor = scan.nisba[k], scan.actor[k]
    if actor is not None and actor.prefix in ("", "ل"):
        return _person(scan, k, b)
    if nisba is not None and nisba.prefix == "":
        return k, nisba.j
    if scan.forms[k] in _WAGED and k + 1 < b:
        return _person(scan, k + 1, b)
    return None


__all__ = ["doer_of_claim"]
