"""The name of a run: everything that shapes a reading, in one string."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from importlib.metadata import version

from marsad.lexicon.compiled import Lexicon


@cache
def _libraries() -> tuple[str, str]:
    """Marsad and the library that can change a reading, with their versions."""
    return f"marsad {version('marsad')}", f"hijridate {version('hijridate')}"


def run_name(lexicon: Lexicon) -> str:
    """Version of Marsad, lexicon hash, Python, Unicode data and the libraries that can change a reading.

    Two runs of one name give the same claims for the same bytes.
    """
    marsad, hijri = _libraries()
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return f"{marsad}; lexicon {lexicon.hash[:16]}; python {python}; unicode {unicodedata.unidata_version}; {hijri}"
