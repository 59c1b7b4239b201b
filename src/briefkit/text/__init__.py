"""What every reader of text needs, once: words, their classes and forms, parts of speech, phrases and clauses."""
