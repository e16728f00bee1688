"""Things that no verb of destroying or striking governs: arms handed over, cleared or kept from use; houses stormed or fired at.

«سلّم المقاتلون 400 قطعة سلاح», «يقدَّر عدد الألغام التي نُزعت بنحو مليون لغم», «داهموا 25 قرية»,
«أطلقت صواريخ باتجاه ثلاث سفن».
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import Frames
from marsad.extraction.phrases import STOPS
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_HANDS_OVER = word_class("hands_over")
_WEAPONRY = word_class("weaponry")
_THWARTS = word_class("thwarts")
_STORMS = word_class("storms")
_AIMED = word_class("aimed_at")
_AMOUNT_TO = word_class("amount_to")
_SORTIES = word_class("sorties")
#: nouns for arms
_ARMS = frozenset({"object.weapon", "object.gun", "object.mine", "vehicle.armour"})
#: verbs that name what was kept from happening
_DEEDS = frozenset({"other.smuggle"})


def things_dealt_with(case: Case) -> Verdict | None:
    """The kind of a figure of things or places by what was done with them, None where nothing told here was."""
    frames, c = case.frames, case.c
    if c.number is None or c.low == 1 or c.number.form in ("ordinal", "fraction") or c.noun is None or c.noun.suffix:
        return None
    start = nearness.start(frames, c)
    a = case.scan.sentences[case.scan.sentence_of[c.i]][0]
    if c.noun.sense.entry.id in _ARMS:
        if _handed_over(frames, a, start):
            return "destroyed", "handed-over"
        if _kept_from_use(case):
            return "destroyed", "kept-from-use"
        if _cleared_in_all(frames, c, a, start):
            return "destroyed", "cleared-in-all"
    if c.number.definite:
        return None
    if _stormed(case, a, start) or _fired_at(frames, c, a, start) or _hit(case, start):
        c.unit = "objects"
        return "attacks", "stormed-or-fired-at"
    return None


def _handed_over(frames: Frames, a: int, start: int) -> bool:
    """«سلمت الفصائل خمس دبابات», «سلموا أسلحتهم، بما في ذلك 6 دبابات»: a verb of handing over, its subject at most between."""
    scan = frames.scan
    arms = False
    for t in range(start - 1, max(a - 1, start - 15), -1):
        form = scan.forms[t].lstrip("وف")
        if form in _HANDS_OVER:
            if form.startswith("تسلم") and scan.forms[t - 1].lstrip("وف") != "تم":
                return False
            return arms or start - t <= 5
        arms = arms or form in _WEAPONRY
        if scan.forms[t] in (".", ":", ";") or scan.cue[t] is not None:
            return False
        verb = scan.verb[t]
        if verb is not None and verb.sense.shape in ("perfect", "imperfect") and scan.noun[t] is None:
            return False
        if t in frames.at and frames.at[t].kind is None and frames.at[t].reason is None and not arms:
            return False
    return False


def _kept_from_use(case: Case) -> bool:
    """«ضبط محاولة تهريب 30 سلاحا»: what the deed that was foiled was to be done with."""
    p, scan = case.p, case.scan
    if p is None or p.entry is None or p.entry.id not in _DEEDS or nearness.start(case.frames, case.c) - p.j > 2:
        return False
    return any(scan.forms[t].lstrip("وف") in _THWARTS for t in range(max(0, p.i - 5), p.i))


def _cleared_in_all(frames: Frames, c: Candidate, a: int, start: int) -> bool:
    """«عدد الألغام التي تم نزعها بنحو مليون لغم», «بلغ إجمالي ما نزعه المشروع 370 ألف لغم»."""
    scan = frames.scan
    amounts = scan.forms[start].startswith("ب")
    for t in range(start - 1, max(a - 1, start - 18), -1):
        amounts = amounts or scan.forms[t].lstrip("وف") in _AMOUNT_TO
        if t in frames.at and t not in scan.time_at and frames.at[t].reason is None:
            return False
        verb = scan.verb[t]
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind == "destroyed":
            related = any(scan.role[u] == "relative" or scan.forms[u] == "ما" for u in range(max(a, t - 3), t))
            told = any(scan.forms[u].lstrip("وف") in _AMOUNT_TO for u in range(max(a, t - 6), t))
            return bool(verb.suffix) and related and (amounts or told)
    return False


def _stormed(case: Case, a: int, start: int) -> bool:
    """«اقتحام 59 منزلا», «وداهموا 25 قرية», «داهمت القوات أربعة منازل»: buildings and villages that are broken into."""
    c, scan = case.c, case.scan
    if case.fresh and case.p is not None and case.p.kinds[0] == "destroyed":
        return False  # «مداهمة وتدمير 20 وكرا»
    if not (c.unit == "places" or (c.noun is not None and c.noun.sense.entry.id == "object.building")):
        return False
    if scan.forms[start].startswith(("ب", "ل")) or scan.forms[start - 1] in STOPS:
        return False
    for t in range(start - 1, max(a - 1, start - 5), -1):
        if scan.forms[t].lstrip("وف") in _STORMS:
            past = case.frames.arguments.subject_end(t + 1, start)
            return start - t == 1 or past == start
        if t in scan.number_at or scan.forms[t] in (",", ".", ":"):
            return False
    return False


def _fired_at(frames: Frames, c: Candidate, a: int, start: int) -> bool:
    """«أطلقت القذائف على ثلاثة منازل», «أطلقت صواريخ باتجاه 3 سفن», «مهمة جوية على 3 أهداف»: at what was fired."""
    scan = frames.scan
    if c.sort not in ("thing", "target") or c.unit == "places" or scan.forms[start - 1] not in _AIMED:
        return False
    fired = False
    for t in range(start - 2, max(a - 1, start - 12), -1):
        if scan.forms[t] in (".", ":", ";"):
            return False
        noun, verb = scan.noun[t], scan.verb[t]
        thrown = noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.unit == "attacks"
        if scan.forms[t] in _SORTIES and c.sort == "target":
            return True
        if verb is not None and verb.sense.entry.id == "attack.fire_rocket":
            return True
        if thrown:
            fired = True
        if verb is not None and verb.sense.shape in ("perfect", "imperfect") and noun is None and not fired:
            return False
    return fired and scan.forms[start - 1] != "علي"


def _hit(case: Case, start: int) -> bool:
    """«أصابت الطائرات أكثر من 10 مستشفيات»: buildings that a strike has hit."""
    p, c, frames = case.p, case.c, case.frames
    if not case.fresh or p is None or p.entry is None or p.entry.id != "wound.hit" or p.shape != "perfect":
        return False
    if c.noun is None or c.noun.sense.entry.id not in ("object.building", "object.depot", "object.base"):
        return False
    return start == p.j or frames.arguments.subject_end(p.j, start) == start
