"""Sentences: split at stops and line ends, never across furniture; every character that is not blank is in one.

A line end closes a sentence, except where the line is clearly broken in mid-sentence: the text is wrapped at a width,
or the words on either side cannot be an end and a beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.model.structs import Cut, Span
from marsad.reading.data import words
from marsad.reading.lines import Line, trim
from marsad.reading.tokens import INVISIBLE

#: closing quotes and brackets after a stop belong to the sentence; straight quotes only if not an opening one
_STOP = re.compile(rf"[.!?؟…]+[!?؟.…{INVISIBLE}]*(?:[\"»”’')\]]|(?<=[.!?؟…])“)*")
_WORD_BEFORE = re.compile(rf"(?:[^\W_]|[{INVISIBLE}])+\Z")
_HIDDEN = re.compile(f"[{INVISIBLE}]+")
_ENDED = re.compile(r"[.!?؟…:؛;»”\")\]]\Z")
#: ends of host names: «العربية.نت»
_HOSTS = words("نت كوم اورغ com net org info tv co ly ps sy iq ye eg uk ae me gov edu")
#: a dot after these is part of the abbreviation (titles, measures)
_ABBREVIATIONS = words("هـ Dr Mr Mrs St No Gen Col")
#: words that cannot be the last of a sentence: the line goes on
_OPEN_ENDS = words(
    "في من على إلى الى عن أن إن ان أنّ إنّ مع بين بعد قبل منذ خلال حتى ضد قرب عند نحو حول عبر أو او ثم لم لن لا قد التي"
    " الذي الذين هذا هذه ذلك تلك كل بعض أكثر حوالي قرابة ما وهو وهي حيث بأن لأن كما غير لدى أي وفي ومن وعلى وإلى فيما"
    " بينما بينهم بينها"
)
#: words that cannot be the first of a sentence
_OPEN_STARTS = words(
    "واحدة واحد واحدا التي الذي الذين اللذين اللتين اللواتي اللاتي آخر آخرين آخرون أخرى أيضا أيضاً منهم"
    " منها منه بينهم بينها وغيرها وغيرهم وغيره"
)
_LONG = 60


def wrap_width(lines: Sequence[Line], text: str) -> int:
    """The width at which a text is wrapped, or 0: most lines are about as long as the longest, few end in a stop."""
    if len(lines) < 5:
        return 0
    lengths = [line.end - line.start for line in lines]
    width = max(lengths)
    if not 40 <= width <= 130:
        return 0
    long = [i for i, length in enumerate(lengths) if length > width * 0.75]
    if len(long) * 10 < len(lines) * 6:
        return 0
    ended = sum(1 for i in long if _ENDED.search(text, max(0, lines[i].end - 1), lines[i].end))
    return width if ended * 3 <= len(long) else 0


def open_ended(text: str, line: Line) -> bool:
    """Whether the last word of a line cannot be the last of a sentence."""
    return text[max(line.start, line.end - 24) : line.end].split()[-1] in _OPEN_ENDS


def _goes_on(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether a line is broken in mid-sentence and the next one goes on."""
    if after.n != line.n + 1 or _ENDED.search(text, max(line.start, line.end - 1), line.end):
        return False
    length = line.end - line.start
    if width:
        return length > width * 0.7
    if length <= _LONG:
        return False
    first = text[after.start : min(after.end, after.start + 24)].split()[0].rstrip("،,:.")
    return open_ended(text, line) or first in _OPEN_STARTS


def _is_stop(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the stop that matched ends a sentence (and is no decimal point, initial, host name or pause)."""
    at, to = match.span()
    dots = text[at]
    following = text[to] if to < end else ""
    if dots in "!?؟":
        # «(؟)» is a doubt about the words in brackets
        return text[to - 1] != ")" or text.rfind("(", max(0, at - 30), at) < 0
    run = match.group().rstrip("\"»”’')]“")
    if dots == "…" or len(run) > 1:
        # a pause unless the line ends, or three dots and a space
        return not following or ((dots == "…" or len(run) > 2) and following.isspace() and to - at == len(run))
    before = _WORD_BEFORE.search(text, max(0, at - 40), at)
    word = _HIDDEN.sub("", before.group()) if before else ""  # a mark before its last letter makes no initial of it
    if word[-1:].isdigit() and following.isdigit():
        return False  # a decimal, also where it is printed onto the word before it: «إلى1.1»
    if word.isdigit():
        # «1. » at the beginning of a line numbers it
        line = text[max(0, at - 4) : at].rpartition("\n")
        if len(word) <= 2 and line[2].strip() == word and (line[1] or at - len(word) <= 1):
            return False
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return not following or not (following.isspace() or following.isalpha() or following == ".")
    if not following or following.isspace():
        return True
    if following.isalpha():
        rest = re.match(r"[^\W\d_]+", text[to : to + 16])
        ahead = rest.group() if rest else ""
        return to - at > 1 or (len(word) > 1 and len(ahead) > 1 and ahead.lower() not in _HOSTS and not word.isascii())
    return following not in "،,:;؛.-–/)" or (to - at > 1 and following not in "،,:;؛.)")


def _split(text: str, start: int, end: int, out: list[Span]) -> None:
    begin = start
    for match in _STOP.finditer(text, start, end):
        to = match.end()
        if to >= end:
            break
        if _is_stop(text, match, end):
            a, b = trim(text, begin, to)
            if b > a:
                out.append(Span(start=a, end=b))
            begin = to
    a, b = trim(text, begin, end)
    if b > a:
        out.append(Span(start=a, end=b))


def _whole(text: str, start: int, end: int, out: list[Span]) -> None:
    start, end = trim(text, start, end)
    if end > start:
        out.append(Span(start=start, end=end))


def sentences_of(
    text: str, lines: Sequence[Line], cuts: Sequence[Cut], apart: frozenset[int], width: int, title: Span | None
) -> tuple[Span, ...]:
    """The sentences, in order and disjoint.

    ``lines`` are those that are no furniture as a whole, ``cuts`` all furniture (in order), ``apart`` the starts of
    lines that stand alone (title, byline), ``width`` that of ``wrap_width``. The title is one sentence as a whole.
    """
    out: list[Span] = []
    n, i, c = len(lines), 0, 0
    while i < n:
        line = lines[i]
        start, end = line.start, line.end
        while (
            i + 1 < n
            and lines[i].start not in apart
            and lines[i + 1].start not in apart
            and _goes_on(text, lines[i], lines[i + 1], width)
        ):
            i += 1
            end = lines[i].end
        i += 1
        split = _whole if title is not None and start == title.start else _split
        begin = start
        while c < len(cuts) and cuts[c].end <= start:
            c += 1
        k = c
        while k < len(cuts) and cuts[k].start < end:
            if cuts[k].start > begin:
                split(text, begin, cuts[k].start, out)
            begin = max(begin, cuts[k].end)
            k += 1
        if begin < end:
            split(text, begin, end, out)
    return tuple(out)
