"""Plurals that no numeral counts: «مقتل من كانوا على متنها». (Over 400 lines: a list of constructions, a function each.)

A pass over what the pass over the sentence has left: people told by a construction of their own, quantities, sites.
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.openers import QUANTITIES, SITES
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import Match, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_ABOARD_OF = word_class("aboard_of")
_ARMS = word_class("found_arms")
_BETWEEN_DEAD = word_class("between_dead")
_HERE = word_class("in_it")
_NEGATION = word_class("negation")
_NO_ARMS = word_class("no_arms")
_OF_WHAT_WAS_TOLD = word_class("of_what_was_told")
_PRESENT = word_class("present_there")
_REACHED = word_class("reached")
_SOME = word_class("some")
_STORES = word_class("found_in")
_SOME_OF_THEM = word_class("some_of_them")
_STRUCK = word_class("struck")
_TAKINGS = word_class("takings")
_SHOTS = word_class("instrument")
_THREATENED = word_class("threatened")
_TOWARDS = word_class("towards_front")
_TRANSPORTS = word_class("transports")
_CAMPAIGNS = word_class("campaigns_of")
_CARRYING = word_class("carrying")
_UPON_THEM = word_class("upon_them")
_WITH = word_class("together_with")
_PLURAL = ("pl", "dupl")
_DONE = frozenset(["light.be_done", "light.take_place"])
#: captures that take people from where they live; «إيقاف» is stopping as well
_TAKEN = frozenset(["capture.abduct", "capture.arrest", "capture.detain"])
_FIGHTERS = frozenset(["armed.troops"])


def without_number(frames: Frames, st: State, a: int, b: int) -> None:
    """Claim people in the plural, quantities of arms and sites that a construction tells and nothing has counted."""
    scan, last = frames.scan, st.last
    for k in between(frames.openers.uncounted, a, b):
        form = scan.forms[k]
        found: tuple[Candidate, str, str] | None = None
        if form == "من":
            found = _those_aboard(frames, k, a, b)
        elif form in QUANTITIES:
            found = _of_arms(frames, k, a, b)
        elif form.removeprefix("ل").removeprefix("ال") in SITES:
            found = _sites(frames, k, a, b)
        elif (noun := scan.noun[k]) is not None and isinstance(noun.sense.entry, Noun):
            if noun.sense.entry.sort in ("people", "armed", "casualty", "relative"):
                found = _people(frames, st, k, noun, a, b)
        if found is None:
            continue
        twice = found[2] == "state:done-to-them"  # «تحرير رهائن تم اختطافهم»: two things befell them
        if not any(x.i < found[0].j and x.j > found[0].i and not (twice and x.kind != found[1]) for x in st.claims):
            claiming.insert(frames, st, *found)
    st.last = last


def _people(frames: Frames, st: State, k: int, noun: Match, a: int, b: int) -> tuple[Candidate, str, str] | None:
    scan = frames.scan
    entry, shape = noun.sense.entry, noun.sense.shape.removeprefix("def-")
    assert isinstance(entry, Noun)
    if shape not in _PLURAL or k in frames.at or entry.unit not in ("people", "families"):
        return None
    if any(c.number is not None and c.i < k < max(c.j, c.who[1] if c.who else 0) for c in _numbered(frames, k, a)):
        return None
    if scan.furniture[k] or frames.voices.naming[k]:
        return None
    stop = max(noun.j, noun_phrase(scan, k, b, 4))
    c = Candidate(k, noun.j, "bare", None, None, hedge="vague", unit=entry.unit, noun=noun, who=(k, stop))
    c.definite = noun.sense.shape.startswith("def")
    for construction in (
        _done_to,
        _fell_between,
        _own_people,
        _taken_from_home,
        _there,
        _carried_to_fight,
        _with_kin,
        _in_a_headline,
        _some_are,
        _of_a_campaign,
    ):
        told = construction(frames, st, c, a, b)
        if told is not None:
            return c, *told
    return None


def _numbered(frames: Frames, k: int, a: int) -> list[Candidate]:
    """The figures with a number that begin shortly before a token."""
    return [c for t in range(max(a, k - 6), k) if (c := frames.at.get(t)) is not None]


def _done_to(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«رهائن قطريين تم اختطافهم», «بعض العناصر لم يتم إجلاؤهم»: a plural, or some of one, and what was done to them."""
    scan = frames.scan
    some = c.i > a and scan.forms[c.i - 1].removeprefix("و") in _SOME
    if (c.definite and not some) or c.noun is None or c.noun.prefix not in ("", "و") or scan.forms[c.i].endswith("نا"):
        return None
    if c.noun.sense.entry.id in _FIGHTERS or c.noun.suffix or c.noun_kind in ("bodies", "killed", "wounded"):
        return None
    t = scan.skip_light(c.who[1] if c.who else c.j, b)
    while t < b and (scan.nisba[t] is not None or scan.role[t] == "relative" or scan.forms[t] == "قد"):
        t += 1
    negated = t < b and scan.forms[t] in _NEGATION
    t += negated
    done = scan.verb[t] if t < b else None
    if done is None or done.sense.entry.id not in _DONE or done.sense.shape not in ("perfect", "imperfect"):
        return None
    if done.prefix.startswith(("و", "ف")):
        return None  # «… عن قوات التحالف ويتم القضاء عليهم»: of others
    deed = scan.verb[done.j] if done.j < b else None
    if deed is None or not isinstance(deed.sense.entry, Verb):
        return None
    if deed.suffix not in ("هم", "هن") and not _UPON_THEM & set(scan.forms[done.j + 1 : done.j + 3]):
        return None  # «بعض الرهائن تم الإفراج عنهم» goes as well
    entry = deed.sense.entry
    if entry.kind not in PEOPLE_KINDS or entry.kind == "forces":
        return None
    if some:
        c.i = c.i - 1
    c.predicate = done.i
    if negated:
        c.mode = "denied"
    elif scan.forms[done.i].startswith("س"):
        c.mode = "planned"
    return entry.kind, "state:done-to-them"


