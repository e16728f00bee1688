"""Plurals that a word beside them makes a figure: «هجمات عديدة», «جثث عناصر الفصيل», fighters who were with others."""

from __future__ import annotations

from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.frames import claiming, nearness
from marsad.extraction.frames.openers import CORPSES, NUMEROUS
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import WORD, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_THOSE_DEAD = word_class("those_dead")
_SOME = word_class("some")
_STRIKES = ("airstrike.", "shelling.", "assault.")


def plurals(frames: Frames, st: State, a: int, b: int) -> None:
    """Claim attacks that an adjective counts, and bodies that are seen, without any verb that counts them."""
    forms = frames.scan.forms
    for k in between(frames.openers.plurals, a, b):
        form = forms[k]
        if form in NUMEROUS:
            found = _numerous(frames, k, a)
        elif form in CORPSES:
            found = _corpses(frames, st, k, b)
        else:
            continue
        if found is None or any(x.i < found[0].j and x.j > found[0].i for x in st.claims):
            continue
        last = st.last
        claiming.insert(frames, st, *found)
        st.last = last


def _numerous(frames: Frames, k: int, a: int) -> tuple[Candidate, str, str] | None:
    """«هجمات عديدة», «غارات على مواقع متعددة»: attacks, or sites that attacks are said to have struck."""
    scan = frames.scan
    if k + 1 < scan.n and scan.forms[k + 1].startswith("ال"):
        return None  # «صواريخ متعددة الرؤوس»
    for back in (1, 2):
        noun = scan.noun[k - back] if k - back >= a else None
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.j == k - back + 1:
            break
        if scan.nisba[k - back] is None and not scan.forms[k - back].endswith("يه"):
            return None
    else:
        return None
    entry = noun.sense.entry
    assert isinstance(entry, Noun)
    if noun.sense.shape != "pl" or noun.suffix:
        return None
    c = Candidate(noun.i, k + 1, "bare", None, None, hedge="vague", unit=entry.unit, noun=noun)
    if entry.kind == "attacks" and entry.unit == "attacks":
        return c, "attacks", "counted-noun+numerous"
    struck = any(
        (e := scan.event[t]) is not None and e.sense.entry.id.startswith(_STRIKES) for t in range(max(a, k - 8), noun.i)
    )
    if entry.sort == "target" and struck and scan.forms[noun.i - 1] in ("علي", "استهدفت", "استهدف", "طالت"):
        c.unit = "objects"
        return c, "attacks", "targets-of-an-attack+numerous"
    return None


def _corpses(frames: Frames, st: State, k: int, b: int) -> tuple[Candidate, str, str] | None:
    """«جثث عناصرها المتناثرة», «جثثا متراكمة»: bodies without a number, of nobody told of before."""
    scan = frames.scan
    if scan.forms[k].endswith("جثث") and scan.forms[k - 1].endswith("هم"):
        return None  # «تتسلمهم جثث»
    at = k + 1
    some = at < b and scan.forms[at] in _SOME
    if at >= b or at in scan.number_at or scan.kinds[at] != WORD or (scan.forms[at] in _THOSE_DEAD and not some):
        return None
    if any(x.kind == "bodies" and at <= x.i <= at + 2 for x in st.claims):
        return None
    noun = scan.noun[at]
    if noun is not None and getattr(noun.sense.entry, "sort", "") == "casualty" and any(x.i == at for x in st.claims):
        return None  # «جثث قتلى مسلحين»: they are told to be dead
    c = Candidate(k, k + 1, "bare", None, None, hedge="vague", noun=scan.noun[k])
    if some:
        c.j = min(b, at + 2)
        return c, "bodies", "bodies-seen"
    stop = noun_phrase(scan, at, b, 4)
    if stop > at and has_people(scan, at, stop) and not scan.forms[at].startswith("ال"):
        c.who = (at, stop)
        return c, "bodies", "bodies-seen"
    if scan.forms[k].endswith("ا") and scan.forms[at].endswith("ه") and scan.noun[at] is None:
        return c, "bodies", "bodies-seen"  # «جثثا متراكمة»
    return None


def with_others(frames: Frames, st: State, c: Candidate) -> bool:
    """«50 إرهابيا يتحصنون في الحي مع عدد من عناصر التنظيم»: fighters with whom the counted fighters are."""
    before = [x for x in st.claims if x.i < c.i and x.kind == "forces" and x.part_of is None]
    if not before or c.kind is not None or c.reason is not None or c.unit != "people":
        return False
    scan = frames.scan
    armed = c.sort == "armed" or (c.who is not None and any(scan.actor[t] is not None for t in range(*c.who)))
    return armed and scan.forms[nearness.start(frames, c) - 1] == "مع" and c.i - before[-1].j <= 16
