"""The constructions that say the kind of a figure of people. (Over 400 lines: one construction after another.)"""

from __future__ import annotations

from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.frames import (
    companions,
    demands,
    movement,
    nearness,
    parts,
    states,
    subjects,
    things,
    verbs_behind,
)
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate
from marsad.extraction.happened import HARM
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: kinds of a counted noun that a predicate of another kind overrides: «إعدام ثلاثة أسرى» counts the killed
_WEAK_NOUN_KINDS = frozenset(
    ["captured", "displaced", "trapped", "missing", "returned", "bodies", "surrendered", "released"]
)
_SEVERITY = word_class("severity")
_IN_OR_OUT = word_class("in_or_out")
_CARRYING = word_class("carrying")
_PRISON = word_class("prison")
_AGAINST = word_class("against")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_DEATHS = word_class("deaths")
_REACHED = word_class("reached")
_THE_CAMPAIGN = word_class("the_campaign")
_BY_WHOSE_HANDS = word_class("by_whose_hands")
#: nouns for people who live somewhere
_DWELLERS = frozenset({"people.civilian", "people.inhabitant", "people.foreigner", "people.person", "people.citizen"})
#: verbs whose subject dies
_DIES = frozenset(
    [
        "kill.pass_away",
        "kill.die_of",
        "kill.leave_life",
        "kill.last_breath",
        "kill.give_soul",
        "kill.meet_death",
        "kill.martyr",
        "kill.perish",
    ]
)
_CAPTIVITY = word_class("captivity")
_ESCAPES = frozenset({"displace.escape", "displace.flee", "displace.take_to_flight"})
_ANYBODY = frozenset({"people.person", "people.individual"})
_FELLS = frozenset(["light.fall", "light.inflict", "light.suffer"])


def people_who_fall(case: Case) -> Verdict | None:
    """«سقوط 15 من الإرهابيين», «أوقع 13 مقاتلا»: people who fall are dead."""
    frames, c, b, p = case.frames, case.c, case.b, case.p
    if p is not None and p.entry is not None and p.entry.id in _FELLS and not (p.used or p.kinds or case.noun_kind):
        # «سقوط 15 من الإرهابيين», «أوقع 13 مقاتلا»: people who fall are dead
        if (
            c.unit == "people"
            and (
                c.noun is not None
                or c.who is not None
                or c.rest
                or _of_whom(case)
                or states.fallen_in_a_fight(frames, p, c)
            )
            and states.state_after(frames, c, b) is None
            and c.i - p.j <= (8 if p.entry.id == "light.suffer" else 6)
            and (p.entry.id != "light.suffer" or (c.sort == "armed" and not case.listed))
        ):
            t = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
            if t + 1 < b and case.scan.forms[t] == "في" and case.scan.forms[t + 1] in _CAPTIVITY:
                return "captured", f"predicate:{p.entry.id}+captive"  # «سقط جنديان في الأسر»
            return "killed", f"predicate:{p.entry.id}"
    return None


def _of_whom(case: Case) -> bool:
    """«سبعة ممن سمتهم مقاتلين»: whether «ممن» stands right behind a bare number."""
    return case.c.number is not None and case.c.j < case.b and case.scan.forms[case.c.j] == "ممن"


def those_who_act(case: Case) -> Verdict | None:
    """Figures of those who do it, mourn it or write of it: they are no claim of this predicate."""
    frames, c, b, scan, p = case.frames, case.c, case.b, case.scan, case.p
    if case.fresh and p is not None and subjects.one_that_acts(frames, p, c, b):
        return None, ""
    if case.fresh and p is not None and p.entry is not None and p.entry.id == "kill.funeral" and c.i == p.j:
        if c.number is not None and c.number.form == "vague":
            return None, ""  # «شيّع آلاف المواطنين صحافيا»: the mourners
    if case.fresh and p is not None and subjects.number_acts(frames, p, c, b):
        return None, ""
    if (
        c.unit == "attacks"
        and c.low == 1
        and scan.forms[c.i] in ("احدي", "احد")
        and subjects.strikes_next(frames, c, b)
    ):
        return None, ""
    if c.unit == "people" and c.low != 1 and scan.forms[nearness.start(frames, c) - 1] in _BY_WHOSE_HANDS:
        return None, ""  # «قتل برصاص شخصين»: who did it
    if c.noun is not None and scan.forms[c.noun.i] in ("محرري", "محررو"):
        return None, ""  # «محرري الأخبار»: editors, no freed prisoners
    return None


