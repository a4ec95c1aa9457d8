"""The pages of returns: the province's calendar, rounds, who stands where, and each return."""
