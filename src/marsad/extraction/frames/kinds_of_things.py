"""The constructions that say the kind of a figure of cases, attacks, things and places."""

from __future__ import annotations

from marsad.extraction.frames import holdings, movement, nearness, parts, things
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import PEOPLE_KINDS, Predicate
from marsad.extraction.scan import Match
from marsad.extraction.shares import only_aimed_at
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_THING_UNITS = frozenset({"vehicles", "objects"})
_LADEN = word_class("laden")
_MANAGED = word_class("managed_to")
_CAUSES = word_class("causes")
_HOMES = word_class("homes")
_DEEDS = word_class("deeds")
_FOREMOST = word_class("foremost")
_OF_THEM = word_class("some_of_things")
#: kinds of things, whose numbers may be split over places
_OF_THINGS = frozenset(["attacks", "violations", "destroyed"])
#: kinds of event whose cases are attacks
_ATTACKS = frozenset(["airstrike", "shelling", "explosion", "assault", "killing", "other_violence"])
_WRECKS = word_class("wrecks")
_ILL_TREATMENT = word_class("ill_treatment")
_STRIKES = ("airstrike.", "shelling.", "assault.")
#: verbs whose object is what they hit
_FINISHES = frozenset(["kill.finish_off", "kill.eliminate"])
_HITS = frozenset(["attack.target", "attack.shell", "attack.strike", "attack.bombard"])


def cases(case: Case) -> Verdict | None:
    """«197 حالة اختطاف»: the word after «حالة» says of what."""
    frames, st, c, b, scan, p = case.frames, case.st, case.c, case.b, case.scan, case.p
    of = scan.skip_light(c.j, b) if c.noun is not None and c.sort == "case" else b  # «حالة #اختطاف»
    act = scan.verb[of] if of < b else None
    if (
        act is not None
        and isinstance(act.sense.entry, Verb)
        and (
            act.sense.shape in ("masdar", "phrase")
            or act.sense.entry.id == "wound.maim"
            or scan.forms[c.j] in scan.lexicon.verbal_nouns(act.sense.entry)  # «حالات قتل» is written like the verb
        )
        and act.sense.entry.kind
    ):
        c.unit, c.who = "violations" if act.sense.entry.kind == "violations" else "people", None
        return act.sense.entry.kind, "case-of-" + act.sense.entry.id  # «197 حالة اختطاف»
    if c.noun is not None and c.sort == "case" and c.number is not None and _of_an_attack(case):
        c.unit, c.who = "attacks", None
        return "attacks", "case-of-an-attack"  # «81 حادثة اعتداء على مراكز مدنية», «14 حادث إطلاق نار»
    if act is not None and act.sense.shape == "masdar" and act.sense.entry.id != "other" and not joined_kind(act):
        return None, ""  # «87 حالة تعذيب»
    if (
        c.noun is not None
        and c.sort == "case"
        and case.fresh
        and p is not None
        and p.kinds[0] in PEOPLE_KINDS
        and not case.listed
    ):
        c.unit = "people"
        return p.kinds[0], p.rule  # «إجلاء ألف حالة طبية»
    if c.noun is not None and isinstance(c.noun.sense.entry, Noun) and c.sort == "case":
        if st.last is not None and nearness.followed_by_among(frames, c, b) and not case.listed:
            c.part_of, c.part_how, c.unit = st.last, "among", st.last.unit
            return st.last.kind, "case-of"
        if st.last is not None and (case.listed or case.joined):
            return parts.as_part(frames, st, c, "case-of")
        return None, ""
    return None


def _of_an_attack(case: Case) -> bool:
    """Whether the word right behind «حالة» or «حادثة» names an attack."""
    scan, t = case.scan, case.c.j
    if t >= case.b or scan.forms[t].startswith("ال"):
        return False
    verb = scan.verb[t]
    if verb is not None and getattr(verb.sense.entry, "kind", None) in PEOPLE_KINDS:
        return False
    return scan.forms[t] not in _ILL_TREATMENT and any(
        match is not None and not match.prefix and getattr(match.sense.entry, "event", None) in _ATTACKS
        for match in (scan.event[t], verb)
    )