def lost_in_all(case: Case) -> Verdict | None:
    """«بلغت الخسائر 4800 عسكري»: fighters whom a side loses are dead."""
    if case.c.sort == "armed" and case.noun_kind is None and not (case.fresh and case.p is not None and case.p.kinds):
        return things.lost(case.frames, case.c)
    return None


def undergone_or_sentenced(case: Case) -> Verdict | None:
    """«تعرض ثلاثة للضرب», «حكم على 45 منهم بالإعدام»: what was done to people in another word."""
    frames, st, c, b, p = case.frames, case.st, case.c, case.b, case.p
    if p is not None and p.entry is not None and p.entry.id == "light.undergo" and c.unit == "people":
        if (kind_of := things.undergone(frames, p, c, b)) in ("wounded", "casualties"):
            return kind_of, p.rule + "+what-was-done-to-them"
    if (sentence := demands.sentence_passed(frames, st, c, b)) is not None:
        return sentence
    return None


def aboard(case: Case) -> Verdict | None:
    """«تقل 40 شخصا», «على متنها 100 راكب»: people on board go with what carries them."""
    frames, st, c, scan, p = case.frames, case.st, case.c, case.scan, case.p
    aboard = scan.forms[nearness.hedge_start(frames, c) - 1] if c.i else ""
    if aboard in _CARRYING and (carried := movement.carried(frames, st, c)):
        return carried, "aboard"
    if aboard in ("عن", "علي", "من"):  # «وعلى متنها ما يزيد عن 100 راكب»
        aboard = next((f for f in scan.forms[max(0, c.i - 5) : c.i] if f in ("متنها", "متنه", "متنهما")), aboard)
    if aboard in ("متنها", "متنه", "متنهما") and st.last is not None and st.last.unit in ("vehicles", "objects"):
        s0 = scan.sentences[scan.sentence_of[c.i]][0]
        taken = any(
            x.entry is not None and x.entry.kind == "captured" and s0 <= x.i < st.last.i for x in frames.predicates
        )
        if st.last.kind == "evacuated" or taken or (p is not None and "captured" in p.kinds):
            return ("evacuated" if st.last.kind == "evacuated" and not taken else "captured"), "aboard"
    return None


