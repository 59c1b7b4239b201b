"""Maps of places: a frame on the earth, the land in it, marks, and names that do not overlap."""
