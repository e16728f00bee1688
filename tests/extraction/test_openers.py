"""The gates of the passes over a sentence: what is passed over for speed would have given nothing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import marsad
from marsad.extraction.frames import openers
from marsad.extraction.scan import Scan

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


def test_gates_hide_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every pass asked at every token, each sentence of these tests gives the same claims, events and numbers."""
    texts = _sentences()
    assert len(texts) > 1000
    gated = [_read(text) for text in texts]
    made = openers.Openers.__init__

    def open_all(self: openers.Openers, scan: Scan) -> None:
        made(self, scan)
        self.by_word = bytearray(b"\1") * scan.n
        self.denials = self.plurals = self.openings = self.stops = list(range(scan.n))

    monkeypatch.setattr(openers.Openers, "__init__", open_all)
    assert [text for text, was in zip(texts, gated, strict=True) if _read(text) != was] == []
