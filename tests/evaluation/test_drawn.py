"""Annotations of other people's texts are kept without their words, and come back exactly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evaluation.annotations import faults, read_folder
from evaluation.drawn import pack, packed, pool, read_draw, unpacked
from evaluation.floors import draws, own_corpora


def test_what_is_packed_comes_back_without_its_words() -> None:
    """Packing keeps no word of the text, and with the text every annotation is what it was."""
    reports = read_folder(own_corpora()[0].folder)
    assert len(reports) > 40
    for report in reports:
        line = packed(report, "x")
        kept = json.dumps({**line, "name": ""}, ensure_ascii=False)
        assert not any("\u0600" <= c <= "\u06ff" for c in kept)
        back = unpacked(json.loads(json.dumps(line)), report.text)
        for mine, theirs in ((back.claims, report.claims), (back.events, report.events)):
            assert [{**x, "nth": x.get("nth") or 1} for x in theirs] == mine


def test_another_text_is_refused() -> None:
    """Offsets held against a text that they were not made for are an error that names the report."""
    report = next(r for r in read_folder(own_corpora()[0].folder) if r.claims)
    with pytest.raises(ValueError, match=report.name):
        unpacked(packed(report, "x"), "نص آخر")


def test_a_pool_that_lacks_a_report_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draw from another pool is an error that names what is missing."""
    import gzip

    file = tmp_path / "pool.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"id": "other", "text": "نص"}) + "\n")
    monkeypatch.setenv("MARSAD_POOL", str(file))
    folder = own_corpora()[0].folder
    index = {r.name: {"id": f"p-{r.name}"} for r in read_folder(folder)}
    pack(folder, index, tmp_path / "draw.jsonl")
    with pytest.raises(ValueError, match="the pool has no report p-"):
        read_draw(tmp_path / "draw.jsonl")


@pytest.mark.shared
@pytest.mark.parametrize("draw", draws(), ids=lambda corpus: corpus.name)
def test_draws_are_well_formed_and_hold_no_words(draw) -> None:  # type: ignore[no-untyped-def]
    """Every draw is rebuilt from the pool without a fault, and its file holds no letter of Arabic; skips without the pool."""
    assert not any("\u0600" <= c <= "\u06ff" for c in draw.folder.read_text(encoding="utf-8"))
    if pool() is None:
        pytest.skip("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    assert [f"{r.name}: {line}" for r in read_draw(draw.folder) for line in faults(r)] == []