def counted_noun(case: Case) -> Verdict | None:
    """«سبعة قتلى»: the noun says the kind, unless a predicate of a stronger kind governs it."""
    frames, st, c, b, p = case.frames, case.st, case.c, case.b, case.p
    scan = case.scan
    if c.noun is not None and c.noun.sense.entry.id == "casualty.victim" and c.number is not None and _both_sorts(case):
        return "casualties", "victims-dead-and-hurt"
    if (
        c.noun is not None
        and c.noun.sense.entry.id == "casualty.refugee"
        and not (case.fresh and p is not None and p.kinds)
    ):
        if (
            nation := case.scan.nisba[c.noun.j] if c.noun.j < b else None
        ) is not None and nation.sense.entry.id == "nat.ps":
            c.reason, c.reason_rule = "population", "refugees-of-the-camps"
            return None, ""  # «ستة آلاف لاجئ فلسطيني في المخيم»: those who live there
    if (case.noun_kind is not None and not (
        (case.fresh and p is not None and case.noun_kind in _WEAK_NOUN_KINDS and p.kinds[0] in PEOPLE_KINDS and p.kinds[0] != "forces" and not p.toll
            and (p.kinds[0] != "bodies" or nearness.start(frames, c) - p.j <= 2))
        or (case.fresh and p is not None and (p.kinds[0], case.noun_kind) in (("evacuated", "wounded"), ("bodies", "killed"))
            and not movement.to_hospital(frames, p, c, b))
    )) or (case.noun_kind == "bodies" and case.fresh and p is not None and p.kinds[0] == "evacuated"):  # fmt: skip
        if case.noun_kind in _WEAK_NOUN_KINDS and c.number is not None:
            behind = verbs_behind.verb_after(frames, c, b)
            if case.noun_kind == "bodies":
                behind = None  # «28 جثة نقلت إلى المستشفى»
            if behind is not None and behind[1].kind in PEOPLE_KINDS and behind[0].sense.shape == "perfect":
                return behind[1].kind or case.noun_kind, f"verb-after:{behind[1].id}"  # «340 نازحاً عادوا»
        if (
            case.noun_kind == "wounded" and case.fresh and p is not None and p.entry is not None and p.entry.id in _DIES
            and p.kinds == ["killed"] and not p.used and frames.arguments.lands(p.j, nearness.start(frames, c))
        ):  # fmt: skip
            return "killed", "wounded-who-died"  # «وقضى اثنان من المصابين لاحقا»
        if case.noun_kind == "wounded" and (case.before in _DEATHS or case.before[1:] in _DEATHS):
            return "killed", "wounded-who-died"  # «بعد وفاة أربعة من المصابين»
        if case.noun_kind == "wounded" and not case.listed and (c.number is not None or c.form == "dual"):
            behind = verbs_behind.verb_after(frames, c, b)
            if (
                behind is not None and behind[1].kind == "killed" and behind[0].sense.shape in ("perfect", "phrase")
                and scan.role[behind[0].j if behind[0].j < b else c.i] != "among"
                and (behind[0].j >= b or behind[0].j not in frames.at)
            ):  # fmt: skip
                return "killed", "wounded-who-died"  # «اثنين من الجرحى فارقا الحياة»
        if (
            c.partitive and not case.listed and c.low is not None and c.noun is not None
            and c.noun.sense.shape.startswith("def") and c.sort == "casualty"
            and (whole := parts.whole_of(frames, st, case.noun_kind, c, c.i)) is not None and whole.low is not None
        ):  # fmt: skip
            c.part_of, c.part_how = whole, "among"  # «عشرة من الضحايا»
            return case.noun_kind, "part:some-of-the-" + case.noun_kind
        if (
            case.listed
            and st.parent is not None
            and st.parent.kind == case.noun_kind
            and (st.how == "consists_of" or (st.how == "among" and nearness.hedge_start(frames, c) - st.since <= 2))
        ):
            return parts.as_part(frames, st, c, "counted-noun")
        return case.noun_kind, "counted-noun"
    return None


def _both_sorts(case: Case) -> bool:
    """«5140 ضحية: 1595 قتيلا و3545 جريحا», «118 ضحية من قتيل ومصاب»: whether the victims are said to be dead and hurt."""
    frames, c, scan = case.frames, case.c, case.scan
    t = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    kinds: list[int] = []
    opened = False
    for u in range(t, min(case.b, t + 12)):
        if scan.forms[u] in (":", "من", "بين", "ما"):
            opened = True
        noun = scan.noun[u]
        if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.kind not in ("killed", "wounded"):
            if frames.arguments.finite(u) or scan.forms[u] == ".":
                break
            continue
        if not opened or (kinds and not (noun.prefix.startswith("و") or u - 1 in scan.number_at)):
            break
        kinds.append(u)
        if {getattr(scan.noun[x].sense.entry, "kind", None) for x in kinds} == {"killed", "wounded"}:  # type: ignore[union-attr]
            for x in kinds:
                if x in frames.bare and frames.bare[x].number is None:
                    del frames.bare[x]
            return True
    return False


def in_a_list(case: Case) -> Verdict | None:
    """A figure in an open list is a part of its whole."""
    frames, st, c, p = case.frames, case.st, case.c, case.p
    if case.listed and st.parent is not None and c.i - st.since <= 60 and st.parent.unit in ("people", "families"):
        if not (case.fresh and p is not None and p.i > st.since):
            if parts.pops(frames, st, c):
                if st.outer is not None:
                    st.parent, st.how, st.outer = st.outer, "consists_of", None
                    return parts.as_part(frames, st, c, "part-of-list")
                top = st.parent
                st.parent = None
                if top.kind:
                    return top.kind, "coordinated"
            part = parts.as_part(frames, st, c, f"part:{st.how}")
            if part[0] is not None:
                return part
    return None


