"""Who is counted, where the figure's own words refer back: «أحدهم», a side's losses. (Over 400 lines: one walk back.)

Runs once over the settled figures of a report, after they are found and before they are written down.
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extraction.attribution import Voices
from marsad.extraction.figures import GENERIC, Candidate, armed_side, has_people, people_after
from marsad.extraction.phrases import STOPS, group_word, noun_phrase, owner_before
from marsad.extraction.scan import LIGHT, PUNCT, WORD, Match, Scan
from marsad.extraction.whose import side_told, those_beside, told_beside
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_FAMILIES = word_class("families")
_IS = word_class("is")
#: the least number for which an exact sum tells
_TELLING_SUM = 15
#: of which kinds the terms of a sum are
_SUMMED = {k: frozenset({k}) for k in ("killed", "wounded", "captured", "bodies", "released", "missing")} | {
    "casualties": frozenset({"killed", "wounded"})
}
_AMONG_THEM = word_class("among_them")
_ONE_OF_THEM = word_class("one_of_them")
_OF_THEM = word_class("of_them")
#: nouns of people held that say who they are
_TELLING = frozenset({"casualty.wanted", "casualty.hostage"})
_PLURALS = ("ين", "ون", "يين", "يون")
#: hands and shots: the people behind them did it
_DOERS = word_class("doers")
_NO_TITLE = word_class("no_title")
#: «كان آخرها مقتل 62»
_LAST = word_class("last_of_them")
_REMAINING = word_class("remaining")
_EXCEPT = word_class("except")
_AMONG_BODIES = word_class("among_bodies")
_EVERYONE = word_class("everyone")
#: participles of people that need what follows: «العاملين في …», «متهم ب…»
_INCOMPLETE = word_class("incomplete")
_BEHIND_PARTICIPLES = word_class("behind_participles")
_ROSE = word_class("rose")
_MEANWHILE = word_class("meanwhile")
#: no people of themselves: relative words, and weekdays in the form of a dual
_NO_PEOPLE = word_class("no_people")
_ENDS = ("مصرع", "حتف")
_SUFFERED = "light.suffer"
_RANKS_OF = word_class("ranks_of")
_MEN_OF = word_class("men_of_a_side")
_SHOT_AT = word_class("shot_at")
_BRINGS_ABOUT = frozenset({"light.result_in", "light.inflict", "light.lead_to", "light.cause"})
_LOSSES_OF = word_class("losses_of")
_IN_ADDITION = word_class("in_addition")
_BESIDE, _BESIDE_ENDS = word_class("beside_begins"), word_class("beside_ends")


def settle_counted(scan: Scan, voices: Voices, settled: list[Candidate]) -> None:
    """Give figures that refer back the people whom they refer to; take from them those whom they do not."""
    known: dict[int, Candidate] = {}
    for c in settled:
        if c.unit == "families":
            _by_words_beside(scan, c, known, True)
        if c.unit != "people":
            continue
        if c.who is not None:  # «لقي فلسطيني مصرعه»: the verb's own words
            own = next((t for t in range(c.who[0] + 1, c.who[1]) if scan.forms[t].startswith(_ENDS)), c.who[1])
            c.who = (c.who[0], own)
        if c.part_of is None and c.i and scan.forms[c.i - 1] in _AMONG_THEM:
            _part_with_its_verb(scan, c, settled)
        if c.inherited and c.part_of is None:
            _past_the_parts(c, settled)
        if c.inherited and _only_so_many(scan, c):
            c.who, c.inherited = None, False
            c.steps.append("a bare «العشرات» takes nobody's people")
        if c.noun is not None and c.who is None and c.noun.sense.entry.id in _TELLING:
            c.who = (c.noun.i, c.noun.j)
        if (c.who is None or c.inherited) and c.part_of is None:
            found = _referred_to(scan, voices, c, known)
            if found is not None:
                c.who, c.inherited = found, True
                c.steps.append("refers back to the people named before it")
        if c.who is None and c.form == "name":
            c.who = _role(scan, c)
        group = _of_the_group(scan, c) or _whose_men(scan, voices, c) or _in_the_ranks(scan, c)
        if group is not None:
            for x in settled:
                if x.inherited and x.who == c.who and c.who is not None:
                    x.who = group
            c.who, c.inherited = group, not c.j <= group[0]
            c.steps.append("of the group that they are said to belong to")
        if c.who is None and c.form == "bare" and c.sort == "casualty":
            c.who = _those_hurt(scan, c)
        if c.who is None and c.noun is not None and c.noun_kind == "wounded" and c.kind == "killed":
            c.who = (
                c.noun.i,
                c.noun.j,
            )  # «وفاة أربعة من المصابين»: that they were hurt says more than that they are dead
        if c.who is None and c.form == "name" and c.part_how == "consists_of" and not c.apart:
            c.who = _as_their_whole(scan, c)
            c.inherited = c.who is not None
        if c.who is None and c.sort == "people" and c.part_of is None:
            c.who = _said_of_them(scan, c)
        if c.who is None and c.i > 1 and scan.forms[c.i - 1] == "من" and scan.forms[c.i - 2].lstrip("وب") in _FAMILIES:
            c.who = (c.i - 2, c.i - 1)  # «عائلة من ثلاثة أشخاص»
        if c.who is None and c.rule == "counted-noun" and c.sort == "casualty" and c.part_of is None:
            c.who = _of_the_same_side(scan, c, known)
            c.inherited = c.who is not None
        if (
            c.who is None
            and c.part_how == "among"
            and c.part_of is not None
            and c.noun is None
            and c.number is not None
        ):
            c.who, c.inherited = c.part_of.who, True  # «بينهم ثمانية قتلوا في انفجار»
        if c.kind in _SUMMED and c.part_of is None and (c.who is None or c.sort == "armed"):
            side = _fell_of(scan, c)
            if side is not None:
                c.who, c.inherited = side, True
        if c.part_of is None and (c.who is None or _says_fighters(scan, c)):
            found = (
                _told_behind(scan, c)
                or _number_of(scan, c)
                or _in_whose_ranks(scan, c)
                or _losses_of(scan, c)
                or _struck(scan, c)
                or _loser(scan, voices, c)
            )
            if found is not None:
                c.who, c.inherited = found, True
        own = c.noun is not None and c.who == (c.noun.i, c.noun.j)
        if c.who is None or c.inherited or own or c.rule.startswith("part:among-after"):
            _by_words_beside(scan, c, known, own)
        known[c.i] = c
    _share_people(scan, settled)
    _all_of_them(scan, settled)
    _casualties_of(scan, settled)
    _completed(scan, settled)
    _name_by_name(scan, settled)
    _sums_up(scan, settled)
    _larger_whole(scan, settled)
    _parts_of_the_rest(scan, settled)
    _excepted(scan, settled)
    _one_in_a_state(scan, settled)
    _bodies_among(scan, settled)
    _victims_in_two(scan, settled)
    _joined_to_a_part(scan, settled)
    _last_of_them(scan, settled)
    _out_of(scan, settled)
    _of_those_hurt(scan, settled)
    _parts_beside_a_part(scan, settled)
    for c in settled:
        if c.who is None and c.noun is not None and c.noun.sense.entry.id == "casualty.refugee":
            c.who = (c.noun.i, c.noun.j)  # «لاجئ» says more than that he fled


def _by_words_beside(scan: Scan, c: Candidate, known: dict[int, Candidate], own: bool) -> None:
    """Give a figure the people whom a clause or a phrase beside it tells."""
    beside = told_beside(scan, c, own)
    if beside is not None:
        (c.who, why), c.inherited = beside, False
        c.steps.append(why)
        return
    if c.who is None and c.noun is None and c.number is not None and c.part_of is None:
        last = known[max(known)] if known else None
        rest = scan.forms[last.j + 1 : c.i] if last is not None and scan.forms[last.j] in _OF_THEM else []
        deeds = [t for t in range(c.i - 3, c.i) if scan.verb[t] is not None and scan.forms[t].startswith("و")]
        joined = bool(rest and deeds) and not set(rest) & {",", ".", ";"}
        if last is not None and last.who is not None and len(rest) <= 7 and joined:
            c.who, c.inherited = last.who, True
            c.steps.append("«منهم» beside it: others of the same people")
            return
    others = those_beside(scan, c, scan.sentences[scan.sentence_of[c.i]][0]) if c.inherited else None
    if others is not None and c.who is not None and c.who[0] < scan.sentences[scan.sentence_of[c.i]][0]:
        c.who = others
        c.steps.append("others of those told before it in the sentence")


def _of_the_group(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«8 قيادات ميدانية بارزة من الجماعة», «قيادي في صفوف الحركة»: the armed group whose men or leaders are counted."""
    if c.who is None or c.inherited or c.sort != "armed" or c.who[0] < c.i:
        return None
    if any(scan.actor[t] is not None or scan.nisba[t] is not None for t in range(*c.who)):
        return None
    b = scan.sentences[scan.sentence_of[c.i]][1]
    k = max(c.who[1], c.j)
    for _ in range(3):  # «بارزين», «وعنصرا»
        k = scan.skip_light(k, b)
        if k >= b or scan.kinds[k] != WORD or k in scan.number_at or k in scan.time_at:
            return None
        if scan.forms[k] in _OF_A_GROUP:
            break
        noun = scan.noun[k]
        joined = noun is not None and noun.prefix == "و" and isinstance(noun.sense.entry, Noun)
        if joined and noun.sense.entry.sort != "armed":  # type: ignore[union-attr]
            return None
        if not joined and (scan.verb[k] is not None or scan.actor[k] is not None or not _adjective(scan, k)):
            return None
        k += 1
    return _group_behind(scan, k, b)


