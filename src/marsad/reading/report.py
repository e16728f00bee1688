"""A capture read: its text as it stands, and what its parts are. Pure: no clock, network or environment."""

from __future__ import annotations

import hashlib

import msgspec

from marsad.model.structs import Capture, Cut, Phrase, Report
from marsad.reading.decode import decode
from marsad.reading.furniture import addresses, furniture_lines, markup, merged
from marsad.reading.language import language_of, refusal
from marsad.reading.lines import BLANK, Line, lines_of
from marsad.reading.metadata import date_within, parse_published, published_line
from marsad.reading.sentences import sentences_of, wrap_width
from marsad.reading.structure import head_byline, stories_of, tail_byline, title_of
from marsad.reading.tokens import fold

#: a capture's ``extra`` carries remarks of ingest under this key
_NOTE = "_note"
#: among so many lines from the top a line may be the publication date
_TOP = 8


def _stamp(
    capture: Capture, given: str | None, notes: list[str], lines: list[Line], dateline: Phrase | None
) -> tuple[str | None, str, tuple[str, ...], list[int]]:
    """(published, its basis, the reasons, indexes of the lines that are publication dates)."""
    reasons: list[str] = []
    published, basis = None, "none"
    if given:
        published = parse_published(given)
        if published is None:
            raise ValueError(f"published: «{given}» is no date that Marsad can read; give it as 2018-05-13")
        basis = "given"
        reasons.append(f"given by the caller: {given}")
    elif capture.published:
        published = parse_published(capture.published)
        if published is None:
            notes.append(f"the published date beside the text is no date: «{capture.published[:60]}»")
        else:
            basis = "metadata"
            reasons.append(f"metadata beside the text: {capture.published}")
    masked: list[int] = []
    stated: list[tuple[bool, int, str]] = []
    for i, line in enumerate(lines):
        if _TOP <= i < len(lines) - 3 or not line.key:
            continue
        found = published_line(line.key)
        if found is not None:
            masked.append(i)
            stated.append((not found[1], i, found[0]))
    if published is None and stated:
        _, i, published = min(stated)
        basis = "metadata"
        reasons.append(f"a line of its own states it: characters {lines[i].start} to {lines[i].end}")
    if published is None and dateline is not None and (published := date_within(dateline.text)) is not None:
        basis = "dateline"
        reasons.append(f"the dateline states it: «{dateline.text}»")
    return published, basis, tuple(reasons), masked


def _blank(capture: Capture, text: str, encoding: str, failed: str, language: str | None, notes: list[str]) -> Report:
    return Report(
        report=capture.report,
        text=text,
        sha256=hashlib.sha256(capture.data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding=encoding,
        language=language,
        title=None,
        published=None,
        published_basis="none",
        published_reasons=(),
        outlet=capture.outlet,
        agency=None,
        dateline=None,
        url=capture.url,
        furniture=(),
        stories=(),
        sentences=(),
        failed=failed,
        notes=tuple(notes),
        extra={k: v for k, v in capture.extra.items() if k != _NOTE},
    )


def read(capture: Capture, *, published: str | None = None, outlet: str | None = None) -> Report:
    """The report that a capture holds. One that cannot be read has ``failed`` set and no sentences.

    ``published`` and ``outlet`` given here stand over what came beside the text. Raises ValueError where ``published``
    is no date.
    """
    notes = [capture.extra[_NOTE]] if _NOTE in capture.extra else []
    if outlet:
        capture = msgspec.structs.replace(capture, outlet=outlet)
    if published and parse_published(published) is None:
        raise ValueError(f"published: «{published}» is no date that Marsad can read; give it as 2018-05-13")
    if capture.failed is not None:
        return _blank(capture, capture.text or "", "unknown", capture.failed, None, notes)
    if capture.text is not None:
        text, encoding = capture.text, "utf-8"
    else:
        text, encoding, failed, remarks = decode(capture.data)
        notes += remarks
        if failed is not None:
            return _blank(capture, text, encoding, failed, None, notes)
    if not text.strip(BLANK):
        return _blank(capture, text, encoding, "empty: there is no text in it", None, notes)
    folded = fold(text)
    tags = markup(text)
    if tags:
        notes.append("HTML markup stands in the text and is masked; offsets are those of the file as it stands")
    language = language_of(_without(text, tags) if tags else text)
    if (why := refusal(language)) is not None:
        return _blank(capture, text, encoding, why, language, notes)

    lines = lines_of(text, folded)
    cuts = tags + addresses(text)
    whole = furniture_lines(lines)
    if whole:
        cuts += [Cut(start=lines[i].start, end=lines[i].end, why=why) for i, why in whole.items()]
        lines = [line for i, line in enumerate(lines) if i not in whole]
    if tags:
        lines = _outside(lines, merged(tags))

    width = wrap_width(lines, text)
    dated = {i for i, line in enumerate(lines[:2]) if line.key and published_line(line.key)}
    title = title_of(text, [line for i, line in enumerate(lines) if i not in dated], capture.title, width)
    body = [line for line in lines if title is None or line.start != title.start]
    dateline = agency = None
    alone: set[int] = set()
    for line in body[:3]:
        head = head_byline(text, folded, line)
        if head is not None:
            dateline, agency = head
            break
    stamp, basis, reasons, masked = _stamp(capture, published, notes, body, dateline)
    if masked:
        cuts += [Cut(start=body[i].start, end=body[i].end, why="publication date") for i in masked]
        gone = {body[i].start for i in masked}
        lines = [line for line in lines if line.start not in gone]
        body = [line for line in body if line.start not in gone]
    if agency is None and (tail := tail_byline(text, folded, body)) is not None:
        agency, own_line = tail
        if own_line is not None:
            alone.add(own_line)
    if title is not None:
        alone.add(title.start)
    furniture = merged(cuts)
    sentences = sentences_of(text, lines, furniture, frozenset(alone), width, title)
    first = 1 if title is not None and sentences and sentences[0].start == title.start else 0
    return Report(
        report=capture.report,
        text=text,
        sha256=hashlib.sha256(capture.data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding=encoding,
        language=language,
        title=title,
        published=stamp,
        published_basis=basis,
        published_reasons=reasons,
        outlet=capture.outlet,
        agency=agency,
        dateline=dateline,
        url=capture.url,
        furniture=furniture,
        stories=stories_of(folded, sentences, first),
        sentences=sentences,
        notes=tuple(notes),
        extra={k: v for k, v in capture.extra.items() if k != _NOTE},
    )


def _without(text: str, cuts: list[Cut]) -> str:
    at, parts = 0, []
    for cut in merged(cuts):
        parts.append(text[at : cut.start])
        at = cut.end
    return " ".join((*parts, text[at:]))


def _outside(lines: list[Line], cuts: tuple[Cut, ...]) -> list[Line]:
    """The lines that hold more than markup."""
    out, c = [], 0
    for line in lines:
        while c < len(cuts) and cuts[c].end <= line.start:
            c += 1
        covers, k = line.start, c
        while k < len(cuts) and cuts[k].start <= covers:
            covers = max(covers, cuts[k].end)
            k += 1
        if covers < line.end:
            out.append(line)
    return out
