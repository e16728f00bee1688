"""Search by words, over our own folded index: قتل finds «قُتِلَ», حلب finds «وحلب». By filter too."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from marsad.lexicon.compiled import Lexicon
from marsad.model.structs import Claim
from marsad.reading.tokens import DIGITS, WORD, Tokens
from marsad.record.dossier import dossier
from marsad.record.filters import Filter
from marsad.record.store import Record

#: what may stand fused before a word, and after it
_BEFORE = "(?:[وف]?(?:[بلكس]|ال|[بك]ال|لل|ل)?)?"
_AFTER = "(?:ه|ها|هم|هما|هن|ي|نا|ك|كم)?"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A report that was found, with those of its claims that the words and the filter fit."""

    report: str
    title: str | None
    published: str | None
    outlet: str | None
    claims: tuple[Claim, ...]


def patterns(words: Sequence[str]) -> list[re.Pattern[str]]:
    """One pattern a word, for text of the index: the word in any spelling, with what Arabic fuses to it.

    A word given with the article finds itself without it only where the article is left out of the query.
    """
    out = []
    for phrase in words:
        tokens = Tokens(phrase)
        forms = [f.lower() for f, kind in zip(tokens.form, tokens.kind, strict=True) if kind in (WORD, DIGITS)]
        if not forms:
            continue
        first, *rest = (re.escape(form) for form in forms)
        tail = "".join(f" {form}" for form in rest)
        after = _AFTER if not forms[-1].isascii() else ""
        before = _BEFORE if not forms[0].isascii() else ""
        out.append(re.compile(f" {before}{first}{tail}{after}(?= )"))
    return out


def matching(record: Record, words: Sequence[str]) -> set[int]:
    """The rows of the reports whose text holds all of these words."""
    from marsad.record.models import Folded

    wanted = patterns(words)
    rows = Folded.objects.using(record.alias).order_by("seq")
    for phrase in words:
        tokens = Tokens(phrase)
        for form, kind in zip(tokens.form, tokens.kind, strict=True):
            if kind in (WORD, DIGITS):
                rows = rows.filter(words__contains=form.lower())
    return {
        seq for seq, text in rows.values_list("seq", "words").iterator(chunk_size=500)
        if all(pattern.search(text) for pattern in wanted)
    }  # fmt: skip


def search(
    record: Record, words: Sequence[str] = (), filter: Filter | None = None, lexicon: Lexicon | None = None
) -> list[Hit]:
    """Reports that hold all the words and that the filter fits, newest first; with their claims whose sentence holds
    one of the words (all that the filter fits, where no words are given).

    What is confidential, and what hangs on a name that is not shown, is not found: the masked text is searched.
    """
    from marsad.record.dossier import newest
    from marsad.record.intake import folded_words

    found = dossier(record, filter, lexicon)
    rows: Collection[int] | None = matching(record, words) if words else None
    row_of = {name: seq for name, (seq, _) in newest(record).items()} if rows is not None else {}
    wanted = patterns(words)
    claims: dict[str, list[Claim]] = {}
    for claim in found.claims:
        claims.setdefault(claim.report, []).append(claim)
    hits = []
    for report in found.reports:
        if rows is not None:
            if row_of.get(report.report) not in rows:
                continue
            text = folded_words(report.text)
            if not all(pattern.search(text) for pattern in wanted):
                continue  # only what is masked here fits
        own = claims.get(report.report, [])
        if wanted:
            own = [
                c for c in own
                if any(p.search(folded_words(report.text[c.evidence.start : c.evidence.end])) for p in wanted)
            ]  # fmt: skip
        title = report.title.text if report.title else None
        hits.append(
            Hit(report=report.report, title=title, published=report.published, outlet=report.outlet, claims=tuple(own))
        )
    return sorted(hits, key=lambda h: (h.published or "", h.report), reverse=True)
