"""Pages of what a province sets for itself."""