def _fell_between(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«إن عمالا بينهم نساء سقطوا بين قتيل ومصاب»: dead and hurt, undivided, of people in the plural."""
    scan = frames.scan
    if c.definite or c.noun is None or c.noun.suffix:
        return None
    for t in range(c.j, min(b - 3, c.j + 8)):
        if scan.forms[t] in (".", ";", ":") or t in frames.at:
            return None
        if scan.forms[t] in _BETWEEN_DEAD:
            one, two = scan.noun[t + 2], scan.noun[t + 3]
            if scan.forms[t + 1] != "بين" or one is None or two is None or two.prefix != "و":
                return None
            if {getattr(one.sense.entry, "kind", None), getattr(two.sense.entry, "kind", None)} != {
                "killed",
                "wounded",
            }:
                return None
            whole = next((x for x in st.claims if x.rule == "state:between-dead-and-hurt" and x.i < c.i), None)
            if (whole is not None and scan.role[c.i - 1] == "among") or scan.forms[c.i - 1] == "بينهم":
                c.part_of, c.part_how = whole, "among" if whole is not None else None
            return "casualties", "state:between-dead-and-hurt"
    return None


def _own_people(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«وقتلت مرافقيه»: people of somebody told of, in the case of the object, right behind a verb of harm."""
    scan, noun = frames.scan, c.noun
    verb = scan.verb[c.i - 1] if c.i > a else None
    if noun is None or not noun.suffix or noun.prefix or verb is None or not isinstance(verb.sense.entry, Verb):
        return None
    entry = verb.sense.entry
    if entry.kind not in ("killed", "wounded", "captured") or verb.sense.shape != "perfect" or verb.suffix:
        return None
    if (
        entry.id == "kill.mourn"
        or entry.counts != "object"
        or not scan.forms[c.i].endswith(("يه", "يها", "يهم"))
        or verb.j != c.i
    ):
        return None
    if c.i > a + 1 and scan.forms[c.i - 2] in _NEGATION:
        return None
    c.predicate = verb.i
    return entry.kind, f"predicate:{entry.id}+own-people"


def _taken_from_home(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«قامت بخطف الأطفال», «اعتقال الصحفيين»: people of a sort whom a verbal noun of taking governs, not told of before."""
    scan, noun = frames.scan, c.noun
    verb = scan.verb[c.i - 1] if c.i > a else None
    if noun is None or noun.prefix or noun.suffix or not c.definite or verb is None or verb.j != c.i:
        return None
    if verb.sense.entry.id not in _TAKEN or verb.suffix or scan.forms[verb.i].removeprefix("و").startswith("ال"):
        return None
    verbal = verb.sense.shape == "masdar" or verb.prefix.endswith("ب") or scan.forms[verb.i - 1] in ("علي", "الي")
    if not verbal or c.sort != "people":
        return None
    lead = scan.forms[max(a, verb.i - 3) : verb.i]
    if _OF_WHAT_WAS_TOLD & {x.lstrip("و") for x in lead}:
        return None  # «بعد عملية خطف الصيادين»: what was told
    if any(x.kind == "captured" for x in (*frames.claims, *st.claims)):
        return None
    c.predicate = verb.i
    if _THREATENED & {x.lstrip("و") for x in lead}:
        c.mode = "planned"
    return "captured", f"predicate:{verb.sense.entry.id}+definite-plural"


def _there(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«قاعدة يتواجد فيها مقاتلون», «تتواجد في القاعدة قيادات بارزة»: indefinite fighters who are said to be at a place."""
    scan, noun = frames.scan, c.noun
    if (
        noun is None
        or c.definite
        or noun.prefix
        or noun.suffix
        or c.sort != "armed"
        or noun.sense.entry.id in _FIGHTERS
    ):
        return None
    if noun.j < b and scan.forms[noun.j].startswith("ال"):
        return None  # «تتمركز فيها عناصر الميليشيا»: those of whom is told
    if (
        noun.j + 1 < b
        and scan.forms[noun.j + 1].startswith("ال")
        and not scan.forms[noun.j].endswith(("ون", "ين", "ه"))
    ):
        return None  # «عناصر ميليشيات الجماعة»
    if any(
        (actor := scan.actor[u]) is not None and not actor.prefix and actor.j > noun.j
        for u in range(c.i, min(b, noun.j + 1))
    ):
        return None
    for t in range(c.i - 1, max(a - 1, c.i - 4), -1):
        form = scan.forms[t].removeprefix("و")
        if form in _PRESENT:
            inside = scan.forms[t + 1 : c.i]
            if not inside or inside[0] in _HERE or (len(inside) == 2 and inside[0] in ("في", "داخل")):
                c.predicate = t
                return "forces", "fighters-present"
            return None
        if scan.forms[t] in (",", ".", ":") or t in frames.at:
            return None
    return None


def _carried_to_fight(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«آليات تحمل عناصر من القوات نحو المعبر»: fighters whom military vehicles bring, where nobody is struck."""
    scan, noun = frames.scan, c.noun
    if noun is None or c.definite or noun.prefix or c.sort != "armed" or noun.suffix or c.i < a + 2:
        return None
    if scan.forms[c.i - 1] not in _CARRYING or scan.forms[c.i - 2] not in _TRANSPORTS:
        return None
    for t in range(a, b):
        verb, event = scan.verb[t], scan.event[t]
        kind = getattr(verb.sense.entry, "kind", None) if verb is not None else None
        if kind in (*HARM, "evacuated", "destroyed", "displaced", "attacks") or (
            event is not None and event.sense.entry.id.startswith(("airstrike.", "explosion.", "evacuation."))
        ):
            return None  # «دمرت الغارات مركبات تقل مسلحين»
    towards = any(x in _TOWARDS for x in scan.forms[c.j : min(b, c.j + 7)])
    return ("forces", "carried-to-the-front") if towards else None


def _with_kin(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«قتلت المسعفة مع أفراد من أسرتها»: some of a family, who had the same lot as the one told of before them."""
    scan = frames.scan
    if c.definite or c.i <= a or scan.forms[c.i - 1] not in _WITH or c.j + 1 >= b or scan.forms[c.j] != "من":
        return None
    kin = scan.noun[c.j + 1]
    if kin is None or not kin.suffix or getattr(kin.sense.entry, "unit", "") != "families":
        return None
    told = [x for x in st.claims if x.i < c.i and x.unit == "people" and c.i - x.j <= 8]
    if not told or told[-1].kind not in (*HARM, "captured", "evacuated", "displaced") or told[-1].low == 0:
        return None
    c.j, c.who = c.i + 1, (c.j + 1, kin.j)
    c.mode, c.predicate = told[-1].mode, told[-1].predicate
    return told[-1].kind or "", "together-with-kin"


def _in_a_headline(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«ضربات جوية تقتل إرهابيين», «نيران تقتل وتصيب أفرادا»: the subject opens the line, and the verb's object follows it."""
    scan, noun = frames.scan, c.noun
    verb = scan.verb[c.i - 1] if c.i > a + 1 else None
    if c.definite or noun is None or noun.prefix or noun.suffix or c.sort not in ("people", "armed") or verb is None:
        return None
    if noun.j < b and (scan.forms[noun.j].startswith("ال") or noun.j in frames.at):
        return None  # «يحصد أرواح المدنيين», «تحصد أرواح 12 مدنيا»
    if noun.sense.entry.id in _FIGHTERS or verb.sense.shape != "imperfect" or verb.j != c.i or verb.suffix:
        return None
    if not isinstance(verb.sense.entry, Verb) or verb.sense.entry.counts != "object":
        return None
    kind, t = verb.sense.entry.kind, verb.i
    other = scan.verb[t - 1]
    if verb.prefix == "و" and other is not None and other.sense.shape == "imperfect":
        pair = {kind, getattr(other.sense.entry, "kind", None)}
        kind, t = ("casualties" if pair == {"killed", "wounded"} else None), t - 1
    elif verb.prefix:
        return None
    if kind not in ("killed", "wounded", "captured", "casualties") or not 1 <= t - a <= 8:
        return None
    for u in range(a, t):
        told = scan.verb[u]
        if (told is not None and told.sense.shape in ("perfect", "imperfect")) or scan.cue[u] is not None:
            return None
        if scan.forms[u] in _NEGATION or scan.role[u] in ("relative", "clause") or scan.forms[u] in STOPS:
            return None
    if not any(
        scan.noun[u] or scan.event[u] or scan.actor[u] or {scan.forms[u], "ب" + scan.forms[u]} & _SHOTS
        for u in range(a, t)
    ):
        return None
    c.predicate = verb.i
    return kind, f"predicate:{verb.sense.entry.id}+headline"


def _some_are(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«إصابة 7 مدنيين، بعضهم أطفال»: who some of those counted right before are."""
    scan = frames.scan
    if c.definite or c.noun is None or c.noun.prefix or c.sort != "people" or c.i <= a:
        return None
    if scan.forms[c.i - 1].removeprefix("و") not in _SOME_OF_THEM:
        return None
    told = [x for x in st.claims if x.i < c.i and x.unit == "people" and c.i - max(x.j, x.who[1] if x.who else 0) <= 3]
    if not told or told[-1].kind not in (*HARM, "captured") or told[-1].low in (0, 1):
        return None
    c.part_of, c.part_how, c.mode = told[-1], "among", told[-1].mode
    c.predicate = told[-1].predicate
    return told[-1].kind or "", "part:among"


def _of_a_campaign(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«حملة خطف طالت، قبل أسبوع، معلمين وطلابا»: people whom a campaign of taking people reached."""
    scan, noun = frames.scan, c.noun
    if c.definite or noun is None or noun.suffix or c.sort != "people":
        return None
    if noun.prefix == "و":
        before = [x for x in st.claims if x.rule == "campaign-of-captures" and x.i < c.i]
        joined = bool(before) and 0 <= c.i - max(before[-1].j, before[-1].who[1] if before[-1].who else 0) <= 1
        return ("captured", "campaign-of-captures") if joined or (before and before[-1].j == c.i) else None
    if noun.prefix:
        return None
    for t in range(c.i - 1, max(a, c.i - 9), -1):
        if scan.forms[t] in _REACHED:
            if t + 1 != c.i and not frames.arguments.lands(t + 1, c.i):
                return None
            lead = scan.forms[max(a, t - 5) : t]
            taking = any(one in _CAMPAIGNS and two.removeprefix("ال") in _TAKINGS for one, two in pairwise(lead))
            return ("captured", "campaign-of-captures") if taking else None
        if t in frames.at or (scan.verb[t] is not None and t not in scan.time_at):
            return None
    return None


def _those_aboard(frames: Frames, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«مقتل من كانوا على متنها», «مصرع أو جرح من كان فيها»: whoever was aboard, behind the words for what befell them."""
    scan = frames.scan
    if k + 3 > b or scan.forms[k + 1] not in ("كان", "كانوا") or k == a:
        return None
    j = k + 2
    if scan.forms[j] in ("علي", "في") and j + 1 < b and scan.forms[j + 1] in _ABOARD_OF:
        j += 2
    elif scan.forms[j] in _ABOARD_OF:
        j += 1
    else:
        return None
    verb = scan.verb[k - 1]
    if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.entry.kind not in ("killed", "wounded"):
        return None
    kind = verb.sense.entry.kind
    other = scan.verb[k - 3] if scan.forms[k - 2] == "او" and k - 3 >= a else scan.verb[k - 2] if k - 2 >= a else None
    joined = scan.forms[k - 2] == "او" or scan.forms[k - 1].startswith(("و", "او"))
    if joined and other is not None and {kind, getattr(other.sense.entry, "kind", None)} == {"killed", "wounded"}:
        kind = "casualties"
    c = Candidate(k, j, "bare", None, None, hedge="vague", definite=True)
    c.predicate = verb.i
    return c, kind, f"predicate:{verb.sense.entry.id}+those-aboard"


def _of_arms(frames: Frames, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«عثر بداخله على … وكميات من الذخائر», «المخزن به كميات من الأسلحة»: arms of no told number that were found."""
    scan = frames.scan
    c = frames.at.get(k)
    if c is None or c.kind is not None or c.number is None:
        return None
    t = k + 1
    while t < b and t <= k + 2 and scan.forms[t] != "من":
        t += 1
    if t + 1 >= b or scan.forms[t] != "من" or not any(f.removeprefix("ال") in _ARMS for f in scan.forms[t + 1 : t + 3]):
        return None
    if any(f.removeprefix("ال") in _NO_ARMS for f in scan.forms[t + 1 : t + 4]):
        return None  # «كميات من المواد المخدرة», «مواد إعاشة»
    seized = any(f.lstrip("وب").removeprefix("ال") in _STORES for f in scan.forms[a:k]) or any(
        (v := scan.verb[u]) is not None and getattr(v.sense.entry, "kind", None) == "destroyed" for u in range(a, k)
    )
    if not seized:
        return None
    stop = noun_phrase(scan, t + 1, b, 5)
    c.reason = c.reason_rule = None
    c.unit, c.who, c.j = "objects", None, max(c.j, stop, t + 2)
    return c, "destroyed", "quantities-of-arms-found"


def _sites(frames: Frames, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«قصفت طائرات … أماكن عدة», «الصواريخ طالت مواقع عدة», «استهدافه لعشرات المواقع»: sites that a verb of striking takes."""
    scan = frames.scan
    c = frames.at.get(k) or (frames.at.get(k - 1) if k > a else None)
    if c is None or c.kind is not None or c.number is None or c.number.form != "vague" or c.unit == "percent":
        return None
    first = c.i
    before = scan.forms[first - 1] if first > a else ""
    struck = before.removeprefix("و") in _STRUCK or (
        scan.forms[first].startswith("ل") and before.removeprefix("و") in _STRUCK
    )
    if not struck and before not in STOPS and not scan.forms[first].startswith(("ل", "ب")):
        for t in range(first - 1, max(a - 1, first - 16), -1):
            verb = scan.verb[t]
            if verb is not None and verb.sense.shape in ("perfect", "imperfect"):
                # «قصفت طائرات حربية، الأحد، بالصواريخ، أماكن عدة»: what stands between is the striker, and when and how
                struck = scan.forms[t].removeprefix("و") in _STRUCK and scan.verb[first - 1] is None
                break
            if t in frames.at or scan.role[t] in ("clause", "relative") or scan.forms[t] in (*STOPS, ".", ":"):
                break
    if not struck:
        return None
    c.reason = c.reason_rule = None
    c.unit, c.who = "objects", None
    return c, "attacks", "sites-struck"


__all__ = ["without_number"]
