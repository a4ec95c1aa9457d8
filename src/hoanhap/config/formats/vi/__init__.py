"""Formats for Vietnamese pages."""
