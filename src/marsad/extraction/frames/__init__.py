"""What a figure counts: predicates, what they govern, parts.

One pass over a sentence (``sentences``). A predicate (قتل، مقتل، إصابة، نزح …) governs the next figure; «و» before a
figure continues the figure before it; «بينهم» opens its parts, «هم» what it consists of; a new verb, a speaker or a
clause word closes what was open. Each construction has a module of its own; every decision leaves a named rule on the
figure.
"""
