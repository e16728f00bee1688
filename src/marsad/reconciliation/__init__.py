"""What figures of many reports mean together: links, tallies, histories, arithmetic. Pure functions."""
