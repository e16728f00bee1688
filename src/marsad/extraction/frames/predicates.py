"""Which word is a predicate here, and what of: verbs, verbal nouns, verbs of two words. (400 lines and more: one decision.)"""

from __future__ import annotations

from marsad.extraction.arguments import accusative
from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming, demands, losses, movement, nearness, parts
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate, State
from marsad.extraction.happened import HARM, reference_back, violence
from marsad.extraction.names import name_at
from marsad.extraction.persons import found_dead, name_after, title_end
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import LIGHT, PUNCT, WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: kinds of event whose verbal noun may be the subject of a verb that kills or wounds
_STRIKING = frozenset({"airstrike", "shelling", "explosion", "assault"})
_NEGATION = word_class("negation")
#: what a side may owe another
_ARRANGED = frozenset({"evacuated", "released", "returned", "surrendered"})
_MEDIA = word_class("media")
_FIGURATIVE = word_class("figurative")
_AREAS = word_class("areas")
_OF_TRANSPORT = word_class("of_transport")
_WITH_KIN = word_class("with_kin")
_CAUSES = word_class("causes")
_NOUN_NEXT = word_class("noun_next")
_BATTLES = word_class("battles")
_RESULTS = word_class("results")
_WISHES = word_class("wishes")
_DURING_IT = word_class("during_it")
_BOOTY = word_class("booty")
_NUMBER_OF = word_class("number_of")
_WARRANTS = word_class("warrants")
_LIMBS = word_class("limbs")
_FAMILIES = word_class("families")
_NATURAL = word_class("natural_causes")
_BECAUSE = word_class("because_of")
_OF_THOSE = word_class("some_of_those_hurt")
_BEFORE_VERBAL_NOUNS = word_class("before_verbal_nouns")
#: verbs that a second word completes, behind which stands whom they count
_SECOND = {
    "release.let_go": frozenset(["سراح", "سبيل"]),
    "release.free": frozenset(["عن"]),
    "release.pardon": frozenset(["عن"]),
    "kill.claim_lives": frozenset(["بحياه", "بارواح"]),
    "kill.eliminate": frozenset(["علي"]),
    "capture.grip": frozenset(["علي"]),
    "kill.finish_off": frozenset(["علي"]),
    "kill.victim_of": frozenset(["ضحيه", "ضحيته", "ضحيتها", "ضحاياه", "ضحاياها"]),
    "kill.reap_lives": frozenset(["ارواح", "حياه"]),
    "kill.win_martyrdom": frozenset(["الشهاده", "بالشهاده"]),
    "release.unbind": frozenset(["اسر", "قيد"]),
}
_FELL_AS = word_class("fell_as")
_FELL_HURT = word_class("fell_hurt")
#: verbs that take lives, with whom they strike right before the word for their lives
_COSTS = frozenset(["kill.cost_lives", "kill.pay_with"])
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
#: «تم», «جرى»: before a verbal noun, that it was done
_DONE = frozenset(["light.be_done", "light.take_place"])


def is_predicate(frames: Frames, verb: Match, k: int, end: int) -> bool:
    entry = verb.sense.entry
    assert isinstance(entry, Verb)
    if verb.sense.shape == "participle":
        return False
    if frames.scan.actor[k] is not None and verb.j - verb.i == 1 and frames.scan.actor[k].j - k > 1:  # type: ignore[union-attr]
        return False
    if k > 2 and frames.scan.forms[k - 1] == "من" and frames.scan.forms[k - 3] == "وما":
        return False  # «قتل خلال الهجوم وما رافقه من قصف 23 مسلحا»
    if (
        entry.kind == "returned"
        and verb.sense.shape == "masdar"
        and frames.scan.forms[k].startswith(("ال", "بال", "لل"))
    ):
        return False  # «حق العودة»: a cause, no movement
    if losses.kin_lost(frames, entry, verb.sense.shape, verb.j, end):
        return True
    if frames.scan.forms[k] == "فقد" and not _loses(frames, verb.j, end):
        return False  # «فقد استدعت»: the particle
    if (
        entry.id == "kill.eliminate"
        and frames.scan.forms[k].endswith("القضاء")
        and "علي" not in frames.scan.forms[verb.j : verb.j + 1]
    ):
        return False  # «أصدر القضاء حكما على»: the judiciary
    if entry.id in ("kill.eliminate", "kill.pass_away", "kill.they_passed") and verb.sense.shape != "masdar":
        return _passes(frames, verb, end)
    if entry.id == "kill.die_of" and verb.sense.shape == "masdar" and _result(frames, k):
        return True  # «أسفر القصف عن وفاة امرأة»
    if (
        entry.id == "kill.die_of"
        and verb.sense.shape == "masdar"
        and verb.j in frames.at
        and not verb.prefix.endswith("ب")
    ):
        dead = frames.at[verb.j]
        hurt = frames.scan.verb[t] if (t := max(dead.j, dead.who[1] if dead.who else 0)) < end else None
        if (
            hurt is not None
            and hurt.prefix == "و"
            and hurt.sense.entry.id == "wound.hit"
            and hurt.sense.shape == "masdar"
        ):
            return True  # «وفاة 17 شخصا وإصابة 1500»
    if entry.id == "kill.reap_lives" and not frames.scan.companion(entry, verb.i + 1):
        return frames.scan.event[k - 1 if k else k] is not None or any(
            frames.scan.event[t] is not None for t in (max(0, k - 2), min(verb.j, end - 1))
        )
    if (
        entry.id == "capture.stop"
        and frames.scan.forms[k].endswith("توقف")
        and "عن" in frames.scan.forms[k + 1 : k + 5]
    ):
        return False  # «توقف اثنان منها عن العمل»: they ceased
    if frames.scan.forms[k] == "نقل" and entry.id == "evacuate.transfer" and k:
        if frames.scan.forms[k - 1].lstrip("وبل").removeprefix("ال") in _OF_TRANSPORT:
            return False  # «طائرة نقل عسكرية»
    if entry.id == "light.wage" and verb.suffix and any(n in _numbers_end(frames, k) for n in (k, k - 1)):
        return False  # «أحد قادتها», «عدد من قادتهم»: their leaders
    if entry.id == "capture.take_prisoner" and frames.scan.forms[k] in _WITH_KIN and k and _many_people(frames, k - 1):
        return False  # «خرج المسلحون وأسرهم»: their families
    if entry.id == "force.deploy" and any(f in _MEDIA for f in frames.scan.forms[max(0, k - 3) : k + 5]):
        return False  # «صور نشرت على شبكات التواصل»
    if entry.id == "kill.die_of" and verb.sense.shape == "perfect" and verb.j in frames.at:
        if nearness.followed_by_among(frames, frames.at[verb.j], end):
            return True  # «أصيب خمسة …، توفي اثنان منهم»
    if (
        entry.id == "kill.die_of"
        and verb.sense.shape == "perfect"
        and k
        and frames.scan.forms[k - 1] in ("منهم", "منهن", "منهما")
    ):
        if _hurt_before(frames, k):
            return True  # «أصيب عشرة، ثلاثة منهم توفوا»
    if entry.id == "kill.die_of" and verb.sense.shape in ("perfect", "imperfect") and _many_die(frames, verb, end):
        return True
    if (
        entry.id == "kill.die_of"
        and verb.j < end
        and frames.scan.forms[verb.j] in _OF_THOSE
        and _hurt_before(frames, k)
    ):
        return True  # «استقبل 20 جريحا، توفي منهم أربعة», «أصيب خمسة، وسط أنباء عن وفاة أحدهم»
    if entry.id in ("wound.to_hospital", "wound.to_treatment") and not (
        frames.story_kind in HARM or violence(frames.scan, *frames.scan.sentences[frames.scan.sentence_of[k]])
    ):
        return False  # «حملت المروحية مريضا إلى المستشفى»
    if entry.through and not _through(frames, entry, verb, end):
        return False
    if entry.of is not None and not _of_its_kind(frames, entry, verb, end):
        return False
    return not entry.with_ or frames.scan.companion(entry, verb.i + 1)


