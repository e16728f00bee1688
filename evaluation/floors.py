"""Quality floors: scores that must not sink quietly, each tied to the very corpus it was measured on.

``floors.json`` holds, for each corpus, its fingerprint, the least that its scores may be (``floors``) and the most
that its faults may be (``ceilings``). A corpus that was edited has another fingerprint: its floors mean nothing until
somebody has looked and said so.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.drawn import pool

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).resolve().parent / "floors.json"
#: When floors are raised, they stay this far below what was measured, so that a single claim does not break them.
SLACK = 0.01
Figures = Mapping[str, float | int | None]


@dataclass(frozen=True)
class Corpus:
    """A folder of annotated reports, or a draw from the pool (.jsonl), and the name under which its floors are kept."""

    name: str
    folder: Path


def gold_folder() -> Path | None:
    """The gold set, which the project does not carry: named by MARSAD_GOLD, or beside the checkout; or None.

    A MARSAD_GOLD that leads nowhere is a mistake and is said, not passed over.
    """
    named = os.environ.get("MARSAD_GOLD")
    base = Path(named) if named else ROOT.parent / "shared" / "gold"
    for folder in (base / "dev", base):
        if any(folder.glob("*.json")):
            return folder
    if named:
        raise FileNotFoundError(f"MARSAD_GOLD is {named}, but there are no annotated reports in it")
    return None


#: corpora that nobody who writes rules reads: their scores are shown, their errors are not
UNREAD = frozenset({"corpora/pool/draw2", "corpora/pool/draw9", "corpora/retold-unread"})


def own_corpora() -> list[Corpus]:
    """The corpora that the project carries."""
    folders = sorted(path for path in (ROOT / "corpora").iterdir() if path.is_dir() and any(path.glob("*.txt")))
    return [Corpus(f"corpora/{folder.name}", folder) for folder in folders]


def draws() -> list[Corpus]:
    """The reports drawn from the pool and annotated blind; their texts are not here, only where to find them."""
    return [
        Corpus(f"corpora/pool/{path.stem}", path) for path in sorted((ROOT / "corpora" / "pool").glob("draw*.jsonl"))
    ]


def all_corpora() -> list[Corpus]:
    """The project's corpora, then the gold set and the draws where their texts are."""
    gold = gold_folder()
    return own_corpora() + ([Corpus("gold/dev", gold)] if gold else []) + (draws() if pool() else [])


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of a corpus's texts and annotations."""
    digest = hashlib.sha256()
    for path in [folder] if folder.is_file() else sorted(folder.iterdir()):
        if path.suffix in (".txt", ".json", ".jsonl"):
            data = path.read_bytes()
            digest.update(f"{path.name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def load(path: Path = FLOORS) -> dict[str, dict[str, Any]]:
    """The floors by name of corpus."""
    floors: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def save(floors: Mapping[str, Mapping[str, Any]], path: Path = FLOORS) -> None:
    """Write the floors as they are read."""
    path.write_text(json.dumps(floors, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def breaches(corpus: Corpus, figures: Figures, floors: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What keeps a corpus's scores from passing, in words; nothing where they pass."""
    held = floors.get(corpus.name)
    if not held or not held.get("floors"):
        return [f"{corpus.name} has no floors in {FLOORS.name}; set them with --raise-floors"]
    out = []
    if held.get("fingerprint") != fingerprint(corpus.folder):
        out.append(f"{corpus.name} is not the corpus its floors were measured on; look, then use --accept-fingerprint")
    for name, least in held["floors"].items():
        value = figures.get(name)
        if value is None or value < least:
            out.append(f"{corpus.name}: {name} is {value}, below its floor {least}")
    for name, most in held.get("ceilings", {}).items():
        value = figures.get(name)
        if value is None or value > most:
            out.append(f"{corpus.name}: {name} is {value}, above its ceiling {most}")
    return out


HELD = ("found_f1", "strict_f1", "full_f1", "usable_f1", "events_found_f1", "events_strict_f1")
CEILED = ("unexplained", "explained_away")


def raised(held: Mapping[str, Any], figures: Figures) -> dict[str, Any]:
    """A corpus's floors moved up (and its ceilings down) to what was measured, less the slack; never the other way."""
    floors, ceilings = dict(held.get("floors", {})), dict(held.get("ceilings", {}))
    for name in HELD:
        value = figures.get(name)
        if value is not None:
            floors[name] = max(floors.get(name, 0.0), round(value - SLACK, 3))
    for name in CEILED:
        value = figures.get(name)
        if value is not None:
            ceilings[name] = min(ceilings.get(name, 1.0), round(value + SLACK / 2, 4))
    return {**held, "floors": floors, "ceilings": ceilings}
