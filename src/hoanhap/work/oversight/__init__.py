"""Inspections (kiểm tra, giám sát): who looked at whom, when, and what came of it."""
