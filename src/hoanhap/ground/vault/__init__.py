"""Columns kept sealed: encryption of single values and the keyed index by which a sealed number is
found.
"""
