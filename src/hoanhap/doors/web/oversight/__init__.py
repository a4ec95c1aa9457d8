"""The pages of oversight: inspections made, what they found, what was mended."""
