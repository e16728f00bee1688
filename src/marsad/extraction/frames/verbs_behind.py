"""Verbs behind their figures: «27 مسلحا خرجوا», «امرأة قتلت». (Over 400 lines: one way of speaking, its nouns, names and things.)"""

from __future__ import annotations

from marsad.extraction.engaged import armour_there, deployed_with, fighters_present
from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.frames import (
    claiming,
    flight,
    movement,
    named_first,
    named_people,
    nearness,
    parts,
    plurals,
    predicates,
)
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.persons import past_age
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import LIGHT, WORD, Match, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_NEGATION = word_class("negation")
_FORCED = word_class("were_forced")
_THEMSELVES = word_class("themselves")
_THEM = word_class("them")
_YEARS_OLD = word_class("years_old")
_ESCAPES = frozenset({"displace.escape", "displace.flee", "displace.take_to_flight"})
_DONE = frozenset(["light.be_done", "light.take_place"])
_CHARGED = word_class("charged")
_DEEDS = word_class("deeds")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_OPENERS = word_class("openers")
_HE = word_class("he")

_OF_THOSE_WHO = word_class("of_those_who")
#: «13 مسلحا وصلوا إلى نقطة العبور» where people are being moved: they were taken out
_ARRIVED = Verb(id="light.arrive+people-are-moved", kind="evacuated", counts="subject", example="وصلوا")


