"""Who they are: «والقتيل هو فلان», «الجندي الذي قتل هو الرقيب فلان», «مقتل العقيدين فلان وفلان»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming, examples, nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.names import name_at, name_end, row_goes_on, unclaimed
from marsad.extraction.persons import name_after
from marsad.extraction.scan import LIGHT
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: «هو», «هي», «يدعى»: what stands between the one spoken of and the name
HE_IS = word_class("he_is")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def he_is(frames: Frames, st: State, k: int, a: int, b: int) -> int:
    """«والمعتقل هو يوسف …»: the name of one of whom was told; the token to go on from, ``k`` where none is."""
    scan = frames.scan
    at = k - 1
    while at > a and scan.forms[k].startswith("و") and (scan.forms[at] == "," or scan.forms[at] in LIGHT):
        at -= 1  # «المعتقل، ويدعى فلان»
    one, told = (scan.noun[at], scan.verb[at]) if k > a else (None, None)
    kind = None
    if one is not None and isinstance(one.sense.entry, Noun) and one.sense.shape.startswith("def-sg"):
        kind = one.sense.entry.kind if one.sense.entry.sort == "casualty" and not one.prefix.strip("وف") else None
    if kind is None and told is not None and told.sense.shape == "participle" and isinstance(told.sense.entry, Verb):
        kind = told.sense.entry.kind if scan.forms[at].lstrip("وف").startswith("ال") else None
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


def they_are(frames: Frames, st: State, k: int, a: int, b: int) -> int:
    """«والقياديان هما فلان قائد … وفلان»: the names of two of whom was told; the token to go on from, ``k`` where none are.

    The two are a figure of two of the same story, of this sentence or of one before it, or a word for what befell them
    («القتيلان», «الفلسطينيان المقتولان») says what they are.
    """
    scan = frames.scan
    t = k - 1
    while t > a and scan.forms[t].endswith("ان") and scan.forms[t].startswith("ال") and k - t < 4:
        t -= 1
    first = t if scan.forms[t].lstrip("وف").startswith("ال") and scan.forms[t].endswith("ان") else t + 1
    if first >= k or not scan.forms[first].endswith("ان"):
        return k
    kind = None
    for u in range(first, k):
        known = [m for m in (scan.noun[u], scan.verb[u]) if m is not None]
        known += scan.lexicon.match([scan.forms[u].lstrip("وف").removesuffix("ان")])[0]  # «المقتولان»: «المقتول»
        for m in known:
            entry = m.sense.entry
            if isinstance(entry, Noun):
                kind = entry.kind if entry.sort == "casualty" and entry.kind in _NAMEABLE else kind
            elif isinstance(entry, Verb) and m.sense.shape == "participle" and entry.kind in _NAMEABLE:
                kind = entry.kind
    whole = next(
        (
            x for x in (*reversed(st.claims), *reversed(frames.claims[-12:]))
            if x.low == x.high == 2 and x.unit == "people" and x.kind in (_NAMEABLE if kind is None else (kind,))
            and scan.story_of[x.i] == scan.story_of[k] and x.mode != "denied"
        ), None,
    )  # fmt: skip
    kind = kind or (whole.kind if whole is not None else None)
    if kind not in _NAMEABLE:
        return k
    names = _two_in_a_row(frames, k + 1, b)
    if len(names) != 2 or any(x.i < end and x.j > at for at, end, _ in names for x in st.claims):
        return k
    for at, end, who in names:
        c = Candidate(at, end, "name", 1, 1, names=(at, end), who=who)
        c.noun = scan.noun[who[0]] if who is not None else None
        if whole is not None:
            c.part_of, c.part_how = whole, "consists_of"
        claiming.claim(frames, st, c, kind, "named-of-two")
        c.mode, c.predicate = (whole.mode, whole.predicate) if whole is not None else ("asserted", None)
    return names[1][1]


def _two_in_a_row(frames: Frames, t: int, b: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    """The two names, with their titles, of a row that begins at ``t``: what each was stands between or behind them."""
    scan = frames.scan
    title = frames.bare.get(t)
    if title is not None and title.definite and (found := name_after(scan, title, b, frames.given)) is not None:
        one: tuple[int, int, tuple[int, int] | None] = (found[1], found[2], (title.i, found[0]))
    else:
        stop = name_at(scan, t, b, frames.given, True)
        if stop <= t + 1 and not (stop < b and scan.forms[stop].startswith("ال") and unclaimed(scan, stop)):
            return []
        one = (t, max(stop, t + 2), None)
    for u in range(one[1], min(b, one[1] + 26)):
        form = scan.forms[u]
        if form == "و" and u + 1 < b and scan.forms[u + 1] in frames.given:
            return [one, (u + 1, name_end(scan, u + 2, b, frames.given), None)]
        if form.startswith("و") and u + 1 < b:
            mate = frames.bare.get(u)
            if mate is not None and mate.definite and (found := name_after(scan, mate, b, frames.given)) is not None:
                return [one, (found[1], found[2], (mate.i, found[0]))]
            if (joined := row_goes_on(scan, u, b, frames.given)) is not None and joined[2] > joined[1]:
                return [one, (joined[1], joined[2], (joined[0], joined[1]) if joined[1] > joined[0] else None)]
            if (
                form not in frames.given
                and (form[1:] in frames.given.doubtful)
                and name_end(scan, u + 1, b, frames.given) > u + 1
            ):
                return [one, (u, name_end(scan, u + 1, b, frames.given), None)]
    return [one]


def one_of_those(frames: Frames, st: State) -> None:
    """«وقال مروان، وهو أحد النازحين»: the figure of one of a sort is the person who is named before it."""
    scan = frames.scan
    for c in st.claims:
        if c.form == "name" or c.low != 1 or c.high != 1 or c.rule != "counted-noun" or c.i < 2:
            continue
        if scan.forms[c.i - 1] not in ("وهو", "وهي") or scan.forms[c.i] not in ("احد", "احدي", "واحد", "واحده"):
            continue
        stop = c.i - 1 - (scan.forms[c.i - 2] == ",")
        at = stop
        while at > 0 and stop - at < 5 and (scan.forms[at - 1] in frames.given or unclaimed(scan, at - 1)):
            at -= 1
        at = next((t for t in range(at, stop) if scan.forms[t] in frames.given), stop)
        if at < stop and not any(x.i < stop and x.j > at for x in st.claims):
            c.who = (c.i, max(c.j, c.who[1] if c.who else 0))
            c.i, c.j, c.form, c.names = at, stop, "name", (at, stop)
            c.rule += "+name"


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
