"""The match language: words, "phrases", AND, OR, NOT and brackets.

``drone OR "joint commission"``; words beside each other must all be there; ``*`` at the end of a word stands for any
ending. Case and diacritics do not matter.
"""