def verb_after(frames: Frames, c: Candidate, b: int) -> tuple[Match, Verb] | None:
    scan = frames.scan
    t = max(c.who[1] if c.who else c.j, c.j)
    t = past_age(scan, scan.skip_light(t, b), b)
    t = _past_relative(frames, c, t, b) or t
    limit = t + (22 if c.number is not None and c.low is not None else 16)
    begun = False
    while t < min(b, limit):
        if t in scan.time_at:
            t = max(scan.time_at[t].j, t + 1)
            continue
        other = frames.at.get(t)
        if other is not None and other.reason is None:
            one_of = other.low == 1 and other.noun is None and scan.forms[other.i].startswith("احد")
            if c.unit == other.unit == "people" and t > c.j and not one_of and not _of_a_list(frames, c, other):
                return None  # «تجمع الآلاف لتشييع 29 طفلا قتلوا»: the verb is of those nearer to it
            t = max(other.who[1] if other.who else other.j, other.j)
            continue
        form = scan.forms[t]
        if form in _FORCED:
            t += 1  # «157 ألفا أُجبروا على …»: what they were forced to stands behind
            continue
        if form in _THEMSELVES and c.number is not None:
            return None  # «فجّر اثنان من المهاجمين نفسيهما وقُبض على الثالث»: what comes behind befell another
        if form in (".", ";", ":", "ان", "بان", "وان", "وبان") or scan.role[t] in ("clause", "story"):
            return None
        verb = scan.verb[t]
        if form == "الذي" and c.low != 1 and c.unit == "people" and scan.role[t] == "relative":
            return None  # «آلاف المواطنين في تشييع الصحافي، الذي قضى»: of another
        if form in ("التي", "الذي") and c.form == "dual" and scan.role[t] == "relative":
            return None  # «ولداه إحدى الحافلات التي نقلت …»: of another
        if verb is not None and scan.noun[t] is not None and verb.suffix:
            verb = None  # «وأسرهم»: their families
        if verb is not None and verb.sense.shape == "participle" and (mate := scan.noun[t]) is not None:
            if mate.prefix == "و" and mate.sense.shape == "sg":
                verb = None  # «ضابط ومجند قتلا»
        if verb is not None and isinstance(verb.sense.entry, Verb):
            entry = verb.sense.entry
            shape = verb.sense.shape
            if entry.kind == "displaced" and scan.forms[t - 1] in ("علي", "الي") and scan.forms[t - 2] in _FORCED:
                return verb, entry  # «157 ألفا أُجبروا على ترك منازلهم»
            if shape == "perfect" and scan.role[t - 1] != "relative" and _one_man(frames, c, verb, form, b):
                t += 1  # «250 فردا من قبائل طوق صنعاء، لقوا مصرعهم»: a verb of one man, or no verb at all
                continue
            if (
                shape == "perfect" and c.form == "bare" and c.noun is not None and form.endswith("ت")
                and scan.forms[c.noun.i].endswith(("ين", "ون"))
            ):  # fmt: skip
                return None  # «مواجهات مع مسلحين حصدت 45 قتيلا»: the verb is of another
            if shape == "masdar" and entry.kind in ("displaced", "returned", "evacuated"):
                # «واصل الآلاف نزوحهم», «دفع عدداً كبيراً إلى النزوح»
                if (
                    verb.suffix == "هم"
                    or (begun and not verb.prefix.endswith(("و", "ل")))  # «شرعوا في الفرار», «بدأت مغادرة الحي»
                    or (entry.kind == "displaced" and form.startswith("ال") and nearness.goes_on(frames, c))
                    or (scan.forms[t - 1] in ("الي", "علي") and entry.id != "evacuate.transfer")
                    or (verb.prefix.endswith("ل") and entry.kind == "displaced")
                ):
                    return verb, entry
            if shape == "phrase" and entry.kind == "missing" and c.unit == "people" and c.number is not None:
                return verb, entry  # «30 شخصا ما زالوا مجهولي المصير»
            if entry.id == "missing.lose" and shape == "perfect" and verb.j < b and _takes_a_thing(frames, verb.j):
                return None  # «84 أسرة فقدت عائلها»
            if verb.suffix and form.endswith(("وهم", "وها", "وه", "وهن", "وهما")) and scan.role[t - 1] != "relative":
                return None  # «مسلحو التنظيم قد اختطفوهم»: the doers
            if predicates.thing_object(frames, entry.kind or "", verb.j, b) or scan.forms[t - 1] in _DEEDS:
                return None  # «أصيبوا بإحباط», «نفذ ثلاثة مهاجمين عمليات طعن»
            if shape == "participle" and form.startswith("ال") and _of_another(frames, c, t):
                return None  # «بحثا عن ذويهم المفقودين»
            if (
                shape in ("perfect", "imperfect", "participle")
                or entry.id in ("kill.they_passed", "kill.not_survive")
                or (
                    shape == "masdar"
                    and not verb.suffix
                    and form.endswith("ا")
                    and (c.low == 2 or _of_two(frames, c, t, b))
                )
            ):
                if entry.kind in PEOPLE_KINDS and _is_predicate_or_participle(frames, verb, t, b):
                    if entry.counts == "object" and verb.sense.shape != "participle":
                        nxt = nearness.next_candidate(frames, verb.j, b, 3)
                        if (
                            nxt is not None
                            and nxt.form == "number"
                            and (scan.forms[nxt.i].startswith("و") or scan.forms[nxt.i - 1] == "و")
                        ):
                            nxt = None  # «1659 مدنيا قتلوا و3524 أصيبوا»
                        if verb.suffix in _THEM:
                            nxt = None  # «أربعة رجال قتلهم مسلحون»: the doers stand behind
                        if nxt is not None and "," in scan.forms[verb.j : nxt.i]:
                            nxt = None  # «35 مدنيا أصيبوا بجروح، إصابات عدد منهم خطرة»
                        if nxt is not None and (
                            not nearness.object(frames, nxt, verb) or _listed_after(frames, verb.j, nxt.i)
                        ):
                            nxt = None
                        if nxt is not None and nxt.reason is None and scan.forms[nxt.i - 1] not in STOPS:
                            return None  # «10 مسلحين قتلوا 5»: the doers
                        if entry.kind in HARM and c.sort == "armed" and form.endswith("وا") and not verb.suffix:
                            if _object_over_adjuncts(frames, verb.j, b):
                                return None  # «مسلحون قتلوا بالرصاص في المدينة عاملة إغاثة»
                    return verb, entry
                if entry.id == "light.arrive" and shape == "perfect" and movement.moving(frames, c, c.sort == "armed"):
                    return verb, _ARRIVED
                if entry.id == "light.force" and shape in ("perfect", "imperfect") and verb.j < b and t + 1 < b:
                    if not verb.suffix and (
                        scan.forms[verb.j] in ("الي", "علي") or scan.forms[verb.j].startswith("لل")
                    ):
                        begun = True
                        t += 1  # «157 ألفا أجبروا على ترك منازلهم»
                        continue
                if entry.id in ("light.begin", "light.continue") and shape in ("perfect", "imperfect"):
                    begun = c.form == "number" or c.number is not None
                    t += 1  # «بدأوا يغادرون»
                    continue
                if verb.sense.shape != "participle" and not entry.id.startswith("light."):
                    if _about_another(frames, c, t, b):
                        t += 1  # «الذين تعرضت قراهم للقصف فروا»
                        continue
                    if (behind := _past_clause(frames, c, t, b)) > t:
                        t = behind
                        continue
                    return None
                if scan.forms[t] in ("كانوا", "كان", "كانت"):
                    t += 1
                    continue
                if entry.id.startswith("light."):
                    if _about_another(frames, c, t, b):
                        t += 1
                        continue
                    return None
        if scan.cue[t] is not None and scan.cue[t].sense.shape in ("perfect", "imperfect"):  # type: ignore[union-attr]
            return None
        t += 1
    return None


