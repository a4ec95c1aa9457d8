"""The deeds of plans, one file each."""
