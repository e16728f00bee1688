"""Is the lexicon sound? Spelling, order, ids, and every example and counter-example.

A lexicon that passes holds entries that do what they say: the example matches its entry by Marsad's own matcher, and
no counter-example does.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from marsad.lexicon.compiled import Lexicon, Match, compile_entries, folded
from marsad.lexicon.entries import Entry, PlaceEntry, Verb
from marsad.lexicon.load import LexiconError, files_of, read_entries
from marsad.lexicon.places import read_table
from marsad.model.terms import CLASSES, EVENT_KINDS, HEDGES, KINDS, MODES, REASONS, UNITS

_CLOSED = {
    "kind": KINDS, "event": EVENT_KINDS, "unit": UNITS, "mode": MODES, "reason": REASONS,
}  # fmt: skip


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
    by_file: list[tuple[str, list[Entry]]] = []
    entries: list[Entry] = []
    for path in files_of(layers):
        name = "/".join(path.parts[-2:])
        try:
            if path.suffix == ".tsv":
                entries += read_table(path)
                continue
            rows = list(read_entries(path))
        except LexiconError as error:
            problems.append(Problem(name, "-", str(error)))
            continue
        by_file.append((name, rows))
        entries += rows
    if problems:
        return problems, len(entries)
    lexicon = Lexicon(compile_entries(entries, "check"))
    seen: dict[tuple[str, str], str] = {}
    for name, rows in by_file:
        ids = [entry.id for entry in rows]
        problems += [
            Problem(name, b, f"stands after «{a}»; sort the file by id") for a, b in itertools.pairwise(ids) if a > b
        ]
        for entry in rows:
            key = (type(entry).__name__, entry.id)
            if key in seen and not layers:
                problems.append(Problem(name, entry.id, f"the id stands in {seen[key]} already"))
            seen[key] = name
            problems += lint_entry(name, entry)
            problems += _examples(lexicon, name, entry)
    return problems, len(entries)


def _examples(lexicon: Lexicon, name: str, entry: Entry) -> Iterable[Problem]:
    def hits(text: str) -> bool:
        found = matches(lexicon, text)
        return any(m.sense.entry.id == entry.id and type(m.sense.entry) is type(entry) for m in found)

    if not hits(entry.example):
        yield Problem(name, entry.id, f"its example does not match it: «{entry.example}»")
    for text in entry.counter:
        if isinstance(entry, Verb) and entry.with_ and not set(folded(" ".join(entry.with_))) & set(folded(text)):
            continue  # the companion is missing: the verb is not read there
        if isinstance(entry, PlaceEntry) and entry.ambiguous:
            continue  # settled by the words beside it, in the extraction room
        if hits(text):
            yield Problem(name, entry.id, f"a counter-example matches it: «{text}»")