def governed(case: Case) -> Verdict | None:
    """The predicate before the figure says the kind."""
    frames, c, b, scan, p = case.frames, case.c, case.b, case.scan, case.p
    if (
        case.fresh
        and p is not None
        and p.kinds[0] == "trapped"
        and p.shape in ("perfect", "imperfect")
        and c.i - p.j <= 1
        and not (c.i - p.j == 1 and frames.arguments.subject_end(p.j, c.i) == c.i)  # «يحاصر المسلحون 150 عاملا»
        and not scan.forms[p.i].endswith("وا")
        and not scan.forms[p.i].lstrip("و").startswith("حوصر")
    ):
        return None, ""  # «حاصر الآلاف مقر …»: those who besiege
    if case.fresh and p is not None and p.kinds[0] in PEOPLE_KINDS:
        if c.low == 1 and c.number is not None and scan.forms[c.i].startswith("ل") and p.shape != "masdar":
            return None, ""  # «ونقل لأحد المستشفيات»: where to
        if p.shape == "masdar" and c.i == p.j and c.noun is None and c.low == 1 and nearness.defined(frames, p.i):
            return None, ""  # «أسلوب القتل واحد»
        if c.noun is None and _unknown_people(frames, p, c, b):
            return p.kinds[0], p.rule + "+unknown-noun"
        if c.noun is None and not _bare_number_ok(frames, p, c, b):
            return None, ""
        if p.kinds == ["killed"] and c.number is not None and (past := states.dead_and_hurt(frames, c, b)):
            for t in range(c.j, past):
                if t in frames.bare and frames.bare[t].sort == "casualty":
                    del frames.bare[t]
            return "casualties", p.rule + "+dead-and-hurt"  # «أردت العشرات صرعى وجرحى»
        if p.kinds[0] == "evacuated" and case.noun_kind is None and c.unit == "people" and c.sort != "armed":
            if frames.story_kind in HARM and movement.to_hospital(frames, p, c, b):
                return "wounded", "brought-to-be-treated"  # «ونقل 15 آخرون، بينهم رضيع، إلى عيادة»
        if p.entry is not None and p.entry.id in _ESCAPES and case.noun_kind == "captured":
            return "released", p.rule + "+prisoners"  # «هرب 400 معتقل من السجن»
        if p.kinds[0] == "forces" and (
            not (armed(frames, c) or (p.toll and c.noun is not None and c.noun.sense.entry.id in _ANYBODY))
            or scan.forms[c.i].lstrip("و") in ("المزيد", "مزيد")
        ):
            return None, ""  # «نشر المزيد من القوات»: how many is not even hinted at
        return p.kinds[0], p.rule
    if (
        case.fresh and p is not None and p.entry is not None and p.entry.id in ("attack.target", "destroy.destroy")
        and c.noun is None and c.who is None and not c.rest and not c.partitive and c.low != 1 and c.i - p.j <= 2
        and c.number is not None and not nearness.yearlike(frames, c) and things.unknown_things(frames, c, b)
    ):  # fmt: skip
        c.unit = "objects"
        c.j += 1
        return p.kinds[0], p.rule  # «استهداف 5 ارتكازات»
    if (
        case.fresh and p is not None and p.kinds == ["control"] and c.noun is None and c.who is None and not c.rest and not c.partitive
        and c.low != 1 and c.number is not None and scan.forms[nearness.start(frames, c) - 1] == "علي"
        and not nearness.yearlike(frames, c) and c.j < b and scan.forms[c.j].endswith("ات") and things.unknown_things(frames, c, b)
    ):  # fmt: skip
        c.unit = "places"
        c.j += 1
        return "control", p.rule  # «تسيطر على خمسة تجمعات»
    return None


def said_behind_the_number(case: Case) -> Verdict | None:
    """«و3 عدد القتلى», «3 خطيرة»: what stands behind the number says the kind."""
    frames, st, c, b, scan, p = case.frames, case.st, case.c, case.b, case.scan, case.p
    after = scan.skip_light(c.j, b)
    if (
        case.fresh
        and p is not None
        and p.entry is not None
        and p.entry.id == "control.drive_out"
        and c.number is not None
    ):
        if any(
            form.endswith(("منازلهم", "بيوتهم", "ديارهم", "اراضيهم", "قراهم")) for form in scan.forms[after : after + 3]
        ):
            return "displaced", p.rule + "+from-their-homes"
        if _inhabitants(c) and c.i - p.j <= 5:
            return "displaced", p.rule + "+inhabitants"  # «طردت السلطات مئات آلاف الأجانب»
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
    if c.noun is None and c.who is None and parts.split_by_place(frames, st, c, b):
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
        case.fresh
        and p is not None
        and p.kinds[0] == "trapped"
        and c.i == p.j
        and c.number is not None
        and not nearness.yearlike(frames, c)
    ):
        return "trapped", p.rule  # «وحاصروا العشرات داخله»
    return None


