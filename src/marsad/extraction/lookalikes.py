"""Words that look like an event and are none: «طائرة مسيرة» is no march, «مؤتمر صحفي» no talks.

Each row names a lexicon entry of an event (or verb) and the words that take the event away when they stand right before
or soon after it, folded and without article and clitics.
"""

from __future__ import annotations

from marsad.extraction.scan import WORD, Match, Scan


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: entry -> (words right before, words among the two after)
_BESIDE: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "protest.march": (_words("طايره طايرات طايرتين طايرتان غاز غازات قنابل"), _words("دموع اسراييليه")),
    "talks.meeting": (
        _words("علم مواقع"),
        _words("صحفي صحافي جبل جبال تله سنوي للصحفيين صحفيا صحافيا"),
    ),
    "airstrike.strike": (_words("وجه"), _words("قاصمه موجعه قاضيه جزاء للاقتصاد حره")),
    "siege.siege": (_words("عوده كسر لكسر"), frozenset()),
    "assault.attack": (frozenset(), _words("لاذعا لاذع كلامي كلاميا لفظي لفظيا اعلامي اعلاميا شفهيا")),
    "assault.campaign_bare": (
        _words("غرفه غرف رييس مسوول منطقه قايد مدير مركز قياده"),
        _words(
            "انتخابيه اقتراع سلام انسانيه اغاثه تغيير بتر نقل تصويت تبادل جراحيه بحث انقاذ اعاده حفظ انتقال سياسيه "
            "اعلاميه اغاثيه تطعيم تلقيح دستوريه اصلاح"
        ),
    ),
    "control.enter": (
        _words("حافلات حافله قافله شاحنات شاحنه مساعدات"),
        _words("حيز حافلات حافله قافله قوافل شاحنات مساعدات سيارات عربات دايره مرحله موسوعه مجازفه"),
    ),
    "act.advance": (
        frozenset(),
        _words("خدمات خدماتها دعما دعم ادله مساعدات له لها لهم معلومات عرضا طلبا شكوي استقالته تنازلات بمسوده بطلب"),
    ),
    "assault.advance": (_words("احراز"), _words("مفاوضات محادثات مباحثات علمي اقتصادي")),
    "act.clash": (frozenset(), _words("حافله حافلتين سياره سيارتين شاحنه قطار قطارين مركبه مركبتين")),
    "attack.explode": (
        frozenset(),
        _words("احتجاجات خلاف خلافات وضع اوضاع ازمه ازمات غضب موقف فضيحه صراع جدل"),
    ),
    "explosion.explosion": (frozenset(), _words("سكاني وضع اوضاع غضب ازمه موقف")),
    "capture.take_prisoner": (_words("من مع افراد اعضاء عايلات ياسر اهالي بقيه رب"), frozenset()),
    "ceasefire.agreement": (frozenset(), _words("نووي تجاري روما فيينا باريس مناخ")),
    "displace.take_refuge": (frozenset(), _words("قوه استخدام عنف اتخاذ قضاء محكمه")),
}
#: verbs whose reading hangs on the word right after them
_NEEDS_NEXT = {"kill.eliminate": _words("علي")}
#: «وفرت غطاء» (it provided) is no flight: where «و» may be of the verb, a direction tells
_FLIGHT = _words("من الي باتجاه نحو خارج عبر عناصر مسلحي مسلحو اعداد الاف عشرات ميات")
_BURSTS = _words("انفجار تفجير")
#: «نزعت الفرق 190 لغما», «فجرت القوات عبوات»: who clears devices
_CLEARED = _words(
    "نزع نزعت انتزع انتزعت فكك فككت ابطل ابطلت ازال ازالت اتلف اتلفت زرع زرعت زرعها زرعوا خلفتها يزرع تزرع"
)


def core(form: str) -> str:
    """A folded word without «و», «ف», «ب», «ل» and the article."""
    bare = form.lstrip("وف") if len(form) > 3 else form
    for prefix in ("بال", "كال", "لل", "ال"):
        if bare.startswith(prefix) and len(bare) > len(prefix) + 1:
            return bare[len(prefix) :]
    return bare


def is_none(scan: Scan, entry: str, match: Match) -> bool:
    """Whether the words beside a match of ``entry`` say that no event is meant."""
    forms, k, j = scan.forms, match.i, match.j
    shape = match.sense.shape
    if shape == "perfect" and match.prefix.endswith(("ب", "ل", "ك")):
        return True  # «بصفتها»: no perfect takes a preposition
    last = scan.sentences[scan.sentence_of[k]][1]
    beside = _BESIDE.get(entry)
    if beside is not None:
        before, after = beside
        if k and core(forms[k - 1]) in before:
            return True
        if any(core(form) in after for form in forms[j : min(last, j + 2)]):
            return True
    needed = _NEEDS_NEXT.get(entry)
    if needed is not None and (j >= last or forms[j] not in needed):
        return True
    if (
        entry == "capture.take_prisoner"
        and core(forms[k]).startswith(("ياسر", "اسرت"))
        and (match.suffix or k == j - 1)
    ):
        return core(forms[k]) != "اسرت"  # the name Yasir, «أسرته» his family
    if entry == "kill.pass_away" and j < last and forms[j].startswith("ب") and shape == "imperfect":
        return True  # «يقضي بخروجهم»: it stipulates
    if entry == "control.lose" and forms[k].endswith("فقد") and j < last and scan.verb[j] is not None:
        return True  # «فقد جرى»: a particle
    if entry == "control.hand_over" and any(form.startswith(("نفس", "انفس")) for form in forms[j : min(last, j + 10)]):
        return True  # they gave themselves up
    if entry == "displace.flee" and match.prefix.endswith("و"):
        return not any(core(form) in _FLIGHT or form in _FLIGHT for form in forms[j : min(last, j + 5)])
    if entry in ("explosion.mine", "explosion.ied"):
        if core(forms[k]) in _BURSTS:
            return False  # «انفجار عبوة زرعت في سيارته»: planted, and gone off
        return any(core(forms[t]) in _CLEARED for t in range(max(0, k - 6), min(last, j + 1)) if scan.kinds[t] == WORD)
    return False