def _one_man(frames: Frames, c: Candidate, verb: Match, form: str, b: int) -> bool:
    """Whether a perfect is that of one man, which people counted by a number above two never govern behind them.

    A passive that names them by a pronoun is theirs: «ألقي القبض عليهم», «أطلق سراحهم», «أفرج عنهم».
    """
    if any(f.endswith(("هم", "هن")) for f in frames.scan.forms[verb.i + 1 : min(b, verb.i + 4)]):
        return False
    if c.low is not None and c.low > 10 and getattr(verb.sense.entry, "kind", None) in HARM:
        return False  # «57 عنصرا قتل في التفجيرات»: it agrees with the counted noun, which is one
    counted = c.number is not None and c.low is not None and c.low > 2 and c.unit == "people"
    return counted and not verb.suffix and not form.endswith(("وا", "ت", "ن"))


def _of_a_list(frames: Frames, c: Candidate, other: Candidate) -> bool:
    """Whether a further figure goes on a list with one before it, or tells its parts: «و12 مدنيا», «بينهم 200 طفل»."""
    scan = frames.scan
    first = nearness.start(frames, other)
    if (
        scan.forms[first].startswith("و")
        or scan.forms[other.i].startswith("و")
        or scan.forms[first - 1] in ("و", ",", "(")
    ):
        return True
    return any(scan.forms[t] in (",", "(") or scan.role[t] in ("among", "consists") for t in range(c.j, first))


def _object_over_adjuncts(frames: Frames, t: int, b: int) -> bool:
    """Whether indefinite people, with no «و» and no verb of their own, stand behind adjuncts that begin at ``t``."""
    scan = frames.scan
    for u in range(t + 1, min(b, t + 14)):
        c = frames.at.get(u) or frames.bare.get(u)
        if c is None or c.reason is not None or c.unit != "people" or c.definite or c.noun is None or c.noun.prefix:
            continue
        target = nearness.start(frames, c)
        if scan.forms[target].startswith("و") or scan.forms[target - 1] in STOPS:
            continue
        if frames.arguments.lands(t, target) and verb_after(frames, c, b) is None:
            return True
    return False


