"""Which report a capture is a version of: the one of its name from the same place; else it gets a name of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from marsad.ingest.settings import NOTE
from marsad.model.structs import Capture, Claim, Event, Number, Reading
from marsad.record.chain import sha256

#: where in a file of several a report stood: no part of its address, since it moves when the file grows
_WHERE = re.compile(r", (?:line|row|record|entry|message) \d+$")
#: what ingest puts after a name that another report of the same run bears
_AGAIN = re.compile(r"~\d+$")
STDIN = "-"
_Item = TypeVar("_Item", Claim, Event, Number)


def address_of(capture: Capture) -> str:
    """Where a report comes from: its address, or the file that it lay in."""
    if capture.url:
        return capture.url
    path = _WHERE.sub("", capture.origin)
    return path if path == STDIN or "://" in path else os.path.normpath(path)


class Names:
    """The reports that are there, with the addresses of their captures."""

    def __init__(self) -> None:
        self._addresses: dict[str, set[str]] = {}
        self._bearers: dict[str, set[str]] = {}

    def remember(self, report: str, address: str) -> None:
        """A capture of this report came from this address."""
        self._addresses.setdefault(report, set()).add(address)
        self._bearers.setdefault(address, set()).add(report)

    def of(self, capture: Capture) -> Capture:
        """The capture under the name of the report that it is a version of, or under one that no report bears."""
        base = _AGAIN.sub("", capture.report)
        if capture.url and base == capture.url:
            # a page that bears its address as its name: whatever was captured there before is the same report, unless
            # several reports give this address (the rows of a table that all name their site)
            bearers = self._bearers.get(base, set())
            name = next(iter(bearers)) if len(bearers) == 1 else base
            return renamed(capture, name) if base in bearers or len(bearers) == 1 else capture
        there = self._addresses.get(capture.report)
        if there is None or same_place(capture, there):
            return capture
        return renamed(capture, name_of_its_own(capture))


def same_place(capture: Capture, addresses: Collection[str]) -> bool:
    """Whether a report with these addresses came from where the capture comes from. Standard input is no place."""
    address = address_of(capture)
    return address != STDIN and address in addresses


def name_of_its_own(capture: Capture) -> str:
    """The name of a report whose name another report bears: with a mark of its address (of its bytes, without one)."""
    address = address_of(capture)
    return f"{capture.report}~{sha256(capture.data if address == STDIN else address.encode())[:8]}"


def renamed(capture: Capture, name: str) -> Capture:
    """The capture under another name; the note that its name was taken goes where it takes that very name."""
    if name == capture.report:
        return capture
    extra = capture.extra
    if NOTE in extra and _AGAIN.sub("", capture.report) != capture.report:
        notes = [n for n in extra[NOTE].split("; ") if not n.endswith(f"so this report is called «{capture.report}»")]
        extra = {k: v for k, v in extra.items() if k != NOTE} | ({NOTE: "; ".join(notes)} if notes else {})
    return msgspec.structs.replace(capture, report=name, extra=extra)


def relabelled(reading: Reading, name: str) -> Reading:
    """The same reading for a report of another name: nothing that is read hangs on the name."""

    def all_of(items: Iterable[_Item]) -> tuple[_Item, ...]:
        return tuple(msgspec.structs.replace(item, report=name) for item in items)

    return msgspec.structs.replace(
        reading,
        report=msgspec.structs.replace(reading.report, report=name),
        claims=all_of(reading.claims),
        events=all_of(reading.events),
        numbers=all_of(reading.numbers),
    )
