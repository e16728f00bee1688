"""Captures into the record: each with its report, claims and events in one transaction, so that none is half there."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from marsad.model.structs import Capture, NumberCount, Reading, Report
from marsad.reading.tokens import DIGITS, WORD, Tokens
from marsad.record.chain import sha256
from marsad.record.store import Clock, Reader, Record, Writer, canonical, plain

#: readings written in one transaction: few enough that a kill loses little, enough that the disk need not wait for each
BATCH = 16
#: a capture, what is kept of it, whether its report was known in another version, and what was read in it
_Read = tuple[Capture, "CaptureBody", bool, Reading]
_LINE = re.compile(r", line \d+$")


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
    """What became of one capture: added, known, changed (a new version of a report), failed or refused."""

    report: str
    what: str
    why: str = ""


def address_of(capture: Capture) -> str:
    """Where a report comes from: its address, or the file that it lay in."""
    return capture.url or _LINE.sub("", capture.origin)


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
        self._addresses: dict[str, set[str]] = {}
        for _, _, body in record.bodies("capture"):
            self._remember(msgspec.json.decode(body, type=CaptureBody))
        self._redacted = set(
            Tombstone.objects.using(record.alias).exclude(report="").values_list("report", flat=True)
        )  # fmt: skip
        self._waiting: deque[tuple[Capture, CaptureBody, bool]] = deque()
        self._done: deque[Outcome] = deque()
        self._runs: dict[str, int] = {}

    def _remember(self, body: CaptureBody) -> None:
        self._known.add(body.key())
        self._addresses.setdefault(body.report, set()).add(body.address)

    def _name(self, capture: Capture) -> Capture:
        """The capture under a name that no other report bears: two files of one name are not one report."""
        there = self._addresses.get(capture.report)
        if there is None or address_of(capture) in there:
            return capture
        name = f"{capture.report}~{sha256(address_of(capture).encode())[:8]}"
        return msgspec.structs.replace(capture, report=name)

    def _fresh(self, captures: Iterable[Capture]) -> Iterator[Capture]:
        for capture in captures:
            if capture.failed is not None:
                self._done.append(Outcome(report=capture.report, what="failed", why=capture.failed))
                continue
            if capture.report in self._redacted:
                why = "was redacted from this record and is not taken in again"
                self._done.append(Outcome(report=capture.report, what="refused", why=why))
                continue
            named = self._name(capture)
            body = body_of(named, self._published, self._outlet)
            key = body.key()
            if key in self._known:
                self._done.append(Outcome(report=named.report, what="known"))
                continue
            self._waiting.append((named, body, named.report in self._addresses))
            self._remember(body)
            yield named

    def run(self, captures: Iterable[Capture]) -> Iterator[Outcome]:
        """Take everything in; what became of each capture, as soon as it is safely written. Order as given, nearly."""
        batch: list[_Read] = []
        for reading in self._reader(self._fresh(captures)):
            capture, body, changed = self._waiting.popleft()
            batch.append((capture, body, changed, reading))
            if len(batch) >= BATCH:
                yield from self._write(batch)
                batch = []
            yield from self._flush()
        yield from self._write(batch)
        yield from self._flush()

    def _flush(self) -> Iterator[Outcome]:
        while self._done:
            yield self._done.popleft()

    def _write(self, batch: list[_Read]) -> list[Outcome]:
        if not batch:
            return []
        out: list[Outcome] = []
        with self._record.writing(self._clock) as writer:
            keys = [body.key() for _, body, _, _ in batch]
            there = self._record.existing("capture", keys)
            for (capture, body, changed, reading), key in zip(batch, keys, strict=True):
                failed = reading.report.failed
                if key in there:  # another ingest was quicker
                    out.append(Outcome(report=body.report, what="known"))
                    continue
                if failed is not None and failed.startswith("internal error"):
                    out.append(Outcome(report=body.report, what="failed", why=failed))
                    continue
                run = self._runs.get(reading.run) or run_row(self._record, writer, reading.run)
                writer.add_blob(body.sha256, capture.data)
                seq = writer.add("capture", key, canonical(body), report=body.report)
                add_reading(writer, reading, seq, run)
                self._runs[reading.run] = run
                if failed is not None:
                    out.append(Outcome(report=body.report, what="unread", why=failed))
                else:
                    out.append(Outcome(report=body.report, what="changed" if changed else "added"))
        return out
