"""Each clause in our own words, with the anchor where it stands on its page."""
