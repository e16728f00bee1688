"""All, some or many of a group, how many left open: «جميع من كان على متنها», «بعض المواقع», «قتل كثيرون»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.shares import only_aimed_at
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_GRAVE = word_class("grave")
_CALLED_FOR = word_class("called_for")


def everyone(frames: Frames, st: State, k: int, b: int) -> Candidate | None:
    """«أفرج عن جميع الرهائن», «قضت على كافة المهاجمين»: all of those, how many is left open."""
    scan, p = frames.scan, st.predicate
    noun = scan.noun[k + 1] if k + 1 < b else None
    aboard = (
        k + 3 < b
        and scan.forms[k + 1] == "من"
        and scan.forms[k + 2].removeprefix("كان") in ("", "وا", "علي", "في", "فيها", "فيه")
    )
    if not aboard:
        if noun is None or not isinstance(noun.sense.entry, Noun) or noun.prefix:
            return None
        of_all = noun.sense.shape.startswith("def-") or (noun.sense.shape == "pl" and _of_a_group(frames, noun.j, b))
        if not of_all or noun.sense.shape == "def-sg" or noun.sense.entry.sort not in ("people", "armed", "casualty"):
            return None
    if p is None or not p.kinds or p.used or p.negated or k - p.j > 4:
        return None
    if p.kinds == ["released"] and scan.forms[p.i - 1] in _CALLED_FOR:
        return None  # «… وذلك من خلال إطلاق سراح كافة الأسرى»
    if p.kinds[0] not in HARM | {"released", "evacuated", "surrendered"} or scan.forms[k - 1] in (
        "من",
        "في",
        "مع",
        "ضد",
    ):
        return None
    if aboard or noun is None:
        return Candidate(k, k + 2, "bare", None, None, hedge="vague", definite=True)  # «جميع من كان على متنها»
    stop = max(noun.j, noun_phrase(scan, k + 1, b, 3))
    return Candidate(k, noun.j, "bare", None, None, hedge="vague", noun=noun, who=(k + 1, stop), definite=True)


def _of_a_group(frames: Frames, t: int, b: int) -> bool:
    """Whether a definite word or an actor's name stands at ``t``: «عناصر الميليشيا»."""
    scan = frames.scan
    actor = scan.actor[t] if t < b else None
    return t < b and ((actor is not None and not actor.prefix) or scan.forms[t].startswith("ال"))


def some(frames: Frames, st: State, k: int, b: int) -> Candidate | None:
    """«السيطرة على بعض المواقع», «دمرت بعض الطائرات»: some of a definite plural, how many is left open."""
    scan, p = frames.scan, st.predicate
    noun = scan.noun[k + 1] if k + 1 < b else None
    if noun is None or not isinstance(noun.sense.entry, Noun) or noun.prefix or noun.suffix:
        return None
    if noun.sense.shape not in ("def-pl", "def-dupl") or p is None or not p.kinds or p.used or p.negated or p.planned:
        return None
    if (
        k - p.j > 3
        or scan.forms[k].startswith("و")
        or (p.shape == "masdar" and nearness.defined(frames, p.i) and k == p.j)
    ):
        return None
    if p.shape == "masdar" and k != p.j and scan.forms[k - 1] != "علي":
        return None  # «إحراق مقرات بعض التنظيمات»
    if only_aimed_at(scan, p.i, scan.sentences[scan.sentence_of[k]][0]):
        return None  # «حاولوا السيطرة على بعض المواقع»
    before, kind, entry = scan.forms[k - 1], p.kinds[0], noun.sense.entry
    words = p.entry.with_ if p.entry is not None else ()
    leads = (before == "علي" and (kind == "control" or "على" in words)) or (before == "عن" and "عن" in words)
    if before in STOPS and not leads:
        return None
    unit = {"control": ("places",), "destroyed": ("vehicles", "objects")}.get(kind, ("people",))
    if entry.unit not in unit or (kind not in HARM | {"released", "evacuated"} and unit == ("people",)):
        return None
    if unit == ("people",) and (entry.sort not in ("people", "armed", "casualty") or p.shape == "imperfect"):
        return None
    stop = max(noun.j, noun_phrase(scan, k + 1, b, 3))
    if (
        p.entry is not None
        and p.entry.id == "wound.hit"
        and any(f in _GRAVE for f in scan.forms[noun.j : min(b, noun.j + 2)])
    ):
        return None  # «إصابة بعض الجرحى خطيرة»: how they are
    c = Candidate(k, noun.j, "bare", None, None, hedge="vague", unit=entry.unit, noun=noun)
    c.who = (k + 1, stop) if unit == ("people",) and entry.sort != "casualty" else None
    return c


def many(frames: Frames, st: State, k: int, b: int) -> Candidate | None:
    """«قتل كثيرون, بينهم نساء»: many people right behind a verb of harm."""
    p = st.predicate
    if p is None or p.used or p.negated or not p.kinds or p.kinds[0] not in HARM or frames.scan.skip_light(p.j, b) != k:
        return None
    return Candidate(k, k + 1, "bare", None, None, hedge="vague")
