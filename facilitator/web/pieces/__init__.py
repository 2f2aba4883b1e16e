"""What fragments are made of: read off a board, worked out once and kept while it stands; and what forms and names need."""
