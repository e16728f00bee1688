"""The record: captures, reports, claims and judgements, only ever added to, each row chained to the one before.

Light to import: Django is loaded by ``marsad.record.store``, not here, so that the filter language costs nothing.
"""
