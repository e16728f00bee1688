"""People who are moved, flee or come home: buses, batches, homes left."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_PHASES = word_class("phases")
_STREET = word_class("street")
_CARRIERS = word_class("carriers")
_AGREED = word_class("agreed")
_DEALS = word_class("deal_says")
_NOT_MOVED = frozenset(["armed.troops", "people.passenger", "people.traveller"])
_HOMES = word_class("homes")
_HOSPITALS = word_class("hospitals")
_AMBULANCES = word_class("ambulances")
#: «المركز الطبي», «النقطة الطبية»
_CENTRES = word_class("centres")
_OF_MEDICINE = word_class("of_medicine")
_TO_IT = word_class("to_it")
#: who is brought to a hospital out of a siege by a deal
_ILL = frozenset(["people.patient", "casualty.sick", "people.passenger"])


def wheels(frames: Frames, k: int, a: int) -> bool:
    """Whether buses, lorries or a convoy stand right before or behind a verb of entering."""
    for t in (*range(k - 1, max(a - 1, k - 4), -1), *range(k + 1, min(frames.scan.n, k + 4))):
        noun = frames.scan.noun[t]
        if frames.scan.forms[t].removeprefix("ال") in _CARRIERS or (
            noun is not None and noun.sense.entry.id.startswith(("vehicle.", "thing.bus"))
        ):
            return True
    return False


def fleeing(frames: Frames, a: int, b: int) -> bool:
    """Civilians alone who come out, with no fighters, buses, batch or deal in the sentence, fled."""
    civilians = flight_told(frames, a, b)
    for t in range(a, b):
        noun = frames.scan.noun[t]
        if noun is not None and isinstance(noun.sense.entry, Noun):
            entry = noun.sense.entry
            if entry.sort == "armed" or entry.id.startswith(("vehicle.", "thing.bus")):
                return False
            civilians = civilians or "civilians" in (entry.classes or ())
        if frames.scan.forms[t].lstrip("ولب").removeprefix("ال") in (
            "دفعه", "قافله", "اتفاق", "موجب", "ممر", "ممرات", "معبر", "تسويه", "حافله", "حافلات", "اجلاء", "اتفاقيه",
        ):  # fmt: skip
            return False
    return civilians


def flight_told(frames: Frames, a: int, b: int) -> bool:
    """Whether the sentence or the one before it in the story speaks of people who flee or are driven out."""
    scan, s = frames.scan, frames.scan.sentence_of[a]
    if s > 0 and scan.story_of[scan.sentences[s - 1][0]] == scan.story_of[a]:
        a = scan.sentences[s - 1][0]
    return any(
        (v := scan.verb[t]) is not None and isinstance(v.sense.entry, Verb) and v.sense.entry.kind == "displaced"
        for t in between(scan.deeds, a, b)
    )


def fighters_go(frames: Frames, t: int, b: int) -> bool:
    """Whether fighters without a number stand right behind the verb."""
    noun = frames.scan.noun[t] if t < b else None
    return (
        t not in frames.at and noun is not None and isinstance(noun.sense.entry, Noun)
        and noun.sense.entry.sort == "armed" and not noun.prefix
    )  # fmt: skip


def from_homes(frames: Frames, t: int, b: int) -> bool:
    """Whether those who are driven out leave their homes or land."""
    for u in range(t, min(b - 1, t + 9)):
        if frames.scan.forms[u] == "من" and frames.scan.forms[u + 1] in _HOMES:
            return True
        if frames.scan.forms[u] in (",", ".", ";"):
            return False
    return False


def street(frames: Frames, k: int, b: int) -> bool:
    """«خرج الآلاف إلى الشوارع»: a crowd of protest."""
    return any(form.lstrip("و") in _STREET for form in frames.scan.forms[k + 1 : min(b, k + 14)])


def moved_people(frames: Frames, st: State, k: int, b: int) -> Candidate | None:
    """«إجلاء مقاتلي الفصيل وعائلاتهم», «لنقل السكان»: people in the plural whom a verbal noun of moving governs.

    Also the families who are joined to people that have been counted as moved.
    """
    scan, p, last = frames.scan, st.predicate, st.last
    noun = scan.noun[k]
    if noun is None or not isinstance(noun.sense.entry, Noun) or k in frames.at:
        return None
    entry = noun.sense.entry
    if entry.unit == "families" and noun.prefix == "و" and noun.suffix in ("هم", "ها") and noun.sense.shape == "pl":
        if last is None or last.kind != "evacuated" or last.unit != "people" or last.low is not None:
            return None
        end = max(last.j, last.who[1] if last.who else 0)
        if not (0 <= k - end <= 2 or (k < end and k >= last.j)) or last.mode == "denied":
            return None
        return Candidate(k, noun.j, "bare", None, None, hedge="vague", unit="families", noun=noun, rule="kin")
    if entry.sort not in ("people", "armed") or entry.unit != "people" or entry.id in _NOT_MOVED:
        return None
    if noun.sense.shape not in ("pl", "def-pl", "dupl", "def-dupl"):
        return None
    definite = noun.sense.shape.startswith("def")
    stop = max(noun.j, noun_phrase(scan, k, b, 4))
    moved = Candidate(k, noun.j, "bare", None, None, hedge="vague", noun=noun, who=(k, stop), definite=definite)
    if noun.prefix == "و" and definite and last is not None and last.rule == "moved-people" and last.definite:
        return moved if 0 <= k - last.j <= 1 or k == (last.who[1] if last.who else 0) else None
    if (
        p is not None
        and p.kinds == ["surrendered"]
        and not p.used
        and not p.negated
        and p.shape == "perfect"
        and definite
    ):
        return moved if k - p.j <= (scan.forms[k - 1] == "هولاء") and not noun.prefix else None  # «استسلمت النساء»
    if p is None or p.kinds != ["evacuated"] or p.used or p.negated or p.shape != "masdar" or p.entry is None:
        return None
    verb = scan.verb[p.i]
    if not p.entry.id.startswith("evacuate.") or noun.prefix or nearness.defined(frames, p.i) or verb is None:
        return None
    if p.j + (p.j < k and scan.forms[p.j] in ("اخر", "باقي", "بقيه")) != k:
        return None
    a = scan.sentences[scan.sentence_of[k]][0]
    for t in range(max(a, p.i - 8), p.i):
        form = scan.forms[t]
        if form in _AGREED or _AGREED & {form.lstrip("وفلب"), form.lstrip("وفلب").removeprefix("ال"), form[1:]}:
            deal = form.lstrip("وفلب").removeprefix("ال") in _DEALS and p.i - t <= 4
            if not deal or definite or (k in frames.bare and not noun.suffix):
                return None
            p.planned = True  # «اتفاق يقضي بخروج مقاتلي الفصيل»
    if verb.prefix.endswith("ل"):
        p.planned = True  # «عملية لإخراج مقاتلي الفصيل», «وصلت مئة حافلة لنقل السكان»
    if definite:
        return None  # «دخلت الحافلات لإخراج المسلحين»: those spoken of, no further figure
    if k in frames.bare and not noun.suffix:
        return None  # «إجلاء مقاتلين» goes the way of all bare nouns
    return moved if p.i == a or scan.forms[p.i - 1] not in _PHASES else None


def moving(frames: Frames, c: Candidate, before: bool = False) -> bool:
    """Whether the figure's sentence (or, of people, the one before it) speaks of people being moved."""
    s = frames.scan.sentence_of[c.i]
    a, b = frames.scan.sentences[s]
    if before and s and c.unit == "people" and frames.scan.story_of[a - 1] == frames.scan.story_of[a]:
        a = min(a, frames.scan.sentences[s - 1][0])
    for t in range(a, b):
        verb = frames.scan.verb[t]
        if (
            verb is not None
            and isinstance(verb.sense.entry, Verb)
            and verb.sense.entry.kind in ("evacuated", "displaced")
        ):
            return True
    return False