def take_verb_after(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """Claim a figure by the verb behind it; False where there is none."""
    scan = frames.scan
    if c.noun is None and c.who is None and not c.rest and not nearness.followed_by_among(frames, c, b):
        nxt = _past_hedge(frames, c, b)
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
                    flee.sense.entry.kind == "displaced" or flee.sense.entry.id in ("evacuate.go_out", "evacuate.leave")
                )
            ):
                claiming.insert(frames, st, c, "displaced", f"verb-after:{flee.sense.entry.id}")
                st.last = c
                return True
            return False
        if nearness.yearlike(frames, c) or nxt >= b or not _told_of_many(frames, c, nxt):
            return False  # «وأن نحو ألفين خرجوا»: a bare number only right before its verb
    if c.low == 1 and c.noun is None and c.who is not None and not has_people(scan, *c.who):
        return False  # «في واحدة من أعنف الوقائع … التي خرجت»
    if c.form == "dual" and c.definite and c.number is None and c.unit == "people":
        named = scan.skip_light(max(c.j, c.who[1] if c.who else 0), b)
        if not (named < b and (scan.forms[named] in frames.given or scan.forms[named] in frames.surnames)):
            return False  # «إن الجنديين قتلا»: the two of whom was told
    if c.unit == "people" and c.number is not None and _not_found(frames, c, b):
        claiming.insert(frames, st, c, "missing", "verb-after:not-found")
        st.last = c if st.last is None or c.i > st.last.i else st.last
        return True
    found = verb_after(frames, c, b)
    if found is None:
        return False
    verb, entry = found
    kind = entry.kind or ""
    if c.low == 1 and kind in ("evacuated", "displaced", "returned") and c.unit == "people":
        return False  # «وأحد أشهر المراسلين، قد غادر البلاد»: one who goes is none who is driven out
    if c.unit == "vehicles" and kind not in ("evacuated", "destroyed"):
        return False
    if c.noun_kind == "captured" and entry.id in _ESCAPES:
        kind = "released"  # «400 معتقل لاذوا بالفرار من السجن»
    second = scan.verb[verb.j] if verb.j < b else None
    if second is None and verb.j + 1 < b and scan.forms[verb.j] == "او":
        second = scan.verb[verb.j + 1]
    if second is not None and isinstance(second.sense.entry, Verb) and second.sense.shape == verb.sense.shape:
        pair = {kind, second.sense.entry.kind}
        if pair == {"killed", "wounded"} and scan.forms[second.i].endswith("وا"):
            kind = "casualties"  # «قتلوا أو أصيبوا»
    if (
        kind == "evacuated"
        and c.unit == "people"
        and c.noun_kind is None
        and movement.to_be_treated(frames, entry, verb.j, b)
    ):
        kind = "wounded"  # «12 شخصا نقلوا إلى المستشفى»
    if kind == "wounded" and c.low == 1 and named_people.dies(frames, verb.j, b):
        kind = "killed"  # «أن أحد جنوده أصيب بالرصاص، وتوفي لاحقا»
    if entry.id in ("evacuate.go_out", "evacuate.leave") and c.sort != "armed":
        a0, b0 = scan.sentences[scan.sentence_of[c.i]]
        if movement.fleeing(frames, a0, b0):
            kind = "displaced"
    claiming.insert(frames, st, c, kind, f"verb-after:{entry.id}")
    st.last = c if st.last is None or c.i > st.last.i else st.last
    c.predicate = verb.i
    for x in st.claims:
        # «أربعة قتلوا السبت بينهم امرأة»: what the verb had taken is a part of those before it
        if x.predicate == verb.i and x.i > verb.i and x.part_of is None and _listed_after(frames, verb.j, x.i):
            x.part_of, x.part_how = c, "among"
    core = scan.forms[verb.i][len(verb.prefix) :]
    if verb.sense.shape == "imperfect" and core.startswith("س"):
        c.mode = "planned"
    if verb.i > 0 and scan.forms[verb.i - 1] in _NEGATION:
        c.mode = "denied"
    return True


