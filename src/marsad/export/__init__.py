"""The exports: one file per format, and reference sets of other recorders to compare with."""
