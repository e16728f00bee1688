"""Whether an event is told as having happened, as planned, as unconfirmed or as denied.

What an agreement lays down, what somebody asks for, offers, threatens or gets ready for, and what lies ahead, is
``planned``; what is called presumed or reported without confirmation is ``unconfirmed``. The aim of an event makes no plan
of it: «عملية بهدف السيطرة» is under way.
"""

from __future__ import annotations

from functools import cache

from marsad.extraction.mentions import EventCandidate
from marsad.extraction.phrases import is_verb
from marsad.extraction.scan import Scan
from marsad.extraction.words import word_class

_STOPS = frozenset({",", ".", ";", ":", "\n"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: words that tell an aim; after an event they say what it is for
_AIMS = _words("بهدف بغيه بغرض من لاجلاء تمهيدا استعدادا تحضيرا")
#: what an agreement says
_TERMS = _words(
    "ينص تنص نص نصت يقضي تقضي القاضي القاضيه ينصان بنود بنوده بنودها بنده تتناول يتضمن تتضمن تضمن تضمنت يشترط"
)
_FINITE = ("perfect", "imperfect")
#: what joins an aim to what is aimed at, and how far before it the aim may stand
_TO, _FAR = frozenset({"الي", "علي", "نحو"}), 12
_ENDS = frozenset({".", ";", ":", "\n"})
#: «ردا على القصف»: what is answered has happened
_REPLY = word_class("reply")
#: kinds that agreements lay down
_LAID_DOWN = frozenset({"weapons_handover", "evacuation", "control_change", "displacement", "aid"})
#: what somebody wants, offers or gets ready for: folded, without «و»
_WANTED = _words(
    "دعا دعت دعوا يدعو تدعو دعوه دعوات طلب طلبت طلبوا يطلب تطلب طالب طالبت يطالب تطالب مطالبا مطالبه مطالبين اقترح اقترحت "
    "اقتراح عرض عرضا يعرض عرضت يسعي تسعي يسعون سعيا سعي مساع مساعي استعداد استعداده استعدادها استعدادهم استعدادات "
    "لاستعدادات مستعد مستعده مستعدون مستعدين توقع توقعت يتوقع متوقعا توقعات تهديد تهديدات يهدد تهدد هدد هددت مهددا لوح "
    "لوحت يلوح تلويح تعهد تعهدت يتعهد وعد وعدت عزم عزمه عزمها اعتزام اعتزامه يعتزم نيه نيته نيتها خطط خطه مخطط خططوا خططت يخططون تخطط وشك "
    "يريد تريد يامل تامل امل حث حثت يحث ناشد ناشدت المنشود المنشوده سيبدا ستبدا سيبداون ستنطلق سينطلق سيعقد ستعقد ستجري سيجري"
)
#: what may stand farther before what is aimed at: «تستعد القوات في المحور لإطلاق عملية», «مؤامرة لقتل», «جهود للتوصل إلى هدنة»
_AIMING = word_class("aiming")
#: words of setting going between an aim and what is aimed at
_SETTING_GOING = word_class("setting_going")
#: what says that a happening is refused or ruled out
_REFUSED = word_class("refused")
#: «يعتقد أنها شنت», «بزعم محاولته»
_SUPPOSED = word_class("supposed")
#: … and of agreeing to what is not yet done
_AGREED = _words("وافق وافقت وافقوا يوافق موافقه موافقته موافقتها")
#: calls that stand far before «إلى», and agreeing far before «على»
_CALLED = _words("دعا دعت دعوا يدعو تدعو دعوه داعيا داعيه دعوتها دعوته حث حثت")
_MAYBE = _words("امكانيه احتمال احتمالات")
_PRESUMED = _words(
    "المفترض المفترضه مفترض مفترضه المشتبه المزعوم المزعومه مزعوم مزعومه المحتمل المحتمله محتمل محتمله المشبوه"
)
_REPORTED = _words("تقارير انباء مزاعم شايعات تكهنات ادعاءات")
#: what one calls for the future by the present: «يجتمع مجلس الأمن الأربعاء», «تدخل هدنة حيز التنفيذ»
_PRESENT = frozenset({"talks", "ceasefire", "weapons_handover"})
_OPENS = _words("تدخل يدخل يبدا تبدا تنطلق ينطلق يعقد تعقد تستضيف يستضيف تستانف")


@cache
def _bare(form: str) -> str:
    return form[1:] if form.startswith(("و", "ف")) and len(form) > 3 else form


def _before(scan: Scan, e: EventCandidate, a: int, reach: int) -> list[str]:
    """The words before an event in its clause, the nearest first."""
    out = []
    for t in range(e.i - 1, max(a, e.i - reach) - 1, -1):
        if scan.forms[t] in _STOPS:
            break
        out.append(_bare(scan.forms[t]))
    return out


def mode_of(scan: Scan, e: EventCandidate, said: str, ahead: bool) -> str:
    """How event ``e`` is told. ``said`` is the mode of its speaker, ``ahead`` whether its time lies in the future."""
    a, b = scan.sentences[scan.sentence_of[e.i]]
    if e.mode:
        return e.mode
    if said != "asserted":
        return said
    near = _before(scan, e, a, 4)
    after = scan.forms[e.j : min(b, e.j + 4)]
    if (e.kind != "detention" and not _PRESUMED.isdisjoint(after)) or not _REPORTED.isdisjoint(near):
        return "unconfirmed"
    if not _SUPPOSED.isdisjoint(_before(scan, e, a, 8)):
        return "unconfirmed"
    if e.shape not in _FINITE and not _REFUSED.isdisjoint(near[:3]):
        return "denied"
    if not _MAYBE.isdisjoint(near[:2]):
        return "planned"
    if e.shape not in _FINITE and _aimed(scan, e, a):
        return "planned"
    if ahead or (e.shape != "perfect" and _wanted(scan, e, near)):
        return "planned"
    if e.kind in _PRESENT and ((e.shape == "imperfect" and _no_past(scan, e, a)) or (near and near[0] in _OPENS)):
        return "planned"
    if e.kind in _LAID_DOWN and e.shape != "perfect" and near[:1] != ["تحت"]:
        if any(_bare(form) in _TERMS for form in scan.forms[max(a, e.i - 30) : e.i]):
            return "planned"
        if scan.forms[e.i].startswith("ل") and scan.forms[e.i][:2] != "لل":
            return "planned"  # «اتفاق لإجلاء», «عملية لإخراج»: what it is to bring about
    for t in range(e.i - 1, max(a, e.i - 6) - 1, -1):
        if scan.forms[t] in _STOPS:
            break
        if scan.role[t] == "plan":
            return "planned"
    for t in range(e.j, min(b, e.j + 8)):
        form = scan.forms[t]
        if form in _STOPS:
            break
        if scan.role[t] == "plan" and _bare(form) not in _AIMS:
            return "planned"
        verb = scan.verb[t]
        if t < e.j + 3 and form.startswith("س") and verb is not None and verb.sense.shape == "imperfect":
            return "planned"
    return "asserted"


def _aimed(scan: Scan, e: EventCandidate, a: int) -> bool:
    """Whether a word farther before says that an event is meant to come.

    What is meant follows by «ل», «ب», «إلى», «على» or «أن», words of setting going between: «تستعد القوات لإطلاق عملية».
    """
    forms, at = scan.forms, e.i
    match = scan.event[at] or scan.verb[at]
    linked = match is not None and match.prefix[-1:] in ("ل", "ب")
    for _ in range(4):
        if linked or at <= a:
            break
        word = forms[at - 1]
        if word in _TO or (word == "ان" and at < e.i):
            if at - 2 >= a and _among(forms[at - 2], _REPLY):
                return False
            linked = True
        elif not _among(word, _SETTING_GOING):
            break
        else:
            linked = word not in _SETTING_GOING and word[0] in "لب"
        at -= 1
    if not linked:
        return False
    for t in range(at - 1, max(a, at - _FAR) - 1, -1):
        if forms[t] in _ENDS:
            return False
        if _among(forms[t], _AIMING):
            return True
        verb = scan.verb[t]
        if verb is not None and scan.cue[t] is None and is_verb(scan, t):
            if verb.sense.shape == "perfect":
                return False
            if verb.sense.shape == "imperfect" and _bare(forms[t]).startswith("س"):
                return True
    return False


#: what may stand before a word of a class
_HEADS = ("وال", "بال", "ال", "لل", "ولل", "وب", "ول")


@cache
def _without_heads(form: str) -> frozenset[str]:
    """A word with, and without, the letters that may stand before it."""
    return frozenset([form, form[1:], *(form[len(head) :] for head in _HEADS if form.startswith(head))])


def _among(form: str, words: frozenset[str]) -> bool:
    """Whether a word is one of ``words``, with «و», «ب», «ل» or the article before it or not."""
    return not words.isdisjoint(_without_heads(form))


def _wanted(scan: Scan, e: EventCandidate, near: list[str]) -> bool:
    """Whether a word right before says that the event is asked for, offered, threatened or prepared."""
    if not near:
        return False
    if near[0] == "قرب":
        return True  # «أكدت قرب سيطرتها»
    to_or_on = near[0] in ("الي", "علي")
    far = _before(scan, e, scan.sentences[scan.sentence_of[e.i]][0], 25) if to_or_on else []
    if near[0] == "الي" and not _CALLED.isdisjoint(far):
        return True
    if near[0] == "علي" and e.kind in _LAID_DOWN and not _AGREED.isdisjoint(far):
        return True
    for n, form in enumerate(near):
        if form in _WANTED:
            return True
        if form in _AGREED and e.kind in _LAID_DOWN:
            return True
        t = e.i - 1 - n
        verb = scan.verb[t]
        if verb is not None and verb.sense.shape == "imperfect" and form.startswith("س"):
            return True  # «ستمدد وقف إطلاق النار»
        if (
            verb is not None
            and is_verb(scan, t)
            and scan.cue[t] is None
            and verb.sense.shape == "perfect"
            and form != "تم"
        ):
            return False
    return False


def _no_past(scan: Scan, e: EventCandidate, a: int) -> bool:
    """Whether no «كان», «لم» or «منذ» makes a past of an imperfect."""
    return not any(
        form in ("كان", "كانت", "كانوا", "لم", "منذ", "لا", "حين", "عندما") for form in _before(scan, e, a, 6)
    )
