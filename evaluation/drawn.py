"""Reports drawn from the pool and annotated blind: kept as ids, offsets, values and classes, without a word of theirs.

    python -m evaluation.drawn pack FOLDER INDEX.json OUT.jsonl    from annotated texts to lines without sentences
    python -m evaluation.drawn unpack DRAW.jsonl FOLDER            the texts (from the pool) and their annotations

INDEX.json says of each file in FOLDER which report of the pool it is ({"draw1-00": {"id": …, "published": …}}). The
pool is no part of the project: MARSAD_POOL names its .jsonl.gz file, else ``shared/pool`` beside the checkout is asked.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Mapping
from pathlib import Path

from evaluation.annotations import Annotated, Item, read_folder, span_of

ROOT = Path(__file__).resolve().parent.parent
PHRASES = ("who", "by", "target", "place", "time", "source", "evidence")


class PoolMissing(FileNotFoundError):
    """The pool of reports is not here."""


def pool() -> Path | None:
    """The pool's file, or None."""
    named = os.environ.get("MARSAD_POOL")
    place = Path(named) if named else ROOT.parent / "shared" / "pool"
    found = [place] if place.is_file() else sorted(place.glob("*.jsonl.gz"))
    return found[0] if found else None


def pool_rows(wanted: set[str]) -> dict[str, Item]:
    """The rows of the pool with these ids. Raises PoolMissing where there is no pool."""
    path = pool()
    if path is None:
        raise PoolMissing("the pool is not here (MARSAD_POOL, or ../shared/pool beside the checkout)")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = (json.loads(line) for line in file)
        return {row["id"]: row for row in rows if row["id"] in wanted}


def _nearest(text: str, phrase: str, at: int) -> tuple[int, int]:
    best, k = -1, text.find(phrase)
    while k >= 0:
        if best < 0 or abs(k - at) < abs(best - at):
            best = k
        k = text.find(phrase, k + 1)
    return best, best + len(phrase)


def packed(report: Annotated, pool_id: str) -> Item:
    """One annotated report as a line without its words: every phrase is the offsets of its occurrence nearest to the figure."""

    def item(given: Item, key: str) -> Item:
        start, end = span_of(report.text, given, key)
        out: Item = {key: [start, end]}
        for name, value in given.items():
            if name in (key, "nth"):
                continue
            out[name] = list(_nearest(report.text, value, start)) if name in PHRASES and value else value
        return out

    return {
        "name": report.name,
        "id": pool_id,
        "published": report.published,
        "claims": [item(claim, "figure") for claim in report.claims],
        "events": [item(event, "trigger") for event in report.events],
    }


def unpacked(line: Item, text: str) -> Annotated:
    """The annotated report of a line and its text."""

    def item(given: Item, key: str) -> Item:
        out: Item = {}
        for name, value in given.items():
            out[name] = text[value[0] : value[1]] if name in (key, *PHRASES) and value else value
        start, nth, at = given[key][0], 0, -1
        while at != start:
            at = text.find(out[key], at + 1)
            nth += 1
            if at < 0 or at > start:
                raise ValueError(f"{line['name']}: nothing stands at {given[key]}; is this the pool it was drawn from?")
        return {**out, "nth": nth}

    return Annotated(
        name=line["name"], text=text, published=line["published"], outlet=None,
        claims=[item(claim, "figure") for claim in line["claims"]],
        events=[item(event, "trigger") for event in line["events"]],
    )  # fmt: skip


def read_draw(path: Path) -> list[Annotated]:
    """The annotated reports of a draw. Raises PoolMissing where there is no pool, ValueError where it is another."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = pool_rows({line["id"] for line in lines})
    lost = [line["id"] for line in lines if line["id"] not in rows]
    if lost:
        raise ValueError(f"{path}: the pool has no report {', '.join(lost)}")
    return [unpacked(line, rows[line["id"]]["text"]) for line in lines]


def read_reports(path: Path) -> list[Annotated]:
    """The annotated reports of a folder or of a draw."""
    return read_draw(path) if path.suffix == ".jsonl" else read_folder(path)


def pack(folder: Path, index: Mapping[str, Item], out: Path) -> int:
    """Write the draw of a folder; the number of reports."""
    reports = read_folder(folder)
    lines = [json.dumps(packed(r, index[r.name]["id"]), ensure_ascii=False) for r in reports]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def unpack(path: Path, folder: Path) -> int:
    """Write the texts and annotations of a draw; the number of reports."""
    reports = read_draw(path)
    folder.mkdir(parents=True, exist_ok=True)
    for r in reports:
        (folder / f"{r.name}.txt").write_text(r.text, encoding="utf-8", newline="")
        whole = {"id": r.name, "published": r.published, "claims": r.claims, "events": r.events}
        (folder / f"{r.name}.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
    return len(reports)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    one = verbs.add_parser("pack")
    for name in ("folder", "index", "out"):
        one.add_argument(name, type=Path)
    other = verbs.add_parser("unpack")
    for name in ("draw", "folder"):
        other.add_argument(name, type=Path)
    args = parser.parse_args()
    if args.verb == "pack":
        print(pack(args.folder, json.loads(args.index.read_text(encoding="utf-8")), args.out), "reports")
    else:
        print(unpack(args.draw, args.folder), "reports")


if __name__ == "__main__":
    main()
