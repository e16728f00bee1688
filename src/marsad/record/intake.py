"""Captures into the record: each with its report, claims and events in one transaction, so that none is half there."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from marsad.model.structs import Capture, NumberCount, Reading, Report
from marsad.reading.tokens import DIGITS, WORD, Tokens
from marsad.record.chain import sha256
from marsad.record.naming import Names, address_of, name_of_its_own, relabelled, renamed, same_place
from marsad.record.store import Clock, Reader, Record, Writer, canonical, plain, unpack

#: readings written in one transaction: few enough that a kill loses little, enough that the disk need not wait for each
BATCH = 16
#: a capture, what is kept of it, and what was read in it
_Read = tuple[Capture, "CaptureBody", Reading]


_REDACTED = "was redacted from this record and is not taken in again"


class CaptureBody(msgspec.Struct, frozen=True, kw_only=True):
    """What the chain keeps of a capture beside its bytes. ``decoded``: it came as text, and ``sha256`` is its UTF-8.

    ``text`` is what ingest took out of a page or document; kept, so that another version's ingest moves nothing.
    """

    report: str
    address: str
    origin: str
    sha256: str
    size: int
    decoded: bool
    text: str | None
    title: str | None
    published: str | None
    outlet: str | None
    url: str | None
    extra: dict[str, str]
    #: what the user gave on the command line, over what came beside the text
    given_published: str | None
    given_outlet: str | None

    def key(self) -> str:
        """What makes it the same capture again: bytes and what came beside them, not where the file lay.

        A name that was made longer to be unique («a~2») does not count, nor does the note that says so.
        """
        extra = {k: v for k, v in self.extra.items() if k != "_note"}
        same = msgspec.structs.replace(self, address=self.url or "", origin="", extra=extra, text=None)
        return sha256(canonical(same))

    def capture(self, data: bytes) -> Capture:
        """The capture as it came, for replay."""
        return Capture(
            report=self.report, data=data, origin=self.origin,
            text=data.decode("utf-8", "surrogatepass") if self.decoded else self.text,
            title=self.title, published=self.published, outlet=self.outlet, url=self.url, extra=self.extra,
        )  # fmt: skip


class ReportBody(msgspec.Struct, frozen=True, kw_only=True):
    """A report as a run read it."""

    capture: int
    run: int
    report: Report
    numbers: NumberCount
    #: the row of the redaction that this is the masked copy of
    redaction: int | None = None

    def key(self) -> str:
        """A capture is read once by a run, and once more by a redaction."""
        return f"{self.capture}:{self.run}" + (f":{self.redaction}" if self.redaction else "")


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one capture.

    ``added``; ``changed``: other bytes of a report that was there; ``again``: its newest text, captured once more;
    ``known``: the very capture is there; ``older``: it is there, but not the newest; ``unread``: kept, but no report;
    ``failed`` and ``refused``: not kept, ``why`` says the reason.
    """

    report: str
    what: str
    why: str = ""


def body_of(capture: Capture, published: str | None, outlet: str | None) -> CaptureBody:
    """What the record keeps of a capture beside its bytes."""
    decoded = capture.text is not None and capture.text.encode("utf-8", "surrogatepass") == capture.data
    return CaptureBody(
        report=capture.report, address=address_of(capture), origin=capture.origin,
        sha256=hashlib.sha256(capture.data).hexdigest(), size=len(capture.data), decoded=decoded,
        text=None if decoded else capture.text,
        title=capture.title, published=capture.published, outlet=capture.outlet, url=capture.url, extra=capture.extra,
        given_published=published, given_outlet=outlet,
    )  # fmt: skip


def folded_words(text: str) -> str:
    """The words of a text in folded form, a blank around each, for the index."""
    tokens = Tokens(text)
    words = (form.lower() for form, kind in zip(tokens.form, tokens.kind, strict=True) if kind in (WORD, DIGITS))
    return plain(f" {' '.join(words)} ")


def add_reading(writer: Writer, reading: Reading, capture: int, run: int) -> int:
    """Chain a report with its claims and events; the report's row number."""
    body = ReportBody(capture=capture, run=run, report=reading.report, numbers=reading.counts)
    name = reading.report.report
    row = writer.add("report", body.key(), canonical(body), report=name, parent=capture)
    writer.add_folded(row, folded_words(reading.report.text))
    for claim in reading.claims:
        writer.add("claim", f"{row}:{claim.id}", canonical(claim), report=name, parent=row)
    for event in reading.events:
        writer.add("event", f"{row}:{event.id}", canonical(event), report=name, parent=row)
    return row


def run_row(record: Record, writer: Writer, name: str) -> int:
    """The row of a run, made where it is not there yet."""
    key = sha256(name.encode())
    there = record.existing("run", [key])
    return there.get(key) or writer.add("run", key, canonical({"run": name}))


