"""What is taken back: not happened, not by violence, told before."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.happened import HARM, no_violence, not_happened, of_that_accident, plotted
from marsad.extraction.scan import Scan
from marsad.extraction.words import word_class

_AFTER = word_class("after")
_CIRCUMSTANCES = word_class("circumstances")
_TO_COME = word_class("to_come")


def sift(frames: Frames, st: State, a: int, b: int) -> None:
    """Take back what did not happen, or not by violence; mark what is only planned, supposed or asked."""
    scan = frames.scan
    gone: list[Candidate] = []
    for c in st.claims:
        if c.part_of is not None and any(c.part_of is x for x in gone):
            gone.append(c)
            c.reason, c.reason_rule = c.part_of.reason, c.part_of.reason_rule
            continue
        if c.number is not None and _more_to_come(scan, c, a):
            c.reason, c.reason_rule = "not_stated_here", "more-of-them-feared-or-to-come"
            gone.append(c)
            continue
        if c.kind not in HARM:
            continue
        if _told_before(frames, c):
            c.reason, c.reason_rule = "not_stated_here", "goes-back-to-one-named"
            gone.append(c)
            continue
        if c.number is None and _asked(scan, c, b):
            c.reason, c.reason_rule = "not_stated_here", "asked-and-not-told"
            gone.append(c)
            continue
        at = c.predicate if c.predicate is not None and a <= c.predicate < b else nearness.hedge_start(frames, c)
        mishap = no_violence(scan, c.kind, min(at, c.i), max(at + 1, c.j), a, b)
        mishap = mishap or of_that_accident(scan, c.kind, min(at, c.i), scan.sentence_of[c.i])
        if mishap is None and c.kind == "wounded" and c.noun is not None and scan.forms[c.noun.i].startswith("لاعب"):
            if not any(e is not None and not e.sense.entry.id.startswith("protest.") for e in scan.event[a:b]):
                mishap = scan.forms[c.noun.i]  # «إصابة 4 لاعبين بالعضلة»: sport
        if mishap is not None:
            c.reason, c.reason_rule = "other_count", f"harm-without-violence:{mishap}"
            gone.append(c)
            continue
        if c.mode is not None or (c.low == 0 and c.high == 0):
            continue
        verdict = not_happened(scan, at, a)
        if verdict == "unconfirmed" and c.number is None and scan.forms[c.i - 1] == "اي":
            verdict = "none"  # «ليس متأكدا مما إذا كان أي جندي قد لقي حتفه»
        if verdict == "none" or (c.number is None and plotted(scan, at)):
            c.reason, c.reason_rule = "not_stated_here", "harm-attempted-averted-or-feared"
            gone.append(c)
        elif verdict == "planned" and c.form == "bare" and c.low is None and c.number is None:
            c.reason, c.reason_rule = "not_stated_here", "planned-and-not-counted"
            gone.append(c)  # «مخطط لاغتيال مسؤولين»
        elif verdict is not None:
            c.mode = verdict
            c.steps.append(f"the words before it make it {verdict}")
    if gone:
        for c in gone:
            c.kind = None
        st.claims = [c for c in st.claims if not any(c is x for x in gone)]


def _more_to_come(scan: Scan, c: Candidate, a: int) -> bool:
    """«وقف قتل المزيد من المدنيين», «تخشى سقوط مزيد من الضحايا»: more of them, who are not yet."""
    assert c.number is not None
    if scan.forms[c.number.i].lstrip("ولب").removeprefix("ال") not in ("مزيد", "مزيدا"):
        return False
    for t in range(c.number.i - 1, max(a - 1, c.number.i - 8), -1):
        if scan.forms[t] in (",", ".", ";", ":"):
            return False
        if scan.forms[t].lstrip("وف") in _TO_COME:
            return True
    return False


def _asked(scan: Scan, c: Candidate, b: int) -> bool:
    """«لا أعرف إن كانوا قتلى أم جرحى»: one of two things between which a question leaves the choice."""
    return scan.forms[c.i - 1] == "ام" or (c.j < b and scan.forms[c.j] == "ام")


def _told_before(frames: Frames, c: Candidate) -> bool:
    """«بعد القبض على العيثاوي», «الذين قتلوا أبو حسين»: the short name of one whom a claim of the kind has named in full."""
    scan = frames.scan
    if c.form != "name" or c.who is not None or c.names is None or c.predicate is None or c.predicate < 1:
        return False
    lead = scan.forms[c.predicate - 1]
    if lead.lstrip("و") not in _AFTER | _CIRCUMSTANCES and scan.role[c.predicate - 1] != "relative":
        return False
    mine = set(scan.forms[c.names[0] : c.names[1]])
    return any(
        x.kind == c.kind and x.names is not None and mine < set(scan.forms[x.names[0] : x.names[1]])
        for x in frames.claims
        if scan.story_of[x.i] == scan.story_of[c.i]
    )