def carried(frames: Frames, st: State, c: Candidate) -> str | None:
    """The kind of those whom buses, a batch or a convoy carry: «حافلات تقل مقاتلين», «الدفعة ضمت 350 مسلحا»."""
    scan = frames.scan
    a = scan.sentences[scan.sentence_of[c.i]][0]
    verb = nearness.hedge_start(frames, c) - 1
    carrier = any(scan.forms[t].lstrip("ول").removeprefix("ال") in _CARRIERS for t in range(max(a, verb - 6), verb))
    p = st.predicate
    if (p is not None and "trapped" in p.kinds) or c.noun_kind in ("bodies", "killed", "wounded"):
        return None
    return "evacuated" if carrier and c.unit in ("people", "families") and moving(frames, c, True) else None


def carries(frames: Frames, c: Candidate) -> bool:
    """Buses, lorries and their like: vehicles that people are moved in."""
    return c.noun is not None and c.noun.sense.entry.id.startswith(("vehicle.bus", "thing.bus"))


def to_hospital(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«نقل 44 جريحا إلى المستشفيات»: the hurt who are brought to be treated are counted as hurt, not as evacuated."""
    if p.entry is None or p.entry.id != "evacuate.transfer":
        return False
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    if c.noun_kind == "wounded" and any(form in _AMBULANCES for form in frames.scan.forms[a : p.i]):
        return True  # «هرعت سيارات الإسعاف لنقل أربعين مصابا»
    return _to_a_hospital(frames, p.j, c.i) or to_be_treated(frames, p.entry, c.j, b)


def brought_to_hospital(case: Case) -> Verdict | None:
    """«نُقل سبعة أشخاص إلى المستشفى»: people who are brought to be treated are hurt, and not evacuated by a deal."""
    c, p = case.c, case.p
    if (
        not case.fresh
        or p is None
        or p.entry is None
        or c.unit != "people"
        or case.noun_kind is not None
        or c.low is None
    ):
        return None
    if c.noun is not None and getattr(c.noun.sense.entry, "sort", "") not in ("people", "relative", "armed"):
        return None
    if (c.noun is not None and c.noun.sense.entry.id in _ILL) or not to_hospital(case.frames, p, c, case.b):
        return None
    scan = case.scan
    a = scan.sentences[scan.sentence_of[c.i]][0]
    if any(form.removeprefix("ال") in _AGREED for form in scan.forms[a : case.b]):
        return None  # «بموجب الاتفاق»
    return "wounded", p.rule + "+to-be-treated"


def _to_a_hospital(frames: Frames, a: int, b: int) -> bool:
    """«ونُقل إلى مستشفى المدينة 18 جريحا»: a hospital between the verb and those who are brought there."""
    forms = frames.scan.forms
    for t in range(a, b):
        form = forms[t].removeprefix("لل").removeprefix("ل").removeprefix("ال")
        if (form in _HOSPITALS or (form in _CENTRES and forms[t + 1].removeprefix("ال") in _OF_MEDICINE)) and (
            forms[t - 1] == "الي" or forms[t].startswith("ل")
        ):
            return True
    return False


def to_be_treated(frames: Frames, entry: Verb, j: int, b: int) -> bool:
    """Whether «إلى المستشفى» stands near behind a verb of bringing that ends before token ``j``."""
    if entry.id != "evacuate.transfer":
        return False
    scan = frames.scan
    words = scan.forms[j : min(b, j + 5)]
    if j < b and scan.forms[j] == ",":  # «نقل 15 آخرون، بينهم رضيع، إلى عيادة»
        end = next((t for t in range(j + 1, min(b, j + 9)) if scan.forms[t] == ","), j)
        words = scan.forms[end + 1 : min(b, end + 6)] if end > j else words
    if any(form.removeprefix("لل").removeprefix("ال") in _HOSPITALS for form in words):
        return True
    a = scan.sentences[scan.sentence_of[j - 1]][0]
    if not any(form in _TO_IT for form in scan.forms[max(a, j - 4) : min(b, j + 2)]):
        return False
    return any(form.removeprefix("لل").removeprefix("ال") in _HOSPITALS for form in scan.forms[a:j])  # «ونُقل إليه»


def quotes(frames: Frames, k: int, b: int) -> bool:
    """Whether «عن» follows «نقل» before anybody whom it could move: words are carried, not people."""
    for t in range(k, min(b, k + 10)):
        if frames.scan.forms[t] == "عن":
            return True
        if t in frames.at or (frames.scan.verb[t] is not None and t > k):
            return False
    return False
