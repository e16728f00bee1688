"""The words of ``languages/ar/changes.yaml``: why a count rose, and that the counted are others."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from marsad.lexicon.load import ROOMS, LexiconError, read_yaml

ROLES = ("from_wounded", "from_missing", "death", "another", "paper", "one_of", "hospital")
_MARKS = re.compile("[\u0640\u064b-\u0652]")


class Telling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Forms of one role, with a sentence that holds one and sentences that hold none."""

    id: str
    role: str
    forms: tuple[str, ...]
    example: str
    counter: tuple[str, ...]


@cache
def tellings() -> tuple[Telling, ...]:
    """The entries of the file. Raises LexiconError that names file and fault."""
    path = ROOMS[0] / "changes.yaml"
    try:
        found = tuple(msgspec.convert(row, Telling) for row in read_yaml(path)["entries"])
    except (msgspec.ValidationError, TypeError, KeyError) as error:
        raise LexiconError(f"{path}: {error}") from None
    for entry in found:
        if entry.role not in ROLES:
            raise LexiconError(f"{path}: «{entry.id}» has the role «{entry.role}»; known are {', '.join(ROLES)}")
    return found


@cache
def _forms(role: str) -> tuple[str, ...]:
    return tuple(form for entry in tellings() if entry.role == role for form in entry.forms)


def says(role: str, text: str) -> bool:
    """Whether a text holds a form of a role; of ``another``, ``paper`` and ``one_of`` as a whole word, with or without «و» before it."""
    bare = _MARKS.sub("", text)
    if role in ("another", "paper", "one_of"):
        return any(word.removeprefix("و") in _forms(role) for word in bare.split())
    return any(form in bare for form in _forms(role))
