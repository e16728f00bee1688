"""One told first, and harmed by a pronoun behind: «استهدفت سيارة يقودها قيادي، ما أدى إلى مقتله», «تسلل شاب … فقتله الحراس».

The deed names somebody for the first time, and his death, wound or arrest is told of «him»: he is a figure as much as
one who stands behind the verb. He must agree with the pronoun, stand in the sentence before it, and be the only one who
does; where several agree, the one on whom the deed fell by its form. A definite word is a reference back; a title
with a name is not.
"""

from __future__ import annotations

from marsad.extraction.arguments import accusative
from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.persons import name_after
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import LIGHT, PUNCT, Match, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_LED_TO = word_class("pronoun_results")
_MANAGED = word_class("managed_to")
_NEXT_IN_TIME = word_class("next_in_time")
_UPON = word_class("upon")
_ABOARD = word_class("aboard")
_OPENERS = word_class("openers")
_AFTER = word_class("after")
#: «غالبيتهم من أطفال», «كان مسؤولا»: said of somebody else
_NOT_MET = word_class("said_of_another")
_WHOSE_END = word_class("whose_end")
_TO = word_class("to_and_from")
_KINDS = frozenset(["killed", "wounded", "captured"])
#: what the pronoun says of those it stands for: (lowest number, highest number, feminine)
_PRONOUNS = {"ه": (1, 1, False), "ها": (1, 1, True), "هما": (2, 2, None), "هم": (3, None, False), "هن": (3, None, True)}


def by_pronoun(frames: Frames, st: State, a: int, b: int) -> None:
    """Claim those whom a verb or verbal noun of harm tells by a pronoun, and who stand before it in the sentence."""
    scan = frames.scan
    verbs, forms, events = scan.verb, scan.forms, scan.event
    for k in between(scan.deeds, a + 2, b):
        verb, event = verbs[k], events[k]
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in _KINDS:
            kind, name, pronoun = verb.sense.entry.kind or "", verb.sense.entry.id, _said_of(frames, verb, k)
            result = _verbal(frames, verb)
            if scan.text(k, k + 1).endswith("ة") or (result and not verb.suffix):
                continue  # «مقتل وإصابة عدد»: no pronoun
            if not (_outcome(frames, k, a) or _after(frames, kind, k) if result else _next(frames, verb, k, a, b)):
                continue
        elif event is not None and (word := forms[k].lstrip("ب").removeprefix("و")) in _WHOSE_END:
            kind, name, result = "killed", event.sense.entry.id, True
            pronoun = next(x for x in ("هما", "ها", "هم", "هن", "ه") if word.endswith(x))
            if not _outcome(frames, k, a):
                continue
        else:
            continue
        acted = not result and (not verb.suffix or _has_subject(frames, verb.j, b))  # type: ignore[union-attr]
        c = _whom(frames, st, pronoun, kind, acted, a, k)
        if (
            c is not None
            and result
            and not _outcome(frames, k, a)
            and not any(x.i == c.i and x is not c for x in st.claims)
        ):
            continue  # «… بعد اعتقاله»: only of one who is counted for something else
        felled = next(
            (x for x in st.claims if verb is not None and x.i == verb.j and x.rule == "bare-casualty-noun"), None
        )
        if c is None or any(x.predicate == k and x is not felled for x in st.claims):
            continue
        if felled is not None and felled.low == 1:
            st.claims = [x for x in st.claims if x is not felled]  # «وأردوه قتيلا»: the one before is
        if c.kind == "forces":
            st.claims = [x for x in st.claims if x is not c]
        claiming.insert(frames, st, c, kind, f"by-pronoun:{name}")
        c.predicate = k


def _verbal(frames: Frames, verb: Match) -> bool:
    """Whether a verb of the lexicon is its verbal noun here, by its shape or the preposition on or before it."""
    if verb.sense.shape != "perfect" or not verb.suffix:
        return verb.sense.shape == "masdar"
    before = frames.scan.forms[verb.i - 1]
    return verb.prefix.endswith(("ب", "ل")) or before in _TO or before.lstrip("و") in _AFTER


def _said_of(frames: Frames, verb: Match, k: int) -> str:
    """The pronoun of a verb; that of a passive without one, by its form."""
    if verb.suffix:
        return verb.suffix
    form = frames.scan.forms[k]
    if form.endswith(("وا", "ون")):
        return "هم"
    if verb.sense.shape == "imperfect":
        return "ها" if form[len(verb.prefix) :].startswith("ت") else "ه"
    return "ها" if form.endswith("ت") else "ه"


