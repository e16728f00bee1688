"""PDF with a text layer."""

from __future__ import annotations

import io
import logging
import time

from marsad.ingest.settings import Refused, Settings, library
from marsad.model.structs import Capture

_PAGES = 300


def pdf(data: bytes, report: str, origin: str, settings: Settings, url: str | None = None) -> Capture:
    """The text layer of a PDF; ``Refused`` where there is none, or it takes longer than ``settings.seconds``."""
    lib = library("pypdf", "reading PDF")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    end = time.monotonic() + settings.seconds
    pages: list[str] = []
    try:
        reader = lib.PdfReader(io.BytesIO(data))
        if len(reader.pages) > _PAGES:
            raise Refused(f"a PDF of more than {_PAGES} pages; split it into one file per report")
        for page in reader.pages:
            pages.append(page.extract_text())
            if time.monotonic() > end:
                raise Refused(f"a PDF that takes more than {settings.seconds:.0f} seconds; save its text")
        title = reader.metadata.title if reader.metadata else None
    except Refused:
        raise
    except Exception as error:  # pypdf raises whatever the bytes lead it to
        raise Refused(
            f"not a PDF that can be read ({type(error).__name__}: {str(error)[:80]}); save its text"
        ) from None
    text = "\n".join(pages)
    if not text.strip():
        raise Refused("a PDF without a text layer (scanned?); run OCR over it first")
    return Capture(report=report, data=data, origin=origin, text=text, title=title or None, url=url)
