"""Lines that name their speaker in front: a live ticker's «09:15 | وزارة الصحة: …», a bulletin's «• الدفاع المدني: …».

The words before the colon name who speaks, behind an hour, a bar or a bullet; behind them may stand in what, where or to
whom it was said («في بيان عاجل», «لقناة كذا»). What the line tells is that speaker's, in all of its sentences, until
another speaks. A place («ديالى: …») and a kind of news («عاجل: …», «الحصيلة: …») speak for nobody.
"""

from __future__ import annotations

from marsad.extraction.phrases import actor_in, is_verb
from marsad.extraction.scan import Scan
from marsad.extraction.speakers import Voice, issuer_of, source_phrase, speaker_id, speaks
from marsad.extraction.words import word_class
from marsad.lexicon.entries import ActorEntry

#: what a line of a ticker or a list begins with
_MARKS = frozenset("|-–—•*·▪●■/#")
#: what stands between the parts of an hour
_OF_HOURS = frozenset(":.")
#: where and how something was said: «في بيان», «عبر قناته»
_HOW = word_class("line_how_said")
_ONE_OF = word_class("attribution_one_of")
_STATEMENTS = word_class("statements_as_heads")


def past_the_mark(scan: Scan, a: int, b: int) -> int:
    """Where the words of a line begin, behind its hour («09:15 |»), its bar or its bullet; ``a`` where it has none."""
    t, marked, hour = a, False, False
    while t < b:
        if scan.forms[t] in _MARKS:
            marked = True
        elif (
            scan.forms[t].replace(".", "").isdigit()
            and len(scan.forms[t]) <= 5
            and (t == a or scan.forms[t - 1] in _OF_HOURS)
        ):
            hour = True
        elif not (hour and scan.forms[t] in _OF_HOURS):
            break
        t += 1
    return t if marked and t < b else a


def line_speaker(scan: Scan, a: int, b: int) -> Voice | None:
    """The speaker before the colon of a line that a mark opens, or of one whose speaker's words say where he spoke."""
    at = past_the_mark(scan, a, b)
    marked = at > a
    stop = at
    while stop < b and stop - at < 14 and scan.forms[stop] != ":":
        if scan.forms[stop] == ".":
            return None
        stop += 1
    if (
        stop + 1 >= b
        or stop == at
        or scan.forms[stop] != ":"
        or (at in scan.number_at and scan.forms[at] not in _ONE_OF)
    ):
        return None
    statement = scan.forms[at].removeprefix("ال") in _STATEMENTS
    if statement:
        if actor_in(scan, at, stop) is None or any(is_verb(scan, t) and not _name(scan, t) for t in range(at, stop)):
            return None
        i, j = issuer_of(scan, at, stop) or (at, stop)
        return Voice(at, stop, speaker_id(scan, i, j), stop, stop + 1, "asserted", "stated", "headline-colon")
    i, j = source_phrase(scan, at, stop)
    if i != scan.skip_light(at, stop) or j == i or not speaks(scan, i, j):
        return None
    how = scan.skip_light(j, stop)
    if how < stop and not _how(scan, how):
        return None
    if not marked and how >= stop:
        return None  # the plain «الأمم المتحدة: …» is read elsewhere
    if _no_speaker(scan, i, j):
        return None
    return Voice(i, j, speaker_id(scan, i, j), stop, stop + 1, "asserted", "stated", "headline-colon")


def _name(scan: Scan, t: int) -> bool:
    return scan.actor[t] is not None or scan.noun[t] is not None or scan.nisba[t] is not None


def _how(scan: Scan, t: int) -> bool:
    """Whether the words at a token say where, when or to whom somebody spoke."""
    cue = scan.cue[t]
    told = cue is not None and getattr(cue.sense.entry, "style", "") in ("told_to", "noun")
    return told or t in scan.time_at or scan.forms[t] in _HOW or scan.forms[t] == "," or scan.forms[t] == "ل"


def _no_speaker(scan: Scan, i: int, j: int) -> bool:
    """Whether the words before the colon say where, or name a country and nothing else."""
    place, first = scan.place[i], scan.actor[i]
    if place is not None and place.j >= j:
        return True
    if first is not None and isinstance(first.sense.entry, ActorEntry) and first.sense.entry.role == "state":
        return first.j >= j
    dateline, tokens = scan.report.dateline, scan.tokens
    return dateline is not None and tokens.start[i] <= dateline.end and tokens.end[j - 1] >= dateline.start
