"""Reports that are one body's own statement: a communique, a bulletin, an appeal. All in it is that body's, until another speaks.

A line below the title that is nothing but a statement and its body, with a date perhaps («بيان صادر عن …»), says so by itself.
Else two signs must agree. The text speaks of itself as «we» («قواتنا», «رفاقنا», «نذكّر بأن», «بحسب إحصائنا»), outside quotations.
And it names its issuer: in a line of a body and a date («المركز الإعلامي ل…، 14 تموز»), or, with several words of «we», as the body
that its first sentence is about («تمكّن المرصد من التحقق …»). An outlet's own «مراسلنا», «موقعنا» is no such sign.
"""

from __future__ import annotations

from itertools import compress

from marsad.extraction.phrases import is_verb
from marsad.extraction.scan import LIGHT, WORD, Scan
from marsad.extraction.speakers import Voice, issuer_of, source_phrase, speaker_id, speaks
from marsad.extraction.words import word_class

#: «قواتنا», «رفاقنا», «إحصائنا»: what is ours
_OURS = word_class("ours")
#: «نذكّر», «ننعى», «وثّقنا»: what we say and do
_WE = word_class("we_say")
#: all of them, also with a clitic in front
_ALL = frozenset(clitic + word for word in _OURS | _WE for clitic in ("", "و", "ب", "ل", "ف"))
_PAPERS = word_class("statements_as_heads")
_TO_WHOM = word_class("addressed_to")
#: how many lines from the top may name the issuer
_HEAD = 5
#: within how many words from the top it stands
_TOP = 60
#: how many words such a line may have
_LINE = 16


def find_issuer(scan: Scan) -> Voice | None:
    """Whose statement the whole report is; None where it is an outlet's."""
    we: list[int] = []
    if not _ALL.isdisjoint(scan.forms):
        at = compress(range(scan.n), map(_ALL.__contains__, scan.forms))
        we = [k for k in at if not scan.furniture[k] and not _quoted(scan, k)]
    elif _PAPERS.isdisjoint(scan.forms[:_TOP]):
        return None
    found = _named_in_a_line(scan, bool(we))
    if found is None and len({scan.forms[k] for k in we}) > 1 and len({scan.sentence_of[k] for k in we}) > 1:
        found = _first_subject(scan)
    if found is None:
        return None
    i, j = found
    return Voice(i, j, speaker_id(scan, i, j), i, i, "asserted", "carried", "communique")


def _quoted(scan: Scan, k: int) -> bool:
    """Whether a token stands in a quotation of its sentence."""
    a = scan.sentences[scan.sentence_of[k]][0] if scan.sentence_of[k] >= 0 else 0
    return scan.forms[a:k].count('"') % 2 == 1


def _lines(scan: Scan) -> list[tuple[int, int]]:
    """The token ranges of the first lines."""
    text, out, a = scan.report.text, [], 0
    for t in range(1, scan.n + 1):
        if t == scan.n or "\n" in text[scan.tokens.end[t - 1] : scan.tokens.start[t]] or scan.forms[t] == "\n":
            if any(scan.kinds[x] == WORD for x in range(a, t)):
                out.append((a, t))
                if len(out) == _HEAD:
                    break
            a = t
    return out


def _named_in_a_line(scan: Scan, we: bool) -> tuple[int, int] | None:
    """The issuer in a line of the head that names a statement and its body and tells nothing; with «we», also a body and a date."""
    for number, (a, b) in enumerate(_lines(scan)):
        at = scan.skip_light(a, b)
        while at < b and scan.kinds[at] != WORD:
            at += 1
        if at >= b or sum(scan.kinds[t] == WORD for t in range(at, b)) > _LINE:
            continue
        head = scan.forms[at].removeprefix("ال")
        paper = head in _PAPERS
        if number == 0 and not (paper and we):
            continue  # a title
        if not paper and not we:
            continue
        issuer = (issuer_of(scan, at, b) or _behind(scan, at + 1, b)) if paper else source_phrase(scan, at, b)
        if issuer is None or issuer[1] <= issuer[0] or not speaks(scan, *issuer):
            continue
        i, j = issuer
        if any(_tells(scan, t) for t in range(j, b)) or (scan.place[i] is not None and scan.place[i].j >= j):  # type: ignore[union-attr]
            continue
        if not paper and not _only_a_date(scan, j, b):
            continue
        return i, j
    return None


def _behind(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """«بيان المركز الإعلامي …», «بيان للرأي العام من قيادة …»: the body right behind the statement."""
    if k < b and scan.forms[k] == "من":
        k += 1
    i, j = source_phrase(scan, k, b)
    if j > i and scan.forms[i].removeprefix("لل").removeprefix("ال") not in _TO_WHOM:
        return i, j
    return None


def _tells(scan: Scan, t: int) -> bool:
    verb = is_verb(scan, t) and scan.noun[t] is None and scan.actor[t] is None and scan.nisba[t] is None
    return t not in scan.time_at and (verb or scan.event[t] is not None)


def _only_a_date(scan: Scan, j: int, b: int) -> bool:
    """Whether nothing but a date, a number and a place stands behind a name."""
    t = j
    while t < b:
        if t in scan.time_at:
            t = scan.time_at[t].j
        elif scan.place[t] is not None:
            t = scan.place[t].j  # type: ignore[union-attr]
        elif scan.kinds[t] != WORD or scan.forms[t].isdigit() or scan.forms[t] in LIGHT:
            t += 1
        else:
            return False
    return True


def _first_subject(scan: Scan) -> tuple[int, int] | None:
    """The body that is the subject of the first sentence with a verb: «تمكن المرصد حتى أمس من التحقق …»."""
    for a, b in scan.sentences[:6]:
        verb = next((t for t in range(a, min(b, a + 12)) if _opens(scan, t)), None)
        if verb is None or not any(scan.finite[t] for t in range(a, b)):
            continue
        i, j = source_phrase(scan, verb + 1, b)
        if j > i and speaks(scan, i, j):
            return i, j
    return None


def _opens(scan: Scan, t: int) -> bool:
    return scan.forms[t] in _DONE_BY_BODIES


_DONE_BY_BODIES = word_class("done_by_bodies")
