"""The pages of the lists desk: the months, one list, its deeds, workbooks in and out, papers."""
