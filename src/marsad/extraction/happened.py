"""Whether a figure's killing, wounding or taking happened at all, and by violence.

The frames say what a figure counts. Here the words before its predicate are asked whether anybody says that it came to
pass: what was attempted, averted or feared did not; what is threatened, planned or supposed is ``planned``; what is
asked or called possible is ``unconfirmed``. The dead and hurt of accidents, weather and illness are no claim.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

from marsad.extraction.scan import WORD, Scan, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

#: kinds that speak of harm; the others (evacuated, displaced, control …) may well be attempted or planned and stay as read
HARM = frozenset(["killed", "wounded", "casualties", "captured", "missing", "bodies"])
_DEADLY = frozenset(["killed", "wounded", "casualties", "missing", "bodies"])

_TRIED = word_class("tried")
_TRY = word_class("try")
_AVERTED = word_class("averted")
_DREAD = word_class("dread")
_THREAT = word_class("threat")
#: what somebody means to do: «تهدف إلى اغتيال»
_AIM = word_class("aim")
_MAYBE = word_class("maybe")
#: what is aimed at has not come about
_AIMS = word_class("aims")
_REQUESTS = word_class("requests")
_PLOTS = word_class("plots")
_TO_THE_END = word_class("to_the_end")
_LEADS = word_class("happened_leads")
_HINTS = word_class("hints")
_ASKS = word_class("asks")
_IF = word_class("if")

#: words that stand between a word and its object
_PREPOSITIONS = word_class("happened_prepositions")
#: what kills without a hand: one word
_MISHAP = word_class("mishap")
_GIVES_WAY = word_class("gives_way")
_SLOPES = word_class("slopes")
#: of them those that need no word before them: «لقوا حتفهم غرقا»
_BY_WAY_OF = word_class("by_way_of")
#: … and of two words
_MISHAPS = frozenset(
    {
        ("حادث", "سير"), ("حادث", "السير"), ("حوادث", "السير"), ("حوادث", "سير"), ("حادث", "مرور"), ("حادث", "مروري"),
        ("حادثه", "سير"), ("حوادث", "المرور"), ("حوادث", "الطرق"), ("حادث", "تصادم"), ("حادث", "مروريه"), ("حادثه", "غرق"),
        ("انقلاب", "حافله"), ("انقلاب", "سياره"), ("انقلاب", "شاحنه"), ("انقلاب", "قارب"), ("انقلاب", "زورق"),
        ("انقلاب", "مركب"), ("تصادم", "حافله"), ("تصادم", "سيارتين"), ("تصادم", "قطارين"), ("خروج", "قطار"),
        ("تحطم", "طايره"), ("تحطم", "طايرتهم"), ("تحطم", "مروحيه"), ("تحطم", "الطايره"), ("تحطم", "المروحيه"),
        ("تحطمت", "طايره"), ("تحطمت", "مروحيه"), ("سوء", "التغذيه"), ("ذبحه", "صدريه"), ("ذبحه", "قلبيه"), ("جلطه", "دماغيه"), ("جلطه", "قلبيه"), ("نوبه", "قلبيه"), ("ازمه", "قلبيه"), ("سكته", "قلبيه"),
        ("سكته", "دماغيه"), ("تسمم", "غذايي"), ("هزه", "ارضيه"), ("انهيار", "منجم"), ("انهيار", "تله"), ("انهيار", "جليدي"), ("انهيار", "ثلجي"), ("انهيار", "ارضي"), ("انهيار", "سد"), ("انزلاق", "التربه"),
        ("انقلاب", "قارب"), ("انقلاب", "مركب"), ("انقلاب", "قاربهم"), ("انقلب", "قارب"), ("انقلب", "قاربهم"), ("انقلب", "مركب"), ("انقلب", "مركبهم"), ("جنوح", "سفينه"),
        ("ضربات", "الشمس"), ("مضاعفات", "صحيه"), ("اسباب", "طبيعيه"), ("خلال", "التدريبات"), ("حصه", "تدريبيه"),
    }
)  # fmt: skip
#: words that lead from harm to its cause
_CAUSE = word_class("cause")
#: words that lead from a cause to the harm that it did
_RESULT = word_class("result")
_DEATH_NOUNS = word_class("death_nouns")
_THAT_ACCIDENT = word_class("that_accident")
#: events of the lexicon that are no violence in themselves
_PEACEFUL = ("aid.", "talks.", "protest.", "evacuation.", "displacement.", "ceasefire.", "control.", "killing.death")


@cache
def _bare(form: str) -> str:
    """The word without «و», «ف», «ب», «ل» and the article."""
    for prefix in ("و", "ف"):
        if form.startswith(prefix) and len(form) > 3:
            form = form[1:]
            break
    for prefix in ("بال", "لل", "ال", "ب", "ل"):
        if form.startswith(prefix) and len(form) - len(prefix) >= 3:
            return form[len(prefix) :]
    return form


def _any(form: str, words: frozenset[str]) -> bool:
    return form in words or _bare(form) in words or form.lstrip("وف") in words


def not_happened(scan: Scan, at: int, a: int) -> str | None:
    """What the words before token ``at`` make of it: ``none``, ``planned``, ``unconfirmed``, or None where it happened.

    ``at`` is the predicate of a figure, or the figure itself where its own noun says the kind; ``a`` is the first token
    of the sentence.
    """
    forms = scan.forms
    t = at - 1
    while t > a and (scan.role[t] == "hedge" or forms[t] in ("اي", "وقوع", "سقوط", "لوقوع", "لسقوط")):
        t -= 1
    verb = scan.verb[at]
    masdar = verb is not None and (
        verb.sense.shape == "masdar"
        or (verb.sense.shape == "phrase" and forms[at].startswith("ال"))
        or verb.prefix[-1:] in ("ل", "ب")
    )
    # «محاولة قتل وأسر جنود»: the first of verbal nouns that «و» ties
    while (
        masdar
        and t > a
        and forms[t + 1].startswith("و")
        and (v := scan.verb[t]) is not None
        and v.sense.shape == "masdar"
    ):
        t -= 1
    if t < a:
        return None
    word = forms[t]
    if _any(word, _TRIED):
        return "none"
    if verb is not None and not forms[at].startswith("و"):
        for u in range(t, max(a - 1, t - 4), -1):
            if _any(forms[u], _TRY):
                return "none"  # «حاول المهاجم طعن شرطي»
            if scan.verb[u] is not None or forms[u] in (",", ".", ";", ":") or (forms[u] in _PREPOSITIONS and u != t):
                break
    if word == "ان" and t > a and _any(forms[t - 1], _TRY):
        return "none"  # «حاول أن يقتل»
    lead = t - 1 if word in _PREPOSITIONS and t > a else t
    if masdar and word == "او" and any(_any(form, _AVERTED) for form in forms[max(a, t - 4) : t]):
        return "none"  # «لتجنب ضرب أهداف أو قتل مدنيين»
    if _any(forms[lead], _AVERTED):
        return "none"
    if forms[lead].lstrip("و") in _DREAD:
        return "none"
    if masdar and word == "الي" and t > a:
        aim = forms[t - 1].lstrip("وف")
        if aim in _AIMS:
            return "planned"  # «المؤامرة كانت تهدف إلى اغتيال فلان»
        if aim in _LEADS and any(form in _HINTS for form in forms[max(a, t - 7) : t]):
            return "none"  # «لمن يدلي بمعلومات تؤدي إلى القبض على فلان»
    if forms[at].startswith("و") and verb is not None and _verbal(scan, at):
        for u in range(at - 1, max(a, at - 6) - 1, -1):
            if _any(forms[u], _TRIED) or forms[u] in _TO_THE_END:
                return "none"  # «لمحاولة اختراق الحدود وقتل جنود», «لإطالة أمد الحرب وقتل السكان»
            tied = scan.verb[u]
            if forms[u] in (",", ".", ";", ":") or (tied is not None and tied.sense.shape in ("perfect", "imperfect")):
                break
    if masdar and (word in ("علي", "ب", "ل") or forms[at].lstrip("و").startswith(("ب", "ل"))):
        for u in range(t, max(a - 1, t - 6), -1):
            if _any(forms[u], _THREAT):
                return "planned"
            if scan.verb[u] is not None or forms[u] in (",", ".", ";", ":"):
                break
    if masdar and word == "الي" and t > a and _any(forms[t - 1], _AIM):
        return "planned"
    for u in range(t, max(a - 1, t - 8), -1):
        form = forms[u]
        if form in (",", ".", ";", ":") or scan.role[u] == "relative":
            break
        if form in _IF:
            if u > a and forms[u - 1] in ("ما", "مما", "عما", "فيما"):
                return "unconfirmed"  # «ليس متأكدا مما إذا قتل»
            return "planned" if t - u <= 4 else None
        if form == "حال" and u > a and forms[u - 1] == "في" and t - u <= 6:
            return "planned"
        if form == "قد" and u + 1 < at and scan.kinds[u + 1] == WORD and scan.kinds[u] == WORD:
            after = scan.verb[u + 1]
            if after is not None and after.sense.shape == "imperfect":
                return "unconfirmed"  # «قد يؤدي إلى سقوط ضحايا»
            if after is not None:
                break
        if _any(form, _MAYBE) and t - u <= 2:
            return "unconfirmed"
        if form.lstrip("وف") == "خشيه" or form in ("يخشي", "تخشي"):
            return "unconfirmed"
    for u in range(at - 1, a - 1, -1):
        if forms[u] in _ASKS:
            return "unconfirmed"
        if forms[u] in (".", ";", "؟", "?") or (scan.cue[u] is not None and scan.cue[u].sense.shape == "perfect"):  # type: ignore[union-attr]
            break
    return None


def plotted(scan: Scan, at: int) -> bool:
    """«تآمر لقتل سفير», «مؤامرة لاغتيال مسؤول»: whether a plan leads to the verbal noun with «ل» at ``at``."""
    form = scan.forms[at]
    if form.startswith("ل") and any(scan.forms[t].lstrip("وب") in _REQUESTS for t in range(max(0, at - 8), at)):
        return not any(scan.forms[t] in (",", ".", ";", ":") for t in range(max(0, at - 8), at))
    return at > 0 and form.startswith("ل") and not form.startswith("لل") and _any(scan.forms[at - 1], _PLOTS)


def _verbal(scan: Scan, at: int) -> bool:
    """Whether the word at ``at`` is, or is written like, a verbal noun: «وقتل», «واعتقال»."""
    verb = scan.verb[at]
    if verb is None or not isinstance(verb.sense.entry, Verb):
        return False
    return verb.sense.shape == "masdar" or scan.forms[at][len(verb.prefix) :] in scan.lexicon.verbal_nouns(
        verb.sense.entry
    )


#: words from which on an accident, weather or an illness may be named
_MAY_TELL = _GIVES_WAY | _MISHAP | {first for first, _ in _MISHAPS}


@cache
def _may_tell_a_mishap(form: str) -> bool:
    """Whether an accident, weather or an illness may be named from a word on; nearly all words say no."""
    bare = form.lstrip("و")
    return form in _MAY_TELL or form[1:] in _MAY_TELL or bare in _MAY_TELL or bare[1:] in _MAY_TELL


def _mishaps(scan: Scan, a: int, b: int) -> list[tuple[int, int]]:
    """Where a sentence names an accident, weather or an illness: first and end tokens."""
    forms = scan.forms
    out = []
    for t in compress(range(a, b), map(_may_tell_a_mishap, forms[a:b])):
        form = forms[t].lstrip("و") if forms[t][:1] == "و" and len(forms[t]) > 4 else forms[t]
        core = (
            form[1:]
            if form[:1] in ("ب", "ل") and (form[1:] in _MISHAP or (t + 1 < b and (form[1:], forms[t + 1]) in _MISHAPS))
            else form
        )
        if core in _GIVES_WAY and any(form in _SLOPES for form in forms[t + 1 : min(b, t + 4)]):
            out.append((t, t + 1))  # «انهار جزء من تلة»
        elif t + 1 < b and (core, forms[t + 1]) in _MISHAPS:
            out.append((t, t + 2))
        elif core in _MISHAP:
            out.append((t, t + 1))
    return out


def no_violence(scan: Scan, kind: str, first: int, end: int, a: int, b: int) -> str | None:
    """The accident or illness that a figure's dead died of, or None.

    ``first`` and ``end`` bound the figure with its predicate, ``a`` and ``b`` its sentence. Where the sentence speaks of
    violence as well nobody can tell the two apart by words, and the claim stays.
    """
    if kind not in _DEADLY:
        return None
    forms = scan.forms
    found = _mishaps(scan, a, b)
    if not found:
        return None
    clause = max((t for t in range(a, first) if forms[t] in ("فيما", "بينما", "حين")), default=a)
    for t in range(clause, b):
        event = scan.event[t]
        if event is not None and not event.sense.entry.id.startswith(_PEACEFUL):
            if not any(i <= t < j for i, j in found):
                return None
    for i, j in found:
        if i >= end:  # «مقتل 12 شخصا في حادث سير»
            if i - end <= 14 and not any(
                scan.role[t] in ("clause", "turn", "story") or forms[t] in (".", ";") for t in range(end, i)
            ):
                lead = range(max(end, i - 4), i)
                if (
                    forms[i][:1] in ("ب", "ل")
                    or (i - end <= 1 and forms[i].startswith("غرق"))  # «جثمان صياد غرق قبالة الساحل»
                    or forms[i] in _BY_WAY_OF
                    or any(forms[t] in _CAUSE or forms[t].lstrip("و") in _CAUSE for t in lead)
                ):
                    return forms[i]
        elif j <= first:  # «حادث سير يقتل 27», «أدى تحطم طائرة إلى مقتل 39»
            between = [f.lstrip("وم") for f in forms[max(a, i - 3) : first + 1]]
            stop = any(forms[t] in (".", ";") or scan.role[t] in ("turn", "story") for t in range(j, first))
            if not stop and any(f in _RESULT or f.lstrip("ا") in _RESULT for f in between):
                return forms[i]
            if not stop and first - j <= 2:
                return forms[i]
            if not stop and forms[first].startswith("و") and forms[first][1:] in _DEATH_NOUNS:
                return forms[i]  # «تحطم طائرة أثناء هبوطها ومصرع 39 شخصا»
            if kind == "missing" and not stop:
                return forms[i]  # «غرق 46 مهاجرا … و16 في عداد المفقودين»
    return None


def of_that_accident(scan: Scan, kind: str, first: int, s: int) -> str | None:
    """The accident of the sentence before that «the accident led to» goes back to, or None; ``s`` is the figure's sentence."""
    a, b = scan.sentences[s]
    if kind not in _DEADLY or s == 0 or scan.story_of[scan.sentences[s - 1][0]] != scan.story_of[a]:
        return None
    forms = scan.forms
    if _THAT_ACCIDENT.isdisjoint(forms[a + 1 : first]):
        return None
    back = any(forms[t] in _THAT_ACCIDENT and forms[t - 1].lstrip("وف") in _RESULT for t in range(a + 1, first))
    if not back or violence(scan, a, b):
        return None
    before = scan.sentences[s - 1]
    found = _mishaps(scan, *before)
    return forms[found[0][0]] if found and not violence(scan, *before, found) else None


def violence(scan: Scan, a: int, b: int, apart: list[tuple[int, int]] | None = None) -> bool:
    """Whether an event of violence stands between two tokens, outside the spans ``apart``."""
    return any(
        (event := scan.event[t]) is not None
        and not event.sense.entry.id.startswith(_PEACEFUL)
        and not any(i <= t < j for i, j in apart or ())
        for t in between(scan.deeds, a, b)
    )


def reference_back(scan: Scan, verb_j: int, k: int, b: int) -> bool:
    """«بجروحه التي أصيب بها شرقي المدينة»: the verb of a relative clause whose object is the wound named before."""
    if k == 0 or scan.role[k - 1] != "relative" or verb_j >= b:
        return False
    return scan.forms[verb_j] in ("بها", "به", "بهما", "بهم")
