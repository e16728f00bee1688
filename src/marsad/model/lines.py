"""The report line of ``marsad extract``: what is known of a report, without its text."""

from __future__ import annotations

import msgspec

from marsad.model.structs import Cut, NumberCount, Phrase, Reading, Span


class ReportLine(msgspec.Struct, frozen=True, kw_only=True, tag="report", tag_field="type"):
    """First line of a report's output; claims, events and (if asked for) numbers follow."""

    report: str
    sha256: str
    text_sha256: str
    encoding: str
    language: str | None
    title: Phrase | None
    published: str | None
    published_basis: str
    published_reasons: tuple[str, ...]
    outlet: str | None
    agency: Phrase | None
    url: str | None
    furniture: tuple[Cut, ...]
    stories: tuple[Span, ...]
    numbers: NumberCount
    run: str
    failed: str | None
    notes: tuple[str, ...]
    extra: dict[str, str]


def report_line(reading: Reading) -> ReportLine:
    """The report line of a reading."""
    r = reading.report
    return ReportLine(
        report=r.report, sha256=r.sha256, text_sha256=r.text_sha256, encoding=r.encoding, language=r.language,
        title=r.title, published=r.published, published_basis=r.published_basis,
        published_reasons=r.published_reasons, outlet=r.outlet, agency=r.agency, url=r.url, furniture=r.furniture,
        stories=r.stories, numbers=reading.counts, run=reading.run, failed=r.failed, notes=r.notes, extra=r.extra,
    )  # fmt: skip
