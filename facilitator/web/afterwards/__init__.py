"""After the seal: the citizen's own page, the record for its readers, and who has looked."""