def some_of_what_was_told(case: Case) -> Verdict | None:
    """Shares, «من القتلى ثلاثة», «أربع منها»: some of what the sentence has told of."""
    frames, st, c, b, scan, p = case.frames, case.st, case.c, case.b, case.scan, case.p
    if c.unit == "percent":
        return holdings.percent(frames, st, c, b)
    if p is not None and p.entry is not None and p.entry.id == "light.arrive" and not p.used and case.noun_kind is None:
        if c.unit == "people" and c.i - p.j <= 6 and movement.moving(frames, c):
            return "evacuated", "predicate:light.arrive+people-are-moved"
    if c.definite and case.noun_kind is not None and c.i > 1 and "among" in (scan.role[c.i - 1], scan.role[c.i - 2]):
        st.whole_of = c
        st.predicate = Predicate(c.i, c.j, [case.noun_kind], "object", "toll", "part:among-the-" + case.noun_kind)
        return case.noun_kind, "counted-noun"
    if (
        c.noun is None
        and case.fresh
        and p is not None
        and p.kinds[0] == "control"
        and nearness.followed_by_among(frames, c, b)
        and c.i - p.j <= 4
    ):
        c.unit = "places"
        return "control", p.rule  # «السيطرة على أربع منها»
    if (
        c.noun is None and c.number is not None and case.fresh and p is not None and p.kinds[0] == "destroyed" and c.i - p.j <= 3
        and c.j < b and scan.forms[c.j] == "منها" and c.low != 1 and not nearness.yearlike(frames, c)
    ):  # fmt: skip
        c.unit = "objects"
        return "destroyed", p.rule + "+some-of-them"  # «المكاتب التي أحرقوا عددا منها»
    if (
        c.noun is None and st.last is not None and st.last.kind in ("attacks", "violations")
        and nearness.followed_by_among(frames, c, b) and scan.forms[scan.skip_light(c.j, b)] == "منها"
    ):  # fmt: skip
        c.unit = st.last.unit
        c.part_of, c.part_how = st.last, "among"
        return st.last.kind, "part:among-after"
    if (
        c.noun is None and st.last is not None and st.last.kind in _OF_THINGS and c.number is not None
        and (scan.forms[c.i - 1] == "و" or scan.forms[c.i].startswith("و")) and not _counts_between(case, st.last.j)
        and c.j < b and scan.role[c.j] == "place_prep" and not nearness.yearlike(frames, c) and st.last.number is not None
        and (st.last.rule == "part:among-after" or any(scan.role[t] == "place_prep" for t in range(st.last.j, c.i)))
    ):  # fmt: skip
        c.unit = st.last.unit  # «ستة منها في حماة وثلاثة في اللاذقية», «14 غارة في إدلب، و6 في اللاذقية»
        c.part_of, c.part_how = st.last.part_of, st.last.part_how
        return st.last.kind, "part:among-after" if c.part_of is not None else "coordinated"
    if (
        c.noun is None and c.number is not None and st.last is not None and st.last.kind in _OF_THINGS and case.before in _OF_THEM
        and (st.last.low is None or (c.low is not None and c.low < st.last.low)) and not c.number.percent
        and st.last.part_of is None and c.j < b and scan.role[c.j] == "place_prep"
    ):  # fmt: skip
        c.unit = st.last.unit  # «41 عملية هجومية، منها 10 في العمق»
        c.part_of, c.part_how = st.last, "among"
        return st.last.kind, "part:among"
    return None


def _counts_between(case: Case, first: int) -> bool:
    """Whether a verb that counts people or things stands between a token and the figure."""
    for t in range(first, case.c.i):
        verb = case.scan.verb[t]
        if verb is not None and verb.sense.shape in ("perfect", "imperfect") and case.scan.event[t] is None:
            if isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind:
                return True
    return False


def attacks(case: Case) -> Verdict | None:
    """Attacks and violations, and munitions that were thrown, stored or shot down."""
    frames, st, c, scan, p = case.frames, case.st, case.c, case.scan, case.p
    if c.unit in ("attacks",):
        if case.fresh and p is not None and p.kinds[0] == "destroyed" and c.noun is not None and p.entry is not None:
            if c.noun.sense.entry.id in ("attack.rocket", "attack.shell") and p.entry.kind == "destroyed":
                if p.shape in ("perfect", "imperfect") and p.entry.id != "destroy.find":
                    return "attacks", p.rule + "+intercepted"  # «اعترض الدفاع الجوي 5 صواريخ»: they had been fired
        if case.fresh and p is not None and p.kinds[0] in ("destroyed", "control"):
            if c.i - p.j > 1 and scan.forms[nearness.hedge_start(frames, c) - 1] in _CAUSES:
                return "attacks", "counted-noun"  # «تدمير آليات … في سلسلة غارات»
            if things.shot_down(frames, p, c):
                return "attacks", p.rule + "+in-the-air"
            c.unit = "objects"
            return "destroyed", p.rule
        if case.joined and st.last is not None and st.last.kind == "destroyed":
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
        if things.owned(frames, c):
            return None, ""
        if things.stored(frames, c):
            c.unit = "objects"
            return "destroyed", "munitions-that-are-found"
        if scan.forms[c.i - 1] in _LADEN or (c.i > 1 and scan.forms[c.i - 2] in _LADEN and scan.forms[c.i - 1] == "ب"):
            return None, ""  # «محملة بستة صواريخ»
        if c.noun is not None and c.noun.sense.entry.id == "attack.barrel" and (c.low or 0) >= 1000:
            return None, ""  # «350 ألف برميل يوميا»: oil
        if c.reason is None and (case.noun_kind is not None or c.noun is None or things.thrown(frames, c)):
            return "attacks", "counted-noun"
    if c.unit == "violations":
        return "violations", "counted-noun"
    return None