def _inhabitants(c: Candidate) -> bool:
    """Whether many people of a nation, a place or no sort at all are counted, whom to drive out is to displace."""
    if c.noun is None or c.unit not in ("people", "families") or (c.low is not None and c.low < 100):
        return False
    name = c.noun.sense.entry.id
    return c.unit == "families" or name.startswith("nat.") or name in _DWELLERS


def labelled(case: Case) -> Verdict | None:
    """«الشهداء: 12، الجرحى: 45»: a bulletin names in the plural whom it counts, before a colon."""
    c, scan = case.c, case.scan
    if c.noun is not None or c.who is not None or c.number is None or c.number.percent or scan.forms[c.i - 1] != ":":
        return None
    named = scan.noun[c.i - 2] if c.i > 1 and scan.sentence_of[c.i - 2] == scan.sentence_of[c.i] else None
    if named is None or named.suffix or not isinstance(named.sense.entry, Noun) or not named.sense.shape.endswith("pl"):
        return None
    entry = named.sense.entry
    return (entry.kind, "label:" + entry.id) if entry.sort == "casualty" and entry.kind in PEOPLE_KINDS else None


def said_around(case: Case) -> Verdict | None:
    """Prison sentences, comparisons, «مع عدد من», «كانوا بين القتلى», «28 من المعتقلين»."""
    frames, st, c, b, scan = case.frames, case.st, case.c, case.b, case.scan
    words = scan.forms[max(scan.sentences[scan.sentence_of[c.i]][0], c.i - 7) : c.i]
    if c.unit == "people" and _PRISON & set(words) and c.number is not None and not nearness.yearlike(frames, c):
        if words[-1] in _AGAINST or scan.forms[c.i].startswith("ل"):
            if c.noun is not None or (c.who is not None and has_people(scan, *c.who)):
                return "captured", "sentenced-to-prison"
    if (
        st.last is not None and st.last.kind == "forces" and c.number is not None and c.sort == "armed" and c.low is not None
        and "مقارنه" in scan.forms[max(st.last.j, c.i - 4) : c.i]
    ):  # fmt: skip
        return "forces", "compared-with"  # «14 ألف جندي حاليا، مقارنة بنحو 8500 عسكري …»
    lead = nearness.hedge_start(frames, c)
    if (kind := _number_told_of(frames, c, lead)) is not None:
        return kind, "toll:whose-number-is"
    if (
        lead and scan.forms[lead - 1] == "مقابل" and st.last is not None and st.last.kind in HARM and c.unit == "people"
        and c.partitive and c.who is not None and not parts.counted_between(frames, st.last, c)
    ):  # fmt: skip
        return st.last.kind, "coordinated"  # «قتل 40 جنديا مقابل نحو 220 من الوحدات»
    if st.last is not None and st.last.kind == "captured" and c.unit == "people" and c.noun is not None:
        near = [
            form.lstrip("وف") for form in scan.forms[max(0, nearness.start(frames, c) - 3) : nearness.start(frames, c)]
        ]
        if near and any(form in _REACHED for form in near) and near[-1] in _THE_CAMPAIGN:
            return "captured", "campaign-of-captures"  # «اعتقل ثمانية …، وطالت الحملة أربعة أشخاص»
    together = companions.together(frames, st, c)
    if together is not None:
        return together, "together-with"
    inside = parts.inside_of(frames, c, b)
    if inside is not None:
        whole = parts.whole_of(frames, st, inside, c, c.i)
        if whole is not None:
            c.part_of, c.part_how = whole, "among"
        return inside, "part:said-to-be-among"
    if (those := parts.among_those(frames, c)) is not None:
        whole = parts.whole_of(frames, st, those, c, c.i)
        if whole is not None:
            c.part_of, c.part_how = whole, "among"
        st.last, st.parent, st.how, st.since = whole or st.last, None, None, c.i
        return those, "part:among-those-told-of"
    if c.noun is not None and (t := scan.skip_light(c.j, b)) + 1 < b and scan.forms[t] == "من" and not c.partitive:
        named = parts.kind_noun(frames, t + 1)
        if named in _WEAK_NOUN_KINDS:
            whole = parts.whole_of(frames, st, named, c, c.i)
            if whole is not None and whole.low is not None:
                c.part_of, c.part_how = whole, "among"
            return named, "counted-noun-after-من"  # «28 شخصا من المعتقلين»
    if (
        nearness.followed_by_among(frames, c, b) and st.last is not None and st.last.unit == "people"
        and not (st.last.form == "bare" and scan.forms[scan.skip_light(c.j, b)] == "منها")  # «159 بلاغا بسقوط ضحايا، 149 منها»
        and not parts.counted_between(frames, st.last, c)
    ):  # fmt: skip
        c.part_of, c.part_how = st.last, "among"
        if c.noun is None and c.who is None:
            c.who = _told_behind(frames, c, b)
        behind = verbs_behind.verb_after(frames, c, b)
        past = scan.skip_light(scan.skip_light(c.j, b) + 1, b)
        past += past < b and scan.forms[past] in ("قد", "كانوا", "ممن")
        if behind is not None and behind[0].i <= past and behind[1].kind in HARM and behind[1].kind != st.last.kind:
            return behind[1].kind, f"verb-after:{behind[1].id}"  # «أصيب عشرة، ثلاثة منهم توفوا»
        return st.last.kind, "part:among-after"
    return None


