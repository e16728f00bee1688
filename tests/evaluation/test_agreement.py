"""The scorer agrees with the one that came with the gold set; skipped where the gold set is not."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from evaluation.annotations import read_folder
from evaluation.floors import gold_folder
from evaluation.phrases import PALE, same, words
from evaluation.pretend import perturbed
from evaluation.score import score


def theirs(folder: Path) -> Any:
    """The scorer that came with the gold set, as a module; the test skips where it is not there."""
    for path in (folder / "score.py", folder.parent / "score.py"):
        if path.exists():
            spec = importlib.util.spec_from_file_location("gold_score", path)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    return pytest.skip(f"no score.py beside {folder}")


@pytest.fixture(scope="module")
def gold() -> Path:
    """The gold set's folder; skips where it is not there."""
    folder = gold_folder()
    if folder is None:
        pytest.skip("the gold set is not here (MARSAD_GOLD, or ../shared/gold beside the checkout)")
    return folder


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(12))
def test_agreement_on_spoilt_predictions(gold: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    """On the same predictions, this scorer's figures are exactly those of the scorer that came with the gold set."""
    module = theirs(gold)
    reports = read_folder(gold)
    lines = perturbed(reports, seed)
    kinds = ["killed", "wounded"] if seed % 4 == 3 else None
    wanted = module.score(gold, lines, kinds=kinds)
    capsys.readouterr()
    ours = score(reports, lines, kinds or ()).figures()
    assert ours == wanted
    assert 0 < wanted["found_f1"] < 1, "the predictions were not spoilt, or entirely: the test would prove little"


@pytest.mark.shared
def test_agreement_on_phrases(gold: Path) -> None:
    """Every two phrases of one gold report are judged alike by both scorers, and both hold the same words for pale."""
    module = theirs(gold)
    assert module.HEADS == PALE
    for report in read_folder(gold):
        here = sorted({c[k] for c in report.claims for k in ("who", "place", "source", "time", "by") if c.get(k)})
        for one in here:
            assert list(words(one)) == module.words(one)
            for other in here:
                assert same(one, other) == module.same(one, other), (one, other)
