"""Captures become reports: text, furniture, stories, sentences, tokens; offsets always into the text as it stands."""

from marsad.reading.metadata import parse_published
from marsad.reading.report import read

__all__ = ["parse_published", "read"]
