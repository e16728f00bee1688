"""Tolls told by a noun and its number alone: «القتلى 30 جنديا», «والجرحى 12», «قتلى المعارك يتجاوزون 550»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames
from marsad.extraction.scan import Match
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_OPENERS = word_class("openers")
_REACH = word_class("they_reach")
_ROSE = word_class("rose")
_BECOMES = word_class("becomes")
_PLURAL = ("pl", "dupl")
#: so many tokens may stand between the dead and the verb that says how many they are
_APART = 8


def casualties(noun: Match | None) -> str | None:
    """The kind of a plural of casualties, None where the word is none."""
    if noun is None or noun.suffix or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.sort != "casualty":
        return None
    if noun.sense.shape.removeprefix("def-") not in _PLURAL:
        return None
    kind = noun.sense.entry.kind
    if noun.sense.entry.id == "casualty.victim":
        return "killed"
    return kind if kind in PEOPLE_KINDS else None


def they_are(case: Case) -> Verdict | None:
    """«إن القتلى 30 جنديا والجرحى 12»: a definite plural that opens its clause, and its number right behind."""
    c, scan = case.c, case.scan
    if c.number is None or c.number.percent or c.unit != "people" or c.partitive:
        return None
    t = nearness.start(case.frames, c) - 1
    a = scan.sentences[scan.sentence_of[c.i]][0]
    noun = scan.noun[t] if t >= a else None
    kind = casualties(noun)
    if kind is None or noun is None or noun.j != t + 1 or not noun.sense.shape.startswith("def"):
        return None
    if c.noun is None and nearness.yearlike(case.frames, c):
        return None
    before = scan.forms[t - 1].lstrip("وف") if t > a else ""
    joined = noun.prefix == "و" and case.st.last is not None and case.st.last.rule.startswith("toll:they-")
    opens = t == a or before in _OPENERS or (not noun.prefix and before in (",", ":", "."))
    reached = not noun.prefix and before in _ROSE  # «وتجاوز القتلى 500 شخص»
    return (kind, "toll:they-are") if opens or joined or reached else None


def they_reach(case: Case) -> Verdict | None:
    """«قتلى خرق الهدنة يتجاوزون 550», «جرحى المواجهات يقتربون من 200»: the plural verb behind them says how many."""
    c, scan = case.c, case.scan
    if c.number is None or c.number.percent or c.unit != "people":
        return None
    verb = _reaching(case.frames, nearness.start(case.frames, c))
    a = scan.sentences[scan.sentence_of[c.i]][0]
    if verb < a:
        return None
    for t in range(verb - 1, max(a - 1, verb - 1 - _APART), -1):
        if (kind := casualties(scan.noun[t])) is not None:
            return kind, "toll:they-reach"
        whose = casualties(scan.noun[t - 1]) is not None  # «قتلى خرق الهدنة»: a verbal noun in the genitive
        if (scan.finite[t] and not whose) or t in case.frames.at or scan.forms[t] in (".", ";", ":"):
            return None
    return None


def _reaching(frames: Frames, start: int) -> int:
    """The token of a plural verb of reaching right before a figure with its preposition; -1 where none stands there."""
    forms = frames.scan.forms
    t = start - 1
    t -= t > 0 and forms[t] in ("الي", "من", "عن", "علي")
    return t if t >= 0 and forms[t] in _REACH else -1


def counted_behind(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether a bare plural of casualties is the subject of a verb that says how many they are."""
    if c.number is not None or c.low is not None or c.noun is None or casualties(c.noun) is None:
        return False
    scan = frames.scan
    if c.i and scan.forms[c.i - 1].lstrip("وفل") in _BECOMES:
        numbers = [x for t in range(c.j, min(b, c.j + 12)) if (x := frames.at.get(t)) is not None and x.reason is None]
        return bool(numbers) and numbers[0].noun is None and numbers[0].who is None
    for t in range(c.j, min(b, c.j + _APART)):
        if scan.forms[t] in _REACH:
            following = nearness.next_candidate(frames, t + 1, b, 4)
            return following is not None and following.number is not None
        if (scan.finite[t] and t > c.j) or t in frames.at or scan.forms[t] in (",", ".", ";", ":"):
            return False
    return False


__all__ = ["casualties", "counted_behind", "they_are", "they_reach"]