class Intake:
    """One ingest. ``reader`` turns captures into readings, in order (the batch room's ``readings``)."""

    def __init__(
        self, record: Record, reader: Reader, clock: Clock, *, published: str | None = None, outlet: str | None = None
    ) -> None:
        from marsad.record.models import Tombstone

        self._record, self._reader, self._clock = record, reader, clock
        self._published, self._outlet = published, outlet
        self._known: set[str] = set()
        self._newest: dict[str, str] = {}
        self._names = Names()
        for _, _, body in record.bodies("capture"):
            self._remember(msgspec.json.decode(body, type=CaptureBody))
        self._redacted = set(
            Tombstone.objects.using(record.alias).exclude(report="").values_list("report", flat=True)
        )  # fmt: skip
        self._waiting: deque[tuple[Capture, CaptureBody]] = deque()
        self._done: deque[Outcome] = deque()
        self._runs: dict[str, int] = {}

    def _remember(self, body: CaptureBody) -> None:
        key = body.key()
        self._known.add(key)
        self._newest[body.report] = key
        self._names.remember(body.report, body.address)

    def _fresh(self, captures: Iterable[Capture]) -> Iterator[Capture]:
        for capture in captures:
            if capture.failed is not None:
                self._done.append(Outcome(report=capture.report, what="failed", why=capture.failed))
                continue
            named = self._names.of(capture)
            if not self._redacted.isdisjoint((capture.report, named.report)):
                self._done.append(Outcome(report=named.report, what="refused", why=_REDACTED))
                continue
            # under its own name too: the same file by another path is the same capture, not a second report
            bodies = [body_of(c, self._published, self._outlet) for c in (named, capture)]
            there = next((body for body in bodies if body.key() in self._known), None)
            if there is not None:
                newest = self._newest[there.report] == there.key()
                self._done.append(Outcome(report=there.report, what="known" if newest else "older"))
                continue
            self._waiting.append((named, bodies[0]))
            self._remember(bodies[0])
            yield named

    def run(self, captures: Iterable[Capture]) -> Iterator[Outcome]:
        """Take everything in; what became of each capture, as soon as it is safely written. Order as given, nearly."""
        batch: list[_Read] = []
        for reading in self._reader(self._fresh(captures)):
            batch.append((*self._waiting.popleft(), reading))
            if len(batch) >= BATCH:
                yield from self._write(batch)
                batch = []
            yield from self._flush()
        yield from self._write(batch)
        yield from self._flush()

    def _flush(self) -> Iterator[Outcome]:
        while self._done:
            yield self._done.popleft()

    def _versions(self, reports: Iterable[str]) -> dict[str, list[CaptureBody]]:
        """report → its captures that are there, in order; asked inside the transaction, so that nobody is quicker."""
        from marsad.record.models import Content

        found: dict[str, list[CaptureBody]] = {}
        rows = Content.objects.using(self._record.alias).filter(kind="capture", report__in=[plain(r) for r in reports])
        for packed in rows.order_by("seq").values_list("body", flat=True):
            body = msgspec.json.decode(unpack(packed), type=CaptureBody)
            found.setdefault(body.report, []).append(body)
        return found

    def _write(self, batch: list[_Read]) -> list[Outcome]:
        if not batch:
            return []
        from marsad.record.models import Tombstone

        out: list[Outcome] = []
        with self._record.writing(self._clock) as writer:
            names = {body.report for _, body, _ in batch}
            there = self._versions(names)
            destroyed = set(
                Tombstone.objects.using(self._record.alias).filter(report__in=[plain(n) for n in names])
                .values_list("report", flat=True)
            )  # fmt: skip
            for capture, body, reading in batch:
                failed = reading.report.failed
                if plain(body.report) in destroyed:  # since this ingest began
                    out.append(Outcome(report=body.report, what="refused", why=_REDACTED))
                    continue
                if failed is not None and failed.startswith("internal error"):
                    out.append(Outcome(report=body.report, what="failed", why=failed))
                    continue
                versions = there.setdefault(body.report, [])
                if versions and body.key() not in {v.key() for v in versions} and not self._same(capture, versions):
                    # another ingest took the name, meanwhile, for a report from elsewhere
                    capture = renamed(capture, name_of_its_own(capture))
                    reading = relabelled(reading, capture.report)
                    body = body_of(capture, self._published, self._outlet)
                    if body.report not in there:
                        there.update(self._versions([body.report]))
                    versions = there.setdefault(body.report, [])
                key = body.key()
                if key in {v.key() for v in versions}:  # another ingest was quicker
                    out.append(Outcome(report=body.report, what="known"))
                    continue
                run = self._runs.get(reading.run) or run_row(self._record, writer, reading.run)
                writer.add_blob(body.sha256, capture.data)
                seq = writer.add("capture", key, canonical(body), report=body.report)
                add_reading(writer, reading, seq, run)
                self._runs[reading.run] = run
                out.append(_outcome(body, versions, failed))
                versions.append(body)
        return out

    def _same(self, capture: Capture, versions: list[CaptureBody]) -> bool:
        """Whether a capture that bears the name of these is one more version of their report."""
        return same_place(capture, {v.address for v in versions})


def _outcome(body: CaptureBody, versions: list[CaptureBody], failed: str | None) -> Outcome:
    if failed is not None:
        return Outcome(report=body.report, what="unread", why=failed)
    if not versions:
        return Outcome(report=body.report, what="added")
    was = versions[-1]
    # of a page the text that was taken out of it counts: its counters and advertisements change all the time
    same = was.text == body.text and (was.sha256 == body.sha256 or body.text is not None)
    same = same and (was.title, was.published, was.outlet) == (body.title, body.published, body.outlet)
    return Outcome(report=body.report, what="again" if same else "changed")
