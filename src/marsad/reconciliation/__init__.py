"""What figures mean together: claims and judgements in, a ledger out. Pure: no clock, no network, no hash order."""
