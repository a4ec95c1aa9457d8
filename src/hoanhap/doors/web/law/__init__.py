"""The pages of the law: each clause in our own words, so that a finding can be looked up."""
