"""How many of the places that annotators wrote down Marsad knows, by country of the report.

    python -m evaluation.places FOLDER [--country sy] [--show]

Every place phrase of a report's annotation counts once. It is *resolved* (an entry of the gazetteer), *ambiguous* (its
candidates are listed), *unknown with a reason* (a place phrase that no table knows) or *not seen* as a place at all.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import marsad
from evaluation.drawn import read_reports
from marsad.extraction.extract import _Assembly

RANK = ("not seen", "unknown with a reason", "ambiguous", "resolved")


def known(folder: Path, country: str) -> list[tuple[str, str, str]]:
    """(report, place phrase, what became of it) for the reports that Marsad takes to be about the country."""
    lexicon = marsad.load_lexicon()
    out: list[tuple[str, str, str]] = []
    for report in read_reports(folder):
        read = marsad.read(report.text, published=report.published, report=report.name)
        if read.failed is not None:
            continue
        assembly = _Assembly(read, lexicon, "")
        binding, tokens = assembly.binding, assembly.scan.tokens
        if binding.country != country:
            continue
        for phrase in sorted({c["place"] for c in (*report.claims, *report.events) if c.get("place")}):
            best, at = 0, report.text.find(phrase)
            while at >= 0:
                for found in binding.places:
                    if tokens.start[found.i] < at + len(phrase) and tokens.end[found.j - 1] > at:
                        place = binding.place(found)
                        best = max(best, 3 if place.id else 2 if place.candidates else 1 if place.why else 0)
                at = report.text.find(phrase, at + 1)
            out.append((report.name, phrase, RANK[best]))
    return out


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--country", default="sy")
    parser.add_argument("--show", action="store_true", help="list the phrases that are not resolved")
    args = parser.parse_args()
    found = known(args.folder, args.country)
    counts = Counter(rank for _, _, rank in found)
    for rank in reversed(RANK):
        print(f"{rank:22} {counts[rank]:4} {counts[rank] / max(1, len(found)):7.1%}")
    if args.show:
        for name, phrase, rank in found:
            if rank != "resolved":
                print(f"{name}: {phrase} ({rank})")


if __name__ == "__main__":
    main()
