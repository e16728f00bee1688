"""Nouns without a numeral: «قتل جندي», «سقوط جرحى». (Over 400 lines: one long decision, taken in order.)"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import (
    claiming,
    kinds_of_people,
    movement,
    named_people,
    nearness,
    parts,
    subjects,
    told_tolls,
)
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate, State
from marsad.extraction.happened import HARM
from marsad.extraction.persons import name_after, title_end
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: kinds of a counted noun that a predicate of another kind overrides: «إعدام ثلاثة أسرى» counts the killed
_WEAK_NOUN_KINDS = frozenset(
    ["captured", "displaced", "trapped", "missing", "returned", "bodies", "surrendered", "released"]
)
_COUNT_WORDS = word_class("count_words")
_INSTRUMENT = word_class("instrument")
_NEGATION = word_class("negation")
_FILLED = word_class("filled")
_HANDED = word_class("handed_over")
_IN_ADDITION = word_class("in_addition")
_LYING = word_class("bodies_lying")
_NOT_YET_GIVEN = word_class("not_yet_given")
_PEOPLES = word_class("peoples")
_RUBBLE = word_class("rubble")
_TREATMENT = word_class("treatment")
_PHASES = word_class("phases")
_NO_NAME_AFTER = word_class("no_name_after")
_FIGHTING = word_class("fighting")
_CARRYING = word_class("carrying")
_CARRIERS = word_class("carriers")
_RITES = word_class("rites")
_SEEN = word_class("seen")
_REPORTS = word_class("reports")
_REMEMBERED = word_class("remembered")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_DEATHS = word_class("deaths")
_FELLS = frozenset(["light.fall", "light.inflict", "light.suffer"])
#: before «قتيل وجريح», which divides a figure
_DIVIDED = word_class("divides")


def bare(frames: Frames, st: State, c: Candidate, k: int, b: int) -> int:
    """A noun without a numeral: a figure where a predicate or a list governs it. Returns the token to go on from."""
    scan, p = frames.scan, st.predicate
    if c.reason is not None:
        return k
    if p is not None and p.entry is not None and p.entry.id == "kill.mourn" and not p.used and not c.definite:
        return k  # «نعي ناشطيها وأقاربهم»: nobody is counted
    if c.noun is not None and c.noun.prefix == "و" and (few := frames.at.get(c.j)) is not None:
        if few.reason_rule == "children-of-one-told-of":
            return c.j  # «معلم وأب لثلاثة أطفال»: the same man
    if p is not None and p.rule.startswith("part:among-the") and c.i == p.j - 1:
        return c.j  # «بين قتلى …»: whose parts follow
    if c.noun is not None and c.noun.prefix == "ل" and scan.forms[k].startswith("لل") and c.low == 1:
        if p is not None and p.kinds and not p.used and p.shape == "masdar" and k - p.j <= 4 and c.sort != "thing":
            return named_people.name(frames, st, k, b, c)  # «إعدام السلطات للناشط فلان»
    if c.noun is not None and c.noun.prefix == "ل" and p is not None and subjects.object_with_l(frames, p, c):
        claiming.claim(frames, st, c, p.kinds[0], p.rule)  # «قتل الشرطة لرجل أعزل»
        return nearness.bare_name(frames, st, c, b)
    if c.noun is not None and c.noun.prefix == "ل" and scan.forms[k].startswith("لل") and c.low is None:
        if p is not None and p.kinds and not p.used and k == p.j and p.kinds[0] in HARM and p.counts == "object":
            if c.sort in ("people", "armed") and not nearness.defined(frames, p.i):
                claiming.claim(frames, st, c, p.kinds[0], p.rule)  # «حملة خطف للمدنيين»
                return c.j
    if p is not None and p.entry is not None and p.entry.id == "kill.take_away" and not p.used and c.noun is not None:
        if c.noun.prefix == "ب" and not c.definite and c.sort in ("people", "armed", "relative"):
            claiming.claim(frames, st, c, "killed", p.rule)  # «أودت الضربة بقيادي ميداني»
            return nearness.bare_name(frames, st, c, b)
    if c.noun_kind == "bodies" and (past := _bodies_told(frames, st, c, k, b)):
        return past
    if c.sort == "casualty" and told_tolls.counted_behind(frames, c, b):
        return c.j  # «قتلى المعارك يتجاوزون 550»
    if c.noun is not None and c.noun.prefix == "ل" and scan.forms[k - 1].removeprefix("ب") in _IN_ADDITION:
        if st.last is not None and st.last.kind in _NAMEABLE and c.sort in ("people", "armed") and k - st.last.j <= 12:
            if not c.definite and st.last.unit == "people":
                claiming.claim(frames, st, c, st.last.kind or "", "coordinated")
                return c.j  # «مقتل سبعة صحافيين، بالإضافة لمصور وكالة كذا»
    if c.noun is not None and (
        c.noun.prefix not in ("", "و") or (c.noun.suffix and c.i == c.noun.i and not _kin(frames, c))
    ):
        return k  # «لضحايا», «بجروح», «جثته»: no new figure
    if c.unit == "families" and (t := scan.skip_light(c.j, b)) + 1 < b and scan.forms[t] == "من" and t + 1 in frames.at:
        return k  # «عائلة من ثلاثة أشخاص»: the three are counted
    before = scan.forms[k - 1].lstrip("ولب") if k else ""
    # «عدد القتلى», «حصيلة الجرحى»: a toll to come
    if (before in _COUNT_WORDS and c.noun_kind and (c.definite or c.low is None)) or (
        c.definite and before in _COUNT_WORDS and p is not None and p.toll
    ):
        if c.noun_kind:
            st.predicate = Predicate(k, c.j, [c.noun_kind], "object", "toll", "toll:count-of", toll=True)
            st.predicate.who = c.who or nearness.genitive(frames, c, b)
            st.parent = st.outer = None
        return c.j
    if (
        p is not None and p.toll and p.used and c.definite and c.noun is not None and c.noun.prefix == "و" and c.noun_kind
        and c.j + 1 < b and scan.forms[c.j] == "الي" and nearness.next_candidate(frames, c.j + 1, b, 3) is not None
    ):  # fmt: skip
        st.predicate = Predicate(k, c.j, [c.noun_kind], "object", "toll", "toll:count-of", toll=True)
        st.parent = st.outer = None
        return c.j  # «ارتفع عدد القتلى إلى 58 والجرحى إلى 2771»
    if p is not None and p.toll and not p.used and c.definite:
        return c.j
    if (
        c.sort in ("people", "armed", "relative")
        and not c.definite
        and (inside := parts.inside_of(frames, c, b)) is not None
    ):
        claiming.claim(frames, st, c, inside, "part:said-to-be-among")
        return c.j
    following = scan.skip_light(c.j, b)
    if c.noun_kind == "bodies" and following in frames.bare and c.low == 1:
        whose = frames.bare[following]
        if whose.noun is not None and (whose.noun.suffix or whose.sort == "relative") and whose.low == 1:
            return whose.j  # «جثة أخيه»: one spoken of before
    if (
        c.noun_kind == "bodies"
        and c.low == 1
        and following in frames.bare
        and (
            before.removeprefix("ال") in _RITES
            or (p is not None and p.entry is not None and p.entry.id == "kill.funeral")
        )
    ):
        return c.j  # «تشييع جثمان صحافي قتل …»: the rite, and the verb behind counts
    dead = scan.noun[following] if following < b else None
    if (
        c.noun_kind == "bodies" and c.low == 1 and c.form == "bare" and dead is not None and following not in frames.at
        and dead.sense.shape in ("def-sg", "sg") and not dead.suffix and isinstance(dead.sense.entry, Noun) and not dead.prefix
        and dead.sense.entry.sort in ("people", "armed", "relative") and _found_bodies(frames, k)
        and (one := frames.bare.get(following) or Candidate(following, dead.j, "bare", 1, 1, noun=dead, definite=True))
        and name_after(scan, one, b, frames.given) is None
    ):  # fmt: skip
        c.who = (following, title_end(scan, one, b))
        claiming.claim(frames, st, c, "bodies", "bodies-found")  # «العثور على جثة الممرضة الهندية في خزانة»
        return c.who[1]
    if c.noun_kind == "bodies" and (following in frames.at or following in frames.bare):
        st.predicate = Predicate(k, c.j, ["bodies"], "object", "noun", "counted-noun:bodies")
        return c.j
    if (
        c.noun is not None and c.noun.sense.entry.id == "casualty.injury" and c.low is None and not c.definite
        and (crowd := frames.at.get(following)) is not None and crowd.number is not None and crowd.number.form == "vague"
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
    if c.sort == "casualty" and k and scan.forms[k - 1] in ("سجون", "سجن", "السجون") and scan.forms[k].startswith("و"):
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
    if before == "اي" and p is not None and not p.negated and not _without(frames, c):
        return c.j  # «القبض على أي عنصر»: whoever it may be
    if before == "كل" and c.low == 1 and c.form == "bare" and not c.definite:
        st.predicate = None  # «ذبح كل رجل وامرأة»: whoever there is, and those whom «و» joins
        return c.j
    fresh = p is not None and p.kinds and not p.used and p.kinds[0] in PEOPLE_KINDS
    near = p is not None and (p.acted == k or nearness.adjacent(frames, p, c) or nearness.argument(frames, p, c))
    if p is not None and p.rule.startswith("part:among-the") and not c.definite and 0 < c.i - p.j <= 6:
        near = near or frames.arguments.lands(p.j, c.i)  # «ومن بين القتلى في الهجوم صحافيون»
    joined = parts.joined(frames, st, c) or named_people.with_kin(frames, st, c)
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
    if c.definite and c.low is None and fresh and p is not None and _of_them(frames, p, c, b):
        claiming.claim(frames, st, c, p.kinds[0], p.rule + "+definite-plural")
        return max(c.j, c.who[1] if c.who else c.j)
    if c.definite and fresh and near and p is not None and _in_charge(frames, p, c, b):
        claiming.claim(frames, st, c, p.kinds[0], p.rule + "+in-charge")
        return max(c.j, c.who[1] if c.who else c.j)
    if c.definite and fresh and near and p is not None and subjects.now_told_of(frames, st, p, c, b):
        claiming.claim(frames, st, c, p.kinds[0], p.rule + "+spoken-of")
        return c.j
    if c.definite:
        listed = in_list and (
            (c.noun is not None and c.noun.prefix == "و")
            or scan.forms[k - 1] in (",", "و", ":")
            or (k - st.since <= 4 and scan.forms[k - 1] not in _NO_NAME_AFTER)
            or scan.forms[k - 1].startswith("ال")
        )
        if (
            (fresh and (near or (p is not None and nearness.clear(frames, p, c))))
            or listed
            or named_people.title_in_row(frames, st, c)
        ):
            return named_people.name(frames, st, k, b, c)
        return k
    if c.noun_kind in ("killed", "wounded", "bodies") and c.sort == "casualty":
        following = scan.skip_light(c.j, b)
        if c.noun is not None and c.noun.sense.entry.id == "casualty.injury" and c.low is None:
            hurt = scan.verb[k - 1] if k else None
            if hurt is not None and isinstance(hurt.sense.entry, Verb) and hurt.sense.entry.kind == "wounded":
                return c.j  # «أصيبوا إصابات بالغة»
        if (c.noun.sense.entry.id in ("casualty.victim", "casualty.death") if c.noun is not None else False) and not (
            p is not None and c.i - p.j <= 4
        ):
            return k  # «ضحايا الألغام», «وفاة فلان»: whose, not how many
        if (
            c.low is None
            and c.noun is not None
            and following < b
            and scan.forms[following].startswith("ال")
            and scan.forms[following] not in ("الي", "الا")
            and following not in scan.time_at
            and _of_a_deed(frames, following)
        ):
            return k  # «شهداء المعارك», «قتلى الهجوم»: those of whom was told
        if c.noun_kind == "wounded" and c.low is None and before.removeprefix("ال") in _TREATMENT:
            return c.j  # «علاج جرحى»: those hurt before
        if c.noun_kind == "wounded" and c.low is None and scan.forms[k - 1] == "," and scan.forms[k].startswith("مصاب"):
            if c.j < b and scan.forms[c.j].startswith("ب") and any(x.kind == "wounded" for x in st.claims):
                return c.j  # «نقل ثلاثة جرحى …، مصابين بطلقات»: how they are
        if c.noun_kind == "wounded" and fresh and near and p is not None and movement.to_hospital(frames, p, c, b):
            claiming.claim(frames, st, c, "wounded", "brought-to-be-treated")
            return c.j
        if c.noun_kind == "bodies" and c.low is None and not c.definite and _found_bodies(frames, k):
            claiming.claim(frames, st, c, "bodies", "bodies-found")  # «انتشال جثث من تحت الأنقاض»
            return c.j
        if c.noun_kind == "bodies" and c.low is None and scan.forms[k - 1].lstrip("و") in _SEEN:
            claiming.claim(frames, st, c, "bodies", "bodies-seen")
            return c.j
        if c.noun_kind == "bodies" and (c.low == 1 or not (p is not None and "bodies" in p.kinds)):
            if not (p is not None and "bodies" in p.kinds and near):
                return k
        if (c.low == 1 or (st.last is not None and st.last.rule == "undivided-figure")) and (
            scan.forms[k - 1] in _DIVIDED
            or (c.noun is not None and c.noun.prefix == "و" and k > 1 and scan.forms[k - 2] in _DIVIDED)
        ):
            return c.j  # «بين قتيل وجريح» is the figure's business
        if c.noun is not None and c.noun.sense.entry.id == "casualty.death" and c.low == 1:
            return k  # «وفاة فلان» names a death that is counted elsewhere
        if (
            c.low is None
            and p is not None
            and p.entry is not None
            and p.entry.id == "light.amount"
            and nearness.next_candidate(frames, c.j, b, 9)
        ):
            return k  # «بلغ ضحايا الألغام ألف ضحية»: the toll of those
        if st.last is not None and st.last.rule == "undivided-figure" and k - st.last.j < 12 and c.low is None:
            if scan.forms[k - 1] == "بين" or (scan.forms[k].startswith("و") and "بين" in scan.forms[k - 3 : k]):
                return c.j  # «عدد كبير منهم بين قتلى وجرحى»
        if (
            c.noun_kind == "wounded" and p is not None and p.entry is not None and p.entry.id == "kill.finish_off" and not p.used
            and c.i - p.j <= 2
        ):  # fmt: skip
            claiming.claim(frames, st, c, "killed", p.rule)  # «أجهز على جريح»
            return c.j
        if _no_word_of(frames, c, a=scan.sentences[scan.sentence_of[k]][0]):
            return k
        if c.noun_kind == "wounded" and k and (scan.forms[k - 1] in _DEATHS or scan.forms[k - 1][1:] in _DEATHS):
            claiming.claim(frames, st, c, "killed", "wounded-who-died")  # «وفاة مصابين متأثرين بجراحهم»
            return c.j
        a0 = scan.sentences[scan.sentence_of[k]][0]
        heads = k == a0 or (
            scan.sentence_of[k] == 0 and scan.forms[k - 1] in (":", ".")
        )  # «ليلة رصاص: قتيل وأربعة جرحى»
        first = heads and not c.definite and c.noun_kind in ("killed", "wounded")
        if (
            c.low == 1
            and first
            and c.noun is not None
            and c.noun.sense.entry.id in ("casualty.dead", "casualty.wounded", "casualty.martyr")
        ):
            claiming.claim(
                frames, st, c, c.noun_kind or "", "casualty-noun-that-opens-the-line"
            )  # «قتيل وجريحان في انفجار»
            return c.j
        if c.low == 1 and k and _says_how(frames, c, k):
            return c.j
        if c.low == 1 and not (p is not None and (near or not p.kinds)):
            # a lone «قتيل» is a figure after a verb
            return k
        if p is not None and p.kinds and fresh and near and p.kinds[0] in ("evacuated", "released"):
            claiming.claim(frames, st, c, p.kinds[0], p.rule)
            return c.j
        if in_list and st.parent is not None and st.parent.kind == c.noun_kind:
            kind, rule = parts.as_part(frames, st, c, "counted-noun")
            if kind:
                claiming.claim(frames, st, c, kind, rule)
                return c.j
        negated = (p is not None and p.negated and c.i - p.j < 7) or _without(frames, c)
        undivided = c.noun is not None and c.noun.sense.entry.id == "casualty.victim"
        kind = "casualties" if undivided and (negated or c.low is None) else c.noun_kind
        claiming.claim(frames, st, c, kind, "bare-casualty-noun")
        if negated and c.low != 0:
            claiming.negate(frames, c)
        return c.j
    if p is not None and p.entry is not None and p.entry.id == "force.train" and c.low is None and c.i - p.j <= 1:
        return k  # «تدريب عناصر على كتابة التقارير»: no force that is there
    if c.low is None and c.noun is not None and c.noun.sense.entry.id == "relative.son" and c.j < b:
        if scan.forms[c.j] in _PEOPLES:
            return c.j  # «قتل أبناء الشعب»: a people, no sons of somebody
    carrier = before if before in _CARRYING else ""
    if (
        not carrier
        and k > 1
        and scan.forms[k - 1].removeprefix("ال") in _CARRIERS
        and scan.forms[k - 2].lstrip("و") in _CARRYING
    ):
        if scan.forms[k - 1].startswith("ال") and movement.moving(frames, c, True) and c.unit == "people":
            claiming.claim(frames, st, c, "evacuated", "aboard")  # «وضمت القافلة عسكريين ومدنيين»
            return c.j
    if carrier and not in_list and (carried := movement.carried(frames, st, c)):
        claiming.claim(frames, st, c, carried, "aboard")
        return c.j
    if (
        p is not None and p.negated and p.entry is not None and p.entry.id in _FELLS and c.sort in ("people", "armed")
        and 0 <= c.i - p.j <= 2
    ):  # fmt: skip
        claiming.claim(frames, st, c, "killed", p.rule)
        claiming.negate(frames, c)  # «لم يسقط أي مدنيين»
        return c.j
    if (
        p is not None and p.entry is not None and p.entry.id == "light.fall" and p.shape == "masdar" and not p.used and not p.negated
        and c.low is None and c.sort == "people" and not c.definite and c.i == p.j
        and not (c.j < b and (after := scan.noun[c.j]) is not None and getattr(after.sense.entry, "sort", "") == "casualty")
    ):  # fmt: skip
        claiming.claim(frames, st, c, "killed", p.rule)  # «سقوط مدنيين في الغارة»
        p.used += 1
        return c.j
    if (
        p is not None
        and p.entry is not None
        and p.entry.id == "light.fall"
        and p.shape == "perfect"
        and not (p.used or p.kinds)
    ):
        if c.low == 1 and c.sort in ("people", "armed") and not c.definite and near and _by_violence(frames, c, b):
            claiming.claim(frames, st, c, "killed", p.rule)  # «سقط شاب برصاص القوات»
            p.used += 1
            return nearness.bare_name(frames, st, c, b)
    if fresh and near and p is not None:
        if p.toll:
            return k  # «عدد القتلى مرشح للارتفاع», «يضاعف عدد وحداته»: a toll has a number
        if p.shape == "masdar" and c.i == p.j == p.i + 1 and nearness.defined(frames, p.i):
            return k  # «منفذ عملية الطعن فلسطيني»: a definite verbal noun governs nothing without a preposition
        if subjects.is_subject(frames, p, c, b) or nearness.before_its_word(frames, p, c, b):
            if whom := subjects.several_act(frames, p, c, b):
                p.acted = whom
                return whom
            return k
        if p.shape == "masdar" and p.i > 0 and scan.forms[p.i - 1] in _PHASES:
            return k  # «بدء خروج معارضين»: a happening that goes on, no count
        if p.kinds[0] == "forces" and (not kinds_of_people.armed(frames, c) or (c.low == 1 and c.sort != "armed")):
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
        if p.entry is not None and p.entry.id == "evacuate.transfer" and p.shape == "perfect" and c.low == 1:
            if c.i == p.j and title_end(scan, c, b) > c.j and scan.forms[c.j].startswith("ال"):
                return k  # «نقل وزير الدفاع رسالة»: an office that carries something
        if p.kinds[0] in ("evacuated", "displaced") and before == "عن":
            return k  # «نقل التلفزيون عن رجل دين»: who is quoted
        if {"captured", "killed"} <= set(p.kinds):
            claiming.other_kinds(frames, st, c, p.kinds[0], p.rule)
        claiming.claim(frames, st, c, p.kinds[0], p.rule)
        return nearness.bare_name(frames, st, c, b)
    if in_list and c.i - st.since <= 40 and (joined or nearness.first_in_list(frames, st, c)):
        if st.parent is not None and st.parent.unit in ("people", "families", "vehicles"):
            kind, rule = parts.as_part(frames, st, c, f"part:{st.how}")
            if kind:
                claiming.claim(frames, st, c, kind, rule)
                return nearness.bare_name(frames, st, c, b)
    if (
        joined
        and st.last is not None
        and any(scan.forms[t] == "بين" and scan.forms[t - 1] in _FIGHTING for t in range(st.last.j, c.i))
    ):
        return k  # «قتلى خلال مواجهات بين قوات الأمن ومتظاهرين»: the two sides
    if st.last is not None and st.last.number is not None and st.last.who is not None and not st.last.inherited:
        if st.last.who[0] < c.i < st.last.who[1] and c.low is None and st.last.unit == "people":
            return c.j  # «عشرات الجنود وأفراد الشرطة»: one count over a list
    if joined and st.last is not None and _of_two_sorts(frames, st.last, c):
        return c.j  # «64 فرنسيا مدنيا وعسكريا»: one count of both
    if joined and st.last is not None and nearness.goes_on_in_who(frames, st.last, c):
        assert st.last.who is not None
        st.last.who = (st.last.who[0], max(c.j, c.who[1] if c.who else c.j))
        return c.j  # «2800 شخص من مقاتلين ومدنيين»: one count of both
    if joined and st.last is not None and st.last.kind in PEOPLE_KINDS and st.last.j + 6 >= c.i:
        if c.noun_kind in _WEAK_NOUN_KINDS and st.last.sort == "casualty" and st.last.noun_kind == st.last.kind:
            claiming.claim(
                frames, st, c, c.noun_kind, "bare-casualty-noun"
            )  # «سقوط قتلى وأسرى»: each noun has its kind
            return c.j
        if st.last.unit == "people":
            if st.last.part_of is not None and st.parent is None:
                c.part_of, c.part_how = st.last.part_of, st.last.part_how
            claiming.claim(frames, st, c, st.last.kind or "", "coordinated")
            return nearness.bare_name(frames, st, c, b)
    return k


def _bodies_told(frames: Frames, st: State, c: Candidate, k: int, b: int) -> int:
    """The token behind bodies that are handed over, seen lying, or fill a morgue; 0 where nothing of the sort is told."""
    scan, p = frames.scan, st.predicate
    if p is not None and "bodies" in p.kinds and not p.used:
        return 0
    if c.noun is None or c.definite or scan.skip_light(c.j, b) in frames.at:
        return 0
    rule = ""
    if c.noun.prefix == "ب":
        rule = "bodies-fill" if any(f.lstrip("و") in _FILLED for f in scan.forms[max(0, k - 8) : k]) else ""
    elif c.noun.prefix not in ("", "و") or c.noun.suffix:
        return 0
    elif not any(f.lstrip("وفل") in _NOT_YET_GIVEN or f in _NEGATION for f in scan.forms[max(0, k - 6) : k]) and any(
        scan.forms[t].lstrip("وف") in _HANDED and "," not in scan.forms[t:k] and "." not in scan.forms[t:k]
        for t in range(max(0, k - 3), k)
    ):
        rule = "bodies-handed-over"
    elif c.low is None and any(
        scan.forms[t] in _LYING
        or (scan.forms[t] == "تحت" and t + 1 < b and scan.forms[t + 1].removeprefix("ال") in _RUBBLE)
        for t in range(c.j, min(b, c.j + 7))
    ):
        rule = "bodies-lying"
    if not rule:
        return 0
    after = frames.bare.get(scan.skip_light(c.j, b))
    if after is not None and after.unit == "people":
        c.who = after.who or c.who
    claiming.claim(frames, st, c, "bodies", rule)
    return after.j if after is not None and after.unit == "people" else c.j


def _of_them(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«اعتقلت المواطنين العزل», «تقتل السجناء»: people of a sort as the object of an active verb of harm."""
    scan = frames.scan
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


