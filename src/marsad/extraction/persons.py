"""Single persons: names that no list holds, the titles and roles before them, the words that stand for one of several.

A name is known by a given name of the language data, by having been read as part of a name elsewhere in the report, or
by its place: unknown words right after a title («المواطن ياسر جعدول»). What an adjective, an adverb or a place could be
is left alone: a wrong victim is worse than a missed one.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import NOT_NAMES, STOPS, is_verb, person_name
from marsad.extraction.scan import LIGHT, WORD, Scan

#: what is said of an officer and is no name: «العقيد الركن», «اللواء المتقاعد»
_OF_RANK = frozenset(
    "الركن المتقاعد السابق الطيار المهندس الطبيب الحالي المنشق الشهيد الراحل الاول الثاني الثالث الرابع الخامس السادس "
    "السابع الثامن التاسع العاشر القتيل المقتول المذكور الاسير الجريح".split()
)
#: the state in which somebody is found: «عثر عليه مقتولا»
_FOUND_DEAD = frozenset("ميتا ميته مقتولا مقتوله مقتولين قتيلا قتيله مذبوحا مذبوحه مشنوقا مشنوقه".split())
_LINKS = frozenset(["بن", "بنت", "ال"])
_GLUED_ARTICLE = ("ال", "بال", "لل", "كال", "فال", "وال", "ولل", "وبال")
_MAX_WORDS = 6


def known_surnames(scan: Scan, given: frozenset[str]) -> frozenset[str]:
    """Words that stand in the report's names after a given name, and that no other word class of the lexicon claims."""
    out: set[str] = set()
    for k in range(scan.n):
        if scan.forms[k] in given and scan.sentence_of[k] >= 0:
            stop = person_name(scan, k, scan.sentences[scan.sentence_of[k]][1], given)
            out.update(f for t in range(k + 1, stop) if (f := scan.forms[t]) not in given and _unclaimed(scan, t))
    return frozenset(out)


def _unclaimed(scan: Scan, k: int) -> bool:
    """Whether the lexicon and the grammars know nothing of the word at ``k``."""
    form = scan.forms[k]
    return (
        scan.kinds[k] == WORD
        and form not in STOPS
        and form not in NOT_NAMES
        and k not in scan.time_at
        and k not in scan.number_at
        and all(
            at[k] is None
            for at in (scan.noun, scan.verb, scan.event, scan.cue, scan.actor, scan.nisba, scan.place, scan.role)
        )
    )


def _may_begin(scan: Scan, k: int) -> bool:
    """Whether an unknown word may be the first of a name: no article, no glued preposition, no adverb's ending."""
    form = scan.forms[k]
    return (
        _unclaimed(scan, k)
        and len(form) > 2
        and not form.startswith((*_GLUED_ARTICLE, "و", "ب", "ل", "ف", "ك", "ي", "ت"))
        and not form.endswith(("ا", "ين", "ون", "ات", "ه"))
    )


def unknown_name(scan: Scan, k: int) -> bool:
    """Whether a word that no word class claims may be of a name, «و» on it apart."""
    form = scan.forms[k].removeprefix("و")
    return (
        _unclaimed(scan, k) and len(form) > 2 and not form.startswith(_GLUED_ARTICLE)
        and not form.endswith(("ين", "ون", "ات", "ه", "ا"))
    )  # fmt: skip


def name_at(scan: Scan, k: int, end: int, given: frozenset[str], titled: bool) -> int:
    """End of the name that begins at ``k``; ``k`` where none does. After a title its first word may be unknown."""
    if k >= end:
        return k
    if _is_ali(scan, k):
        at = k + 1 if k + 1 < end and (scan.forms[k + 1] in given or (titled and _goes_on(scan, k + 1))) else k
    elif scan.forms[k] in given:
        at = person_name(scan, k, end, given)
    elif titled and _may_begin(scan, k):
        at = k + 1
    else:
        return k
    return name_end(scan, at, end, given) if at > k else k