def _told_behind(frames: Frames, c: Candidate, b: int) -> tuple[int, int] | None:
    """«40 منهم أطفال», «ستة منهم من النساء»: who the part are, told behind «منهم»."""
    scan = frames.scan
    t = scan.skip_light(scan.skip_light(c.j, b) + 1, b)
    if t < b and scan.forms[t] == "من":
        t = scan.skip_light(t + 1, b)
    known = (scan.noun[t] or scan.nisba[t]) if t < b else None
    if known is None or known.prefix or known.suffix or t in scan.number_at or not has_people(scan, t, known.j):
        return None
    return t, max(known.j, noun_phrase(scan, t, b, 3))


def _number_told_of(frames: Frames, c: Candidate, lead: int) -> str | None:
    """«ضمن الجرحى البالغ عددهم نحو 2500»: the noun right before says of what the number is told."""
    scan = frames.scan
    if c.noun is not None or lead < 3 or scan.forms[lead - 1] not in ("عددهم", "عددهن"):
        return None
    if scan.forms[lead - 2] not in ("البالغ", "يبلغ", "بلغ", "يقدر", "المقدر", "قدر"):
        return None
    told = scan.noun[lead - 3] or (scan.noun[lead - 4] if scan.forms[lead - 3] in ("الذي", "الذين") else None)
    if told is None or not isinstance(told.sense.entry, Noun) or told.sense.entry.sort != "casualty":
        return None
    return told.sense.entry.kind if told.sense.shape.startswith("def") else None


def _gapped(case: Case) -> str | None:
    """«خسرت فرنسا 40 جنديا وإيطاليا 12 جنديا»: the kind of a figure whose subject alone «و» joins to the clause before."""
    c, scan, last = case.c, case.scan, case.st.last
    if last is None or last.kind not in HARM or last.number is None or c.number is None or c.noun is None:
        return None
    if last.noun is None or last.noun.sense.entry.id != c.noun.sense.entry.id or not 0 < c.i - last.j <= 3:
        return None
    side = scan.place[last.j] or scan.actor[last.j]
    tied = side is not None and side.prefix.startswith("و") and side.j == nearness.start(case.frames, c)
    return last.kind if tied else None


