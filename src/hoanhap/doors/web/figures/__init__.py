"""The pages of the figures: the table by commune, the rows behind each figure, the papers."""
