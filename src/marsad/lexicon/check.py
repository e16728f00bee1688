"""Is the lexicon sound? Spelling, order, ids, and every example and counter-example.

A lexicon that passes holds entries that do what they say: the example matches its entry by Marsad's own matcher, and
no counter-example does. Two things are not the matcher's to settle. The counter-examples of nouns, cues and markers
show the word itself in a sentence that makes nothing of it («قال خبير»: no number), which the grammar of claims
decides. Numerals have a grammar of their own. The tests of the extraction room hold both to their examples.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from marsad.lexicon.compiled import Lexicon, Match, compile_entries, folded
from marsad.lexicon.entries import Cue, Entry, Event, Marker, Noun, Numeral, PlaceEntry, Verb
from marsad.lexicon.load import LexiconError, files_of, read_entries
from marsad.lexicon.places import read_table
from marsad.model.terms import CLASSES, EVENT_KINDS, HEDGES, KINDS, MODES, REASONS, UNITS

_CLOSED = {
    "kind": KINDS, "event": EVENT_KINDS, "unit": UNITS, "mode": MODES, "reason": REASONS,
}  # fmt: skip
#: word classes whose counter-examples the grammar of claims settles, not the matcher
_BY_GRAMMAR = (Cue, Marker, Noun)


class Problem(msgspec.Struct, frozen=True):
    """Something wrong: in which file, which entry, what, and what to do."""

    file: str
    entry: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.what}"


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _strings(getattr(value, field))


def lint_entry(file: str, entry: Entry) -> Iterable[Problem]:
    """Spelling and closed lists of one entry."""
    for text in _strings(entry):
        if unicodedata.normalize("NFC", text) != text:
            yield Problem(file, entry.id, f"«{text}» is not in normal form NFC; save it as NFC")
        for c in text:
            if "\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufeff":
                yield Problem(file, entry.id, f"«{text}» holds a presentation form; write plain letters")
                break
            if c in "یکھ":
                yield Problem(file, entry.id, f"«{text}» holds a Persian letter; write the Arabic ي ك ه")
                break
            if c == "ـ":
                yield Problem(file, entry.id, f"«{text}» holds a tatweel; leave it out")
                break
    for name, allowed in _CLOSED.items():
        value = getattr(entry, name, None)
        if value is not None and value not in allowed:
            yield Problem(file, entry.id, f"{name} «{value}» is not one of {', '.join(allowed)}")
    for value in getattr(entry, "classes", ()):
        if value not in CLASSES:
            yield Problem(file, entry.id, f"class «{value}» is not one of {', '.join(CLASSES)}")
    if getattr(entry, "role", None) in ("hedge", "hedge_after") and getattr(entry, "value", None) not in HEDGES:
        yield Problem(file, entry.id, f"a hedge needs a value out of {', '.join(HEDGES)}")
    if isinstance(entry, PlaceEntry) and entry.ambiguous and not entry.counter:
        yield Problem(file, entry.id, "an ambiguous name needs a counter-example")


def matches(lexicon: Lexicon, text: str) -> list[Match]:
    """Everything that the lexicon finds in a text."""
    return [match for found in lexicon.match(list(folded(text))) for match in found]


def check(layers: Sequence[Path] = ()) -> tuple[list[Problem], int]:
    """(problems, number of entries) of the data rooms and the layers over them."""
    problems: list[Problem] = []
    by_file: list[tuple[Path, list[Entry]]] = []
    entries: list[Entry] = []
    for path in files_of(layers):
        try:
            if path.suffix == ".tsv":
                entries += read_table(path)
                continue
            rows = list(read_entries(path))
        except LexiconError as error:
            problems.append(Problem(_shown(path), "-", str(error)))
            continue
        by_file.append((path, rows))
        entries += rows
    if problems:
        return problems, len(entries)
    lexicon = Lexicon(compile_entries(entries, "check"))
    places = {entry.id for entry in entries if isinstance(entry, PlaceEntry)}
    seen: dict[tuple[Path | None, str, str], str] = {}
    for path, rows in by_file:
        name = _shown(path)
        layer = next((layer for layer in reversed(layers) if path.is_relative_to(layer)), None)
        ids = [entry.id for entry in rows]
        problems += [
            Problem(name, b, f"stands after «{a}»; sort the file by id") for a, b in itertools.pairwise(ids) if a > b
        ]
        for entry in rows:
            key = (layer, type(entry).__name__, entry.id)
            if key in seen:  # a layer may override what lies under it, but nothing of its own
                problems.append(Problem(name, entry.id, f"the id stands in {seen[key]} already"))
            seen[key] = name
            problems += lint_entry(name, entry)
            if isinstance(entry, PlaceEntry):
                unknown = [id for id in entry.within if id not in places]
                problems += [Problem(name, entry.id, f"within «{id}», which is no place's id") for id in unknown]
            if not isinstance(entry, Numeral):
                problems += _examples(lexicon, name, entry)
    return problems, len(entries)


def _shown(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _examples(lexicon: Lexicon, name: str, entry: Entry) -> Iterable[Problem]:
    def hits(text: str) -> list[Match]:
        return [
            m for m in matches(lexicon, text) if m.sense.entry.id == entry.id and type(m.sense.entry) is type(entry)
        ]

    if not hits(entry.example):
        yield Problem(name, entry.id, f"its example does not match it: «{entry.example}»")
    if isinstance(entry, _BY_GRAMMAR) or (isinstance(entry, PlaceEntry) and entry.ambiguous):
        return
    for text in entry.counter:
        if isinstance(entry, Verb) and entry.with_ and not set(folded(" ".join(entry.with_))) & set(folded(text)):
            continue  # the companion is missing: the verb is not read there
        found = hits(text)
        if isinstance(entry, Event):  # a longer phrase that began before hides it: «وقف لإطلاق النار»
            wider = [m for m in matches(lexicon, text) if m.sense.category == "event"]
            found = [m for m in found if not any(w.i < m.i < w.j for w in wider)]
        if found:
            yield Problem(name, entry.id, f"a counter-example matches it: «{text}»")