def things_and_places(case: Case) -> Verdict | None:
    """Vehicles, objects and places: what was destroyed, taken, struck or moved."""
    frames, st, c, b, scan, p = case.frames, case.st, case.c, case.b, case.scan, case.p
    if (
        case.fresh
        and p is not None
        and p.kinds[0] == "displaced"
        and c.unit in ("objects", "places")
        and c.number is not None
    ):
        if c.noun is not None and scan.forms[c.noun.i] in _HOMES:
            c.unit, c.noun, c.who, c.j, c.reason = "people", None, None, c.number.j, None
            return "displaced", p.rule  # «طرد مئات الآلاف من منازلهم»
    if c.unit in _THING_UNITS and c.number is not None and c.noun is not None and _drones_sent(case):
        c.unit = "attacks"
        return "attacks", "drones-sent"
    if c.unit in _THING_UNITS and c.number is not None and c.i and scan.forms[c.i - 1].lstrip("و") in _WRECKS:
        return "destroyed", "wrecks-of-them"  # «حطام ثلاث سيارات»
    if c.unit in _THING_UNITS or c.unit == "places":
        if case.fresh and p is not None:
            kind = p.kinds[0]
            before_it = scan.forms[c.i - 1] if c.i else ""
            if kind == "captured" and scan.forms[nearness.start(frames, c) - 1] in (
                "في",
                "داخل",
                "من",
                "امام",
                "قرب",
            ):
                return None, ""  # «احتجز سجناء في خمسة سجون …»
            if kind == "control" and c.unit == "objects" and things.site(c) and c.low != 1:
                if before_it in _FOREMOST:
                    return None, ""  # «مطار المدينة ومرفؤها، أهم منشأتين فيها»
                c.unit = "places"  # «استعادة منشأتين», «السيطرة على ثلاثة مطارات»: they are held and not carried off
            if kind in ("captured", "control") and c.unit in _THING_UNITS:
                kind = "destroyed"
            if kind == "killed" and c.unit in _THING_UNITS and p.entry is not None and p.entry.id in _FINISHES:
                kind = "destroyed"  # «أجهز الطيران على خمس عربات»
            if kind == "destroyed" and c.low == 1 and c.number is not None and c.i - p.j > 5:
                return None, ""  # «استعادة الغوطة …، على اعتبارها إحدى بوابات العاصمة»
            if kind == "evacuated" and (c.unit == "objects" or scan.forms[c.i].startswith("ل")):
                return None, ""  # «نقل لأحد المستشفيات»
            if kind in ("evacuated", "destroyed") and c.unit in _THING_UNITS:
                return kind, p.rule
            if (
                kind == "destroyed"
                and c.sort == "target"
                and scan.forms[nearness.hedge_start(frames, c) - 1] in ("في", "من", "قرب")
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
                if lead == "من" and _driven_out(case):
                    return "control", p.rule + "+driven-out"  # «طردت القوات التنظيم من عدة قرى»
                if lead in ("في", "محيط", "قرب", "بين", "ضمن", "عند", "نحو") or (
                    lead == "من" and (c.i - p.j > 3 or c.i - 2 in scan.number_at)
                ):
                    return None, ""  # «في محيط منطقتي …»: where, not what was taken
                if not scan.forms[p.i].startswith("و") and only_aimed_at(
                    scan, p.i, scan.sentences[scan.sentence_of[c.i]][0]
                ):
                    return None, ""  # «توشك القوات على السيطرة على محافظتي …»
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
                if scan.forms[nearness.hedge_start(frames, c) - 1] in ("في", "من", "قرب"):
                    return None, ""  # «غارات على تعزيزات في مواقع عدة»: where they stood
            if kind == "attacks" and c.sort == "target":
                c.unit = "objects"
                return "attacks", p.rule
            if p.entry is not None and p.entry.id == "attack.blow_up" and things.site(c) and things.hit(frames, p, c):
                return "destroyed", p.rule + "+site"  # «فجرت الجماعة خمسة منازل»
            if p.entry is not None and p.entry.id in _HITS and c.low != 1 and things.hit(frames, p, c):
                c.unit = "attacks" if c.noun is not None and c.noun.sense.entry.id == "object.mine" else "objects"
                return "attacks", p.rule  # «استهدفت سفينتين», «استهدفت عددا من القواعد»
            if p.entry is not None and p.entry.id in _HITS and things.places_hit(frames, p, c):
                c.unit = "objects"
                return "attacks", p.rule + "+places"  # «قصفت الطائرات مناطق عدة»
            if p.entry is not None and p.entry.id == "attack.blow_up" and c.low != 1 and c.i - p.j <= 2:
                if c.noun is not None and c.noun.sense.entry.id == "object.mine" and scan.forms[p.i - 1] not in _DEEDS:
                    c.unit = "objects"
                    return "destroyed", p.rule  # «تفجير عشرات العبوات»: mines that are blown up are got rid of
        if (
            p is not None
            and p.entry is not None
            and p.entry.id == "light.undergo"
            and (kind_of := things.undergone(frames, p, c, b))
        ):
            c.unit = "objects" if c.unit == "places" else c.unit
            return kind_of, p.rule + "+what-was-done-to-them"
        if p is not None and p.entry is not None and p.entry.id == "light.hit_area" and things.reached(frames, p, c):
            c.unit = "objects"
            return "attacks", p.rule + "+what-strikes-reached"
        if c.unit in _THING_UNITS and (fresh_loss := things.lost(frames, c)):
            return fresh_loss
        if c.unit in _THING_UNITS and things.fired_at(frames, c):
            c.unit = "objects"
            return "attacks", "things-fired-at"
        if (
            c.sort == "target"
            and c.number is not None
            and scan.forms[nearness.hedge_start(frames, c) - 1] in ("علي", "ضد")
        ):
            happened = [scan.event[t] for t in range(max(0, c.i - 7), c.i)]
            if any(e is not None and e.sense.entry.id.startswith(_STRIKES) for e in happened):
                c.unit = "objects"
                return "attacks", "targets-of-an-attack"
        if movement.carries(frames, c) and c.number is not None and movement.moving(frames, c):
            return "evacuated", "vehicles-that-carry"
        if (case.joined or case.listed) and st.last is not None and st.last.kind in ("destroyed", "control", "attacks"):
            if c.sort == "target" and st.last.unit == "objects" and case.joined and c.low != 1:
                c.unit = "objects"  # «دمرت 20 هدفا وعددا من المقار»
            if st.last.unit == c.unit or {st.last.unit, c.unit} <= _THING_UNITS:
                return parts.as_part(frames, st, c, "coordinated") if case.listed else (st.last.kind, "coordinated")
        return None, ""
    return None


def _driven_out(case: Case) -> bool:
    """Whether a side that has driven out another, and not only its defeat, is told before the places with «من»."""
    p, scan = case.p, case.scan
    if p is None or p.entry is None or p.entry.id != "control.drive_out" or p.negated or case.c.number is None:
        return False
    if case.c.i - p.j > 12 or any(scan.verb[t] is not None and scan.finite[t] for t in range(p.j, case.c.i)):
        return False
    done = any(form.lstrip("وف") in _MANAGED for form in scan.forms[max(0, p.i - 6) : p.i])
    return p.shape == "perfect" or done


def _drones_sent(case: Case) -> bool:
    """«أطلقت الجماعة 6 طائرات مسيرة باتجاه المصفاة», «هاجمت الموقع بخمس مسيرات»: drones as what was thrown."""
    c, scan, p = case.c, case.scan, case.p
    if c.noun is None or c.noun.sense.entry.id != "attack.drone" or p is None or p.entry is None or p.negated:
        return False
    if p.entry.id == "attack.fire_rocket":
        return c.i - p.j <= 6
    by = scan.forms[c.i].startswith("ب") or scan.forms[c.i - 1] == "ب"
    return by and (p.entry.kind == "attacks" or p.entry.id in _HITS or p.entry.event in ("assault", "airstrike"))


def joined_kind(act: Match) -> str | None:
    """The kind of the verb after a word for a case, or None where it counts nobody."""
    return act.sense.entry.kind if isinstance(act.sense.entry, Verb) else None