def coordinated(case: Case) -> Verdict | None:
    """«و» ties the figure to the one before it, which says the kind."""
    frames, st, c = case.frames, case.st, case.c
    if (gapped := _gapped(case)) is not None:
        return gapped, "coordinated-without-its-verb"
    if case.joined and st.last is not None and st.last.kind in PEOPLE_KINDS and st.last.unit in ("people", "families"):
        if c.unit not in ("people", "families") and not (c.unit == "vehicles" and st.last.kind == "evacuated"):
            return None, ""  # «أصيب 54 آخرون، إضافة إلى تضرر المباني وعدد من السيارات»
        if c.noun is None and (nearness.yearlike(frames, c) or not (c.who or c.rest or c.partitive or c.j - c.i <= 2)):
            return None, ""
        if c.noun is None and c.number is not None and things.of_an_unknown_thing(frames, c, case.b):
            return None, ""
        return st.last.kind, "coordinated"
    return None


def _unknown_people(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«قتل ثلاثة "مناهضين للثورة"»: an unknown plural in -ين or -ون right behind the number of those who are harmed."""
    scan = frames.scan
    t = scan.skip_light(c.j, b)
    if p.kinds[0] not in _NAMEABLE or p.toll or t >= b or scan.kinds[t] != WORD or nearness.start(frames, c) - p.j > 4:
        return False
    if c.number is None or c.low is None or not 2 < c.low < 11 or not scan.forms[t].endswith(("ين", "ون")):
        return False
    known = scan.noun[t] or scan.nisba[t] or scan.verb[t] or scan.place[t] or scan.actor[t] or scan.marker[t]
    if known is not None or t in scan.time_at or t in scan.number_at or scan.forms[t].startswith(("ال", "و", "ب", "ل")):
        return False
    c.j = t + 1
    c.who = (t, t + 1)
    return True


def _bare_number_ok(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """A number without a noun is a figure only close to its predicate, or where people follow it."""
    scan = frames.scan
    if nearness.yearlike(frames, c):
        return False
    if c.who is not None or c.rest or c.partitive or p.toll:
        return True
    t = scan.skip_light(c.j, b)
    follows = (
        t >= b
        or scan.kinds[t] != WORD
        or scan.forms[t] in ("ممن", "احياء", "حيين")
        or t in scan.time_at
        or scan.forms[t] in STOPS
        or scan.role[t] is not None
    )
    if not follows and c.i - p.j <= 4 and p.kinds[0] == "displaced" and scan.forms[t] in _IN_OR_OUT:
        follows = True  # «ونزوح نحو 4 ملايين داخلها»
    if not follows and c.i - p.j <= 4:
        follows = scan.forms[t].startswith("منه") or (
            scan.forms[t].startswith(("ب", "و", "ل")) and len(scan.forms[t]) > 3
        )  # «وجرح 69 باستخدام»
    verb = t < b and scan.verb[t] is not None
    if not follows and c.i - p.j <= 4 and p.kinds[0] in HARM and scan.forms[t].endswith(("ين", "ون")):
        known = scan.noun[t] or scan.event[t] or scan.place[t]
        follows = known is None and not scan.forms[t].startswith("ال")  # «قتل ثلاثة \"مناهضين للثورة\"»
    if not follows and c.i - p.j <= 4 and p.kinds[0] in HARM and c.number is not None and c.number.form == "vague":
        plural = scan.forms[t].startswith("ال") and scan.forms[t].endswith(("ين", "ون"))
        known = scan.noun[t] or scan.event[t] or scan.place[t] or scan.verb[t]
        if plural and known is None and t == c.j:
            follows = True  # «اغتال عشرات المثقفين»
            c.who = (t, max(t + 1, noun_phrase(scan, t, b, 3)))
    if scan.forms[min(t, b - 1)].startswith(("مصرع", "حتف")):
        follows = True  # «لقي العشرات حتفهم»
    return (follows or verb) and (c.i - p.j <= 6 or nearness.over_adjuncts(frames, p, nearness.start(frames, c)))


def armed(frames: Frames, c: Candidate) -> bool:
    """Whether those counted may be forces: fighters, or people whom an armed actor's name tells."""
    if c.noun is None or c.sort == "armed" or c.noun.sense.entry.id == "people.individual":
        return True  # «أربعة آلاف فرد من المظلات»
    stop = c.who[1] if c.who else c.j
    return any(frames.scan.actor[t] is not None for t in range(c.i, min(stop, frames.scan.n)))
