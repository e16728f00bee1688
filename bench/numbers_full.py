"""Read back every number from 0 to 999,999 as num2words spells it, and say how many come out wrong (none may).

Run: python bench/numbers_full.py [FROM TO]. Takes about a minute; tests/extraction/test_numbers.py samples the same.
"""

from __future__ import annotations

import sys
import time

from num2words import num2words

from marsad.extraction.numbers import find_numbers
from marsad.reading.tokens import Tokens


def spelled(n: int) -> str:
    """The words before a noun; 101,000 is «مائة و ألف ألف» to num2words, which no Arabic writes: mended."""
    text = str(num2words(n, lang="ar"))
    for scale in ("ألف", "مليون", "مليار"):
        text = text.replace(f" و {scale} {scale}", f" و واحد {scale}")
    return text + " شخص"


def main() -> int:
    """Count and print the mismatches; the exit code says whether there were any."""
    low, high = (int(a) for a in sys.argv[1:3]) if len(sys.argv) > 2 else (0, 1_000_000)
    began, wrong = time.perf_counter(), 0
    for n in range(low, high):
        text = spelled(n)
        found = find_numbers(Tokens(text))
        if len(found) != 1 or found[0].low != n or found[0].high != n:
            wrong += 1
            if wrong <= 20:
                print(n, text, [p.low for p in found])
    print(f"numbers={high - low} mismatches={wrong} seconds={time.perf_counter() - began:.0f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
