"""Who acts: the subject of a verb of harm is no victim of it."""

from __future__ import annotations

from marsad.extraction.arguments import accusative
from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness, verbs_behind
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate, State
from marsad.extraction.names import name_at
from marsad.extraction.persons import SPOKEN_OF, kin_of, name_after
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_ONE_OF = word_class("one_of")


def _acts_on(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """Whether people right behind an active verb are its subject: beyond adjuncts stand others, with no «و»."""
    scan = frames.scan
    start = max(c.who[1] if c.who else c.j, c.j)
    if accusative(scan, c):
        return False  # «أعدم ناشطا»: an object by its ending
    for u in range(start, min(b, start + 16)):
        nxt = frames.at.get(u) or frames.bare.get(u)
        if nxt is None or nxt.reason is not None or nxt.unit not in ("people", "families") or nxt.form == "name":
            continue
        if _adjective_of(frames, c, nxt):
            continue  # «جُرح ضابط زميل له»
        if nxt.noun is not None and (nxt.noun.prefix or (nxt.i == start and nxt.noun.sense.category == "nisba")):
            continue  # «ناشطا كرديا»
        target = nearness.start(frames, nxt)
        if scan.forms[target].startswith("و") or scan.forms[target - 1] in STOPS or scan.forms[nxt.i] in _ONE_OF:
            continue
        if target >= start and frames.arguments.lands(start, target):
            return True
        if (
            target > start and scan.forms[target - 1] == "," and frames.arguments.lands(start, target - 1)
            and (nxt.number is not None or accusative(scan, nxt) or scan.forms[nxt.i].endswith("ين"))
            and verbs_behind.verb_after(frames, nxt, b) is None
        ):  # fmt: skip
            return True  # «قتل قناص مساء الجمعة، 12 مدنيا»
    return False


def several_act(frames: Frames, p: Predicate, c: Candidate, b: int) -> int:
    """Token at which the one begins to whom several did it: «قتل مسلحون | رئيس البلدية»; 0 where nobody is told there.

    A plural in «-ون» is no first part of a genitive and has no adjective in the singular: one person right behind it,
    adjuncts apart, is the object. Behind another plural («جنود», «عناصر») only a title with its name is, or a relative.
    """
    scan = frames.scan
    if c.definite or c.noun is None or c.noun.prefix or c.noun.suffix or c.i != p.j:
        return 0
    if p.shape != "perfect" or p.counts != "object" or p.kinds[0] not in _NAMEABLE or c.sort not in ("armed", "people"):
        return 0
    t = c.noun.j
    construct = _whose_they_are(frames, c, t, b)
    if not (c.low is None or (c.low == 2 and c.number is None and scan.forms[c.noun.i].endswith("ان")) or construct):
        return 0
    sound = scan.forms[c.noun.i].endswith(("ون", "ان")) or construct > 0
    t = max(t, construct)
    while t < b and t <= c.noun.j + 8:
        if scan.forms[t].endswith("ون") and scan.noun[t] is None and scan.verb[t] is None:
            t += 1  # «مسلحون مجهولون»
        elif t > c.noun.j or not _one_begins(frames, t, b, sound):
            for u in range(t, min(b, t + 9)):
                if scan.forms[u].startswith("و") and scan.noun[u] is not None and scan.noun[u].prefix == "و":  # type: ignore[union-attr]
                    return 0
                if (u == t or (_closed(frames, u) and frames.arguments.lands(t, u))) and _one_begins(
                    frames, u, b, sound
                ):
                    return u
            return 0
        else:
            return t
    return 0


def _whose_they_are(frames: Frames, c: Candidate, t: int, b: int) -> int:
    """End of the genitive behind a nominative in the construct: «مسلحو التنظيم», «راكبا دراجة نارية»; 0 where none is.

    Neither can be an object: «-و» is the nominative, and a noun with tanwin takes no genitive.
    """
    scan = frames.scan
    form = scan.forms[t - 1]
    if t >= b or scan.kinds[t] != WORD or scan.forms[t] in STOPS or t in scan.time_at or scan.finite[t]:
        return 0
    if form.endswith("و") and c.low is None:
        return max(t + 1, noun_phrase(scan, t, b, 4))
    thing = scan.noun[t]
    if form.endswith("ا") and c.low == 1 and thing is not None and not thing.prefix and not scan.forms[t].endswith("ا"):
        if getattr(thing.sense.entry, "sort", "") in ("thing", "other", "target") and thing.sense.shape == "sg":
            stop = thing.j
            while stop < b and scan.noun[stop] is None and scan.forms[stop].endswith("ه") and scan.kinds[stop] == WORD:
                stop += 1  # «دراجة نارية»
            return stop
    return 0


def _closed(frames: Frames, u: int) -> bool:
    """Whether the phrase that ends before a token takes no genitive: not so in «على متن سيارة | الناشط»."""
    scan, form = frames.scan, frames.scan.forms[u - 1]
    if scan.kinds[u - 1] != WORD or form.startswith(("ال", "وال", "بال", "لل")) or form.endswith(("ه", "ها", "هم")):
        return True
    return any(
        (m := at[v]) is not None and m.j == u for at in (scan.place, scan.actor) for v in range(max(0, u - 4), u)
    ) or any(v in scan.time_at and scan.time_at[v].j == u for v in range(max(0, u - 5), u))


def _one_begins(frames: Frames, t: int, b: int, sound: bool) -> bool:
    """Whether one person begins at a token: a title and name, a relative, an office or somebody of a sort, a given name."""
    scan = frames.scan
    one = frames.bare.get(t)
    if scan.forms[t - 1] in STOPS or t in scan.time_at:
        return False
    if one is None or one.noun is None:
        return sound and scan.forms[t] in frames.given and name_at(scan, t, b, frames.given, False) > t + 1
    held = one.sort == "casualty" and one.noun_kind == "captured" and one.definite
    if one.low != 1 or one.noun.prefix or one.unit != "people":
        return False
    if one.sort not in ("people", "armed", "relative") and not held:
        return False
    if sound:
        return one.noun.sense.category == "noun" or accusative(scan, one)
    return kin_of(scan, one.noun) or (one.definite and name_after(scan, one, b, frames.given) is not None)


def is_subject(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«قتل مسلح ثلاثة أشخاص»: the bare noun right after an active verb is its subject where an object follows."""
    if p.shape not in ("perfect", "imperfect") or p.counts != "object":
        return False
    scan = frames.scan
    if c.i == p.j > p.i + 1 and scan.forms[c.i - 1] in ("علي", "عن"):
        return False  # «أجهز الجندي على شاب جريح»
    if p.negated and scan.forms[c.i - 1] == "اي":
        return False  # «لم يقتل أي جندي»
    if (
        p.kinds == ["captured"]
        and c.sort in ("armed", "people")
        and scan.forms[c.i].endswith("ون")
        and "علي" in scan.forms[c.j : min(b, c.j + 4)]
    ):
        return True  # «قبض معارضون على فلان»
    if c.i == p.j and (_acts_on(frames, p, c, b) or several_act(frames, p, c, b)):
        return True
    if c.i == p.j and p.kinds[0] in _NAMEABLE and p.shape in ("perfect", "masdar"):
        whom = frames.bare.get(c.j)
        if (
            whom is not None
            and whom.noun is not None
            and whom.noun.prefix == "ل"
            and not whom.definite
            and whom.low == 1
        ):
            return whom.unit == "people" and whom.sort in ("people", "armed")  # «قتل مسلحين لضابط في الجيش»
    if p.kinds == ["captured"] and c.sort == "armed" and scan.forms[c.i].endswith(("ون", "ان")):
        return True  # «خطف مسلحون مجهولون …»: who did it
    t = max(c.who[1] if c.who else c.j, c.j)  # «قتل شاب آخر»: «other» is his
    nxt = frames.at.get(t) or frames.bare.get(t)
    if (
        nxt is not None
        and nxt.reason is None
        and nxt.unit in ("people", "families")  # «سائق شاحنة», «تاجر سلاح»: of what he is
        and not _adjective_of(frames, c, nxt)
        and not accusative(scan, c)
        and not (nxt.i == c.j and c.noun is not None and kin_of(scan, c.noun))  # «ابن ناشط»: whose
        and not (nxt.sort == "casualty" and nxt.low == 1 and not accusative(scan, nxt))  # «شاب جريح»
        and not scan.forms[t].startswith("و")
        and scan.verb[t] is None
    ):
        return True
    if p.shape == "imperfect" and not (accusative(scan, c) and p.kinds[0] in _NAMEABLE):
        before = p.i - 1
        if scan.forms[before] == "التي":
            return False  # «العملية التي يقتل فيها عناصر منهم»
        return not (scan.actor[before] is not None or scan.noun[before] is not None or scan.nisba[before] is not None)
    return False


def _adjective_of(frames: Frames, c: Candidate, nxt: Candidate) -> bool:
    """«قتل فيها رجل مسن»: a man told of with no ending is no object, which would have «ا», unless a genitive follows it."""
    scan = frames.scan
    if nxt.i != c.j or nxt.noun is None or nxt.noun.j != nxt.noun.i + 1 or nxt.definite or nxt.low != 1 or nxt.number:
        return False
    if (
        c.definite
        or scan.text(nxt.i, nxt.i + 1)[-1] in "اىءةي"
        or scan.forms[c.noun.i if c.noun else c.i].endswith("ه")
    ):
        return False
    t = nxt.noun.j
    return not (t < scan.n and scan.kinds[t] == WORD and (
        scan.forms[t].startswith("ال") or scan.actor[t] is not None or scan.noun[t] is not None or scan.place[t] is not None
    ))  # fmt: skip


def object_with_l(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """«قتل الشرطة لرجل أعزل», «اعتقالها لصحافي»: a verbal noun with its doer, and «ل» before whom it was done to."""
    if p.counts != "object" or p.used or p.toll or not p.kinds or p.kinds[0] not in _NAMEABLE or p.entry is None:
        return False
    if p.shape != "masdar" and frames.scan.forms[p.i] not in frames.scan.lexicon.verbal_nouns(p.entry):
        return False
    if c.definite or c.noun is None or c.unit != "people" or c.sort not in ("people", "armed", "relative"):
        return False
    if p.kinds[0] == "bodies" or nearness.defined(frames, p.i) or not p.i < c.i <= p.j + 9:
        return False
    verb = frames.scan.verb[p.i]
    if verb is not None and verb.suffix:
        return c.i == p.j
    t = p.j
    if frames.scan.actor[t] is None and frames.scan.noun[t] is None and not frames.scan.forms[t].startswith("ال"):
        return False
    return t < c.i and frames.arguments.subject_end(t, c.i) == c.i


def number_acts(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«قتل ثلاثة مسلحين جنديا»: counted people are the doers where one in the accusative follows, who is none of theirs."""
    if p.shape not in ("perfect", "imperfect") or p.counts != "object" or nearness.start(frames, c) != p.j:
        return False
    if c.number is None or c.noun is None or c.noun.sense.shape not in ("pl", "dupl") or c.unit != "people":
        return False
    start = max(c.j, c.who[1] if c.who else c.j)
    for u in range(start, min(b, start + 10)):
        nxt = frames.bare.get(u)
        if (
            nxt is not None
            and nxt.noun is not None
            and nxt.noun.sense.category == "noun"
            and accusative(frames.scan, nxt)
        ):
            return (
                nxt.unit == "people"
                and not nxt.noun.prefix
                and frames.arguments.lands(start, nearness.start(frames, nxt))
            )
    return False


def one_that_acts(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«قتلت إحدى الغارات 30 شخصا», «أصابت إحداها طفلين»: one of the attacks is the subject, and whom it hit follows."""
    if p.shape not in ("perfect", "imperfect") or p.counts != "object" or p.kinds[0] not in PEOPLE_KINDS or c.i != p.j:
        return False
    if c.low != 1 or frames.scan.forms[c.i] not in ("احدي", "احد", "احداها", "احدها"):
        return False
    if c.unit != "attacks" and frames.scan.forms[c.i] not in ("احداها", "احدها"):
        return False
    return _acts_on(frames, p, c, b)


def strikes_next(frames: Frames, c: Candidate, b: int) -> bool:
    """«إن إحدى القذائف قتلت …»: whether the verb of harm right behind one of the attacks has it for its subject."""
    t = frames.scan.skip_light(c.j, b)
    verb = frames.scan.verb[t] if t < b else None
    return (
        verb is not None
        and verb.sense.shape == "perfect"
        and isinstance(verb.sense.entry, Verb)
        and verb.sense.entry.kind in ("killed", "wounded")
    )


def now_told_of(frames: Frames, st: State, p: Predicate, c: Candidate, b: int) -> bool:
    """«وأوقف الشاب», «اختفاء الفتاة»: one person spoken of before, of whom the report tells this for the first time."""
    if c.low != 1 or c.noun is None or c.noun.sense.entry.id not in SPOKEN_OF or c.noun.prefix or c.noun.suffix:
        return False
    if p.kinds[0] not in _NAMEABLE or p.j != c.i or p.counts != "object" or p.shape not in ("masdar", "perfect"):
        return False
    if name_after(frames.scan, c, b, frames.given) is not None or is_subject(frames, p, c, b):
        return False
    after = frames.scan.skip_light(c.j, b)
    if after < b and frames.scan.forms[after].startswith("ال") and after not in frames.scan.time_at:
        return False  # «قتل الطفل الفلسطيني»: of a kind, or one who is named elsewhere
    story = frames.scan.story_of[c.i]
    return not any(x.kind == p.kinds[0] and frames.scan.story_of[x.i] == story for x in (*frames.claims, *st.claims))
