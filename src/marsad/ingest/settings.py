"""How sources are taken in: column names, whether addresses are fetched, and the bounds that hostile input meets."""

from __future__ import annotations

import importlib
import importlib.util
from collections import Counter
from types import ModuleType

import msgspec

from marsad.model.structs import Capture

#: the keys of a row that have a place of their own in a capture
FIELDS = ("id", "text", "title", "published", "outlet", "url")


#: the key of ``extra`` under which a capture carries a remark for the report's notes
NOTE = "_note"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run of ingest may do. Sizes in bytes, times in seconds."""

    #: field of a capture → name of the column or key that holds it; what is not named keeps its own name
    columns: dict[str, str] = {}
    fetch: bool = False
    #: let --fetch reach loopback, private and link-local addresses
    private: bool = False
    #: between two requests to one host
    delay: float = 1.0
    #: for one request, redirects included
    seconds: float = 30.0
    redirects: int = 5
    #: processor time that reading one page or PDF may take: not the clock's, so that a busy machine reads the same
    patience: float = 20.0
    #: the most that is read of one report
    size: int = 20_000_000
    #: the most that one archive may unpack to, archives inside it included
    unpacked: int = 2_000_000_000
    members: int = 100_000
    nested: int = 3
    agent: str = "marsad (reads news reports; obeys robots.txt)"


class Refused(Exception):
    """Something that cannot or must not be read; the message says why and what to do."""


class Passed:
    """What a source holds that is no report and was passed over: counted by reason, so that nothing is left out unsaid."""

    #: reasons and kinds that are named one by one
    _SHOWN = 6

    def __init__(self) -> None:
        self._kinds: dict[str, Counter[str]] = {}

    def add(self, reason: str, kind: str = "") -> None:
        """Count one thing; ``reason`` in the plural («files of other types»), ``kind`` which of them («.png»)."""
        self._kinds.setdefault(reason, Counter())[kind[:40]] += 1

    def __str__(self) -> str:
        parts = []
        for reason, kinds in sorted(self._kinds.items()):
            ranked = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
            named = [f"{kind} {n}" for kind, n in ranked if kind]
            more = ["…"] if len(named) > self._SHOWN else []
            beside = f" ({', '.join(named[: self._SHOWN] + more)})" if named else ""
            parts.append(f"{reason}: {kinds.total()}{beside}")
        return "; ".join(parts)


class Budget:
    """What one source may still unpack; shared by the archives nested in it, so that depth does not multiply it."""

    def __init__(self, settings: Settings, passed: Passed | None = None) -> None:
        self.passed = passed or Passed()
        self.settings = settings
        self.bytes = settings.unpacked
        self.members = settings.members

    def take(self, size: int) -> None:
        """Count ``size`` unpacked bytes; ``Refused`` where the source has none left."""
        self.bytes -= size
        if self.bytes < 0:
            most = self.settings.unpacked // 1_000_000
            raise Refused(f"unpacks to more than {most} MB, so the rest was not read; split the archive")

    def member(self) -> None:
        """Count one member; ``Refused`` where there were too many."""
        self.members -= 1
        if self.members < 0:
            raise Refused(f"holds more than {self.settings.members} files, so the rest was not read; split the archive")


def failure(report: str, origin: str, reason: str, url: str | None = None) -> Capture:
    """A capture of something that could not be read, with the reason and what to do about it."""
    return Capture(report=report, data=b"", origin=origin, failed=reason, url=url)


def library(name: str, what: str, extra: str = "html") -> ModuleType:
    """An optional library; ``Refused`` with what to install where it is absent."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Refused(f"{what} needs {name.split('.')[0]}: pip install 'marsad[{extra}]'") from None


def installed(name: str, what: str, extra: str = "html") -> None:
    """``Refused`` with what to install where an optional library is absent; does not load it."""
    if importlib.util.find_spec(name) is None:
        raise Refused(f"{what} needs {name}: pip install 'marsad[{extra}]'")


def with_note(capture: Capture, note: str) -> Capture:
    """The capture with one more remark for the report's notes."""
    notes = "; ".join(filter(None, (capture.extra.get(NOTE), note)))
    return msgspec.structs.replace(capture, extra={**capture.extra, NOTE: notes})


def parse_columns(text: str | None) -> dict[str, str]:
    """``id=nr,text=body`` as a mapping; ValueError with the remedy where it is none."""
    columns: dict[str, str] = {}
    for pair in filter(None, (text or "").split(",")):
        field, _, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not column:
            raise ValueError(f"--columns {pair!r}: write FIELD=COLUMN, with FIELD one of {', '.join(FIELDS)}")
        columns[field] = column
    return columns
