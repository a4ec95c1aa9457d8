"""Bad scans: told, mended by a lexicon, restored for the eye."""
