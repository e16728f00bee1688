"""Words that look like an event and are none: «طائرة مسيرة» is no march, «مؤتمر صحفي» no talks.

Each row of ``languages/ar/event-lookalikes.yaml`` names entries of events (or verbs) and the words that take the event
away when they stand right before or soon after it, folded and without article and clitics.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from marsad.extraction.scan import WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.load import ROOMS, read_yaml


@dataclass(frozen=True, slots=True)
class _Beside:
    """One row of the table: words before, words soon after (two joined by a space), and those that give the event back."""

    before: frozenset[str]
    reach: int
    after: frozenset[str]
    pairs: frozenset[str]
    within: int
    unless: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.replace("_", " ") for text in text.split())


@cache
def _table() -> dict[str, tuple[_Beside, ...]]:
    """The rows of ``event-lookalikes.yaml`` by the entry that they speak of."""
    out: dict[str, tuple[_Beside, ...]] = {}
    for row in read_yaml(ROOMS[0] / "event-lookalikes.yaml")["entries"]:
        after = _words(row.get("after", ""))
        pairs = frozenset(words for words in after if " " in words)
        made = _Beside(
            before=_words(row.get("before", "")),
            reach=int(row.get("reach", 1)),
            after=after - pairs,
            pairs=pairs,
            within=int(row.get("within", 2)),
            unless=_words(row.get("unless", "")),
        )
        for entry in row["of"]:
            out[entry] = (*out.get(entry, ()), made)
    return out


#: verbs whose reading hangs on the word right after them
_NEEDS_NEXT = {"kill.eliminate": _words("علي")}
#: «وفرت غطاء» (it provided) is no flight: where «و» may be of the verb, a direction tells
_FLIGHT = _words("من الي باتجاه نحو خارج عبر عناصر مسلحي مسلحو اعداد الاف عشرات ميات")
_BURSTS = _words("انفجار تفجير")
#: entries of «أطلق», and what is given to somebody by it
_LAUNCHED, _NAMED = ("attack.fire_rocket", "attack.fire_at"), word_class("names_given")
#: words before which «أسرهم» is the verb
_BEFORE_VERBS = word_class("before_verbs")
#: «نزعت الفرق 190 لغما», «فجرت القوات عبوات»: who clears devices
_CLEARED = _words(
    "نزع نزعت انتزع انتزعت فكك فككت ابطل ابطلت ازال ازالت اتلف اتلفت زرع زرعت زرعها زرعوا خلفتها يزرع تزرع"
)


def core(form: str) -> str:
    """A folded word without «و», «ف», «ب», «ل» and the article."""
    bare = form.lstrip("وف") if len(form) > 3 else form
    for prefix in ("بال", "كال", "لل", "ال"):
        if bare.startswith(prefix) and len(bare) > len(prefix) + 1:
            return bare[len(prefix) :]
    return bare


def is_none(scan: Scan, entry: str, match: Match, verbal: bool = False) -> bool:
    """Whether the words beside a match of ``entry`` say that no event is meant.

    ``verbal`` says that what looks like a perfect is a verbal noun with its doer: «بسيطرتها على».
    """
    forms, k, j = scan.forms, match.i, match.j
    shape = match.sense.shape
    if shape == "perfect" and match.prefix.endswith(("ب", "ل", "ك")) and not verbal:
        return True  # «بصفتها»: no perfect takes a preposition
    last = scan.sentences[scan.sentence_of[k]][1]
    if any(_stands_beside(forms, k, j, last, row) for row in _table().get(entry, ())):
        return True
    needed = _NEEDS_NEXT.get(entry)
    if needed is not None and (j >= last or forms[j] not in needed):
        return True
    if (
        entry == "capture.take_prisoner"
        and core(forms[k]).startswith(("ياسر", "اسرت"))
        and (match.suffix or k == j - 1)
    ):
        return core(forms[k]) != "اسرت"  # the name Yasir, «أسرته» his family
    if entry == "capture.take_prisoner" and match.suffix and shape == "perfect" and k:
        # «المقاتلون وأسرهم»: their families, where nobody follows who took them
        return forms[k - 1] not in _BEFORE_VERBS and (j >= last or scan.actor[j] is None)
    if entry in _LAUNCHED and not _NAMED.isdisjoint(forms[j : min(last, j + 4)]):
        return True  # «أطلقوا عليها اسم»: what is given is a name
    if entry == "kill.pass_away" and j < last and forms[j].startswith("ب") and shape == "imperfect":
        return True  # «يقضي بخروجهم»: it stipulates
    if entry == "control.lose" and forms[k].endswith("فقد") and j < last and scan.verb[j] is not None:
        return True  # «فقد جرى»: a particle
    if entry == "control.hand_over" and any(form.startswith(("نفس", "انفس")) for form in forms[j : min(last, j + 10)]):
        return True  # they gave themselves up
    if entry == "displace.flee" and match.prefix.endswith("و"):
        return not any(core(form) in _FLIGHT or form in _FLIGHT for form in forms[j : min(last, j + 5)])
    if entry in ("explosion.mine", "explosion.ied"):
        if core(forms[k]).lstrip("بل") in _BURSTS:
            return False  # «انفجار عبوة زرعت في سيارته»: planted, and gone off
        return any(core(forms[t]) in _CLEARED for t in range(max(0, k - 6), min(last, j + 1)) if scan.kinds[t] == WORD)
    return False


def behind_none(forms: Sequence[str], entry: str, k: int) -> bool:
    """Whether a word before token ``k`` alone says that no event of ``entry`` is meant: «خط وقف إطلاق النار»."""
    return any(core(form) in row.before for row in _table()[entry] for form in forms[max(0, k - row.reach) : k])


def _stands_beside(forms: Sequence[str], k: int, j: int, last: int, row: _Beside) -> bool:
    """Whether words of a row stand beside the tokens ``k`` to ``j`` of a sentence that ends at ``last``."""
    found = bool(row.before) and any(core(form) in row.before for form in forms[max(0, k - row.reach) : k])
    if not found and (row.after or row.pairs):
        soon = [core(form) for form in forms[j : min(last, j + row.within)]]
        found = not row.after.isdisjoint(soon) or (
            bool(row.pairs) and any(f"{one} {two}" in row.pairs for one, two in pairwise(soon))
        )
    return found and (not row.unless or row.unless.isdisjoint(forms[j : min(last, j + 3)]))