def _outcome(frames: Frames, k: int, a: int) -> bool:
    """Whether a verb of result or of success leads to the verbal noun with a pronoun at ``k``."""
    forms = frames.scan.forms
    for t in range(k - 1, max(a - 1, k - 7), -1):
        form = forms[t]
        lead = form.lstrip("وف")
        if lead in _LED_TO or (lead in _MANAGED and k - t <= 2):
            return t == k - 1 or forms[k - 1] in _TO or forms[k].startswith(("ب", "و"))
        if form in (".", ";", ":") or (form == "," and not forms[k].startswith("و")):
            return False
    return False


def _next(frames: Frames, verb: Match, k: int, a: int, b: int) -> bool:
    """Whether a finite verb tells what happened next to one told of: «فقتلته القوات», «قبل أن تقتله», «ثم قتل»."""
    forms, shape = frames.scan.forms, verb.sense.shape
    entry = verb.sense.entry
    assert isinstance(entry, Verb)
    if entry.counts != "object" or shape not in ("perfect", "imperfect"):
        return False
    if entry.id == "capture.take_prisoner":
        return False  # «وأسرته», «وأسرهم»: families as well
    before = forms[k - 1]
    later = before in (_NEXT_IN_TIME if verb.suffix else ("ثم", "بعدها")) or (
        before == "ان" and k - 2 >= a and forms[k - 2] in ("قبل", "الي")
    )
    if verb.suffix in _PRONOUNS:
        return later or (verb.prefix in ("و", "ف") and not _own_object(frames, verb.j))
    if not verb.suffix and verb.prefix == "ف" and shape == "perfect":
        return _passive(frames, verb, b)  # «دخل مدني نطاق الضربة فقتل»
    return not verb.suffix and later and not verb.prefix and _passive(frames, verb, b)


def _own_object(frames: Frames, t: int) -> bool:
    """Whether an object stands right behind a verb whose ending may be no pronoun."""
    c = frames.at.get(t) or frames.bare.get(t)
    return c is not None and c.number is not None


def _passive(frames: Frames, verb: Match, b: int) -> bool:
    """Whether nobody stands behind a verb who could be its subject or object: «قبل أن يقتل برصاص القوات»."""
    scan = frames.scan
    t = scan.skip_light(verb.j, b)
    if t >= b or scan.kinds[t] == PUNCT or t in scan.time_at:
        return True
    form = scan.forms[t]
    if t in frames.at or t in frames.bare or scan.actor[t] is not None:
        return False
    if form in STOPS or scan.role[t] is not None:
        return True
    return form in ("برصاص", "بالرصاص", "برصاصه", "لاحقا", "فورا", "بنيران", "علي") or form.startswith("ب")


def _has_subject(frames: Frames, t: int, b: int) -> bool:
    """Whether a subject stands right behind a verb with a pronoun: «فقتلته القوات», not «فقتله وهرب»."""
    scan = frames.scan
    t = scan.skip_light(t, b)
    return (
        t < b
        and scan.forms[t] not in STOPS
        and (scan.actor[t] is not None or scan.noun[t] is not None or scan.forms[t].startswith("ال"))
    )


def _after(frames: Frames, kind: str, k: int) -> bool:
    """«قتل مسلحون ثلاثة أجانب بعد خطفهم»: what had been done to them before."""
    return kind == "captured" and frames.scan.forms[k - 1].lstrip("و") in _AFTER


def _whom(frames: Frames, st: State, pronoun: str, kind: str, acted: bool, a: int, k: int) -> Candidate | None:
    """The one whom the pronoun at ``k`` stands for, a figure that nothing has counted; None where it is not certain."""
    low, high, feminine = _PRONOUNS.get(pronoun, (0, 0, None))
    if not low:
        return None
    agreeing = [c for c in _people(frames, st, a, k) if _agrees(frames, c, low, high, feminine)]
    if acted and len(agreeing) > 1:
        agreeing = [c for c in agreeing if frames.scan.forms[c.i - 1] in _OPENERS][:1]
    if not agreeing:
        return None
    struck = [c for c in agreeing if _struck(frames, c, a)]
    if not struck and len(agreeing) > 1:
        struck = [c for c in agreeing if c.kind in _KINDS]
        if len(struck) != 1:
            return None
    c = struck[-1] if struck else agreeing[0]
    if c.kind == "forces":
        return c
    if c.kind == "wounded" and kind == "killed":
        c.kind = kind  # «طعن مهاجم شرطيا فقتله»
        c.steps.append("dies of it, as a pronoun tells")
        return None
    if c.kind is not None:
        if {c.kind, kind} != {"captured", "killed"} or any(
            x is not c and x.i == c.i and x.kind == kind for x in st.claims
        ):
            return None
        return Candidate(
            c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest, c.definite,
            names=c.names,
        )  # fmt: skip
    found = name_after(frames.scan, c, k, frames.given) if c.low == 1 and c.form == "bare" else None
    if found is not None and c.noun is not None and (c.definite or found[0] > c.noun.j):
        if any(x.i < found[2] and x.j > found[1] for x in (*frames.claims, *st.claims)):
            return None
        return Candidate(
            found[1], found[2], "name", 1, 1, names=(found[1], found[2]), who=(c.i, found[0]), noun=c.noun
        )  # fmt: skip
    return None if c.definite or any(x.i < c.j and x.j > c.i for x in st.claims) else c


