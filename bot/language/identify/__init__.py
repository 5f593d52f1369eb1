"""Which language, and which spelling of it, a short message is in."""
