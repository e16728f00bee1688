"""A record on disk: made, opened, and added to. Everything that writes goes through ``Record.writing``."""

from __future__ import annotations

import json
import secrets
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections, transaction

from marsad.record import database
from marsad.record.chain import GENESIS, Row, fixed_salt, link, random_salt

MARKER = "marsad-record.json"
FILE = "record.sqlite3"
_FORMAT = 1
#: PostgreSQL: one writer at a time a record; the first half of the lock's name
_LOCK = 0x6D61
_MANY = 500


class RecordError(Exception):
    """The record cannot be made, opened or added to; the message says why and what to do."""


def pack(data: bytes) -> bytes:
    """Bytes as they lie in the database."""
    return zlib.compress(data, 6)


def unpack(data: bytes | memoryview) -> bytes:
    """The bytes that were packed. Raises zlib.error where they were touched."""
    return zlib.decompress(bytes(data))


def plain(text: str) -> str:
    """A text that both databases can hold in a column: PostgreSQL knows no NUL."""
    return text.replace("\x00", "\ufffd")


def canonical(value: Any) -> bytes:
    """A value as the bytes that are committed to: JSON by msgspec, keys of free-form objects sorted."""
    return msgspec.json.encode(value, order="deterministic")


def now_utc() -> str:
    """The present second, ISO with offset."""
    return datetime.now(UTC).replace(microsecond=0).isoformat()


class Clock:
    """When things are written. A fixed clock (``--now``, for tests) fixes the salts too, so it protects nothing."""

    def __init__(self, fixed: str | None = None) -> None:
        self.fixed = fixed

    def now(self) -> str:
        """The time to write down."""
        return self.fixed or now_utc()

    def salt(self, kind: str, body: bytes) -> bytes:
        """A salt for a piece of content."""
        return fixed_salt(kind, body) if self.fixed else random_salt()


class Writer:
    """What one transaction adds. Rows get their numbers at once and are written when it ends."""

    def __init__(self, record: Record, clock: Clock) -> None:
        from marsad.record.models import Link

        self._record, self._clock = record, clock
        last = Link.objects.using(record.alias).order_by("-seq").values_list("seq", "hash").first()
        self.seq: int = last[0] if last else 0
        self.head: str = last[1] if last else GENESIS
        self._links: list[Row] = []
        self._contents: list[tuple[int, str, str, str, bytes, bytes]] = []
        self._blobs: dict[str, bytes] = {}
        self._folded: list[tuple[int, str]] = []

    def add(self, kind: str, key: str, body: bytes, *, report: str = "", parent: int = 0) -> int:
        """Chain a piece of content; its row number. ``key`` must not be there yet within its kind."""
        salt = self._clock.salt(kind, body)
        row = link(self.seq + 1, kind, self._clock.now(), parent, salt, body, self.head)
        self._links.append(row)
        self._contents.append((row.seq, kind, key, plain(report), salt, pack(body)))
        self.seq, self.head = row.seq, row.hash
        return row.seq

    def add_blob(self, sha256: str, data: bytes) -> None:
        """Keep a capture's bytes; nothing happens where they are kept already."""
        self._blobs.setdefault(sha256, data)

    def add_folded(self, seq: int, words: str) -> None:
        """Enter the words of a report into the index."""
        self._folded.append((seq, words))

    def flush(self) -> None:
        """Write what was added so far."""
        from marsad.record.models import Blob, Content, Folded, Link

        alias = self._record.alias
        there = set(Blob.objects.using(alias).filter(pk__in=list(self._blobs)).values_list("pk", flat=True))
        Link.objects.using(alias).bulk_create([Link(**row._asdict()) for row in self._links], _MANY)
        Content.objects.using(alias).bulk_create(
            [
                Content(seq=seq, kind=kind, key=key, report=report, salt=salt, body=body)
                for seq, kind, key, report, salt, body in self._contents
            ],
            _MANY,
        )
        Blob.objects.using(alias).bulk_create(
            [Blob(sha256=sha, body=pack(data)) for sha, data in self._blobs.items() if sha not in there], 50
        )
        Folded.objects.using(alias).bulk_create([Folded(seq=seq, words=words) for seq, words in self._folded], 50)
        self._links, self._contents, self._blobs, self._folded = [], [], {}, []


