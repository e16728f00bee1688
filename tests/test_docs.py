"""The documents: they explain every word that the output uses, and show nothing of the machine they were written on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from marsad.model import terms

ROOT = Path(__file__).resolve().parent.parent
LISTS = [name for name in dir(terms) if name.isupper()]


def explained(glossary: str) -> set[str]:
    """The words in code type that begin a row of a table in the glossary."""
    return set(re.findall(r"^\| `([a-z_]+)` \|", glossary, flags=re.MULTILINE))


def test_there_are_lists_to_explain() -> None:
    """The closed lists are found, so that the next test cannot pass on none."""
    assert {"KINDS", "HEDGES", "UNITS", "CLASSES", "MODES", "SCOPES", "EVENT_KINDS", "REASONS"} <= set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_the_glossary_explains_every_word_of_the_lists(name: str) -> None:
    """A word that Marsad can print has a row in docs/glossary.md."""
    words = explained((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    assert set(getattr(terms, name)) <= words


def test_a_missing_word_would_be_seen() -> None:
    """The reader of the glossary takes the first cell of a row, and not any mention."""
    assert explained("| `killed` | the dead, not `wounded` |\ntext `missing`") == {"killed"}


def test_documents_hold_no_path_of_a_machine() -> None:
    """No document names a folder of the machine it was written on."""
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "design").rglob("*.md"), ROOT / "Makefile"]
    assert len(files) > 5
    pattern = re.compile(r"(?<![\w.])/(?:work|home|root|Users|tmp)/")
    assert [str(f.relative_to(ROOT)) for f in files if pattern.search(f.read_text(encoding="utf-8"))] == []
