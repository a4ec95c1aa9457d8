"""Whose duty a point is: who leads, with whom, who is directed, whether ordered or asked."""
