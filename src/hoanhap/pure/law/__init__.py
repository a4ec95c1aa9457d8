"""The law as a library: dated values and pure rules, each cited to its clause."""
