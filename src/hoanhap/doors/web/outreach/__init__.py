"""The pages of communication: what each office put out, and recording more."""