def _through(frames: Frames, entry: Verb, verb: Match, end: int) -> int:
    """«أودى بخمسة», «زج الأمن بثلاثة ناشطين»: first token of those behind the preposition that the verb needs, 0 if none.

    They stand right behind the verb, or behind its subject and adjuncts.
    """
    scan = frames.scan
    for t in range(verb.j, min(end, verb.j + 12)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is None or c.unit not in ("people", "families") or (c.reason is not None and c.reason_rule != "ordinal"):
            if frames.arguments.finite(t) or scan.forms[t] in (".", ";", ":"):
                return 0
            continue
        if c.definite and c.number is None:
            continue
        if entry.kind == "forces" and c.noun is None and c.who is None:
            return 0
        first = nearness.start(frames, c)
        if not any(
            scan.forms[first - 1] == letter
            or (scan.forms[first].startswith(letter) and len(letter) == 1 and not scan.forms[first].startswith("و"))
            for letter in entry.through
        ):
            if c.number is not None:
                return 0
            continue
        target = first - (scan.forms[first - 1] in entry.through)
        if target == verb.j or _over_subject(frames, verb, target):
            return first
        return 0
    return 0


def _over_subject(frames: Frames, verb: Match, target: int) -> bool:
    """Whether the subject of a verb and adjuncts alone stand from the verb up to a token."""
    scan, t = frames.scan, verb.j
    if frames.arguments.lands(t, target):
        return True
    past = frames.arguments.subject_end(t, target)
    if past == target or (past > t and frames.arguments.lands(past, target)):
        return True
    # a subject of one or two words that the lexicon need not know: «أودى الحريق ب…», «زجت نيابة المدينة ب…»
    for past in range(t + 1, min(target, t + 4) + 1):
        if scan.kinds[past - 1] != WORD or scan.forms[past - 1] in STOPS or past - 1 in frames.at:
            return False
        if past == target or frames.arguments.lands(past, target):
            return True
    return False


def _some_of_those_held(frames: Frames, verb: Match, end: int) -> bool:
    """«أوقفت عشرين …، أطلق اثنان منهم», «خطف 900 امرأة، حرر منهن 300»: some of the people whom the sentence says to be held."""
    scan = frames.scan
    t = verb.j
    before = t < end and scan.forms[t] in ("منهم", "منهن")
    c = frames.at.get(t + before) if t + before < end else None
    if (
        c is None
        or c.number is None
        or c.noun is not None
        or not (before or nearness.followed_by_among(frames, c, end))
    ):
        return False
    for u in range(scan.sentences[scan.sentence_of[verb.i]][0], verb.i):
        for match in (scan.noun[u], scan.verb[u]):
            if match is not None and getattr(match.sense.entry, "kind", None) == "captured":
                return True
    return False


def _buried(frames: Frames, verb: Match, end: int) -> bool:
    """Whether several people with a number are next behind a verb of burying, over its subject and adjuncts."""
    for t in range(verb.j, min(end, verb.j + 8)):
        c = frames.at.get(t) or frames.bare.get(t)
        if frames.arguments.finite(t) or frames.scan.forms[t] in (",", ".", ":", ";"):
            return False
        if c is None or (c.number is None and c.form != "dual"):
            continue
        if c.unit != "people" or c.noun_kind is not None or c.reason is not None or c.low == 1 or c.low is None:
            return False
        return nearness.start(frames, c) == verb.j or _over_subject(frames, verb, nearness.start(frames, c))
    return False


def _frees_people(frames: Frames, verb: Match, end: int) -> bool:
    """Whether people with a number, and no place or thing, are next behind a verb of freeing, over its subject."""
    if _some_of_those_held(frames, verb, end):
        return True
    for t in range(verb.j, min(end, verb.j + 7)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is None or (c.number is None and c.form != "dual"):
            if frames.arguments.finite(t) or frames.scan.forms[t] in ("علي", "في", "من", "بعد", ".", ","):
                return False
            continue
        if c.unit != "people" or c.noun is None or c.reason is not None or c.noun.prefix or c.sort == "armed":
            return False
        if nearness.start(frames, c) == verb.j:
            return True
        return verb.sense.shape != "masdar" and _over_subject(frames, verb, nearness.start(frames, c))
    return False


def _of_its_kind(frames: Frames, entry: Verb, verb: Match, end: int) -> bool:
    """«سرّحت الشرطة أربعة محتجزين»: whether the next counted people behind a verb are by their noun of the kind it needs."""
    if entry.of == "captured" and _some_of_those_held(frames, verb, end):
        return True
    for t in range(verb.j, min(end, verb.j + 9)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is not None and c.unit == "people" and c.reason is None and (c.number is not None or not c.definite):
            return c.noun_kind == entry.of
        if frames.arguments.finite(t) or frames.scan.forms[t] in (".", ";", ":"):
            return False
    return False


def _share_next(frames: Frames, t: int, b: int) -> bool:
    """Whether a percentage or a fraction of a place stands right behind a verb, or behind the one word of who holds it."""
    scan = frames.scan
    for u in range(t, min(b, t + 5)):
        c = frames.at.get(u)
        if c is not None:
            if c.number is None or not (c.number.percent or c.number.form == "fraction"):
                return False
            place = scan.skip_light(c.number.j, b)
            place += place < b and scan.forms[place] in ("من", "مساحه", "مساحات")
            return place < b and (
                scan.place[place] is not None or scan.role[place] == "place_head" or scan.forms[place] in _AREAS
            )
        if scan.verb[u] is not None or scan.forms[u] in (",", ".", ":"):
            return False
    return False


def _numbers_end(frames: Frames, k: int) -> set[int]:
    """Where numbers end soon before a token."""
    return {n.j for t in range(max(0, k - 4), k) if (n := frames.scan.number_at.get(t)) is not None}


def _many_people(frames: Frames, k: int) -> bool:
    """Whether the word at ``k`` is people in the plural with the article, or an adjective behind them."""
    for t in (k, k - 1):
        noun = frames.scan.noun[t] if t >= 0 else None
        if noun is not None and noun.j > t:
            return noun.sense.shape in ("def-pl", "def-dupl") and getattr(noun.sense.entry, "unit", "") == "people"
        if not frames.scan.forms[t].startswith("ال"):
            return False
    return False


def _many_die(frames: Frames, verb: Match, end: int) -> bool:
    """«مات أربعة جنود في الكمين», «ومات في المقابل 30 من القوات»: several who die where violence is told of, or who are armed."""
    scan = frames.scan
    for t in range(verb.j, min(end, verb.j + 8)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is None or (c.number is None and c.form != "dual"):
            if frames.arguments.finite(t):
                return False
            continue
        if (
            c.unit != "people"
            or c.reason is not None
            or c.low == 1
            or not frames.arguments.lands(verb.j, nearness.start(frames, c))
        ):
            return False
        side = scan.actor[c.who[0]] if c.who is not None and c.who[0] < end else None
        if c.sort == "armed" or (side is not None and getattr(side.sense.entry, "role", None) == "belligerent"):
            return not _naturally(frames, verb.j, end)
        a, b = scan.sentences[scan.sentence_of[verb.i]]
        return violence(scan, a, b) and not _naturally(frames, verb.j, end)
    return False


def _before_companion(frames: Frames, entry: Verb, verb: Match, end: int) -> int:
    """«كلّف الخلاف بين العائلتين | ثلاثة رجال حياتهم»: first token of the figure right before the word that the verb needs."""
    scan = frames.scan
    words = scan.lexicon.companions(entry)
    for t in range(verb.j, min(end, verb.j + 40)):
        if scan.forms[t] not in words:
            continue
        for u in range(t - 1, max(verb.j - 1, t - 9), -1):
            c = frames.at.get(u) or frames.bare.get(u)
            if c is not None and c.unit == "people" and max(c.j, c.who[1] if c.who else 0) == t:
                return nearness.start(frames, c)
        return 0
    return 0


def _hurt_before(frames: Frames, k: int) -> bool:
    """Whether the sentence has told of people hurt before a token."""
    scan = frames.scan
    for t in range(scan.sentences[scan.sentence_of[k]][0], k):
        for match in (scan.noun[t], scan.verb[t]):
            if match is not None and getattr(match.sense.entry, "kind", None) == "wounded":
                return True
    return False


def _result(frames: Frames, k: int) -> bool:
    """Whether a verb of result stands before a verbal noun, over its subject and «عن» or «إلى»: «أسفر القصف عن وفاة»."""
    scan = frames.scan
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


def _loses(frames: Frames, t: int, end: int) -> bool:
    """Whether people stand after «فقد»; before a verb it is the particle, before a thing nobody is missing."""
    scan = frames.scan
    t = scan.skip_light(t, end)
    if t >= end or (scan.verb[t] is not None and scan.noun[t] is None):
        return False
    if _lands_at_people(frames, t, end):
        return True
    known = scan.noun[t] or scan.nisba[t] or scan.actor[t]
    return known is not None or t in frames.at or t in scan.time_at or scan.role[t] is not None


def _passes(frames: Frames, verb: Match, end: int) -> bool:
    """«قضى ثلاثة جنود», «جنود قضوا في القصف»: whether the verb, which courts and holiday-makers have too, is of dying."""
    entry, scan = verb.sense.entry, frames.scan
    assert isinstance(entry, Verb)
    if _second_half(frames, entry, verb, end) or verb.sense.shape not in ("perfect", "phrase"):
        return frames.scan.companion(entry, verb.i + 1)
    if _lands_at_people(frames, verb.j, end):
        return True
    title = frames.bare.get(verb.j)
    if title is not None and title.definite and title.low == 1 and scan.companion(entry, verb.i + 1):
        if name_after(scan, title, end, frames.given) is not None:
            return True  # «قضى القائد فلان بغارة»
    if entry.id == "kill.pass_away" and scan.companion(entry, verb.i + 1):
        return True
    nxt = scan.forms[verb.j] if verb.j < end else ""
    pair = [
        c
        for t in range(verb.i - 1, max(0, verb.i - 4), -1)
        if (c := frames.at.get(t) or frames.bare.get(t)) is not None
    ]
    if pair and pair[0].low == pair[0].high == 2 and pair[0].unit == "people" and not pair[0].definite:
        if scan.forms[verb.i].endswith("يا") and max(pair[0].j, pair[0].who[1] if pair[0].who else 0) == verb.i:
            return nxt != "علي"  # «فلسطينيين اثنين قضيا بعد أيام»
    if nxt in ("علي", "بان") or nxt.startswith(("ليل", "عطل", "سنوات", "ساعات", "وقت", "بال", "ب")):
        return nxt in ("بقصف", "برصاص", "بنيران", "بانفجار", "بغاره", "بتفجير", "بهجوم") or (
            nxt == "علي" and entry.id == "kill.eliminate"
        )
    if scan.forms[verb.i].endswith("وا"):
        return verb.j not in frames.at
    one = frames.bare.get(verb.i - 1) or frames.bare.get(verb.i - 2)
    if one is None or one.definite or one.unit != "people" or max(one.j, one.who[1] if one.who else 0) != verb.i:
        return False
    return verb.j in scan.time_at or nxt in ("في", "اثر", "خلال", "جراء", "اثناء", "برصاص", "داخل", "قرب")


def _lands_at_people(frames: Frames, t: int, end: int) -> bool:
    """Whether indefinite people stand at token ``t`` or behind adjuncts that begin there."""
    for u in range(t, min(end, t + 14)):
        c = frames.at.get(u) or frames.bare.get(u)
        if c is None or c.reason is not None or c.unit != "people" or (c.noun is not None and c.noun.prefix):
            continue
        if c.noun is None and c.who is None and not c.rest and c.number is not None and c.number.form != "vague":
            continue
        if not c.definite or c.number is not None:
            if frames.arguments.lands(t, nearness.start(frames, c)):
                return True
    return False


def _second_half(frames: Frames, entry: Verb, verb: Match, b: int) -> int:
    """Token behind the word that ends a verb of two words, its subject between: «أطلقت القوات سراح», «أفرج التنظيم عن»."""
    words = _SECOND.get(entry.id)
    if entry.id == "kill.lose_life" and verb.j < b and frames.scan.forms[verb.j] == "ارواح":
        return verb.j + 1  # «فقدان أرواح 100 شخص»
    scan = frames.scan
    if words is None or verb.sense.shape not in ("perfect", "imperfect", "masdar"):
        return 0
    if entry.id == "kill.finish_off" and verb.j < b and scan.forms[verb.j] in words:
        return verb.j + 1  # «الإجهاز على جريح»
    if verb.sense.shape == "masdar" and (verb.j >= b or verb.suffix or not _doer_next(frames, verb.j)):
        return 0  # «قبض الشرطة على رجل», «إفراج السلطات عن ناشط»
    for t in range(verb.j, min(b, verb.j + 9)):
        if scan.forms[t] in words:
            if entry.id == "kill.victim_of" and t > verb.j and scan.forms[t] == "ضحيه":
                return 0  # «راح الناشط فلان ضحية الهجوم»: who fell stands between
            return t + 1
        if scan.kinds[t] == PUNCT and scan.forms[t] not in LIGHT and scan.forms[t] != ",":
            return 0
        if t in frames.at or (t > verb.j and frames.arguments.finite(t)):
            return 0
    return 0


def _doers_deed(frames: Frames, verb: Match, k: int, b: int) -> bool:
    """«بعد قتله شابا», «لقتله فلان», «اغتياله الوزير فلان», «قتلها للمدنيين»: the pronoun is the doer, as whom he harmed follows."""
    scan, entry = frames.scan, verb.sense.entry
    if not isinstance(entry, Verb) or entry.kind not in HARM or entry.counts != "object" or verb.j >= b:
        return False
    before = scan.forms[k - 1] if k else ""
    if verb.sense.shape != "masdar" and not (
        verb.prefix.endswith(("ل", "ب")) or before.lstrip("و") in _BEFORE_VERBAL_NOUNS
    ):
        return False
    t = scan.skip_light(verb.j, b)
    if t >= b or t in scan.time_at:
        return False
    c = frames.at.get(t) or frames.bare.get(t)
    if c is None:
        return scan.forms[t] in frames.given and name_at(scan, t, b, frames.given, False) > t + 1
    if c.unit != "people" or c.reason is not None or c.noun is None:
        return False
    if c.definite:
        return (c.low is None and c.noun.prefix == "ل") or name_after(scan, c, b, frames.given) is not None
    return c.number is not None or accusative(scan, c) or scan.forms[t].endswith(("ين", "ه")) or c.noun.prefix == "ل"


def _doer_next(frames: Frames, t: int) -> bool:
    """Whether a side or a definite noun stands at ``t``: whose the verbal noun before it is."""
    scan = frames.scan
    actor = scan.actor[t]
    if actor is not None:
        return not actor.prefix
    return scan.forms[t].startswith("ال") and scan.forms[t] not in STOPS


def noun_instead(frames: Frames, verb: Match, bare: Candidate | None, st: State) -> bool:
    """Whether the word is a counted noun here and no verb: plural casualty nouns, duals."""
    entry = verb.sense.entry
    assert isinstance(entry, Verb)
    p, noun = st.predicate, frames.scan.noun[verb.i]
    if noun is not None and p is not None and p.j == verb.i and not p.used and p.shape == "perfect" and not verb.prefix:
        if bool(p.kinds) and p.kinds[0] in HARM and not entry.kind and verb.sense.shape == "perfect":
            return True  # «قتل لغم مدنيا»: right behind a verb stands its subject
    if bare is None or bare.noun is None:
        return False
    if bare.form == "dual" and not entry.kind:
        return True
    if bare.noun.j > verb.j:
        return True
    p = st.predicate
    if not entry.kind and bare.low == 1 and bare.sort == "people" and not bare.definite and p is not None:
        if p.used or not p.kinds or p.kinds[0] not in _NAMEABLE:
            return False
        # «مقتل طالب», «أعدم التنظيم طالبا»
        return p.j == bare.i or nearness.adjacent(frames, p, bare) or nearness.over_adjuncts(frames, p, bare.i)
    return bare.sort == "casualty" and bare.low is None


def _one_fell(frames: Frames, j: int, b: int) -> str | None:
    """The kind of the state in which one person fell, whose word is then no figure of its own: «سقط ابنه البكر صريعا»."""
    scan = frames.scan
    told = False
    for t in range(j, min(b, j + 8)):
        one = frames.bare.get(t)
        if one is not None and one.noun is not None and one.low == 1 and scan.forms[t] not in _FELL_AS:
            named = name_after(scan, one, b, frames.given) is not None
            told = told or not one.definite or named or one.sort == "relative"
        told = told or scan.forms[t] in frames.given.given
        if t > j and scan.forms[t] in _FELL_AS:
            if not told:
                return None  # «سقط الجندي صريعا»: one who was told of before, and the state is all that is said
            frames.bare.pop(t, None)
            return "wounded" if scan.forms[t] in _FELL_HURT else "killed"
        if t in frames.at or scan.finite[t] or scan.forms[t] in (",", ".", ";", ":"):
            return None
    return None


def verb(frames: Frames, st: State, verb: Match, k: int, a: int, b: int) -> int:
    scan = frames.scan
    entry = verb.sense.entry
    assert isinstance(entry, Verb)
    old = st.predicate
    kinds = [entry.kind] if entry.kind else []
    light = entry.id.startswith("light.")
    if (
        old is not None
        and not old.used
        and old.kinds
        and (old.kinds[0] in PEOPLE_KINDS or old.kinds == ["destroyed"])
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
    if entry.id in ("light.fall", "missing.lose") and _share_next(frames, verb.j, b):
        p.kinds, p.rule = ["control"], "predicate:control." + ("fall" if light else "lose")
        kinds, light = p.kinds, False  # «بعد سقوط ثلثي المدينة», «فقد التنظيم 70 في المئة من الأراضي»
    if old is not None and old.shape == "masdar" and old.j == k and p.shape == "perfect" and "و" in verb.prefix:
        if scan.forms[k][len(verb.prefix) :] in scan.lexicon.verbal_nouns(entry):
            p.shape = "masdar"  # «مقتل وجرح العشرات»
    if p.shape == "perfect" and k > a and (done := scan.verb[k - 1]) is not None and done.sense.entry.id in _DONE:
        if scan.forms[k] in scan.lexicon.verbal_nouns(entry):
            p.shape = "masdar"  # «وجرى نقل مقاتلين»
    if (
        entry.id == "missing.lose"
        and p.shape == "perfect"
        and (scan.forms[k].endswith("نا") or _state_loses(frames, k, verb.j, b))
    ):
        p.kinds = kinds = ["killed"]  # «العراق فقد 470 صحافيا»: those whom a side or a country loses are dead
        p.rule += "+by-a-side"
    if entry.id == "missing.lose" and p.kinds == ["missing"] and losses.of_its_fighters(frames, p.shape, k, verb.j, b):
        p.kinds = kinds = ["killed"]  # «فقدت الكتيبة سبعة من عناصرها», «لم يفقدوا سوى مقاتل واحد»
        p.rule += "+fighters"
    if entry.id == "control.liberate" and verb.sense.shape != "participle" and _frees_people(frames, verb, b):
        p.kinds = kinds = ["released"]  # «حررت القوات ثلاث نساء»
        p.rule += "+people"
    if entry.id == "light.bury" and verb.sense.shape in ("perfect", "imperfect") and _buried(frames, verb, b):
        p.kinds = kinds = ["bodies"]  # «دفنت البلدة 12 من أبنائها»
        p.counts = "object"
    if entry.id == "missing.lose" and p.kinds == ["missing"] and losses.of_his_own(frames, p.shape, verb.j, b):
        p.kinds = kinds = []  # «فقد رجل ساقه»
    if kin := losses.kin_lost(frames, entry, p.shape, verb.j, b):
        p.kinds = kinds = ["killed"] if losses.by_violence(frames, a, b) else []
        p.j, p.rule = kin, p.rule + "+kin"
    if (behind := _second_half(frames, entry, verb, b)) > verb.j:
        p.j = behind
    if entry.id == "light.fall" and p.shape == "perfect" and (fell := _one_fell(frames, verb.j, b)):
        p.kinds = kinds = [fell]  # «سقط الجندي فلان صريعا»
        p.counts = "subject"
    if entry.id in _COSTS and (behind_it := _before_companion(frames, entry, verb, b)) > verb.j:
        p.j = behind_it
    if entry.through and (behind_it := _through(frames, entry, verb, b)) > verb.j:
        p.j = behind_it
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
        if scan.noun[verb.j] is not None or verb.j in frames.at:
            p.kinds = kinds = ["captured"]  # «للإيقاع بأربعة من قادة التنظيم»
            p.rule += "+trapped"
    if entry.id == "kill.mourn" and verb.j < b and (dead := scan.noun[verb.j]) is not None:
        if isinstance(dead.sense.entry, Noun) and dead.sense.entry.sort == "casualty":
            p.kinds = kinds = []  # «نعى القتلى»: those told of
    if entry.id == "destroy.find" and found_dead(scan, verb.j, b):
        p.kinds = kinds = ["killed"]  # «عثر على المدير ميتا في سيارته»
        p.rule += "+dead"
        if _found(frames, st, p, b):
            return verb.j
    if p.negated and before == "لم" and before2 == "ما":
        p.negated, p.planned = False, True  # «ما لم يتم إطلاق سراح …»: a condition
    if kinds and (reference_back(scan, verb.j, k, b) or thing_object(frames, kinds[0], verb.j, b)):
        p.kinds = kinds = []  # «جروحه التي أصيب بها», «ضبط النفس»
    if kinds == ["captured"] and verb.sense.shape == "masdar" and before.lstrip("وبل") in _WARRANTS:
        p.kinds = kinds = []  # «مذكرة توقيف فرنسية»: whom it names is not yet held
    if entry.id == "wound.maim" and verb.j < b and scan.forms[verb.j].removeprefix("ال") in _LIMBS:
        p.kinds = kinds = []  # «بتر أعضاء»: no members of a body of people
    if kinds == ["wounded"] and _to_death(frames, verb.j, b):
        p.kinds = kinds = ["killed"]  # «طعن شرطيا حتى الموت»
    if entry.id == "control.enter" and kinds and movement.wheels(frames, k, a):
        p.kinds = kinds = []  # «121 حافلة دخلت بلدتي …»
    if (
        entry.id == "evacuate.empty"
        and kinds
        and verb.j < b
        and scan.forms[verb.j].lstrip("ال").startswith(("منزل", "بيت", "شقه", "دار"))
    ):
        p.kinds = kinds = []  # «إخلاء منزله لأحدهم»: a house
    if kinds == ["forces"] and verb.sense.shape == "masdar" and before.lstrip("وف") in _WISHES:
        p.kinds = kinds = []  # «تريد انتشار قوات»
    if entry.id == "kill.execute" and verb.sense.shape == "masdar" and demands.sentenced(frames, k, a):
        p.planned = True  # «قضت المحكمة بإعدام أربعة»: they are to die
    if kinds and kinds[0] in _ARRANGED and verb.sense.shape in ("masdar", "phrase") and demands.owed(frames, k, a):
        p.kinds = kinds = []  # «إن على الجماعة إطلاق سراح 20»
    if kinds and verb.sense.shape in ("masdar", "phrase") and demands.agreed_on(frames, kinds[0], k, a):
        p.planned = True  # «اتفاق يقضي بخروج المقاتلين»
    if kinds and verb.sense.shape == "masdar" and demands.asked_for(frames, k, a):
        p.kinds = kinds = []
    if kinds and kinds[0] in ("missing", *HARM) and verb.sense.shape == "masdar" and demands.risked(frames, k, a):
        p.kinds = kinds = []
    if kinds == ["killed"] and verb.sense.shape == "masdar" and before.lstrip("و") == "اعاده":
        p.kinds = kinds = []  # «إعادة إعدام للشهيد»: a figure of speech, he is dead
    if entry.id in ("kill.die_of", "kill.pass_away") and kinds and _naturally(frames, verb.j, b):
        p.kinds = kinds = []  # «وفاة سيدة مسنة جراء مشاكل صحية»
    if kinds == ["released"] and scan.forms[k].startswith("ب") and demands.demanded_of(frames, k, a):
        p.kinds = kinds = []
    if kinds and verb.sense.shape == "imperfect" and before == "ان" and demands.asked_that(frames, k - 1, a):
        p.kinds = kinds = []  # «تشترط أن يطلقوا سراح الأسرى»
    if kinds == ["returned"] and (movement.street(frames, k, b) or movement.fighters_go(frames, verb.j, b)):
        p.kinds = kinds = []  # «عاد مقاتلو التنظيم إلى الجبهة»: no one comes home
    if entry.id == "evacuate.transfer" and verb.sense.shape == "masdar" and core.startswith("ال"):
        p.kinds = kinds = []  # «حركة النقل»: traffic
    if entry.id == "control.drive_out" and movement.from_homes(frames, verb.j, b):
        p.kinds = kinds = ["displaced"]  # «طرد مئات الآلاف من منازلهم»
    if (
        entry.id == "evacuate.transfer"
        and verb.sense.shape in ("perfect", "imperfect")
        and movement.quotes(frames, verb.j, b)
    ):
        p.kinds = kinds = []  # «نقلت الوكالة عن العقيد قوله إن …»
    if entry.id in ("evacuate.go_out", "evacuate.leave") and movement.street(frames, k, b):
        p.kinds = kinds = []
    if entry.id in ("evacuate.go_out", "evacuate.leave") and kinds and movement.fleeing(frames, a, b):
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
        and (of := _of_campaign(frames, k, a))
    ):
        st.predicate = Predicate(
            k, verb.j, [of], "object", "perfect", f"predicate:{entry.id}+campaign-of-{of}", entry=entry
        )
        st.predicate.planned, st.predicate.unconfirmed = p.planned, p.unconfirmed
        return verb.j  # «حملة اعتقالات طالت المئات»
    if (
        entry.id == "light.include"
        and old is not None
        and old.kinds in (["released"], ["evacuated"])
        and old.used
        and verb.sense.shape == "perfect"
        and st.last is not None
        and st.last.predicate == old.i
        and st.last.form == "bare"
        and st.last.low is None
    ):
        st.predicate = Predicate(k, verb.j, old.kinds, "object", "perfect", old.rule + "+of-whom", entry=entry)
        st.predicate.planned, st.predicate.unconfirmed = old.planned, old.unconfirmed
        return verb.j  # «عمليات لتبادل أسرى، شملت 200 جهادي»
    if entry.id == "light.include" and verb.sense.shape != "masdar" and (
        (k > a and scan.forms[k - 1] in _BOOTY) or (verb.j < b and scan.forms[verb.j] in _BOOTY)
    ):  # fmt: skip
        st.predicate = Predicate(
            k, verb.j, ["destroyed"], "object", "perfect", "predicate:light.include+booty", entry=entry
        )
        return verb.j  # «الغنائم شملت ستة رشاشات»
    if entry.id == "light.include" and verb.sense.shape != "masdar":
        if (whole := parts.whole_that_includes(frames, st, k, verb.j, a, b)) is not None:
            st.parent, st.how, st.since, st.outer, st.predicate = whole, "among", k, None, None
            st.last = whole
            return verb.j  # «قضى 38 …، وأوضح أن القائمة تضم 14 طفلا»
    if entry.id in ("light.include", "light.carry") and old is not None and old.kinds and not old.used:
        return verb.j  # «غادرت دفعة تضم الآلاف»
    if (
        old is not None and old.kinds and not old.used and old.kinds[0] in HARM and old.j == k and "و" in verb.prefix
        and kinds and kinds[0] not in PEOPLE_KINDS and old.shape == p.shape
        and (nxt := nearness.next_candidate(frames, verb.j, b, 6)) is not None and nxt.unit == "people"
    ):  # fmt: skip
        old.j = verb.j  # «يقتل ويحرق 25 شخصا»
        return verb.j
    if kinds and old is not None and old.toll and not old.used and kinds[0] in PEOPLE_KINDS:
        done = scan.verb[k - 1] if k - 1 > a and scan.role[k - 2] == "relative" else None  # «الذين تم تحييدهم»
        of_whom = k - 1 > a and scan.forms[k - 1] == "من" and scan.forms[k - 2].lstrip("و") in _NUMBER_OF
        if k > a and (scan.role[k - 1] == "relative" or of_whom or (done is not None and done.sense.entry.id in _DONE)):
            old.kinds = kinds  # «عدد الجنود الذين قتلوا … ارتفع إلى 142»: whom the toll counts
            return verb.j
    if not kinds and old is not None and old.toll and not old.used:
        return verb.j  # «بلغت الحصيلة», «ارتفع عدد القتلى»: the toll goes on
    if (
        kinds and old is not None and old.kinds and not old.used and _right_after(frames, old, k) and "و" in verb.prefix
        and (old.kinds[0] in PEOPLE_KINDS) == (kinds[0] in PEOPLE_KINDS)
        and (old.shape == p.shape or (old.shape == "masdar" and k == old.j and not scan.forms[k].endswith(("ت", "وا"))))
        and (not scan.forms[old.j - 1].endswith(("وا", "تا", "ا")) or _both_do(frames, old, verb, b))
        and not _has_subject_before(frames, old, a)
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
    if (
        verb.sense.shape == "masdar" and before in _DURING_IT and old is not None and old.kinds and not old.used
        and old.kinds[0] in HARM and (old.toll or old.shape in ("perfect", "imperfect")) and (not kinds or kinds[0] not in HARM)
    ):  # fmt: skip
        return verb.j  # «وقتل خلال إحباط الهجوم 8 جنود», «عدد الذين قتلوا جراء تعرضهم للغازات بنحو 3800»
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
        # «مقتله», «قتلهم»: a reference back, no new figure; «لقتله شابا» has the doer
        if _doers_deed(frames, verb, k, b):
            p.shape = "masdar"
        else:
            p.used = 1
    if any(x.predicate == k for x in st.claims):
        p.used = 1  # «15 عنصرا قتلوا بينهم قناص»: it has counted those before it
    st.predicate = p
    if kinds:
        frames.predicates.append(p)
    if entry.id == "light.leave_behind" and verb.sense.shape == "phrase":
        p.j = k + 1  # «خلف قتلى»: the lexicon tells the verb from a name by the word behind, which is a figure
        return p.j
    return max(p.j, verb.j)


def _of_campaign(frames: Frames, k: int, a: int) -> str | None:
    """The kind that «حملة اعتقالات» before a verb that says whom it reached makes of them; None where none stands."""
    for t in range(k - 1, max(a - 1, k - 9), -1):
        if frames.scan.forms[t] in (".", ";") or t in frames.at:
            return None
        if frames.scan.forms[t].lstrip("وب").removeprefix("ال") in ("اعتقالات", "اختطافات", "اعدامات", "تصفيات"):
            return "captured" if "اعتقال" in frames.scan.forms[t] or "اختطاف" in frames.scan.forms[t] else "killed"
    return None


def _state_loses(frames: Frames, k: int, j: int, b: int) -> bool:
    """Whether a side or a country is the subject of «فقد», and counted people follow at once."""
    scan = frames.scan
    if (own := frames.at.get(scan.skip_light(j, b))) is not None and own.unit == "people" and own.number is not None:
        mine = own.noun or (scan.noun[own.who[0]] if own.who is not None and own.who[0] < b else None)
        its_men = own.sort == "armed" or (mine is not None and mine.sense.entry.id == "people.individual")
        if (
            mine is not None
            and mine.suffix
            and its_men
            and not any(f in _FAMILIES for f in scan.forms[max(0, k - 4) : k + 3])
        ):
            return True  # «فقد 35 من أفراده»: fighters who are somebody's own
    before = scan.actor[k - 1] or scan.place[k - 1] if k else None
    after = scan.actor[j] if j < b else None
    t = j
    if after is not None and not after.prefix:
        t = max(after.j, noun_phrase(scan, j, b, 4))
    elif before is None or before.prefix or before.j != k:
        return False
    c = nearness.next_candidate(frames, t, b, 4)
    return (
        c is not None
        and c.number is not None
        and c.unit == "people"
        and c.noun is not None
        and nearness.start(frames, c) == t
    )


def _right_after(frames: Frames, old: Predicate, k: int) -> bool:
    """Whether a verb follows another at once, or with only the subject of both between: «خطف التنظيم وقتل ثمانية»."""
    if k == old.j:
        return True
    scan = frames.scan
    if old.shape != "perfect" or old.counts != "object" or k - old.j > 4:
        return False
    actor = scan.actor[old.j]
    if any(t in frames.at for t in range(old.j, k)):
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


def _both_do(frames: Frames, old: Predicate, verb: Match, b: int) -> bool:
    """«قتلوا وأصابوا 40 ألفا»: a number or indefinite people right behind the second of two verbs in «-وا» is whom they did it to."""
    forms = frames.scan.forms
    if not forms[old.j - 1].endswith("وا") or not forms[verb.i].endswith("وا"):
        return False
    c = nearness.next_candidate(frames, verb.j, b, 6)
    return c is not None and c.unit == "people" and nearness.start(frames, c) == verb.j and not c.definite


def _found(frames: Frames, st: State, p: Predicate, b: int) -> bool:
    """Claim the one who is found dead, by the name where one is given, else by the role; False where neither stands."""
    scan = frames.scan
    k = p.j + (p.j < b and scan.forms[p.j] == "علي")
    noun = scan.noun[k] if k < b else None
    if noun is None or not isinstance(noun.sense.entry, Noun) or noun.prefix or not noun.sense.shape.endswith("sg"):
        return False
    if noun.sense.entry.sort not in ("people", "armed", "relative"):
        return False
    role = Candidate(k, noun.j, "bare", 1, 1, noun=noun, definite=noun.sense.shape.startswith("def"))
    named = name_after(scan, role, b, frames.given)
    st.predicate = p
    if named is not None:
        c = Candidate(named[1], named[2], "name", 1, 1, names=(named[1], named[2]), who=(k, named[0]), noun=noun)
    else:
        role.j = title_end(scan, role, b)
        role.who = (k, role.j)
        c = role
    frames.bare.pop(k, None)
    frames.predicates.append(p)
    claiming.claim(frames, st, c, "killed", p.rule)
    return True


def _has_subject_before(frames: Frames, p: Predicate, a: int) -> bool:
    """«بأن طفلا قتل وأصيب أربعة»: the first verb has its own subject before it."""
    if p.shape not in ("perfect", "imperfect") or p.i <= a:
        return False
    return any(
        max(c.j, c.who[1] if c.who else 0) == p.i
        and c.i >= a
        and (c.noun is None or c.noun.prefix in ("", "و"))
        and not (c.definite and c.number is None and c.sort == "armed")  # «القوات قتلت وجرحت 30»: they did it
        for c in (*frames.at.values(), *frames.bare.values())
        if c.i < p.i and c.unit == "people"
    )


def _naturally(frames: Frames, t: int, b: int) -> bool:
    """Whether a word of cause and an illness stand behind a word for dying, with no other verb between."""
    scan = frames.scan
    for u in range(t, min(b, t + 12)):
        if scan.verb[u] is not None and scan.verb[u].sense.shape in ("perfect", "imperfect"):  # type: ignore[union-attr]
            return False
        if scan.forms[u] in _BECAUSE or scan.forms[u].startswith(("بنوب", "بازم", "بسكت", "بجلط", "بمرض", "بالسرطان")):
            if any(f in _NATURAL or f.removeprefix("ب") in _NATURAL for f in scan.forms[u : min(b, u + 4)]):
                return True
    return False


def _to_death(frames: Frames, t: int, b: int) -> bool:
    """«حتى الموت» right behind the one who is struck."""
    forms = frames.scan.forms
    return any(forms[u] == "حتي" and forms[u + 1] == "الموت" for u in range(t, min(b - 1, t + 5)))


def thing_object(frames: Frames, kind: str, j: int, b: int) -> bool:
    """«ضبط النفس», «خطف الأضواء», «أسر القلوب», «قتل الوقت»: figures of speech, whose object is no person."""
    nxt = frames.scan.forms[j] if j < b else ""
    return nxt in _FIGURATIVE if kind in HARM else False


def core_is_noun(scan: Scan, verb: Match, k: int) -> bool:
    """Whether a verb without «و» is written like its own verbal noun: «قتل», «نقل»."""
    entry = verb.sense.entry
    return isinstance(entry, Verb) and not verb.prefix and scan.forms[k] in scan.lexicon.verbal_nouns(entry)
