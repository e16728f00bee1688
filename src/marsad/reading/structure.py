"""What the parts of a report are: title, dateline and byline, the stories of a round-up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from marsad.model.structs import Phrase, Span
from marsad.reading.data import bylines, key, stories, words
from marsad.reading.lines import Line, trim
from marsad.reading.sentences import open_ended
from marsad.reading.tokens import INVISIBLE, fold

_TITLE = 200
_NOT_WORD = re.compile(r"[\W_]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
#: what may part a place from an agency
_SEPARATORS = re.compile(r"[-/(|:ـ]+|(?<=\d)\s+(?=\w)")
#: a place and a full date, or a day and a month in digits: «باماكو 3 سبتمبر 2021», «مقديشو - 6 - 8»
_DATED = re.compile(r"[^\d()]{2,30}?[\s\-]+\d{1,2}(?:\s*[-/]\s*\d{1,2}(?:\s*[-/]\s*\d{4})?|\s+[^\d\s]+\s+\d{4})\Z")
_OPENING = re.compile(r"[\s\"'(]*")
_CLOSING = re.compile(r"[\s\"')]*")
_AND = re.compile(r"[\s\"')]*(?:[/,+&|\-]|\sو)\s*[\"'(]*")
#: words that show a sentence, not a place, before the separator
_NO_PLACE = words(
    "قال قالت اعلن اعلنت افاد افادت ذكر ذكرت نقل نقلت اكد اكدت قتل عن في ان من الي علي وكاله لوكاله الوكاله وكالات"
    " الانباء للانباء وفق وفقا بحسب حسب مراسل مراسله مصدر مصادر المصدر مع هذا هذه التي الذي تنظيم قناه صحيفه موقع بيان"
)
_TAIL = re.compile(r"[\s*\-•(\[|]*(?:(?P<label>المصدر|المصادر|نقلا عن|نقلاً عن|مصدر|source)\s*[:\-]?\s*)?[\"'(]*")
_PARENTHESIS = re.compile(r"\(([^()\n]{2,40})\)[\s.]*\Z")


class Head(NamedTuple):
    """A byline at the beginning of a line."""

    dateline: Phrase | None
    agency: Phrase | None


@cache
def _names() -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """(pattern of agencies and outlets, those that may stand alone on a line, cities), all folded."""
    forms: dict[str, str] = {}
    alone: set[str] = set()
    cities: set[str] = set()
    for entry in bylines():
        for form in map(key, entry.forms):
            if entry.what == "city":
                cities.add(form)
                continue
            parts = form.split(" ")
            letters = all(len(part) == 1 for part in parts)
            forms[form] = r"[\s.]*".join(parts) + r"\.?" if letters else r"\s+".join(map(re.escape, parts))
            if entry.what == "agency":
                alone.add(_NOT_WORD.sub("", form))
    alternatives = "|".join(forms[form] for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?:{alternatives})(?!\w)", re.IGNORECASE), frozenset(alone), frozenset(cities)


def _phrase(text: str, start: int, end: int) -> Phrase | None:
    start, end = trim(text, start, end)
    return Phrase(start=start, end=end, text=text[start:end]) if end > start else None


def _agencies(folded: str, at: int, end: int) -> int:
    """The end of a row of agencies that begins at ``at``, or ``at`` where none does."""
    pattern = _names()[0]
    match = pattern.match(folded, at, end)
    if match is None:
        return at
    to = match.end()
    while (link := _AND.match(folded, to, end)) is not None:
        match = pattern.match(folded, link.end(), end)
        if match is None:
            break
        to = match.end()
    return to


def _is_place(place: str) -> bool:
    parts = place.split()
    return len(parts) <= 7 and not any(
        word in _NO_PLACE or (word[:1] in "وف" and word[1:] in _NO_PLACE)
        for word in (part.strip(",.") for part in parts)
    )


def head_byline(text: str, folded: str, line: Line) -> Head | None:
    """The dateline and agency with which a line begins («دمشق – وكالات:», «بيروت (رويترز) -», «(أ ف ب)»)."""
    stop = min(line.end, line.start + 110)
    _, _, cities = _names()
    points = [(line.start, line.start)]
    for match in _SEPARATORS.finditer(folded, line.start, min(stop, line.start + 60)):
        points.append(match.span())
        if len(points) > 5:
            break
    for at, after in points:
        opened = _OPENING.match(folded, after, stop)
        begin = opened.end() if opened else after
        to = _agencies(folded, begin, stop)
        if to == begin:
            continue
        closed = _CLOSING.match(folded, to, stop)
        after_it = closed.end() if closed else to
        closing = folded[to:after_it]
        place = folded[line.start : at].strip(" -/(|:،,\"'ـ")
        whole = after_it >= line.end
        bracketed = ")" in closing and "(" in folded[at:begin]
        signed = folded[after_it : after_it + 1] in ("-", "/", ":", "|", "ـ")
        if not (whole or signed or (bracketed and place and (len(place.split()) <= 2 or _DATED.match(place)))):
            continue
        if place and not _is_place(place):
            return None
        if not place and whole:
            return None  # a line of its own: the tail's to read
        if (
            not place
            and not bracketed
            and folded[after_it : after_it + 1] == ":"
            and '"' not in folded[line.start : to]
        ):
            return None  # «رويترز: …» quotes an agency, it signs nothing
        dateline = None
        if place:
            end = line.start + len(folded[line.start : at].rstrip(" -/(|:،,\"'ـ"))
            dateline = _phrase(text, line.start, end)
        return Head(dateline, _phrase(text, begin, to))
    for at, after in points[1:2]:
        place = key(folded[line.start : at])
        first = re.split(r"\s*[،,]\s*", place)[0]
        if (place in cities or first in cities) and len(place) <= 30 and after < line.end and folded[after].isspace():
            return Head(_phrase(text, line.start, at), None)
    return None


def tail_byline(text: str, folded: str, lines: Sequence[Line]) -> tuple[Phrase, int | None] | None:
    """(agency, start of its line if it stands alone there) at the end of a report: «(أ ف ب)», «فرانس 24/ رويترز»."""
    _, alone, _ = _names()
    for line in reversed(lines[-3:]):
        if 0 < len(line.key) <= 80:
            lead = _TAIL.match(folded, line.start, line.end)
            if lead is not None:
                to = _agencies(folded, lead.end(), line.end)
                rest = folded[to : line.end].strip(" .\"')]*-|")
                said = folded[lead.end() : to]
                if to > lead.end() and (
                    (not rest and ("/" in said or _NOT_WORD.sub("", said.lower()) in alone or lead["label"]))
                    or (lead["label"] and len(rest.split()) <= 2)
                ):
                    phrase = _phrase(text, lead.end(), to)
                    if phrase is not None:
                        return phrase, line.start
    if lines:
        line = lines[-1]
        begin = max(line.start, line.end - 60)
        match = _PARENTHESIS.search(folded, begin, line.end)
        if match is not None and _agencies(folded, match.start(1), match.end(1)) == match.end(1):
            phrase = _phrase(text, match.start(1), match.end(1))
            if phrase is not None:
                return phrase, None
    return None


def _same(one: str, other: str) -> bool:
    a, b = (_NOT_WORD.sub("", _INVISIBLE.sub("", fold(s))).lower() for s in (one, other))
    return a == b or (len(min(a, b, key=len)) > 20 and (a.startswith(b) or b.startswith(a)))


def title_of(text: str, lines: Sequence[Line], given: str | None, width: int) -> Phrase | None:
    """The title, where it stands in the text as the first line: short, without a full stop, and with text after it.

    A title that came beside the text counts only if the first line repeats it.
    """
    if not lines:
        return None
    line = lines[0]
    if not line.key and not given:
        return None
    first = text[line.start : line.end]
    phrase = Phrase(start=line.start, end=line.end, text=first)
    if given and given.strip():
        return phrase if _same(first, given) else None
    if len(lines) < 2 or len(first) > _TITLE or first.endswith((".", "،", "؛", ",", ".»", '."', ".”")):
        return None
    after = lines[1]
    if after.n == line.n + 1:
        if open_ended(text, line):
            return None
        if width and len(first) > width * 0.7:
            return None  # the first line of wrapped prose
        if len(first) > 140 or after.end - after.start < len(first) * 0.8:
            return None
    return phrase


@cache
def _markers() -> tuple[str, ...]:
    forms = {key(form) for entry in stories() for form in entry.forms}
    return tuple(sorted(forms, key=len, reverse=True))


def opens_story(folded: str, start: int, end: int) -> bool:
    """Whether the sentence at this place begins with a marker of another story."""
    head = " ".join(_INVISIBLE.sub("", folded[start : min(end, start + 48)]).split()).lstrip("\"'-*•· ")
    markers = _markers()
    if head[:1] in "وف" and head[1:].startswith(markers):
        head = head[1:]
    if not head.startswith(markers):
        return False
    for marker in markers:
        if head.startswith(marker):
            rest = head[len(marker) :]
            if rest[:1].isalnum() or (marker.endswith("ذلك") and rest.startswith(" ال")):
                continue
            if "جانب" in marker and rest.startswith(" من "):  # «على الجانب الآخر من النهر» is a place
                continue
            return True
    return False


def stories_of(folded: str, sentences: Sequence[Span], body: int) -> tuple[Span, ...]:
    """The stories: each runs to the sentence before the next. ``body`` is the first sentence that is not the title."""
    if not sentences:
        return ()
    starts = [0]
    for n, sentence in enumerate(sentences):
        if n > body and opens_story(folded, sentence.start, sentence.end):
            starts.append(n)
    ends = [*starts[1:], len(sentences)]
    return tuple(Span(start=sentences[a].start, end=sentences[b - 1].end) for a, b in zip(starts, ends, strict=True))
