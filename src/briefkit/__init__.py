"""briefkit: situation reports from news, every line traceable to its source."""
