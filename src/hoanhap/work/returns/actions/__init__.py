"""Deeds of returns; each registers itself when its module is imported."""
