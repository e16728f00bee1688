"""Those who were with one of whom a claim or a verb tells: «مقتله مع ثلاثة من حراسه», «وقتله الرصاص إلى جانب عشرة»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.words import word_class

_ALONG_WITH = word_class("along_with")
_HIS_DEATH = word_class("his_death")


def together(frames: Frames, st: State, c: Candidate) -> str | None:
    """«لقي فلان مصرعه مع عدد من مرافقيه», «مقتله إلى جانب ثلاثة من حراسه»: the kind of the one with whom they were."""
    scan, p, last = frames.scan, st.predicate, st.last
    lead = nearness.hedge_start(frames, c)
    beside = scan.forms[lead - 1] in _ALONG_WITH or (scan.forms[lead - 1] == "جانب" and scan.forms[lead - 2] == "الي")
    if c.unit != "people" or not beside or c.low == 1:
        return None
    if last is not None and last.low == 1 and last.kind in HARM and (p is None or not p.kinds or last.predicate == p.i):
        return last.kind if _one_phrase(frames, last.j, lead - 1) else None
    if p is None or not p.kinds:
        return _done_to_him(frames, c, lead - 1)
    if p.kinds[0] not in HARM or c.i - p.j > 8:
        return None
    verb = scan.verb[p.i]
    theirs = verb is not None and bool(verb.suffix)  # «مقتله», «مصرعهما»
    named = last is not None and (last.i >= p.i or last.form == "name")
    return p.kinds[0] if (theirs or (p.used and named)) and _one_phrase(frames, p.j, lead - 1) else None


def _done_to_him(frames: Frames, c: Candidate, k: int) -> str | None:
    """«وقتله الرصاص، يوم الجمعة، إلى جانب عشرة آخرين»: the kind of a verb with a pronoun for the one with whom they were."""
    scan = frames.scan
    for t in range(k - 1, max(scan.sentences[scan.sentence_of[c.i]][0] - 1, k - 9), -1):
        verb, form = scan.verb[t], scan.forms[t].lstrip("وب")
        if form in _HIS_DEATH:
            return "killed" if _one_phrase(frames, t + 1, k) else None  # «مقتله مع عدد من عناصره»
        kind: str | None = getattr(verb.sense.entry, "kind", None) if verb is not None and verb.suffix else None
        if verb is not None and kind in HARM:
            return kind if verb.sense.shape == "perfect" and _one_phrase(frames, verb.j, k) else None
        if t in frames.at or scan.forms[t] in (".", ":", ";"):
            return None
    return None


def _one_phrase(frames: Frames, t: int, k: int) -> bool:
    """Whether one who is counted, with names, clauses in commas, times and places, reaches from ``t`` to «مع» at ``k``."""
    scan = frames.scan
    if k - t > 24:
        return False
    while t < k:
        if scan.role[t] == "relative":
            t = next((u for u in range(t, k) if scan.forms[u] == ","), k)
            continue
        verb, event = scan.verb[t], scan.event[t]
        if verb is not None and verb.sense.shape in ("perfect", "imperfect") and scan.noun[t] is None:
            if not (verb.suffix and verb.sense.entry.id == "light.wage"):  # «أحد قادتها»
                return False
        if event is not None and event.sense.entry.id.startswith(("clash.", "talks.")):
            return False  # «قتل خلال اشتباكات مع عدد من المسلحين»
        if scan.cue[t] is not None or scan.forms[t] in (".", ":", ";"):
            return False
        t += 1
    return True