def verbs_after(frames: Frames, st: State, a: int, b: int) -> None:
    """«27 مسلحا و182 مدنيا خرجوا»: figures that no predicate before them took, and a verb behind them."""
    scan = frames.scan
    counted, bare_nouns = between(frames.at_i, a, b), between(frames.bare_i, a, b)
    if not counted and not bare_nouns:  # as in most sentences
        named_first.names_before_verbs(frames, st, a, b)
        return
    order = [frames.at[k] for k in counted]
    bare = [c for k in bare_nouns if (c := frames.bare.get(k)) is not None]
    order += [c for c in bare if c.form == "dual" and c.kind is None and c.reason is None]
    order += [c for c in bare if _bare_before_verb(frames, c, b)]
    named_first.names_before_verbs(frames, st, a, b)
    order.sort(key=lambda c: c.i)
    for c in order:
        if c.kind is not None or c.reason is not None or c.unit not in ("people", "families", "vehicles", "objects"):
            continue
        if c.form == "bare" and c.low == 1 and _said_of_one(st, c):
            continue
        if c.unit == "objects" and not (c.number is not None and _destroyed_after(frames, st, c, b)):
            continue
        if (
            c.noun is None
            and c.who is None
            and not nearness.followed_by_among(frames, c, b)
            and not c.rest
            and scan.forms[min(scan.skip_light(c.j, b), b - 1)] != "عدد"
            and not (
                c.unit == "people"
                and c.number is not None
                and c.number.form in ("digits", "words", "mixed", "vague")
                and _told_of_many(frames, c, min(_past_hedge(frames, c, b), b - 1))
                and take_verb_after(frames, st, c, b)
            )
        ):
            if (moved := flight.on_the_move(frames, st, c, a, b)) is not None:
                claiming.insert(frames, st, c, *moved)
            elif fighters_present(scan, c, a, b, nearness.start(frames, c), frames.arguments.lands):
                claiming.insert(frames, st, c, "forces", "fighters-present")  # «زجت بالعشرات إلى خطوط القتال»
            continue
        if c.unit in ("vehicles", "objects") and c.number is not None and _destroyed_after(frames, st, c, b):
            continue
        if not take_verb_after(frames, st, c, b):
            _join_late(frames, st, c)
        if c.kind is None and (moved := flight.on_the_move(frames, st, c, a, b)) is not None:
            claiming.insert(frames, st, c, *moved)
            st.last = c if st.last is None or c.i > st.last.i else st.last
        elif c.kind is None and armour_there(scan, c, a, nearness.start(frames, c)):
            claiming.insert(frames, st, c, "forces", "armour-there")
        elif c.kind is None and fighters_present(scan, c, a, b, nearness.start(frames, c), frames.arguments.lands):
            claiming.insert(frames, st, c, "forces", "fighters-present")
        elif plurals.with_others(frames, st, c):
            claiming.insert(frames, st, c, "forces", "together-with")
    men = [c for c in st.claims if c.kind == "forces" and c.unit == "people"]
    for c in order if men else ():
        if c.kind is None and c.reason is None and deployed_with(scan, c, men):
            claiming.insert(frames, st, c, "forces", "armour-beside-men")


def _past_hedge(frames: Frames, c: Candidate, b: int) -> int:
    """Token behind a figure and the hedge that follows it: «اثنين فقط | احتجزا», «عشرة على الأقل | قتلوا»."""
    scan = frames.scan
    t = scan.skip_light(c.j, b)
    if t < b and scan.role[t] in ("hedge", "hedge_after") and (mark := scan.marker[t]) is not None:
        t = scan.skip_light(mark.j, b)
    return t + (t < b and scan.forms[t] == "فقط")


def _told_of_many(frames: Frames, c: Candidate, t: int) -> bool:
    """Whether a finite verb at a token is of many, or has many for its object: «قتلوا», «أجبروا على», «قتلهم القصف»."""
    scan = frames.scan
    verb = scan.verb[t]
    if verb is None or verb.prefix.startswith("و") or scan.role[t] == "relative":
        return False
    if scan.forms[t].endswith(("وا", "ون")):
        return True
    if c.low == c.high == 2 and scan.forms[t].endswith(("ا", "تا")) and verb.sense.shape == "perfect":
        return getattr(verb.sense.entry, "kind", None) in PEOPLE_KINDS  # «اثنين فقط احتجزا»
    finite = verb.sense.shape in ("perfect", "imperfect")
    return (
        finite and verb.suffix in _THEM and getattr(verb.sense.entry, "kind", None) in HARM | {"captured", "displaced"}
    )


