"""Saying it in the reader's language: the catalogues, what the closed lists are called, and the sentences made of a board."""
