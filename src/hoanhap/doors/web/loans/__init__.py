"""The pages of the loans desk: the table, one loan, its deeds, new applications, groups."""