def _said_of_one(st: State, c: Candidate) -> bool:
    """«إن رجلا مسنا قُتل»: whether a single person stands between another, with no «و», and the verb that counts that one."""
    if c.noun is not None and c.noun.prefix.startswith("و"):
        return False
    for x in st.claims:
        if x.low != 1 or x.unit != "people" or x.predicate is None:
            continue
        if x.i < c.i < x.predicate:
            return True
        if x.form == "name" and x.who is not None and x.who[0] <= c.i < x.i < x.predicate:
            return True  # «قائد اللواء العميد فلان قُتل»: the title of who is named
    return False


def _destroyed_after(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """«6 مركبات عسكرية دمرها الطيران», «ثلاثة منازل دمرت»: things right before the verb that destroys them."""
    scan = frames.scan
    if c.kind is not None:
        return True
    t = scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
    for u in range(t, min(b, t + 4)):
        verb = scan.verb[u]
        if verb is not None and verb.sense.entry.id in _DONE and (deed := scan.verb[verb.j] if verb.j < b else None):
            if getattr(deed.sense.entry, "kind", None) == "destroyed" and deed.suffix in ("ها", "هما", "ه"):
                claiming.insert(frames, st, c, "destroyed", f"verb-after:{deed.sense.entry.id}+done-to-them")
                c.predicate = verb.i
                return True  # «ألف لغم تم نزعها»
            return False
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.shape in ("perfect", "imperfect"):
            if verb.sense.entry.kind != "destroyed" or not (
                verb.suffix in ("ها", "هما") or scan.forms[u].endswith("ت")
            ):
                return False
            nxt = nearness.next_candidate(frames, verb.j, b, 3)
            if not verb.suffix and nxt is not None and nxt.unit in ("vehicles", "objects"):
                return False  # «ثلاث طائرات دمرت دبابة»
            claiming.insert(frames, st, c, "destroyed", f"verb-after:{verb.sense.entry.id}")
            c.predicate = verb.i
            return True
        if scan.kinds[u] != WORD or (scan.forms[u] in STOPS and scan.role[u] != "relative"):
            return False
    return False


def _not_found(frames: Frames, c: Candidate, b: int) -> bool:
    """«9 أفراد لم يتم العثور عليهم», «20 بحارا لم يعثر عليهم»: those whom nobody has found."""
    forms = frames.scan.forms
    t = frames.scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
    t += t < b and frames.scan.role[t] == "relative"
    if t + 2 >= b or forms[t] not in ("لم", "ولم"):
        return False
    return forms[t + 1] in ("يعثر", "يتم", "يجر") and any(f in ("عليهم", "عليهما") for f in forms[t + 2 : t + 4])


def _join_late(frames: Frames, st: State, c: Candidate) -> None:
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
        and (c.unit in ("people", "families") or (c.unit == "vehicles" and whole.kind == "evacuated"))
        and parts.joined(frames, st, c)
    ):
        claiming.insert(frames, st, c, whole.kind or "", "coordinated")
        c.mode, c.predicate = whole.mode, whole.predicate
        last = c if last is None or c.i > last.i else last
    st.predicate, st.last = kept, last


def _takes_a_thing(frames: Frames, t: int) -> bool:
    """Whether an object stands right behind an active verb: a noun with a pronoun or the article."""
    form = frames.scan.forms[t]
    if frames.scan.kinds[t] != WORD or t in frames.scan.time_at or frames.scan.place[t] is not None or form in STOPS:
        return False
    return form.startswith("ال") or (form.endswith(("ها", "هم", "هن")) and len(form) > 4)


def _about_another(frames: Frames, c: Candidate, t: int, b: int) -> bool:
    """«المدنيين الذين تعرضت قراهم …»: whether the verb right behind «الذين» has a subject of its own, told by «هم»."""
    forms = frames.scan.forms
    first = max(c.who[1] if c.who else c.j, c.j)
    if forms[t - 1] != "الذين" or t - 1 - first > 2 or forms[t].endswith(("وا", "ون")):
        return False
    return any(forms[u].endswith("هم") and len(forms[u]) > 4 for u in range(t + 1, min(b, t + 3)))


