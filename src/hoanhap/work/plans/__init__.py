"""Plans of a province: read, corrected and adopted; their duties, what falls due and what became of
it.
"""
