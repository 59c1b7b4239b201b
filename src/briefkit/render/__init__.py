"""Rendering: a report and a theme to bytes; the renderers share the tree and nothing of how they draw it."""
