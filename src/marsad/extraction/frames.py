"""What a figure counts: predicates, what they govern, parts. (Over 400 lines: one state machine whose steps share state.)

One pass over a sentence. A predicate (قتل، مقتل، إصابة، نزح …) governs the next figure; «و» before a figure continues
the figure before it; «بينهم» opens its parts, «هم» what it consists of; a new verb, a speaker or a clause word closes
what was open. Every decision leaves a named rule on the figure.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extraction.arguments import Arguments, accusative
from marsad.extraction.attribution import Voices
from marsad.extraction.engaged import fighters_present
from marsad.extraction.figures import (
    Candidate,
    bare_candidates,
    has_people,
    number_candidates,
    people_after,
    who_after,
)
from marsad.extraction.happened import HARM, no_violence, not_happened, of_that_accident, reference_back
from marsad.extraction.names import (
    Names,
    listed_name,
    name_at,
    name_end,
    row_goes_on,
    unknown_name,
    unknown_person,
)
from marsad.extraction.persons import SPOKEN_OF, found_dead, kin_of, name_after, office_behind, stands_free, title_end
from marsad.extraction.phrases import STOPS, actor_in, noun_phrase, person_name
from marsad.extraction.scan import LIGHT, PUNCT, WORD, Match, Scan
from marsad.extraction.shares import REMAINS, only_aimed_at, share_candidates
from marsad.lexicon.entries import Event, Marker, Noun, Verb

#: kinds of event whose verbal noun may be the subject of a verb that kills or wounds
_STRIKING = frozenset({"airstrike", "shelling", "explosion", "assault"})
PEOPLE_KINDS = frozenset(
    [
        "killed",
        "wounded",
        "casualties",
        "bodies",
        "captured",
        "released",
        "missing",
        "surrendered",
        "displaced",
        "evacuated",
        "returned",
        "trapped",
        "forces",
    ]
)
_THING_UNITS = frozenset({"vehicles", "objects"})
#: kinds of a counted noun that a predicate of another kind overrides: «إعدام ثلاثة أسرى» counts the killed
_WEAK_NOUN_KINDS = frozenset(
    ["captured", "displaced", "trapped", "missing", "returned", "bodies", "surrendered", "released"]
)
_COUNT_WORDS = frozenset(["عدد", "حصيله", "اعداد", "اجمالي", "مجموع", "ارقام"])
_NEGATION = frozenset(
    ["لم", "لن", "دون", "عدم", "ولم", "بدون", "ودون", "وعدم", "ليس", "ولن", "لا", "ولا", "ينفي", "نفي"]
)
#: «بدء خروج معارضين»: a happening in its course, no count
_PHASES = frozenset("بدء وبدء ببدء استمرار واستمرار بدايه استكمال مواصله".split())
#: how badly somebody is hurt: «3 خطيرة، و90 متوسطة»
_SEVERITY = frozenset("خطيره حرجه متوسطه طفيفه بالغه خطره بسيطه".split())
#: what somebody asks for has not happened: «طالبوا بالإفراج عن زعيم», «دعا إلى إطلاق سراح»
_DEMANDS = frozenset(
    "طالب طالبت طالبوا يطالب تطالب يطالبون مطالب مطالبا مطالبه مطالبين مطالبات المطالبه للمطالبه يطالبان طلب طلبت يطلب "
    "بطلب دعا دعت يدعو تدعو داعيا داعيه اشترط اشترطت يشترط تشترط مشترطا ناشد ناشدت يناشد مناشدا حكم احكام عقوبه بعقوبه بحكم".split()
)
_NO_NAME_AFTER = frozenset(
    ["في", "من", "الي", "مع", "بين", "ضد", "لدي", "عند", "قرب", "خان", "بقياده", "برئاسه", "بريياسه"]
)
#: the hand that did it, where a bare noun after it is no victim: «قتل برصاص جندي», «بيد مسلح»
_INSTRUMENT = frozenset(
    "برصاص برصاصه بنيران بنار بيد بايدي يد ايدي بسكين بقذيفه بصاروخ بعبوه بلغم بانفجار بغاره بقصف بهجوم بطعنات بطعنه "
    "بسلاح بسياره بواسطه قبل باطلاق بعيارات باعيره".split()
)
#: crowds in the street are no people let out
_STREET = frozenset(
    "الشوارع للشوارع شوارع تظاهرات تظاهره مظاهرات مظاهره للتظاهر احتجاجات للاحتجاج احتجاجا مسيرات مسيره للتعبير "
    "تنديدا للتنديد للمطالبه متظاهرين المتظاهرين".split()
)
#: what bears a number for a name: «الكتيبة 115», «المادة 7»
_NUMBERED = frozenset(
    "الكتيبه كتيبه اللواء الفرقه الفيلق الفوج الماده الفقره البند الفصل القرار الصفحه الغرفه القناه الدوره اللجنه الطريق "
    "السريه الوحده المنطقه القطاع النسخه الحلقه رقم الرقم برقم".split()
)
#: what is published and where
_MEDIA = frozenset(
    "صور صوره صورا فيديو فيديوهات بيان بيانا بيانات تقرير تقريرا شريط شريطا تسجيل تسجيلا خبر خبرا شبكات شبكه مواقع موقع "
    "موقعها موقعه صفحته صفحتها حسابه حسابها حساب صحيفه وساءل وسايل مقال مقالا تغريده رساله اخبار مقاطع مقطع مقطعا".split()
)
#: objects that make a figure of speech of a verb of harm
_FIGURATIVE = frozenset(
    "النفس الاضواء القلوب قلوب الالباب الانظار الانفاس الوقت وقت المباراه الفوز فوزا التعادل تعادلا نقطه نقاط اللقب "
    "بطاقه الايقاع ايقاع الاوضاع الوضع الامور الاسعار الحدود الامل الاتصال السيطره الثقه الصواب الهدف اهدافها اهدافه الوعي "
    "التوازن الذاكره بالاحباط بالدهشه بالذهول بالصدمه بالذعر بالهلع بخيبه بالشلل بانهيار بانهيارات بالارهاق "
    "بهزيمه بهزايم بنكسه بانتكاسه بالياس بالجنون بصدمه بحاله".split()
)
#: what two sides have with each other
_FIGHTING = frozenset(
    "مواجهات المواجهات اشتباكات الاشتباكات اشتباك معارك المعارك قتال النار النيران صدامات خلاف نزاع صراع الاقتتال".split()
)
_TREATED = frozenset("يتلقون يتلقي تتلقي يخضعون خضعوا تلقوا يخضع".split())
_CARRYING = frozenset("تقل تنقل نقلت اقلت يقل ضمت تضم شملت تحمل تقلهم".split())
#: what «نقل» behind it says the use of: «طائرة نقل», «وسائل نقل»
_OF_TRANSPORT = frozenset(
    "طائره طايره طائرات طايرات مروحيه مروحيات سفينه سفن سياره سيارات شاحنه شاحنات مركبه مركبات عربه عربات حافله وسيله "
    "وسائل وسايل شركه شركات قطاع خدمات خدمه خطوط شبكه زورق زوارق ناقله".split()
)
_CARRIERS = frozenset("حافله حافلات باص باصات دفعه دفعات قافله قوافل موكب الموكب رتل سيارات".split())
#: what carries munitions, which are no shots: «محملة بستة صواريخ»
_LADEN = frozenset("محمله محمل محملا محملين محملتين محملات مزوده مزود مزودا مجهزه مجهز مسلحه".split())
_YEARS_OLD = frozenset("سنين سنوات سنه عاما اعوام عام".split())
_AFTER = frozenset("بعد منذ قبل عقب قبيل".split())
_IN_TURN = frozenset("بدوره بدورها بدورهم".split())
_LOSSES = frozenset("خسائر خساير حصيله قتلي ضحايا".split())
_RITES = frozenset("تشييع دفن مواراه جنازه وداع".split())
_CAUSES = frozenset("في اثر جراء خلال بسبب نتيجه بعد من".split())
_TIMES = frozenset("مرتين".split())
_SEEN = frozenset("رايت راي رات راينا شاهد شاهدت شاهدوا شاهدنا شوهدت مخلفين مخلفا مخلفه خلفت تاركين وراءهم".split())
_ALL = frozenset("كل جميع كافه كامل ساير".split())
_REPORTS = frozenset("تقريرا تقرير تقارير بلاغا بلاغ بلاغات ادعاء ادعاءات شكوي شكاوي".split())
_COURT = frozenset("قضت قضي حكمت حكم حكما احكام ادانت اصدرت ايدت اقرت طلبت محكمه المحكمه عقوبه".split())
#: how somebody is killed, between the verb and its object
_HOW = frozenset("بالرصاص رميا طعنا خنقا ذبحا شنقا عمدا ,".split())
_AIR_DEFENCE = frozenset("الدفاعات دفاعات الدفاع دفاع منظومه المنظومه القبه الباتريوت باتريوت المضادات مضادات".split())
#: what speaks of moving people and does not say that they were moved
_AGREED = frozenset(
    "اتفاق اتفاقا اتفاقيه ينص نص نصت يقضي تقضي وافق وافقت موافقه تعليق توقف وقف تاجيل تاجلت بنود بموجب يفترض مفترض مقرر منتظر "
    "شرط شروط ممر ممرات تتواصل يتواصل يتعاقب تصر اصر منع منعت رفض رفضت استمرار تستمر تنفيذ تنظيم ضمان لضمان التحضير ستبدا".split()
)
_NOT_MOVED = frozenset(["armed.troops", "people.passenger", "people.traveller"])
#: before these a word that may be verb or verbal noun is the noun
_NOUN_NEXT = frozenset(
    "جري تم تمت يتم تتم يجري ستجري سيتم علي الي عن بعد قبل اثر جراء عمليه عقب خلال حادثه جريمه".split()
)
_CALLED_FOR = frozenset("خلال ضروره بضروره اهميه باهميه سبيل اجل".split())
_BATTLES = frozenset("معركه معارك عمليه عمليات حمله هجوم المعركه اطار سياق اثناء خلال".split())
_ALIAS = frozenset("المكني المكناه الملقب الملقبه بـ كنيته لقبه الشهير المعروف يكني باسم بلقب بكنيه".split())
_LEADERS = frozenset("زعيم قايد رييس مسوول".split())
_FULL_STOPS = frozenset([".", "..", "...", "…", "؟", "?", "!"])
_RESULTS = frozenset("اسفر اسفرت ادي ادت نتج نجم نجمت تسبب تسببت خلف خلفت".split())
_HOMES = frozenset(
    "منازلهم بيوتهم ديارهم اراضيهم قراهم بلداتهم مدنهم مساكنهم منزلهم ارضهم بلادهم وطنهم منازلها بيوتها ديارها اراضيها قراها".split()
)
_REMEMBERED = frozenset(
    "صور صوره صورا دفن تشييع شيع شيعت جنازه جنازات مقبره مقابر ذكري اضرحه قبور تابين نعوش جثامين".split()
)
_WISHES = frozenset(
    "يريد تريد يريدون نريد يرغب ترغب يقترح تقترح اقترح اقترحت يتيح تتيح يرفض ترفض رفض رفضت ضروره بضروره بحث".split()
)
_STORES = frozenset(
    "مخزن المخزن المخازن مخازن مستودع المستودع مستودعات بحوزته بحوزتهم حوزته حوزتهم بحوزتها حوزتها عثر عثرت عثروا العثور ضبط ضبطت "
    "صادر صادرت مصادره ترسانه الترسانه كميات كميه".split()
)
_PRISON = frozenset("السجن بالسجن موبدا الموبد بالموبد سجنا".split())
_GALLOWS = frozenset("الاعدام بالاعدام اعدام باعدام".split())
_AGAINST = frozenset(["علي", "بحق", "ضد", "ل"])
#: a deed whose name is no verb: «عمليات طعن», «محاولة قتل»
_DEEDS = frozenset(
    "عمليه عمليات عمليتي حادث حوادث حادثه هجوم هجمات محاوله محاولات جريمه جرايم اعمال حملات حمله حالات".split()
)
_TOLD = frozenset("عدد اجمالي مجموع بلغ بلغت حصيله".split())
#: fractions that are whole percentages; a third is none
_SHARES = {"نصف": 50, "ربع": 25}
_AREAS = frozenset("المنطقه المدينه مساحه المساحه البلاد الجيب المحافظه المخيم البلده الحي الاراضي اراضي".split())
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


#: words that open the clause of a name: «أن فلان قتل»
_OPENERS = frozenset(["ان", "بان", "كان", "كانت", "لان", "اما"])
#: «اغتيال اللواء فلان وقبله العقيد فلان»
_AND_BEFORE = frozenset(["وقبله", "وقبلها", "وبعده", "وبعدها", "وكذلك"])
_ONE_OF = frozenset(["احدهما", "احدهم", "احداهما", "احداهن"])
#: verbs that a second word completes, behind which stands whom they count
_SECOND = {
    "release.let_go": frozenset(["سراح", "سبيل"]),
    "release.free": frozenset(["عن"]),
    "release.pardon": frozenset(["عن"]),
    "kill.claim_lives": frozenset(["بحياه", "بارواح"]),
    "kill.eliminate": frozenset(["علي"]),
    "capture.grip": frozenset(["علي"]),
    "kill.victim_of": frozenset(["ضحيه", "ضحيته", "ضحيتها", "ضحاياه", "ضحاياها"]),
    "kill.reap_lives": frozenset(["ارواح", "حياه"]),
}
#: one or both of two
_OF_TWO = frozenset(["احدهما", "احداهما", "كلاهما", "كليهما", "وكلاهما"])
_DIED = frozenset(["توفي", "توفيت", "فارق", "فارقت", "مات", "ماتت"])
_DIES = frozenset("يقضي تقضي يتوفي تتوفي يفارق تفارق يموت تموت".split())
_DEATHS = frozenset(["وفاه", "موت", "فارق", "توفي"])
#: relatives who are men
_HE = frozenset("والد والده والدها اب شقيق شقيقه شقيقها زوج زوجها ابن ابنه ابنها نجل اخ عم خال".split())
#: «تم», «جرى»: before a verbal noun, that it was done
_DONE = frozenset(["light.be_done", "light.take_place"])
_FELLS = frozenset(["light.fall", "light.inflict", "light.suffer"])
_STRIKES = ("airstrike.", "shelling.", "assault.")
#: «13 مسلحا وصلوا إلى نقطة العبور» where people are being moved: they were taken out
_ARRIVED = Verb(id="light.arrive+people-are-moved", kind="evacuated", counts="subject", example="وصلوا")


@dataclass(slots=True)
class Predicate:
    """A word that makes figures claims: tokens ``i`` to ``j`` and the kinds that it gives."""

    i: int
    j: int
    kinds: list[str]
    counts: str
    shape: str
    rule: str
    toll: bool = False
    negated: bool = False
    planned: bool = False
    unconfirmed: bool = False
    used: int = 0
    entry: Verb | None = None
    who: tuple[int, int] | None = None


@dataclass(slots=True)
class _State:
    predicate: Predicate | None = None
    last: Candidate | None = None  # the last figure claimed in this sentence
    closed: int = -1  # token of the last word that ended a clause
    parent: Candidate | None = None  # the whole whose parts are being listed
    how: str | None = None
    since: int = 0  # token of the marker that opened the list
    whole_of: Candidate | None = None  # whose part the next figure is («من بين القتلى …»)
    outer: Candidate | None = None  # the whole of the consists-of list around an «among» list
    planned: bool = False
    unconfirmed: bool = False
    claims: list[Candidate] = field(default_factory=list)


def _shares(c: Candidate, mate: Match | None) -> bool:
    """«5400 مسلح ومدني»: a second counted noun in the singular shares the number of the first."""
    return (
        c.number is not None
        and c.noun is not None
        and mate is not None
        and mate.sense.shape == c.noun.sense.shape == "sg"
    )


class Frames:
    """All figure candidates of a report, settled: those with a kind are claims, the others wait for their reason."""

    def __init__(self, scan: Scan, voices: Voices) -> None:
        self.scan = scan
        self.voices = voices
        self.numbers = number_candidates(scan)
        self.at: dict[int, Candidate] = {c.i: c for c in self.numbers}
        taken = bytearray(scan.n)
        for c in self.numbers:
            for t in range(c.i, c.j):
                taken[t] = 1
            if c.who is not None:
                for t in range(*c.who):
                    if t < scan.n and (scan.noun[t] is None or scan.noun[t].prefix != "و" or _shares(c, scan.noun[t])):  # type: ignore[union-attr]
                        taken[t] = 1
        self.bare = bare_candidates(scan, taken)
        self.shares = share_candidates(scan)
        self.arguments = Arguments(scan, self.at, self.bare)
        self.given = Names(scan)
        self.surnames = self.given.surnames
        self.claims: list[Candidate] = []
        self.predicates: list[Predicate] = []
        self.story_kind: str | None = None
        story = -1
        for a, b in scan.sentences:
            if a < b:
                if scan.story_of[a] != story:
                    story, self.story_kind = scan.story_of[a], None
                self._sentence(a, b)
        self._duals_told_elsewhere()

    # -- the pass ---------------------------------------------------------------------------------------------

    def _sentence(self, a: int, b: int) -> None:
        scan, st = self.scan, _State()
        naming = self.voices.naming
        # asked of every token, and so looked up once
        forms, verbs, roles, cues, time_at = scan.forms, scan.verb, scan.role, scan.cue, scan.time_at
        at, bares, shares, given, aged = self.at, self.bare, self.shares, self.given.given, self.given.aged
        surnames, doubtful, nouns = self.surnames, self.given.doubtful, scan.noun
        k = a
        while k < b:
            c = at.get(k)
            form = forms[k]
            if form in _OF_TWO and st.last is not None:
                self._shown_dual(st.last)
            if form.removeprefix("و") in _ONE_OF and (one := self._one_of(st, k)) is not None and st.last is not None:
                if c is not None:
                    c.reason, c.reason_rule = "indefinite", "one-of-those-counted"
                self._claim(st, one, st.last.kind or "", "part:among")
                k = one.j
                continue
            if c is not None:
                if c.reason == "ordinal" and self._third(st, c):
                    c.reason = c.reason_rule = None
                    c.low = c.high = 1
                    c.form, c.rest, c.j = "one", True, c.i + 1
                    assert st.predicate is not None
                    self._claim(st, c, st.predicate.kinds[0], st.predicate.rule + "+one-more")
                elif c.reason is None:
                    self._settle(st, c, b)
                elif c.reason == "ordinal" and (first := self._nth(st, c, b)) is not None:
                    self._claim(st, first, st.predicate.kinds[0], st.predicate.rule)  # type: ignore[union-attr]
                elif c.reason == "ordinal":
                    self._another(st, c, b)
                elif c.reason == "times" and c.number is not None and self._times(st, c):
                    c.unit = (
                        st.predicate.kinds[0] if st.predicate and st.predicate.kinds == ["violations"] else "attacks"
                    )
                    c.reason = c.reason_rule = None
                    self._claim(st, c, c.unit, "times-struck")
                elif c.reason == "other_count" and self._things_destroyed(st, c):
                    c.reason = c.reason_rule = None
                    c.unit = "objects"
                    assert st.predicate is not None
                    self._claim(st, c, "destroyed", st.predicate.rule)
                k = max(c.j, k + 1)
                continue
            if k in time_at:
                k = max(time_at[k].j, k + 1)
                continue
            if (share := shares.get(k)) is not None and self._held(st, share, a):
                self._claim(st, share, "control", (st.predicate.rule if st.predicate else "") + "+share-in-words")
                k = share.j
                continue
            if form in _ALL and (everyone := self._everyone(st, k, b)) is not None:
                self._claim(st, everyone, st.predicate.kinds[0], st.predicate.rule + "+all-of-them")  # type: ignore[union-attr]
                k = everyone.j
                continue
            if nouns[k] is not None and (those := self._moved_people(st, k, b)) is not None:
                kin = those.rule == "kin" and st.last is not None
                given_up = st.predicate is not None and st.predicate.kinds == ["surrendered"]
                self._claim(st, those, "surrendered" if given_up else "evacuated", "moved-people")
                if kin and len(st.claims) > 1:
                    those.mode = st.claims[-2].mode
                k = those.j
                continue
            if form in _TIMES and self._struck(st, k):
                twice = Candidate(k, k + 1, "dual", 2, 2, unit="attacks")
                self._claim(st, twice, "attacks", "times-struck")
                k += 1
                continue
            if form in ("وهناك", "وثمه") and st.predicate is not None and st.predicate.kinds:
                st.predicate = None  # «تحاصر القوات البلدة، وهناك مئات المعتقلين»
            role = roles[k]
            verb = verbs[k]
            bare = bares.get(k)
            if naming[k] and (verb is None or cues[k] is None):
                k += 1
                continue
            if verb is not None and self._is_predicate(verb, k, b) and not self._noun_instead(verb, bare, st):
                k = self._verb(st, verb, k, a, b)
                continue
            if bare is not None:
                if bare.form == "dual":
                    if (moved := self._two_kill(st, bare, b)) > k:
                        k = moved
                        continue
                    if self._with_kin(st, bare) and st.last is not None and st.last.kind is not None:
                        self._claim(st, bare, st.last.kind, "coordinated")
                    elif bare.reason is None:
                        self._settle(st, bare, b)
                    k = bare.j
                    continue
                moved = self._bare(st, bare, k, b)
                if moved > k:
                    k = moved
                    continue
            elif (
                (
                    (p := st.predicate) is not None
                    and (
                        (not p.used and form.lstrip("ول") in given)
                        or (form in surnames and self._right_behind(p, k))
                        or (not p.used and self._whose_death(st, k, b) > k)
                    )
                )
                or (
                    st.parent is not None
                    and (
                        (st.how in ("among", "consists_of") and form in given)
                        or (st.how == "among" and k == st.since + 1 and form in surnames)
                    )
                )
                or ((k in aged or form in doubtful) and name_at(scan, k, b, self.given, False) > k)
                or (st.last is not None and st.last.form == "name" and self._name_in_row(st, k, b))
                or (st.parent is not None and self._first_of_named(st, k, b))
            ):
                moved = self._name(st, k, b, None)
                if moved > k:
                    k = moved
                    continue
            if role is not None and (role != "place_prep" or form in ("بين", "وبين")):
                self._marker(st, role, k, b)
                if role == "hedge":
                    k = max(k + 1, min(scan.marker[k].j, b))  # type: ignore[union-attr]  # «ما يزيد على» is one word
                    continue
            elif form == ":" and self._opens_list(st, k, b):
                st.predicate = None
                st.parent, st.how, st.since, st.outer = st.last, "consists_of", k, None
            elif ((cue := cues[k]) is not None and cue.sense.shape != "fixed") or form in (".", ";", ":"):
                self._close(st)
            k += 1
        self._verbs_after(st, a, b)
        self._later_total(st)
        self._dead_among(st)
        self._people(st)
        self._sift(st, a, b)
        for c in st.claims:
            if c.kind in PEOPLE_KINDS and c.part_of is None:
                self.story_kind = c.kind
        self.claims += st.claims

    def _one_of(self, st: _State, k: int) -> Candidate | None:
        """«قتل مدنيان، أحدهما صبي»: the bare noun is a part of the figure before."""
        last = st.last
        one, noun = self.bare.get(k + 1), self.scan.noun[k + 1] if k + 1 < self.scan.n else None
        if one is None and noun is not None and noun.sense.shape == "sg":
            stop = noun_phrase(self.scan, k + 1, self.scan.sentences[self.scan.sentence_of[k]][1], 4)
            one = Candidate(k + 1, noun.j, "bare", 1, 1, noun=noun, who=(k + 1, max(noun.j, stop)))
        if (
            self.scan.forms[k].removeprefix("و") not in _ONE_OF
            or last is None
            or last.unit != "people"
            or one is None
            or one.low != 1
        ):
            return None
        if one.definite or one.sort not in ("people", "armed") or k - max(last.j, last.who[1] if last.who else 0) > 12:
            return None
        if one.noun is None or one.noun.prefix or (st.predicate is not None and st.predicate.i > last.i):
            return None
        one.part_of, one.part_how = last, "among"
        return one

    def _may_be_two(self, c: Candidate) -> bool:
        """Whether a bare noun in -ين may be a dual as well as a plural: «فلسطينيين», «قياديين»."""
        return (
            c.form == "bare" and c.low is None and c.number is None and c.unit == "people" and c.noun is not None
            and self.scan.forms[c.noun.i].endswith("ين") and not c.definite
        )  # fmt: skip

    def _shown_dual(self, c: Candidate) -> None:
        """«مقتل فلسطينيين أحدهما طفل»: two are spoken of."""
        if self._may_be_two(c):
            c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"
            c.steps.append("«أحدهما» shows that there are two")

    def _duals_told_elsewhere(self) -> None:
        """«مقتل قياديين» in the headline and «قتل قياديان» below: the dual that shows its form says how many."""
        for c in self.claims:
            if not self._may_be_two(c) or c.noun is None or c.noun.prefix or c.predicate is None:
                continue
            first = self.scan.sentence_of[c.i]
            if first and self.scan.story_of[self.scan.sentences[first - 1][0]] == self.scan.story_of[c.i]:
                continue  # only what opens its story sums it up
            for x in self.claims:
                if x.kind != c.kind or x.form != "dual" or x.noun is None or x is c or x.low != 2:
                    continue
                if (
                    x.noun.sense.entry.id == c.noun.sense.entry.id
                    and self.scan.story_of[x.i] == self.scan.story_of[c.i]
                ):
                    c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"
                    c.steps.append("the same people are told in the dual elsewhere in the story")
                    break

    def _third(self, st: _State, c: Candidate) -> bool:
        """«مقتل شرطيين وأسر ثالث»: an indefinite ordinal right after its predicate is one person more."""
        p, last = st.predicate, st.last
        if p is None or last is None or p.used or p.j != c.i or not p.kinds or p.kinds[0] not in _NAMEABLE:
            return False
        nxt = c.j
        scan = self.scan
        if scan.forms[c.i].startswith("ال") or last.unit != "people":
            return False
        return nxt >= scan.n or scan.kinds[nxt] != WORD or nxt in scan.time_at or scan.forms[nxt] in STOPS or (
            scan.noun[nxt] is None and scan.forms[nxt].startswith(("و", "ب"))
        )  # fmt: skip

    def _people(self, st: _State) -> None:
        """People phrases that figures share: «قتلى وجرحى في صفوف …», «آخرون», «المئات منهم»; a name has its own."""
        scan = self.scan
        for n, c in enumerate(st.claims):
            if c.form == "name":
                if c.inherited:
                    c.who = None
                continue
            if (
                c.sort == "casualty"
                and c.who is None
                and c.noun is not None
                and c.noun_kind not in ("killed", "wounded", None)
            ):
                if c.kind != c.noun_kind or c.partitive:
                    c.who = (c.noun.i, c.noun.j)  # «احتجز رهائن», «مجموعة من السجناء»: they are all that is said
                continue
            if n and c.rule == "coordinated" and self._against(c, st.claims[n - 1]):
                c.steps.append("«مقابل»: the people of the other side that the story counted last")
                continue
            if c.who is not None and not c.inherited:
                continue
            nxt = st.claims[n + 1] if n + 1 < len(st.claims) else None
            if (
                c.form == "bare" and c.sort == "casualty" and nxt is not None and nxt.sort == "casualty" and nxt.who is not None
                and nxt.i - c.j <= 1 and not nxt.inherited
            ):  # fmt: skip
                c.who, c.inherited = nxt.who, True
                continue
            if c.who is None and c.sort == "casualty" and c.part_of is None and self._those_numbered(c) is not None:
                c.who = self._those_numbered(c)
                after = st.claims[n + 1] if n + 1 < len(st.claims) else None
                if (
                    after is not None
                    and after.who is None
                    and after.sort == "casualty"
                    and (scan.forms[after.i].startswith("و") or scan.forms[after.i - 1] == "و")
                ):
                    after.who, after.inherited = c.who, True  # «إلى 390 قتيلا و600 جريح»
                continue
            shared = c.rest or self._followed_by_among(c, c.j + 2 if c.j + 2 <= scan.n else scan.n)
            if not shared or c.part_how in ("consists_of", "rest"):
                continue
            before = [x for x in st.claims[:n] if x.part_of is None and x.unit == "people"] or self.claims[-1:]
            if before and scan.story_of[before[-1].i] == scan.story_of[c.i]:
                whole = before[-1]
                noun = whole.noun
                if whole.who is not None:
                    c.who, c.inherited = whole.who, True
                elif noun is not None and noun.sense.category == "nisba":
                    c.who, c.inherited = (noun.i, noun.j), True
                else:
                    c.who = None

    def _those_numbered(self, c: Candidate) -> tuple[int, int] | None:
        """«عدد جنود النظام الذين قتلوا … ارتفع إلى 142 قتيلا»: whose number it is that rose."""
        scan = self.scan
        a, b = scan.sentences[scan.sentence_of[c.i]]
        first = self._hedge_start(c)
        if first - 1 > a and scan.forms[first - 1] == "الي":
            for t in range(first - 2, max(a - 1, first - 18), -1):
                if scan.forms[t] in _LOSSES and (side := scan.actor[t + 1]) is not None and not side.prefix:
                    return (
                        t + 1,
                        max(side.j, noun_phrase(scan, t + 1, b, 3)),
                    )  # «ارتفعت خسائر الجماعة … إلى 390 قتيلا»
                if t in self.at and self.at[t].reason is None:
                    break
        if c.i - 2 < a or scan.forms[c.i - 1] != "الي" or scan.verb[c.i - 2] is None:
            return None
        for t in range(c.i - 3, a - 1, -1):
            if scan.forms[t].lstrip("و") == "عدد":
                stop = noun_phrase(scan, t + 1, b)
                return (t + 1, stop) if actor_in(scan, t + 1, stop) is not None else None
            other = self.at.get(t)
            if other is not None and other.reason is None:
                return None  # another figure stands between
        return None

    def _against(self, c: Candidate, before: Candidate) -> bool:
        """«203 من كذا مقابل 159 مسلحا»: a plain word for fighters takes the side that the story counted against it."""
        scan = self.scan
        if c.noun is None or c.sort != "armed" or c.who != (c.noun.i, c.noun.j) or before.who is None:
            return False
        if not any(scan.role[t] == "versus" for t in range(before.j, c.i)):
            return False
        mine = actor_in(scan, *before.who)
        for x in reversed(self.claims[-4:]):
            if x.who is None or scan.story_of[x.i] != scan.story_of[c.i] or x.kind != c.kind:
                continue
            theirs = actor_in(scan, *x.who)
            if mine is not None and theirs is not None and theirs.sense.entry.id != mine.sense.entry.id:
                c.who, c.inherited = x.who, True
                return True
        return False

    def _sift(self, st: _State, a: int, b: int) -> None:
        """Take back what did not happen, or not by violence; mark what is only planned, supposed or asked."""
        scan = self.scan
        gone: list[Candidate] = []
        for c in st.claims:
            if c.part_of is not None and any(c.part_of is x for x in gone):
                gone.append(c)
                c.reason, c.reason_rule = c.part_of.reason, c.part_of.reason_rule
                continue
            if c.kind not in HARM:
                continue
            if self._told_before(c):
                c.reason, c.reason_rule = "not_stated_here", "goes-back-to-one-named"
                gone.append(c)
                continue
            at = c.predicate if c.predicate is not None and a <= c.predicate < b else self._hedge_start(c)
            mishap = no_violence(scan, c.kind, min(at, c.i), max(at + 1, c.j), a, b)
            mishap = mishap or of_that_accident(scan, c.kind, min(at, c.i), scan.sentence_of[c.i])
            if (
                mishap is None
                and c.kind == "wounded"
                and c.noun is not None
                and scan.forms[c.noun.i].startswith("لاعب")
            ):
                if not any(e is not None and not e.sense.entry.id.startswith("protest.") for e in scan.event[a:b]):
                    mishap = scan.forms[c.noun.i]  # «إصابة 4 لاعبين بالعضلة»: sport
            if mishap is not None:
                c.reason, c.reason_rule = "other_count", f"harm-without-violence:{mishap}"
                gone.append(c)
                continue
            if c.mode is not None or (c.low == 0 and c.high == 0):
                continue
            verdict = not_happened(scan, at, a)
            if verdict == "none":
                c.reason, c.reason_rule = "not_stated_here", "harm-attempted-averted-or-feared"
                gone.append(c)
            elif verdict == "planned" and c.form == "bare" and c.low is None and c.number is None:
                c.reason, c.reason_rule = "not_stated_here", "planned-and-not-counted"
                gone.append(c)  # «مخطط لاغتيال مسؤولين»
            elif verdict is not None:
                c.mode = verdict
                c.steps.append(f"the words before it make it {verdict}")
        if gone:
            for c in gone:
                c.kind = None
            st.claims = [c for c in st.claims if not any(c is x for x in gone)]

    def _dead_among(self, st: _State) -> None:
        """«ألف ضحية، منهم 440 قتيلا»: victims of whom some are told to be dead are dead and hurt."""
        for n, c in enumerate(st.claims):
            if c.kind != "killed" or c.number is None or c.noun is None or c.noun.sense.entry.id != "casualty.victim":
                continue
            for x in st.claims[n + 1 :]:
                if (
                    x.noun is not None
                    and x.noun.sense.entry.id == "casualty.dead"
                    and x.low
                    and c.low
                    and x.low < c.low
                ):
                    if any(self.scan.role[t] == "among" for t in range(c.j, x.i)):
                        c.kind, x.part_of, x.part_how = "casualties", c, "among"

    def _told_before(self, c: Candidate) -> bool:
        """«بعد القبض على العيثاوي», «الذين قتلوا أبو حسين»: the short name of one whom a claim of the kind has named in full."""
        scan = self.scan
        if c.form != "name" or c.who is not None or c.names is None or c.predicate is None or c.predicate < 1:
            return False
        lead = scan.forms[c.predicate - 1]
        if lead.lstrip("و") not in _AFTER and scan.role[c.predicate - 1] != "relative":
            return False
        mine = set(scan.forms[c.names[0] : c.names[1]])
        return any(
            x.kind == c.kind and x.names is not None and mine < set(scan.forms[x.names[0] : x.names[1]])
            for x in self.claims
            if scan.story_of[x.i] == scan.story_of[c.i]
        )

    def _later_total(self, st: _State) -> None:
        """«قتل 11 إيرانياً …، مشيراً إلى أنها أوقعت 27 قتيلاً»: the later figure of all has the earlier one in it."""
        for c in st.claims:
            if c.number is None or c.who is not None or c.low is None or c.part_of is not None or c.noun_kind is None:
                continue
            lead = self.scan.forms[max(0, c.i - 4) : c.i]
            if not any(form in ("انها", "انه", "بانها", "بانه") for form in lead):
                continue
            for x in st.claims:
                if (
                    x.i < c.i
                    and x.kind == c.kind
                    and x.part_of is None
                    and x.low is not None
                    and x.low < c.low
                    and x.who
                ):
                    x.part_of, x.part_how = c, "among"

    def _opens_list(self, st: _State, k: int, b: int) -> bool:
        """«أوقع 13 مقاتلا: 5 من …، و8 …»: a colon right after the whole, and a number right after the colon."""
        if st.last is None or st.last.unit != "people" or st.last.low is None:
            return False
        end = max(st.last.j, st.last.who[1] if st.last.who else st.last.j)
        nxt = self._next_candidate(k + 1, b, 3)
        return (
            k - end <= 2 and nxt is not None and nxt.number is not None and nxt.low is not None
            and nxt.low < st.last.low and nxt.unit == "people"
        )  # fmt: skip

    def _close(self, st: _State) -> None:
        st.predicate = None
        st.parent = st.outer = None
        st.how = None

    def _is_predicate(self, verb: Match, k: int, end: int) -> bool:
        entry = verb.sense.entry
        assert isinstance(entry, Verb)
        if verb.sense.shape == "participle":
            return False
        if self.scan.actor[k] is not None and verb.j - verb.i == 1 and self.scan.actor[k].j - k > 1:  # type: ignore[union-attr]
            return False
        if (
            entry.kind == "returned"
            and verb.sense.shape == "masdar"
            and self.scan.forms[k].startswith(("ال", "بال", "لل"))
        ):
            return False  # «حق العودة»: a cause, no movement
        if self.scan.forms[k] == "فقد" and not self._loses(verb.j, end):
            return False  # «فقد استدعت»: the particle
        if (
            entry.id == "kill.eliminate"
            and self.scan.forms[k].endswith("القضاء")
            and "علي" not in self.scan.forms[verb.j : verb.j + 1]
        ):
            return False  # «أصدر القضاء حكما على»: the judiciary
        if entry.id in ("kill.eliminate", "kill.pass_away", "kill.they_passed") and verb.sense.shape != "masdar":
            return self._passes(verb, end)
        if entry.id == "kill.die_of" and verb.sense.shape == "masdar" and self._result(k):
            return True  # «أسفر القصف عن وفاة امرأة»
        if entry.id == "kill.reap_lives" and not self.scan.companion(entry, verb.i + 1):
            return self.scan.event[k - 1 if k else k] is not None or any(
                self.scan.event[t] is not None for t in (max(0, k - 2), min(verb.j, end - 1))
            )
        if self.scan.forms[k] == "نقل" and entry.id == "evacuate.transfer" and k:
            if self.scan.forms[k - 1].lstrip("وبل").removeprefix("ال") in _OF_TRANSPORT:
                return False  # «طائرة نقل عسكرية»
        if entry.id == "force.deploy" and any(f in _MEDIA for f in self.scan.forms[max(0, k - 3) : k + 5]):
            return False  # «صور نشرت على شبكات التواصل»
        if entry.id == "kill.die_of" and verb.sense.shape == "perfect" and verb.j in self.at:
            if self._followed_by_among(self.at[verb.j], end):
                return True  # «أصيب خمسة …، توفي اثنان منهم»
        return not entry.with_ or self.scan.companion(entry, verb.i + 1)

    def _result(self, k: int) -> bool:
        """Whether a verb of result stands before a verbal noun, over its subject and «عن» or «إلى»: «أسفر القصف عن وفاة»."""
        scan = self.scan
        a = scan.sentences[scan.sentence_of[k]][0]
        violent = False
        for t in range(k - 1, max(a - 1, k - 9), -1):
            verb = scan.verb[t]
            violent = (
                violent
                or scan.event[t] is not None
                or (verb is not None and getattr(verb.sense.entry, "kind", None) == "attacks")
            )
            if scan.forms[t].lstrip("وم") in _RESULTS:
                return violent
            if scan.kinds[t] == PUNCT and scan.forms[t] not in LIGHT:
                return False
        return False

    def _loses(self, t: int, end: int) -> bool:
        """Whether people stand after «فقد»; before a verb it is the particle, before a thing nobody is missing."""
        scan = self.scan
        t = scan.skip_light(t, end)
        if t >= end or (scan.verb[t] is not None and scan.noun[t] is None):
            return False
        if self._lands_at_people(t, end):
            return True
        known = scan.noun[t] or scan.nisba[t] or scan.actor[t]
        return known is not None or t in self.at or t in scan.time_at or scan.role[t] is not None

    def _lands_at_people(self, t: int, end: int) -> bool:
        """Whether indefinite people stand at token ``t`` or behind adjuncts that begin there."""
        for u in range(t, min(end, t + 14)):
            c = self.at.get(u) or self.bare.get(u)
            if c is None or c.reason is not None or c.unit != "people" or (c.noun is not None and c.noun.prefix):
                continue
            if c.noun is None and c.who is None and not c.rest and c.number is not None and c.number.form != "vague":
                continue
            if not c.definite or c.number is not None:
                if self.arguments.lands(t, self._start(c)):
                    return True
        return False

    def _passes(self, verb: Match, end: int) -> bool:
        """«قضى ثلاثة جنود», «جنود قضوا في القصف»: whether the verb, which courts and holiday-makers have too, is of dying."""
        entry, scan = verb.sense.entry, self.scan
        assert isinstance(entry, Verb)
        if self._second_half(entry, verb, end) or verb.sense.shape not in ("perfect", "phrase"):
            return self.scan.companion(entry, verb.i + 1)
        if self._lands_at_people(verb.j, end):
            return True
        title = self.bare.get(verb.j)
        if title is not None and title.definite and title.low == 1 and scan.companion(entry, verb.i + 1):
            if name_after(scan, title, end, self.given) is not None:
                return True  # «قضى القائد فلان بغارة»
        if entry.id == "kill.pass_away" and scan.companion(entry, verb.i + 1):
            return True
        nxt = scan.forms[verb.j] if verb.j < end else ""
        if nxt in ("علي", "بان") or nxt.startswith(("ليل", "عطل", "سنوات", "ساعات", "وقت", "بال", "ب")):
            return nxt in ("بقصف", "برصاص", "بنيران", "بانفجار", "بغاره", "بتفجير", "بهجوم") or (
                nxt == "علي" and entry.id == "kill.eliminate"
            )
        if scan.forms[verb.i].endswith("وا"):
            return verb.j not in self.at
        one = self.bare.get(verb.i - 1) or self.bare.get(verb.i - 2)
        if one is None or one.definite or one.unit != "people" or max(one.j, one.who[1] if one.who else 0) != verb.i:
            return False
        return verb.j in scan.time_at or nxt in ("في", "اثر", "خلال", "جراء", "اثناء", "برصاص", "داخل", "قرب")

    def _noun_instead(self, verb: Match, bare: Candidate | None, st: _State) -> bool:
        """Whether the word is a counted noun here and no verb: plural casualty nouns, duals."""
        if bare is None or bare.noun is None:
            return False
        entry = verb.sense.entry
        assert isinstance(entry, Verb)
        if bare.form == "dual" and not entry.kind:
            return True
        if bare.noun.j > verb.j:
            return True
        return bare.sort == "casualty" and bare.low is None

    # -- predicates ---------------------------------------------------------------------------------------------

    def _verb(self, st: _State, verb: Match, k: int, a: int, b: int) -> int:
        scan = self.scan
        entry = verb.sense.entry
        assert isinstance(entry, Verb)
        old = st.predicate
        kinds = [entry.kind] if entry.kind else []
        light = entry.id.startswith("light.")
        if (
            old is not None
            and not old.used
            and old.kinds
            and old.kinds[0] in PEOPLE_KINDS
            and old.counts == "object"
            and old.shape in ("perfect", "imperfect")
            and old.j == k
            and verb.sense.shape == "masdar"
            and not verb.prefix
            and entry.event in _STRIKING
        ):
            old.j = verb.j  # «قتل القصف طفلين»: what struck is the subject of the verb before it
            return verb.j
        p = Predicate(k, verb.j, kinds, entry.counts, verb.sense.shape, f"predicate:{entry.id}", entry=entry)
        if old is not None and old.shape == "masdar" and old.j == k and p.shape == "perfect" and "و" in verb.prefix:
            if scan.forms[k][len(verb.prefix) :] in scan.lexicon.verbal_nouns(entry):
                p.shape = "masdar"  # «مقتل وجرح العشرات»
        if p.shape == "perfect" and k > a and (done := scan.verb[k - 1]) is not None and done.sense.entry.id in _DONE:
            if scan.forms[k] in scan.lexicon.verbal_nouns(entry):
                p.shape = "masdar"  # «وجرى نقل مقاتلين»
        if (
            entry.id == "missing.lose"
            and p.shape == "perfect"
            and (scan.forms[k].endswith("نا") or self._state_loses(k, verb.j, b))
        ):
            p.kinds = kinds = ["killed"]  # «العراق فقد 470 صحافيا»: those whom a side or a country loses are dead
            p.rule += "+by-a-side"
        if (behind := self._second_half(entry, verb, b)) > verb.j:
            p.j = behind
        before = scan.forms[k - 1] if k > a else ""
        if p.shape == "perfect" and before in _NOUN_NEXT and core_is_noun(scan, verb, k):
            p.shape = "masdar"  # «جرى نقل مقاتلين», «أقدم على قتل أربعة»
        before2 = scan.forms[k - 2] if k - 1 > a else ""
        p.negated = before in _NEGATION or (before2 in _NEGATION and before in ("اي", "وقوع", "سقوط", "تسجيل"))
        relative = k > a and scan.role[k - 1] == "relative"  # «لم يكن الرجل، الذي قتل 22 شخصا، …»
        if old is not None and old.negated and not old.used and old.kinds == [] and not relative:
            p.negated = True
        if p.negated and any(scan.forms[t] in ("الا", "سوي") for t in range(verb.j, min(b, verb.j + 4))):
            p.negated = False  # «لم يعد يسيطر إلا على 5 في المئة» says five
        core = scan.forms[k][len(verb.prefix) :]
        p.planned = st.planned or (verb.sense.shape == "imperfect" and core.startswith("س"))
        if old is not None and old.planned and not old.kinds and not old.used:
            p.planned = True
        p.unconfirmed = st.unconfirmed
        if entry.id == "light.inflict" and p.shape == "masdar" and verb.j < b and scan.forms[verb.j].startswith("ب"):
            if scan.noun[verb.j] is not None or verb.j in self.at:
                p.kinds = kinds = ["captured"]  # «للإيقاع بأربعة من قادة التنظيم»
                p.rule += "+trapped"
        if entry.id == "kill.mourn" and verb.j < b and (dead := scan.noun[verb.j]) is not None:
            if isinstance(dead.sense.entry, Noun) and dead.sense.entry.sort == "casualty":
                p.kinds = kinds = []  # «نعى القتلى»: those told of
        if entry.id == "destroy.find" and found_dead(scan, verb.j, b):
            p.kinds = kinds = ["killed"]  # «عثر على المدير ميتا في سيارته»
            p.rule += "+dead"
            if self._found(st, p, b):
                return verb.j
        if p.negated and before == "لم" and before2 == "ما":
            p.negated, p.planned = False, True  # «ما لم يتم إطلاق سراح …»: a condition
        if kinds and (reference_back(scan, verb.j, k, b) or self._thing_object(kinds[0], verb.j, b)):
            p.kinds = kinds = []  # «جروحه التي أصيب بها», «ضبط النفس»
        if kinds == ["wounded"] and self._to_death(verb.j, b):
            p.kinds = kinds = ["killed"]  # «طعن شرطيا حتى الموت»
        if entry.id == "control.enter" and kinds and self._wheels(k, a):
            p.kinds = kinds = []  # «121 حافلة دخلت بلدتي …»
        if kinds == ["forces"] and verb.sense.shape == "masdar" and before.lstrip("وف") in _WISHES:
            p.kinds = kinds = []  # «تريد انتشار قوات»
        if entry.id == "kill.execute" and verb.sense.shape == "masdar" and self._sentenced(k, a):
            p.planned = True  # «قضت المحكمة بإعدام أربعة»: they are to die
        if kinds and verb.sense.shape == "masdar" and self._asked_for(k, a):
            p.kinds = kinds = []
        if kinds == ["released"] and scan.forms[k].startswith("ب") and self._demanded_of(k, a):
            p.kinds = kinds = []
        if kinds and verb.sense.shape == "imperfect" and before == "ان" and self._asked_that(k - 1, a):
            p.kinds = kinds = []  # «تشترط أن يطلقوا سراح الأسرى»
        if kinds == ["returned"] and (self._street(k, b) or self._fighters_go(verb.j, b)):
            p.kinds = kinds = []  # «عاد مقاتلو التنظيم إلى الجبهة»: no one comes home
        if entry.id == "evacuate.transfer" and verb.sense.shape == "masdar" and core.startswith("ال"):
            p.kinds = kinds = []  # «حركة النقل»: traffic
        if entry.id == "control.drive_out" and self._from_homes(verb.j, b):
            p.kinds = kinds = ["displaced"]  # «طرد مئات الآلاف من منازلهم»
        if entry.id == "evacuate.transfer" and verb.sense.shape in ("perfect", "imperfect") and self._quotes(verb.j, b):
            p.kinds = kinds = []  # «نقلت الوكالة عن العقيد قوله إن …»
        if entry.id in ("evacuate.go_out", "evacuate.leave") and self._street(k, b):
            p.kinds = kinds = []
        if entry.id in ("evacuate.go_out", "evacuate.leave") and kinds and self._fleeing(a, b):
            p.kinds = kinds = ["displaced"]
        if (
            entry.id in ("light.include", "light.carry")
            and old is not None
            and old.kinds == ["forces"]
            and old.shape == "masdar"
        ):
            old.kinds = []  # «في حشد يضم عناصر من الشرطة ومدنيين»: a crowd
        if (
            entry.id in ("light.hit_area", "light.include")
            and verb.sense.shape != "masdar"
            and (of := self._of_campaign(k, a))
        ):
            st.predicate = Predicate(
                k, verb.j, [of], "object", "perfect", f"predicate:{entry.id}+campaign-of-{of}", entry=entry
            )
            st.predicate.planned, st.predicate.unconfirmed = p.planned, p.unconfirmed
            return verb.j  # «حملة اعتقالات طالت المئات»
        if entry.id in ("light.include", "light.carry") and old is not None and old.kinds and not old.used:
            return verb.j  # «غادرت دفعة تضم الآلاف»
        if (
            old is not None and old.kinds and not old.used and old.kinds[0] in HARM and old.j == k and "و" in verb.prefix
            and kinds and kinds[0] not in PEOPLE_KINDS and old.shape == p.shape
            and (nxt := self._next_candidate(verb.j, b, 6)) is not None and nxt.unit == "people"
        ):  # fmt: skip
            old.j = verb.j  # «يقتل ويحرق 25 شخصا»
            return verb.j
        if kinds and old is not None and old.toll and not old.used and kinds[0] in PEOPLE_KINDS:
            if k > a and scan.role[k - 1] == "relative":
                old.kinds = kinds  # «عدد الجنود الذين قتلوا … ارتفع إلى 142»: whom the toll counts
                return verb.j
        if not kinds and old is not None and old.toll and not old.used:
            return verb.j  # «بلغت الحصيلة», «ارتفع عدد القتلى»: the toll goes on
        if (
            kinds and old is not None and old.kinds and not old.used and self._right_after(old, k) and "و" in verb.prefix
            and (old.kinds[0] in PEOPLE_KINDS) == (kinds[0] in PEOPLE_KINDS)
            and (old.shape == p.shape or (old.shape == "masdar" and k == old.j and not scan.forms[k].endswith(("ت", "وا"))))
            and not scan.forms[old.j - 1].endswith(("وا", "تا", "ا"))
            and not self._has_subject_before(old, a)
        ):  # fmt: skip
            # «مقتل وإصابة 12», «خطف وقتل ثمانية»
            p.kinds = list(dict.fromkeys(old.kinds + kinds))
            if set(p.kinds) >= {"killed", "wounded"}:
                p.kinds = ["casualties"] + [x for x in p.kinds if x not in ("killed", "wounded", "casualties")]
            elif set(p.kinds) >= {"destroyed", "attacks"} and "attack.blow_up" in (
                entry.id,
                old.entry.id if old.entry else "",
            ):
                p.kinds = ["destroyed"]  # «تفكيك وتفجير 15 عبوة»
            elif "casualties" in p.kinds:
                p.kinds = [x for x in p.kinds if x not in ("killed", "wounded")]
            p.rule = f"{old.rule}+{entry.id}"
        if (
            kinds == ["attacks"] and verb.sense.shape == "masdar" and old is not None and old.kinds and not old.used
            and old.kinds[0] in PEOPLE_KINDS and old.shape in ("perfect", "imperfect")
            and (before in _CAUSES or verb.prefix.endswith("ب") or (k == old.j and not verb.prefix))
        ) or (
            kinds == ["attacks"] and verb.sense.shape == "masdar" and old is not None and old.toll and not old.used and old.kinds
        ):  # fmt: skip
            return verb.j  # «قتل في تفجير كذا الشيخ فلان»: how it was done; «حصيلة هذا القصف إلى …»: whose toll
        if (
            kinds == ["control"] and verb.sense.shape == "masdar" and old is not None and old.kinds and not old.used
            and old.kinds[0] in HARM and old.shape in ("perfect", "imperfect") and before.lstrip("ب") in _BATTLES
        ):  # fmt: skip
            return verb.j  # «قتل في معركة تحرير المطار أكثر من 250 عنصرا»
        if verb.sense.shape == "masdar" and not kinds and not light and not entry.id.startswith("other."):
            # a verbal noun that names an event only («قصف», «هجوم») closes nothing: «مقتل، في قصف على القرية، خمسة»
            return verb.j
        if st.parent is not None and kinds:
            st.parent = st.outer = None
            st.how = None
        if entry.id.startswith("other.") and verb.sense.shape == "masdar":
            return verb.j
        if (
            verb.suffix in ("ه", "ها", "هم", "هما", "هن")
            and verb.sense.shape in ("masdar", "perfect", "imperfect")
            and kinds
            and (kinds != ["control"] or entry.id in ("control.drive_out", "control.hand_over"))
            # «سيطرتها على ثلاث قرى»: who holds, not what; «طردها»: who was driven out
        ):
            # «مقتله», «قتلهم»: a reference back, no new figure
            p.used = 1
        if any(x.predicate == k for x in st.claims):
            p.used = 1  # «15 عنصرا قتلوا بينهم قناص»: it has counted those before it
        st.predicate = p
        if kinds:
            self.predicates.append(p)
        if entry.id == "light.leave_behind" and verb.sense.shape == "phrase":
            p.j = k + 1  # «خلف قتلى»: the lexicon tells the verb from a name by the word behind, which is a figure
            return p.j
        return max(p.j, verb.j)

    def _second_half(self, entry: Verb, verb: Match, b: int) -> int:
        """Token behind the word that ends a verb of two words, its subject between: «أطلقت القوات سراح», «أفرج التنظيم عن»."""
        words = _SECOND.get(entry.id)
        if entry.id == "kill.lose_life" and verb.j < b and self.scan.forms[verb.j] == "ارواح":
            return verb.j + 1  # «فقدان أرواح 100 شخص»
        if words is None or verb.sense.shape not in ("perfect", "imperfect"):
            return 0
        scan = self.scan
        for t in range(verb.j, min(b, verb.j + 9)):
            if scan.forms[t] in words:
                return t + 1
            if scan.kinds[t] == PUNCT and scan.forms[t] not in LIGHT and scan.forms[t] != ",":
                return 0
            if t in self.at or (t > verb.j and self.arguments.finite(t)):
                return 0
        return 0

    def _of_campaign(self, k: int, a: int) -> str | None:
        """The kind that «حملة اعتقالات» before a verb that says whom it reached makes of them; None where none stands."""
        for t in range(k - 1, max(a - 1, k - 9), -1):
            if self.scan.forms[t] in (".", ";") or t in self.at:
                return None
            if self.scan.forms[t].lstrip("وب").removeprefix("ال") in ("اعتقالات", "اختطافات", "اعدامات", "تصفيات"):
                return "captured" if "اعتقال" in self.scan.forms[t] or "اختطاف" in self.scan.forms[t] else "killed"
        return None

    def _undergone(self, p: Predicate, c: Candidate, b: int) -> str | None:
        """«تعرض 28 مرفقا طبيا للقصف»: attacks or destroyed, as the word with «ل» says; None where none stands near."""
        scan = self.scan
        if p.used or p.negated or c.number is None or self._start(c) - p.j > 1:
            return None
        t = scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
        if c.unit == "people" and t < b:
            if scan.forms[t].startswith(("لاصاب", "لجروح", "لجراح")) or scan.forms[t] == "للاصابه":
                return "wounded"  # «تعرض 150 شخصا لإصابات»
            harmed = {"للقتل", "والاصابه", "والجرح", "للاصابه"} & set(scan.forms[t : t + 2])
            if len(harmed) == 2:
                return "casualties"  # «تعرض 21 للقتل والإصابة»
        for t in range(c.j, min(b, c.j + 7)):
            verb, event = scan.verb[t], scan.event[t]
            if scan.forms[t] in (",", ".") or (t in self.at and t > c.j):
                return None
            if verb is not None and verb.prefix == "ل" and isinstance(verb.sense.entry, Verb):
                if verb.sense.entry.kind in ("attacks", "destroyed"):
                    return verb.sense.entry.kind
            if event is not None and event.prefix == "ل" and isinstance(event.sense.entry, Event):
                if event.sense.entry.event in _STRIKING:
                    return "attacks"
        return None

    def _state_loses(self, k: int, j: int, b: int) -> bool:
        """Whether a side or a country is the subject of «فقد», and counted people follow at once."""
        scan = self.scan
        before = scan.actor[k - 1] or scan.place[k - 1] if k else None
        after = scan.actor[j] if j < b else None
        t = j
        if after is not None and not after.prefix:
            t = max(after.j, noun_phrase(scan, j, b, 4))
        elif before is None or before.prefix or before.j != k:
            return False
        c = self._next_candidate(t, b, 4)
        return (
            c is not None and c.number is not None and c.unit == "people" and c.noun is not None and self._start(c) == t
        )

    def _right_after(self, old: Predicate, k: int) -> bool:
        """Whether a verb follows another at once, or with only the subject of both between: «خطف التنظيم وقتل ثمانية»."""
        if k == old.j:
            return True
        scan = self.scan
        if old.shape != "perfect" or old.counts != "object" or k - old.j > 4:
            return False
        actor = scan.actor[old.j]
        if any(t in self.at for t in range(old.j, k)):
            return False
        if actor is not None:
            if scan.noun[old.j] is not None and not scan.forms[old.j].startswith("ال"):
                return False  # «قتل جندي أميركي وأصيب اثنان»
            return not actor.prefix and max(actor.j, noun_phrase(scan, old.j, k, 4)) == k
        noun = scan.noun[old.j]
        return (
            scan.forms[old.j].startswith("ال")
            and k == old.j + 1
            and (
                scan.forms[old.j]
                in ("القوات", "التنظيم", "الجماعه", "الميليشيا", "المليشيات", "الميليشيات", "الشرطه", "الجيش")
                or (
                    noun is not None
                    and noun.sense.shape == "def-pl"
                    and isinstance(noun.sense.entry, Noun)
                    and noun.sense.entry.sort == "armed"
                )
            )
        )

    def _found(self, st: _State, p: Predicate, b: int) -> bool:
        """Claim the one who is found dead, by the name where one is given, else by the role; False where neither stands."""
        scan = self.scan
        k = p.j + (p.j < b and scan.forms[p.j] == "علي")
        noun = scan.noun[k] if k < b else None
        if noun is None or not isinstance(noun.sense.entry, Noun) or noun.prefix or not noun.sense.shape.endswith("sg"):
            return False
        if noun.sense.entry.sort not in ("people", "armed", "relative"):
            return False
        role = Candidate(k, noun.j, "bare", 1, 1, noun=noun, definite=noun.sense.shape.startswith("def"))
        named = name_after(scan, role, b, self.given)
        st.predicate = p
        if named is not None:
            c = Candidate(named[1], named[2], "name", 1, 1, names=(named[1], named[2]), who=(k, named[0]), noun=noun)
        else:
            role.j = title_end(scan, role, b)
            role.who = (k, role.j)
            c = role
        self.bare.pop(k, None)
        self.predicates.append(p)
        self._claim(st, c, "killed", p.rule)
        return True

    def _has_subject_before(self, p: Predicate, a: int) -> bool:
        """«بأن طفلا قتل وأصيب أربعة»: the first verb has its own subject before it."""
        if p.shape not in ("perfect", "imperfect") or p.i <= a:
            return False
        return any(
            max(c.j, c.who[1] if c.who else 0) == p.i and c.i >= a and (c.noun is None or c.noun.prefix in ("", "و"))
            for c in (*self.at.values(), *self.bare.values())
            if c.i < p.i and c.unit == "people"
        )

    def _to_death(self, t: int, b: int) -> bool:
        """«حتى الموت» right behind the one who is struck."""
        forms = self.scan.forms
        return any(forms[u] == "حتي" and forms[u + 1] == "الموت" for u in range(t, min(b - 1, t + 5)))

    def _asked_for(self, k: int, a: int) -> bool:
        """Whether a verbal noun is what somebody demands or a court decrees, and no happening."""
        scan = self.scan
        for t in range(k - 1, max(a - 1, k - 4), -1):
            if scan.forms[t].lstrip("وف") in _DEMANDS:
                if any(
                    form.lstrip("وب") in ("تنفيذ", "نفذ", "نفذت", "ينفذ", "تنفذ")
                    for form in scan.forms[max(a, t - 5) : t]
                ):
                    return False  # «تم تنفيذ حكم الإعدام»: carried out
                return scan.forms[t] not in ("حكم", "احكام") or scan.forms[k] in ("الاعدام", "بالاعدام", "اعدام")
            if scan.forms[t] not in ("الي", "ب", "ضروره", "اجل", "في") and t != k - 1:
                return False
        return False

    def _demanded_of(self, k: int, a: int) -> bool:
        """«مطالبة السلطات في العاصمة بإطلاق سراح …»: of whom it is demanded stands between, and «ب» on what is demanded."""
        for t in range(k - 1, max(a - 1, k - 8), -1):
            form = self.scan.forms[t].lstrip("وف")
            if form in _DEMANDS and form.removeprefix("ال").lstrip("يتم").startswith(("طالب", "طلب", "ناشد")):
                return True
            if self.scan.kinds[t] == PUNCT or (self.scan.verb[t] is not None and form not in _DEMANDS):
                return False
        return False

    def _asked_that(self, k: int, a: int) -> bool:
        """Whether somebody demands what stands behind «أن» at ``k``."""
        scan = self.scan
        for t in range(k - 1, max(a - 1, k - 6), -1):
            if scan.forms[t].lstrip("وف") in _DEMANDS:
                return True
            if scan.kinds[t] == PUNCT and scan.forms[t] not in LIGHT:
                return False
        return False

    def _sentenced(self, k: int, a: int) -> bool:
        """Whether a court decrees the execution, and nobody says that it was carried out."""
        lead = [form.lstrip("وف") for form in self.scan.forms[max(a, k - 9) : k]]
        return any(form in _COURT for form in lead) and not any(
            form.removeprefix("ب") in ("نفذ", "نفذت", "تنفيذ", "ينفذ", "تنفذ", "اعدم", "اعدمت") for form in lead
        )

    def _thing_object(self, kind: str, j: int, b: int) -> bool:
        """«ضبط النفس», «خطف الأضواء», «أسر القلوب», «قتل الوقت»: figures of speech, whose object is no person."""
        nxt = self.scan.forms[j] if j < b else ""
        return nxt in _FIGURATIVE if kind in HARM else False

    def _street(self, k: int, b: int) -> bool:
        """«خرج الآلاف إلى الشوارع»: a crowd of protest."""
        return any(form.lstrip("و") in _STREET for form in self.scan.forms[k + 1 : min(b, k + 14)])

    def _from_homes(self, t: int, b: int) -> bool:
        """Whether those who are driven out leave their homes or land."""
        for u in range(t, min(b - 1, t + 9)):
            if self.scan.forms[u] == "من" and self.scan.forms[u + 1] in _HOMES:
                return True
            if self.scan.forms[u] in (",", ".", ";"):
                return False
        return False

    def _wheels(self, k: int, a: int) -> bool:
        """Whether buses, lorries or a convoy stand right before or behind a verb of entering."""
        for t in (*range(k - 1, max(a - 1, k - 4), -1), *range(k + 1, min(self.scan.n, k + 4))):
            noun = self.scan.noun[t]
            if self.scan.forms[t].removeprefix("ال") in _CARRIERS or (
                noun is not None and noun.sense.entry.id.startswith(("vehicle.", "thing.bus"))
            ):
                return True
        return False

    def _fighters_go(self, t: int, b: int) -> bool:
        """Whether fighters without a number stand right behind the verb."""
        noun = self.scan.noun[t] if t < b else None
        return (
            t not in self.at and noun is not None and isinstance(noun.sense.entry, Noun)
            and noun.sense.entry.sort == "armed" and not noun.prefix
        )  # fmt: skip

    def _fleeing(self, a: int, b: int) -> bool:
        """Civilians alone who come out, with no fighters, buses, batch or deal in the sentence, fled."""
        civilians = self._flight_told(a, b)
        for t in range(a, b):
            noun = self.scan.noun[t]
            if noun is not None and isinstance(noun.sense.entry, Noun):
                entry = noun.sense.entry
                if entry.sort == "armed" or entry.id.startswith(("vehicle.", "thing.bus")):
                    return False
                civilians = civilians or "civilians" in (entry.classes or ())
            if self.scan.forms[t].lstrip("ولب").removeprefix("ال") in (
                "دفعه", "قافله", "اتفاق", "موجب", "ممر", "ممرات", "معبر", "تسويه", "حافله", "حافلات", "اجلاء", "اتفاقيه",
            ):  # fmt: skip
                return False
        return civilians

    def _flight_told(self, a: int, b: int) -> bool:
        """Whether the sentence or the one before it in the story speaks of people who flee or are driven out."""
        scan, s = self.scan, self.scan.sentence_of[a]
        if s > 0 and scan.story_of[scan.sentences[s - 1][0]] == scan.story_of[a]:
            a = scan.sentences[s - 1][0]
        return any(
            (v := scan.verb[t]) is not None and isinstance(v.sense.entry, Verb) and v.sense.entry.kind == "displaced"
            for t in range(a, b)
        )

    def _marker(self, st: _State, role: str, k: int, b: int) -> None:
        scan = self.scan
        marker = scan.marker[k]
        assert marker is not None
        if role == "among" or (scan.forms[k] in ("بين", "وبين") and k + 1 < b and self._kind_noun(k + 1) is not None):
            kind = self._kind_noun(marker.j) if role == "among" else self._kind_noun(k + 1)
            if kind is not None and (marker.j if role == "among" else k + 1) not in self.at:
                # «من بين القتلى سبعة أطفال»: parts of those whom the noun names
                whole = self._whole_of(st, kind, None, k)
                st.predicate = Predicate(k, marker.j + 1, [kind], "object", "toll", "part:among-the-" + kind)
                st.parent = None
                st.whole_of = whole
                return
            nxt = self._next_candidate(k + 1, b, 7)
            if st.last is not None and st.last.part_of is not None and scan.skip_light(st.last.j, b) == k:
                return  # «حالتان منها»: the figure before is the part, no list opens
            if st.last is not None and (nxt or st.last.j < k):
                st.outer = st.parent if st.how == "consists_of" else st.outer if st.how == "among" else None
                st.parent, st.how, st.since = st.last, "among", k
        elif role == "consists" and scan.forms[k].lstrip("و") in ("هم", "هما", "عباره"):
            if st.last is not None and st.last.rule.endswith("+all-of-them"):
                return
            if scan.forms[marker.j if marker.j < b else k] == "من":
                return  # «وهم من أهالي القرية»: where they come from
            first = k + 1 + (k + 2 < b and scan.nisba[k + 1] is not None and scan.forms[k + 1].startswith("ال"))
            names = (
                st.last is not None
                and st.last.low != 1
                and name_at(scan, first, b, self.given, st.last.definite) > first
            )
            if st.last is not None and (names or self._next_candidate(k + 1, b, 3) is not None):
                st.parent, st.how, st.since, st.outer = st.last, "consists_of", k, None
        elif role == "toll" and scan.forms[k] in ("عدد", "وعدد", "لعدد") and scan.skip_light(k + 1, b) in self.at:
            return  # «تدمير عدد 70 عبوة»: a word of forms, no toll
        elif (
            role == "toll"
            and scan.forms[k] in ("عدد", "اعداد")
            and (p := st.predicate) is not None
            and p.j == k
            and p.kinds
            and not p.used
        ):
            # «نزوح عدد يراوح بين …»: the verbal noun says what is counted
            st.predicate = Predicate(k, marker.j, p.kinds, "object", "toll", p.rule, toll=True)
        elif role == "toll":
            kinds = self._toll_kinds(st, k, b)
            before = st.predicate
            st.predicate = Predicate(k, marker.j, kinds, "object", "toll", f"toll:{marker.sense.entry.id}", toll=True)
            head = scan.skip_light(marker.j, b)
            if scan.forms[head - 1].lstrip("ولب") in ("عدد", "اعداد") and head < b and head not in self.at:
                stop = noun_phrase(scan, head, b, 8)
                relative = scan.skip_light(stop, b)
                if stop > head and relative < b and scan.role[relative] == "relative" and has_people(scan, head, stop):
                    st.predicate.who = (head, stop)
            elif before is not None and before.toll and not before.used and before.who is not None:
                st.predicate.who = before.who  # «عدد الجنود الذين قتلوا … ارتفع إلى …»
            st.parent = st.outer = None
        elif role == "plan" and k and scan.forms[k].startswith("ال") and scan.forms[k - 1].lstrip("و").startswith("ال"):
            return  # «الانتخابات المقررة», «المظاهرات المرتقبة»: another thing is ahead
        elif role == "plan":
            st.planned = True
        elif role == "unconfirmed":
            st.unconfirmed = True
        elif (
            role == "clause" and st.predicate is not None and k == st.predicate.j and scan.forms[k] in ("كذلك", "ايضا")
        ):
            return  # «وقتل كذلك في التفجير فلان»
        elif role == "turn" and scan.forms[k] in _IN_TURN and st.predicate is not None and k == st.predicate.j:
            return  # «دمرت المدفعية بدورها عددا من المواقع»
        elif role in ("clause", "story", "turn"):
            self._close(st)
            st.closed = k
            st.planned = st.unconfirmed = False
        elif role == "relative" and st.predicate is not None and st.predicate.used:
            st.predicate = None

    def _whole_of(self, st: _State, kind: str, c: Candidate | None, i: int) -> Candidate | None:
        """The figure that «the dead», «those held» goes back to: the last whole of its kind in the story that can hold it."""
        scan = self.scan
        vague = None
        for x in (*reversed(st.claims), *reversed(self.claims[-30:])):
            if x.kind != kind or x.part_of is not None or scan.story_of[x.i] != scan.story_of[i] or x.mode == "denied":
                continue
            if x.low is None and x.high is None:
                vague = vague or x
            elif c is None or c.low is None or (x.high or x.low or 0) > c.low:
                return x
        return vague

    def _kind_noun(self, t: int) -> str | None:
        """The kind of a definite casualty noun at ``t`` («القتلى» → killed)."""
        noun = self.scan.noun[t] if t < self.scan.n else None
        if noun is not None and isinstance(noun.sense.entry, Noun):
            shape, j = noun.sense.shape, noun.j
            if shape.startswith("def"):
                return noun.sense.entry.kind
            follows = j < self.scan.n and (
                self.scan.actor[j] is not None
                or self.scan.forms[j].startswith("ال")
                or (self.scan.event[j] is not None and not self.scan.event[j].prefix)  # type: ignore[union-attr]
            )
            if shape == "pl" and follows and t and self.scan.forms[t - 1] in ("بين", "من"):
                return noun.sense.entry.kind  # «بين قتلى قوات النظام»: a construct is definite
        return None

    def _toll_kinds(self, st: _State, k: int, b: int) -> list[str]:
        """What a toll counts: the nouns and verbs near it, else what the story last counted, else the dead."""
        scan = self.scan
        kinds: list[str] = []
        t = k
        while t < min(b, k + 9):
            noun, verb = scan.noun[t], scan.verb[t]
            if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.kind:
                if noun.sense.entry.kind != "casualties":  # «الخسائر البشرية»: losses say not of which sort
                    kinds.append(noun.sense.entry.kind)
                t = noun.j
                continue
            if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in PEOPLE_KINDS:
                kinds.append(verb.sense.entry.kind)
            if t in self.at and t > k:
                break
            t += 1
        if kinds:
            return kinds[:1]
        head = scan.skip_light(self.scan.marker[k].j, b)  # type: ignore[union-attr]
        if scan.forms[head - 1].lstrip("ولبف") in ("عددهم", "عددهن"):
            for t in range(k - 1, max(-1, k - 4), -1):
                if scan.sentence_of[t] == scan.sentence_of[k] and (named := self._kind_noun(t)) is not None:
                    return [named]  # «أما الجرحى فعددهم 30»
        counted = scan.forms[head - 1].lstrip("ولب") in ("عدد", "اعداد") and head < b
        if counted and self._number_of_fighters(head):
            return ["forces"]  # «عدد المقاتلين الأجانب يفوق 1600»
        if counted and scan.kinds[head] == WORD and scan.forms[head].startswith("ال"):
            return []  # «عدد المقيمين», «أعداد المهاجرين»: no toll
        if counted and scan.noun[head] is not None and not scan.noun[head].prefix:  # type: ignore[union-attr]
            return []  # «عدد قوات …», «عدد سكان …», «عدد مقاتلي …»: how many there are
        if st.last is not None and st.last.kind:
            if st.last.kind == "wounded" and scan.forms[k].lstrip("ولب").removeprefix("ال") in ("حصيله", "محصله"):
                if any(c.kind == "killed" and c.mode != "denied" for c in (*st.claims, *self.claims[-12:])):
                    return ["killed"]  # «قتل 4 وأصيب 6، لترتفع الحصيلة إلى 9»: a toll without more is that of the dead
            return [st.last.kind]
        if scan.forms[head - 1].lstrip("ولب") in ("عددهم", "عددها", "عددهن") and any(
            scan.role[t] == "relative" for t in range(max(0, k - 2), k)
        ):
            if st.predicate is not None and st.predicate.kinds:
                return st.predicate.kinds[:1]  # «نزوح المدنيين الذين تخطى عددهم 45 ألفا»
            return []  # «الأعضاء الذين يبلغ عددهم 47»: how many there are of those named
        if scan.forms[head - 1].lstrip("ولب") in ("عدد", "العدد", "عددهم", "عددها", "عددهن", "اعداد"):
            # a number of people: of the dead only where the words say so
            return [self.story_kind] if self.story_kind else []
        if self.story_kind in ("wounded", "bodies"):
            story = scan.story_of[k]
            if any(c.kind == "killed" and scan.story_of[c.i] == story and c.mode != "denied" for c in self.claims):
                return ["killed"]
        return [self.story_kind or "killed"]

    def _number_of_fighters(self, t: int) -> bool:
        """Whether a plural of fighters stands at ``t``: «عدد المقاتلين», «عدد عناصر التنظيم»."""
        noun = self.scan.noun[t]
        return (
            noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "armed" and not noun.prefix
            and noun.sense.shape in ("pl", "def-pl", "dupl", "def-dupl") and noun.sense.entry.id != "armed.troops"
        )  # fmt: skip

    def _object(self, c: Candidate, verb: Match) -> bool:
        """Whether a candidate right after a verb is its object: people, no preposition, no other verb between."""
        if c.unit not in ("people", "families") or any(self.scan.verb[u] is not None for u in range(verb.j, c.i)):
            return False
        if any((cue := self.scan.cue[u]) is not None and cue.sense.shape == "perfect" for u in range(verb.j, c.i)):
            return False  # «أن 5 قتلوا وأفادت تقارير أخرى»
        if c.noun is not None and c.noun.sense.entry.id == "casualty.injury":
            return False  # «أصيبوا إصابات مختلفة»
        return c.noun is None or c.noun.prefix in ("", "و")

    def _next_candidate(self, k: int, b: int, within: int) -> Candidate | None:
        for t in range(k, min(b, k + within)):
            c = self.at.get(t) or self.bare.get(t)
            if c is not None:
                return c
        return None

    # -- figures ------------------------------------------------------------------------------------------------

    def _settle(self, st: _State, c: Candidate, b: int) -> None:
        """Decide the kind of a figure with a numeral, a quantifier or a dual."""
        scan = self.scan
        before = scan.forms[c.i - 1] if c.i else ""
        if c.number is not None and scan.kinds[c.number.i] != WORD and c.noun is None and before in _NUMBERED:
            c.reason, c.reason_rule = "rank_or_name", "number-that-is-a-name"
            return
        if c.number is not None and c.number.form == "vague" and before in ("اكبر", "اكثر", "اقصي") and c.i + 1 < b:
            if scan.forms[c.i] == "عدد":
                c.reason, c.reason_rule = "indefinite", "the-largest-number"
                return  # «قتل أكبر عدد من المدنيين»: what was wished for
        if c.unit == "families" and c.low == 1 and before in ("من", "الي"):
            c.reason, c.reason_rule = "indefinite", "of-one-family"
            return
        p = st.predicate
        ruled = p is not None and "control" in p.kinds
        if c.number is not None and c.number.form == "fraction" and ruled and self._share_of_place(c, b):
            self._claim(st, c, "control", p.rule if p is not None else "")
            return
        if c.number is not None and c.number.form == "fraction" and self._makes_share(c) and self._share_of_place(c, b):
            self._claim(st, c, "control", "share-of-an-area")
            return
        if c.number is not None and c.number.form == "fraction" and ruled:
            c.reason, c.reason_rule = "percentage", "fraction-that-is-no-whole-percentage"
            return
        if c.number is not None and c.number.form == "fraction" and c.unit == "people":
            c.reason, c.reason_rule = "share_of_people", "fraction"
            return
        follow = scan.skip_light(c.j, b)
        if c.number is not None and follow + 1 < b and scan.forms[follow] == "من" and scan.forms[follow + 1] in (
            "عمره", "عمرها", "العمر",
        ):  # fmt: skip
            c.reason, c.reason_rule = "age", "age:of-his-life"
            return
        if c.form == "dual" and c.definite and c.unit in ("attacks", "objects", "vehicles"):
            c.reason, c.reason_rule = "indefinite", "the-two-named-before"
            return
        if c.form == "dual" and c.definite and c.number is None and self._the_two(st, c):
            c.reason, c.reason_rule = "indefinite", "the-two-named-before"
            return  # «ولقي القياديان حتفهما»
        both = self._undivided(c, b)
        if both:
            self._claim(st, c, "casualties", "undivided-figure")
            return
        if c.noun is None and ruled and (upper := self._up_to_percent(c, b)) is not None:
            c.unit = "percent"
            self._claim(st, c, "control", (p.rule if p is not None else "") + "+from-to")
            upper.steps.append("the end of a stretch that began at another share")
            if p is not None:
                p.used = 0
            return
        if self._right_before_verb(c, b) and self._take_verb_after(st, c, b):
            return
        kind, rule = self._kind_of(st, c, b)
        if rule == "coordinated" and c.noun is not None and c.unit == "people" and self._own_verb(c, b):
            if self._take_verb_after(st, c, b):
                return  # «35 شهيدا، فضلا عن 35 مدنيا أصيبوا بجروح»
        if kind is None and self._left_to_them(c):
            kind, rule = "control", "all-that-is-left"
            c.reason, c.unit = None, "percent" if c.unit == "percent" else "places"
        told = self._thing_toll(c)
        if told is not None:
            kind, c.unit = told
            rule = "toll-of-things"
        if kind is None and c.number is not None and scan.forms[c.i] in ("احدها", "احداها") and c.low == 1:
            whole = next((x for x in reversed(st.claims) if x.kind == "attacks" and x.part_of is None and x.low), None)
            if whole is not None:
                kind, rule, c.unit = "attacks", "part:one-of-them", whole.unit
                c.part_of, c.part_how = whole, "among"
        if kind is None or rule.startswith("predicate:light"):
            state = self._state_after(c, b)
            if state is not None:
                kind, rule = state, "state-noun-after"
        if kind is None and c.reason is None and c.unit in ("people", "families", "vehicles"):
            if self._take_verb_after(st, c, b):
                return
        if kind is None and st.last is not None and c.i > 1 and scan.forms[c.i - 1] == "وليس" and c.number is not None:
            kind, rule = st.last.kind, "denied-other-figure"
            c.unit = st.last.unit
            c.mode = "denied"
        if kind is None:
            return
        if p is not None and p.used == 0 and len(p.kinds) > 1 and kind in p.kinds and not rule.startswith("case-of"):
            for extra in p.kinds:
                if extra != kind:
                    twin = Candidate(
                        c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest,
                    )  # fmt: skip
                    self._claim(st, twin, extra, rule)
        self._claim(st, c, kind, rule)
        if scan.verb[c.i] is None and p is not None:
            p.used += 1
        if st.whole_of is c and st.predicate is not None:
            st.predicate.used = 0  # the parts are still to come

    def _the_two(self, st: _State, c: Candidate) -> bool:
        """Whether two persons of the story have been counted with the same lot as a definite dual is about to be."""
        p, scan = st.predicate, self.scan
        if p is None or not p.kinds or c.unit != "people":
            return False
        told = [
            x for x in (*self.claims, *st.claims) if scan.story_of[x.i] == scan.story_of[c.i] and x.kind == p.kinds[0]
        ]
        return any(x.low == x.high == 2 for x in told) or sum(1 for x in told[-6:] if x.form == "name") >= 2

    def _everyone(self, st: _State, k: int, b: int) -> Candidate | None:
        """«أفرج عن جميع الرهائن», «قضت على كافة المهاجمين»: all of those, how many is left open."""
        scan, p = self.scan, st.predicate
        noun = scan.noun[k + 1] if k + 1 < b else None
        if (
            noun is None
            or not isinstance(noun.sense.entry, Noun)
            or not noun.sense.shape.startswith("def-")
            or noun.prefix
        ):
            return None
        if noun.sense.shape == "def-sg" or noun.sense.entry.sort not in ("people", "armed", "casualty"):
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
        stop = max(noun.j, noun_phrase(scan, k + 1, b, 3))
        return Candidate(k, noun.j, "bare", None, None, hedge="vague", noun=noun, who=(k + 1, stop), definite=True)

    def _moved_people(self, st: _State, k: int, b: int) -> Candidate | None:
        """«إجلاء مقاتلي الفصيل وعائلاتهم», «لنقل السكان»: people in the plural whom a verbal noun of moving governs.

        Also the families who are joined to people that have been counted as moved.
        """
        scan, p, last = self.scan, st.predicate, st.last
        noun = scan.noun[k]
        if noun is None or not isinstance(noun.sense.entry, Noun) or k in self.at:
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
        if not p.entry.id.startswith("evacuate.") or noun.prefix or self._defined(p.i) or verb is None:
            return None
        if p.j + (p.j < k and scan.forms[p.j] in ("اخر", "باقي", "بقيه")) != k:
            return None
        a = scan.sentences[scan.sentence_of[k]][0]
        for form in scan.forms[max(a, p.i - 8) : p.i]:
            if form in _AGREED or _AGREED & {form.lstrip("وفلب"), form.lstrip("وفلب").removeprefix("ال"), form[1:]}:
                return None
        if verb.prefix.endswith("ل"):
            p.planned = True  # «عملية لإخراج مقاتلي الفصيل», «وصلت مئة حافلة لنقل السكان»
        if definite:
            return None  # «دخلت الحافلات لإخراج المسلحين»: those spoken of, no further figure
        if k in self.bare and not noun.suffix:
            return None  # «إجلاء مقاتلين» goes the way of all bare nouns
        return moved if p.i == a or scan.forms[p.i - 1] not in _PHASES else None

    def _struck(self, st: _State, k: int) -> bool:
        """«قصفت المخيم مرتين»: how often, behind a finite verb of striking."""
        p = st.predicate
        if p is None or p.entry is None or p.shape not in ("perfect", "imperfect") or p.negated or k - p.j > 8:
            return False
        return (p.entry.event or "") in ("airstrike", "shelling", "explosion", "assault") or "attacks" in p.kinds

    def _times(self, st: _State, c: Candidate) -> bool:
        """«قصفت البلدة ثلاث مرات», «خرق الحوثيون الهدنة 25 مرة»: how often, behind a finite verb of the same clause."""
        p = st.predicate
        if p is None or p.used or p.shape not in ("perfect", "imperfect") or p.planned or c.low == 1:
            return False
        if p.kinds == ["violations"]:
            return not p.negated and c.i - p.j <= 6
        return self._struck(st, c.i)

    def _left_to_them(self, c: Candidate) -> bool:
        """«لم يبق في يد التنظيم إلا 15 في المئة», «لم يتبق للمعارضة سوى جيب واحد»: what is left to hold."""
        scan = self.scan
        a = scan.sentences[scan.sentence_of[c.i]][0]
        lead = scan.forms[max(a, c.i - 9) : c.i]
        if not any(form in ("سوي", "الا") for form in lead[-3:]) or not any(form in REMAINS for form in lead):
            return False
        if c.unit == "percent" or c.unit == "places":
            return True
        return c.i + 2 <= scan.n and any(
            scan.forms[t] in ("جيب", "معقل", "حي", "بلده", "قريه") for t in (c.i, min(c.j, scan.n - 1))
        )

    def _own_verb(self, c: Candidate, b: int) -> bool:
        """Whether a plural verb of harm stands right behind a figure's phrase."""
        t = self.scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
        verb = self.scan.verb[t] if t < b else None
        return (
            verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in HARM
            and verb.sense.shape == "perfect" and self.scan.forms[t].endswith("وا") and not verb.prefix
        )  # fmt: skip

    def _makes_share(self, c: Candidate) -> bool:
        """«لا تسيطر سوى على بلدات تشكل نحو نصف الجيب»: what those held make up of the whole."""
        a = self.scan.sentences[self.scan.sentence_of[c.i]][0]
        if not any(
            form in ("تشكل", "يشكل", "تمثل", "يمثل", "تعادل") for form in self.scan.forms[max(a, c.i - 4) : c.i]
        ):
            return False
        return any("control" in p.kinds and a <= p.i < c.i for p in self.predicates)

    def _held(self, st: _State, c: Candidate, a: int) -> bool:
        """Whether a share in words is what a predicate of control governs: «سيطر على معظم المدينة», «استعاد كامل الحي»."""
        scan, p = self.scan, st.predicate
        if p is None or "control" not in p.kinds or p.planned or c.i - p.j > 8:
            return False
        if p.entry is not None and p.entry.id in ("control.secure", "control.hand_over"):
            return False
        if scan.forms[c.i - 1] != "علي" and (scan.forms[c.i - 1] in STOPS or scan.forms[c.i - 1] == "و"):
            return False
        if p.used and not (st.last is not None and st.last.kind == "control" and c.i - st.last.j <= 4):
            return False
        return not only_aimed_at(scan, p.i, a)

    def _right_before_verb(self, c: Candidate, b: int) -> bool:
        """«و3524 أصيبوا», «خمسة منهم أصيبوا»: a number without a noun and the plural verb of harm that is done to those."""
        if c.noun is not None or c.number is None or c.unit not in ("people", None):
            return False
        t = self.scan.skip_light(c.j, b)
        if t < b and self.scan.forms[t] in ("منهم", "منهن", "اخرون", "اخرين"):
            t += 1
        verb = self.scan.verb[t] if t < b else None
        return (
            verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in HARM
            and verb.sense.shape == "perfect" and self.scan.forms[t].endswith("وا")
        )  # fmt: skip

    def _share_of_place(self, c: Candidate, b: int) -> bool:
        """«سيطر على أكثر من نصف المدينة»: a fraction of a place is a percentage of it."""
        scan = self.scan
        t = c.number.j if c.number is not None else c.j
        share = _SHARES.get(scan.forms[c.i].lstrip("و"))
        if t >= b or share is None or t != c.i + 1:
            return False
        if scan.place[t] is None and scan.role[t] != "place_head" and scan.forms[t] not in _AREAS:
            return False
        c.unit, c.reason = "percent", None
        c.low = c.high = share
        c.j = max(c.j, t + 1)
        return True

    def _nth(self, st: _State, c: Candidate, b: int) -> Candidate | None:
        """«مقتل أول مسعفة», «اغتيال ثالث صحافي»: an ordinal before an indefinite noun is one person, right behind what befell him."""
        p, scan = st.predicate, self.scan
        noun = scan.noun[c.j] if c.j < b else None
        if (
            p is None
            or p.used
            or not p.kinds
            or p.kinds[0] not in _NAMEABLE
            or p.negated
            or noun is None
            or noun.prefix
        ):
            return None
        if noun.sense.shape != "sg" or not isinstance(noun.sense.entry, Noun) or scan.forms[c.i].startswith("ال"):
            return None
        if noun.sense.entry.sort not in ("people", "armed") or scan.skip_light(p.j, b) != c.i:
            return None
        c.reason = c.reason_rule = None
        c.low = c.high = 1
        c.j, c.noun = noun.j, noun
        who_after(scan, c, b)
        return c

    def _another(self, st: _State, c: Candidate, b: int) -> None:
        """«إصابة آخر واعتقال ثالث»: an indefinite ordinal right after a verbal noun is one more person."""
        p, scan = st.predicate, self.scan
        if (
            scan.forms[c.i].startswith("و") and not scan.forms[c.i].startswith("وال") and scan.forms[c.i].endswith("ا")
            and st.last is not None and st.last.kind == "wounded" and st.last.unit == "people" and c.i - st.last.j <= 9
            and c.j < b and scan.forms[c.j].startswith("بجروح")
        ):  # fmt: skip
            c.reason, c.reason_rule, c.low, c.high, c.rest = None, None, 1, 1, True
            self._claim(st, c, "wounded", "coordinated")  # «أصيبوا بجروح خطيرة ورابعا بجروح طفيفة»
            return
        if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.shape != "masdar" or p.j != c.i:
            return
        after = scan.noun[c.j] if c.j < b else None
        if st.last is None or scan.forms[c.i].startswith("ال") or after is not None:
            return
        c.reason, c.low, c.high = None, 1, 1
        c.rest = True
        self._claim(st, c, p.kinds[0], p.rule + "+one-more")

    def _thing_toll(self, c: Candidate) -> tuple[str, str] | None:
        """«بلغ عدد القذائف التي استهدفت البلدة 31»: (kind, unit) of the things whose number is told after them."""
        scan = self.scan
        if c.number is None or c.noun is not None or c.who is not None or c.number.percent:
            return None
        if c.number.form not in ("digits", "words", "mixed") or self._yearlike(c):
            return None
        a, b = scan.sentences[scan.sentence_of[c.i]]
        t = scan.skip_light(c.j, b)
        if (
            t < b
            and scan.kinds[t] == WORD
            and scan.forms[t] not in STOPS
            and t not in scan.time_at
            and scan.role[t] is None
        ):
            return None  # another word is counted
        for u in range(self._hedge_start(c) - 1, max(a - 1, c.i - 12), -1):
            if u in scan.number_at or scan.forms[u] in (".", ";", ","):
                return None
            noun = scan.noun[u]
            if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.shape != "def-pl":
                continue
            entry = noun.sense.entry
            lead = [form.lstrip("و") for form in scan.forms[max(a, u - 2) : u]]
            if entry.unit in ("attacks", "violations") and any(form in _TOLD for form in lead):
                return entry.unit, entry.unit
        return None

    def _state_after(self, c: Candidate, b: int) -> str | None:
        """«سقوط عشرات الفلسطينيين قتلى», «وقوع العشرات من عناصرها أسرى»: an indefinite plural that says the state."""
        if c.unit not in ("people", "families"):
            return None
        t = self.scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
        if c.unit == "families":
            state = self.scan.forms[t] if t < b else ""
            return "trapped" if state in ("محاصره", "عالقه") else None  # «200 عائلة محاصرة»
        if c.who is not None:
            for u in range(c.who[0] + 1, min(c.who[1], b)):
                inner = self.scan.noun[u]
                if inner is not None and inner.sense.shape in ("def-pl", "def-dupl"):
                    if isinstance(inner.sense.entry, Noun) and inner.sense.entry.kind == "captured":
                        return "captured"  # «آلاف المدنيين المحتجزين»
        words = set(self.scan.forms[t : min(b, t + 7)])
        if words & _TREATED and words & {"العلاج", "للعلاج", "علاجا"}:
            return "wounded"  # «83 شخصا لا يزالون يتلقون العلاج»
        if words & {"قيد", "رهن"} and words & {"الاعتقال", "الاحتجاز", "الاسر", "التوقيف"}:
            return "captured"
        noun = self.scan.noun[t] if t < b else None
        definite = (c.noun is not None and c.noun.sense.shape.startswith("def")) or c.partitive
        shapes = ("pl", "def-pl", "def-dupl") if definite else ("pl",)
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.shape in shapes and not noun.prefix:
            if noun.sense.entry.sort == "casualty" or noun.sense.entry.kind in ("captured", "trapped"):
                return noun.sense.entry.kind
        return None

    def _undivided(self, c: Candidate, b: int) -> bool:
        """«1000 قتيل وجريح», «مئات القتلى والجرحى», «عشرات ... بين قتيل وجريح»."""
        scan = self.scan
        t = scan.skip_light(c.j, b)
        if c.noun_kind in ("killed", "wounded") and t < b:
            noun = scan.noun[t]
            if noun is not None and noun.prefix == "و" and isinstance(noun.sense.entry, Noun):
                other = noun.sense.entry.kind
                if (
                    other in ("killed", "wounded")
                    and other != c.noun_kind
                    and (
                        noun.sense.shape == "sg"
                        or (c.number is not None and c.number.form == "vague")
                        or c.hedge == "vague"
                    )
                    and c.number is not None
                ):
                    c.j = noun.j
                    c.who = c.who or people_after(scan, c.j, b)
                    return True
        for t in range(c.j, min(b, c.j + 14)):
            if scan.forms[t] == "بين" and t + 1 < b and c.unit == "people":
                noun = scan.noun[t + 1]
                nxt = scan.noun[noun.j] if noun is not None and noun.j < b else None
                if (
                    noun is not None
                    and nxt is not None
                    and isinstance(noun.sense.entry, Noun)
                    and noun.sense.shape in ("sg", "pl")
                    and noun.sense.entry.sort == "casualty"
                    and isinstance(nxt.sense.entry, Noun)
                    and {noun.sense.entry.kind, nxt.sense.entry.kind} <= {"killed", "wounded"}
                    and nxt.prefix == "و"
                    and noun.j == t + 2
                ):
                    return noun.sense.entry.kind in ("killed", "wounded")
            if scan.forms[t] in (".", ";") or t in self.at:
                break
        return False

    def _kind_of(self, st: _State, c: Candidate, b: int) -> tuple[str | None, str]:
        scan = self.scan
        p = st.predicate
        fresh = p is not None and p.kinds and not p.used and self._governs(p, c)
        joined = self._joined(st, c)
        listed = st.parent is not None
        noun_kind = c.noun_kind
        before = scan.forms[self._hedge_start(c) - 1] if c.i else ""
        if p is not None and p.entry is not None and p.entry.id in _FELLS and not (p.used or p.kinds or noun_kind):
            # «سقوط 15 من الإرهابيين», «أوقع 13 مقاتلا»: people who fall are dead
            if (
                c.unit == "people"
                and (c.noun is not None or c.who is not None)
                and self._state_after(c, b) is None
                and c.i - p.j <= (8 if p.entry.id == "light.suffer" else 6)
                and (p.entry.id != "light.suffer" or (c.sort == "armed" and not listed))
            ):
                return "killed", f"predicate:{p.entry.id}"
        if fresh and p is not None and self._one_that_acts(p, c, b):
            return None, ""
        if fresh and p is not None and p.entry is not None and p.entry.id == "kill.funeral" and c.i == p.j:
            if c.number is not None and c.number.form == "vague":
                return None, ""  # «شيّع آلاف المواطنين صحافيا»: the mourners
        if fresh and p is not None and self._number_acts(p, c, b):
            return None, ""
        if c.unit == "attacks" and c.low == 1 and scan.forms[c.i] in ("احدي", "احد") and self._strikes_next(c, b):
            return None, ""
        if c.noun is not None and scan.forms[c.noun.i] in ("محرري", "محررو"):
            return None, ""  # «محرري الأخبار»: editors, no freed prisoners
        act = scan.verb[c.j] if c.noun is not None and c.sort == "case" and c.j < b else None
        if (
            act is not None
            and isinstance(act.sense.entry, Verb)
            and (act.sense.shape in ("masdar", "phrase") or act.sense.entry.id == "wound.maim")
            and act.sense.entry.kind
        ):
            c.unit, c.who = "people", None
            return act.sense.entry.kind, "case-of-" + act.sense.entry.id  # «197 حالة اختطاف»
        if act is not None and act.sense.shape == "masdar" and act.sense.entry.id != "other" and not joined_kind(act):
            return None, ""  # «87 حالة تعذيب»
        if (
            c.noun is not None
            and c.sort == "case"
            and fresh
            and p is not None
            and p.kinds[0] in PEOPLE_KINDS
            and not listed
        ):
            c.unit = "people"
            return p.kinds[0], p.rule  # «إجلاء ألف حالة طبية»
        if c.noun is not None and isinstance(c.noun.sense.entry, Noun) and c.sort == "case":
            if st.last is not None and self._followed_by_among(c, b) and not listed:
                c.part_of, c.part_how, c.unit = st.last, "among", st.last.unit
                return st.last.kind, "case-of"
            if st.last is not None and (listed or joined):
                return self._as_part(st, c, "case-of")
            return None, ""
        if c.unit == "percent":
            return self._percent(st, c, b)
        if p is not None and p.entry is not None and p.entry.id == "light.arrive" and not p.used and noun_kind is None:
            if c.unit == "people" and c.i - p.j <= 6 and self._moving(c):
                return "evacuated", "predicate:light.arrive+people-are-moved"
        if c.definite and noun_kind is not None and c.i > 1 and "among" in (scan.role[c.i - 1], scan.role[c.i - 2]):
            st.whole_of = c
            st.predicate = Predicate(c.i, c.j, [noun_kind], "object", "toll", "part:among-the-" + noun_kind)
            return noun_kind, "counted-noun"
        if (
            c.noun is None
            and fresh
            and p is not None
            and p.kinds[0] == "control"
            and self._followed_by_among(c, b)
            and c.i - p.j <= 4
        ):
            c.unit = "places"
            return "control", p.rule  # «السيطرة على أربع منها»
        if (
            c.noun is None and st.last is not None and st.last.kind in ("attacks", "violations")
            and self._followed_by_among(c, b) and scan.forms[scan.skip_light(c.j, b)] == "منها"
        ):  # fmt: skip
            c.unit = st.last.unit
            c.part_of, c.part_how = st.last, "among"
            return st.last.kind, "part:among-after"
        if (
            c.noun is None and joined and st.last is not None and st.last.kind in ("attacks", "violations")
            and st.last.rule == "part:among-after" and c.j < b and scan.role[c.j] == "place_prep"
        ):  # fmt: skip
            c.unit = st.last.unit  # «ستة منها في حماة وثلاثة في اللاذقية»
            c.part_of, c.part_how = st.last.part_of, "among"
            return st.last.kind, "part:among-after"
        if c.unit in ("attacks",):
            if fresh and p is not None and p.kinds[0] == "destroyed" and c.noun is not None and p.entry is not None:
                if c.noun.sense.entry.id in ("attack.rocket", "attack.shell") and p.entry.kind == "destroyed":
                    if p.shape in ("perfect", "imperfect") and p.entry.id != "destroy.find":
                        return "attacks", p.rule + "+intercepted"  # «اعترض الدفاع الجوي 5 صواريخ»: they had been fired
            if fresh and p is not None and p.kinds[0] in ("destroyed", "control"):
                if c.i - p.j > 1 and scan.forms[self._hedge_start(c) - 1] in _CAUSES:
                    return "attacks", "counted-noun"  # «تدمير آليات … في سلسلة غارات»
                if self._shot_down(p, c):
                    return "attacks", p.rule + "+in-the-air"
                c.unit = "objects"
                return "destroyed", p.rule
            if joined and st.last is not None and st.last.kind == "destroyed":
                c.unit = "objects"
                return "destroyed", "coordinated"
            if c.number is not None and c.number.form == "fraction":
                c.reason, c.reason_rule = "percentage", "fraction-of-attacks"
                return None, ""
            if (
                c.low == 1
                and c.noun is not None
                and c.i + 1 < c.j
                and scan.forms[c.i + 1] == "واحده"
                and scan.forms[c.i].startswith("ال")
            ):
                return None, ""  # «العملية واحدة من العمليات المستمرة»
            if self._stored(c):
                c.unit = "objects"
                return "destroyed", "munitions-that-are-found"
            if scan.forms[c.i - 1] in _LADEN or (
                c.i > 1 and scan.forms[c.i - 2] in _LADEN and scan.forms[c.i - 1] == "ب"
            ):
                return None, ""  # «محملة بستة صواريخ»
            if c.reason is None and (noun_kind is not None or c.noun is None or self._thrown(c)):
                return "attacks", "counted-noun"
        if c.unit == "violations":
            return "violations", "counted-noun"
        if (
            fresh
            and p is not None
            and p.kinds[0] == "displaced"
            and c.unit in ("objects", "places")
            and c.number is not None
        ):
            if c.noun is not None and scan.forms[c.noun.i] in _HOMES:
                c.unit, c.noun, c.who, c.j, c.reason = "people", None, None, c.number.j, None
                return "displaced", p.rule  # «طرد مئات الآلاف من منازلهم»
        if c.unit in _THING_UNITS or c.unit == "places":
            if fresh and p is not None:
                kind = p.kinds[0]
                if kind == "captured" and scan.forms[self._hedge_start(c) - 1] in ("في", "داخل", "من", "امام", "قرب"):
                    return None, ""  # «احتجز سجناء في خمسة سجون …»
                if kind in ("captured", "control") and c.unit in _THING_UNITS:
                    kind = "destroyed"
                if kind == "destroyed" and c.low == 1 and c.number is not None and c.i - p.j > 5:
                    return None, ""  # «استعادة الغوطة …، على اعتبارها إحدى بوابات العاصمة»
                if kind == "evacuated" and (c.unit == "objects" or scan.forms[c.i].startswith("ل")):
                    return None, ""  # «نقل لأحد المستشفيات»
                if kind in ("evacuated", "destroyed") and c.unit in _THING_UNITS:
                    return kind, p.rule
                if (
                    kind == "destroyed"
                    and c.sort == "target"
                    and scan.forms[self._hedge_start(c) - 1] in ("في", "من", "قرب")
                ):
                    return None, ""  # «دمرت أطقما في عدة مواقع»
                if kind == "destroyed" and c.sort == "target":
                    c.unit = "objects"
                    return "destroyed", p.rule  # «تدمير 80 وكرا»
                if kind == "destroyed" and c.unit == "places":
                    return None, ""
                if kind == "control" and c.unit == "places":
                    lead = scan.forms[c.i - 1] if c.i else ""
                    if (
                        lead == "علي"
                        and c.i > 1
                        and scan.forms[c.i - 2].removeprefix("ال").startswith(("مطل", "تطل", "يطل", "مشرف"))
                    ):
                        return None, ""  # «المطلة على مديريتين»
                    if lead in ("في", "محيط", "قرب", "بين", "ضمن", "عند", "نحو") or (
                        lead == "من" and (c.i - p.j > 3 or c.i - 2 in scan.number_at)
                    ):
                        return None, ""  # «في محيط منطقتي …»: where, not what was taken
                    return "control", p.rule
                if (
                    p.entry is not None
                    and p.entry.id == "attack.explode"
                    and c.i - p.j <= 3
                    and c.sort == "thing"
                    and c.low != 1
                ):
                    c.unit = "attacks"
                    return "attacks", p.rule  # «انفجرت عبوتان», «انفجار سيارتين مفخختين»
                if kind == "attacks" and c.sort == "target" and c.low == 1:
                    return None, ""  # «في إحدى مقراتهم»
                if kind == "attacks" and c.sort == "target" and c.i - p.j > 3 and c.low is None:
                    if scan.forms[self._hedge_start(c) - 1] in ("في", "من", "قرب"):
                        return None, ""  # «غارات على تعزيزات في مواقع عدة»: where they stood
                if kind == "attacks" and c.sort == "target":
                    c.unit = "objects"
                    return "attacks", p.rule
                if (
                    p.entry is not None
                    and (p.entry.id == "attack.target" or (p.entry.id == "attack.shell" and c.unit == "vehicles"))
                    and c.low != 1
                    and self._hit(p, c)
                ):
                    c.unit = "attacks" if c.noun is not None and c.noun.sense.entry.id == "object.mine" else "objects"
                    return "attacks", p.rule  # «استهدفت سفينتين», «استهدفت عددا من القواعد»
                if p.entry is not None and p.entry.id == "attack.blow_up" and c.low != 1 and c.i - p.j <= 2:
                    if (
                        c.noun is not None
                        and c.noun.sense.entry.id == "object.mine"
                        and scan.forms[p.i - 1] not in _DEEDS
                    ):
                        c.unit = "objects"
                        return "destroyed", p.rule  # «تفجير عشرات العبوات»: mines that are blown up are got rid of
            if (
                p is not None
                and p.entry is not None
                and p.entry.id == "light.undergo"
                and (kind_of := self._undergone(p, c, b))
            ):
                c.unit = "objects" if c.unit == "places" else c.unit
                return kind_of, p.rule + "+what-was-done-to-them"
            if c.sort == "target" and c.number is not None and scan.forms[self._hedge_start(c) - 1] in ("علي", "ضد"):
                happened = [scan.event[t] for t in range(max(0, c.i - 7), c.i)]
                if any(e is not None and e.sense.entry.id.startswith(_STRIKES) for e in happened):
                    c.unit = "objects"
                    return "attacks", "targets-of-an-attack"
            if self._carries(c) and c.number is not None and self._moving(c):
                return "evacuated", "vehicles-that-carry"
            if (joined or listed) and st.last is not None and st.last.kind in ("destroyed", "control", "attacks"):
                if c.sort == "target" and st.last.unit == "objects" and joined and c.low != 1:
                    c.unit = "objects"  # «دمرت 20 هدفا وعددا من المقار»
                if st.last.unit == c.unit or {st.last.unit, c.unit} <= _THING_UNITS:
                    return self._as_part(st, c, "coordinated") if listed else (st.last.kind, "coordinated")
            return None, ""
        # people, or a number without a noun
        if p is not None and p.entry is not None and p.entry.id == "light.undergo" and c.unit == "people":
            if (kind_of := self._undergone(p, c, b)) in ("wounded", "casualties"):
                return kind_of, p.rule + "+what-was-done-to-them"
        if (sentence := self._sentence_passed(st, c, b)) is not None:
            return sentence
        aboard = scan.forms[self._hedge_start(c) - 1] if c.i else ""
        if aboard in _CARRYING and (carried := self._carried(st, c)):
            return carried, "aboard"
        if aboard in ("عن", "علي", "من"):  # «وعلى متنها ما يزيد عن 100 راكب»
            aboard = next((f for f in scan.forms[max(0, c.i - 5) : c.i] if f in ("متنها", "متنه", "متنهما")), aboard)
        if aboard in ("متنها", "متنه", "متنهما") and st.last is not None and st.last.unit in ("vehicles", "objects"):
            s0 = scan.sentences[scan.sentence_of[c.i]][0]
            taken = any(
                x.entry is not None and x.entry.kind == "captured" and s0 <= x.i < st.last.i for x in self.predicates
            )
            if st.last.kind == "evacuated" or taken or (p is not None and "captured" in p.kinds):
                return ("evacuated" if st.last.kind == "evacuated" and not taken else "captured"), "aboard"
        if (noun_kind is not None and not (
            (fresh and p is not None and noun_kind in _WEAK_NOUN_KINDS and p.kinds[0] in PEOPLE_KINDS and not p.toll)
            or (fresh and p is not None and (p.kinds[0], noun_kind) in (("evacuated", "wounded"), ("bodies", "killed"))
                and not self._to_hospital(p, c, b))
        )) or (noun_kind == "bodies" and fresh and p is not None and p.kinds[0] == "evacuated"):  # fmt: skip
            if noun_kind in _WEAK_NOUN_KINDS and c.number is not None:
                behind = self._verb_after(c, b)
                if noun_kind == "bodies":
                    behind = None  # «28 جثة نقلت إلى المستشفى»
                if behind is not None and behind[1].kind in PEOPLE_KINDS and behind[0].sense.shape == "perfect":
                    return behind[1].kind or noun_kind, f"verb-after:{behind[1].id}"  # «340 نازحاً عادوا»
            if noun_kind == "wounded" and (before in _DEATHS or before[1:] in _DEATHS):
                return "killed", "wounded-who-died"  # «بعد وفاة أربعة من المصابين»
            if (
                c.partitive and not listed and c.low is not None and c.noun is not None
                and c.noun.sense.shape.startswith("def") and c.sort == "casualty"
                and (whole := self._whole_of(st, noun_kind, c, c.i)) is not None and whole.low is not None
            ):  # fmt: skip
                c.part_of, c.part_how = whole, "among"  # «عشرة من الضحايا»
                return noun_kind, "part:some-of-the-" + noun_kind
            if (
                listed
                and st.parent is not None
                and st.parent.kind == noun_kind
                and (st.how == "consists_of" or (st.how == "among" and self._hedge_start(c) - st.since <= 2))
            ):
                return self._as_part(st, c, "counted-noun")
            return noun_kind, "counted-noun"
        if listed and st.parent is not None and c.i - st.since <= 60 and st.parent.unit in ("people", "families"):
            if not (fresh and p is not None and p.i > st.since):
                if self._pops(st, c):
                    if st.outer is not None:
                        st.parent, st.how, st.outer = st.outer, "consists_of", None
                        return self._as_part(st, c, "part-of-list")
                    top = st.parent
                    st.parent = None
                    if top.kind:
                        return top.kind, "coordinated"
                part = self._as_part(st, c, f"part:{st.how}")
                if part[0] is not None:
                    return part
        if (
            fresh
            and p is not None
            and p.kinds[0] == "trapped"
            and p.shape in ("perfect", "imperfect")
            and c.i - p.j <= 1
            and not scan.forms[p.i].endswith("وا")
            and not scan.forms[p.i].lstrip("و").startswith("حوصر")
        ):
            return None, ""  # «حاصر الآلاف مقر …»: those who besiege
        if fresh and p is not None and p.kinds[0] in PEOPLE_KINDS:
            if c.low == 1 and c.number is not None and scan.forms[c.i].startswith("ل") and p.shape != "masdar":
                return None, ""  # «ونقل لأحد المستشفيات»: where to
            if p.shape == "masdar" and c.i == p.j and c.noun is None and c.low == 1 and self._defined(p.i):
                return None, ""  # «أسلوب القتل واحد»
            if c.noun is None and self._unknown_people(p, c, b):
                return p.kinds[0], p.rule + "+unknown-noun"
            if c.noun is None and not self._bare_number_ok(p, c, b):
                return None, ""
            if p.entry is not None and p.entry.id == "displace.escape" and noun_kind == "captured":
                return "released", p.rule + "+prisoners"  # «هرب 400 معتقل من السجن»
            if p.kinds[0] == "forces" and (not self._armed(c) or scan.forms[c.i].lstrip("و") in ("المزيد", "مزيد")):
                return None, ""  # «نشر المزيد من القوات»: how many is not even hinted at
            return p.kinds[0], p.rule
        if (
            fresh and p is not None and p.entry is not None and p.entry.id in ("attack.target", "destroy.destroy")
            and c.noun is None and c.who is None and not c.rest and not c.partitive and c.low != 1 and c.i - p.j <= 2
            and c.number is not None and not self._yearlike(c) and self._unknown_things(c, b)
        ):  # fmt: skip
            c.unit = "objects"
            c.j += 1
            return p.kinds[0], p.rule  # «استهداف 5 ارتكازات»
        after = scan.skip_light(c.j, b)
        if (
            fresh
            and p is not None
            and p.entry is not None
            and p.entry.id == "control.drive_out"
            and c.number is not None
        ):
            if any(
                form.endswith(("منازلهم", "بيوتهم", "ديارهم", "اراضيهم", "قراهم"))
                for form in scan.forms[after : after + 3]
            ):
                return "displaced", p.rule + "+from-their-homes"
        if after + 1 < b and scan.forms[after] == "علي" and scan.marker[after] is not None:
            after = scan.marker[after].j  # type: ignore[union-attr]
        if c.noun is None and after + 1 < b and scan.forms[after] in ("عدد", "حصيله", "اجمالي", "تعداد"):
            noun = scan.noun[after + 1]
            if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.kind:
                actor = scan.actor[noun.j] if noun.j < b else None
                if actor is not None and not actor.prefix:
                    c.who = (noun.j, max(actor.j, noun_phrase(scan, noun.j, b, 4)))
                return noun.sense.entry.kind, "toll:count-after"
            stop = noun_phrase(scan, after + 1, b, 4)
            for t in range(stop, min(b, stop + 3)):
                verb = scan.verb[t]
                if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in PEOPLE_KINDS:
                    c.who = (after + 1, stop)
                    return verb.sense.entry.kind, "toll:count-after"
        if c.noun is None and c.who is None and self._split_by_place(st, c, b):
            whole = st.last
            assert whole is not None
            st.parent, st.how, st.since, st.outer = whole, "consists_of", c.i, None
            c.part_of, c.part_how = whole, "consists_of"
            return whole.kind, "part:by-place"  # «قتل 7 مدنيين، 3 في حلب و4 في إدلب»
        if (
            c.noun is None
            and after < b
            and scan.forms[after] in _SEVERITY
            and st.last is not None
            and st.last.kind == "wounded"
        ):
            return "wounded", "severity-of-wounds"
        if (
            fresh
            and p is not None
            and p.kinds[0] == "trapped"
            and c.i == p.j
            and c.number is not None
            and not self._yearlike(c)
        ):
            return "trapped", p.rule  # «وحاصروا العشرات داخله»
        words = scan.forms[max(scan.sentences[scan.sentence_of[c.i]][0], c.i - 7) : c.i]
        if c.unit == "people" and _PRISON & set(words) and c.number is not None and not self._yearlike(c):
            if words[-1] in _AGAINST or scan.forms[c.i].startswith("ل"):
                if c.noun is not None or (c.who is not None and has_people(scan, *c.who)):
                    return "captured", "sentenced-to-prison"
        if (
            st.last is not None and st.last.kind == "forces" and c.number is not None and c.sort == "armed" and c.low is not None
            and "مقارنه" in scan.forms[max(st.last.j, c.i - 4) : c.i]
        ):  # fmt: skip
            return "forces", "compared-with"  # «14 ألف جندي حاليا، مقارنة بنحو 8500 عسكري …»
        together = self._together(st, c)
        if together is not None:
            return together, "together-with"
        inside = self._inside_of(c, b)
        if inside is not None:
            whole = self._whole_of(st, inside, c, c.i)
            if whole is not None:
                c.part_of, c.part_how = whole, "among"
            return inside, "part:said-to-be-among"
        if c.noun is not None and (t := scan.skip_light(c.j, b)) + 1 < b and scan.forms[t] == "من" and not c.partitive:
            named = self._kind_noun(t + 1)
            if named in _WEAK_NOUN_KINDS:
                whole = self._whole_of(st, named, c, c.i)
                if whole is not None and whole.low is not None:
                    c.part_of, c.part_how = whole, "among"
                return named, "counted-noun-after-من"  # «28 شخصا من المعتقلين»
        if (
            self._followed_by_among(c, b) and st.last is not None and st.last.unit == "people"
            and not (st.last.form == "bare" and scan.forms[scan.skip_light(c.j, b)] == "منها")  # «159 بلاغا بسقوط ضحايا، 149 منها»
            and not self._counted_between(st.last, c)
        ):  # fmt: skip
            c.part_of, c.part_how = st.last, "among"
            return st.last.kind, "part:among-after"
        if joined and st.last is not None and st.last.kind in PEOPLE_KINDS and st.last.unit in ("people", "families"):
            if c.noun is None and (self._yearlike(c) or not (c.who or c.rest or c.partitive or c.j - c.i <= 2)):
                return None, ""
            return st.last.kind, "coordinated"
        return None, ""

    def _sentence_passed(self, st: _State, c: Candidate, b: int) -> tuple[str, str] | None:
        """«حكم على 45 منهم بالإعدام وعلى 54 بالسجن»: (kind, rule) of people whom a court sends to prison or to their death."""
        scan = self.scan
        if c.unit != "people" or c.number is None or self._yearlike(c) or c.low is None:
            return None
        a = scan.sentences[scan.sentence_of[c.i]][0]
        start = self._hedge_start(c)
        lead = scan.forms[max(a, start - 14) : start]
        if not any(form.lstrip("وف") in _COURT for form in lead):
            return None
        if scan.forms[start - 1].lstrip("و") in _AGAINST or scan.forms[c.i].startswith("ل"):
            behind = scan.forms[c.j : min(b, c.j + 6)]
            for form in behind:
                if form in _GALLOWS:
                    c.mode = "planned"
                    return "killed", "sentenced-to-death"
                if form in _PRISON:
                    return "captured", "sentenced-to-prison"
        return None

    def _carried(self, st: _State, c: Candidate) -> str | None:
        """The kind of those whom buses, a batch or a convoy carry: «حافلات تقل مقاتلين», «الدفعة ضمت 350 مسلحا»."""
        scan = self.scan
        a = scan.sentences[scan.sentence_of[c.i]][0]
        verb = self._hedge_start(c) - 1
        carrier = any(scan.forms[t].lstrip("ول").removeprefix("ال") in _CARRIERS for t in range(max(a, verb - 6), verb))
        p = st.predicate
        if (p is not None and "trapped" in p.kinds) or c.noun_kind in ("bodies", "killed", "wounded"):
            return None
        return "evacuated" if carrier and c.unit in ("people", "families") and self._moving(c, True) else None

    def _armed(self, c: Candidate) -> bool:
        """Whether those counted may be forces: fighters, or people whom an armed actor's name tells."""
        if c.noun is None or c.sort == "armed":
            return True
        stop = c.who[1] if c.who else c.j
        return any(self.scan.actor[t] is not None for t in range(c.i, min(stop, self.scan.n)))

    def _to_hospital(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«نقل 44 جريحا إلى المستشفيات»: the hurt who are brought to be treated are counted as hurt, not as evacuated."""
        if p.entry is None or p.entry.id != "evacuate.transfer":
            return False
        words = self.scan.forms[c.j : min(b, c.j + 5)]
        return any(form.removeprefix("ال") in ("مستشفي", "مستشفيات", "مشفي", "مشافي") for form in words)

    def _shot_down(self, p: Predicate, c: Candidate) -> bool:
        """«الدفاعات الجوية دمرت صاروخين»: what air defence destroys had been fired; it is a number of attacks."""
        a = self.scan.sentences[self.scan.sentence_of[c.i]][0]
        if c.noun is None or c.noun.sense.entry.id not in ("attack.rocket", "attack.shell"):
            return False
        return any(form.lstrip("وب") in _AIR_DEFENCE for form in self.scan.forms[max(a, p.i - 8) : c.i])

    def _stored(self, c: Candidate) -> bool:
        """«كان بالمخزن … والعشرات من القذائف»: munitions in a store or on somebody have not been fired."""
        a = self.scan.sentences[self.scan.sentence_of[c.i]][0]
        if c.noun is None or c.noun.sense.entry.id not in ("attack.rocket", "attack.shell", "attack.bombing"):
            return False
        return any(form.lstrip("وب") in _STORES for form in self.scan.forms[max(a, c.i - 34) : c.i])

    def _carries(self, c: Candidate) -> bool:
        """Buses, lorries and their like: vehicles that people are moved in."""
        return c.noun is not None and c.noun.sense.entry.id.startswith(("vehicle.bus", "thing.bus"))

    def _moving(self, c: Candidate, before: bool = False) -> bool:
        """Whether the figure's sentence (or, of people, the one before it) speaks of people being moved."""
        s = self.scan.sentence_of[c.i]
        a, b = self.scan.sentences[s]
        if before and s and c.unit == "people" and self.scan.story_of[a - 1] == self.scan.story_of[a]:
            a = min(a, self.scan.sentences[s - 1][0])
        for t in range(a, b):
            verb = self.scan.verb[t]
            if (
                verb is not None
                and isinstance(verb.sense.entry, Verb)
                and verb.sense.entry.kind in ("evacuated", "displaced")
            ):
                return True
        return False

    def _governs(self, p: Predicate, c: Candidate) -> bool:
        """Whether a predicate reaches a figure: within its sentence, with no other finite verb between."""
        return c.i - p.j <= 26

    def _bare_number_ok(self, p: Predicate, c: Candidate, b: int) -> bool:
        """A number without a noun is a figure only close to its predicate, or where people follow it."""
        scan = self.scan
        if self._yearlike(c):
            return False
        if c.who is not None or c.rest or c.partitive or p.toll:
            return True
        t = scan.skip_light(c.j, b)
        follows = (
            t >= b or scan.kinds[t] != WORD or t in scan.time_at or scan.forms[t] in STOPS or scan.role[t] is not None
        )
        if not follows and c.i - p.j <= 4:
            follows = scan.forms[t].startswith("منه") or (
                scan.forms[t].startswith(("ب", "و", "ل")) and len(scan.forms[t]) > 3
            )  # «وجرح 69 باستخدام»
        verb = t < b and scan.verb[t] is not None
        if not follows and c.i - p.j <= 4 and p.kinds[0] in HARM and scan.forms[t].endswith(("ين", "ون")):
            known = scan.noun[t] or scan.event[t] or scan.place[t]
            follows = known is None and not scan.forms[t].startswith("ال")  # «قتل ثلاثة \"مناهضين للثورة\"»
        if scan.forms[min(t, b - 1)].startswith(("مصرع", "حتف")):
            follows = True  # «لقي العشرات حتفهم»
        return (follows or verb) and (c.i - p.j <= 6 or self._over_adjuncts(p, self._start(c)))

    def _unknown_people(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«قتل ثلاثة "مناهضين للثورة"»: an unknown plural in -ين or -ون right behind the number of those who are harmed."""
        scan = self.scan
        t = scan.skip_light(c.j, b)
        if p.kinds[0] not in _NAMEABLE or p.toll or t >= b or scan.kinds[t] != WORD or self._start(c) - p.j > 4:
            return False
        if c.number is None or c.low is None or not 2 < c.low < 11 or not scan.forms[t].endswith(("ين", "ون")):
            return False
        known = scan.noun[t] or scan.nisba[t] or scan.verb[t] or scan.place[t] or scan.actor[t] or scan.marker[t]
        if (
            known is not None
            or t in scan.time_at
            or t in scan.number_at
            or scan.forms[t].startswith(("ال", "و", "ب", "ل"))
        ):
            return False
        c.j = t + 1
        c.who = (t, t + 1)
        return True

    def _yearlike(self, c: Candidate) -> bool:
        """«بين عامي 2005 و2009»: four digits without a noun are a year before they are a count."""
        k = c.number.i if c.number is not None else c.i
        return (
            c.noun is None and c.who is None and c.number is not None and c.number.form == "digits"
            and c.low is not None and 1900 <= c.low <= 2039 and not c.rest and not c.partitive
            and len(self.scan.forms[k].lstrip("و")) == 4
        )  # fmt: skip

    def _joined(self, st: _State, c: Candidate) -> bool:
        """Whether «و» (or «مقابل») ties the figure to the one before it."""
        scan = self.scan
        if st.last is None:
            return False
        form = scan.forms[c.i]
        before = scan.forms[c.i - 1] if c.i else ""
        beside = False
        tied = (
            before in ("و", "او", "وعدد") or (form.startswith("و") and c.form != "name" and self._and(c)) or (scan.role[c.i - 1] in ("versus", "hedge")
            and (scan.forms[self._hedge_start(c)].startswith("و") or scan.role[c.i - 1] == "versus"))
        )  # fmt: skip
        if form.startswith("و") and c.number is not None and form in ("واحد", "واحده"):
            tied = before in ("و",) or (
                scan.text(c.i, c.i + 1).startswith(("وأ", "وإ")) and st.last.low != 1
            )  # «وأحد الشركاء», not «وواحد»
        if not tied and scan.forms[self._hedge_start(c) - 1] in ("عن", "الي", "جانب", "علي"):
            t = self._hedge_start(c)
            lead = " ".join(scan.forms[max(0, t - 2) : t])
            tied = beside = lead.endswith(("ضافه الي", "فضلا عن", "علاوه علي", "الي جانب"))
        if c.rest and any(form in _ONE_OF for form in scan.forms[st.last.j : c.i]):
            return False  # «ثلاثة خبراء، يعمل أحدهما في … واثنان آخران في …»
        if not tied or any(form in _FULL_STOPS for form in scan.forms[st.last.j : c.i]):
            return False
        if c.form == "bare" and c.low is None and any(scan.cue[t] is not None for t in range(st.last.j, c.i)):
            return False  # «مقتل 40 شخصا، وفق ما أفاد أطباء ومسعفون»
        if not beside and st.closed > st.last.i and c.i - st.last.j > 6:
            return False  # another clause began: «في حين ذكرت مصادر أن الشاب و3 آخرين …»
        return not (st.predicate is not None and st.predicate.i > st.last.i and st.predicate.kinds)

    def _and(self, c: Candidate) -> bool:
        """Whether the و at the head of the figure's word is «and»: not so in «وزيرا», «ولد»."""
        return c.number is not None or c.noun is None or c.noun.i != c.i or c.noun.prefix.startswith("و")

    def _hedge_start(self, c: Candidate) -> int:
        t = c.i - 1
        while t > 0 and (self.scan.role[t] == "hedge" or self.scan.forms[t] == "ما"):
            t -= 1
        return t + 1

    def _pops(self, st: _State, c: Candidate) -> bool:
        """«…، و11 …» after an among-list: the comma leaves the list."""
        if st.how != "among" or c.i < 2:
            return False
        whole = st.parent
        if whole is not None and whole.low is not None and c.low is not None and whole.low == whole.high:
            listed = sum(x.low or 0 for x in st.claims if x.part_of is whole)
            if listed and listed + c.low == whole.low:
                return False  # «23 مقاتلا بينهم 5 من …، و18 …»: the list comes out even
        t = c.i - 1
        scan = self.scan
        while t > st.since and (scan.forms[t] in ("و",) or scan.role[t] == "hedge"):
            t -= 1
        first_after = all(x.i < st.since or x is st.parent for x in st.claims)
        return scan.forms[t] == "," and not first_after and scan.forms[t + 1].startswith("و")

    def _as_part(self, st: _State, c: Candidate, rule: str) -> tuple[str | None, str]:
        whole = st.parent or st.last
        if whole is None:
            return None, ""
        if st.parent is not None and st.how == "among":
            # «50 شخصا بينهم 35 مدنيا، و40 …»: a part larger than its whole belongs to the next wider figure
            wider: Candidate | None = st.parent
            while wider is not None and c.low is not None and wider.high is not None and c.low > wider.high:
                wider = wider.part_of
            if wider is None and self._from_among(st, c):
                whole.part_of, whole.part_how = c, "among"  # «قتل سبعة من بين 14 شخصا»
                return whole.kind, "whole-of-those-before"
            if wider is None:
                if not self._joined(st, c) and scan_and(self.scan, c) is False:
                    return None, ""  # an unknown verb stands between
                return whole.kind, rule
            if wider is not st.parent:
                c.part_of, c.part_how = wider, "among"
                return whole.kind, rule
        if st.parent is not None:
            c.part_of = st.parent
            c.part_how = "rest" if c.rest and st.how == "consists_of" else st.how
        elif whole.part_of is not None:
            c.part_of, c.part_how = whole.part_of, whole.part_how
        if c.noun is not None and isinstance(c.noun.sense.entry, Noun) and c.sort == "case":
            c.unit = whole.unit
        return whole.kind, rule

    def _from_among(self, st: _State, c: Candidate) -> bool:
        """Whether «من بين» stands right before a figure that is larger than the one before it."""
        t = self._hedge_start(c)
        return (
            st.parent is not None and st.parent.part_of is None and self.scan.forms[max(0, t - 2) : t] == ["من", "بين"]
        )

    def _up_to_percent(self, c: Candidate, b: int) -> Candidate | None:
        """«من ثلاثين إلى أكثر من ستين في المئة من المحافظة»: the share that the first one rises to."""
        scan = self.scan
        if c.number is None or c.low is None or not 0 < c.low < 100 or c.j >= b or scan.forms[c.j] != "الي":
            return None
        if scan.forms[c.i - 1] != "من":
            return None
        return next(
            (x for t in range(c.j + 1, min(b, c.j + 5)) if (x := self.at.get(t)) is not None and x.unit == "percent"),
            None,
        )

    def _hit(self, p: Predicate, c: Candidate) -> bool:
        """Whether things (no places, no «the two») stand as the object of a verb of targeting, with its subject at most between."""
        forms = self.scan.forms
        if c.sort != "thing" or c.unit == "places" or c.definite or c.i - p.j > 4:
            return False
        if c.form == "dual" and forms[c.i].endswith("ي"):
            return False
        return forms[self._hedge_start(c) - 1] not in ("فيه", "فيها", "من", "في", "الي", "بين", "قرب")

    def _unknown_things(self, c: Candidate, b: int) -> bool:
        """Whether an unknown word in the plural or of an unknown thing stands right behind the number."""
        scan = self.scan
        t = c.j
        if t >= b or scan.kinds[t] != WORD or t in scan.time_at or scan.role[t] is not None or scan.forms[t] in STOPS:
            return False
        known = (
            scan.noun[t]
            or scan.nisba[t]
            or scan.verb[t]
            or scan.event[t]
            or scan.place[t]
            or scan.actor[t]
            or scan.cue[t]
        )
        return (
            known is None
            and scan.forms[t].endswith(("ات", "ا"))
            and not scan.forms[t].startswith(("ال", "ب", "ل", "و"))
        )

    def _things_destroyed(self, st: _State, c: Candidate) -> bool:
        """«تدمير 993 ملجأ»: things that the news counts otherwise, right behind a verb that destroys them."""
        p = st.predicate
        if p is None or p.used or p.kinds != ["destroyed"] or p.negated or not 0 <= c.i - p.j <= 2 or c.low == 1:
            return False
        if p.entry is None or p.entry.id not in (
            "destroy.destroy",
            "destroy.burn",
            "destroy.blow_up",
            "destroy.level",
            "destroy.demolish",
        ):
            return False
        return c.noun is not None and c.noun.sense.entry.id in (
            "count.object",
            "count.organisation",
            "count.settlement",
        )

    def _together(self, st: _State, c: Candidate) -> str | None:
        """«لقي فلان مصرعه مع عدد من مرافقيه», «مقتله مع عدد من عناصره»: the kind of the one with whom they were."""
        scan, p = self.scan, st.predicate
        if c.unit != "people" or scan.forms[self._hedge_start(c) - 1] != "مع" or c.low == 1:
            return None
        if p is None or not p.kinds or p.kinds[0] not in HARM or c.i - p.j > 8:
            return None
        verb = scan.verb[p.i]
        theirs = verb is not None and bool(verb.suffix)  # «مقتله», «مصرعهما»
        named = st.last is not None and (st.last.i >= p.i or st.last.form == "name")
        return p.kinds[0] if theirs or (p.used and named) else None

    def _inside_of(self, c: Candidate, b: int) -> str | None:
        """«أن ثلاثة إيرانيين كانوا بين القتلى», «تسعة من عناصر الشرطة بين القتلى»: the kind of those they are among."""
        scan = self.scan
        t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
        after = scan.marker[t] if t < b else None
        if after is not None and after.sense.entry.id.startswith("hedge."):
            t = min(after.j, b)  # «أن قياديين اثنين على الأقل بين القتلى»
        for u in range(t, min(b, t + 4)):
            if scan.forms[u] in ("بين", "ضمن", "عداد") and u + 1 < b:
                return self._kind_noun(u + 1)
            if (
                scan.forms[u] not in ("كان", "كانت", "كانوا", "من", "في", "هم", "كانتا", "كانا")
                and u not in scan.time_at
            ):
                return None
        return None

    def _counted_between(self, last: Candidate, c: Candidate) -> bool:
        """«165 حالة احتجاز، و87 حالة تعذيب أفضت العديد منها …»: whether something else was counted after the last claim."""
        for t in range(last.j, c.i):
            other = self.at.get(t)
            if other is not None and other.kind is None and other.noun is not None and other.number is not None:
                if other.reason in (None, "other_count") and (other.low is None or other.low > 1):
                    return True
        return False

    def _followed_by_among(self, c: Candidate, b: int) -> bool:
        """«حالتان منها», «خمسة منهم أطفال»."""
        t = self.scan.skip_light(c.j, b)
        return t < b and self.scan.role[t] == "among" and self.scan.forms[t] in ("منهم", "منها", "منهن")

    def _percent(self, st: _State, c: Candidate, b: int) -> tuple[str | None, str]:
        scan = self.scan
        p = st.predicate
        t = scan.skip_light(c.j, b)
        of_place = False
        if t < b and scan.forms[t] == "من":
            for u in range(t + 1, min(b, t + 5)):
                if (
                    scan.place[u] is not None
                    or scan.role[u] == "place_head"
                    or scan.forms[u] in ("مساحه", "اراضي", "الاراضي", "البلاد")
                ):
                    of_place = True
                    break
        if t < b and scan.forms[t] == "منها":
            of_place = True
        if t + 1 < b and scan.forms[t] == "من" and scan.forms[t + 1].startswith(("اراضي", "مناطق", "مساحه")):
            of_place = True  # «من أراضيه»
        makes = any(form in ("تشكل", "يشكل", "تمثل", "يمثل") for form in scan.forms[max(0, c.i - 8) : c.i])
        if of_place and makes and "مساحه" in scan.forms[t + 1 : t + 4]:
            return "control", "share-of-an-area"  # «لا تشكل مناطقه أكثر من 3 بالمئة من مساحة البلاد»
        if p is not None and "control" in p.kinds and (of_place or not p.used):
            return "control", p.rule
        if of_place and st.last is not None and st.last.kind == "control" and st.last.unit == "percent":
            return "control", "coordinated"
        return None, ""

    def _claim(self, st: _State, c: Candidate, kind: str, rule: str) -> None:
        scan = self.scan
        c.kind, c.rule = kind, rule
        p = st.predicate
        if st.whole_of is not None and rule.startswith("part:among-the"):
            c.part_of, c.part_how = st.whole_of, "among"
        if p is not None and p.kinds and kind in p.kinds:
            c.predicate = p.i
            if p.planned:
                c.mode = "planned"
            elif p.unconfirmed:
                c.mode = "unconfirmed"
            if p.negated:
                self._negate(c)
            if p.who is not None and c.who is None and not p.used:
                c.who = p.who
            if not p.used or rule == p.rule:
                p.used += 1
        elif (st.last is not None and rule in ("coordinated",)) or (c.part_of is not None and st.last is not None):
            c.mode = st.last.mode
            c.predicate = st.last.predicate
        elif st.planned:
            c.mode = "planned"
        elif st.unconfirmed:
            c.mode = "unconfirmed"
        if p is not None and p.negated and c.predicate is None and c.i - p.j < 8:
            self._negate(c)
        if (
            c.who is None
            and c.noun is None
            and (c.part_how == "among" or c.form == "number")
            and st.last is not None
            and (
                c.part_how == "among" or rule == st.last.rule or rule == "coordinated" or rule.startswith("predicate:")
            )
            and c.part_how != "consists_of"
            and not c.rest
        ):
            c.who = st.last.who
            c.inherited = True
        if c.rest and c.who is None and c.part_how not in ("consists_of", "rest") and st.last is not None:
            c.who = st.last.who or (
                (st.last.noun.i, st.last.noun.j) if st.last.noun and st.last.noun.sense.category == "nisba" else None
            )
            c.inherited = True
            c.steps.append("«آخرون» takes the people of the figure before it")
        if rule == "coordinated" and c.part_of is None and st.last is not None and st.last.part_how == "among":
            whole = st.last.part_of
            given = [x.low for x in st.claims if x.part_of is whole]
            if (
                whole is not None and whole.kind == kind and whole.low is not None and c.low is not None
                and None not in given and sum(x for x in given if x is not None) + c.low == whole.low
            ):  # fmt: skip
                c.part_of, c.part_how = whole, "among"
                c.steps.append("with the parts before it makes up the whole")
        st.last = c
        st.claims.append(c)
        if scan.forms[c.i - 1] == "اي" and c.form == "bare" and p is not None and p.negated:
            self._negate(c)

    def _negate(self, c: Candidate) -> None:
        """Under «لم» a bare noun is a stated zero; a numeral is denied."""
        if c.form in ("bare", "dual") and c.number is None:
            c.low = c.high = 0
            c.hedge = "exact"
            c.rule = c.rule.removesuffix("+stated-zero") + "+stated-zero"
        else:
            c.mode = "denied"

    # -- bare nouns and names -------------------------------------------------------------------------------------

    def _bare(self, st: _State, c: Candidate, k: int, b: int) -> int:
        """A noun without a numeral: a figure where a predicate or a list governs it. Returns the token to go on from."""
        scan, p = self.scan, st.predicate
        if c.reason is not None:
            return k
        if p is not None and p.entry is not None and p.entry.id == "kill.mourn" and not p.used and not c.definite:
            return k  # «نعي ناشطيها وأقاربهم»: nobody is counted
        if p is not None and p.rule.startswith("part:among-the") and c.i == p.j - 1:
            return c.j  # «بين قتلى …»: whose parts follow
        if c.noun is not None and c.noun.prefix == "ل" and scan.forms[k].startswith("لل") and c.low == 1:
            if p is not None and p.kinds and not p.used and p.shape == "masdar" and k - p.j <= 4 and c.sort != "thing":
                return self._name(st, k, b, c)  # «إعدام السلطات للناشط فلان»
        if c.noun is not None and c.noun.prefix == "ل" and scan.forms[k].startswith("لل") and c.low is None:
            if p is not None and p.kinds and not p.used and k == p.j and p.kinds[0] in HARM and p.counts == "object":
                if c.sort in ("people", "armed") and not self._defined(p.i):
                    self._claim(st, c, p.kinds[0], p.rule)  # «حملة خطف للمدنيين»
                    return c.j
        if c.noun is not None and (c.noun.prefix not in ("", "و") or (c.noun.suffix and not self._kin(c))):
            return k  # «لضحايا», «بجروح», «جثته»: no new figure
        if (
            c.unit == "families"
            and (t := scan.skip_light(c.j, b)) + 1 < b
            and scan.forms[t] == "من"
            and t + 1 in self.at
        ):
            return k  # «عائلة من ثلاثة أشخاص»: the three are counted
        before = scan.forms[k - 1].lstrip("ولب") if k else ""
        # «عدد القتلى», «حصيلة الجرحى»: a toll to come
        if (before in _COUNT_WORDS and c.noun_kind and (c.definite or c.low is None)) or (
            c.definite and before in _COUNT_WORDS and p is not None and p.toll
        ):
            if c.noun_kind:
                st.predicate = Predicate(k, c.j, [c.noun_kind], "object", "toll", "toll:count-of", toll=True)
                st.predicate.who = c.who or self._genitive(c, b)
                st.parent = st.outer = None
            return c.j
        if (
            p is not None and p.toll and p.used and c.definite and c.noun is not None and c.noun.prefix == "و" and c.noun_kind
            and c.j + 1 < b and scan.forms[c.j] == "الي" and self._next_candidate(c.j + 1, b, 3) is not None
        ):  # fmt: skip
            st.predicate = Predicate(k, c.j, [c.noun_kind], "object", "toll", "toll:count-of", toll=True)
            st.parent = st.outer = None
            return c.j  # «ارتفع عدد القتلى إلى 58 والجرحى إلى 2771»
        if p is not None and p.toll and not p.used and c.definite:
            return c.j
        if (
            c.sort in ("people", "armed", "relative")
            and not c.definite
            and (inside := self._inside_of(c, b)) is not None
        ):
            self._claim(st, c, inside, "part:said-to-be-among")
            return c.j
        following = scan.skip_light(c.j, b)
        if c.noun_kind == "bodies" and following in self.bare and c.low == 1:
            whose = self.bare[following]
            if whose.noun is not None and (whose.noun.suffix or whose.sort == "relative") and whose.low == 1:
                return whose.j  # «جثة أخيه»: one spoken of before
        if c.noun_kind == "bodies" and c.low == 1 and before.removeprefix("ال") in _RITES and following in self.bare:
            return c.j  # «تشييع جثمان صحافي قتل …»: the rite, and the verb behind counts
        if c.noun_kind == "bodies" and (following in self.at or following in self.bare):
            st.predicate = Predicate(k, c.j, ["bodies"], "object", "noun", "counted-noun:bodies")
            return c.j
        if (
            c.noun is not None and c.noun.sense.entry.id == "casualty.injury" and c.low is None and not c.definite
            and (crowd := self.at.get(following)) is not None and crowd.number is not None and crowd.number.form == "vague"
        ):  # fmt: skip
            st.predicate = Predicate(k, c.j, ["wounded"], "object", "masdar", "counted-noun:casualty.injury")
            return c.j  # «إصابات العشرات»
        if before in ("كبير", "كبيره", "رييس", "رييسه") and c.low is None and c.form == "bare":
            return c.j  # «كبير مصوري المكتب»: one man, whose name may follow
        if (
            scan.forms[c.j - 1].endswith("نا")
            and c.noun is not None
            and scan.forms[c.noun.i].endswith(("انا", "اءنا", "ينا", "يينا"))
        ):
            return c.j  # «أسرانا», «أبناءنا»: those of whom the speaker has spoken
        if (
            c.sort == "casualty"
            and k
            and scan.forms[k - 1] in ("سجون", "سجن", "السجون")
            and scan.forms[k].startswith("و")
        ):
            return c.j  # «في سجون ومعتقلات التنظيم»: places
        if c.sort == "casualty" and any(
            scan.forms[t].lstrip("و").removeprefix("ل") in _REMEMBERED for t in range(max(0, k - 7), k)
        ):
            if c.low is None and scan.sentence_of[max(0, k - 7)] == scan.sentence_of[k]:
                return c.j  # «صور شهداء», «دفن شهداء»: those who fell before
        if (
            c.low == 1
            and k
            and scan.forms[k].startswith("مشتبه")
            and (thing := scan.noun[k - 1]) is not None
            and thing.j == k
        ):
            if isinstance(thing.sense.entry, Noun) and thing.sense.entry.sort in ("thing", "other", "target"):
                return c.j  # «سفينة مشتبه بها»
        if before == "اي" and p is not None and not p.negated and not self._without(c):
            return c.j  # «القبض على أي عنصر»: whoever it may be
        fresh = p is not None and p.kinds and not p.used and p.kinds[0] in PEOPLE_KINDS
        near = p is not None and (self._adjacent(p, c) or self._argument(p, c))
        if p is not None and p.rule.startswith("part:among-the") and not c.definite and 0 < c.i - p.j <= 6:
            near = near or self.arguments.lands(p.j, c.i)  # «ومن بين القتلى في الهجوم صحافيون»
        joined = self._joined(st, c) or self._with_kin(st, c)
        mother = c.noun is not None and c.noun.sense.entry.id == "relative.mother"
        if mother and k and (scan.role[k - 1] == "place_head" or (scan.place[k] is not None and scan.place[k].j > c.j)):  # type: ignore[union-attr]
            return k  # «مدينة أم درمان»
        in_list = st.parent is not None and st.how in ("among", "consists_of")
        if c.noun is not None and c.noun.sense.entry.id == "people.head" and not c.definite:
            ruled = fresh and near and p is not None and p.kinds[0] in _NAMEABLE
            if not ruled and not (in_list and k - st.since <= 2):
                return k  # «رئيس الوزراء» is spoken of everywhere: only right behind what befell him
        if c.unit in ("attacks", "objects", "vehicles", "places", "violations") or c.sort in ("thing", "other"):
            return k  # things in the singular or a bare plural are events at most
        if c.definite and c.low is None and fresh and p is not None and self._of_them(p, c, b):
            self._claim(st, c, p.kinds[0], p.rule + "+definite-plural")
            return max(c.j, c.who[1] if c.who else c.j)
        if c.definite and fresh and near and p is not None and self._in_charge(p, c, b):
            self._claim(st, c, p.kinds[0], p.rule + "+in-charge")
            return max(c.j, c.who[1] if c.who else c.j)
        if c.definite and fresh and near and p is not None and self._now_told_of(st, p, c, b):
            self._claim(st, c, p.kinds[0], p.rule + "+spoken-of")
            return c.j
        if c.definite:
            listed = in_list and (
                (c.noun is not None and c.noun.prefix == "و")
                or scan.forms[k - 1] in (",", "و", ":")
                or (k - st.since <= 4 and scan.forms[k - 1] not in _NO_NAME_AFTER)
                or scan.forms[k - 1].startswith("ال")
            )
            if (fresh and (near or (p is not None and self._clear(p, c)))) or listed or self._title_in_row(st, c):
                return self._name(st, k, b, c)
            return k
        if c.noun_kind in ("killed", "wounded", "bodies") and c.sort == "casualty":
            following = scan.skip_light(c.j, b)
            if c.noun is not None and c.noun.sense.entry.id == "casualty.injury" and c.low is None:
                hurt = scan.verb[k - 1] if k else None
                if hurt is not None and isinstance(hurt.sense.entry, Verb) and hurt.sense.entry.kind == "wounded":
                    return c.j  # «أصيبوا إصابات بالغة»
            if (
                c.noun.sense.entry.id in ("casualty.victim", "casualty.death") if c.noun is not None else False
            ) and not (p is not None and c.i - p.j <= 4):
                return k  # «ضحايا الألغام», «وفاة فلان»: whose, not how many
            if (
                c.low is None
                and c.noun is not None
                and following < b
                and scan.forms[following].startswith("ال")
                and following not in scan.time_at
                and self._of_a_deed(following)
            ):
                return k  # «شهداء المعارك», «قتلى الهجوم»: those of whom was told
            if c.noun_kind == "bodies" and c.low is None and not c.definite and self._found_bodies(k):
                self._claim(st, c, "bodies", "bodies-found")  # «انتشال جثث من تحت الأنقاض»
                return c.j
            if c.noun_kind == "bodies" and c.low is None and scan.forms[k - 1].lstrip("و") in _SEEN:
                self._claim(st, c, "bodies", "bodies-seen")
                return c.j
            if c.noun_kind == "bodies" and (c.low == 1 or not (p is not None and "bodies" in p.kinds)):
                if not (p is not None and "bodies" in p.kinds and near):
                    return k
            if (c.low == 1 or (st.last is not None and st.last.rule == "undivided-figure")) and (
                scan.forms[k - 1] == "بين"
                or (c.noun is not None and c.noun.prefix == "و" and k > 1 and scan.forms[k - 2] == "بين")
            ):
                return c.j  # «بين قتيل وجريح» is the figure's business
            if c.noun is not None and c.noun.sense.entry.id == "casualty.death" and c.low == 1:
                return k  # «وفاة فلان» names a death that is counted elsewhere
            if (
                c.low is None
                and p is not None
                and p.entry is not None
                and p.entry.id == "light.amount"
                and self._next_candidate(c.j, b, 9)
            ):
                return k  # «بلغ ضحايا الألغام ألف ضحية»: the toll of those
            if st.last is not None and st.last.rule == "undivided-figure" and k - st.last.j < 12 and c.low is None:
                if scan.forms[k - 1] == "بين" or (scan.forms[k].startswith("و") and "بين" in scan.forms[k - 3 : k]):
                    return c.j  # «عدد كبير منهم بين قتلى وجرحى»
            if (
                c.noun_kind == "wounded" and p is not None and p.entry is not None and p.entry.id == "kill.finish_off" and not p.used
                and c.i - p.j <= 2
            ):  # fmt: skip
                self._claim(st, c, "killed", p.rule)  # «أجهز على جريح»
                return c.j
            if self._no_word_of(c, a=scan.sentences[scan.sentence_of[k]][0]):
                return k
            if c.noun_kind == "wounded" and k and (scan.forms[k - 1] in _DEATHS or scan.forms[k - 1][1:] in _DEATHS):
                self._claim(st, c, "killed", "wounded-who-died")  # «وفاة مصابين متأثرين بجراحهم»
                return c.j
            first = (
                k == scan.sentences[scan.sentence_of[k]][0] and not c.definite and c.noun_kind in ("killed", "wounded")
            )
            if (
                c.low == 1
                and first
                and c.noun is not None
                and c.noun.sense.entry.id in ("casualty.dead", "casualty.wounded")
            ):
                self._claim(st, c, c.noun_kind or "", "casualty-noun-that-opens-the-line")  # «قتيل وجريحان في انفجار»
                return c.j
            if c.low == 1 and k and self._says_how(c, k):
                return c.j
            if c.low == 1 and not (p is not None and (near or not p.kinds)):
                # a lone «قتيل» is a figure after a verb
                return k
            if p is not None and p.kinds and fresh and near and p.kinds[0] in ("evacuated", "released"):
                self._claim(st, c, p.kinds[0], p.rule)
                return c.j
            if in_list and st.parent is not None and st.parent.kind == c.noun_kind:
                kind, rule = self._as_part(st, c, "counted-noun")
                if kind:
                    self._claim(st, c, kind, rule)
                    return c.j
            negated = (p is not None and p.negated and c.i - p.j < 7) or self._without(c)
            undivided = c.noun is not None and c.noun.sense.entry.id == "casualty.victim"
            kind = "casualties" if undivided and (negated or c.low is None) else c.noun_kind
            self._claim(st, c, kind, "bare-casualty-noun")
            if negated and c.low != 0:
                self._negate(c)
            return c.j
        carrier = before if before in _CARRYING else ""
        if (
            not carrier
            and k > 1
            and scan.forms[k - 1].removeprefix("ال") in _CARRIERS
            and scan.forms[k - 2].lstrip("و") in _CARRYING
        ):
            if scan.forms[k - 1].startswith("ال") and self._moving(c, True) and c.unit == "people":
                self._claim(st, c, "evacuated", "aboard")  # «وضمت القافلة عسكريين ومدنيين»
                return c.j
        if carrier and not in_list and (carried := self._carried(st, c)):
            self._claim(st, c, carried, "aboard")
            return c.j
        if (
            p is not None and p.negated and p.entry is not None and p.entry.id in _FELLS and c.sort in ("people", "armed")
            and 0 <= c.i - p.j <= 2
        ):  # fmt: skip
            self._claim(st, c, "killed", p.rule)
            self._negate(c)  # «لم يسقط أي مدنيين»
            return c.j
        if fresh and near and p is not None:
            if p.toll:
                return k  # «عدد القتلى مرشح للارتفاع», «يضاعف عدد وحداته»: a toll has a number
            if p.shape == "masdar" and c.i == p.j and self._defined(p.i):
                return k  # «منفذ عملية الطعن فلسطيني»: a definite verbal noun governs nothing without a preposition
            if self._is_subject(p, c, b) or self._before_its_word(p, c, b):
                return k
            if p.shape == "masdar" and p.i > 0 and scan.forms[p.i - 1] in _PHASES:
                return k  # «بدء خروج معارضين»: a happening that goes on, no count
            if p.kinds[0] == "forces" and (not self._armed(c) or (c.low == 1 and c.sort != "armed")):
                return k
            if p.kinds[0] == "forces" and p.counts == "object" and p.shape == "perfect" and c.i == p.j:
                if scan.forms[c.i].endswith(("ون", "ان")):
                    return k  # «نشر ناشطون حوثيون صورا»: who did it
            if p.kinds[0] == "displaced" and scan.forms[c.i] in ("البقيه", "الباقين", "الباقون", "الاخرين", "الاخرون"):
                return k
            if (
                p.entry is not None
                and p.entry.id == "displace.deport"
                and c.low == 1
                and c.unit == "people"
                and c.form == "bare"
            ):
                return k  # «ترحيل عراقي»
            if p.kinds[0] in ("evacuated", "displaced", "returned") and c.low == 1 and p.counts == "subject":
                if p.shape in ("perfect", "imperfect") and c.unit == "people":
                    return k  # «خرج مدير المشفى إلى الصحافة», «عاد أخوه»: one who goes is none who is driven out
            if p.kinds[0] in ("evacuated", "displaced") and before == "عن":
                return k  # «نقل التلفزيون عن رجل دين»: who is quoted
            self._claim(st, c, p.kinds[0], p.rule)
            return self._bare_name(st, c, b)
        if in_list and c.i - st.since <= 40 and (joined or self._first_in_list(st, c)):
            if st.parent is not None and st.parent.unit in ("people", "families", "vehicles"):
                kind, rule = self._as_part(st, c, f"part:{st.how}")
                if kind:
                    self._claim(st, c, kind, rule)
                    return self._bare_name(st, c, b)
        if (
            joined
            and st.last is not None
            and any(scan.forms[t] == "بين" and scan.forms[t - 1] in _FIGHTING for t in range(st.last.j, c.i))
        ):
            return k  # «قتلى خلال مواجهات بين قوات الأمن ومتظاهرين»: the two sides
        if st.last is not None and st.last.number is not None and st.last.who is not None and not st.last.inherited:
            if st.last.who[0] < c.i < st.last.who[1] and c.low is None and st.last.unit == "people":
                return c.j  # «عشرات الجنود وأفراد الشرطة»: one count over a list
        if joined and st.last is not None and self._of_two_sorts(st.last, c):
            return c.j  # «64 فرنسيا مدنيا وعسكريا»: one count of both
        if joined and st.last is not None and self._goes_on_in_who(st.last, c):
            assert st.last.who is not None
            st.last.who = (st.last.who[0], max(c.j, c.who[1] if c.who else c.j))
            return c.j  # «2800 شخص من مقاتلين ومدنيين»: one count of both
        if joined and st.last is not None and st.last.kind in PEOPLE_KINDS and st.last.j + 6 >= c.i:
            if c.noun_kind in _WEAK_NOUN_KINDS and st.last.sort == "casualty" and st.last.noun_kind == st.last.kind:
                self._claim(st, c, c.noun_kind, "bare-casualty-noun")  # «سقوط قتلى وأسرى»: each noun has its kind
                return c.j
            if st.last.unit == "people":
                if st.last.part_of is not None and st.parent is None:
                    c.part_of, c.part_how = st.last.part_of, st.last.part_how
                self._claim(st, c, st.last.kind or "", "coordinated")
                return self._bare_name(st, c, b)
        return k

    def _of_them(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«اعتقلت المواطنين العزل», «تقتل السجناء»: people of a sort as the object of an active verb of harm."""
        scan = self.scan
        if p.kinds[0] not in ("killed", "captured", "wounded") or p.counts != "object" or p.negated or p.planned:
            return False
        if p.shape not in ("perfect", "imperfect") or c.noun is None or c.noun.prefix or c.sort == "armed":
            return False
        if scan.forms[c.i].endswith(("ون", "ان")) or (p.i and scan.role[p.i - 1] == "relative"):
            return False
        # «قتل المدنيين» is the verbal noun as well; «عملية قتل …» speaks of what has been told
        if p.shape != "imperfect" and not scan.forms[p.i].endswith(("وا", "ت")):
            return False
        if c.i == p.j:
            return True
        actor = scan.actor[p.j]
        return actor is not None and not actor.prefix and max(actor.j, noun_phrase(scan, p.j, c.i, 4)) == c.i

    def _of_two_sorts(self, last: Candidate, c: Candidate) -> bool:
        """Whether «و» ties a further singular in the accusative to one that a number above ten counts."""
        if last.number is None or last.low is None or last.low < 11 or c.low != 1 or c.form != "bare":
            return False
        end = max(last.j, last.who[1] if last.who else 0)
        return self.scan.forms[c.i].endswith("ا") and self.scan.forms[c.i - 1].endswith("ا") and -2 <= c.i - end <= 1

    def _goes_on_in_who(self, last: Candidate, c: Candidate) -> bool:
        """Whether a bare plural goes on the people phrase in «من», also a bare plural, of a number before it."""
        if last.number is None or last.who is None or last.who[1] != c.i or last.who[0] <= last.i or last.inherited:
            return False
        if c.low is not None or c.form != "bare" or self.scan.forms[last.who[0] - 1] != "من":
            return False
        return not self.scan.forms[last.who[0]].startswith("ال") and not self.scan.forms[c.i].startswith("وال")

    def _kin(self, c: Candidate) -> bool:
        """Relatives of somebody: «شقيقه», «طفلته»."""
        if c.noun is None or c.sort == "relative":
            return True
        return c.noun.sense.entry.id in ("people.child", "people.girl_child") and c.low == 1

    def _defined(self, t: int) -> bool:
        """Whether a verbal noun has the article: «الطعن», «والقتل»."""
        form = self.scan.forms[t].lstrip("وف")
        return form.startswith(("ال", "لل", "بال"))

    def _says_how(self, c: Candidate, k: int) -> bool:
        """«فلسطينيا جريحا», «وهو مصاب», «كانت ضحية عملية»: a state of somebody told of, and no new figure."""
        form, before = self.scan.forms[k], self.scan.forms[k - 1]
        if before in ("وهو", "وهي", "هو", "هي", "كان", "كانت"):
            return True
        if form.startswith("وم") and form.endswith("ا") and {"كان", "كانت"} & set(self.scan.forms[max(0, k - 6) : k]):
            return True  # «كان ممددا على الأرض ومصابا»
        one = self.bare.get(k - 1)
        return one is not None and one.unit == "people" and one.low == 1 and form.endswith("ا") and before.endswith("ا")

    def _of_a_deed(self, t: int) -> bool:
        """Whether a definite word behind a plural of casualties names a deed or a thing, and not whose they are."""
        scan = self.scan
        if scan.nisba[t] is not None or scan.actor[t] is not None:
            return False
        noun = scan.noun[t]
        if noun is None or not isinstance(noun.sense.entry, Noun):
            return True
        return noun.sense.entry.sort not in ("people", "armed", "relative", "casualty")

    def _without(self, c: Candidate) -> bool:
        """«دون إصابات», «دون أن يخلف ضحايا», «ولم يسفر ذلك عن سقوط قتلى»: there were none."""
        scan = self.scan
        for t in range(c.i - 1, max(-1, c.i - 8), -1):
            form = scan.forms[t]
            if form in ("دون", "بدون", "ودون", "وبدون"):
                return True
            if form in ("لم", "ولم", "فلم"):
                return t + 1 < c.i and scan.verb[t + 1] is not None
            if form in (",", ".", ";", ":") or scan.role[t] == "clause" or t in scan.number_at:
                return False
            if (noun := scan.noun[t]) is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "casualty" and not (
                scan.forms[t + 1].startswith("و") or scan.forms[t + 1] == "او"
            ):  # fmt: skip
                return False
        return False

    def _no_word_of(self, c: Candidate, a: int) -> bool:
        """«لم ترد تقارير عن قتلى», «لم تعلن عن وقوع قتلى»: nothing is stated."""
        scan = self.scan
        for t in range(c.i - 1, max(a - 1, c.i - 6), -1):
            if scan.forms[t] in _REPORTS and c.low is None and (t - 1 in scan.number_at or t - 2 in scan.number_at):
                return True  # «84 تقريرا بوقوع ضحايا»: reports, of which the rest of the sentence may think nothing
        if scan.forms[c.i - 1] == "عن" and {"تبحث", "يبحث", "بحثا", "البحث", "يبحثون"} & set(
            scan.forms[max(a, c.i - 5) : c.i]
        ):
            return True  # «تبحث عن ضحايا جدد»
        for t in range(c.i - 1, max(a - 1, c.i - 9), -1):
            if scan.forms[t] in _NEGATION and t + 1 < c.i:
                nxt = scan.forms[t + 1]
                if nxt in ("يتم", "تتم", "يجر") and scan.forms[t + 2] in (
                    "الاعلان",
                    "الكشف",
                    "الافصاح",
                    "الابلاغ",
                    "التاكد",
                ):
                    return True  # «لم يتم الإعلان عن سقوط ضحايا»
                if nxt in (
                    "ترد",
                    "يرد",
                    "تعلن",
                    "يعلن",
                    "تعرف",
                    "يعرف",
                    "تتضح",
                    "يتضح",
                    "تذكر",
                    "يذكر",
                    "تشر",
                    "يكشف",
                    "ترشح",
                    "تتحدث",
                    "يتحدث",
                    "تورد",
                    "يورد",
                    "تفد",
                    "يفد",
                    "تحدد",
                    "يحدد",
                ):
                    return True
            if scan.forms[t] in (",", "."):
                return False
        return False

    def _genitive(self, c: Candidate, b: int) -> tuple[int, int] | None:
        """«قتلى القوات الموالية»: whose dead they are."""
        whose = (self.scan.nisba[c.j] or self.scan.noun[c.j]) if c.j < b else None
        if whose is not None and not whose.prefix and self.scan.forms[c.j].startswith("ال"):
            entry = whose.sense.entry
            if not isinstance(entry, Noun) or entry.sort in ("people", "armed"):
                return (c.j, whose.j)  # «عدد القتلى المدنيين … بلغ ألف قتيل»
        actor = self.scan.actor[c.j] if c.j < b else None
        return (c.j, noun_phrase(self.scan, c.j, b, 5)) if actor is not None and not actor.prefix else None

    def _bare_name(self, st: _State, c: Candidate, b: int) -> int:
        """«الطفل هيثم …» after a bare noun: the name belongs to the figure."""
        of_another = c.noun is not None and kin_of(self.scan, c.noun)  # «نجل القيادي فلان»
        if c.low == 1 and c.number is None and c.sort in ("people", "armed", "relative") and not of_another:
            found = name_after(self.scan, c, b, self.given)
            if found is not None and (c.noun is None or c.noun.suffix or found[0] > c.noun.j):
                c.who, c.inherited = (c.i, found[0]), False
                c.i, c.j, c.form, c.names = found[1], found[2], "name", (found[1], found[2])
                c.rule += "+name"
                return c.j
        stop = person_name(self.scan, c.j, b, self.given)
        if stop > c.j and not of_another:
            c.names = (c.j, stop)
        return c.j

    def _first_in_list(self, st: _State, c: Candidate) -> bool:
        return all(x.i < st.since for x in st.claims) and c.i - st.since <= 6

    def _adjacent(self, p: Predicate, c: Candidate) -> bool:
        """Whether nothing but hedges, times, places and adverbs stand between a predicate and a bare noun."""
        scan = self.scan
        t = p.j
        gap = 0
        if any(form in _INSTRUMENT for form in scan.forms[p.j : c.i]):
            return False  # «قتل برصاص جندي»: who did it
        while t < c.i:
            if t in scan.time_at:
                t = scan.time_at[t].j
                continue
            actor = scan.actor[t]
            if actor is not None and p.shape in ("perfect", "imperfect") and p.counts == "object" and t < c.i:
                t = max(t + 1, min(noun_phrase(scan, t, c.i, 4), c.i))
                continue
            if (
                scan.forms[t] in LIGHT
                or scan.role[t] in ("hedge", "negation")
                or scan.forms[t] in ("اي", "عن", "الي", "كل", "من")
                or (scan.forms[t] in _HOW and p.shape == "perfect" and bool(p.kinds) and p.kinds[0] in HARM)
            ):
                t += 1
                continue
            gap += 1
            if gap > (0 if p.shape == "masdar" else 1):
                return False
            t += 1
        return True

    def _start(self, c: Candidate) -> int:
        """First token of a figure with all its hedges, those of several words too: «ما لا يقل عن 15 شخصا»."""
        scan, t = self.scan, c.i
        moved = True
        while moved:
            moved = False
            for back in range(t - 1, max(-1, t - 6), -1):
                marker = scan.marker[back]
                if marker is not None and marker.sense.shape == "hedge":
                    if scan.skip_light(marker.j, t) >= t:
                        t, moved = back, True
                        break
        return t

    def _argument(self, p: Predicate, c: Candidate) -> bool:
        """Whether an indefinite noun is governed over adjuncts, the subject of an active verb among them.

        «قُتل خلال اشتباكات … جندي», «قتلت الشرطة خلال اشتباكات مع مسلحين امرأة».
        """
        if not p.kinds or p.kinds[0] not in _NAMEABLE or p.toll or p.shape not in ("perfect", "imperfect", "masdar"):
            return False
        if c.definite or c.noun is None or c.noun.prefix or c.unit != "people" or c.i - p.j > 24:
            return False
        scan, target = self.scan, self._start(c)
        if scan.forms[target - 1] in STOPS or (c.low == 1 and self.voices.naming[c.i]):
            return False
        return self._over_adjuncts(p, target)

    def _over_adjuncts(self, p: Predicate, target: int) -> bool:
        """Whether adjuncts alone stand between a predicate and a token, or the subject of an active verb and adjuncts."""
        if p.i < 0 or target <= p.j:
            return False
        if self.arguments.lands(p.j, target):
            return True
        if p.shape not in ("perfect", "imperfect") or p.counts != "object":
            return False
        past = self.arguments.subject_end(p.j, target)
        return past > p.j and self.arguments.lands(past, target)

    def _acts_on(self, p: Predicate, c: Candidate, b: int) -> bool:
        """Whether people right behind an active verb are its subject: beyond adjuncts stand others, with no «و»."""
        scan = self.scan
        start = max(c.who[1] if c.who else c.j, c.j)
        if accusative(scan, c):
            return False  # «أعدم ناشطا»: an object by its ending
        for u in range(start, min(b, start + 16)):
            nxt = self.at.get(u) or self.bare.get(u)
            if nxt is None or nxt.reason is not None or nxt.unit not in ("people", "families") or nxt.form == "name":
                continue
            if nxt.noun is not None and (nxt.noun.prefix or (nxt.i == start and nxt.noun.sense.category == "nisba")):
                continue  # «ناشطا كرديا»
            target = self._start(nxt)
            if scan.forms[target].startswith("و") or scan.forms[target - 1] in STOPS or scan.forms[nxt.i] in _ONE_OF:
                continue
            if target >= start and self.arguments.lands(start, target):
                return True
            if (
                target > start and scan.forms[target - 1] == "," and self.arguments.lands(start, target - 1)
                and (nxt.number is not None or accusative(scan, nxt) or scan.forms[nxt.i].endswith("ين"))
                and self._verb_after(nxt, b) is None
            ):  # fmt: skip
                return True  # «قتل قناص مساء الجمعة، 12 مدنيا»
        return False

    def _is_subject(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«قتل مسلح ثلاثة أشخاص»: the bare noun right after an active verb is its subject where an object follows."""
        if p.shape not in ("perfect", "imperfect") or p.counts != "object":
            return False
        scan = self.scan
        if p.negated and scan.forms[c.i - 1] == "اي":
            return False  # «لم يقتل أي جندي»
        if (
            p.kinds == ["captured"]
            and c.sort in ("armed", "people")
            and scan.forms[c.i].endswith("ون")
            and "علي" in scan.forms[c.j : min(b, c.j + 4)]
        ):
            return True  # «قبض معارضون على فلان»
        if c.i == p.j and self._acts_on(p, c, b):
            return True
        if p.kinds == ["captured"] and c.sort == "armed" and scan.forms[c.i].endswith(("ون", "ان")):
            return True  # «خطف مسلحون مجهولون …»: who did it
        t = c.who[1] if c.who else c.j
        nxt = self.at.get(t) or self.bare.get(t)
        if (
            nxt is not None
            and nxt.reason is None
            and not accusative(scan, c)
            and not scan.forms[t].startswith("و")
            and scan.verb[t] is None
        ):
            return True
        if p.shape == "imperfect":
            before = p.i - 1
            return not (
                scan.actor[before] is not None or scan.noun[before] is not None or scan.nisba[before] is not None
            )
        return False

    def _in_charge(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«مقتل المسؤول عن أمن الرئيس فلان»: an office with what it is for, which «عن» tells; the name behind is another's."""
        scan = self.scan
        if c.low != 1 or c.noun is None or c.noun.prefix or c.noun.sense.entry.id != "people.official":
            return False
        if p.kinds[0] not in _NAMEABLE or p.shape != "masdar" or c.j + 1 >= b or scan.forms[c.j] != "عن":
            return False
        c.who = (c.i, max(c.j + 2, noun_phrase(scan, c.j + 1, b, 4)))
        return scan.kinds[c.j + 1] == WORD

    def _found_bodies(self, k: int) -> bool:
        """Whether a word for retrieving or finding stands right before the bodies at ``k``, «على» apart."""
        scan = self.scan
        lead = [t for t in range(max(0, k - 4), k) if scan.verb[t] is not None]
        last = scan.verb[lead[-1]] if lead else None
        if last is None or last.sense.shape == "participle":
            return False
        if last.sense.entry.id == "light.retrieve":
            return last.j == k
        return last.sense.entry.id == "destroy.find" and scan.forms[k - 1] == "علي"

    def _now_told_of(self, st: _State, p: Predicate, c: Candidate, b: int) -> bool:
        """«وأوقف الشاب», «اختفاء الفتاة»: one person spoken of before, of whom the report tells this for the first time."""
        if c.low != 1 or c.noun is None or c.noun.sense.entry.id not in SPOKEN_OF or c.noun.prefix or c.noun.suffix:
            return False
        if p.kinds[0] not in _NAMEABLE or p.j != c.i or p.counts != "object" or p.shape not in ("masdar", "perfect"):
            return False
        if name_after(self.scan, c, b, self.given) is not None or self._is_subject(p, c, b):
            return False
        after = self.scan.skip_light(c.j, b)
        if after < b and self.scan.forms[after].startswith("ال") and after not in self.scan.time_at:
            return False  # «قتل الطفل الفلسطيني»: of a kind, or one who is named elsewhere
        story = self.scan.story_of[c.i]
        return not any(x.kind == p.kinds[0] and self.scan.story_of[x.i] == story for x in (*self.claims, *st.claims))

    def _before_its_word(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«قبض مسلحون على فلان»: who stands between a verb and the «على» that it needs is the doer."""
        if p.entry is None or "على" not in p.entry.with_ or p.shape not in ("perfect", "imperfect"):
            return False
        forms = self.scan.forms
        if "علي" in forms[p.j : c.i]:
            return False
        t = max(c.j, c.who[1] if c.who else c.j)
        return any(forms[u] == "علي" for u in range(t, min(b, t + 4)))

    def _name(self, st: _State, k: int, b: int, title: Candidate | None) -> int:
        """A named person under a predicate or in a list: a figure of one. Returns the token to go on from."""
        scan, p = self.scan, st.predicate
        if p is not None and p.entry is not None and p.entry.id == "kill.mourn" and not p.used:
            if (title.i if title is not None else k) == p.j:
                return k  # «ونعى فلان المتطوعة»: the mourner
        kind: str | None = None
        rule = ""
        if self._name_in_row(st, k, b) or (title is not None and self._title_in_row(st, title)):
            assert st.last is not None
            kind, rule = st.last.kind, "coordinated"
        elif p is not None and p.kinds and not p.used and p.kinds[0] in _NAMEABLE and not p.toll:
            kind, rule = p.kinds[0], p.rule
        elif st.parent is not None and st.parent.kind in _NAMEABLE:
            kind, rule = st.parent.kind, f"part:{st.how}"
        if st.last is not None and st.last.form == "name" and self._by_name(st.last, k):
            return k  # «فلان، المكنى أبو فلان»: the same man
        if kind is None or (k and (kin := scan.noun[k - 1]) is not None and kin.j == k and kin_of(scan, kin)):
            return k  # «قتل نجل فلان»: the name is another's
        at, who = k, None
        if title is not None:
            found = name_after(scan, title, b, self.given)
            if found is None:
                return k
            who, at, stop = (title.i, found[0]), found[1], found[2]
        elif scan.forms[k] in self.given or k in self.given.aged or scan.forms[k] in self.given.doubtful:
            if (
                p is not None
                and rule == p.rule
                and (self._has_its_own(p) or self._elsewhere(k) or not self._reaches(p, k))
            ):
                return k
            stop = name_at(scan, k, b, self.given, False)
        elif (death := self._whose_death(st, k, b)) > k:
            stop = death
        elif self._first_of_named(st, k, b):
            stop = name_at(scan, k, b, self.given, True)
        elif self._name_in_row(st, k, b):
            stop = name_end(scan, k + 1, b, self.given)
        elif scan.forms[k] in self.surnames and (p is None or scan.forms[p.i] not in self.given):
            stop = name_end(scan, k + 1, b, self.given)  # «اغتيال عيد»: a name read before
        else:
            return k
        if stop <= at:
            return k
        if kind == "wounded" and self._dies(stop, b):
            kind = "killed"  # «أصيب الصحافي فلان … قبل أن يقضي متأثرا بإصابته»
        if p is not None and rule == p.rule and self._kills(p, stop, b):
            return stop  # «قتل المسلح فلان ثلاثة أشخاص»: the doer
        c = Candidate(at, stop, "name", 1, 1, names=(at, stop))
        if title is not None:
            c.who = who
            c.noun = title.noun
        elif rule.startswith("part:") and (nation := scan.nisba[at - 1]) is not None and nation.j == at:
            if scan.forms[at - 1].startswith("ال") and not nation.prefix.strip("و"):
                c.who = (at - 1, at)  # «هم السوري فلان، والعراقيان فلان وفلان»
        if rule.startswith("part:"):
            c.part_of, c.part_how = st.parent, st.how
        elif rule == "coordinated" and st.last is not None and st.last.part_of is not None:
            c.part_of, c.part_how = st.last.part_of, st.last.part_how
        self._claim(st, c, kind, rule + "+name")
        return stop

    def _by_name(self, last: Candidate, k: int) -> bool:
        """Whether another name for the one just named stands at ``k``, or the name of a leader whom he is near to."""
        forms = self.scan.forms
        t = k - 1
        while t > last.j and self.scan.kinds[t] == PUNCT:
            t -= 1
        if t >= last.j and k - last.j <= 9 and forms[t] in _ALIAS:
            return True
        return k - last.j <= 8 and any(
            forms[u].lstrip("وبل") in _LEADERS and forms[u - 1] in ("من", "الي", "مع", "عن")
            for u in range(max(last.j + 1, k - 3), k)
        )

    def _right_behind(self, p: Predicate, k: int) -> bool:
        """Whether a word is what a predicate governs: right behind it, or behind the word that it needs («قبض … على»)."""
        scan = self.scan
        if k == scan.skip_light(p.j, k + 1):
            return True
        return scan.forms[k - 1] == "علي" and k - p.j <= 6 and p.entry is not None and "على" in p.entry.with_

    def _whose_death(self, st: _State, k: int, b: int) -> int:
        """End of an unknown name right after a verbal noun of dying: «مقتل الصماد»; ``k`` where none is."""
        p = st.predicate
        if p is None or p.used or p.shape != "masdar" or not p.kinds or p.kinds[0] != "killed":
            return k
        return unknown_person(self.scan, p.i, k, b, self.given) if k == self.scan.skip_light(p.j, b) else k

    def _reaches(self, p: Predicate, k: int) -> bool:
        """Whether a name without a title is governed: right behind its predicate, times and places of the deed apart."""
        scan = self.scan
        gap = 0
        said = False
        t = p.j
        while t < k:
            if t in scan.time_at:
                t = scan.time_at[t].j
                continue
            noun = scan.noun[t]
            if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed"):
                if not said and (t == p.j or stands_free(scan, t)):
                    gap = 0  # «مقتل القيادي البارز … فلان»: the title belongs to the name
            if scan.cue[t] is not None and t > p.j:
                said = said or scan.cue[t].sense.entry.style in ("verb", "participle")  # type: ignore[union-attr]
                gap += 3
            gap += scan.kinds[t] == WORD or scan.forms[t] in (",", ";", ":")
            t += 1
        return gap <= 6

    def _elsewhere(self, k: int) -> bool:
        """«في مدينة جلال أباد», «شرق خان يونس», «في صالح …»: the word is of a place or phrase, no person."""
        scan = self.scan
        if k and (scan.role[k - 1] in ("place_head", "compass") or scan.forms[k - 1] in _NO_NAME_AFTER):
            return True
        return any((m := scan.place[t]) is not None and m.j > k for t in range(max(0, k - 2), k))

    def _has_its_own(self, p: Predicate) -> bool:
        """«فلان، الذي أصيب …، وفلان»: whom the relative clause is of; «سجن أبو سليم»: a place and no deed."""
        if self.scan.forms[p.i] in self.given or self.scan.forms[p.i].lstrip("ولبف") in self.given:
            return True  # «لياسر أحمد»: the verb is a name itself
        relative = p.i > 0 and self.scan.role[p.i - 1] == "relative" and self.scan.forms[p.i - 1] in ("الذي", "التي")
        place = p.shape == "masdar" and self.scan.role[p.i] == "place_head"
        return (relative and p.shape == "perfect") or place or self.scan.forms[p.i] in ("سجن", "سجون")

    def _kills(self, p: Predicate, t: int, b: int) -> bool:
        """Whether the name that ends at ``t`` is the doer of an active verb: its object follows."""
        if p.shape not in ("perfect", "imperfect") or p.counts != "object":
            return False
        scan = self.scan
        u = t
        while u < min(b, t + 5):
            if u in scan.time_at:
                u = max(scan.time_at[u].j, u + 1)
                continue
            form = scan.forms[u]
            nxt = self.at.get(u) or self.bare.get(u)
            if nxt is not None and nxt.reason is None and nxt.unit == "people" and not form.startswith(("و", "ب", "ل")):
                return (nxt.noun is None or nxt.noun.prefix == "") and not office_behind(scan, nxt, b)
            if form in STOPS or scan.kinds[u] == PUNCT or scan.verb[u] is not None or form.startswith("و"):
                return False
            if form in _INSTRUMENT:
                return False  # «أصيب الصحافي فلان برصاص قناص»
            u += 1
        return False

    def _two_kill(self, st: _State, c: Candidate, b: int) -> int:
        """«اغتال مسلحان … العقيد فلان»: the two are the doers where a title and name follow; the token to go on from."""
        scan, p = self.scan, st.predicate
        if p is None or p.used or not p.kinds or p.kinds[0] != "killed" or p.shape != "perfect" or p.j != c.i:
            return 0
        if p.counts != "object" or not scan.forms[c.j - 1].endswith("ان") or c.sort != "armed":
            return 0
        for t in range(c.j, min(b, c.j + 8)):
            title = self.bare.get(t)
            if scan.kinds[t] == PUNCT or scan.verb[t] is not None or scan.forms[t].startswith("و"):
                return 0
            if title is not None and title.definite and title.noun is not None and not title.noun.prefix:
                if scan.forms[t - 1] in STOPS:
                    return 0
                moved = self._name(st, t, b, title)
                return moved if moved > t else 0
        return 0

    def _clear(self, p: Predicate, c: Candidate) -> bool:
        """Whether only the place, time and manner of the deed stand between it and a title: «قتل في تفجير … الشيخ فلان»."""
        scan = self.scan
        if c.low != 1 or not 0 < c.i - p.j <= 8 or scan.forms[c.i - 1] in STOPS or c.noun is None or c.noun.prefix:
            return False
        for t in range(p.j, c.i):
            verb = scan.verb[t]
            if (verb is not None and verb.sense.shape in ("perfect", "imperfect")) or scan.cue[t] is not None:
                return False
            if scan.forms[t] in _INSTRUMENT or scan.role[t] in ("by", "relative", "clause") or scan.forms[t] == ",":
                return False
            if scan.actor[t] is not None or t in self.at or (t in self.bare and self.bare[t].unit == "people"):
                return False
        return True

    def _name_in_row(self, st: _State, k: int, b: int) -> bool:
        """«القتلى هم عمار … ومهدي …»: a given name joined to a name that is a figure."""
        scan, last = self.scan, st.last
        if last is None or last.form != "name" or last.kind not in _NAMEABLE or k - last.j > 9 or k < last.j:
            return False
        if k == last.j + 1 and listed_name(scan, k, b, self.given):
            return not (st.predicate is not None and st.predicate.i > last.i and st.predicate.kinds)
        form = scan.forms[k]
        goes_on = k + 1 < b and scan.forms[k + 1] in self.given  # «وأشرف عبد القوي»: a name that is a verb as well
        if not form.startswith("و") or (scan.verb[k] is not None and not goes_on):
            return False
        if form[1:] not in self.given and not self._still_to_name(st, k, b):
            return False
        return not (st.predicate is not None and st.predicate.i > last.i and st.predicate.kinds)

    def _still_to_name(self, st: _State, k: int, b: int) -> bool:
        """Whether a list of as many names as were counted lacks one, and two unknown words with «و» stand here."""
        whole = st.last.part_of if st.last is not None else None
        if whole is None or whole.low is None or k + 1 >= b or st.how != "consists_of":
            return False
        if sum(1 for x in st.claims if x.part_of is whole) >= whole.low:
            return False
        return unknown_name(self.scan, k) and unknown_name(self.scan, k + 1)

    def _with_kin(self, st: _State, c: Candidate) -> bool:
        """«قتلت امرأة مع طفلها»: a relative who shares the lot of the one before."""
        last = st.last
        if last is None or last.low != 1 or last.kind not in _NAMEABLE or c.noun is None or not c.noun.suffix:
            return False
        if self.scan.forms[c.i - 1] != "مع" or not 0 <= c.i - max(last.j, last.who[1] if last.who else 0) <= 7:
            return False
        return not (st.predicate is not None and st.predicate.i > last.i)

    def _first_of_named(self, st: _State, k: int, b: int) -> bool:
        """«القتيلان هما سامر … ويوسف …»: the name right after the word that opens the list of a definite figure."""
        whole = st.parent
        if whole is None or st.how != "consists_of" or k != st.since + 1 or not whole.definite:
            return False
        return whole.kind in _NAMEABLE and name_at(self.scan, k, b, self.given, True) > k + 1

    def _title_in_row(self, st: _State, title: Candidate) -> bool:
        """«مقتل الطفل فلان …، والشاب فلان»: a further title and name joined to a name that is a figure."""
        last = st.last
        if last is None or last.form != "name" or last.kind not in _NAMEABLE or title.noun is None:
            return False
        joined = title.noun.prefix == "و" or self.scan.forms[title.i - 1] in _AND_BEFORE
        if not joined or not 0 <= title.i - last.j <= 26 or st.closed > last.i:
            return False
        p = st.predicate
        if p is None or p.i < last.i or not p.kinds:
            return True
        verb = self.scan.verb[p.i]
        return verb is not None and bool(verb.suffix)  # «مقتل الطفل فلان، بعد إصابته …، والشاب فلان»

    # -- verbs after their subjects ------------------------------------------------------------------------------

    def _verbs_after(self, st: _State, a: int, b: int) -> None:
        """«27 مسلحا و182 مدنيا خرجوا»: figures that no predicate before them took, and a verb behind them."""
        scan = self.scan
        order = [c for k in range(a, b) if (c := self.at.get(k)) is not None]
        bare = [c for k in range(a, b) if (c := self.bare.get(k)) is not None]
        order += [c for c in bare if c.form == "dual" and c.kind is None and c.reason is None]
        order += [c for c in bare if self._bare_before_verb(c, b)]
        self._names_before_verbs(st, a, b)
        order.sort(key=lambda c: c.i)
        for c in order:
            if (
                c.kind is not None
                or c.reason is not None
                or c.unit not in ("people", "families", "vehicles", "objects")
            ):
                continue
            if c.unit == "objects" and not (c.number is not None and self._destroyed_after(st, c, b)):
                continue
            if (
                c.noun is None
                and c.who is None
                and not self._followed_by_among(c, b)
                and not c.rest
                and scan.forms[min(scan.skip_light(c.j, b), b - 1)] != "عدد"
            ):
                continue
            if c.unit in ("vehicles", "objects") and c.number is not None and self._destroyed_after(st, c, b):
                continue
            if not self._take_verb_after(st, c, b):
                self._join_late(st, c)
            if c.kind is None and fighters_present(scan, c, a, b):
                self._insert(st, c, "forces", "fighters-present")

    def _not_found(self, c: Candidate, b: int) -> bool:
        """«9 أفراد لم يتم العثور عليهم», «20 بحارا لم يعثر عليهم»: those whom nobody has found."""
        forms = self.scan.forms
        t = self.scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
        t += t < b and self.scan.role[t] == "relative"
        if t + 2 >= b or forms[t] not in ("لم", "ولم"):
            return False
        return forms[t + 1] in ("يعثر", "يتم", "يجر") and any(f in ("عليهم", "عليهما") for f in forms[t + 2 : t + 4])

    def _destroyed_after(self, st: _State, c: Candidate, b: int) -> bool:
        """«6 مركبات عسكرية دمرها الطيران», «ثلاثة منازل دمرت»: things right before the verb that destroys them."""
        scan = self.scan
        if c.kind is not None:
            return True
        t = scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
        for u in range(t, min(b, t + 4)):
            verb = scan.verb[u]
            if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.shape in ("perfect", "imperfect"):
                if verb.sense.entry.kind != "destroyed" or not (
                    verb.suffix in ("ها", "هما") or scan.forms[u].endswith("ت")
                ):
                    return False
                nxt = self._next_candidate(verb.j, b, 3)
                if not verb.suffix and nxt is not None and nxt.unit in ("vehicles", "objects"):
                    return False  # «ثلاث طائرات دمرت دبابة»
                self._insert(st, c, "destroyed", f"verb-after:{verb.sense.entry.id}")
                c.predicate = verb.i
                return True
            if scan.kinds[u] != WORD or (scan.forms[u] in STOPS and scan.role[u] != "relative"):
                return False
        return False

    def _join_late(self, st: _State, c: Candidate) -> None:
        """«قتل مئة …، إضافة إلى ما بين 20 و30 مدنيا» where the verb stood behind the first of them."""
        before = [x for x in st.claims if x.i < c.i]
        if not before or (c.noun is None and c.who is None and not c.rest):
            return
        kept, st.predicate, last, st.last = st.predicate, None, st.last, before[-1]
        whole = before[-1]
        if (
            c.i - whole.j < 16
            and whole.kind in PEOPLE_KINDS
            and whole.unit in ("people", "families")
            and self._joined(st, c)
        ):
            self._insert(st, c, whole.kind or "", "coordinated")
            c.mode, c.predicate = whole.mode, whole.predicate
            last = c if last is None or c.i > last.i else last
        st.predicate, st.last = kept, last

    def _take_verb_after(self, st: _State, c: Candidate, b: int) -> bool:
        """Claim a figure by the verb behind it; False where there is none."""
        scan = self.scan
        if c.noun is None and c.who is None and not c.rest and not self._followed_by_among(c, b):
            nxt = scan.skip_light(c.j, b)
            p = st.predicate
            if (
                p is not None
                and p.entry is not None
                and p.entry.id == "light.force"
                and nxt < b
                and (scan.forms[nxt] in ("الي", "علي") or scan.forms[nxt].startswith("لل"))
            ):
                nxt += not scan.forms[nxt].startswith("لل")
                flee = scan.verb[nxt] if nxt < b else None
                if (
                    flee is not None
                    and isinstance(flee.sense.entry, Verb)
                    and (
                        flee.sense.entry.kind == "displaced"
                        or flee.sense.entry.id in ("evacuate.go_out", "evacuate.leave")
                    )
                ):
                    self._insert(st, c, "displaced", f"verb-after:{flee.sense.entry.id}")
                    st.last = c
                    return True
                return False
            if self._yearlike(c) or nxt >= b or not scan.forms[nxt].endswith(("وا", "ون")) or scan.verb[nxt] is None:
                return False  # «وأن نحو ألفين خرجوا»: a bare number only right before its verb
        if c.low == 1 and c.noun is None and c.who is not None and not has_people(scan, *c.who):
            return False  # «في واحدة من أعنف الوقائع … التي خرجت»
        if c.unit == "people" and c.number is not None and self._not_found(c, b):
            self._insert(st, c, "missing", "verb-after:not-found")
            st.last = c if st.last is None or c.i > st.last.i else st.last
            return True
        found = self._verb_after(c, b)
        if found is None:
            return False
        verb, entry = found
        kind = entry.kind or ""
        if c.low == 1 and kind in ("evacuated", "displaced", "returned") and c.unit == "people":
            return False  # «وأحد أشهر المراسلين، قد غادر البلاد»: one who goes is none who is driven out
        if c.unit == "vehicles" and kind not in ("evacuated", "destroyed"):
            return False
        second = scan.verb[verb.j] if verb.j < b else None
        if second is None and verb.j + 1 < b and scan.forms[verb.j] == "او":
            second = scan.verb[verb.j + 1]
        if second is not None and isinstance(second.sense.entry, Verb) and second.sense.shape == verb.sense.shape:
            pair = {kind, second.sense.entry.kind}
            if pair == {"killed", "wounded"} and scan.forms[second.i].endswith("وا"):
                kind = "casualties"  # «قتلوا أو أصيبوا»
        if kind == "wounded" and c.low == 1 and self._dies(verb.j, b):
            kind = "killed"  # «أن أحد جنوده أصيب بالرصاص، وتوفي لاحقا»
        if entry.id in ("evacuate.go_out", "evacuate.leave") and c.sort != "armed":
            a0, b0 = scan.sentences[scan.sentence_of[c.i]]
            if self._fleeing(a0, b0):
                kind = "displaced"
        self._insert(st, c, kind, f"verb-after:{entry.id}")
        st.last = c if st.last is None or c.i > st.last.i else st.last
        c.predicate = verb.i
        for x in st.claims:
            # «أربعة قتلوا السبت بينهم امرأة»: what the verb had taken is a part of those before it
            if x.predicate == verb.i and x.i > verb.i and x.part_of is None and self._listed_after(verb.j, x.i):
                x.part_of, x.part_how = c, "among"
        core = scan.forms[verb.i][len(verb.prefix) :]
        if verb.sense.shape == "imperfect" and core.startswith("س"):
            c.mode = "planned"
        if verb.i > 0 and scan.forms[verb.i - 1] in _NEGATION:
            c.mode = "denied"
        return True

    def _names_before_verbs(self, st: _State, a: int, b: int) -> None:
        """«الشاب أحمد … (25 عاما) أصيب برصاصة»: a titled name and a verb that is done to the person."""
        scan = self.scan
        naming, aged, bare = self.voices.naming, self.given.aged, self.bare
        for k in range(a, b):
            c = bare.get(k)
            if c is None or not c.definite or c.kind is not None or c.low != 1 or c.sort not in ("people", "armed"):
                continue
            found = name_after(scan, c, b, self.given)
            if found is None or naming[k]:
                continue
            title, at, stop = found
            self._named_before(st, at, stop, b, (c.i, title), c.noun)
        for k in range(a, b):
            # «أن كامبل لقيت حتفها», «وكان محمد أيوب … قتل»: a name without a title, after the word that opens its clause
            if naming[k]:
                continue
            if k in aged and not self._elsewhere(k):
                self._named_before(st, k, aged[k], b, None, None)
            elif k and scan.forms[k - 1].lstrip("وف") in _OPENERS:
                nxt = scan.verb[k + 1] if k + 1 < b else None
                if nxt is not None and nxt.sense.shape == "perfect" and unknown_name(scan, k) and not nxt.prefix:
                    if (
                        isinstance(nxt.sense.entry, Verb)
                        and nxt.sense.entry.kind == "killed"
                        and nxt.sense.entry.counts == "subject"
                    ):
                        self._named_before(st, k, k + 1, b, None, None)  # «أن كامبل لقيت حتفها»
                        continue
                if scan.forms[k] in self.given or scan.forms[k] in self.surnames:
                    stop = name_at(scan, k, b, self.given, False)
                    self._named_before(st, k, max(stop, name_end(scan, k + 1, b, self.given)), b, None, None)

    def _named_before(
        self, st: _State, at: int, stop: int, b: int, who: tuple[int, int] | None, noun: Match | None
    ) -> None:
        """Claim a name by the verb behind it, an age or an apposition between them apart."""
        scan = self.scan
        if any(c.i < stop and c.j > at for c in st.claims):
            return
        t = first = stop
        row: list[tuple[int, int, int]] = []
        while t < b and t - first < 7:
            joined = row_goes_on(scan, t, b, self.given)
            if joined is not None:
                row.append(joined)  # «أن فلان (25 عاما) وفلان (28 عاما) قتلا»
                t = first = joined[2]
                continue
            comma = scan.forms[t] == "," and row_goes_on(scan, t + 1, b, self.given) is not None
            if not (scan.forms[t] in LIGHT or t in scan.number_at or scan.noun[t] is not None or comma):
                break
            act = scan.verb[t]
            if act is not None and (scan.noun[t] is None or (row and act.sense.shape == "perfect")):
                break
            t += 1
        if t + 2 < b and scan.forms[t] == "," and (scan.role[t + 1] == "relative" or scan.forms[t + 1] == "فقد"):
            t += 1  # «أما فلان، فقد لقي مصرعه», «فلان، الذي قضى برصاص الجيش»
        pair = self._second_name(t, b)
        if pair is not None:
            self._both_named(st, (at, stop, who, noun), pair, b)
            return
        if t < b and scan.forms[t] == "," and (close := self._apposition(t, b)):
            t = close
        elif stop < b and (role := scan.noun[stop]) is not None and role.sense.shape == "def-sg" and not role.prefix:
            t = self._apposition(stop, b) or t  # «فلان المصور في وكالة …، أصيب»
        while t < b and (scan.role[t] == "relative" or scan.forms[t] in ("قد", "فقد", "كان", "كانت")):
            t += 1
        verb = scan.verb[t] if t < b else None
        if verb is None or not isinstance(verb.sense.entry, Verb):
            return
        two = verb.sense.shape == "masdar" and row and scan.forms[verb.i].endswith("ا")  # «فلان وفلان قتلا»
        if verb.sense.shape != "perfect" and not two:
            return
        entry = verb.sense.entry
        kind = entry.kind
        if entry.id == "destroy.find" and found_dead(scan, t, b):
            kind = "killed"
        if kind not in _NAMEABLE or not (self._is_predicate(verb, t, b) or entry.id == "destroy.find"):
            return
        if scan.forms[verb.i].startswith("و") and verb.prefix:
            return
        if verb.suffix and (verb.j >= b or scan.kinds[verb.j] != WORD or scan.forms[verb.j] in STOPS):
            return  # «فلان قتله»: he may be the doer; «فلان اغتالته يد الغدر» is not
        nxt = self._next_candidate(verb.j, b, 3)
        if nxt is not None and nxt.reason is None and scan.forms[nxt.i - 1] not in STOPS and entry.counts == "object":
            if self._object(nxt, verb):
                return
        if kind == "wounded" and self._dies(verb.j, b):
            kind = "killed"  # «أصيب برصاصة … حيث توفي هناك»
        person = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=noun)
        self._insert(st, person, kind, f"verb-after:{entry.id}+name")
        person.predicate = verb.i
        for head, named, last in row:
            mate = Candidate(
                named, last, "name", 1, 1, names=(named, last), who=(head, named) if named > head else None
            )
            mate.noun = scan.noun[head] if named > head else None
            if not any(c.i < last and c.j > named for c in st.claims):
                self._insert(st, mate, kind, "coordinated+name")
                mate.predicate = verb.i
        self._row_behind(st, person, verb.j, b)

    def _second_name(self, t: int, b: int) -> tuple[int, int, tuple[int, int] | None, int] | None:
        """«… (25 عاما) وفلان (28 عاما) قد قتلا»: (name, its end, its title, token of the dual verb) of the second of two."""
        scan = self.scan
        while t < b and (scan.forms[t] in LIGHT or scan.forms[t] == ","):
            t += 1
        if t >= b or not scan.forms[t].startswith("و"):
            return None
        title = self.bare.get(t)
        if title is not None and title.definite and (found := name_after(scan, title, b, self.given)) is not None:
            at, stop, who = found[1], found[2], (title.i, found[0])
        elif scan.forms[t][1:] in self.given:
            at, stop, who = t, name_end(scan, t + 1, b, self.given), None
        else:
            return None
        u = stop
        while (
            u < b
            and u - stop < 8
            and (scan.forms[u] in LIGHT or scan.forms[u] in ("قد", "،", ",", "عاما", "سنه") or u in scan.number_at)
        ):
            u += 1
        verb = scan.verb[u] if u < b else None
        if verb is None or not isinstance(verb.sense.entry, Verb):
            return None
        if verb.sense.shape != "perfect" and scan.forms[u] != "قتلا":
            return None
        if verb.sense.entry.kind not in _NAMEABLE or not scan.forms[u].endswith("ا") or scan.forms[u].endswith("وا"):
            return None
        return at, stop, who, u

    def _both_named(
        self,
        st: _State,
        first: tuple[int, int, tuple[int, int] | None, Match | None],
        second: tuple[int, int, tuple[int, int] | None, int],
        b: int,
    ) -> None:
        """Claim two names by the dual verb behind the second."""
        verb = self.scan.verb[second[3]]
        assert verb is not None and isinstance(verb.sense.entry, Verb)
        for at, stop, who, noun in (first, (second[0], second[1], second[2], None)):
            if any(c.i < stop and c.j > at for c in st.claims):
                continue
            person = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=noun)
            self._insert(st, person, verb.sense.entry.kind or "", f"verb-after:{verb.sense.entry.id}+name")
            person.predicate = verb.i

    def _row_behind(self, st: _State, first: Candidate, t: int, b: int) -> None:
        """«أن الشاب فلان توفي …، والشاب فلان …»: titles and names joined to one whose verb has been read."""
        scan = self.scan
        for u in range(t, min(b, t + 30)):
            c = self.bare.get(u)
            if c is None or c.kind is not None or not c.definite or c.noun is None or c.noun.prefix != "و":
                continue
            found = name_after(scan, c, b, self.given)
            if found is None or any(x.i < found[2] and x.j > found[1] for x in st.claims):
                continue
            if any((v := scan.verb[w]) is not None and v.sense.shape in ("perfect", "imperfect") and scan.forms[w - 1] in (
                ",", ")", scan.forms[found[2] - 1],
            ) for w in range(found[2], min(b, found[2] + 6))):  # fmt: skip
                continue
            title, at, stop = found
            other = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=(c.i, title), noun=c.noun)
            self._insert(st, other, first.kind or "", "coordinated+name")
            other.predicate = first.predicate
            t = stop

    def _apposition(self, t: int, b: int) -> int:
        """Token after the second comma of «، رئيس شعبة …، قتل», 0 where there is none near or a verb stands within."""
        for u in range(t + 1, min(b, t + 16)):
            if self.scan.forms[u] == ",":
                return u + 1
            verb = self.scan.verb[u]
            if verb is not None and verb.sense.shape in ("perfect", "imperfect") and self.scan.noun[u] is None:
                return 0
        return 0

    def _dies(self, t: int, b: int) -> bool:
        """Whether the one who was hurt dies in the same sentence: «حيث توفي», «ثم توفي»."""
        forms = self.scan.forms
        for u in range(t, min(b, t + 28)):
            if forms[u] in ("وتوفي", "وتوفيت", "فتوفي", "وفارق", "وفارقت"):
                return True
            if (
                forms[u] in _DIES
                and forms[u - 1] == "ان"
                and (forms[u] != "يقضي" or any(f.startswith("متاثر") for f in forms[u + 1 : u + 4]))
            ):
                return True  # «قبل أن يقضي متأثرا بإصابته»
            if forms[u] in _DIED and forms[u - 1] in ("حيث", "ثم", "قبل", "ان", "وقد", "ولكنه", "لكنه"):
                return True
        return False

    def _bare_before_verb(self, c: Candidate, b: int) -> bool:
        """«امرأة بريطانية قتلت», «مسلحين من القوات الشعبية قتلوا»: a bare noun right before a verb that is done to it."""
        scan = self.scan
        if (
            c.kind is not None
            or c.reason is not None
            or c.definite
            or c.unit != "people"
            or c.form not in ("bare", "dual")
        ):
            return False
        if c.noun is None or c.sort not in ("people", "armed", "relative") or c.noun.prefix not in ("", "و"):
            return False
        if self.voices.naming[c.i]:
            return False
        t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
        if t < b and scan.forms[t] in ("كان", "كانت", "كانوا"):
            return False
        while t < b and (mate := self.bare.get(t)) is not None and mate.noun is not None and mate.noun.prefix == "و":
            t = scan.skip_light(max(mate.who[1] if mate.who else mate.j, mate.j), b)  # «امرأة وزوجها قتلوا»
        pair = self._of_two(c, t, b)
        if t + 1 < b and scan.forms[t] in ("عمره", "عمرها") and (years := self.at.get(t + 1)) is not None:
            t = max(years.j, years.noun.j if years.noun is not None else 0) + (scan.forms[years.j] in _YEARS_OLD)
        if t < b and (past := self._past_relative(c, t, b)):
            t = past
        for u in range(t, min(b, t + 4)):
            if (
                u in scan.time_at
                or scan.role[u] == "relative"
                or scan.forms[u] in LIGHT
                or scan.forms[u] in ("قد", "لقد")
                or (u == t and scan.forms[u] in ("اخر", "اخري", "اخرين", "اخرون"))
            ):
                continue
            verb = scan.verb[u]
            if verb is None or not isinstance(verb.sense.entry, Verb):
                return False
            both = (
                verb.sense.shape == "masdar"
                and not verb.suffix
                and scan.forms[u].endswith("ا")
                and (pair or scan.forms[c.noun.i].endswith(("ين", "ان")))
            )
            if (
                verb.sense.entry.kind not in _NAMEABLE
                or not (verb.sense.shape == "perfect" or both)
                or not self._is_predicate(verb, u, b)
            ):
                return False
            if (
                c.low == 1
                and scan.forms[u].endswith("ت")
                and c.sort == "relative"
                and scan.forms[c.noun.i].removeprefix(c.noun.prefix) in _HE
            ):
                return False  # «والد شابة قتلت»
            if both and u == t and c.form == "bare" and not pair:
                c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"  # «أن شرطيين قتلا»: the verb shows the dual
            if verb.sense.entry.counts == "object" and not verb.suffix:
                nxt = self._next_candidate(verb.j, b, 3)
                if (
                    nxt is not None
                    and nxt.reason is None
                    and self._object(nxt, verb)
                    and scan.forms[nxt.i - 1] not in STOPS
                ):
                    return False
                after = scan.actor[verb.j] if verb.j < b else None
                if after is not None and not after.prefix:
                    return False
            if (
                c.low is None
                and scan.forms[c.i].endswith("ين")
                and scan.forms[u] in ("قتلا", "اصيبا", "جرحا", "اعتقلا", "خطفا", "قضيا")
            ):
                c.low = c.high = 2  # «أن شرطيين قتلا»: the verb says two
                c.hedge = "exact"
            name = self.scan.forms[verb.j] if verb.j < b else ""
            return not (name in self.given or name in self.surnames)  # «شقيق الضحية: قتل فلان …»
        return False

    def _past_relative(self, c: Candidate, t: int, b: int) -> int:
        """«إن امرأة تقاتل إلى جانب كذا قتلت»: the token of the verb of harm behind a clause without «التي», 0 where none is.

        The figure opens its clause, the verb agrees with it, and no mark, number or other clause stands between.
        """
        scan = self.scan
        first = self._hedge_start(c) - 1
        if (
            first >= 0
            and scan.sentence_of[first] == scan.sentence_of[c.i]
            and scan.forms[first].lstrip("وف") not in _OPENERS
        ):
            return 0
        if t >= b:
            return 0
        form = scan.forms[t]
        known = scan.verb[t]
        if known is None or not form.startswith(("ي", "ت")) or len(form) < 4 or scan.noun[t] is not None:
            return 0
        if isinstance(known.sense.entry, Verb) and known.sense.entry.kind in PEOPLE_KINDS:
            return 0
        many = c.low is None or c.low > 2
        woman = c.noun is not None and scan.forms[c.noun.i].endswith(("ه", "اه"))
        for u in range(t + 1, min(b, t + 12)):
            if scan.forms[u] in (",", ".", ";", ":", "ان", "بان", "الذي", "التي") or u in scan.number_at:
                return 0
            verb = scan.verb[u]
            if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape != "perfect" or scan.noun[u]:
                continue
            if verb.sense.entry.kind not in _NAMEABLE or verb.prefix:
                return 0
            ending = "وا" if many else "ت" if woman else ""
            return u if scan.forms[u].endswith(ending) and (ending or not scan.forms[u].endswith(("وا", "ت"))) else 0
        return 0

    def _insert(self, st: _State, c: Candidate, kind: str, rule: str) -> None:
        c.kind, c.rule = kind, rule
        st.claims.append(c)
        st.claims.sort(key=lambda x: x.i)
        if c.rest and c.who is None:
            at = st.claims.index(c)
            if at:
                c.who = st.claims[at - 1].who

    def _of_two(self, c: Candidate, t: int, b: int) -> bool:
        """«أن ضابطا ومجندا قتلا»: whether a single person and another with «و» stand before the verb at ``t``."""
        if c.low != 1 or c.noun is None or not 0 <= t < b or not self.scan.forms[t].endswith("ا"):
            return False
        if c.noun.prefix == "و":
            before = [x for x in self.bare.values() if max(x.j, x.who[1] if x.who else 0) == c.i and x.low == 1]
        else:
            end = max(c.who[1] if c.who else c.j, c.j)
            before = [x for x in (self.bare.get(end),) if x is not None and x.noun is not None and x.noun.prefix == "و"]
        return any(x.low == 1 and x.unit == "people" and not x.definite for x in before)

    def _object_over_adjuncts(self, t: int, b: int) -> bool:
        """Whether indefinite people, with no «و» and no verb of their own, stand behind adjuncts that begin at ``t``."""
        scan = self.scan
        for u in range(t + 1, min(b, t + 14)):
            c = self.at.get(u) or self.bare.get(u)
            if c is None or c.reason is not None or c.unit != "people" or c.definite or c.noun is None or c.noun.prefix:
                continue
            target = self._start(c)
            if scan.forms[target].startswith("و") or scan.forms[target - 1] in STOPS:
                continue
            if self.arguments.lands(t, target) and self._verb_after(c, b) is None:
                return True
        return False

    def _one_that_acts(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«قتلت إحدى الغارات 30 شخصا», «أصابت إحداها طفلين»: one of the attacks is the subject, and whom it hit follows."""
        if (
            p.shape not in ("perfect", "imperfect")
            or p.counts != "object"
            or p.kinds[0] not in PEOPLE_KINDS
            or c.i != p.j
        ):
            return False
        if c.low != 1 or self.scan.forms[c.i] not in ("احدي", "احد", "احداها", "احدها"):
            return False
        if c.unit != "attacks" and self.scan.forms[c.i] not in ("احداها", "احدها"):
            return False
        return self._acts_on(p, c, b)

    def _number_acts(self, p: Predicate, c: Candidate, b: int) -> bool:
        """«قتل ثلاثة مسلحين جنديا»: counted people are the doers where one in the accusative follows, who is none of theirs."""
        if p.shape not in ("perfect", "imperfect") or p.counts != "object" or self._start(c) != p.j:
            return False
        if c.number is None or c.noun is None or c.noun.sense.shape not in ("pl", "dupl") or c.unit != "people":
            return False
        start = max(c.j, c.who[1] if c.who else c.j)
        for u in range(start, min(b, start + 10)):
            nxt = self.bare.get(u)
            if (
                nxt is not None
                and nxt.noun is not None
                and nxt.noun.sense.category == "noun"
                and accusative(self.scan, nxt)
            ):
                return nxt.unit == "people" and not nxt.noun.prefix and self.arguments.lands(start, self._start(nxt))
        return False

    def _split_by_place(self, st: _State, c: Candidate, b: int) -> bool:
        """Whether a smaller number behind a comma, and the next one with «و», say where how many of those counted were."""
        scan, last = self.scan, st.last
        if last is None or last.low is None or c.low is None or not c.low < last.low or last.kind not in HARM:
            return False
        if last.part_of is not None or c.j >= b or scan.forms[c.j] != "في" or scan.forms[c.i - 1] not in (",", ":"):
            return False
        for t in range(c.j + 1, min(b, c.j + 7)):
            nxt = self.at.get(t)
            if nxt is not None:
                return (
                    nxt.noun is None and nxt.low is not None and (scan.forms[t].startswith("و") or scan.forms[t - 1] == "و")
                    and nxt.j < b and scan.forms[nxt.j] == "في" and c.low + nxt.low <= last.low
                )  # fmt: skip
        return False

    def _strikes_next(self, c: Candidate, b: int) -> bool:
        """«إن إحدى القذائف قتلت …»: whether the verb of harm right behind one of the attacks has it for its subject."""
        t = self.scan.skip_light(c.j, b)
        verb = self.scan.verb[t] if t < b else None
        return (
            verb is not None
            and verb.sense.shape == "perfect"
            and isinstance(verb.sense.entry, Verb)
            and verb.sense.entry.kind in ("killed", "wounded")
        )

    def _quotes(self, k: int, b: int) -> bool:
        """Whether «عن» follows «نقل» before anybody whom it could move: words are carried, not people."""
        for t in range(k, min(b, k + 10)):
            if self.scan.forms[t] == "عن":
                return True
            if t in self.at or (self.scan.verb[t] is not None and t > k):
                return False
        return False

    def _thrown(self, c: Candidate) -> bool:
        """Whether the clause throws or drops what is counted: «ألقت أربعة براميل», but not «أنتج مليون برميل»."""
        a, b = self.scan.sentences[self.scan.sentence_of[c.i]]
        entries = [m.sense.entry for m in self.scan.verb[a:b] if m is not None]
        events = [m.sense.entry for m in self.scan.event[a:b] if m is not None]
        return any(
            e.kind == "attacks" or e.event in ("airstrike", "shelling") for e in entries if isinstance(e, Verb)
        ) or any(e.event in ("airstrike", "shelling") for e in events if isinstance(e, Event))

    def _verb_after(self, c: Candidate, b: int) -> tuple[Match, Verb] | None:
        scan = self.scan
        t = max(c.who[1] if c.who else c.j, c.j)
        t = self._past_relative(c, scan.skip_light(t, b), b) or t
        limit = t + 16
        while t < min(b, limit):
            if t in scan.time_at:
                t = max(scan.time_at[t].j, t + 1)
                continue
            other = self.at.get(t)
            if other is not None and other.reason is None:
                t = max(other.who[1] if other.who else other.j, other.j)
                continue
            form = scan.forms[t]
            if form in (".", ";", ":", "ان", "بان") or scan.role[t] in ("clause", "story"):
                return None
            verb = scan.verb[t]
            if form == "الذي" and c.low != 1 and c.unit == "people" and scan.role[t] == "relative":
                return None  # «آلاف المواطنين في تشييع الصحافي، الذي قضى»: of another
            if verb is not None and scan.noun[t] is not None and verb.suffix:
                verb = None  # «وأسرهم»: their families
            if verb is not None and verb.sense.shape == "participle" and (mate := scan.noun[t]) is not None:
                if mate.prefix == "و" and mate.sense.shape == "sg":
                    verb = None  # «ضابط ومجند قتلا»
            if verb is not None and isinstance(verb.sense.entry, Verb):
                entry = verb.sense.entry
                shape = verb.sense.shape
                if shape == "masdar" and entry.kind in ("displaced", "returned", "evacuated"):
                    # «واصل الآلاف نزوحهم», «دفع عدداً كبيراً إلى النزوح»
                    if (
                        verb.suffix == "هم"
                        or (entry.kind == "displaced" and form.startswith("ال") and self._goes_on(c))
                        or (scan.forms[t - 1] in ("الي", "علي") and entry.id != "evacuate.transfer")
                        or (verb.prefix.endswith("ل") and entry.kind == "displaced")
                    ):
                        return verb, entry
                if entry.id == "missing.lose" and shape == "perfect" and verb.j < b and self._takes_a_thing(verb.j):
                    return None  # «84 أسرة فقدت عائلها»
                if verb.suffix and form.endswith(("وهم", "وها", "وه")) and scan.role[t - 1] != "relative":
                    return None  # «مسلحو التنظيم قد اختطفوهم»: the doers
                if self._thing_object(entry.kind or "", verb.j, b) or scan.forms[t - 1] in _DEEDS:
                    return None  # «أصيبوا بإحباط», «نفذ ثلاثة مهاجمين عمليات طعن»
                if shape == "participle" and form.startswith("ال") and self._of_another(c, t):
                    return None  # «بحثا عن ذويهم المفقودين»
                if (
                    shape in ("perfect", "imperfect", "participle")
                    or entry.id == "kill.they_passed"
                    or (
                        shape == "masdar"
                        and not verb.suffix
                        and form.endswith("ا")
                        and (c.low == 2 or self._of_two(c, t, b))
                    )
                ):
                    if entry.kind in PEOPLE_KINDS and self._is_predicate_or_participle(verb, t, b):
                        if entry.counts == "object" and verb.sense.shape != "participle":
                            nxt = self._next_candidate(verb.j, b, 3)
                            if (
                                nxt is not None
                                and nxt.form == "number"
                                and (scan.forms[nxt.i].startswith("و") or scan.forms[nxt.i - 1] == "و")
                            ):
                                nxt = None  # «1659 مدنيا قتلوا و3524 أصيبوا»
                            if nxt is not None and "," in scan.forms[verb.j : nxt.i]:
                                nxt = None  # «35 مدنيا أصيبوا بجروح، إصابات عدد منهم خطرة»
                            if nxt is not None and (not self._object(nxt, verb) or self._listed_after(verb.j, nxt.i)):
                                nxt = None
                            if nxt is not None and nxt.reason is None and scan.forms[nxt.i - 1] not in STOPS:
                                return None  # «10 مسلحين قتلوا 5»: the doers
                            if entry.kind in HARM and c.sort == "armed" and form.endswith("وا") and not verb.suffix:
                                if self._object_over_adjuncts(verb.j, b):
                                    return None  # «مسلحون قتلوا بالرصاص في المدينة عاملة إغاثة»
                        return verb, entry
                    if entry.id == "light.arrive" and shape == "perfect" and self._moving(c, c.sort == "armed"):
                        return verb, _ARRIVED
                    if entry.id == "light.begin":
                        t += 1  # «بدأوا يغادرون»
                        continue
                    if verb.sense.shape != "participle" and not entry.id.startswith("light."):
                        if self._about_another(c, t, b):
                            t += 1  # «الذين تعرضت قراهم للقصف فروا»
                            continue
                        return None
                    if scan.forms[t] in ("كانوا", "كان", "كانت"):
                        t += 1
                        continue
                    if entry.id.startswith("light."):
                        if self._about_another(c, t, b):
                            t += 1
                            continue
                        return None
            if scan.cue[t] is not None and scan.cue[t].sense.shape in ("perfect", "imperfect"):  # type: ignore[union-attr]
                return None
            t += 1
        return None

    def _goes_on(self, c: Candidate) -> bool:
        """Whether a verb of beginning or going on stands right before the figure: «واصل آلاف المدنيين الفرار»."""
        verb = self.scan.verb[self._start(c) - 1] if self._start(c) else None
        return verb is not None and verb.sense.entry.id in ("light.continue", "light.begin")

    def _takes_a_thing(self, t: int) -> bool:
        """Whether an object stands right behind an active verb: a noun with a pronoun or the article."""
        form = self.scan.forms[t]
        if self.scan.kinds[t] != WORD or t in self.scan.time_at or self.scan.place[t] is not None or form in STOPS:
            return False
        return form.startswith("ال") or (form.endswith(("ها", "هم", "هن")) and len(form) > 4)

    def _about_another(self, c: Candidate, t: int, b: int) -> bool:
        """«المدنيين الذين تعرضت قراهم …»: whether the verb right behind «الذين» has a subject of its own, told by «هم»."""
        forms = self.scan.forms
        first = max(c.who[1] if c.who else c.j, c.j)
        if forms[t - 1] != "الذين" or t - 1 - first > 2 or forms[t].endswith(("وا", "ون")):
            return False
        return any(forms[u].endswith("هم") and len(forms[u]) > 4 for u in range(t + 1, min(b, t + 3)))

    def _of_another(self, c: Candidate, t: int) -> bool:
        """Whether a definite participle qualifies another noun, which stands between it and the figure's phrase."""
        first = max(c.who[1] if c.who else c.j, c.j)
        return any(self.scan.noun[u] is not None or self.scan.nisba[u] is not None for u in range(first, t))

    def _listed_after(self, j: int, i: int) -> bool:
        """«15 عنصرا قتلوا بينهم قناص»: what stands after the verb is a part of those before it, and no object."""
        return any(self.scan.role[t] == "among" and "بين" in self.scan.forms[t] for t in range(j, i))

    def _is_predicate_or_participle(self, verb: Match, t: int, b: int) -> bool:
        return verb.sense.shape == "participle" or self._is_predicate(verb, t, b)


def core_is_noun(scan: Scan, verb: Match, k: int) -> bool:
    """Whether a verb without «و» is written like its own verbal noun: «قتل», «نقل»."""
    entry = verb.sense.entry
    return isinstance(entry, Verb) and not verb.prefix and scan.forms[k] in scan.lexicon.verbal_nouns(entry)


def scan_and(scan: Scan, c: Candidate) -> bool:
    """Whether «و» stands on the figure, or on the hedge right before it."""
    t = c.i
    while t > 0 and scan.role[t - 1] == "hedge":
        t -= 1
    return scan.forms[t].startswith("و") or scan.forms[t - 1] in ("و", ",")


def joined_kind(act: Match) -> str | None:
    """The kind of the verb after a word for a case, or None where it counts nobody."""
    return act.sense.entry.kind if isinstance(act.sense.entry, Verb) else None


def hedge_of(scan: Scan, c: Candidate) -> tuple[str, str | None]:
    """The hedge of a figure: «نحو», «ما لا يقل عن» before it or «على الأقل», «تقريبا» after it; with the entry's id."""
    t = c.i - 1
    s0 = scan.sentences[scan.sentence_of[c.i]][0] if scan.sentence_of[c.i] >= 0 else 0
    back = t
    while back >= s0 and c.i - back <= 6:
        marker = scan.marker[back]
        if marker is not None and marker.sense.shape == "hedge" and isinstance(marker.sense.entry, Marker):
            j = marker.j
            rest = [f for f in scan.forms[j : c.i] if f not in LIGHT]
            if all(f in ("من", "عن", "علي", "ال", "الي", "ل", "ب") for f in rest):
                return marker.sense.entry.value or "about", marker.sense.entry.id
            break
        back -= 1
    end = scan.sentences[scan.sentence_of[c.i]][1] if scan.sentence_of[c.i] >= 0 else scan.n
    stop = max(c.j, c.who[1] if c.who and c.who[0] >= c.i else c.j)
    for t in range(c.j, min(end, stop + 3)):
        marker = scan.marker[t]
        if (
            marker is not None
            and isinstance(marker.sense.entry, Marker)
            and (
                marker.sense.shape == "hedge_after"
                or (scan.forms[t] in ("علي", "فقط") and marker.sense.entry.value in ("at_least", "at_most", "exact"))
            )
        ):
            return marker.sense.entry.value or "about", marker.sense.entry.id
        if scan.forms[t] in (",", ".", ";") or (t in scan.number_at and t >= c.j):
            break
    return c.hedge, None


__all__ = ["Frames", "Predicate", "hedge_of", "noun_phrase"]
