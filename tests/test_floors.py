"""Quality floors: the scores do not sink quietly, and the check that says so can fail."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from evaluation.drawn import pool
from evaluation.floors import Corpus, breaches, draws, fingerprint, gold_folder, load, own_corpora, raised
from evaluation.run import score_corpus
from evaluation.score import Score

_scores: dict[str, Score] = {}


def scored(corpus: Corpus) -> Score:
    """Each corpus is read once for all tests of this file."""
    if corpus.name not in _scores:
        _scores[corpus.name] = score_corpus(corpus)
    return _scores[corpus.name]


@pytest.mark.parametrize("corpus", own_corpora(), ids=lambda corpus: corpus.name)
def test_own_corpora_hold_their_floors(corpus: Corpus) -> None:
    """No score on a corpus of the project's own is below its floor, and the corpus is the one it was measured on."""
    assert breaches(corpus, scored(corpus).figures(), load()) == []


@pytest.mark.shared
def test_gold_set_holds_its_floors() -> None:
    """No score on the gold set is below its floor; skips where the gold set is not."""
    folder = gold_folder()
    if folder is None:
        pytest.skip("the gold set is not here (MARSAD_GOLD, or ../shared/gold beside the checkout)")
    corpus = Corpus("gold/dev", folder)
    assert breaches(corpus, scored(corpus).figures(), load()) == []


@pytest.mark.shared
@pytest.mark.parametrize("corpus", draws(), ids=lambda corpus: corpus.name)
def test_drawn_reports_hold_their_floors(corpus: Corpus) -> None:
    """No score on a draw from the pool is below its floor; skips where the pool is not."""
    if pool() is None:
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    assert breaches(corpus, scored(corpus).figures(), load()) == []


def test_a_raised_floor_fails() -> None:
    """Real scores against a floor above them are a breach that names the score."""
    corpus = own_corpora()[0]
    figures = scored(corpus).figures()
    floors: dict[str, Any] = {
        corpus.name: {"fingerprint": fingerprint(corpus.folder), "floors": {"found_f1": 0.0}, "ceilings": {}}
    }
    assert breaches(corpus, figures, floors) == []
    floors[corpus.name]["floors"]["found_f1"] = 1.001
    (line,) = breaches(corpus, figures, floors)
    assert "found_f1" in line


@pytest.fixture
def small(tmp_path: Path) -> tuple[Corpus, dict[str, dict[str, Any]]]:
    """A corpus of one empty report, with floors that scores of 0.5 pass."""
    (tmp_path / "a.txt").write_text("خبر", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"claims": []}', encoding="utf-8")
    held = {"fingerprint": fingerprint(tmp_path), "floors": {"found_f1": 0.5}, "ceilings": {"unexplained": 0.1}}
    return Corpus("small", tmp_path), {"small": held}


def test_each_breach_is_named(small: tuple[Corpus, dict[str, dict[str, Any]]]) -> None:
    """A low score, a fault above its ceiling, an absent score and a corpus without floors all fail."""
    corpus, floors = small
    good = {"found_f1": 0.5, "unexplained": 0.1}
    assert breaches(corpus, good, floors) == []
    assert len(breaches(corpus, {**good, "found_f1": 0.499}, floors)) == 1
    assert len(breaches(corpus, {**good, "unexplained": 0.11}, floors)) == 1
    assert len(breaches(corpus, {"found_f1": None}, floors)) == 2
    assert len(breaches(corpus, good, {})) == 1


@pytest.mark.parametrize("change", ["text", "annotation", "new", "gone", "renamed"])
def test_a_changed_corpus_is_noticed(small: tuple[Corpus, dict[str, dict[str, Any]]], change: str) -> None:
    """Editing, adding, removing or renaming a file fails the check until the new fingerprint is accepted."""
    corpus, floors = small
    text = corpus.folder / "a.txt"
    if change == "text":
        text.write_text("خبر آخر", encoding="utf-8")
    elif change == "annotation":
        (corpus.folder / "a.json").write_text('{"claims": [] }', encoding="utf-8")
    elif change == "new":
        (corpus.folder / "b.txt").write_text("", encoding="utf-8")
    elif change == "gone":
        text.unlink()
    else:
        text.rename(corpus.folder / "b.txt")
    (line,) = breaches(corpus, {"found_f1": 1.0, "unexplained": 0.0}, floors)
    assert "--accept-fingerprint" in line


def test_other_files_leave_the_fingerprint_alone(small: tuple[Corpus, dict[str, dict[str, Any]]]) -> None:
    """A README beside the reports is no part of the corpus."""
    corpus, _ = small
    before = fingerprint(corpus.folder)
    (corpus.folder / "README.md").write_text("…", encoding="utf-8")
    assert fingerprint(corpus.folder) == before


def test_floors_are_raised_and_never_lowered() -> None:
    """Raising moves a floor up to just below what was measured and a ceiling down; worse figures move nothing."""
    held = {"fingerprint": "x", "floors": {"found_f1": 0.5}, "ceilings": {"unexplained": 0.05}}
    untouched = copy.deepcopy(held)
    better = raised(held, {"found_f1": 0.9, "unexplained": 0.001})
    assert better["floors"]["found_f1"] == 0.89
    assert better["ceilings"]["unexplained"] == 0.006
    worse = raised(held, {"found_f1": 0.1, "unexplained": 0.2})
    assert worse["floors"]["found_f1"] == 0.5
    assert worse["ceilings"]["unexplained"] == 0.05
    assert held == untouched


def test_a_wrong_gold_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A MARSAD_GOLD that holds no annotated reports is an error, not a reason to skip."""
    monkeypatch.setenv("MARSAD_GOLD", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="MARSAD_GOLD"):
        gold_folder()
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.json").write_text("{}", encoding="utf-8")
    assert gold_folder() == tmp_path / "dev"