def _past_clause(frames: Frames, c: Candidate, t: int, b: int) -> int:
    """«250 شخصا، ممن زجت بهم الجماعة في حربها، لقوا مصرعهم»: the plural verb of harm behind a relative clause; ``t`` if none.

    The verb at ``t`` stands right behind a relative word, the clause ends with a comma, and a plural verb follows it.
    """
    scan = frames.scan
    if not (scan.role[t - 1] == "relative" or scan.forms[t - 1] in _OF_THOSE_WHO) or c.low == 1 or c.unit != "people":
        return t
    for u in range(t + 1, min(b - 1, t + 12)):
        if scan.forms[u] in (".", ":", ";") or scan.role[u] in ("clause", "story") or scan.cue[u] is not None:
            return t
        verb = scan.verb[u + 1]
        if scan.forms[u] == "," and verb is not None and isinstance(verb.sense.entry, Verb):
            told = verb.sense.shape == "perfect" and verb.sense.entry.kind in HARM
            return u + 1 if told and scan.forms[u + 1].endswith("وا") else t
    return t


def _of_another(frames: Frames, c: Candidate, t: int) -> bool:
    """Whether a definite participle qualifies another noun, which stands between it and the figure's phrase."""
    first = max(c.who[1] if c.who else c.j, c.j)
    return any(frames.scan.noun[u] is not None or frames.scan.nisba[u] is not None for u in range(first, t))


def _listed_after(frames: Frames, j: int, i: int) -> bool:
    """«15 عنصرا قتلوا بينهم قناص»: what stands after the verb is a part of those before it, and no object."""
    return any(frames.scan.role[t] == "among" and "بين" in frames.scan.forms[t] for t in range(j, i))


def _is_predicate_or_participle(frames: Frames, verb: Match, t: int, b: int) -> bool:
    return verb.sense.shape == "participle" or predicates.is_predicate(frames, verb, t, b)


def _past_relative(frames: Frames, c: Candidate, t: int, b: int) -> int:
    """«إن امرأة تقاتل إلى جانب كذا قتلت»: the token of the verb of harm behind a clause without «التي», 0 where none is.

    The figure opens its clause, the verb agrees with it, and no mark, number or other clause stands between.
    """
    scan = frames.scan
    first = nearness.hedge_start(frames, c) - 1
    if (
        first >= 0
        and scan.sentence_of[first] == scan.sentence_of[c.i]
        and scan.forms[first].lstrip("وف") not in _OPENERS
    ):
        return 0
    if t >= b:
        return 0
    if scan.forms[t] in ("كان", "كانت", "كانوا") and t + 1 < b:
        t += 1  # «مهاجما كان يحمل سكينا قتل»
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


def _of_its_clause(frames: Frames, c: Candidate, b: int) -> int:
    """«وكان مدير مدرسة قد قُتل», «إن ناشطا في مجال كذا أصيب»: the first finite verb of a clause that one person opens.

    Behind «إن», «أن» or «كان» somebody of a sort is the subject, and the first finite verb that agrees is what is told;
    0 where another verb, a number, a mark or a relative clause comes first.
    """
    scan = frames.scan
    first = nearness.hedge_start(frames, c) - 1
    if c.low != 1 or c.form != "bare" or first < 0 or scan.sentence_of[first] != scan.sentence_of[c.i]:
        return 0
    if scan.forms[first].lstrip("وف") not in _OPENERS or c.noun is None:
        return 0
    woman = c.noun.sense.shape == "sg" and scan.forms[c.noun.i].endswith(("ه", "اه", "ام", "اما"))
    for u in range(c.noun.j, min(b, c.noun.j + 12)):
        if scan.forms[u] in (".", ";", ":", ",", "ان", "بان") or scan.role[u] in (
            "relative",
            "clause",
            "story",
            "among",
        ):
            return 0
        if u in frames.at and frames.at[u].reason is None:
            return 0
        verb = scan.verb[u]
        if verb is None or verb.sense.shape not in ("perfect", "imperfect") or scan.noun[u] is not None:
            continue
        if scan.place[u] is not None or scan.actor[u] is not None or verb.prefix:
            return 0
        if (
            not isinstance(verb.sense.entry, Verb)
            or verb.sense.entry.kind not in _NAMEABLE
            or verb.sense.shape != "perfect"
        ):
            return 0
        return u if scan.forms[u].endswith("ت") == woman and not scan.forms[u].endswith(("وا", "ا")) else 0
    return 0


