"""The word classes: data that says what it is for, in the form that tokens have, and used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from marsad.extraction.words import word_class
from marsad.lexicon.load import LexiconError, read_yaml
from marsad.reading.tokens import fold

_SOURCE = Path(__file__).resolve().parents[2] / "src" / "marsad"
_CLASSES = read_yaml(_SOURCE / "languages" / "ar" / "word-classes.yaml")["entries"]


def test_every_class_says_what_it_is_for_and_is_asked_for() -> None:
    """No class is without a meaning, none stands twice, and each is asked for by some rule."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (_SOURCE / "extraction").rglob("*.py"))
    asked = set(re.findall(r'word_class\("(\w+)"\)', code))
    names = [entry["id"] for entry in _CLASSES]
    assert [entry["id"] for entry in _CLASSES if not entry["means"].strip()] == []
    assert len(names) == len(set(names))
    assert set(names) - asked == set()


def test_words_of_classes_have_the_form_that_tokens_show() -> None:
    """A word in a spelling that no token ever has would never match, and so the file holds none."""
    unlike = [
        (entry["id"], word)
        for entry in _CLASSES
        for word in entry.get("words", "").split()
        if "_" not in word and fold(word) != word
    ]
    assert unlike == []


def test_no_word_stands_twice_in_a_class() -> None:
    """A class lists each of its words once, so that a reader sees what was added."""
    twice = [e["id"] for e in _CLASSES if len(e.get("words", "").split()) != len(set(e.get("words", "").split()))]
    assert twice == []


def test_a_class_that_is_not_there_is_named() -> None:
    """Asking for a class that the file lacks says which and where."""
    with pytest.raises(LexiconError, match=r"word-classes\.yaml has no class «nonesuch»"):
        word_class("nonesuch")


def test_no_module_keeps_a_set_of_arabic_words() -> None:
    """Words are data: a set of them at the head of a module of extraction is named, for it belongs to the classes."""
    kept = [
        f"{path.name}: {ast.unparse(node.targets[0])}"
        for path in sorted((_SOURCE / "extraction").rglob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "frozenset"
        and not any(isinstance(part, ast.Tuple) for part in ast.walk(node.value))  # sequences of words are no class
        and re.search("[\u0621-\u064a]{2}", ast.unparse(node.value))
    ]
    assert kept == []
