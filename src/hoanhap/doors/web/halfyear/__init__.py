"""The half-year on one page: what stands where, figures beside earlier ones, by commune."""
