"""The reading room's own data (furniture, story markers, bylines) from languages/, strictly read, once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from marsad.lexicon.load import LexiconError, read_yaml
from marsad.reading.tokens import fold_word

FOLDER = Path(__file__).resolve().parent.parent / "languages" / "ar"


class Furniture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of page furniture; the ways of matching are told at the head of furniture.yaml."""

    id: str
    why: str
    how: str
    example: str
    forms: tuple[str, ...] = ()
    pattern: str | None = None
    counter: tuple[str, ...] = ()


class Marker(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that open another story."""

    id: str
    forms: tuple[str, ...]
    example: str
    counter: tuple[str, ...] = ()


class Byline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names that stand in a byline; ``what`` is agency, outlet or city."""

    id: str
    what: str
    forms: tuple[str, ...]
    example: str


T = TypeVar("T", Furniture, Marker, Byline)


def _entries(name: str, shape: type[T]) -> tuple[T, ...]:
    path = FOLDER / name
    try:
        found = tuple(msgspec.convert(row, shape) for row in read_yaml(path)["entries"])
    except (OSError, msgspec.ValidationError, KeyError, TypeError) as error:
        raise LexiconError(f"{path}: {error}") from None
    ids = [entry.id for entry in found]
    if len(set(ids)) != len(ids):
        raise LexiconError(f"{path}: an id stands twice")
    return found


@cache
def furniture() -> tuple[Furniture, ...]:
    """The kinds of page furniture."""
    return _entries("furniture.yaml", Furniture)


@cache
def stories() -> tuple[Marker, ...]:
    """The words that open another story."""
    return _entries("stories.yaml", Marker)


@cache
def bylines() -> tuple[Byline, ...]:
    """Agencies, outlets and cities of bylines."""
    return _entries("bylines.yaml", Byline)


def words(text: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(text.split())


def key(form: str) -> str:
    """A form as lines are compared: folded, lower case, marks dropped, single spaces."""
    return " ".join(fold_word(form).lower().split())
