"""A plan's head and foot: letterhead, title, signature, recipients; the documents it cites."""
