"""The province's report: list, one whole, its sections, its files, its corrections."""