def _group_behind(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """The armed group behind «من», «في» or «في صفوف» at token ``k``; None where another thing stands there."""
    if k >= b or scan.forms[k] not in _OF_A_GROUP:
        return None
    k = first = scan.skip_light(k + 1, b)
    while k < b and scan.forms[k] in ("صفوف", "عناصر", "مقاتلي", "مسلحي", "افراد"):
        first = k if scan.forms[k] != "صفوف" else k + 1
        k = scan.skip_light(k + 1, b)
    if k < b and group_word(scan, k) and scan.actor[k] is None and not scan.forms[k].startswith(("ل", "ب")):
        return first, k + 1  # «في صفوف عناصر المليشيات»
    if k >= b or (scan.noun[k] is not None and scan.actor[k] is None):
        return None
    match = scan.actor[k] or scan.nisba[k]
    if (
        match is None
        or match.prefix
        or match.sense.entry.id in _NO_GROUP
        or not armed_side(scan, k)
        or scan.place[k] is not None
    ):
        return None
    return k, max(match.j, noun_phrase(scan, k, b, 3) if scan.actor[k] is not None else match.j)


def _adjective(scan: Scan, k: int) -> bool:
    form = scan.forms[k]
    return (
        scan.noun[k] is None
        and not form.startswith(("ال", "و", "ل"))
        and form.endswith(("ا", "ه", "ين", "ون", "ان", "ي", "ز"))
    )


def _whose_men(scan: Scan, voices: Voices, c: Candidate) -> tuple[int, int] | None:
    """«الحركة تقتل أحد عناصرها»: the group that the possessive refers to, named before it in the sentence, and no speaker."""
    if (c.low, c.high) != (1, 1) or c.who is None or c.inherited or c.who[0] < c.i or c.who[1] - c.who[0] > 1:
        return None
    noun = scan.noun[c.who[0]]
    if noun is None or noun.suffix not in ("ها", "هم", "ه") or not isinstance(noun.sense.entry, Noun):
        return None
    if noun.sense.entry.sort != "armed" or scan.forms[c.who[0]].startswith("ال"):
        return None
    owner = owner_before(scan, c.who[0])
    if owner is None or scan.sentence_of[c.i] != scan.sentence_of[owner.i] or voices.naming[owner.i]:
        return None
    return owner.i, owner.j


def _in_the_ranks(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«قتلى وأسرى في الجماعة», «13 قتيلا وجرح 7 آخرين في صفوف الجماعة»: what stands behind the last is said of all."""
    if (
        c.who is not None
        or c.unit != "people"
        or c.part_of is not None
        or (c.kind not in _SUMMED and c.kind != "casualties")
    ):
        return None
    if c.sort != "casualty" and not c.rest:
        return None
    b = scan.sentences[scan.sentence_of[c.i]][1]
    k, joined = c.j, False
    while k < b:
        k = scan.skip_light(k, b)
        if k >= b:
            return None
        form, noun, verb = scan.forms[k], scan.noun[k], scan.verb[k]
        if form in ("هم", "جميعهم", "كلهم") and k + 1 < b and scan.forms[k + 1] == "من":
            return people_after(scan, k + 1, b)  # «القتلى السبعة الآخرين هم من المدنيين»
        if form in (
            "الاخرين",
            "الاخرون",
            "السبعه",
            "الثلاثه",
            "الاربعه",
            "الخمسه",
            "السته",
            "الثمانيه",
            "التسعه",
            "العشره",
        ):
            k += 1
            continue
        if form in ("في", "من", "بين"):
            ranks = k + 1 < b and scan.forms[k + 1] == "صفوف"
            return _group_behind(scan, k, b) if ranks or form == "في" else None
        casualty = noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "casualty"
        harm = (
            verb is not None and verb.prefix == "و" and verb.sense.entry.id.startswith(("kill.", "wound.", "capture."))
        )
        if (casualty and noun.prefix == "و") or harm:  # type: ignore[union-attr]
            joined, k = True, (noun or verb).j  # type: ignore[union-attr]
        elif joined and (casualty or k in scan.number_at or form in ("اخرين", "اخرون", "اخر")):
            k = scan.number_at[k].j if k in scan.number_at else k + 1
        elif form in ("اخرين", "اخرون"):
            k += 1
        else:
            return None
    return None


def _said_of_them(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«شخصا يشتبه بتحضيره للجريمة», «رجل متهم بالقتل»: what somebody of no other name is charged with."""
    b = scan.sentences[scan.sentence_of[c.i]][1]
    k = scan.skip_light(c.j, b)
    if k >= b or scan.forms[k] not in _CHARGED:
        return None
    stop = k + 1
    while stop < b and stop - k < 7 and stop not in scan.time_at and stop not in scan.number_at:
        if (scan.kinds[stop] == PUNCT and scan.forms[stop] not in LIGHT) or scan.forms[stop] in _ENDS_CHARGE:
            break
        stop += 1
    while scan.forms[stop - 1] in LIGHT:
        stop -= 1
    return (k, stop) if stop > k + 1 else None


def _as_their_whole(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«4 دبلوماسيين وهم فلان وفلان»: those named one by one are what the number before them says, if it says a role."""
    whole = c.part_of
    if whole is None or whole.who is None or whole.noun is None or scan.sentence_of[whole.i] != scan.sentence_of[c.i]:
        return None
    entry = whole.noun.sense.entry
    role = isinstance(entry, Noun) and entry.sort in ("people", "relative") and entry.id not in GENERIC
    return whole.who if role and whole.who[0] == whole.noun.i else None


#: words for armed men of no group
_NO_GROUP = frozenset({"g.armed-groups", "g.gunmen"})
_OF_A_GROUP = word_class("of_a_group")
_CHARGED = word_class("charged")
_ENDS_CHARGE = word_class("ends_charge")


def _sums_up(scan: Scan, settled: list[Candidate]) -> None:
    """«اعتقلت 18 شخصا. … 10 منهم في إزمير … و8 آخرين في إسطنبول»: figures right behind another that add up to it.

    The figures must follow one another and add up exactly. A small number is made up by chance too often, and one that
    a single figure nearly reaches is an update of it.
    """
    for n, whole in enumerate(settled):
        if whole.unit != "people" or whole.low is None or whole.low < _TELLING_SUM or whole.kind not in _SUMMED:
            continue
        kinds = _SUMMED[whole.kind]
        terms: list[Candidate] = []
        total: float = 0
        for x in settled[n + 1 :]:
            if x.unit != "people" or x.kind not in kinds:
                if scan.sentence_of[x.i] == scan.sentence_of[whole.i]:
                    continue
                break
            if x.part_of is not None and x.part_of is not whole:
                continue
            if x.low is None or x.low != x.high or x.low >= whole.low or x.mode != whole.mode:
                break
            if scan.story_of[x.i] != scan.story_of[whole.i] or scan.sentence_of[x.i] - scan.sentence_of[whole.i] > 2:
                break
            terms.append(x)
            total += x.low
            if total >= whole.low:
                break
        if total != whole.low or len(terms) < 2 or max(x.low or 0 for x in terms) > whole.low * 3 / 4:
            continue
        if whole.kind not in ("casualties",) and len({x.kind for x in terms}) > 1:
            continue
        for x in terms:
            if x.part_of is None:
                x.part_of, x.part_how = whole, "consists_of"
                x.apart = scan.sentence_of[x.i] != scan.sentence_of[whole.i]
                x.steps.append("with the figures beside it adds up to the number before")


def _larger_whole(scan: Scan, settled: list[Candidate]) -> None:
    """«من بين القتلى 9 مسلحين»: a part is less than its whole; the last larger figure of the kind is meant."""
    for n, c in enumerate(settled):
        if not c.rule.startswith(("part:among-the", "part:said-to-be", "part:some-of")) or c.low is None:
            continue
        fits = c.part_of is not None and (c.part_of.low is None or c.part_of.low > c.low)
        if fits and c.part_of is not None and scan.sentence_of[c.part_of.i] == 0:
            # a headline is told again below: the part is of the figure that stands nearer
            same = [x for x in settled[:n] if (x.kind, x.unit, x.low, x.high) == _measure(c.part_of)]
            if same and same[-1].part_of is None:
                c.part_of = same[-1]
        such = {
            scan.forms[t] for t in range(max(0, c.i - 3), c.i) if scan.nisba[t] is not None or scan.noun[t] is not None
        }
        for x in reversed(settled[:n]):
            if x.kind != c.kind or x.unit != c.unit or x.low is None or x.low <= c.low:
                continue
            # «من بين القتلى المدنيين 19 طفلا»: of those civilians, though they are a part themselves
            told = x.part_of is not None and x.who is not None and _same_people(scan, x.who, such)
            if told or (x.part_of is None and not fits):
                c.part_of, c.part_how = x, "among"
                break


def _measure(c: Candidate) -> tuple[str | None, str, float | None, float | None]:
    return c.kind, c.unit, c.low, c.high


def _parts_of_the_rest(scan: Scan, settled: list[Candidate]) -> None:
    """«ستة من القتلى …، والباقون، وهم أب وابناه …»: those who are the rest are parts of the whole of the six."""
    for c in settled:
        mate = c.part_of
        if mate is None or mate.part_of is None or c.part_how != "consists_of":
            continue
        if scan.sentence_of[c.i] == scan.sentence_of[mate.i] and any(
            scan.forms[t].lstrip("و") in _REMAINING for t in range(mate.j, c.i)
        ):
            c.part_of = mate.part_of


def _one_in_a_state(scan: Scan, settled: list[Candidate]) -> None:
    """«أصيب ثلاثة من منتسبيها بجروح، حالة أحدهم حرجة»: the one is of the hurt told before him in the sentence."""
    for mate, c in pairwise(settled):
        if c.rule != "severity-of-wounds" or c.part_of is not None or scan.forms[c.i].lstrip("و") not in _ONE_OF_THEM:
            continue
        if mate.kind == c.kind and scan.sentence_of[mate.i] == scan.sentence_of[c.i] and (mate.low or 2) > (c.low or 1):
            c.part_of, c.part_how, c.who, c.inherited = mate, "among", mate.who, True


def _excepted(scan: Scan, settled: list[Candidate]) -> None:
    """«احتجزوا ثلاثين عاملاً …، باستثناء أربعة اقتيدوا»: those excepted are of those told before them."""
    for mate, c in pairwise(settled):
        if c.part_of is not None or c.kind != mate.kind or c.i == 0 or scan.forms[c.i - 1] not in _EXCEPT:
            continue
        whole = mate.part_of or mate
        if scan.sentence_of[c.i] == scan.sentence_of[whole.i] and (whole.low or 10**12) > (c.low or 0):
            c.part_of, c.part_how = whole, "among"
            if c.who is None:
                c.who, c.inherited = whole.who, True


def _bodies_among(scan: Scan, settled: list[Candidate]) -> None:
    """«60 جثة …، منها جثة القيادي فلان»: the one body is of those told before it."""
    for mate, c in pairwise(settled):
        if c.part_of is not None or c.kind != "bodies" or mate.kind != "bodies" or c.low != 1:
            continue
        first = max(scan.sentences[scan.sentence_of[c.i]][0], c.i - 6)
        told = any(scan.forms[t] in _AMONG_BODIES and scan.forms[t + 1].startswith("جث") for t in range(first, c.i))
        whole = mate.part_of or mate
        if told and (whole.low or 10**12) > 1:
            c.part_of, c.part_how = whole, "among"


def _victims_in_two(scan: Scan, settled: list[Candidate]) -> None:
    """«5140 ضحية: 1595 قتيلاً و3545 جريحاً»: victims whom dead and hurt right behind them make up are both."""
    for n, c in enumerate(settled[:-2]):
        dead, hurt = settled[n + 1], settled[n + 2]
        if c.kind != "killed" or c.noun is None or c.noun.sense.entry.id != "casualty.victim" or not c.low:
            continue
        if (dead.kind, hurt.kind) != ("killed", "wounded") or c.low != (dead.low or 0) + (hurt.low or 0):
            continue
        c.kind = "casualties"
        for x in (dead, hurt):
            x.part_of, x.part_how = c, "consists_of"
            if x.who is None:
                x.who, x.inherited = c.who, True


def _joined_to_a_part(scan: Scan, settled: list[Candidate]) -> None:
    """«19 شخصاً من موقعين، 12 من الأول وسبعة من الثاني»: joined to a part, and no more than the whole with it."""
    for mate, c in pairwise(settled):
        whole = mate.part_of
        if whole is None or c.part_of is not None or c.rule != "coordinated" or c.kind != mate.kind:
            continue
        if scan.sentence_of[c.i] != scan.sentence_of[mate.i] or whole.low is None or c.low is None or mate.low is None:
            continue
        parts = sum(x.low or 0 for x in settled if x.part_of is whole)
        near = c.i - max(mate.j, mate.who[1] if mate.who is not None and mate.who[0] >= mate.i else mate.j)
        if parts + c.low <= whole.low and near <= 4 and not any(scan.finite[t] for t in range(mate.j, c.i)):
            if parts + c.low == whole.low or mate.part_how == "consists_of":
                c.part_of, c.part_how = whole, mate.part_how


def _same_people(scan: Scan, who: tuple[int, int], words: set[str]) -> bool:
    """Whether one of the words is that of the people: «المدنيين», «مدنيا»."""
    mine = {m.sense.entry.id for t in range(*who) if (m := scan.noun[t] or scan.nisba[t]) is not None}
    theirs: set[str] = set()
    for form in words:
        if form.startswith("ال"):
            theirs |= {m.sense.entry.id for m in scan.lexicon.readings(form, 0, "noun")}
    return bool(mine & theirs)


def _last_of_them(scan: Scan, settled: list[Candidate]) -> None:
    """«لقي 110 مصرعهم وأصيب 12 ألفا، كان آخرها مقتل 62 وجرح 3188»: the last ones are among those counted before."""
    for n, c in enumerate(settled):
        if c.unit != "people" or c.part_of is not None or c.low is None:
            continue
        a = scan.sentences[scan.sentence_of[c.i]][0]
        at = next((t for t in range(c.i - 1, max(a, c.i - 10) - 1, -1) if scan.forms[t] in _LAST), None)
        if at is None:
            continue
        for x in reversed(settled[:n]):
            if x.i < a:
                break
            if x.i < at and x.kind == c.kind and x.unit == c.unit and (x.low is None or x.low > c.low):
                c.part_of, c.part_how = x, "among"
                c.steps.append("«آخرها»: the last of those counted before")
                break


def _of_those_hurt(scan: Scan, settled: list[Candidate]) -> None:
    """«أصيب العشرات. وقالت الوزارة إن 17 من الجرحى أصيبوا بالرصاص»: some of those told as hurt just before."""
    for n, c in enumerate(settled):
        if c.part_of is not None or not c.partitive or c.number is None or c.number.form == "vague" or c.noun is None:
            continue
        if c.sort != "casualty" or not scan.forms[c.noun.i].startswith("ال") or c.low is None or c.kind not in _SUMMED:
            continue
        for x in reversed(settled[:n]):
            if scan.story_of[x.i] != scan.story_of[c.i] or scan.sentence_of[c.i] - scan.sentence_of[x.i] > 2:
                break
            if x.kind == c.kind and x.unit == c.unit and x.part_of is None and (x.low is None or x.low > c.low):
                c.part_of, c.part_how, c.apart = x, "among", scan.sentence_of[x.i] != scan.sentence_of[c.i]
                c.steps.append("some of the hurt told before it")
                break


def _out_of(scan: Scan, settled: list[Candidate]) -> None:
    """«قتل 39 مدنيا في القصف من أصل 250»: the figure behind «من أصل» is the whole."""
    for c, whole in pairwise(settled):
        if whole.i < 2 or scan.forms[whole.i - 2 : whole.i] != ["من", "اصل"] or c.part_of is not None:
            continue
        if c.kind == whole.kind and c.unit == whole.unit and scan.sentence_of[c.i] == scan.sentence_of[whole.i]:
            if c.low is not None and whole.low is not None and c.low < whole.low:
                c.part_of, c.part_how = whole, "among"


def _parts_beside_a_part(scan: Scan, settled: list[Candidate]) -> None:
    """«بين القتلى ثلاثة موظفين وأربعة من الشرطة»: what is joined to a part of the dead is a part of them too."""
    for mate, c in pairwise(settled):
        whole = mate.part_of
        if whole is None or c.part_of is not None or c.rule != "coordinated" or mate.part_how != "among":
            continue
        if c.kind != mate.kind or scan.sentence_of[c.i] != scan.sentence_of[mate.i]:
            continue
        if mate.rule.startswith(("part:among-the", "coordinated")) and (c.low or 0) <= (whole.low or 10**12):
            c.part_of, c.part_how = whole, "among"


def _role(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """What a person named is: «منفذه خالد», «للناشط الكردي رامين», «نبيل بركاتي وهو سجين سياسي», «فلان، رئيس شعبة»."""
    a, b = scan.sentences[scan.sentence_of[c.i]]
    first = last = None
    for t in range(c.i - 1, max(a, c.i - 6) - 1, -1):
        noun, nisba = _as_a_person(scan, t, c.i), scan.nisba[t]
        if t == c.i - 1 and scan.forms[t] == "," and t - 1 > a and scan.forms[t - 1].startswith("ال"):
            continue  # «النائب العام السابق، فلان»
        if scan.kinds[t] != WORD or scan.forms[t] in STOPS or (scan.verb[t] is not None and noun is None):
            break
        if noun is not None and _person(noun):
            first, last = t, max(last or 0, noun.j)  # «القيادي الحوثي العميد فلان»: the first title says most
        elif nisba is not None:
            last = max(last or 0, nisba.j)
        elif first is not None:
            break
    if first is not None and scan.forms[c.i - 1] == ",":
        return first, c.i - 1  # all that stands before the comma
    if first is not None and last is not None and first < last <= c.i:
        return first, last
    if first is None and (title := _long_title(scan, c, a)) is not None:
        return title, c.i
    k = c.j + (c.j < b and scan.forms[c.j] == '"')  # «"فلان" وهو مسؤول في …»
    if k < b and scan.forms[k] == "(":
        k = next((t + 1 for t in range(k, min(b, k + 5)) if scan.forms[t] == ")"), k)
    apart = k < b and (scan.forms[k] == "," or scan.forms[k] in _IS)
    k += k < b and scan.forms[k] == ","
    if k < b and scan.forms[k] in _IS:
        k += 1
    noun = scan.noun[k] if k < b else None
    if noun is None or noun.prefix or not (_person(noun) or _held_or_kin(noun)):
        return None
    if not (apart or _stands_behind(scan, k, noun, b)):
        return None
    kin = isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "relative"
    stop = max(noun.j, noun_phrase(scan, k, b, 6))
    if kin:  # «نجل أمين العاصمة»: up to the first definite word
        whose = (t + 1 for t in range(noun.j, min(b, noun.j + 3)) if scan.forms[t].startswith("ال"))
        stop = max(stop, next(whose, stop))
    more = next((u for u in range(k + 1, stop) if scan.forms[u].startswith("و") and scan.nisba[u] is None), stop)
    body = scan.actor[more + 1] if more + 1 < b and scan.forms[more] == "في" else None
    if body is not None and not body.prefix and scan.place[more + 1] is None:
        more = body.j  # «مسؤول في التنظيم», «العميد في القوات الخاصة»
    again = scan.noun[more] if more < b else None
    if again is not None and again.prefix == "و" and _person(again):
        more = max(again.j, noun_phrase(scan, more, b, 6))  # «… ورئيس أمن رئيس الوزراء»
    return k, more


def _as_a_person(scan: Scan, t: int, name: int) -> Match | None:
    """The noun at ``t``; before a name, the person where the word is a plural of things as well: «المزارع فلان»."""
    noun = scan.noun[t]
    entry = noun.sense.entry if noun is not None else None
    if noun is None or t < name - 2 or not scan.forms[t].startswith("ال") or not isinstance(entry, Noun):
        return noun
    if entry.sort in ("people", "armed", "relative", "casualty"):
        return noun
    others = scan.lexicon.readings(scan.forms[t], t, "noun")
    return next((m for m in others if _person(m) and not m.suffix), noun)


def _held_or_kin(noun: Match) -> bool:
    """«نجل أمين العاصمة», «وهو سجين سياسي»: a relative of somebody, or one who is held."""
    entry = noun.sense.entry
    if not isinstance(entry, Noun) or noun.suffix or noun.sense.shape.removeprefix("def-") != "sg":
        return False
    return entry.sort == "relative" or (entry.sort == "casualty" and entry.kind == "captured")


def _stands_behind(scan: Scan, k: int, noun: Match, b: int) -> bool:
    """«هادي منصور السفير السابق», «صالح المهدي رئيس المجلس»: an office right behind a name, with the article or its genitive."""
    if noun.sense.shape == "def-sg":
        return scan.forms[k] not in scan.lexicon.words_with_role("given_name")
    t = scan.skip_light(noun.j, b)
    if noun.suffix or t >= b or scan.kinds[t] != WORD or scan.forms[k].endswith("ا"):
        return False
    return scan.forms[t].startswith("ال") or scan.actor[t] is not None or scan.role[t] == "place_head"


def _long_title(scan: Scan, c: Candidate, a: int) -> int | None:
    """«اغتال مسلحون المرشح عن قائمة كذا فلان»: where a title of several words begins, right behind a verb, its doer or a time."""
    for t in range(c.i - 1, max(a, c.i - 10) - 1, -1):
        if scan.kinds[t] != WORD and scan.forms[t] not in LIGHT:
            return None
        if t in scan.number_at or scan.finite[t] or scan.forms[t] in _NO_TITLE:
            return None
        noun, verb = scan.noun[t], scan.verb[t]
        deed = verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind is not None
        if noun is None and deed and scan.actor[t] is None:
            return None  # «المتهم باغتيال فلان»
        if noun is None or not _person(noun) or noun.prefix or not scan.forms[t].startswith("ال"):
            continue
        before = t - 1
        while before > a and scan.forms[before] in LIGHT:
            before -= 1
        verb = scan.verb[before]
        begins = before < a or scan.forms[before] == "," or before in {u.j - 1 for u in scan.times}
        if begins or verb is not None or scan.noun[before] is not None or scan.nisba[before] is not None:
            return t
        return None
    return None


def _person(noun: Match) -> bool:
    entry = noun.sense.entry
    if not isinstance(entry, Noun) or noun.sense.shape.removeprefix("def-") != "sg":
        return False
    return entry.sort in ("people", "armed") and entry.id not in GENERIC


def _of_the_same_side(scan: Scan, c: Candidate, known: dict[int, Candidate]) -> tuple[int, int] | None:
    """«مقتل 26 من الميليشيا وعشرات الجرحى»: the hurt joined to one side's dead are of that side."""
    beside = c.i > 1 and scan.forms[c.i - 1] in _BESIDE_ENDS and scan.forms[c.i - 2].removeprefix("و") in _BESIDE
    beside = beside or (c.i > 0 and scan.forms[c.i - 1].removeprefix("ب") in _IN_ADDITION)
    joined = scan.forms[c.i].startswith("و") or (c.i > 0 and scan.forms[c.i - 1] == "و") or beside
    if not joined or c.j >= scan.n:
        return None
    before = [x for x in known.values() if x.i < c.i]
    last = before[-1] if before else None
    if last is None or last.who is None or last.part_of is not None or last.unit != "people" or last.inherited:
        return None
    if scan.sentence_of[last.i] != scan.sentence_of[c.i] or c.i > max(last.j, last.who[1]) + 2 + beside:
        return None
    told = last.noun is not None and last.sort == "casualty" and last.who[0] >= last.noun.j and not beside
    return last.who if told or any(armed_side(scan, t) for t in range(*last.who)) else None


def _share_people(scan: Scan, settled: list[Candidate]) -> None:
    """«مقتل العشرات وجرح الآلاف من الفلسطينيين»: what stands after the second figure is said of both."""
    for c, nxt in pairwise(settled):
        if c.unit != "people" or c.who is not None or c.noun is not None or c.number is None or c.part_of is not None:
            continue
        verb = scan.verb[c.j] if c.j < scan.n else None
        joined = verb is not None and verb.prefix == "و" and nxt.i == verb.j
        if joined and nxt.partitive and nxt.who is not None and not nxt.inherited and nxt.who[0] >= nxt.i:
            c.who, c.inherited = nxt.who, True


def _all_of_them(scan: Scan, settled: list[Candidate]) -> None:
    """«قتل شخص وأصيب 4 آخرين، جميعهم من المدنيين»: what stands behind is said of all the figures of the sentence before it."""
    for n, last in enumerate(settled):
        if last.unit != "people" or last.kind not in _SUMMED:
            continue
        b = scan.sentences[scan.sentence_of[last.i]][1]
        nxt = settled[n + 1].i if n + 1 < len(settled) else b
        stop = min(b, last.j + 10, max(nxt, last.j))
        at = next((t for t in range(last.j, stop) if scan.forms[t] in _EVERYONE), None)
        if at is None:
            continue
        found = people_after(scan, at + 1, b)
        if found is not None and scan.forms[found[1] : found[1] + 1] == ["واحده"]:
            continue  # «جميعهم من أسرة واحدة»: whose kin they are to each other
        noun = scan.noun[found[0]] if found is not None else None
        if found is None or (
            noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.id in GENERIC
        ):
            continue
        for x in reversed(settled[: n + 1]):
            if scan.sentence_of[x.i] != scan.sentence_of[last.i] or x.unit != "people" or x.part_of is not None:
                break
            if x.who is not None and not x.inherited:
                break
            x.who, x.inherited = found, True
            x.steps.append("«جميعهم»: what stands behind the figures says who they all are")


def _casualties_of(scan: Scan, settled: list[Candidate]) -> None:
    """«سقوط قتلى وجرحى وتدمير آليات للجماعة», «قتلى وجرحى وأسر 36 من عناصر الجماعة»: one side's losses in a row are its own."""
    for n, c in enumerate(settled):
        if c.form != "bare" or c.sort != "casualty" or c.who is not None or c.part_of is not None:
            continue
        b = scan.sentences[scan.sentence_of[c.i]][1]
        row = [x for x in settled[n + 1 :] if x.i < b]
        t = c.j
        while row and row[0].form == "bare" and row[0].sort == "casualty" and row[0].i <= t + 1:
            if row[0].who is not None:
                break
            t = row.pop(0).j
        verb = scan.verb[t] if t < b else None
        if verb is None or verb.prefix != "و" or not isinstance(verb.sense.entry, Verb):
            continue
        if row and row[0].i == verb.j and row[0].partitive and row[0].who is not None and not row[0].inherited:
            if any(armed_side(scan, u) for u in range(*row[0].who)) and verb.sense.entry.kind in (
                "captured",
                "surrendered",
            ):
                c.who, c.inherited = row[0].who, True
            continue
        if verb.sense.shape != "masdar" or verb.sense.entry.kind != "destroyed":
            continue
        for u in range(verb.j, min(b, verb.j + 6)):
            actor = scan.actor[u]
            if actor is not None and actor.prefix == "ل" and armed_side(scan, u):
                c.who, c.inherited = (u, max(actor.j, noun_phrase(scan, u, b, 4))), True
            if scan.kinds[u] == PUNCT or actor is not None or (scan.forms[u] in STOPS and scan.forms[u] != "من"):
                break


def _completed(scan: Scan, settled: list[Candidate]) -> None:
    """«3 من العاملين في الإسعاف», «متهم بالتواطؤ في القضية»: a participle that says little without what follows it."""
    for c in settled:
        if c.who is None or c.unit != "people" or c.who[0] < c.i:
            continue
        b = scan.sentences[scan.sentence_of[c.i]][1]
        last, k = c.who[1] - 1, c.who[1]
        if k >= b or last != c.who[0] or scan.forms[last].removeprefix("ال") not in _INCOMPLETE:
            continue
        joined = scan.forms[k].startswith("ب") and len(scan.forms[k]) > 3 and scan.number_at.get(k) is None
        stop = noun_phrase(scan, k + (scan.forms[k] in _BEHIND_PARTICIPLES), b, 4)
        if not joined and scan.forms[k] not in _BEHIND_PARTICIPLES:
            continue
        if joined and stop == k:
            stop = k + 1
        if stop <= k + (not joined) or k in scan.time_at:
            continue
        while (
            stop + 1 < b and scan.forms[stop].startswith("وال") and scan.verb[stop] is None and stop not in scan.time_at
        ):
            stop = max(stop + 1, noun_phrase(scan, stop, b, 2))
        stretch, group = c.who, (c.who[0], stop)
        for x in settled:
            if x.who == stretch:
                x.who = group


def _those_hurt(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«هناك صحفيين مصابين نقلوا إلى …»: an indefinite word for the hurt behind people of its own form is their adjective."""
    t = c.i - 1
    noun = scan.noun[t] if t >= 0 else None
    if noun is None or noun.j != c.i or noun.suffix or not isinstance(noun.sense.entry, Noun):
        return None
    form, before = scan.forms[c.i], scan.forms[t]
    if noun.sense.entry.sort not in ("people", "armed") or noun.sense.entry.id in GENERIC:
        return None
    if before.startswith("ال") or form.startswith(("و", "ال")) or noun.sense.shape not in ("pl", "du", "dupl"):
        return None
    return (t, c.i) if form.endswith(("ين", "ون", "ان", "ات")) else None


def _name_by_name(scan: Scan, settled: list[Candidate]) -> None:
    """«قتل أربعة فلسطينيين. وذكرت الوزارة أن الشاب فلان …»: persons told one by one who make up a number told before.

    Only where they are as many as it says, and no other number of the kind stands between.
    """
    for n, whole in enumerate(settled):
        if whole.unit != "people" or whole.kind not in ("killed", "wounded", "captured") or whole.part_of is not None:
            continue
        if (
            whole.low is None
            or whole.low != whole.high
            or not 2 <= whole.low <= 12
            or whole.form == "name"
            or whole.definite
        ):
            continue
        singles: list[Candidate] = []
        for x in settled[n + 1 :]:
            if x.kind != whole.kind or x.unit != "people" or x.part_of is whole:
                continue
            if scan.story_of[x.i] != scan.story_of[whole.i] or x.part_of is not None or (x.low, x.high) != (1, 1):
                break
            singles.append(x)
        if len(singles) != whole.low or not any(x.form == "name" or x.names for x in singles):
            row = len({scan.sentence_of[x.i] for x in singles}) == 1
            if len(singles) != whole.low or whole.low < 3 or not row:
                continue
        for x in singles:
            x.part_of, x.part_how = whole, "consists_of"
            x.apart = scan.sentence_of[x.i] != scan.sentence_of[whole.i]
            x.steps.append("with the others told one by one makes up the number before")


def _part_with_its_verb(scan: Scan, c: Candidate, settled: list[Candidate]) -> None:
    """«13 قتيلا بينهم ثمانية قتلوا في انفجار»: a part of the figure before, though it has a verb of its own."""
    whole = next((x for x in reversed(settled) if x.i < c.i), None)
    if whole is None or whole.kind != c.kind or scan.sentence_of[whole.i] != scan.sentence_of[c.i]:
        return
    if whole.low is not None and c.low is not None and c.low > whole.low:
        return
    c.part_of, c.part_how = whole, "among"


def _past_the_parts(c: Candidate, settled: list[Candidate]) -> None:
    """«مقتل 26 مدنيا بينهم 11 طفلا، وإصابة 40 آخرين»: the forty are of the people of the whole, not of the part."""
    lender = next((x for x in reversed(settled) if x.i < c.i and x.who == c.who), None)
    if lender is None or lender.part_of is None or lender.inherited:
        return
    whole = lender.part_of
    if c.i > lender.i and whole.kind is not None and (c.kind != lender.kind or c.predicate != lender.predicate):
        c.who = whole.who
        c.inherited = True


def _only_so_many(scan: Scan, c: Candidate) -> bool:
    """Whether a figure is a vague word alone: «وإصابة الآلاف», with no noun, no «آخرين» and no «منهم»."""
    if c.number is None or c.number.form != "vague" or c.noun is not None or c.rest or c.part_of is not None:
        return False
    if c.who is not None and any(armed_side(scan, t) for t in range(*c.who)):
        return False  # one side's losses: «مقتل 30 من الجماعة وإصابة العشرات»
    if c.who is not None and _by_verbs_in_a_row(scan, c):
        return False  # «قتل فلسطيني وأصيب العشرات»
    after = scan.forms[c.j] if c.j < scan.n else ""
    return scan.forms[c.i].startswith("ال") and after not in _OF_THEM and after != "من"


def _by_verbs_in_a_row(scan: Scan, c: Candidate) -> bool:
    """«قتلت متظاهرين وأصابت العشرات»: a finite verb joined by «و» to the one before it speaks of the same people."""
    verb = scan.verb[c.i - 1] if c.i else None
    assert c.who is not None
    if verb is None or verb.prefix != "و" or verb.sense.shape != "perfect":
        return False
    a = scan.sentences[scan.sentence_of[c.i]][0]
    first = next((t for t in range(c.who[0], a - 1, -1) if scan.verb[t] is not None), None)
    if first is None or scan.verb[first].sense.shape not in ("perfect", "imperfect"):  # type: ignore[union-attr]
        first = next(
            (t for t in range(c.who[1], verb.i) if scan.verb[t] is not None), None
        )  # «إن فلسطينيا قتل وأصيب …»
    return first is not None and scan.verb[first].sense.shape in ("perfect", "imperfect")  # type: ignore[union-attr]


def _referred_to(scan: Scan, voices: Voices, c: Candidate, known: dict[int, Candidate]) -> tuple[int, int] | None:
    """The people whom «أحدهم», «اثنين منهم» or «وإصابة آخر» after it refer to, in the sentence or the one before."""
    a = scan.sentences[scan.sentence_of[c.i]][0]
    if c.rule.endswith("+one-more") or (c.rest and c.low == 1 and c.high == 1):
        before = [x for x in known.values() if a <= x.i < c.i and x.unit == "people"]
        first = before[-1] if before else None
        if first is not None and first.inherited and first.who is not None and first.low == 1:
            return first.who
        return None
    of_them = c.j < scan.n and scan.forms[c.j] in _OF_THEM and c.noun is None
    before_it = c.i > a + 1 and scan.forms[c.i - 1] in _OF_THEM and scan.finite[c.i - 2]  # «حُرّر منهم 3545»
    of_them = of_them or (before_it and c.noun is None and c.who is None)
    if not of_them and scan.forms[c.i].lstrip("و") not in _ONE_OF_THEM:
        return None
    women = of_them and "منهن" in (scan.forms[c.j] if c.j < scan.n else "", scan.forms[c.i - 1])
    # the subject between an active verb and the figure: «أسر المقاتلون خمسة منهم»
    verb = scan.verb[c.i - 2] if c.i - 2 >= a else None
    acts = verb is not None and verb.j == c.i - 1 and scan.finite[c.i - 2] and scan.noun[c.i - 1] is not None
    doer = c.i - 1 if acts and c.predicate == c.i - 2 and scan.forms[c.i - 1].endswith("ون") else None
    found = _people_before(scan, voices, c.i, a, women, doer)
    if found is None and c.who is None and a and scan.story_of[a - 1] == scan.story_of[c.i]:
        found = _people_before(scan, voices, a, scan.sentences[scan.sentence_of[a - 1]][0], women)
    return found


def _people_before(
    scan: Scan, voices: Voices, i: int, a: int, women: bool = False, doer: int | None = None
) -> tuple[int, int] | None:
    """The last phrase of several people between the tokens ``a`` and ``i`` who neither speak nor did it.

    ``women``: «منهن» refers to women, whose plural the others cannot be told from.
    """
    for t in range(i - 1, a - 1, -1):
        if voices.naming[t] or t in scan.time_at or scan.kinds[t] == PUNCT:
            continue
        if scan.place[t] is not None and scan.noun[t] is None and scan.nisba[t] is None:
            continue
        noun = scan.noun[t]
        of_women = (
            women
            and noun is not None
            and isinstance(noun.sense.entry, Noun)
            and (noun.sense.entry.sort == "people" and noun.sense.shape.removeprefix("def-") in ("pl", "dupl"))
        )
        if not of_women and (women or not _several(scan, t)):
            continue
        if t > a and scan.forms[t - 1].lstrip("و") in _DOERS:
            continue
        if t == doer:
            continue  # «أسر المقاتلون خمسة منهم»: none of those who did it
        match = scan.noun[t] or scan.nisba[t]
        if match is not None and match.prefix.endswith("ب"):
            continue
        if t > a and _several(scan, t - 1):
            continue  # the adjective of the people before it
        stop = max(t + 1, noun_phrase(scan, t, i, 3))
        for u in range(t + 1, stop):
            if (scan.forms[u].startswith("و") and scan.nisba[u] is None) or scan.verb[u] or scan.event[u]:
                stop = u
                break
        match = scan.noun[t]
        if match is not None and match.sense.entry.id in GENERIC and stop == t + 1:
            return None
        return t, stop
    return None


def _several(scan: Scan, t: int) -> bool:
    """Whether token ``t`` is a word for several people."""
    form = scan.forms[t]
    if form in _NO_PEOPLE or form.endswith("ات"):
        return False  # a feminine plural («قوات») is «منها»
    noun = scan.noun[t]
    verb = scan.verb[t]
    if noun is not None and verb is not None and verb.sense.shape != "participle":
        return False  # «وأسر عشرة منهم»
    if noun is not None and isinstance(noun.sense.entry, Noun):
        if noun.sense.entry.sort not in ("people", "armed", "relative"):
            return noun.sense.entry.id in _TELLING
        return noun.sense.shape.removeprefix("def-") in ("pl", "du", "dupl") or (t - 1) in scan.number_at
    if scan.nisba[t] is not None:
        return form.endswith(_PLURALS)
    return form.startswith(("ال", "وال", "لل")) and form.endswith(("ين", "ون")) and has_people(scan, t, t + 1)


def _says_fighters(scan: Scan, c: Candidate) -> bool:
    """Whether the counted are called fighters, and no more: «112 عسكريا», «350 عنصرا»."""
    if c.noun is None or c.sort != "armed" or c.who != (c.noun.i, c.noun.j) or c.inherited:
        return False
    return c.number is not None and c.number.form != "vague" and scan.actor[c.noun.i] is None


def _fell_of(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«سقط للمتمردين عشرات القتلى»: of whom they fell stands between the verb and the figure, with «ل»."""
    for t in range(c.i - 1, max(0, c.i - 5), -1):
        verb, match = scan.verb[t - 1], scan.actor[t] or scan.nisba[t] or scan.noun[t]
        if verb is not None and verb.sense.entry.id == "light.fall" and match is not None:
            return (t, match.j) if match.prefix == "ل" and armed_side(scan, t) and match.j <= c.i else None
    return None


def _told_behind(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«ليرتفع إلى 162 عدد القتلى الفلسطينيين»: whose number it is stands behind the number."""
    b = scan.sentences[scan.sentence_of[c.i]][1]
    k = c.j
    if k + 1 >= b or scan.forms[k] not in ("عدد", "تعداد", "حصيله", "اجمالي") or c.noun is not None:
        return None
    k += 1 + (scan.forms[k + 1] in ("عدد", "تعداد", "حصيله"))
    noun = scan.noun[k] if k < b else None
    if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.sort != "casualty":
        return None
    return people_after(scan, noun.j, b)


def _number_of(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«عدد القتلى المدنيين في البلدة بلغ أكثر من ألف قتيل»: the people of the noun whose number is told."""
    if c.number is None or c.partitive:
        return None
    a, b = scan.sentences[scan.sentence_of[c.i]]
    verb = next((t for t in range(c.i - 1, max(a, c.i - 6) - 1, -1) if scan.forms[t].lstrip("و") in _ROSE), None)
    if verb is None and any(scan.forms[t].lstrip("و") in _ROSE for t in range(max(a, c.i - 10), c.i - 6)):
        verb = c.i  # «بلغت حصيلة القتلى في صفوف القوات 112»
    if verb is None:
        return None
    for t in range(verb - 1, a - 1, -1):
        if t in scan.number_at or scan.forms[t] in (".", ";"):
            return None
        if scan.forms[t].lstrip("و") in ("عدد", "تعداد", "حصيله"):
            noun = scan.noun[t + 1] if t + 1 < b else None
            if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.sort != "casualty":
                return None
            return people_after(scan, noun.j, verb)
    return None


def _losses_of(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«خسائر الجماعة في المعركة بلغت عشرات القتلى»: the side whose losses are told is that of the dead."""
    if c.kind not in _SUMMED and c.kind != "casualties":
        return None
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(c.i - 2, max(a, c.i - 14) - 1, -1):
        if t in scan.number_at or scan.forms[t] in (".", ";"):
            return None
        if scan.forms[t].lstrip("وبف") in _LOSSES_OF:
            k = scan.skip_light(t + 1, c.i)
            match = scan.actor[k] or scan.nisba[k]
            if (scan.forms[t].endswith("خساير") or c.rule.startswith("toll:")) and side_told(scan, k):
                return k, k + 1  # «خسائر العدو»
            if match is None or match.prefix or not armed_side(scan, k):
                return None
            return k, max(match.j, noun_phrase(scan, k, c.i, 4) if scan.actor[k] is not None else match.j)
    return None


def _struck(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«استهدفت تجمعات للجماعة، ما أسفر عن عشرات القتلى», «النار على المتظاهرين ما أدى إلى مقتل 13»: those who were struck.

    Only where the words of the figure say nothing of who they are, and between it and those struck stands the word for
    what came of it: of all who are named in a sentence, only the men at whom it was aimed are the dead of it.
    """
    if c.kind not in ("killed", "wounded", "casualties") or c.low == 0 or c.form == "name" or c.mode == "denied":
        return None
    if c.noun is not None and c.sort != "casualty":
        return None
    a = scan.sentences[scan.sentence_of[c.i]][0]
    lead = None
    for t in range(c.i - 1, max(a, c.i - 14), -1):
        verb = scan.verb[t]
        if verb is not None and verb.sense.entry.id in _BRINGS_ABOUT:
            lead = t
            break
    for t in range((lead or a) - 1, max(a, (lead or a) - 16), -1):
        if scan.forms[t] in (".", ";", ":") or t in scan.number_at:
            return None
        match = scan.actor[t] or scan.nisba[t] or scan.noun[t]
        if match is None or match.prefix not in ("", "ل") or match.sense.shape.removeprefix("def-") in ("sg", "du"):
            continue
        before = t - 1
        while before > a and scan.forms[before] in LIGHT:
            before -= 1
        aimed = scan.forms[before] in _MEN_OF and armed_side(scan, t)
        if not aimed and armed_side(scan, t):
            continue
        if not aimed and scan.forms[before] == "علي":
            aimed = any(scan.forms[u] in _SHOT_AT for u in range(max(a, before - 6), before)) and has_people(
                scan, t, match.j
            )
        elif not aimed and not match.prefix and scan.forms[before].lstrip("و") in _SHOT_AT:
            aimed = scan.forms[before].lstrip("ولب").startswith("استهداف") and has_people(scan, t, match.j)
        if aimed and (scan.actor[t] is not None or scan.forms[t].startswith(("ال", "لل"))):
            return t, max(match.j, noun_phrase(scan, t, lead or c.i, 4))
    return None


def _right_before(scan: Scan, c: Candidate, first: int) -> tuple[int, int] | None:
    """The armed side whose name ends right before a figure, between token ``first`` and it."""
    for t in range(c.i - 1, first - 1, -1):
        if scan.forms[t] in STOPS or (scan.kinds[t] != WORD and scan.forms[t] not in LIGHT) or t in scan.number_at:
            return None
        dead = scan.noun[t]
        if dead is not None and isinstance(dead.sense.entry, Noun) and dead.sense.entry.sort == "casualty":
            return None  # «قتلى ومصابين»: the second is joined to the first
        match = scan.actor[t] or scan.nisba[t] or dead
        if match is None or not armed_side(scan, t) or (match.prefix and match.prefix != "ل"):
            continue
        stop = max(match.j, noun_phrase(scan, t, c.i, 4) if scan.actor[t] is not None else match.j)
        return (t, stop) if stop >= c.i - (scan.role[c.i - 1] == "hedge") else None
    return None


def _in_whose_ranks(scan: Scan, c: Candidate) -> tuple[int, int] | None:
    """«وأوقعت في صفوف الجماعة قتلى», «في صفوف القوات ثلاثة قتلى»: the side in whose ranks they fell, told before them."""
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(c.i - 2, max(a, c.i - 7), -1):
        if scan.forms[t] in _RANKS_OF and scan.forms[t - 1] in ("في", "بين"):
            return _right_before(scan, c, t + 1)
        if scan.forms[t] in _RANKS_OF and scan.forms[t].startswith("ب"):
            return _right_before(scan, c, t + 1)
    return None


def _loser(scan: Scan, voices: Voices, c: Candidate) -> tuple[int, int] | None:
    """«تكبدت الميليشيات 30 قتيلا»: the dead and the hurt whom a side suffers are its own."""
    if c.kind not in ("killed", "wounded", "casualties", "captured") or (c.number is None and c.form != "dual"):
        return None
    a, b = scan.sentences[scan.sentence_of[c.i]]
    at = None
    for t in range(c.i - 1, a - 1, -1):
        verb = scan.verb[t]
        if verb is not None and verb.sense.entry.id == _SUFFERED:
            at = verb
            break
    if at is None or (at.sense.shape == "masdar" and not at.suffix):
        return None
    if "كبد" in scan.forms[at.i] and "تكبد" not in scan.forms[at.i]:
        return _right_before(scan, c, at.j)  # «كبدت القوات الجماعة 20 قتيلا»: of two sides the second suffers
    k = scan.skip_light(at.j, b)
    if k < c.i and scan.forms[k] in _MEANWHILE:
        k = scan.skip_light(k + 1, b)
    if k < c.i and not at.suffix and armed_side(scan, k):
        match = scan.actor[k] or scan.nisba[k]
        assert match is not None
        return k, max(match.j, noun_phrase(scan, k, c.i, 4))
    if k < c.i and not at.suffix and side_told(scan, k):
        return k, k + 1  # «تكبدت الكتائب 350 قتيلاً»
    if at.i > a and side_told(scan, at.i - 1):
        return at.i - 1, at.i  # «المهاجمين تكبدوا قتيلين»
    for t in range(at.i - 1, a - 1, -1):
        match = scan.actor[t] or scan.nisba[t]
        if match is not None and match.i == t and not voices.naming[t] and armed_side(scan, t):
            return t, match.j
    return None
