"""Single persons: the titles and roles before names, the body they serve, and what stands for one of several.

A title is read up to its first definite word; then the name follows, behind the organisation or place where one stands.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.names import Names, doubtful_begins, name_at, unclaimed
from marsad.extraction.phrases import STOPS, is_verb
from marsad.extraction.scan import WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

#: what is said of an officer and is no name: «العقيد الركن», «اللواء المتقاعد»
_OF_RANK = word_class("of_rank")
#: the state in which somebody is found: «عثر عليه مقتولا»
_FOUND_DEAD = word_class("found_dead")
#: nouns for one person of whom a report goes on to speak with the article: «الشاب», «الفتاة»
SPOKEN_OF = frozenset(
    [
        "people.young_man", "people.young_woman", "people.man", "people.woman", "people.child", "people.girl_child",
        "people.youth_boy", "people.youth_girl", "people.boy", "people.minor", "people.infant",
    ]
)  # fmt: skip
#: offices that stand behind a name as its apposition: «قتل فلان رئيس اللجنة»
_OFFICES = frozenset(
    [
        "people.head", "people.politician", "people.manager", "people.official", "people.lawmaker", "people.minister",
        "people.member", "people.delegate", "people.journalist", "armed.commander", "armed.leader", "people.guard",
    ]
)  # fmt: skip
#: roles that stand with the body they serve before the name: «مراسل "…" فلان»
_SERVING = _OFFICES | {
    "people.teacher",
    "people.cleric",
    "people.cleric_other",
    "people.academic",
    "people.expert",
    "people.employee",
}
_CALLED = word_class("called")
_HEADS = word_class("kunya_heads")
_BYNAMED = word_class("bynamed")
_OF_AGE = word_class("persons_of_age")
#: what stands before the name of a cleric or a notable and is no noun of the lexicon's: «الملا فلان»
_STYLED = word_class("styled")
#: after these a given name is one of a place or of a thing: «في صلاح الدين», «باسم فلان»
_BEFORE_PLACES = word_class("before_places")


def title_end(scan: Scan, c: Candidate, end: int) -> int:
    """End of the title or role that begins with a person noun: up to its first definite word, and the adjectives of it."""
    assert c.noun is not None
    at = c.noun.j
    definite = c.definite or bool(c.noun.suffix)
    words = 0
    while at < end and words < 6:
        t = scan.skip_light(at, end)
        if t >= end or scan.kinds[t] != WORD or t in scan.time_at:
            break
        if t in scan.number_at and not (definite and scan.number_at[t].form == "ordinal"):
            break
        form = scan.forms[t]
        if form in STOPS or is_verb(scan, t) or scan.cue[t] is not None or (words and scan.role[t] == "given_name"):
            break
        if definite:
            if not form.startswith(("ال", "لل")) or form in ("الذي", "التي"):
                break
            at = t + 1
        elif scan.actor[t] is not None or scan.place[t] is not None:
            at = (scan.actor[t] or scan.place[t]).j  # type: ignore[union-attr]
            definite = True
        elif (what := scan.noun[t]) is not None and what.suffix and what.prefix.endswith(("ب", "ل")):
            break  # «مدني بدراجته»: with what, and no title
        elif scan.noun[t] is not None or scan.role[t] == "place_head" or form.startswith("ال") or words:
            definite = form.startswith("ال")
            at = t + 1
        else:
            break
        words += 1
    return at


def name_after(scan: Scan, c: Candidate, end: int, given: Names) -> tuple[int, int, int] | None:
    """(end of the title, first and end token of the name) where a person noun is a title or role before a name."""
    if c.noun is None:
        return None
    stop = title_end(scan, c, end)
    settled = c.definite or bool(c.noun.suffix) or stop > c.noun.j
    at = scan.skip_light(stop, end)
    if c.noun.sense.entry.id == "armed.officer_rank" and at == c.noun.j + 1:
        # «اللواء السعيد»: after a rank the one definite word is a name, where it is no adjective of ranks
        form = scan.forms[c.noun.j]
        if form.startswith("ال") and form not in _OF_RANK and unclaimed(scan, c.noun.j):
            if name_at(scan, at, end, given, True) == at:
                return c.noun.j, c.noun.j, c.noun.j + 1
    j = name_at(scan, at, end, given, settled)
    if j == at and c.definite and stop == c.noun.j and scan.forms[c.i].endswith("ه") and at + 1 < end:
        # «المسعفة صبحية الأسد»: after a woman's title an unknown word in «-ة» before a surname
        if (
            unclaimed(scan, at)
            and scan.forms[at].endswith("ه")
            and not scan.forms[at].startswith(("ال", "و", "ب", "ل"))
        ):
            after = scan.forms[at + 1]
            if after in given or (after.startswith("ال") and scan.noun[at + 1] is None and scan.verb[at + 1] is None):
                j = max(at + 2, name_at(scan, at + 1, end, given, True))
    if j > at:
        return stop, at, j
    if at + 1 < end and c.definite and scan.forms[at - 1] in _BYNAMED and scan.forms[at].removeprefix("ب") in _HEADS:
        j = name_at(scan, at + 1, end, given, True)
        if j > at + 1:
            return stop, at, j  # «الإرهابي الملقب بأبي قتادة»
    called = at + (at < end and scan.forms[at] in ("اخر", "الاخر", "اخري", "الاخري"))
    comma = called < end and scan.forms[called] == ","
    called += comma
    if called + 1 < end and (scan.forms[called] in _CALLED or (comma and scan.forms[called] in ("وهو", "وهي"))):
        j = name_at(scan, called + 1, end, given, True)
        if j > called + 1 and (not comma or (j < end and scan.forms[j] in (",", ".", "("))):
            return stop, called + 1, j  # «شاب يدعى فلان», «الآخر ويدعى فلان», «المسعفة، وهي فلانة، …»
    if at < end and scan.forms[at] == "في" and settled:
        # «القيادي في الحركة فلان»: where the person serves, up to a given name
        for u in range(at + 1, min(end, at + 8)):
            if scan.forms[u] in given and u > at + 1 and scan.verb[u] is None:
                last = u - 1 if scan.forms[u - 1] == "," else u
                named = name_at(scan, u, end, given, False)
                if named <= u or scan.text(u, u + 1) == "على":
                    break  # «في هجوم لخلايا … على حافلة»: the preposition, and no name
                return last, u, named
            if scan.verb[u] is not None or scan.forms[u] in STOPS or u in scan.time_at or u in scan.number_at:
                break
            if scan.cue[u] is not None or (
                scan.role[u] is not None and scan.role[u] not in ("place_head", "of", "compass")
            ):
                break
    if at + 1 < end and scan.forms[at] == "," and scan.forms[at + 1] in given and settled:
        return stop, at + 1, name_at(scan, at + 1, end, given, False)
    if at + 2 < end and scan.forms[at] == "," and scan.forms[at + 1] in given.surnames and scan.forms[at + 2] == ",":
        return stop, at + 1, at + 2  # «القيادي، الصماد،»
    return _of_body(scan, c, stop, end, given) or (set_off(scan, c, stop, end, given) if settled else None)


def set_off(scan: Scan, c: Candidate, stop: int, end: int, given: Names) -> tuple[int, int, int] | None:
    """«رجل الأعمال الذي يعمل في …، فلان، قتل»: a name between commas behind an office and what is said of it.

    What is said is a relative clause, a phrase with a preposition, or a body in quotation marks; a new clause ends it.
    """
    u = stop
    relative = False
    while u < min(end, stop + 16):
        form = scan.forms[u]
        if form == ",":
            return _between_commas(scan, stop, u, end, given) if u > c.i else None
        if form in (".", ";", ":", "(") or u in scan.number_at or scan.role[u] in ("clause", "turn", "story", "among"):
            return None
        if scan.cue[u] is not None and not relative:
            return None
        if form in ("الذي", "التي"):
            relative = True
        elif (not relative and (is_verb(scan, u) or form in ("ان", "انه", "قد", "لم", "ثم", "وقد"))) or (
            form.startswith("و") and is_verb(scan, u) and not scan.noun[u]
        ):
            return None
        u += 1
    return None


def _between_commas(scan: Scan, stop: int, comma: int, end: int, given: Names) -> tuple[int, int, int] | None:
    at = scan.skip_light(comma + 1, end)
    title = scan.noun[at] if at < end else None
    if title is not None and title.sense.shape == "def-sg" and not title.prefix and scan.forms[at] not in given:
        at = scan.skip_light(title.j, end)  # «زعيم الحركة، الشيخ فلان، …»
        titled = True
    else:
        titled = at < end and scan.forms[at] in _STYLED
        at += titled
    if at >= end or not (scan.forms[at] in given or at in given.aged or titled or scan.forms[at] in given.doubtful):
        return None
    j = name_at(scan, at, end, given, titled)
    closed = j == end or scan.forms[scan.skip_light(j, end - 1)] in (",", ".", "(")
    return (max(stop, comma), at, j) if j > at + 1 and closed else None


def _of_body(scan: Scan, c: Candidate, stop: int, end: int, given: Names) -> tuple[int, int, int] | None:
    """«رئيس قسم التصوير في مكتب الوكالة في كابول شاه مراي»: a role, the body that it serves, then the name."""
    if c.noun is None or c.noun.sense.entry.id not in _SERVING:
        return None
    u = max(stop, c.noun.j)
    while u < min(end, c.noun.j + 14):
        form = scan.forms[u]
        spans = [
            m.j for at in (scan.actor, scan.place) if (m := at[u]) is not None and not (form in given and m.j == u + 1)
        ]
        if spans:
            u = max(spans)
            continue
        start = (
            form in given or u in given.aged or (form in given.doubtful and doubtful_begins(scan, u, end, given, True))
        )
        if start and scan.forms[u - 1] not in _BEFORE_PLACES and scan.role[u - 1] != "place_head":
            j = name_at(scan, u, end, given, True)
            if j > u + 1 or form in given:
                return (u, u, j) if j > u + 1 else None
        if u in scan.time_at or u in scan.number_at or scan.cue[u] is not None:
            return None
        if scan.verb[u] is not None and not form.startswith("ال") and scan.noun[u] is None and is_verb(scan, u):
            return None
        if form == "," and u + 1 < end and scan.forms[u + 1] in given:
            j = name_at(scan, u + 1, end, given, True)
            return (u, u + 1, j) if j > u + 2 and j < end and scan.forms[j] in (",", ".", ")") else None
        if form in (",", ".", ";", ":", "(", "و") or (form in STOPS and form not in ("في", "من")):
            return None
        if scan.role[u] is not None and scan.role[u] not in ("place_head", "of", "compass", "place_prep", "given_name"):
            return None
        if form.startswith("و") and scan.kinds[u] == WORD and scan.noun[u] is not None and scan.noun[u].prefix == "و":  # type: ignore[union-attr]
            return None
        u += 1
    return None


def past_age(scan: Scan, t: int, end: int) -> int:
    """The token behind an age that stands at ``t``: «في الخامسة عشرة من العمر», «يبلغ من العمر سبع سنوات»; ``t`` where none does."""
    if t + 3 >= end:
        return t
    forms = scan.forms
    if forms[t] == "في" and t + 1 in scan.number_at:
        for u in range(t + 2, min(end - 1, t + 5)):
            if forms[u] == "من" and forms[u + 1] in _OF_AGE:
                return u + 2
        return t
    if forms[t] in ("يبلغ", "تبلغ", "البالغ", "البالغه") and forms[t + 1] == "من" and forms[t + 2] in _OF_AGE:
        years = scan.number_at.get(t + 3)
        if years is not None:
            return years.j + (years.j < end and scan.kinds[years.j] == WORD and scan.verb[years.j] is None)
    return t


def kin_of(scan: Scan, noun: Match) -> bool:
    """Whether a noun names the relative of somebody who is named behind it: «نجل القائد فلان», but not «شقيقه فلان»."""
    entry = noun.sense.entry
    if not isinstance(entry, Noun) or entry.sort != "relative" or noun.suffix or noun.sense.shape.startswith("def"):
        return False
    return not scan.forms[noun.j - 1].endswith(("ه", "ها", "هم", "ي", "نا", "ك"))


def stands_free(scan: Scan, t: int) -> bool:
    """Whether a title at ``t`` is no genitive of the word before it («تصريح الرئيس») and stands behind no preposition."""
    before = t - 1
    if before < 0 or scan.forms[before] == "(":
        return False
    if scan.kinds[before] != WORD:
        return True
    if scan.forms[before] == "بحق":
        return True
    if scan.forms[before] in STOPS:
        return False
    if scan.forms[before].startswith(("ال", "وال", "بال", "لل")):
        return True
    return any(
        (m := at[u]) is not None and m.j == t for at in (scan.place, scan.actor) for u in range(max(0, t - 5), t)
    ) or any(
        u in scan.time_at and scan.time_at[u].j == t and scan.time_at[u].sort != "event"
        for u in range(max(0, t - 6), t)
    )


def office_behind(scan: Scan, c: Candidate, end: int) -> bool:
    """Whether a bare noun is an office with whose it is, as stands behind a name: «رئيس المجلس», «قائد كتيبة»."""
    if c.noun is None or c.noun.sense.entry.id not in _OFFICES or c.definite or scan.forms[c.i].endswith("ا"):
        return False
    t = scan.skip_light(c.noun.j, end)
    return t < end and (scan.kinds[t] == WORD and (
        scan.forms[t].startswith("ال") or scan.actor[t] is not None or scan.noun[t] is not None
        or scan.forms[t] in ("في", "ما")
    ))  # fmt: skip


def found_dead(scan: Scan, k: int, end: int) -> bool:
    """«العثور على فلان مقتولا»: the word for the state stands behind, in the same clause."""
    for t in range(k, min(end, k + 16)):
        if scan.forms[t] in _FOUND_DEAD:
            return True
        if scan.forms[t] in (".", ";", ":") or is_verb(scan, t):
            return False
    return False


__all__ = ["SPOKEN_OF", "found_dead", "kin_of", "name_after", "office_behind", "stands_free", "title_end"]
