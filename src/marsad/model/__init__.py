"""The nouns of Marsad: frozen structs without I/O. Every other room imports this one; it imports none of ours."""