def _bare_before_verb(frames: Frames, c: Candidate, b: int) -> bool:
    """«امرأة بريطانية قتلت», «مسلحين من القوات الشعبية قتلوا»: a bare noun right before a verb that is done to it."""
    scan = frames.scan
    if c.kind is not None or c.reason is not None or c.definite or c.unit != "people" or c.form not in ("bare", "dual"):
        return False
    if c.noun is None or c.sort not in ("people", "armed", "relative") or c.noun.prefix not in ("", "و"):
        return False
    if scan.forms[c.i - 1] in ("اي", "كل") and c.low == 1:
        return False  # «ما إذا كان أي فرد لقي حتفه»: whoever it may be
    if frames.voices.naming[c.i] or scan.forms[c.i].lstrip("و") in _CHARGED:
        return False  # «متهمين القوات بقتلهم»: those who accuse
    if scan.forms[c.i - 1] == "من" and (one := frames.bare.get(c.i - 2)) is not None and one.low == 1:
        return False  # «مواطنة من أهالي الحي قتلت»: of whom she is
    t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    t = past_age(scan, t, b)
    if t < b and scan.forms[t] in ("كان", "كانت", "كانوا") and not _past_relative(frames, c, t, b):
        return False
    while t < b and (mate := frames.bare.get(t)) is not None and mate.noun is not None and mate.noun.prefix == "و":
        t = scan.skip_light(max(mate.who[1] if mate.who else mate.j, mate.j), b)  # «امرأة وزوجها قتلوا»
    pair = _of_two(frames, c, t, b)
    if t + 1 < b and scan.forms[t] in ("عمره", "عمرها") and (years := frames.at.get(t + 1)) is not None:
        t = max(years.j, years.noun.j if years.noun is not None else 0) + (scan.forms[years.j] in _YEARS_OLD)
    if t < b and (past := _past_relative(frames, c, t, b) or _of_its_clause(frames, c, b)):
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
            or not predicates.is_predicate(frames, verb, u, b)
        ):
            return False
        if (
            c.low == 1
            and scan.forms[u].endswith("ت")
            and c.sort == "relative"
            and scan.forms[c.noun.i].removeprefix(c.noun.prefix) in _HE
        ):
            return False  # «والد شابة قتلت»
        if c.sort == "relative" and u > t and scan.role[u - 1] == "relative" and scan.forms[u - 2].startswith("ال"):
            return False  # «والدة الفتى الذي قتله الجنود»
        if both and u == t and c.form == "bare" and not pair:
            c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"  # «أن شرطيين قتلا»: the verb shows the dual
        if verb.sense.entry.counts == "object" and not verb.suffix:
            nxt = nearness.next_candidate(frames, verb.j, b, 3)
            if (
                nxt is not None
                and nxt.reason is None
                and nearness.object(frames, nxt, verb)
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
        name = frames.scan.forms[verb.j] if verb.j < b else ""
        return not (name in frames.given or name in frames.surnames)  # «شقيق الضحية: قتل فلان …»
    return False


def _of_two(frames: Frames, c: Candidate, t: int, b: int) -> bool:
    """«أن ضابطا ومجندا قتلا»: whether a single person and another with «و» stand before the verb at ``t``."""
    if c.low != 1 or c.noun is None or not 0 <= t < b or not frames.scan.forms[t].endswith("ا"):
        return False
    if c.noun.prefix == "و":
        before = [x for x in frames.bare.values() if max(x.j, x.who[1] if x.who else 0) == c.i and x.low == 1]
    else:
        end = max(c.who[1] if c.who else c.j, c.j)
        before = [x for x in (frames.bare.get(end),) if x is not None and x.noun is not None and x.noun.prefix == "و"]
    return any(x.low == 1 and x.unit == "people" and not x.definite for x in before)