class Record:
    """An open record. ``Record.init`` makes one, ``Record.open`` opens one; both raise RecordError."""

    def __init__(self, folder: Path, marker: dict[str, Any], alias: str) -> None:
        self.folder, self.marker, self.alias = folder, marker, alias

    @classmethod
    def init(cls, folder: str | Path, url: str | None = None) -> Record:
        """Make an empty record in a folder; in PostgreSQL where ``url`` or MARSAD_DATABASE_URL names a database."""
        folder = Path(folder)
        if (folder / MARKER).exists():
            raise RecordError(f"{folder} is a record already; «marsad status --record {folder}» shows it")
        url = url or database.url_of_environment()
        name = secrets.token_hex(8)
        marker: dict[str, Any] = {"format": _FORMAT, "id": name, "store": "postgresql" if url else "sqlite"}
        if url:
            marker["schema"] = f"marsad_{name}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RecordError(f"{folder} cannot be made: {error.strerror or error}") from None
        if not url and (folder / FILE).exists():
            # killed between the tables and the marker: nothing was in it yet
            raise RecordError(f"{folder / FILE} is there without {MARKER}; move it away, then init again")
        record = cls._connect(folder, marker, url)
        try:
            if url:
                with connections[record.alias].cursor() as cursor:
                    cursor.execute(f'CREATE SCHEMA "{marker["schema"]}"')
            database.migrate(record.alias)
        except (DatabaseError, ImproperlyConfigured) as error:
            raise RecordError(f"the database cannot be set up: {error}") from None
        partial = folder / (MARKER + ".new")
        partial.write_text(json.dumps(marker, sort_keys=True) + "\n", encoding="utf-8")
        partial.replace(folder / MARKER)
        return record

    @classmethod
    def open(cls, folder: str | Path, url: str | None = None) -> Record:
        """Open the record of a folder."""
        folder = Path(folder)
        try:
            marker = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise RecordError(
                f"{folder} is no record; make one with «marsad init {folder}», or name one with --record DIR"
            ) from None
        except (OSError, ValueError) as error:
            raise RecordError(f"{folder / MARKER} cannot be read: {error}") from None
        if not isinstance(marker, dict) or marker.get("format") != _FORMAT:
            raise RecordError(f"{folder} was made by another version of Marsad; this one reads format {_FORMAT}")
        if marker.get("store") == "postgresql":
            url = url or database.url_of_environment()
            if not url:
                raise RecordError(f"{folder} lies in PostgreSQL; say where with {database.URL}=postgresql://…")
        else:
            url = None
            if not (folder / FILE).exists():
                raise RecordError(f"{folder / FILE} is gone; restore it from a backup")
        record = cls._connect(folder, marker, url)
        try:
            record.count()
        except (DatabaseError, ImproperlyConfigured) as error:
            raise RecordError(f"the record in {folder} cannot be read: {error}") from None
        return record

    @classmethod
    def _connect(cls, folder: Path, marker: dict[str, Any], url: str | None) -> Record:
        alias = f"record-{marker['id']}-{folder.resolve()}"
        try:
            where = database.postgresql(url, marker["schema"]) if url else database.sqlite(folder.resolve() / FILE)
        except (ValueError, KeyError) as error:
            raise RecordError(str(error)) from None
        database.connect(alias, where)
        return cls(folder, marker, alias)

    def close(self) -> None:
        """Close the connection; the record may be opened again."""
        connections[self.alias].close()

    @property
    def vendor(self) -> str:
        """sqlite or postgresql."""
        return str(connections[self.alias].vendor)

    def count(self) -> int:
        """How many rows the chain has."""
        from marsad.record.models import Link

        return int(Link.objects.using(self.alias).count())

    def head(self) -> str:
        """The number and hash of the last row, ``N:HASH``: what is kept outside to find a cut or a rewrite later."""
        from marsad.record.models import Link

        last = Link.objects.using(self.alias).order_by("-seq").values_list("seq", "hash").first()
        seq, hash = last or (0, GENESIS)
        return f"{seq}:{hash}"

    @contextmanager
    def writing(self, clock: Clock) -> Iterator[Writer]:
        """One transaction that adds rows: all of them or none. Other writers wait until it ends."""
        with transaction.atomic(using=self.alias, durable=True):
            if self.vendor == "postgresql":
                with connections[self.alias].cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_LOCK, self.marker["id"]])
            writer = Writer(self, clock)
            yield writer
            writer.flush()

    def existing(self, kind: str, keys: Sequence[str]) -> dict[str, int]:
        """key → row number, of those keys that are there."""
        from marsad.record.models import Content

        found: dict[str, int] = {}
        for at in range(0, len(keys), _MANY):
            rows = Content.objects.using(self.alias).filter(kind=kind, key__in=list(keys[at : at + _MANY]))
            found.update(rows.values_list("key", "seq"))
        return found

    def bodies(self, kind: str, **where: Any) -> Iterator[tuple[int, str, bytes]]:
        """(row number, report, content) of all rows of a kind, in order of writing. Redacted ones are not there."""
        from marsad.record.models import Content

        rows = Content.objects.using(self.alias).filter(kind=kind, **where).order_by("seq")
        for seq, report, body in rows.values_list("seq", "report", "body").iterator(chunk_size=1000):
            yield seq, report, unpack(body)

    def body(self, seq: int) -> bytes | None:
        """The content of one row; None where it was redacted."""
        from marsad.record.models import Content

        found = Content.objects.using(self.alias).filter(pk=seq).values_list("body", flat=True).first()
        return None if found is None else unpack(found)

    def parents(self, kinds: Sequence[str]) -> dict[int, int]:
        """row number → row that it belongs to, of these kinds."""
        from marsad.record.models import Link

        rows = Link.objects.using(self.alias).filter(kind__in=list(kinds)).order_by("seq")
        return dict(rows.values_list("seq", "parent").iterator(chunk_size=5000))


#: what ``ingest`` and ``replay`` read with: the batch room's ``readings``, handed in, since it lies to the right
Reader = Callable[[Any], Iterator[Any]]
