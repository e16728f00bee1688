"""How Arabic counts: numerals in words and the noun that agrees with them."""
