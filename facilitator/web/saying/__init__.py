"""Saying it in the reader's language: the catalogues, what the closed lists are called, plain words, and every sentence that is made."""
