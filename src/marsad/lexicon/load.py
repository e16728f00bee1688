"""Read the two data rooms (and private layers over them) into entries; say where anything is wrong.

YAML is read strictly: every scalar is a string until its field says otherwise, duplicate keys are refused, unknown
fields are refused. A file belongs to the word class that its name begins with («actors-militias.yaml» holds actors).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from marsad.lexicon.entries import SHAPES, Entry

#: The data rooms that come with Marsad.
ROOT = Path(__file__).resolve().parent.parent
ROOMS = (ROOT / "languages" / "ar", ROOT / "world")
#: The table of weights by which mentions of events are told; part of what the lexicon hash names.
WEIGHTS = "event-weights.yaml"


class LexiconError(ValueError):
    """A lexicon file that cannot be used: names the file, the line or entry, and what to change."""


def read_yaml(path: Path) -> Any:
    """A YAML file as strings, lists and dicts. Raises LexiconError for bad YAML or a key that stands twice.

    PyYAML's own constructor looks every node up by its tag and its path; lexicon files have neither, and reading the
    nodes directly takes half of the time.
    """
    try:
        with path.open("rb") as file:
            node = yaml.compose(file, Loader=_Nodes)
    except yaml.YAMLError as error:
        raise LexiconError(f"{path}: not valid YAML: {error}") from None
    return None if node is None else _plain(node)


class _Nodes(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Nodes only; no scalar is anything but a string."""


_Nodes.yaml_implicit_resolvers = {}


def _plain(node: Any, above: tuple[Any, ...] = (), seen: dict[Any, Any] | None = None) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    seen = {} if seen is None else seen
    if node in seen:  # an alias: what its anchor holds, built once
        return seen[node]
    where = f"{node.start_mark.name}, line {node.start_mark.line + 1}"
    if node in above:
        raise LexiconError(f"{where}: an alias to what holds it; write it out")
    above = (*above, node)
    if isinstance(node, yaml.SequenceNode):
        seen[node] = [_plain(item, above, seen) for item in node.value]
        return seen[node]
    out: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = _plain(key_node, above, seen)
        where = f"{node.start_mark.name}, line {key_node.start_mark.line + 1}"
        if not isinstance(key, str):
            raise LexiconError(f"{where}: the key «{key}» is no word")
        if key in out:
            raise LexiconError(f"{where}: the key «{key}» stands twice; keep one")
        out[key] = _plain(value_node, above, seen)
    seen[node] = out
    return out


def shape_of(path: Path) -> type[Entry] | None:
    """The entry shape of a file by its name, or None for files that are no lexicon."""
    return SHAPES.get(path.stem.split(".")[0].split("-")[0])


def files_of(layers: Iterable[Path]) -> list[Path]:
    """The lexicon files of the data rooms and of each layer, in a fixed order (later ones override by id)."""
    out: list[Path] = []
    for room in (*ROOMS, *layers):
        if not room.is_dir():
            raise LexiconError(f"{room}: no such lexicon folder; give a folder of YAML or TSV files")
        found = [p for p in room.rglob("*") if p.suffix in {".yaml", ".tsv"} and "_template" not in p.parts]
        out += sorted(p for p in found if shape_of(p) or p.suffix == ".tsv" or p.name == WEIGHTS)
    return out


def read_entries(path: Path) -> Iterator[Entry]:
    """The entries of one YAML file, in its order. Raises LexiconError that names file and entry."""
    shape = shape_of(path)
    if shape is None:
        return
    raw = read_yaml(path)
    if not isinstance(raw, dict) or not isinstance(raw.get("entries"), list):
        raise LexiconError(f"{path}: the file must hold one list called «entries»")
    for n, row in enumerate(raw["entries"], 1):
        try:
            yield msgspec.convert(row, shape, strict=False)
        except msgspec.ValidationError as error:
            name = row.get("id", "?") if isinstance(row, dict) else "?"
            raise LexiconError(f"{path}: entry {n} «{name}»: {error}") from None


def read_weights(path: Path) -> dict[str, float]:
    """A table of weights: the number of each feature, and ``base``. Raises LexiconError that names file and feature."""
    raw = read_yaml(path)
    table = raw.get("weights") if isinstance(raw, dict) else None
    if not isinstance(table, dict) or "base" not in table:
        raise LexiconError(f"{path}: the file must hold one mapping called «weights», with «base» in it")
    try:
        return {feature: float(weight) for feature, weight in table.items()}
    except (TypeError, ValueError):
        bad = next(f for f, w in table.items() if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", str(w)))
        raise LexiconError(f"{path}: the weight of «{bad}» is no number") from None


def fingerprint(files: Iterable[Path]) -> str:
    """SHA-256 over the contents of the files in order: the lexicon hash that a run names."""
    digest = hashlib.sha256()
    for path in files:
        data = path.read_bytes()
        digest.update(f"{path.name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()