def _people(frames: Frames, st: State, a: int, k: int) -> list[Candidate]:
    """The people told between two tokens, a speaker and words for a kind of deed apart."""
    out: list[Candidate] = []
    named = {x.i: x for x in st.claims if x.form == "name"}
    past = a
    for t in range(a, k):
        c = named.get(t) or frames.at.get(t) or frames.bare.get(t)
        if c is not None and t < past and c.form != "name":
            continue  # «مهندسا أجنبيا»: one
        if c is None or c.reason is not None or c.unit != "people" or c.form not in ("bare", "dual", "number", "name"):
            continue
        if c.form == "number" and c.noun is None:
            continue
        wanted = c.noun is not None and c.noun.sense.entry.id == "casualty.wanted"
        if not (c.sort in ("people", "armed", "relative") or wanted) or frames.voices.naming[t]:
            continue
        if frames.scan.forms[c.i - 1] in _NOT_MET or _adjective(frames, c):
            continue
        deed = frames.scan.verb[c.i - 1]
        if deed is not None and deed.sense.entry.id == "wound.maim":
            continue  # «بتر أعضاء السكان وإصابتهم»
        if c.noun is not None and (c.noun.prefix.lstrip("و") not in ("", "ب", "ل", "ف") or _possessed(frames, c)):
            continue
        out.append(c)
        past = max(c.j, c.who[1] if c.who and c.who[1] <= k else 0)
    return out


def _adjective(frames: Frames, c: Candidate) -> bool:
    """«شنت هجوما عسكريا»: the adjective of a word before it in the same case, which is no person."""
    scan = frames.scan
    if c.i == 0 or c.form != "bare" or not scan.forms[c.i].endswith("ا") or not scan.forms[c.i - 1].endswith("ا"):
        return False
    before = frames.bare.get(c.i - 1)
    return before is None or before.unit != "people"


def _possessed(frames: Frames, c: Candidate) -> bool:
    """«قائدها», «عناصره»: whose they are was told, and who they are is not new; a relative is."""
    return bool(c.noun is not None and c.noun.suffix) and c.sort != "relative"


def _agrees(frames: Frames, c: Candidate, low: int, high: int | None, feminine: bool | None) -> bool:
    if high == 1 or high == 2:
        if c.low != low:
            return False
    elif c.low is not None and c.low < low:
        return False
    if feminine is None or c.noun is None:
        return True
    form = frames.scan.forms[c.noun.i].removeprefix("ال")
    woman = form.endswith(("ه", "ات", "اه")) or c.noun.sense.entry.id in (
        "people.woman", "people.girl_child", "people.young_woman", "people.youth_girl", "relative.mother",
        "relative.sister", "relative.daughter", "relative.wife",
    )  # fmt: skip
    if high is None and not feminine:
        return True  # «هم» may hold women too
    return woman == feminine


def _struck(frames: Frames, c: Candidate, a: int) -> bool:
    """Whether the deed fell on a person by the form of it: an accusative, what is shot at, who is in what was struck."""
    scan = frames.scan
    if not c.definite and accusative(scan, c):
        return True
    t = c.i - 1
    while t > a and (scan.forms[t] in LIGHT or scan.role[t] == "hedge" or scan.forms[t] in ("احد", "عدد")):
        t -= 1
    form = scan.forms[t]
    if form in _UPON or form.lstrip("و") in _ABOARD:
        return True
    verb = scan.verb[t]
    if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.shape == "masdar":
        return verb.sense.entry.kind in ("attacks", *_KINDS)
    event = scan.event[t]
    return event is not None and form.startswith(("استهدف", "واستهدف", "باستهداف", "طعن", "دهس", "بطعن", "بدهس"))
