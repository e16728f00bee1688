"""The words of ``languages/ar/changes.yaml``: why a count rose, and that the counted are others."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from marsad.lexicon.load import ROOMS, LexiconError, read_yaml

#: how large a count is that gives no number, from the smallest; and what was counted of an attack
SIZES, STRUCK = ("tens", "hundreds", "thousands", "millions"), ("shot", "raid", "blast", "target")
ROLES = ("from_wounded", "from_missing", "death", "another", "paper", "one_of", "hospital", "area", *SIZES, *STRUCK)
_GLUED = re.compile("^(?:[وف]?(?:[بكل]?ال|لل)|[وف]?[بل])")
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
    """Whether a text holds a form of a role; of ``another``, ``paper``, ``one_of``, sizes and what was struck as whole words."""
    if role == "area" or role in SIZES or role in STRUCK:
        return role_of(text, (role,)) is not None
    bare = _MARKS.sub("", text)
    if role in ("another", "paper", "one_of"):
        return any(word.removeprefix("و") in _forms(role) for word in bare.split())
    return any(form in bare for form in _forms(role))


@cache
def _of_word(word: str, roles: tuple[str, ...]) -> str | None:
    for bare in (word, _GLUED.sub("", word), word.removeprefix("و")):
        for role in roles:
            if bare in _forms(role):
                return role
    return None


def after(text: str, role: str) -> str:
    """What follows the first word of a text that is a form of ``role``; empty where there is none."""
    words = re.findall(r"\w+", _MARKS.sub("", text))
    return next((" ".join(words[n + 1 :]) for n, word in enumerate(words) if _of_word(word, (role,))), "")


def role_of(text: str, roles: tuple[str, ...]) -> str | None:
    """The role of the first word of a text that is a form of one of ``roles``; article and glued particles are passed over."""
    words = re.findall(r"\w+", _MARKS.sub("", text))
    return next((role for word in words if (role := _of_word(word, roles)) is not None), None)
