"""Places on the earth: where towns, regions and countries lie, and the shapes of the land, from packed data.

The data are made by `scripts/make_map_places.py` and `scripts/make_map_shapes.py`, which name their origin and licence;
nothing of them is read before it is asked for.
"""
