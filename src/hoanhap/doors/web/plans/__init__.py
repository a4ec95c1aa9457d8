"""The pages of the plans desk: plans read, checked and adopted; what they ask, of whom, by when;
what was done. `wording` has the words, `urls` the addresses.
"""