def name_end(scan: Scan, k: int, end: int, given: frozenset[str]) -> int:
    """Where a name ends that is being read at ``k``: given names and unknown words go on with it."""
    at = k
    while at < end and at - k < _MAX_WORDS:
        if scan.forms[at] in _LINKS and at + 1 < end and scan.kinds[at + 1] == WORD and scan.noun[at + 1] is None:
            at += 2  # «سالم بن هادي»
            continue
        if (
            not _is_ali(scan, at)
            and (scan.forms[at] not in given or scan.forms[at] in STOPS)
            and not _goes_on(scan, at)
        ):
            break
        at += 1
    return at


def _is_ali(scan: Scan, k: int) -> bool:
    """The name «علي», which folding makes one with the preposition «على»; its own yeh has dots."""
    return scan.forms[k] == "علي" and scan.text(k, k + 1).endswith("ي")


def _goes_on(scan: Scan, k: int) -> bool:
    """Whether an unknown word goes on a name: «نبيل بركاتي», «ديب كامرا»."""
    form = scan.forms[k]
    if not _unclaimed(scan, k) or len(form) < 3:
        return False
    if form.startswith(("و", "بال", "لل", "كال", "فال")):
        return False
    return not form.startswith(("ب", "ل", "ف", "ك")) or form.endswith("ي")


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
        if form in STOPS or is_verb(scan, t) or scan.cue[t] is not None:
            break
        if definite:
            if not form.startswith(("ال", "لل")) or form in ("الذي", "التي"):
                break
            at = t + 1
        elif scan.actor[t] is not None or scan.place[t] is not None:
            at = (scan.actor[t] or scan.place[t]).j  # type: ignore[union-attr]
            definite = True
        elif scan.noun[t] is not None or scan.role[t] == "place_head" or form.startswith("ال") or words:
            definite = form.startswith("ال")
            at = t + 1
        else:
            break
        words += 1
    return at


def name_after(scan: Scan, c: Candidate, end: int, given: frozenset[str]) -> tuple[int, int, int] | None:
    """(end of the title, first and end token of the name) where a person noun is a title or role before a name."""
    if c.noun is None:
        return None
    stop = title_end(scan, c, end)
    settled = c.definite or bool(c.noun.suffix) or stop > c.noun.j
    at = scan.skip_light(stop, end)
    if c.noun.sense.entry.id == "armed.officer_rank" and at == c.noun.j + 1:
        # «اللواء السعيد»: after a rank the one definite word is a name, where it is no adjective of ranks
        form = scan.forms[c.noun.j]
        if form.startswith("ال") and form not in _OF_RANK and _unclaimed(scan, c.noun.j):
            if name_at(scan, at, end, given, True) == at:
                return c.noun.j, c.noun.j, c.noun.j + 1
    j = name_at(scan, at, end, given, settled)
    if j > at:
        return stop, at, j
    if at < end and scan.forms[at] == "في" and settled:
        # «القيادي في الحركة فلان»: where the person serves, up to a given name
        for u in range(at + 1, min(end, at + 8)):
            if scan.forms[u] in given and u > at + 1 and scan.verb[u] is None:
                last = u - 1 if scan.forms[u - 1] == "," else u
                return last, u, name_at(scan, u, end, given, False)
            if scan.verb[u] is not None or scan.forms[u] in STOPS or u in scan.time_at or u in scan.number_at:
                break
            if scan.cue[u] is not None or (
                scan.role[u] is not None and scan.role[u] not in ("place_head", "of", "compass")
            ):
                break
    if at + 1 < end and scan.forms[at] == "," and scan.forms[at + 1] in given and settled:
        return stop, at + 1, name_at(scan, at + 1, end, given, False)
    return None


def found_dead(scan: Scan, k: int, end: int) -> bool:
    """«العثور على فلان مقتولا»: the word for the state stands behind, in the same clause."""
    for t in range(k, min(end, k + 16)):
        if scan.forms[t] in _FOUND_DEAD:
            return True
        if scan.forms[t] in (".", ";", ":") or is_verb(scan, t):
            return False
    return False


__all__ = ["LIGHT", "found_dead", "known_surnames", "name_after", "name_at", "name_end", "title_end", "unknown_name"]
