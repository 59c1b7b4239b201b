"""The values that flow through briefkit; frozen dataclasses, no behaviour beyond their own invariants."""
