"""Who the counted are, where a phrase or a clause beside the figure tells it: «منها لمدنيين», «ينتمون إلى عشيرة», «قوامها».

Each function answers one construction with the tokens of the people, or None. They are asked for figures whose own words
say nothing of who was counted.
"""

from __future__ import annotations

from marsad.extraction.figures import GENERIC, Candidate, has_people, people_after
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import LIGHT, WORD, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_OF_THEM = word_class("some_of_those_told")
_BELONG = word_class("belong_to")
_KIN = word_class("kin_groups")
_STRONG = word_class("how_strong")
_UNITS = word_class("units_of_fighters")
_NO_MORE = word_class("no_more_than")
_SIDES = word_class("sides_told")
#: how far a phrase may stand from its figure
_NEAR = 5


def told_beside(scan: Scan, c: Candidate, own: bool = False) -> tuple[tuple[int, int], str] | None:
    """The people of a figure that says nothing of them itself, with the reason; None where no clause tells it.

    ``own``: its counted noun says something of them, and only a body that is so many strong says more.
    """
    a, b = scan.sentences[scan.sentence_of[c.i]]
    if own and c.unit != "families":
        found = _in_strength(scan, c, a) or _no_more_than(scan, c, a)
        return None if found is None else (found, "how many those are who are told before it")
    for found, why in (
        (_of_a_part(scan, c, b), "what stands behind «منهم» says who they are"),
        (_of_a_clan(scan, c, b), "of the family or clan named behind them"),
        (_whose_bodies(scan, c, b), "the bodies are said to be theirs"),
        (_in_strength(scan, c, a), "how strong a body is: the body named before"),
        (_no_more_than(scan, c, a), "«لا يتجاوزون»: those told before it"),
        (_before_the_number(scan, c, a), "the noun before a number with its article"),
    ):
        if found is not None:
            return found, why
    return None


def _of_a_part(scan: Scan, c: Candidate, b: int) -> tuple[int, int] | None:
    """«17 منهم على الأقل من رجال الشرطة», «اثنتان منها لمدنيين», «ستة من القتلى ينتمون إلى عشيرة دمير»."""
    if c.number is None and c.form not in ("bare", "dual"):
        return None
    k = c.j
    if k < b and scan.forms[k] in _OF_THEM:
        k += 1
    elif not c.rule.startswith("part:some-of") and not (c.partitive and c.sort == "casualty"):
        return None
    elif c.noun is not None:
        k = max(k, c.noun.j)  # «ستة من القتلى ينتمون إلى …»
    k = _past(scan, k, b)
    if k >= b:
        return None
    form = scan.forms[k]
    if form in _BELONG:
        return _group_at(scan, k + 1 + (k + 1 < b and scan.forms[k + 1] in ("الي", "من")), b)
    if form == "من":
        return people_after(scan, k, b) or _clan_at(scan, k + 1, b)
    owner = scan.noun[k] or scan.nisba[k] or scan.actor[k]
    if owner is not None and owner.prefix == "ل" and has_people(scan, k, owner.j):
        return k, max(owner.j, noun_phrase(scan, k, b, 3))
    return None


def _past(scan: Scan, k: int, b: int) -> int:
    """The token past light ones and hedges."""
    k = scan.skip_light(k, b)
    while k < b and (marker := scan.marker[k]) is not None and marker.sense.entry.id.startswith("hedge."):
        k = scan.skip_light(marker.j, b)
    return k


