"""The situation report: from a Dossier and a Ledger to a page in Arabic or English. No clock, no network."""
