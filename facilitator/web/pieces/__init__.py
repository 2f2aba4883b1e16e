"""What fragments are made of: what is worked out once of a board, kept while it stands, and shown."""
