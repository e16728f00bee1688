"""Places that stand one in the other: «بلدة كذا في ريف كذا», «شرق كذا، شمالي كذا» are one place, told ever more widely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from marsad.extraction.phrases import PlacePhrase, place_entry
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class

if TYPE_CHECKING:
    from marsad.extraction.scan import Scan

#: words between a place and the one that it lies in or beside
_LINKS = frozenset({("في",), ("قرب",), ("من",), ("ضمن",), ("علي",)})
_BESIDE = word_class("beside")
#: adjectives that a place's name may carry before it is located
_SUCH = word_class("such")


def _steps(scan: Scan, p: PlacePhrase, q: PlacePhrase) -> bool:
    """Whether ``q`` says where ``p`` lies."""
    forms = scan.forms
    i = p.j
    while i < q.i and forms[i] in _SUCH:
        i += 1
    between = tuple(f for f in forms[i : q.i] if f not in ('"', "#", "_"))
    marker = scan.marker[q.i] or scan.place[q.i]
    prefix = marker.prefix if marker is not None else ""
    if scan.role[q.i] == "compass" and not prefix:
        return between in ((), (",",)) and not (between and q.generic)
    if not between:
        return prefix == "ب" and not p.generic
    if between[0] in _BESIDE and len(between) <= 2:
        return prefix in ("ل", "ب") or between[1:] in (("في",), ("من",), ("علي",))
    if between not in _LINKS or prefix or (between == ("قرب",) and p.match is not None and not p.compass):
        return False
    if between == ("من",):
        return not forms[p.i].startswith(("ال", "بال", "لل")) and p.match is None and not q.generic
    return between != ("علي",) or "ساحل" in forms[q.i]


#: words a chain may have for each word of its first place: the place itself stays what the phrase is about
_LENGTH = 3


def _words(scan: Scan, i: int, j: int) -> int:
    return scan.kinds[i:j].count(WORD)


def _own(scan: Scan, q: PlacePhrase) -> int:
    """How many words say what a place is; of one told by what it lies beside, at most its head and two more."""
    return min(_words(scan, q.i, q.j), 3) if q.described else _words(scan, q.i, q.j)


def _whole_country(scan: Scan, q: PlacePhrase) -> bool:
    """«شمالي سوريا», «جنوب البلاد»: where in the world, which is no part of the name of the place before."""
    entry = place_entry(q)
    if entry is None:
        return any(scan.forms[t].endswith("البلاد") for t in range(q.i, q.j))
    of_it = entry.type == "area" and entry.admin1 is None and q.match is not None and scan.role[q.match.i] == "compass"
    return of_it or entry.type in ("country", "region")


def chains(scan: Scan, places: list[PlacePhrase]) -> tuple[list[PlacePhrase], dict[int, int]]:
    """The places, each with those that it lies in drawn to it; and where each place's chain begins, by where it begins.

    A chain keeps the name and the head word of its first place. It ends before it says more of the surroundings than of
    the place, and before the country.
    """
    out: list[PlacePhrase] = []
    linked: dict[int, int] = {}
    last: PlacePhrase | None = None
    first, own, whole = -1, 0, False
    for q in places:
        if (
            last is not None
            and last.j <= q.i <= last.j + 5
            and scan.sentence_of[last.i] == scan.sentence_of[q.i]
            and all(scan.kinds[t] == WORD or scan.forms[t] in (",", '"', "#", "_") for t in range(last.j, q.i))
            and _steps(scan, last, q)
        ):
            head = out[first]
            if head.generic and _words(scan, head.i, q.j) > _LENGTH * own and not _whole_country(scan, q):
                # «المواقع في منطقة كذا»: the word that names nothing hides no name
                first, own, whole = len(out), _own(scan, q), False
                out.append(q)
                linked[q.i] = q.i
                last = q
                continue
            if whole or _whole_country(scan, q) or _words(scan, head.i, q.j) > _LENGTH * own:
                whole = True
            else:
                out[first] = replace(head, j=q.j)
            linked[q.i] = head.i
        else:
            first, own, whole = len(out), _own(scan, q), False
            out.append(q)
            linked[q.i] = q.i
        last = q
    return out, linked
