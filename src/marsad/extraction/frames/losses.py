"""Whom somebody lost: «فقدت والدها في القصف», «خسر الأب ابنه في الانفجار»: a relative is dead where the clause tells of violence."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames.state import Frames
from marsad.extraction.happened import violence
from marsad.extraction.phrases import STOPS
from marsad.lexicon.entries import Verb

_LOSE = frozenset(["missing.lose", "control.lose", "kill.lose_fighters"])


def kin_lost(frames: Frames, entry: Verb, shape: str, j: int, end: int) -> int:
    """Token of the relatives who are the object of a verb of loss that ends at ``j``, 0 where none are.

    Over its subject, which is one definite person: «فقد الطفل أمه». A relative with a pronoun, or with the article's
    number behind it, is meant: «أطفاله الثلاثة».
    """
    if entry.id not in _LOSE or shape not in ("perfect", "imperfect"):
        return 0
    t = frames.scan.skip_light(j, end)
    first = _person(frames, t)
    if first is not None and first.definite and first.noun is not None and not first.noun.suffix:
        t = frames.scan.skip_light(max(first.j, first.who[1] if first.who else 0), end)
    c = _person(frames, t)
    if c is None or not (c.sort == "relative" or (c.noun is not None and c.noun.sense.entry.id.endswith("child"))):
        return 0
    if c.noun is None or not (c.noun.suffix or frames.scan.text(c.noun.i, c.noun.j).endswith("ه")):
        return 0  # «والده» is written like «والدة» once it is folded
    after = frames.scan.skip_light(c.j, end)
    if after < end and frames.scan.forms[after].startswith("ال") and after not in frames.scan.number_at:
        if frames.scan.noun[after] is not None or frames.scan.event[after] is not None:
            return 0  # «خسر شقيقه الانتخابات»: he lost them
    return t


def of_his_own(frames: Frames, shape: str, j: int, end: int) -> bool:
    """«فقد رجل ساقه», «فقدت امرأة منزلها»: one person, and right behind what was his own: he is not missing."""
    c = _person(frames, frames.scan.skip_light(j, end))
    if shape not in ("perfect", "imperfect") or c is None or c.low != 1 or c.definite:
        return False
    t = frames.scan.skip_light(max(c.j, c.who[1] if c.who else 0), end)
    form = frames.scan.forms[t] if t < end else ""
    return len(form) > 3 and form.endswith(("ه", "ها")) and form not in STOPS and t not in frames.scan.time_at and not (
        frames.scan.text(t, t + 1).endswith("ة") or form.startswith(("ب", "ل", "و", "ف"))
    )  # fmt: skip


def of_its_fighters(frames: Frames, shape: str, k: int, j: int, end: int) -> bool:
    """«فقدت الكتيبة سبعة من عناصرها», «لم يفقد الفصيل سوى مقاتلين»: armed people who are the object of a verb of loss.

    The verb is of many, or its subject stands between; «فقد ثلاثة جنود» alone may be a passive, and they are missing.
    """
    scan = frames.scan
    if shape not in ("perfect", "imperfect"):
        return False
    for t in range(j, min(end, j + 6)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is None or c.unit != "people" or not (c.number is not None or c.form in ("dual", "one")):
            if frames.arguments.finite(t) or scan.forms[t] in (".", ",", ":"):
                return False
            continue
        own = c.sort == "armed" or (c.noun is not None and c.noun.sense.entry.id == "people.individual")
        many = scan.forms[k].endswith(("وا", "ون")) or any(scan.forms[u] in ("سوي", "الا") for u in range(j, t))
        first = scan.forms[j] if j < t else ""
        subject = first.startswith("ال") and scan.forms[t - 1] not in ("من", "في") and scan.actor[t - 1] is not None
        subject = subject or (t - j == 1 and first.startswith("ال") and scan.place[j] is None and j not in scan.time_at)
        return own and (many or subject)
    return False


def by_violence(frames: Frames, a: int, b: int) -> bool:
    """Whether the sentence tells of violence of which somebody may have been lost."""
    return violence(frames.scan, a, b)


def _person(frames: Frames, t: int) -> Candidate | None:
    c = frames.at.get(t) or frames.bare.get(t)
    return c if c is not None and c.unit == "people" and c.reason is None else None
