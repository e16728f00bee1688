"""The gates of the passes over a sentence: what is passed over for speed would have given nothing."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

import marsad
from marsad.extraction import attribution, dates, happened
from marsad.extraction.frames import openers, state
from marsad.extraction.scan import Scan
from marsad.lexicon.compiled import Lexicon

_HERE = Path(__file__).resolve().parent


def _sentences() -> list[str]:
    """Every Arabic sentence that a test of this folder holds: each construction has some there."""
    return [
        node.value
        for path in sorted(_HERE.glob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 25 and "ا" in node.value
    ]


def _read(text: str) -> tuple[object, ...]:
    reading = marsad.extract(marsad.read(text, published="2018-05-13", report="one"))
    return (reading.claims, reading.events, reading.numbers)


def _all(scan: Scan) -> list[int]:
    return list(range(scan.n))


def _open_words(patch: pytest.MonkeyPatch) -> None:
    """Have each pass asked at every token, whatever word stands there."""
    made = openers.Openers.__init__

    def open_all(self: openers.Openers, scan: Scan) -> None:
        made(self, scan)
        self.by_word = bytearray(b"\1") * scan.n
        self.denials = self.plurals = self.openings = self.stops = self.uncounted = _all(scan)

    patch.setattr(openers.Openers, "__init__", open_all)


def _open_known(patch: pytest.MonkeyPatch) -> None:
    """Have the passes that ask known words only, or deeds only, asked at every token."""
    made = Scan._lexicon

    def open_all(self: Scan, lexicon: Lexicon) -> None:
        made(self, lexicon)
        self.known = self.deeds = _all(self)

    patch.setattr(Scan, "_lexicon", open_all)


def _open_names(patch: pytest.MonkeyPatch) -> None:
    """Have every word weighed as one of a name."""
    patch.setattr(state.Frames, "_named", lambda frames: bytearray(b"\1") * frames.scan.n)


def _open_times(patch: pytest.MonkeyPatch) -> None:
    """Have a time looked for at every token, and a date behind every «من»."""
    patch.setattr(dates._Finder, "starts", lambda finder: range(finder.n))
    patch.setattr(dates._Finder, "may_be_dated", lambda finder, k: True)
    patch.setattr(dates, "_begins_a_date", lambda form: True)


def _open_voices(patch: pytest.MonkeyPatch) -> None:
    """Have a speaker looked for at every token."""
    patch.setattr(attribution, "_heard", _all)


def _open_mishaps(patch: pytest.MonkeyPatch) -> None:
    """Have every word asked whether an accident is told."""
    patch.setattr(happened, "_may_tell_a_mishap", lambda form: True)


@pytest.fixture(scope="module")
def gated() -> dict[str, tuple[object, ...]]:
    """What each sentence gives with all gates as they are."""
    return {text: _read(text) for text in _sentences()}


@pytest.mark.parametrize(
    "opened",
    [_open_words, _open_known, _open_names, _open_times, _open_voices, _open_mishaps],
    ids=lambda gate: gate.__name__,
)
def test_gates_hide_nothing(
    opened: Callable[[pytest.MonkeyPatch], None],
    gated: dict[str, tuple[object, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a gate open everywhere, each sentence of these tests gives the same claims, events and numbers."""
    assert len(gated) > 1000
    opened(monkeypatch)
    assert [text for text, was in gated.items() if _read(text) != was] == []