def _of_two_sorts(frames: Frames, last: Candidate, c: Candidate) -> bool:
    """Whether «و» ties a further singular in the accusative to one that a number above ten counts."""
    if last.number is None or last.low is None or last.low < 11 or c.low != 1 or c.form != "bare":
        return False
    end = max(last.j, last.who[1] if last.who else 0)
    return frames.scan.forms[c.i].endswith("ا") and frames.scan.forms[c.i - 1].endswith("ا") and -2 <= c.i - end <= 1


def _kin(frames: Frames, c: Candidate) -> bool:
    """Relatives of somebody: «شقيقه», «طفلته»."""
    if c.noun is None or c.sort == "relative":
        return True
    if c.noun.prefix in ("", "و") and c.low == 1 and c.noun.sense.entry.id in (
        "people.bodyguard", "people.driver", "people.guard",
    ):  # fmt: skip
        return frames.scan.forms[c.i].endswith(("ه", "ها"))  # «قتل القيادي ومرافقه»
    return c.noun.sense.entry.id in ("people.child", "people.girl_child") and c.low == 1


def _says_how(frames: Frames, c: Candidate, k: int) -> bool:
    """«فلسطينيا جريحا», «وهو مصاب», «كانت ضحية عملية»: a state of somebody told of, and no new figure."""
    form, before = frames.scan.forms[k], frames.scan.forms[k - 1]
    if before in ("وهو", "وهي", "هو", "هي", "كان", "كانت"):
        return True
    if form.startswith("وم") and form.endswith("ا") and {"كان", "كانت"} & set(frames.scan.forms[max(0, k - 6) : k]):
        return True  # «كان ممددا على الأرض ومصابا»
    one = frames.bare.get(k - 1)
    if one is None or one.unit != "people" or one.low != 1:
        return False
    if one.kind == "killed" and one.j == k and not form.startswith("و"):
        return True  # «أجهز على شاب جريح»
    return form.endswith("ا") and before.endswith("ا")


