"""«تعرض صحافي ومصور للخطف», «تعرضت ناشطة للاغتيال»: what people underwent, told by a verbal noun with «ل»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.names import name_at
from marsad.extraction.persons import name_after
from marsad.extraction.scan import PUNCT, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_KINDS = frozenset(["killed", "wounded", "captured"])
#: words between the verb and what was undergone
_REACH = 14
_INJURIES = word_class("underwent_injuries")
_GRAVE = word_class("grave")
_DEED_OF = word_class("underwent_deed_of")
_ADJUNCTS = word_class("opens")


def undergone(frames: Frames, st: State, a: int, b: int) -> None:
    """Claim the people between a verb of undergoing and the verbal noun of harm with «ل» behind them."""
    scan = frames.scan
    for k in between(scan.deeds, a, b):
        verb = scan.verb[k]
        if verb is None or verb.sense.entry.id != "light.undergo" or (k and scan.forms[k - 1] in ("لم", "ولم", "لا")):
            continue
        end = _what(frames, verb.j, b)
        if end is None:
            continue
        harm = scan.verb[end]
        entry = harm.sense.entry if harm is not None and isinstance(harm.sense.entry, Verb) else None
        kind, name = (
            (entry.kind or "", entry.id) if entry is not None and entry.kind in _KINDS else ("wounded", "wound.hit")
        )
        row = _row(frames, st, verb.j, end) or _before(frames, k, a)
        later = next(
            (x for c in row for x in st.claims if x is c and x.predicate is not None and x.predicate > end), None
        )
        for c in row:
            if later is not None and c.kind is None and later.kind is not None:
                claiming.insert(frames, st, _twin(c), later.kind, later.rule)  # «… للخطف وقتلوا»: all of them
                st.claims[[x.i for x in st.claims].index(c.i)].predicate = later.predicate
            if c.kind == kind or any(x.i == c.i and x.kind == kind for x in st.claims):
                continue
            told = _twin(c) if c.kind is not None else c
            claiming.insert(frames, st, told, kind, f"underwent:{name}")
            told.predicate = end


def _what(frames: Frames, t: int, b: int) -> int | None:
    """Token of the verbal noun of harm with «ل» behind token ``t``, where nothing but people stand before it."""
    scan = frames.scan
    for u in range(t, min(b, t + _REACH)):
        verb, form = scan.verb[u], scan.forms[u]
        if u >= t and form in _INJURIES and u + 1 < b and scan.forms[u + 1] in _GRAVE:
            return u  # «لإصابة خطيرة», «لجروح بالغة»
        if u > t and form in _DEED_OF and u + 1 < b and (deed := scan.verb[u + 1]) is not None:
            if isinstance(deed.sense.entry, Verb) and deed.sense.entry.kind in _KINDS and deed.sense.shape == "masdar":
                return u + 1 if not deed.suffix else None  # «لعملية خطف»
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.prefix == "ل" and verb.sense.shape in (
            "masdar", "perfect",
        ):  # fmt: skip
            return (
                u if verb.sense.entry.kind in _KINDS and not verb.suffix and form.startswith("لل") and u > t else None
            )
        if form.startswith("لل") and u not in frames.bare:
            return None  # «للقصف», «للضغوط»
        if scan.kinds[u] == PUNCT and form in (",", ".", ";", ":"):
            return None
        if scan.finite[u] and scan.noun[u] is None and u not in frames.at:
            return None
    return None


def _row(frames: Frames, st: State, t: int, end: int) -> list[Candidate]:
    """The people right behind the verb, and those whom «و» joins to them."""
    scan = frames.scan
    out: list[Candidate] = []
    t = scan.skip_light(t, end)
    if (one := _alone(frames, st, t, end)) is not None:
        return [one]
    while t < end:
        c = frames.at.get(t) or frames.bare.get(t)
        if c is None or c.reason is not None or c.unit != "people" or (out and not scan.forms[t].startswith("و")):
            break
        if c.definite and c.low == 1 and c.number is None:
            found = name_after(scan, c, end, frames.given)
            if found is None:
                break
            c = Candidate(
                found[1], found[2], "name", 1, 1, names=(found[1], found[2]), who=(c.i, found[0]), noun=c.noun
            )
        if c.noun is None and c.form != "name":
            break
        out.append(c)
        t = next(
            (u for u in range(c.j, min(end, c.j + 5)) if scan.forms[u].startswith("و") and _people_at(frames, u)), end
        )
    return out


def _before(frames: Frames, k: int, a: int) -> list[Candidate]:
    """«خمسة من المارة تعرضوا لإصابات متفاوتة»: the people right before a verb that agrees with them."""
    scan = frames.scan
    if not scan.forms[k].endswith(("وا", "ت", "ا", "ن")):
        return []
    for i in reversed(between(frames.at_i, max(a, k - 8), k)):
        c = frames.at[i]
        end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
        if c.kind is not None or c.reason is not None or c.unit != "people" or (c.noun is None and c.who is None):
            return []
        return [c] if scan.skip_light(end, k) == k or (end == k - 1 and scan.role[end] == "relative") else []
    return []


def _alone(frames: Frames, st: State, t: int, end: int) -> Candidate | None:
    """One person more by an ordinal («تعرض ثالث لإصابة خطيرة»), or one by his name without a title."""
    scan = frames.scan
    c = frames.at.get(t)
    if c is not None and c.reason == "ordinal" and not scan.forms[t].startswith("ال") and c.j == end:
        if any(x.unit == "people" and x.kind in _KINDS and x.i < t for x in st.claims):
            c.reason = c.reason_rule = None
            c.low = c.high = 1
            c.form, c.rest = "one", True
            return c
        return None
    if t in frames.bare or t in frames.at or t >= end:
        return None
    if scan.forms[t] in frames.given or scan.forms[t] in frames.given.doubtful or t in frames.given.aged:
        stop = name_at(scan, t, end, frames.given, True)
        if stop > t and (stop == end or scan.kinds[stop] == PUNCT or scan.forms[stop] in _ADJUNCTS):
            return Candidate(t, stop, "name", 1, 1, names=(t, stop))
    return None


def _people_at(frames: Frames, t: int) -> bool:
    return t in frames.at or t in frames.bare


def _twin(c: Candidate) -> Candidate:
    return Candidate(
        c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest, names=c.names
    )
