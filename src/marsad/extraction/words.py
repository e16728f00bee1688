"""The word classes of ``languages/ar/word-classes.yaml``: what the rules ask a word for."""

from __future__ import annotations

from functools import cache

from marsad.lexicon.load import ROOMS, LexiconError, read_yaml


@cache
def _classes() -> dict[str, frozenset[str]]:
    path = ROOMS[0] / "word-classes.yaml"
    found: dict[str, frozenset[str]] = {}
    for row in read_yaml(path)["entries"]:
        if row["id"] in found:
            raise LexiconError(f"{path}: the class «{row['id']}» stands twice; give one of them another id")
        words = frozenset([*row.get("words", "").split(), *row.get("also", ())])
        if not words:
            raise LexiconError(f"{path}: the class «{row['id']}» has no words")
        found[row["id"]] = words
    return found


def word_class(name: str) -> frozenset[str]:
    """The folded words of a class. Raises LexiconError where the file has no such class or a fault."""
    try:
        return _classes()[name]
    except KeyError:
        raise LexiconError(f"word-classes.yaml has no class «{name}»") from None
