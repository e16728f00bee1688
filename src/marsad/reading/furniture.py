"""Page furniture: share counters, link headlines, comment forms, markup. Masked with a reason, never removed.

Whole lines are looked up by their folded form (data: languages/ar/furniture.yaml); addresses and markup are found
wherever they stand. A line is taken for furniture only for what it is itself, never for being short.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from marsad.model.structs import Cut
from marsad.reading.data import furniture, key
from marsad.reading.lines import Line

_EDGE = " .:;,-|*•·…!?><\"'()[]{}/\\_=+~#»«"
#: «شاهد.. 3 قتلى» is how headlines begin, so two dots are no separator
_SEPARATOR = re.compile(r"\s*[:|/\-<>]|\s*,|$")
#: a link headline is shorter than this, and does not end like prose
_HEADLINE = 130
_PROSE_ENDS = (".", "،", ",", "؛", '."', ".»", ".”")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>«»\"]+|(?:pic\.twitter\.com|t\.co|bit\.ly|goo\.gl|youtu\.be)/[\w\-]+")
_MAIL_BEFORE, _MAIL_AFTER = re.compile(r"[\w.+\-]{1,64}\Z"), re.compile(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_TAG = re.compile(r"<(?:!--|!doctype\b|/?[a-zA-Z][a-zA-Z0-9]{0,10}(?=[\s/>]))[^<>]{0,4000}>", re.IGNORECASE)
_KNOWN_TAG = re.compile(
    r"</?(?:html|head|body|div|p|br|span|a|b|i|strong|em|h[1-6]|ul|ol|li|table|tr|td|img|script|style|title)\b", re.I
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_OPAQUE = re.compile(r"<(script|style)\b", re.IGNORECASE)


class _Table(NamedTuple):
    lines: dict[str, tuple[str, str]]
    starts: tuple[str, ...]
    start_of: dict[str, tuple[str, str]]
    patterns: re.Pattern[str]
    whys: dict[str, str]


@cache
def _table() -> _Table:
    lines: dict[str, tuple[str, str]] = {}
    start_of: dict[str, tuple[str, str]] = {}
    patterns: list[str] = []
    whys: dict[str, str] = {}
    for n, entry in enumerate(furniture()):
        if entry.how == "pattern":
            patterns.append(f"(?P<g{n}>{entry.pattern})")
            whys[f"g{n}"] = entry.why
            continue
        for form in map(key, entry.forms):
            if entry.how in ("lead", "open"):
                if start_of.get(form, ("", ""))[0] != "open":
                    start_of[form] = (entry.how, entry.why)
            else:
                lines[form.strip(_EDGE)] = (entry.how, entry.why)
    starts = tuple(sorted(start_of, key=len, reverse=True))
    return _Table(lines, starts, start_of, re.compile("|".join(patterns)), whys)


def _whole_line(line: str, table: _Table) -> tuple[str, str] | None:
    """(how, why) of a line that is furniture by what it says, or None. ``line`` is its key."""
    bare = line.strip(_EDGE)
    hit = table.lines.get(bare)
    if hit is not None:
        return hit
    begin = line.lstrip(_EDGE.replace("(", ""))
    if begin.startswith(table.starts):
        for form in table.starts:
            if begin.startswith(form):
                how, why = table.start_of[form]
                after = begin[len(form) :]
                if how == "lead" and not _SEPARATOR.match(after):
                    continue
                if after[:1].isalnum():
                    continue
                if how == "open" and len(begin) > 60 and begin.endswith(".") and ":" not in after[:3]:
                    continue  # a sentence that happens to begin so
                return how, why
    if len(line) <= 80:
        match = table.patterns.fullmatch(line)
        if match is not None and match.lastgroup is not None:
            return "line", table.whys[match.lastgroup]
    return None


def _headline(line: Line) -> bool:
    return line.end - line.start <= _HEADLINE and not line.key.endswith(_PROSE_ENDS)


def furniture_lines(lines: list[Line]) -> dict[int, str]:
    """Index → reason of the lines that are furniture as a whole."""
    table = _table()
    found: dict[int, str] = {}
    prose = [i for i, line in enumerate(lines) if not line.key or not _headline(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    i, n = 0, len(lines)
    while i < n:
        line = lines[i]
        hit = _whole_line(line.key, table) if line.key else None
        if hit is None or (i == 0 and hit[0] == "lead"):  # a first line with «فيديو:» is the headline itself
            i += 1
            continue
        how, why = hit
        found[i] = why
        if how == "end" and i > last:
            for j in range(i + 1, n):
                found[j] = why
            break
        if how == "head" and i > first:
            # in the middle of the report one link follows; after its last paragraph all the rest are links
            most = n if i > last else i + 2
            while i + 1 < most and lines[i + 1].key and _headline(lines[i + 1]):
                if _whole_line(lines[i + 1].key, table) is not None:
                    break
                i += 1
                found[i] = why
        i += 1
    return found


def addresses(text: str) -> list[Cut]:
    """Web and mail addresses, wherever they stand."""
    cuts: list[Cut] = []
    if "://" in text or "www." in text or ".com/" in text or ".co/" in text or ".ly/" in text or ".gl/" in text:
        for match in _URL.finditer(text):
            end = match.start() + len(match.group().rstrip(".,;:!?)]،؛؟"))
            cuts.append(Cut(start=match.start(), end=end, why="web address"))
    at = text.find("@")
    while at >= 0:
        before, after = _MAIL_BEFORE.search(text[max(0, at - 64) : at]), _MAIL_AFTER.match(text, at + 1)
        if before and after:
            cuts.append(Cut(start=at - len(before.group()), end=after.end(), why="mail address"))
        at = text.find("@", after.end() if after else at + 1)
    return cuts


def markup(text: str) -> list[Cut]:
    """HTML tags, scripts, styles and entities, where the text is a saved page rather than plain text."""
    if "<" not in text or ">" not in text:
        return []
    for n, tag in enumerate(_KNOWN_TAG.finditer(text), 1):
        if n >= 3 or tag.group().lower() == "<html":
            break
    else:
        return []
    cuts: list[Cut] = []
    hidden: list[tuple[int, int]] = []
    at, closed = 0, {"script": True, "style": True}
    while (match := _OPAQUE.search(text, at)) is not None:
        name = match.group(1).lower()
        close = re.compile(f"</{name}\\s*>", re.IGNORECASE).search(text, match.end()) if closed[name] else None
        if close is None:
            closed[name] = False  # the rest has no closing tag: do not look for it again
            at = match.end()
            continue
        hidden.append((match.start(), close.end()))
        at = close.end()
    cuts += [Cut(start=a, end=b, why="script or style") for a, b in hidden]
    cuts += [Cut(start=m.start(), end=m.end(), why="markup") for m in _TAG.finditer(text)]
    cuts += [Cut(start=m.start(), end=m.end(), why="markup") for m in _ENTITY.finditer(text)]
    return cuts


def merged(cuts: list[Cut]) -> tuple[Cut, ...]:
    """In order and disjoint; of two that overlap the earlier and longer one stands, the later loses what is covered."""
    out: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if out and cut.start < out[-1].end:
            if cut.end <= out[-1].end:
                continue
            cut = Cut(start=out[-1].end, end=cut.end, why=cut.why)
        if cut.end > cut.start:
            out.append(cut)
    return tuple(out)
