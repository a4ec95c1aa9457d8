"""The pages of people: search, one person, and what is put right on their record."""
