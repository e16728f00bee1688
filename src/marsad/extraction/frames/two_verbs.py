"""One figure under two verbs: «30 سيدة يحتجزهم التنظيم», «قتل ثلاثة أجانب بعد خطفهم», «12 عاملا خطفوا وقتلوا»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.scan import Match
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_AFTER = word_class("after")
_THEM = word_class("them")
#: what may befall the same people before or beside what the figure is claimed for
_FIRST = {
    "killed": frozenset(["captured"]),
    "wounded": frozenset(["captured"]),
    "bodies": frozenset(["killed"]),
    "released": frozenset(["captured"]),
    "captured": frozenset(["killed"]),
}


def second_kinds(frames: Frames, st: State, b: int) -> None:
    """Claim a figure once more for the kind that a clause right behind its people gives."""
    for c in list(st.claims):
        if c.kind not in _FIRST or c.unit != "people" or c.low in (0, 1) or c.mode == "denied" or c.form == "name":
            continue
        if c.number is None and c.form != "dual":
            continue
        found = _behind(frames, c, b)
        if found is None:
            continue
        kind, verb = found
        if any(x.i == c.i and x.kind == kind for x in st.claims):
            continue
        twin = Candidate(
            c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest,
        )  # fmt: skip
        twin.predicate = verb.i
        last = st.last
        claiming.insert(frames, st, twin, kind, f"clause-behind:{verb.sense.entry.id}")
        st.last = last


def _behind(frames: Frames, c: Candidate, b: int) -> tuple[str, Match] | None:
    scan = frames.scan
    wanted = _FIRST[c.kind or ""]
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    if t < b and scan.forms[t] in _AFTER:
        deed = scan.verb[t + 1] if t + 1 < b else None
        if deed is not None and deed.suffix in _THEM and _kind(deed) == "captured":
            return ("captured", deed) if "captured" in wanted and scan.forms[t] != "قبل" else None
        return None
    relative = t < b and scan.role[t] == "relative"
    t += relative
    t += t < b and scan.forms[t] == "كان"
    verb = scan.verb[t] if t < b else None
    if (
        verb is None
        or verb.sense.shape not in ("perfect", "imperfect")
        or _kind(verb) is None
        or verb.prefix.startswith("و")
    ):
        return None
    if verb.suffix in _THEM and isinstance(verb.sense.entry, Verb) and verb.sense.entry.counts == "object":
        return (_kind(verb) or "", verb) if _kind(verb) in wanted else None
    if not scan.forms[t].endswith("وا") or verb.i in {x.predicate for x in (c,)}:
        return None
    more = scan.verb[verb.j] if verb.j < b else None
    pair = [verb] + ([more] if more is not None and more.prefix == "و" and scan.forms[more.i].endswith("وا") else [])
    for one in pair:
        if _kind(one) in wanted and _kind(one) == ("killed" if c.kind == "bodies" else _kind(one)):
            return _kind(one) or "", one
    return None


def _kind(verb: Match) -> str | None:
    return verb.sense.entry.kind if isinstance(verb.sense.entry, Verb) else None
