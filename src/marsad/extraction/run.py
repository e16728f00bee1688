"""The name of a run: everything that shapes a reading, in one string."""

from __future__ import annotations

import sys
import unicodedata
from importlib.metadata import version

from marsad.lexicon.compiled import Lexicon


def run_name(lexicon: Lexicon) -> str:
    """Version of Marsad, lexicon hash, Python, Unicode data and the libraries that can change a reading.

    Two runs of one name give the same claims for the same bytes.
    """
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        f"marsad {version('marsad')}; lexicon {lexicon.hash[:16]}; python {python}; "
        f"unicode {unicodedata.unidata_version}; hijridate {version('hijridate')}"
    )
