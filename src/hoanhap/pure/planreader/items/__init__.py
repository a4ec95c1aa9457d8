"""Which points are items, of what kind and about what."""