def _group_at(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """People, a side or a clan at token ``k``, behind «ينتمون إلى»."""
    if k >= b or scan.kinds[k] != WORD:
        return None
    clan = _clan_at(scan, k, b)
    if clan is not None:
        return clan
    stop = noun_phrase(scan, k, b, 4)
    return (k, stop) if stop > k and has_people(scan, k, stop) else None


def _clan_at(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """«عشيرة دمير», «آل أصلان», «عشيرتين»: a word for a family or a clan, with its name."""
    if k >= b or scan.forms[k].removeprefix("ل") not in _KIN:
        return None
    stop = k + 1
    if scan.forms[k].endswith(("تين", "ات")):
        return k, stop
    while stop < b and stop - k < 3 and scan.kinds[stop] == WORD:
        form = scan.forms[stop]
        if (
            scan.finite[stop]
            or scan.role[stop] not in (None, "given_name")
            or form in ("في", "من", "علي", "الي", "واحده")
        ):
            break
        if stop > k + 1 and not form.startswith("ال"):
            break
        stop += 1
    one = stop < b and scan.forms[stop] == "واحده"
    return None if one or (stop == k + 1 and not scan.forms[k].startswith("ال")) else (k, stop)


def _of_a_clan(scan: Scan, c: Candidate, b: int) -> tuple[int, int] | None:
    """«تسعة قتلى من عشيرتين», «عشر عائلات من آل أصلان»: of whom no more is said than whose kin they are."""
    if c.sort != "casualty" and c.unit != "families" and (c.noun is None or c.noun.sense.entry.id not in GENERIC):
        return None
    k = _past(scan, c.j, b)
    return _clan_at(scan, scan.skip_light(k + 1, b), b) if k + 1 < b and scan.forms[k] == "من" else None


def _whose_bodies(scan: Scan, c: Candidate, b: int) -> tuple[int, int] | None:
    """«ثلاث جثث تعود لنساء», «جثتان تعودان إلى جنديين»: to whom bodies are said to belong."""
    if c.kind != "bodies":
        return None
    k = scan.skip_light(c.j, b)
    if k + 1 >= b or scan.forms[k] not in _BELONG:
        return None
    k += 1
    if scan.forms[k] == "الي" and k + 1 < b:
        k += 1
        stop = noun_phrase(scan, k, b, 3)
        return (k, stop) if stop > k and has_people(scan, k, stop) else None
    owner = scan.noun[k] or scan.nisba[k] or scan.actor[k]
    if owner is None or not owner.prefix.endswith("ل") or not has_people(scan, k, owner.j):
        return None
    return k, max(owner.j, noun_phrase(scan, k, b, 3))


def _in_strength(scan: Scan, c: Candidate, a: int) -> tuple[int, int] | None:
    """«قوة أفريقية قوامها 22 ألف جندي»: the body that is so many strong."""
    lead = c.i - 1
    while lead > a and (scan.forms[lead] in LIGHT or scan.role[lead] == "hedge"):
        lead -= 1
    if scan.forms[lead] not in _STRONG:
        return None
    for t in range(lead - 1, max(a - 1, lead - _NEAR), -1):
        if scan.forms[t].lstrip("وب") in _UNITS:
            return t, lead
        if scan.finite[t] or scan.forms[t] in (",", "."):
            return None
    return None


def _no_more_than(scan: Scan, c: Candidate, a: int) -> tuple[int, int] | None:
    """«من تبقى من المتشددين، ولا يتجاوزون 200 رجل»: those told right before the clause of their number."""
    lead = next((t for t in range(c.i - 1, max(a, c.i - 4), -1) if scan.forms[t] in _NO_MORE), None)
    if lead is None or scan.forms[lead - 1].lstrip("و") != "لا":
        return None
    for t in range(lead - 2, max(a - 1, lead - 9), -1):
        form = scan.forms[t]
        if scan.finite[t] or t in scan.number_at:
            return None
        if form.startswith("ال") and form.endswith(("ين", "ون")) and has_people(scan, t, t + 1):
            return t, max(t + 1, noun_phrase(scan, t, lead, 3))
    return None


def _before_the_number(scan: Scan, c: Candidate, a: int) -> tuple[int, int] | None:
    """«أشقاءه الأربعة», «أولادها الثلاثة»: people with a possessive, and their number behind them with its article."""
    if c.number is None or c.noun is not None or not scan.forms[c.i].startswith("ال") or c.i <= a:
        return None
    noun = scan.noun[c.i - 1]
    if noun is None or not noun.suffix or not isinstance(noun.sense.entry, Noun):
        return None
    return (c.i - 1, c.i) if noun.sense.entry.sort in ("people", "relative", "armed") else None


def side_told(scan: Scan, t: int) -> bool:
    """Whether a side of a fight that no name tells stands at token ``t``: «العدو», «الكتائب», «المهاجمين»."""
    form = scan.forms[t]
    if form in _SIDES:
        return True
    noun = scan.noun[t]
    armed = noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "armed"
    return armed and form.startswith("ال") and form.endswith(("ين", "ون"))


def those_beside(scan: Scan, c: Candidate, a: int) -> tuple[int, int] | None:
    """«فجّر اثنان من المغيرين نفسيهما وأُردي اثنان آخران»: of whom others of the same sentence were, whom no figure counts."""
    if not c.rest:
        return None
    for t in range(c.i - 1, a + 1, -1):
        if scan.forms[t] in (".", ";"):
            return None
        if scan.forms[t - 1] == "من" and t - 2 in scan.number_at and scan.forms[t].startswith("ال"):
            if scan.forms[t].endswith(("ين", "ون")) and has_people(scan, t, t + 1):
                return t, t + 1
            return None
    return None
