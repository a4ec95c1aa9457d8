"""The yearly survey of need: who wants a loan, for what, how much and by when."""
