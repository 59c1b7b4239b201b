"""Rendering: a report and a theme to bytes.

The renderers say the same: words, columns and the choice of what is printed are made here, once; how it is drawn is
each renderer's own.
"""
