"""What a report said before: its versions, as captured one after the other, and how their words differ. Near copies too.

Nothing of this is stored: it is made from captures and readings when it is asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from difflib import SequenceMatcher
from itertools import pairwise

import msgspec

from marsad.model.structs import Claim
from marsad.reconciliation.origins import near_copies
from marsad.reconciliation.tables import weights
from marsad.record.dossier import dossier, marks
from marsad.record.filters import Filter, masker
from marsad.record.intake import ReportBody
from marsad.record.store import Record, RecordError, plain, unpack

#: where a text is cut into what is compared: at line ends, and after the end of a sentence
_UNIT = re.compile(r"\s*\n\s*|(?<=[.!?؟؛])\s+")
_WORD = re.compile(r"\s+|\S+")
#: two sentences less alike than this are one gone and one new
_ALIKE = 0.5
#: how far ahead a changed sentence is looked for, so that two unlike pages take no longer than two alike
_AHEAD = 8


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that is gone, new, or says something else; of a changed one the words, as (kept|gone|new, words)."""

    what: str
    before: str
    after: str
    words: tuple[tuple[str, str], ...] = ()


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One captured version of a report: the row of its capture, when that was written, and the hash of its bytes."""

    row: int
    at: str
    sha256: str


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """From one version of a report to the next. ``claims`` are (gone|new, kind, the figure's words)."""

    report: str
    older: Version
    newer: Version
    edits: tuple[Edit, ...]
    claims: tuple[tuple[str, str, str], ...]


def units(text: str) -> list[str]:
    """The sentences and lines of a text, without what is blank."""
    return [unit for unit in (part.strip() for part in _UNIT.split(text)) if unit]


def _words(before: str, after: str) -> tuple[tuple[str, str], ...]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    out: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(("kept", "".join(old[a:b])))
            continue
        out += [(what, words) for what, words in (("gone", "".join(old[a:b])), ("new", "".join(new[c:d]))) if words]
    return tuple(out)


def edits(before: str, after: str) -> list[Edit]:
    """How the words of two texts differ, sentence by sentence. Empty where only blanks and line ends do."""
    old, new = units(before), units(after)
    out: list[Edit] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left = new[c:d]
        for unit in old[a:b]:
            found = next(
                (n for n, other in enumerate(left[:_AHEAD])
                 if SequenceMatcher(None, unit.split(), other.split(), autojunk=False).ratio() >= _ALIKE), None,
            )  # fmt: skip
            if found is None:
                out.append(Edit(what="gone", before=unit, after=""))
                continue
            out += [Edit(what="new", before="", after=other) for other in left[:found]]
            out.append(Edit(what="changed", before=unit, after=left[found], words=_words(unit, left[found])))
            left = left[found + 1 :]
        out += [Edit(what="new", before="", after=other) for other in left]
    return out


def curtain(
    claims: Collection[Claim], fields: Collection[tuple[str, str]], filter: Filter
) -> Callable[[str], str]:  # fmt: skip
    """What masks the words that do not leave the record: names of persons, and fields of these claims that are marked
    confidential, as far as the filter does not ask for them."""
    hidden: set[str] = set()
    for claim in claims:
        if not filter.names:
            hidden.update(claim.who.names)
        if filter.confidential == "without":
            for id, field in fields:
                value = getattr(claim, field) if id == claim.id else None
                text = value if isinstance(value, str) else getattr(value, "text", None)
                hidden.update([text] if text else [])
    return masker(hidden)


def versions(record: Record) -> Counter[str]:
    """report → how many captures of it the record holds, of those with more than one."""
    from marsad.record.models import Content

    found = Counter(Content.objects.using(record.alias).filter(kind="capture").values_list("report", flat=True))
    return Counter({report: n for report, n in found.items() if n > 1})


def _read(record: Record, report: str) -> Iterator[tuple[Version, ReportBody, list[Claim]]]:
    """Each captured version of a report with its newest reading, oldest first."""
    from marsad.record.models import Content, Link

    read: dict[int, tuple[int, ReportBody]] = {}
    for seq, _, raw in record.bodies("report", report=plain(report)):
        body = msgspec.json.decode(raw, type=ReportBody)
        read[body.capture] = (seq, body)
    times = dict(Link.objects.using(record.alias).filter(pk__in=list(read)).values_list("seq", "at"))
    for capture, (seq, body) in sorted(read.items()):
        rows = Link.objects.using(record.alias).filter(parent=seq, kind="claim").values_list("seq", flat=True)
        packed = Content.objects.using(record.alias).filter(pk__in=list(rows)).order_by("seq")
        claims = [msgspec.json.decode(unpack(raw), type=Claim) for raw in packed.values_list("body", flat=True)]
        yield Version(row=capture, at=times[capture], sha256=body.report.sha256), body, claims


def steps(record: Record, report: str, filter: Filter | None = None) -> list[Step]:
    """How a report changed from each captured version to the next; empty where it has one version only.

    Raises RecordError where there is no such report, or where it is confidential and the filter does not ask for it.
    """
    filter = filter or Filter()
    read = list(_read(record, report))
    if not read:
        raise RecordError(f"no report «{report}» in the record; «marsad search» finds ids")
    secret, fields = marks(record)
    if report in secret and filter.confidential == "without":
        raise RecordError(f"«{report}» is confidential; --filter confidential:with shows it to those who may see it")
    # one curtain for all: what only one version's reading took for a name is hidden in the others too
    mask = curtain([claim for _, _, claims in read for claim in claims], fields, filter)
    out = []
    for (older, was, before), (newer, now, after) in pairwise(read):
        said, says = (Counter((c.kind, c.figure.text) for c in claims) for claims in (before, after))
        claims = [("gone", *key) for key in (said - says).elements()] + [
            ("new", *key) for key in (says - said).elements()
        ]
        out.append(
            Step(
                report=report, older=older, newer=newer,
                edits=tuple(edits(mask(was.report.text), mask(now.report.text))),
                claims=tuple((what, kind, mask(words)) for what, kind, words in claims),
            )
        )  # fmt: skip
    return out


class Copies(msgspec.Struct, frozen=True, kw_only=True):
    """Two reports of which sentences with figures are near copies: one voice, not two. ``claims`` are pairs of ids."""

    report: str
    other: str
    claims: tuple[tuple[str, str], ...]


def copies(record: Record, filter: Filter | None = None) -> list[Copies]:
    """The reports that share sentences, found as reconciliation finds them, with its own limit; in order of their ids."""
    found = dossier(record, filter)
    of = {c.id: c.report for c in found.claims}
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = {}
    limit = weights(None).limits["copy_containment"]
    for one, other in near_copies(found.claims, {r.report: r for r in found.reports}, limit):
        if of[other] < of[one]:
            one, other = other, one
        pairs.setdefault((of[one], of[other]), []).append((one, other))
    return [
        Copies(report=report, other=other, claims=tuple(sorted(claims)))
        for (report, other), claims in sorted(pairs.items())
    ]
