"""The counter-examples of nouns, cues and markers: the word is there, and the reading makes nothing of it."""

from __future__ import annotations

import pytest

import marsad
from marsad.lexicon.entries import Cue, Entry, Marker, Noun

_CASES = [
    (e, text) for e in marsad.load_lexicon().entries() if isinstance(e, Cue | Marker | Noun) for text in e.counter
]
#: sentences whose other words do state a claim
_OTHER = {"نشر قوات على الحدود": ["forces"], "أسر المقاتلون جنديين": ["captured"], "دون إصابات": ["wounded"]}


@pytest.mark.parametrize(("entry", "text"), _CASES, ids=[f"{e.id}-{t}" for e, t in _CASES])
def test_a_counter_example_makes_no_claim(entry: Entry, text: str) -> None:
    """Neither a claim nor a source comes out of a word where it stands for something else."""
    reading = marsad.extract(marsad.read(text))
    assert reading.report.failed is None
    assert [c.kind for c in reading.claims] == _OTHER.get(text, [])
    if isinstance(entry, Cue):
        assert [x.source for x in (*reading.claims, *reading.events) if x.source] == []


def test_there_are_counter_examples() -> None:
    """The cases above are collected from the lexicon, not from an empty list."""
    assert len(_CASES) > 150
