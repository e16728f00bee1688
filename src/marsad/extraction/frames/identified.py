"""Who they are: «والقتيل هو فلان», «الجندي الذي قتل هو الرقيب فلان», «مقتل العقيدين فلان وفلان»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming, examples, nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.names import name_at
from marsad.extraction.persons import name_after
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: «هو», «هي», «يدعى»: what stands between the one spoken of and the name
HE_IS = word_class("he_is")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def he_is(frames: Frames, st: State, k: int, a: int, b: int) -> int:
    """«والمعتقل هو يوسف …»: the name of one of whom was told; the token to go on from, ``k`` where none is."""
    scan = frames.scan
    one, told = (scan.noun[k - 1], scan.verb[k - 1]) if k > a else (None, None)
    kind = None
    if one is not None and isinstance(one.sense.entry, Noun) and one.sense.shape.startswith("def-sg"):
        kind = one.sense.entry.kind if one.sense.entry.sort == "casualty" and not one.prefix.strip("وف") else None
    if kind is None and told is not None and told.sense.shape == "participle" and isinstance(told.sense.entry, Verb):
        kind = told.sense.entry.kind if scan.forms[k - 1].lstrip("وف").startswith("ال") else None
    if kind is None and scan.forms[k] in ("هو", "هي"):
        kind = _relative_before(frames, k, a, b)
    if kind not in _NAMEABLE or k + 1 >= b:
        return k
    at, who = k + 1, None
    title = frames.bare.get(at)
    if title is not None and title.low == 1 and (found := name_after(scan, title, b, frames.given)) is not None:
        who, at, stop = (title.i, found[0]), found[1], found[2]
    else:
        stop = name_at(scan, at, b, frames.given, True)
        if stop <= at + 1:
            return k
    if any(x.i < stop and x.j > at for x in st.claims):
        return k
    c = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=title.noun if who and title else None)
    claiming.claim(frames, st, c, kind, "identified+name")
    return stop


def _relative_before(frames: Frames, k: int, a: int, b: int) -> str | None:
    """The kind of «الجندي الذي قتل في الانفجار هو …»: a relative clause of harm about one definite person, up to «هو»."""
    scan = frames.scan
    for t in range(k - 1, max(a, k - 16), -1):
        if scan.forms[t] in (",", ".", ";", ":", "ان"):
            return None
        if scan.forms[t] in ("الذي", "التي") and t + 1 < k:
            verb, one = scan.verb[t + 1], scan.forms[t - 1]
            if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape != "perfect" or verb.suffix:
                return None
            return verb.sense.entry.kind if one.startswith("ال") else None
    return None


def two_named(frames: Frames, st: State, c: Candidate, b: int) -> int:
    """«مقتل العقيدين فلان وفلان»: two by their title, then their names, which are their parts; the token to go on from."""
    if c.low != 2 or c.noun is None or c.unit != "people" or c.kind not in _NAMEABLE | {None}:
        return c.j
    names, stop = _both(frames, c, b)
    if not names:
        return c.j
    if c.kind is None:
        p = st.predicate
        if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or not nearness.adjacent(frames, p, c):
            return c.j
        c.reason = c.reason_rule = None
        claiming.claim(frames, st, c, p.kinds[0], p.rule)
    _claim_both(frames, st, c, names)
    return stop


def plural_that_is_two(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """«مقتل القياديين فلان وفلان»: two names behind a form that may be dual or plural show that two are meant."""
    p = st.predicate
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or not c.definite or c.noun is None:
        return False
    if c.low is not None or not frames.scan.forms[c.noun.i].endswith("ين") or c.noun.prefix:
        return False
    if not nearness.adjacent(frames, p, c) or not _both(frames, c, b)[0]:
        return False
    c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"
    c.steps.append("two names show that there are two")
    return True


def _both(frames: Frames, c: Candidate, b: int) -> tuple[list[tuple[int, int, tuple[int, int] | None]], int]:
    """The two names right behind a title in the dual, and the token behind them; no names where two do not stand there."""
    t = c.j
    while t < b and frames.scan.nisba[t] is not None and frames.scan.forms[t].startswith("ال"):
        t += 1
    names, stop = examples.row(frames, t, b)
    return (names, stop) if len(names) == 2 else ([], c.j)


def _claim_both(frames: Frames, st: State, c: Candidate, names: list[tuple[int, int, tuple[int, int] | None]]) -> None:
    who = c.who if c.who is not None and c.who[1] <= names[0][0] else (c.i, names[0][0])
    c.who = who
    for at, end, _ in names:
        if any(x.i < end and x.j > at for x in st.claims):
            continue
        one = Candidate(at, end, "name", 1, 1, names=(at, end), who=who, noun=c.noun)
        one.part_of, one.part_how = c, "consists_of"
        claiming.claim(frames, st, one, c.kind or "", "named-of-two")
        one.mode, one.predicate = c.mode, c.predicate
