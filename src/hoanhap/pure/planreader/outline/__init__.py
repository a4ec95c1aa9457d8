"""From lines of text to the tree of a plan's points."""
