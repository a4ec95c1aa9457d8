"""Timings out of words: days, months, rhythms, events."""
