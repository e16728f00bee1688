"""Fighters that no verb of harm or of moving counts: those who attack, hold, are present, or make up a group.

«شن 100 عنصر هجوما», «ثلاثة مسلحين يتحصنون في المبنى», «لواء يضم عشرة آلاف مقاتل», «البالغ عددهم نحو ألفي مقاتل».
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.scan import LIGHT, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

#: events whose doers are fighters in action
_ACTION = frozenset({"assault", "clash", "control_change"})
#: verbs of attacking and being there that the lexicon has no event for, without «و» and «ف»
_DO = word_class("do")
#: what holds or makes up a number of fighters
_MADE_OF = word_class("made_of")
_SKIP = word_class("skip")


def fighters_present(scan: Scan, c: Candidate, a: int, b: int) -> bool:
    """Whether a figure of fighters without a predicate says how many of them act or are there."""
    if c.unit != "people" or c.number is None or c.number.form in ("ordinal", "fraction") or c.number.definite:
        return False
    if c.low == 1 or (c.noun is not None and (c.sort != "armed" or scan.forms[c.noun.i].endswith("ه"))):
        return False  # «أحد الجنود»; «27 مقاتلة شنت غارات» are aircraft
    if scan.forms[c.i - 1] in ("علي", "ضد", "مع", "بين") or scan.forms[c.i].startswith("ل"):
        return False
    if not _fighters(scan, c):
        return False
    if _before(scan, c, a):
        return True
    t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    for u in range(t, min(b, t + 6)):
        form = scan.forms[u]
        if u in scan.time_at or form in _SKIP or form in LIGHT or scan.role[u] in ("hedge_after", "hedge", "relative"):
            continue
        return _acts(scan, u)
    return False


def _fighters(scan: Scan, c: Candidate) -> bool:
    if c.sort == "armed":
        return c.noun is None or c.noun.sense.entry.id not in (
            "armed.leader",
            "armed.commander",
            "armed.supporter",
            "armed.troops",
        )
    return (
        c.noun is None
        and c.who is not None
        and any(
            (n := scan.noun[t]) is not None and getattr(n.sense.entry, "sort", "") == "armed" for t in range(*c.who)
        )
    )


def _acts(scan: Scan, t: int) -> bool:
    form = scan.forms[t]
    if form in _DO or form.lstrip("وف") in _DO:
        return True
    verb = scan.verb[t]
    if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape not in ("perfect", "imperfect"):
        return False
    if verb.sense.entry.kind not in (None, "control", "forces"):
        return False
    return verb.sense.entry.event in _ACTION or verb.sense.entry.kind == "forces"


def _before(scan: Scan, c: Candidate, a: int) -> bool:
    """The verb or the word for a group right before the figure, hedges and «من» apart."""
    for t in range(c.i - 1, max(a - 1, c.i - 7), -1):
        form = scan.forms[t]
        if scan.role[t] == "hedge" or form in LIGHT or form in ("من", "ما", "عن", "ب", "نحو", "علي", "الي", "يقارب"):
            continue
        if t in scan.time_at or t in scan.number_at or scan.role[t] in ("relative", "clause"):
            return False
        bare = form.lstrip("وف")
        return bare in _MADE_OF or form in _MADE_OF or _acts(scan, t)
    return False


__all__ = ["fighters_present"]