def _of_a_deed(frames: Frames, t: int) -> bool:
    """Whether a definite word behind a plural of casualties names a deed or a thing, and not whose they are."""
    scan = frames.scan
    if scan.nisba[t] is not None or scan.actor[t] is not None:
        return False
    noun = scan.noun[t]
    if noun is None or not isinstance(noun.sense.entry, Noun):
        return True
    return noun.sense.entry.sort not in ("people", "armed", "relative", "casualty")


def _without(frames: Frames, c: Candidate) -> bool:
    """«دون إصابات», «دون أن يخلف ضحايا», «ولم يسفر ذلك عن سقوط قتلى»: there were none."""
    scan = frames.scan
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


def _no_word_of(frames: Frames, c: Candidate, a: int) -> bool:
    """«لم ترد تقارير عن قتلى», «لم تعلن عن وقوع قتلى»: nothing is stated."""
    scan = frames.scan
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
                "يبلغ",
                "تبلغ",
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


def _in_charge(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«مقتل المسؤول عن أمن الرئيس فلان»: an office with what it is for, which «عن» tells; the name behind is another's."""
    scan = frames.scan
    if c.low == 1 and c.noun is not None and not c.noun.prefix and (stop := _of_office(frames, c, b)):
        c.who = (c.i, stop)
        return True
    if c.low != 1 or c.noun is None or c.noun.prefix or c.noun.sense.entry.id != "people.official":
        return False
    if p.kinds[0] not in _NAMEABLE or p.shape != "masdar" or c.j + 1 >= b or scan.forms[c.j] != "عن":
        return False
    c.who = (c.i, max(c.j + 2, noun_phrase(scan, c.j + 1, b, 4)))
    return scan.kinds[c.j + 1] == WORD


def _of_office(frames: Frames, c: Candidate, b: int) -> int:
    """«الأمير الشرعي للتنظيم», «القائد العسكري في الجماعة»: an office with the body that it is of; its end, 0 where none is."""
    scan = frames.scan
    if c.noun is None or c.noun.sense.entry.id not in ("armed.commander", "armed.leader", "people.official"):
        return 0
    if name_after(scan, c, b, frames.given) is not None:
        return 0  # «القيادي في الجماعة فلان»: the name is the figure
    t = c.noun.j
    while t < b and t < c.noun.j + 3 and scan.forms[t].startswith("ال") and scan.actor[t] is None:
        t += 1
    if t >= b or t in scan.time_at:
        return 0
    body = t if scan.forms[t].startswith("لل") else t + 1 if scan.forms[t] == "في" else b
    match = (scan.actor[body] or scan.noun[body]) if body < b else None
    if match is None or scan.place[body] is not None or scan.event[body] is not None:
        return 0
    fights = scan.actor[body] is not None or match.sense.entry.id == "count.organisation"
    return max(match.j, noun_phrase(scan, body, b, 4)) if fights else 0


def _by_violence(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether what somebody fell in or by stands right behind: «خلال المواجهات», «برصاص», «في قصف»."""
    scan = frames.scan
    t = max(c.j, c.who[1] if c.who else 0)
    for u in range(t, min(b, t + 3)):
        if scan.forms[u] in _INSTRUMENT or scan.event[u] is not None:
            return scan.event[u] is None or not scan.event[u].sense.entry.id.startswith(("protest", "talks"))  # type: ignore[union-attr]
        if scan.forms[u] in (",", ".", "من"):
            return False
    return False


def _found_bodies(frames: Frames, k: int) -> bool:
    """Whether a word for retrieving or finding stands right before the bodies at ``k``, «على» apart."""
    scan = frames.scan
    lead = [t for t in range(max(0, k - 4), k) if scan.verb[t] is not None]
    last = scan.verb[lead[-1]] if lead else None
    if lead and lead[-1] and scan.forms[lead[-1] - 1] in ("من", "بعد", "عقب", "منذ", "قبل", "لدي"):
        body = scan.noun[k]
        if last is not None and last.sense.shape == "masdar" and body is not None and body.sense.shape == "sg":
            return False  # «بعد ساعات من العثور على جثة الفتاة»: told before
    if last is None or last.sense.shape == "participle" or last.suffix:
        return False
    if last.sense.entry.id == "light.retrieve":
        return last.j == k
    return last.sense.entry.id == "destroy.find" and scan.forms[k - 1] == "علي"
